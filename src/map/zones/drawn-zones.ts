import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapShape, Theme } from "../../core/scene.ts";
import { ringOfShape } from "../drawing/map-shape.ts";
import { collection, emptySource, showWhenFilled, UNDER_OUTLINE } from "../geojson.ts";
import type { Painter } from "../overlay/overlay-canvas.ts";
import { TOKENS, type Tokens } from "../palette.ts";
import { SLOTS } from "../style/layer-order.ts";

/** A zone the user drew, finished. */
export type DrawnZoneOnMap = {
  readonly id: string;
  /** Shown in a disc. */
  readonly number: number;
  /** The user's own name, written beside the number; "" for none. */
  readonly name: string;
  readonly shape: MapShape;
  readonly selected: boolean;
};

const SOURCE = "drawn-zones";
const LAYERS = ["drawn-fill", "drawn-casing", "drawn-line"];
const HIDDEN = { visibility: "none" } as const;

/** Finished drawn zones: pale fill under the marks, ink over a white casing above them, a numbered disc on top. */
export class DrawnZones {
  private readonly map: MapLibreMap;
  private zones: readonly DrawnZoneOnMap[] = [];
  private rings: [number, number][][] = [];
  private hidden: string | null = null;

  constructor(map: MapLibreMap, theme: Theme) {
    this.map = map;
    map.addSource(SOURCE, { ...emptySource(), tolerance: 0 });
    const tokens = TOKENS[theme];
    map.addLayer(
      {
        id: "drawn-fill",
        type: "fill",
        source: SOURCE,
        layout: HIDDEN,
        paint: { ...UNDER_OUTLINE, "fill-color": tokens.accent, "fill-opacity": 0.07 },
      },
      SLOTS.tension,
    );
    map.addLayer(
      {
        id: "drawn-casing",
        type: "line",
        source: SOURCE,
        layout: { ...HIDDEN, "line-join": "round" },
        paint: {
          "line-color": tokens.drawnCasing,
          "line-width": ["case", ["get", "selected"], 5.8, 5],
          "line-opacity": 0.95,
        },
      },
      // Under the marks: over them it would cut a firm on the boundary in two.
      SLOTS.marks,
    );
    map.addLayer(
      {
        id: "drawn-line",
        type: "line",
        source: SOURCE,
        layout: { ...HIDDEN, "line-join": "round" },
        paint: { "line-color": tokens.drawnLine, "line-width": ["case", ["get", "selected"], 2.6, 2.2] },
      },
      SLOTS.drawn,
    );
  }

  set(zones: readonly DrawnZoneOnMap[]): void {
    this.zones = zones;
    this.rings = zones.map(({ shape }) => ringOfShape(shape));
    this.update();
  }

  find(id: string): DrawnZoneOnMap | undefined {
    return this.zones.find((zone) => zone.id === id);
  }

  /** Leaves out the zone that is being edited: the overlay paints it. */
  hide(id: string | null): void {
    if (this.hidden === id) return;
    this.hidden = id;
    this.update();
  }

  setTheme(theme: Theme): void {
    const tokens = TOKENS[theme];
    this.map.setPaintProperty("drawn-fill", "fill-color", tokens.accent);
    this.map.setPaintProperty("drawn-casing", "line-color", tokens.drawnCasing);
    this.map.setPaintProperty("drawn-line", "line-color", tokens.drawnLine);
  }

  /** The numbers, each in a disc at the zone's northernmost corner. */
  painter(tokens: Tokens): Painter | null {
    if (this.zones.every(({ id }) => id === this.hidden)) return null;
    return (context, project) => {
      this.zones.forEach((zone, index) => {
        if (zone.id === this.hidden) return;
        const ring = this.rings[index];
        let top = ring[0];
        for (const corner of ring) if (top && corner[1] > top[1]) top = corner;
        if (!top) return;
        const { clientWidth, clientHeight } = this.map.getContainer();
        const at = project(top[0], top[1]);
        const [x, y] = [onTheMap(at.x, clientWidth), onTheMap(at.y, clientHeight)];
        const half = numberDisc(context, x, y, zone.number, tokens, zone.selected);
        if (zone.name) nameBeside(context, x + half + 5, y, zone.name, tokens);
      });
    };
  }

  private update(): void {
    const features: GeoJSON.Feature<GeoJSON.MultiPolygon>[] = [];
    this.zones.forEach((zone, index) => {
      if (zone.id === this.hidden) return;
      features.push({
        type: "Feature",
        properties: { id: zone.id, selected: zone.selected },
        geometry: { type: "MultiPolygon", coordinates: polygonsOf(zone.shape, this.rings[index]) },
      });
    });
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData(collection(features));
    showWhenFilled(this.map, LAYERS, features.length > 0);
  }
}

/** All parts of a zone with their holes, closed. */
function polygonsOf(shape: MapShape, ring: [number, number][]): [number, number][][][] {
  if (shape.kind === "circle" || !shape.areas) return [[ring]];
  return shape.areas.map((rings) => rings.map((corners) => ringOfShape({ kind: "polygon", corners })));
}

/** A disc that would be cut by the edge of the map, as of a zone of all that is seen, moves inwards; one beyond stays there. */
function onTheMap(at: number, sizePx: number): number {
  const room = 13;
  if (at < -room || at > sizePx + room) return at;
  return Math.min(sizePx - room, Math.max(room, at));
}

/** @returns half of its width, px */
function numberDisc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  number: number,
  tokens: Tokens,
  selected: boolean,
): number {
  const text = String(number);
  context.font = '600 12px "Kaart Semibold", sans-serif';
  const half = Math.max(10, context.measureText(text).width / 2 + 6);
  context.beginPath();
  context.roundRect(x - half, y - 10, 2 * half, 20, 10);
  context.fillStyle = selected ? tokens.drawnLine : tokens.drawnCasing;
  context.fill();
  context.strokeStyle = selected ? tokens.drawnCasing : tokens.drawnLine;
  context.lineWidth = selected ? 1.6 : 1.8;
  context.stroke();
  context.fillStyle = selected ? tokens.drawnCasing : tokens.drawnLine;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y + 0.5);
  return half;
}

/** The name right of the disc, in ink over the colour of land. */
function nameBeside(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  name: string,
  tokens: Tokens,
): void {
  context.font = '600 12.5px "Kaart Semibold", sans-serif';
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = tokens.land;
  context.strokeText(name, x, y + 0.5);
  context.fillStyle = tokens.ink;
  context.fillText(name, x, y + 0.5);
}
