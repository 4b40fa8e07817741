import { MapLibreOverlay } from "@deck.gl/maplibre";
import {
  type GeoJSONSource,
  GPUInitializationError,
  Map as MapLibreMap,
  type MapMouseEvent,
  type MapOptions,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { InputError } from "../core/errors.ts";
import type { FirmTable } from "../core/firm-table.ts";
import { Crosshair, type FreeRectangle } from "./drawing/crosshair.ts";
import { Drawing } from "./drawing/drawing.ts";
import type { DrawingTool, MapShape } from "./drawing/map-shape.ts";
import { paintDrawing } from "./drawing/paint-drawing.ts";
import { FirmLayer } from "./firms/firm-layer.ts";
import type { FirmStyle } from "./firms/firm-style.ts";
import {
  type DrawnZoneOnMap,
  type HotspotCells,
  type MapPart,
  type MapView,
  type MapViewOptions,
  type Padding,
  REGION,
  type TensionScene,
  type ZoneLayer,
} from "./map-api.ts";
import { Emitter, type LonLatBox, type MapEvents, type MapHit, type MapPosition } from "./map-events.ts";
import { OnlineBackground } from "./online-background.ts";
import { OverlayCanvas } from "./overlay/overlay-canvas.ts";
import { pill } from "./overlay/strokes.ts";
import { PRINT_TOKENS, type Theme, TOKENS, type Tokens } from "./palette.ts";
import { metresPerPixel } from "./rd-view.ts";
import { areaLabels } from "./style/area-labels.ts";
import { addRoadShield } from "./style/basemap-images.ts";
import { BASEMAP_FILES, type BasemapFile, basemapStyle, REPLACED_BY_ONLINE } from "./style/basemap-style.ts";
import { CellLayers } from "./zones/cell-layers.ts";
import { DrawnZones } from "./zones/drawn-zones.ts";
import { TensionLayers } from "./zones/tension-scene.ts";
import { ZoneLayers } from "./zones/zone-layers.ts";

setWorkerUrl(workerUrl);

/** The Netherlands with a margin: a national register must fit. */
const MAX_BOUNDS: [number, number, number, number] = [1.8, 49.9, 8.6, 54.4];
const MOST_HITS = 12;

const PARTS: Readonly<Record<MapPart, readonly string[]>> = {
  ports: ["port-tint", "port-hit", "port-outline", "port-outline-transition", "label-port"],
  estates: ["estate", "estate-outline", "label-estate"],
  labels: ["label-landmark", "label-water", "label-sea", "label-district", "label-municipality"],
  builtUp: ["built-up", "park"],
  roads: ["road-casing", "motorway-casing", "road", "motorway", "label-road", "rail", "rail-ties"],
  firms: [],
};

export class LiveMap implements MapView {
  private readonly options: MapViewOptions;
  private readonly map: MapLibreMap;
  private readonly events = new Emitter<MapEvents>();
  private readonly overlay: OverlayCanvas;
  private readonly firms: FirmLayer;
  private readonly zones: ZoneLayers;
  private readonly drawn: DrawnZones;
  private readonly tension: TensionLayers;
  private readonly cells: CellLayers;
  private readonly online: OnlineBackground;
  private readonly drawing: Drawing;
  private readonly crosshair: Crosshair;

  private theme: Theme;
  private tokens: Tokens;
  private padding: Padding;
  private table: FirmTable | null = null;
  private style: FirmStyle | null = null;
  private firmsVisible = true;
  private onlineShown = false;
  private readonly hiddenParts = new Set<MapPart>();
  private pointedFirm: number | null = null;
  private hoveredFirm: number | null = null;
  private drawLabel: { readonly number: number; readonly text: string } | null = null;
  private problemAt: readonly [number, number] | null = null;
  /** The shape that was just finished, painted until the map has it. */
  private ghost: MapShape | null = null;
  private hoverFrame = 0;
  private lastPointer: MapMouseEvent | null = null;
  private pointerKind: "mouse" | "touch" = "mouse";
  private moveFrame = 0;

  static async create(options: MapViewOptions): Promise<LiveMap> {
    const tokens = TOKENS[options.theme];
    const base = options.geodataUrl.replace(/\/?$/, "/");
    // Ports and estates are read here once: the same file gives their areas and their label points.
    const readHere: readonly BasemapFile[] = ["port-areas", "estates"];
    const { initial } = options;
    const map = makeMap({
      container: options.container,
      style: basemapStyle(tokens, (file) =>
        readHere.includes(file) ? undefined : new URL(`${base}${file}.geojson`, document.baseURI).href,
      ),
      ...(initial
        ? { center: [initial.lonDeg, initial.latDeg], zoom: initial.zoom }
        : {
            bounds: REGION as [number, number, number, number],
            fitBoundsOptions: { padding: options.padding ?? 12 },
          }),
      minZoom: 6,
      maxZoom: 18,
      maxBounds: MAX_BOUNDS,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: { compact: false },
      fadeDuration: options.reducedMotion ? 0 : 150,
      locale: { "Map.Title": options.labels.map },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    addRoadShield(map, tokens);
    const failed = new Set<string>();
    const early: { code: string; context: Record<string, string> }[] = [];
    map.on("error", (event) => {
      const { sourceId } = event as { sourceId?: string };
      if (!sourceId || sourceId === "online-background" || failed.has(sourceId)) return;
      if (!BASEMAP_FILES.includes(sourceId as BasemapFile)) return;
      failed.add(sourceId);
      early.push({ code: "map.part-missing", context: { part: sourceId } });
    });
    await new Promise<void>((resolve) => map.once("load", () => resolve()));
    const live = new LiveMap(map, options);
    // What failed before anyone could listen is told once somebody does.
    setTimeout(() => {
      for (const error of early) live.events.emit("error", error);
    }, 0);
    void live.readAreas(base, "port-areas", "port-labels");
    void live.readAreas(base, "estates", "estate-labels");
    return live;
  }

  private constructor(map: MapLibreMap, options: MapViewOptions) {
    this.options = options;
    this.map = map;
    this.theme = options.theme;
    this.tokens = TOKENS[options.theme];
    this.padding = options.padding ?? { left: 12, top: 12, right: 12, bottom: 12 };
    const deck = new MapLibreOverlay({ interleaved: true, layers: [] });
    map.addControl(deck);
    this.overlay = new OverlayCanvas(map);
    // First, while the style is fully loaded: the overlay takes its place between the layers only then.
    this.firms = new FirmLayer({
      map,
      overlay: deck,
      theme: this.theme,
      reducedMotion: options.reducedMotion,
      onSquares: (squares) => {
        const breaks = this.cells.setSquares(squares);
        this.events.emit("squares", squares ? { cellM: squares.cellM, breaks } : null);
      },
    });
    this.zones = new ZoneLayers(map, this.theme);
    this.cells = new CellLayers(map, this.theme);
    this.tension = new TensionLayers(map, this.theme);
    this.drawn = new DrawnZones(map, this.theme);
    this.online = new OnlineBackground({
      map,
      onShown: (shown) => {
        this.onlineShown = shown;
        this.applyParts();
      },
      onUnreachable: () => this.events.emit("error", { code: "map.online-unreachable", context: {} }),
    });
    this.drawing = new Drawing({
      map,
      events: this.events,
      check: (shape) => options.checkShape?.(shape) ?? null,
      onPicture: () => this.overlay.invalidate(),
    });
    this.crosshair = new Crosshair({
      map,
      events: this.events,
      drawing: this.drawing,
      free: () => this.freeRectangle(),
      onPicture: () => this.overlay.invalidate(),
    });
    this.addPainters();
    this.listen();
  }

  on<Name extends keyof MapEvents>(name: Name, handler: (payload: MapEvents[Name]) => void): () => void {
    return this.events.on(name, handler);
  }

  setFirms(firms: FirmTable | null): void {
    if (firms === this.table) return;
    this.table = firms;
    this.style = null;
    this.hoveredFirm = null;
    this.pointedFirm = null;
    this.firms.setFirms(firms);
  }

  setFirmStyle(style: FirmStyle): void {
    this.style = style;
    if (this.table)
      this.firms.setStyle(this.firmsVisible ? style : { ...style, mask: new Uint8Array(style.mask.length) });
    this.overlay.invalidate();
  }

  setPointedFirm(row: number | null): void {
    this.pointedFirm = row;
    this.overlay.invalidate();
  }

  setZoneLayer(layer: ZoneLayer): void {
    this.zones.set(layer);
  }

  removeZoneLayer(layer: string): void {
    this.zones.remove(layer);
  }

  setSelectedZone(layer: string, id: string | null): void {
    this.zones.select(layer, id);
  }

  setDrawnZones(zones: readonly DrawnZoneOnMap[]): void {
    this.drawn.set(zones);
    this.drawing.followZone((id) => this.drawn.find(id));
    this.drawn.hide(this.drawing.editedId);
    this.overlay.invalidate();
  }

  setTensionScene(scene: TensionScene | null): void {
    this.tension.set(scene);
    this.overlay.invalidate();
  }

  setHotspotCells(cells: HotspotCells | null): void {
    this.cells.setHotspots(cells);
  }

  setPartVisible(part: MapPart, visible: boolean): void {
    if (visible !== this.hiddenParts.has(part)) return;
    if (visible) this.hiddenParts.delete(part);
    else this.hiddenParts.add(part);
    if (part === "firms") {
      this.firmsVisible = visible;
      if (this.style) this.setFirmStyle(this.style);
    }
    this.applyParts();
  }

  setOnlineBackground(on: boolean): void {
    this.online.set(on);
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.applyTokens(TOKENS[theme]);
    this.zones.setTheme(theme);
    this.drawn.setTheme(theme);
    this.tension.setTheme(theme);
    this.cells.setTheme(theme);
    this.firms.setTheme(theme);
  }

  setLabels(labels: MapViewOptions["labels"]): void {
    this.map.getCanvas().setAttribute("aria-label", labels.map);
  }

  startDrawing(tool: DrawingTool): void {
    this.drawn.hide(null);
    this.setProblemPoint(null);
    this.drawing.start(tool);
    this.events.emit("hover", null);
    this.hoveredFirm = null;
    // Keys go to the map from now on: that is where the crosshair is.
    this.map.getCanvas().focus({ preventScroll: true });
  }

  finishDrawing(): void {
    this.drawing.finish();
  }

  cancelDrawing(): void {
    this.crosshair.hide();
    this.drawing.cancel();
  }

  removeLastCorner(): void {
    this.drawing.removeLastCorner();
  }

  editZone(id: string | null): void {
    const zone = id === null ? undefined : this.drawn.find(id);
    this.drawing.edit(zone ? { id: zone.id, shape: zone.shape } : null);
    this.drawn.hide(zone ? zone.id : null);
    this.overlay.invalidate();
  }

  setDrawLabel(label: { readonly number: number; readonly text: string } | null): void {
    this.drawLabel = label;
    this.overlay.invalidate();
  }

  setProblemPoint(at: readonly [number, number] | null): void {
    this.problemAt = at;
    this.overlay.invalidate();
  }

  setPadding(padding: Padding): void {
    this.padding = padding;
  }

  fitBounds(box: LonLatBox, options: { readonly maxZoom?: number; readonly extraPx?: number } = {}): void {
    const { left, top, right, bottom } = this.usablePadding();
    const extra = options.extraPx ?? 24;
    const camera = this.map.cameraForBounds(box as [number, number, number, number], {
      padding: { left: left + extra, top: top + extra, right: right + extra, bottom: bottom + extra },
      maxZoom: options.maxZoom ?? 16,
    });
    if (!camera?.center) return;
    const { lng, lat } = camera.center as { lng: number; lat: number };
    this.travel(lng, lat, camera.zoom ?? this.map.getZoom());
  }

  flyTo({
    lonDeg,
    latDeg,
    zoom,
  }: {
    readonly lonDeg: number;
    readonly latDeg: number;
    readonly zoom?: number;
  }): void {
    const to = zoom ?? this.map.getZoom();
    // The place should come to the middle of the free rectangle, not of the map.
    const { left, right, top, bottom } = this.freeRectangle();
    const { clientWidth, clientHeight } = this.map.getContainer();
    const dx = (left + right) / 2 - clientWidth / 2;
    const dy = (top + bottom) / 2 - clientHeight / 2;
    const world = 512 * 2 ** to;
    const x = ((lonDeg + 180) / 360) * world - dx;
    const sin = Math.sin((latDeg * Math.PI) / 180);
    const y = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world - dy;
    const lon = (x / world) * 360 - 180;
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
    this.travel(lon, lat, to);
  }

  zoomIn(): void {
    this.map.zoomIn({ animate: !this.options.reducedMotion, duration: 200 });
  }

  zoomOut(): void {
    this.map.zoomOut({ animate: !this.options.reducedMotion, duration: 200 });
  }

  resetView(): void {
    this.fitBounds(REGION, { extraPx: 0 });
  }

  getView(): MapPosition {
    const { lng, lat } = this.map.getCenter();
    const bounds = this.map.getBounds();
    return {
      zoom: this.map.getZoom(),
      lonDeg: lng,
      latDeg: lat,
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      moving: this.map.isMoving(),
    };
  }

  project(lonDeg: number, latDeg: number): { x: number; y: number } {
    const { x, y } = this.map.project([lonDeg, latDeg]);
    return { x, y };
  }

  unproject(x: number, y: number): readonly [number, number] {
    const { lng, lat } = this.map.unproject([x, y]);
    return [lng, lat];
  }

  metresPerPixel(): number {
    return metresPerPixel(this.map);
  }

  async capture({ print = false }: { readonly print?: boolean } = {}): Promise<string> {
    if (print) {
      this.applyTokens(PRINT_TOKENS);
      this.firms.setTheme("light", 0.6);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 4000);
        this.map.once("idle", () => {
          clearTimeout(timer);
          resolve();
        });
        this.map.triggerRepaint();
      });
    }
    const source = this.map.getCanvas();
    const picture = document.createElement("canvas");
    picture.width = source.width;
    picture.height = source.height;
    const context = picture.getContext("2d");
    if (!context) throw new Error("no 2D canvas");
    await new Promise<void>((resolve) => {
      // The drawing buffer is only there during the frame it was drawn in.
      this.map.once("render", () => {
        context.drawImage(source, 0, 0);
        resolve();
      });
      this.map.triggerRepaint();
    });
    const ratio = source.width / this.map.getContainer().clientWidth;
    context.scale(ratio, ratio);
    this.overlay.paintOn(context);
    if (print) {
      this.applyTokens(TOKENS[this.theme]);
      this.firms.setTheme(this.theme);
    }
    return picture.toDataURL("image/png");
  }

  resize(): void {
    this.map.resize();
  }

  destroy(): void {
    cancelAnimationFrame(this.hoverFrame);
    cancelAnimationFrame(this.moveFrame);
    this.crosshair.destroy();
    this.drawing.destroy();
    this.firms.destroy();
    this.online.destroy();
    this.overlay.destroy();
    this.events.clear();
    this.map.remove();
  }

  /** Areas of a file, and a label point for each. */
  private async readAreas(base: string, file: BasemapFile, labels: string): Promise<void> {
    try {
      const response = await fetch(new URL(`${base}${file}.geojson`, document.baseURI));
      if (!response.ok) throw new Error(`${response.status}`);
      const areas = (await response.json()) as GeoJSON.FeatureCollection<
        GeoJSON.Polygon | GeoJSON.MultiPolygon
      >;
      this.map.getSource<GeoJSONSource>(file)?.setData(areas);
      this.map.getSource<GeoJSONSource>(labels)?.setData(areaLabels(areas));
    } catch {
      this.events.emit("error", { code: "map.part-missing", context: { part: file } });
    }
  }

  private listen(): void {
    const { map, events } = this;
    map.on("move", () => {
      if (this.moveFrame !== 0) return;
      this.moveFrame = requestAnimationFrame(() => {
        this.moveFrame = 0;
        events.emit("move", this.getView());
      });
    });
    map.on("moveend", () => events.emit("move", { ...this.getView(), moving: false }));
    map.on("idle", () => {
      this.ghost = null;
      this.overlay.invalidate();
      events.emit("idle", undefined);
    });
    map.on("mousemove", (event) => {
      if (this.drawing.busy) return;
      this.lastPointer = event;
      if (this.hoverFrame === 0) this.hoverFrame = requestAnimationFrame(this.hover);
    });
    map.on("mouseout", () => {
      this.lastPointer = null;
      this.setHovered(null);
      events.emit("hover", null);
    });
    map.getCanvas().addEventListener("pointerdown", (event) => {
      this.pointerKind = event.pointerType === "mouse" ? "mouse" : "touch";
    });
    map.on("click", (event) => {
      if (this.drawing.busy) return;
      events.emit("click", this.hitAt(event, this.pointerKind));
    });
    events.on("draw:finish", ({ shape }) => {
      this.crosshair.hide();
      this.problemAt = null;
      this.ghost = shape;
      setTimeout(() => {
        this.ghost = null;
        this.overlay.invalidate();
      }, 600);
    });
    events.on("draw:cancel", () => this.setProblemPoint(null));
    events.on("draw:change", () => this.setProblemPoint(null));
    events.on("draw:invalid", ({ at }) => this.setProblemPoint(at));
  }

  private readonly hover = (): void => {
    this.hoverFrame = 0;
    const event = this.lastPointer;
    if (!event || this.drawing.busy || this.map.isMoving()) return;
    const hit = this.hitAt(event, "mouse");
    const something = hit.rows.length > 0 || hit.zones.length > 0 || hit.square || hit.hotspotCell !== null;
    this.setHovered(hit.rows[0] ?? null);
    this.map.getCanvas().style.cursor = something ? "pointer" : "";
    this.events.emit("hover", something ? hit : null);
  };

  private setHovered(row: number | null): void {
    if (row === this.hoveredFirm) return;
    this.hoveredFirm = row;
    this.overlay.invalidate();
  }

  private hitAt(event: MapMouseEvent, pointer: "mouse" | "touch"): MapHit {
    const { x, y } = event.point;
    const { lng, lat } = event.lngLat;
    const layers = [
      "drawn-fill",
      ...this.zones.hitLayers(),
      "hotspots",
      "squares",
      "estate",
      "port-hit",
    ].filter((id) => this.map.getLayer(id));
    const zones: { layer: string; id: string }[] = [];
    let square: MapHit["square"] = null;
    let hotspotCell: number | null = null;
    for (const { layer, properties } of this.map.queryRenderedFeatures(event.point, { layers })) {
      const id = String(properties.id ?? "");
      if (layer.id === "drawn-fill") zones.push({ layer: "drawn", id });
      else if (layer.id === "estate") zones.push({ layer: "estates", id });
      else if (layer.id === "port-hit") zones.push({ layer: "port-areas", id });
      else if (layer.id === "squares")
        square = {
          firms: Number(properties.firms),
          jobs: Number(properties.jobs),
          cellM: Number(properties.cellM),
        };
      else if (layer.id === "hotspots") hotspotCell = Number(properties.cell);
      else zones.push({ layer: String(properties.layer), id });
    }
    const rank = (layer: string): number =>
      layer === "drawn" ? 0 : layer === "estates" ? 2 : layer === "port-areas" ? 3 : 1;
    zones.sort((a, b) => rank(a.layer) - rank(b.layer));
    return {
      point: { x, y },
      lonDeg: lng,
      latDeg: lat,
      rows: this.firmsVisible ? this.firms.firmsAt(lng, lat, pointer, MOST_HITS) : [],
      zones: zones.filter(
        (zone, index) =>
          zones.findIndex((other) => other.layer === zone.layer && other.id === zone.id) === index,
      ),
      square,
      hotspotCell,
      pointer,
    };
  }

  private addPainters(): void {
    this.overlay.add(1, (context, project) => {
      for (const row of new Set([this.hoveredFirm, this.pointedFirm])) {
        if (row === null || !this.table || row >= this.table.count) continue;
        const { x, y } = project(this.table.lonDeg[row]!, this.table.latDeg[row]!);
        const radius = Math.max(this.firms.diameterPx(row), 7) / 2 + 3.4;
        context.beginPath();
        context.arc(x, y, radius, 0, 2 * Math.PI);
        context.strokeStyle = this.tokens.drawnCasing;
        context.lineWidth = 4.4;
        context.stroke();
        context.strokeStyle = this.tokens.drawnLine;
        context.lineWidth = 1.8;
        context.stroke();
      }
    });
    this.overlay.add(2, (context, project) => this.tension.painter(this.tokens)?.(context, project));
    this.overlay.add(3, (context, project) => this.drawn.painter(this.tokens)(context, project));
    this.overlay.add(4, (context, project) => {
      const picture =
        this.drawing.current ??
        (this.ghost ? ({ kind: "editing", shape: this.ghost, middles: [] } as const) : null);
      if (!picture) return;
      paintDrawing(picture, this.tokens, this.options.formatDistance)(context, project);
      if (this.drawLabel) this.paintDrawLabel(context, project, picture.shape);
    });
    this.overlay.add(5, (context, project) => {
      if (!this.problemAt) return;
      const { x, y } = project(this.problemAt[0], this.problemAt[1]);
      for (const [colour, width] of [
        ["#FFFFFF", 5],
        ["#A3161F", 2.6],
      ] as const) {
        context.beginPath();
        context.arc(x, y, 11, 0, 2 * Math.PI);
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.stroke();
      }
    });
    this.overlay.add(6, (context, project) => this.crosshair.painter(this.tokens)?.(context, project));
  }

  /** Above the shape, where it hides the least; kept within the free rectangle. */
  private paintDrawLabel(
    context: CanvasRenderingContext2D,
    project: (lonDeg: number, latDeg: number) => { x: number; y: number },
    shape: MapShape,
  ): void {
    const { drawLabel } = this;
    if (!drawLabel) return;
    const free = this.freeRectangle();
    let left = Infinity;
    let right = -Infinity;
    let top = Infinity;
    const corners =
      shape.kind === "circle"
        ? (() => {
            const centre = project(shape.centre[0], shape.centre[1]);
            const radius = shape.radiusM / metresPerPixel(this.map);
            return [
              { x: centre.x - radius, y: centre.y - radius },
              { x: centre.x + radius, y: centre.y - radius },
            ];
          })()
        : shape.corners.map(([lon, lat]) => project(lon, lat));
    for (const { x, y } of corners) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
    }
    const x = Math.min(free.right - 110, Math.max(free.left + 110, (left + right) / 2));
    const y = Math.min(free.bottom - 20, Math.max(free.top + 20, top - 26));
    pill(context, drawLabel.text, { x, y }, this.tokens, true, drawLabel.number);
  }

  private freeRectangle(): FreeRectangle {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { left, top, right, bottom } = this.usablePadding();
    return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
  }

  /** Padding that leaves at least a third of the map in each direction, whatever the panels say. */
  private usablePadding(): Padding {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { left, top, right, bottom } = this.padding;
    const shrinkX = Math.min(1, (clientWidth * 0.67) / Math.max(1, left + right));
    const shrinkY = Math.min(1, (clientHeight * 0.67) / Math.max(1, top + bottom));
    return { left: left * shrinkX, right: right * shrinkX, top: top * shrinkY, bottom: bottom * shrinkY };
  }

  private travel(lonDeg: number, latDeg: number, zoom: number): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { x, y } = this.map.project([lonDeg, latDeg]);
    const screens =
      Math.hypot(x - clientWidth / 2, y - clientHeight / 2) / Math.max(clientWidth, clientHeight);
    const instant = this.options.reducedMotion || screens > 2;
    const to = { center: [lonDeg, latDeg] as [number, number], zoom };
    if (instant) this.map.jumpTo(to);
    else this.map.easeTo({ ...to, duration: 500, easing: (t) => 1 - (1 - t) ** 3 });
  }

  private applyParts(): void {
    const hidden = new Set<string>();
    for (const part of this.hiddenParts) for (const id of PARTS[part]) hidden.add(id);
    if (this.onlineShown) for (const id of REPLACED_BY_ONLINE) hidden.add(id);
    const all = new Set([...Object.values(PARTS).flat(), ...REPLACED_BY_ONLINE]);
    for (const id of all) {
      const visibility = hidden.has(id) ? "none" : "visible";
      if (this.map.getLayoutProperty(id, "visibility") !== visibility)
        this.map.setLayoutProperty(id, "visibility", visibility);
    }
  }

  /** New colours on the layers of the basemap; what hangs between them has its own colours to set. */
  private applyTokens(tokens: Tokens): void {
    this.tokens = tokens;
    addRoadShield(this.map, tokens);
    for (const layer of basemapStyle(tokens, () => undefined).layers)
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        this.map.setPaintProperty(layer.id, name as never, value as never);
    this.overlay.invalidate();
  }
}

/** @throws InputError "map.no-webgl" */
function makeMap(options: MapOptions): MapLibreMap {
  try {
    return new MapLibreMap(options);
  } catch (error) {
    if (error instanceof GPUInitializationError) throw new InputError("map.no-webgl");
    throw error;
  }
}
