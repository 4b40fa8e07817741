import { MapLibreOverlay, type MapLibreOverlayProps } from "@deck.gl/maplibre";
import type { AnimationFrameProvider } from "@luma.gl/engine";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { FirmTable } from "../core/register/firm-table.ts";
import type {
  CornerRemoval,
  DrawingTool,
  FirmStyle,
  FirmsOnMap,
  HotspotCells,
  LonLatBox,
  MapPosition,
  MapShape,
  TensionScene,
  Theme,
} from "../core/scene.ts";
import { readBasemapFiles, showBasemapFiles } from "./basemap-files.ts";
import { Camera } from "./camera.ts";
import { Crosshair } from "./drawing/crosshair.ts";
import { Drawing } from "./drawing/drawing.ts";
import { paintDrawing } from "./drawing/paint-drawing.ts";
import type { Pointing, PointingOptions } from "./drawing/pointing.ts";
import { FirmLayer } from "./firms/firm-layer.ts";
import type { FirstView } from "./first-view.ts";
import { FramesOnDemand } from "./frames-on-demand.ts";
import {
  type DrawnZoneOnMap,
  type FoundPlace,
  type MapPart,
  type MapView,
  type MapViewOptions,
  type Padding,
  type PaintOver,
  REGION,
  type ZoneLayer,
} from "./map-api.ts";
import { Emitter, type MapEvents } from "./map-events.ts";
import { MapParts } from "./map-parts.ts";
import { ONLINE_ID, OnlineBackground } from "./online-background.ts";
import { firmRing, placePin, problemMark, shapeLabel } from "./overlay/map-notes.ts";
import { OverlayCanvas } from "./overlay/overlay-canvas.ts";
import { PRINT_TOKENS, TOKENS, type Tokens } from "./palette.ts";
import { copyOf, pictureOf, whenDrawn } from "./picture.ts";
import { Pointer } from "./pointer.ts";
import { metresPerPixel } from "./rd-view.ts";
import { addRoadShield } from "./style/basemap-images.ts";
import { BASEMAP_FILES, basemapStyle } from "./style/basemap-style.ts";
import { CellLayers } from "./zones/cell-layers.ts";
import { DrawnZones } from "./zones/drawn-zones.ts";
import { TensionLayers } from "./zones/tension-scene.ts";
import { ZoneLayers } from "./zones/zone-layers.ts";

const NO_PADDING: Padding = { left: 12, top: 12, right: 12, bottom: 12 };
/** A finished shape is painted over the map this long at most, until the map has it itself. */
const HANDOVER_MS = 600;

/** The map on screen: joins the parts, each of which does one thing. See MapView for what it promises. */
export class LiveMap implements MapView {
  private readonly options: MapViewOptions;
  private readonly map: MapLibreMap;
  private readonly events = new Emitter<MapEvents>();
  private readonly overlay: OverlayCanvas;
  private readonly camera: Camera;
  private readonly parts: MapParts;
  private readonly firms: FirmLayer;
  private readonly zones: ZoneLayers;
  private readonly drawn: DrawnZones;
  private readonly tension: TensionLayers;
  private readonly cells: CellLayers;
  private readonly online: OnlineBackground;
  private readonly drawing: Drawing;
  private readonly crosshair: Crosshair;
  private readonly pointer: Pointer;

  private theme: Theme;
  private tokens: Tokens;
  private table: FirmTable | null = null;
  private style: FirmStyle | null = null;
  private firmsVisible = true;
  private pointedFirm: number | null = null;
  private drawLabel: { readonly number: number; readonly text: string } | null = null;
  private found: FoundPlace | null = null;
  private problemAt: readonly [number, number] | null = null;
  /** The shape that was just finished, painted until the map has it. */
  private handover: MapShape | null = null;
  private pointing: Pointing | null = null;
  private readonly paintedOver = new Map<string, PaintOver>();
  private moveFrame = 0;

  /**
   * Everything over land and water: the rest of the basemap, firms, zones, drawing.
   * @param map  shows the first view already
   */
  static async create(options: MapViewOptions, { map, style, urlOf, failed }: FirstView): Promise<LiveMap> {
    addRoadShield(map, TOKENS[options.theme]);
    let live: LiveMap | null = null;
    const fail = (part: string): void => {
      if (failed.has(part)) return;
      failed.add(part);
      live?.events.emit("error", { code: "map.part-missing", context: { part } });
    };
    map.on("error", (event) => {
      const { sourceId } = event as { sourceId?: string };
      if (sourceId && BASEMAP_FILES.some((file) => file === sourceId)) fail(sourceId);
      else if (sourceId !== ONLINE_ID) reportError(event.error);
    });
    const reading = readBasemapFiles(urlOf);
    map.setStyle(style, { diff: true });
    await new Promise<void>((resolve) => map.once("idle", () => resolve()));
    live = new LiveMap(map, options);
    const { zones, events } = live;
    void reading.then((files) => {
      showBasemapFiles(map, zones, files);
      // What failed before anyone could listen is told now.
      for (const part of failed) events.emit("error", { code: "map.part-missing", context: { part } });
      for (const file of files.failed) fail(file);
    });
    return live;
  }

  private constructor(map: MapLibreMap, options: MapViewOptions) {
    const { theme, reducedMotion } = options;
    const { events } = this;
    this.options = options;
    this.map = map;
    this.theme = theme;
    this.tokens = TOKENS[theme];
    this.camera = new Camera(map, reducedMotion, options.padding ?? NO_PADDING);
    this.parts = new MapParts(map);
    const frames = new FramesOnDemand();
    const props: MapLibreOverlayProps & { animationFrameProvider: AnimationFrameProvider } = {
      interleaved: true,
      layers: [],
      animationFrameProvider: frames,
      // deck.gl sets a cursor in each frame; the one that the pointer and the drawing chose stays.
      getCursor: () => map.getCanvas().style.cursor,
    };
    const overlay = new MapLibreOverlay(props);
    map.addControl(overlay);
    map.on("render", () => frames.wake());
    this.overlay = new OverlayCanvas(map);
    const repaint = (): void => this.overlay.invalidate();
    // First, while the style is fully loaded: the overlay takes its place between the layers only then.
    this.firms = new FirmLayer({
      map,
      overlay,
      theme,
      reducedMotion,
      onLayers: () => frames.wake(),
      onSquares: (squares) => events.emit("squares", squares),
    });
    this.zones = new ZoneLayers(map, theme);
    this.cells = new CellLayers(map, theme);
    this.tension = new TensionLayers(map, theme);
    this.drawn = new DrawnZones(map, theme);
    this.online = new OnlineBackground({
      map,
      onShown: (shown) => this.parts.setOnline(shown),
      onUnreachable: () => events.emit("error", { code: "map.online-unreachable", context: {} }),
    });
    this.drawing = new Drawing({
      map,
      events,
      check: (shape) => options.checkShape?.(shape) ?? null,
      onPicture: repaint,
    });
    this.crosshair = new Crosshair({
      map,
      events,
      aimed: () => this.pointing ?? this.drawing,
      free: () => this.camera.free(),
      onPicture: repaint,
    });
    this.pointer = new Pointer({
      map,
      events,
      firms: this.firms,
      zones: this.zones,
      busy: () => this.pointing !== null || this.drawing.busy,
      onHoveredFirm: repaint,
    });
    this.addPainters();
    this.listen();
  }

  on<Name extends keyof MapEvents>(name: Name, handler: (payload: MapEvents[Name]) => void): () => void {
    return this.events.on(name, handler);
  }

  setFirms(firms: FirmsOnMap | null): void {
    if (firms === null ? this.table === null : firms.table === this.table) return;
    this.table = firms?.table ?? null;
    this.style = null;
    this.pointedFirm = null;
    this.pointer.leave();
    this.firms.setFirms(firms);
  }

  setFirmStyle(style: FirmStyle): void {
    this.style = style;
    if (!this.table) return;
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

  setFoundPlace(place: FoundPlace | null): void {
    if (this.found === place) return;
    this.found = place;
    this.overlay.invalidate();
  }

  setPartVisible(part: MapPart, visible: boolean): void {
    const changed = this.parts.setVisible(part, visible);
    if (!changed || part !== "firms") return;
    this.firmsVisible = visible;
    if (this.style) this.setFirmStyle(this.style);
  }

  setOnlineBackground(on: boolean): void {
    this.online.set(on);
  }

  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.applyTokens(TOKENS[theme]);
    for (const part of [this.zones, this.drawn, this.tension, this.cells, this.firms]) part.setTheme(theme);
  }

  setLabels(labels: MapViewOptions["labels"]): void {
    this.map.getCanvas().setAttribute("aria-label", labels.map);
  }

  startDrawing(tool: DrawingTool): void {
    this.drawn.hide(null);
    this.setProblemPoint(null);
    this.pointer.leave();
    this.drawing.start(tool);
    // Keys go to the map from now on: that is where the crosshair is.
    this.focus();
  }

  focus(): void {
    this.map.getCanvas().focus({ preventScroll: true });
  }

  startPointing(make: (options: PointingOptions) => Pointing): void {
    this.stopPointing();
    this.editZone(null);
    this.setProblemPoint(null);
    this.pointer.leave();
    this.pointing = make({ map: this.map, events: this.events });
    this.focus();
  }

  stopPointing(): void {
    if (!this.pointing) return;
    this.crosshair.hide();
    this.pointing.destroy();
    this.pointing = null;
  }

  paintOver(name: string, paint: PaintOver | null): void {
    if (paint) this.paintedOver.set(name, paint);
    else if (!this.paintedOver.delete(name)) return;
    this.overlay.invalidate();
  }

  finishDrawing(): void {
    (this.pointing ?? this.drawing).finish();
  }

  cancelDrawing(): void {
    this.crosshair.hide();
    this.setProblemPoint(null);
    this.drawing.cancel(false);
  }

  removeLastCorner(): boolean {
    return (this.pointing ?? this.drawing).removeLastCorner();
  }

  restoreCorner(): boolean {
    return this.drawing.restoreCorner();
  }

  removeCornerInHand(): CornerRemoval {
    return this.drawing.removeCornerInHand();
  }

  editZone(id: string | null, { whole = false }: { readonly whole?: boolean } = {}): void {
    const zone = id === null ? undefined : this.drawn.find(id);
    this.drawing.edit(zone ? { id: zone.id, shape: zone.shape } : null, whole);
    this.drawn.hide(this.drawing.editedId);
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
    this.camera.padding = padding;
  }

  fitBounds(box: LonLatBox, options: { readonly maxZoom?: number; readonly extraPx?: number } = {}): void {
    this.camera.fit(box, options.extraPx ?? 24, options.maxZoom ?? 16);
  }

  flyTo(position: { readonly lonDeg: number; readonly latDeg: number; readonly zoom?: number }): void {
    this.camera.flyTo(position.lonDeg, position.latDeg, position.zoom ?? this.map.getZoom());
  }

  zoomIn(): void {
    this.camera.zoomBy(1);
  }

  zoomOut(): void {
    this.camera.zoomBy(-1);
  }

  resetView(): void {
    this.camera.fit(REGION, 0, 16);
  }

  getView(): MapPosition {
    return this.camera.position();
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
    if (!print) return pictureOf(this.map, this.overlay);
    const { theme } = this;
    this.setTheme("light");
    this.applyTokens(PRINT_TOKENS);
    this.firms.setTheme("light", 0.6);
    try {
      await whenDrawn(this.map);
      return await pictureOf(this.map, this.overlay);
    } finally {
      this.applyTokens(TOKENS.light);
      this.firms.setTheme("light");
      this.setTheme(theme);
    }
  }

  captureNow(): HTMLCanvasElement {
    const { theme } = this;
    this.setTheme("light");
    this.applyTokens(PRINT_TOKENS);
    this.firms.setTheme("light", 0.6);
    try {
      this.map.redraw();
      return copyOf(this.map, this.overlay);
    } finally {
      this.applyTokens(TOKENS.light);
      this.firms.setTheme("light");
      this.setTheme(theme);
    }
  }

  resize(): void {
    this.map.resize();
  }

  destroy(): void {
    cancelAnimationFrame(this.moveFrame);
    this.pointer.destroy();
    this.stopPointing();
    this.crosshair.destroy();
    this.drawing.destroy();
    this.firms.destroy();
    this.online.destroy();
    this.overlay.destroy();
    this.events.clear();
    this.map.remove();
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
      this.endHandover();
      events.emit("idle", undefined);
    });
    events.on("draw:finish", ({ shape }) => {
      this.crosshair.hide();
      this.problemAt = null;
      this.handover = shape;
      setTimeout(() => this.endHandover(), HANDOVER_MS);
    });
    events.on("draw:cancel", () => this.setProblemPoint(null));
    events.on("draw:change", () => this.setProblemPoint(null));
    events.on("draw:empty", () => this.setProblemPoint(null));
    events.on("draw:invalid", ({ at }) => this.setProblemPoint(at));
  }

  private endHandover(): void {
    if (!this.handover) return;
    this.handover = null;
    this.overlay.invalidate();
  }

  /** What is painted over the map, bottom to top. */
  private addPainters(): void {
    const { overlay } = this;
    overlay.add(() => {
      const { table } = this;
      const rows = new Set([this.pointer.hoveredFirm, this.pointedFirm]);
      const ringed = [...rows].filter((row) => row !== null && table !== null && row < table.count);
      if (!table || ringed.length === 0) return null;
      return (context, project) => {
        for (const row of ringed)
          if (row !== null)
            firmRing(
              context,
              project(table.lonDeg[row], table.latDeg[row]),
              this.firms.diameterPx(row),
              this.tokens,
            );
      };
    });
    overlay.add(() => this.tension.painter(this.tokens));
    overlay.add(() => this.drawn.painter(this.tokens));
    overlay.add(() => {
      if (this.paintedOver.size === 0) return null;
      return (context, project) => {
        for (const paint of this.paintedOver.values()) paint(this.tokens)(context, project);
      };
    });
    overlay.add(() => {
      const { found } = this;
      return (
        found &&
        ((context, project) =>
          placePin(context, project(found.lonDeg, found.latDeg), found.name, this.tokens))
      );
    });
    overlay.add(() => {
      const { handover, drawLabel, tokens } = this;
      const picture =
        this.drawing.current ??
        (handover ? ({ kind: "editing", shape: handover, middles: [] } as const) : null);
      if (!picture) return null;
      return (context, project) => {
        paintDrawing(picture, tokens, this.options.formatDistance)(context, project);
        if (drawLabel) shapeLabel(drawLabel, picture.shape, this.camera.free(), tokens)(context, project);
      };
    });
    overlay.add(() => {
      const { problemAt } = this;
      return problemAt && ((context, project) => problemMark(context, project(...problemAt), this.tokens));
    });
    overlay.add(() => this.crosshair.painter(this.tokens));
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
