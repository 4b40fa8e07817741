import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { MapHit } from "../core/scene.ts";
import type { FirmLayer } from "./firms/firm-layer.ts";
import type { Emitter, MapEvents } from "./map-events.ts";
import type { ZoneLayers } from "./zones/zone-layers.ts";

/** A list longer than this under one finger helps nobody. */
const MOST_ROWS = 12;

type PointerOptions = {
  readonly map: MapLibreMap;
  readonly events: Emitter<MapEvents>;
  readonly firms: FirmLayer;
  readonly zones: ZoneLayers;
  /** True while clicks and moves belong to a drawing tool. */
  readonly busy: () => boolean;
  readonly onHoveredFirm: () => void;
};

/** Hover and click: what lies under the pointer, found once a frame at most. */
export class Pointer {
  private readonly options: PointerOptions;
  private frame = 0;
  private last: MapMouseEvent | null = null;
  private kind: MapHit["pointer"] = "mouse";
  /** Whether the touch that is on, or was last, belongs to a drawing tool: the browser sends a mouse's move after it. */
  private drawingTouch = false;
  hoveredFirm: number | null = null;

  constructor(options: PointerOptions) {
    this.options = options;
    const { map, events, busy } = options;
    map.getCanvas().addEventListener("pointerdown", (event) => {
      this.kind = event.pointerType === "mouse" ? "mouse" : "touch";
      this.drawingTouch = this.kind === "touch" && busy();
    });
    map.getCanvas().addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") this.drawingTouch = false;
    });
    map.on("mousemove", (event) => {
      if (busy() || this.drawingTouch) return;
      this.last = event;
      if (this.frame === 0) this.frame = requestAnimationFrame(this.hover);
    });
    map.on("mouseout", () => this.leave());
    map.on("click", (event) => {
      if (!busy()) events.emit("click", hitAt(options, event, this.kind));
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
  }

  /** Nothing is under the pointer any more: it left, or a tool took it over. */
  leave(): void {
    this.last = null;
    this.setHovered(null);
    this.options.events.emit("hover", null);
  }

  private readonly hover = (): void => {
    this.frame = 0;
    const { map, events, busy } = this.options;
    const event = this.last;
    if (!event || busy() || map.isMoving()) return;
    const hit = hitAt(this.options, event, "mouse");
    const something =
      hit.rows.length > 0 || hit.zones.length > 0 || hit.square !== null || hit.hotspotCell !== null;
    this.setHovered(hit.rows[0] ?? null);
    map.getCanvas().style.cursor = something ? "pointer" : "";
    events.emit("hover", something ? hit : null);
  };

  private setHovered(row: number | null): void {
    if (row === this.hoveredFirm) return;
    this.hoveredFirm = row;
    this.options.onHoveredFirm();
  }
}

/** Drawn zones before zones from files, estates after those, ports last: the smaller thing is meant first. */
const ZONE_RANK: Readonly<Record<string, number>> = { drawn: 0, estates: 2, "port-areas": 3 };
/** Layers of the basemap that stand for zones, and the zone layer each one is. */
const BASEMAP_ZONES: Readonly<Record<string, string>> = {
  "drawn-fill": "drawn",
  estate: "estates",
  "port-hit": "port-areas",
};

function hitAt(
  { map, firms, zones }: PointerOptions,
  { point, lngLat }: MapMouseEvent,
  pointer: MapHit["pointer"],
): MapHit {
  const layers = [...Object.keys(BASEMAP_ZONES), ...zones.hitLayers(), "hotspots"];
  const found = new Map<string, { layer: string; id: string }>();
  let hotspotCell: number | null = null;
  for (const { layer, properties } of map.queryRenderedFeatures(point, { layers })) {
    if (layer.id === "hotspots") {
      hotspotCell ??= Number(properties.cell);
    } else {
      const zone = { layer: BASEMAP_ZONES[layer.id] ?? String(properties.layer), id: String(properties.id) };
      // A zone cut by a tile's edge is found in both tiles.
      found.set(`${zone.layer}:${zone.id}`, zone);
    }
  }
  const rank = (layer: string): number => ZONE_RANK[layer] ?? 1;
  return {
    point: { x: point.x, y: point.y },
    lonDeg: lngLat.lng,
    latDeg: lngLat.lat,
    rows: firms.firmsAt(lngLat.lng, lngLat.lat, pointer, MOST_ROWS),
    zones: [...found.values()].sort((a, b) => rank(a.layer) - rank(b.layer)),
    square: firms.squareAt(lngLat.lng, lngLat.lat),
    hotspotCell,
    pointer,
  };
}
