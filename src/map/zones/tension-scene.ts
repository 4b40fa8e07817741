import type {
  FillLayerSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MapLibreMap,
} from "maplibre-gl";
import type { MultiPolygonDeg, TensionFocus, TensionScene, Theme } from "../../core/scene.ts";
import { circleCorners } from "../drawing/map-shape.ts";
import { collection, emptySource, showWhenFilled, UNDER_OUTLINE } from "../geojson.ts";
import type { Painter } from "../overlay/overlay-canvas.ts";
import { handle, pill, tracePath } from "../overlay/strokes.ts";
import { TENSION_RAMPS, TOKENS, type Tokens, withAlpha } from "../palette.ts";
import { SLOTS } from "../style/layer-order.ts";
import { HATCH_TENSION } from "./zone-layers.ts";

/** One for all parts of a scene: the map cuts its stencil anew for each source, and all of a scene changes at once. */
const SOURCE = "tension";
type Look =
  | Pick<FillLayerSpecification, "id" | "type" | "paint">
  | Pick<LineLayerSpecification, "id" | "type" | "paint">;
type Part = "zone" | "covered" | "contours" | "lines" | "focus";

/** Draws a tension scene: contours under the zone, lines over it, marks and labels above all that. */
export class TensionLayers {
  private readonly map: MapLibreMap;
  private theme: Theme;
  private scene: TensionScene | null = null;
  private readonly layers: string[] = [];

  constructor(map: MapLibreMap, theme: Theme) {
    this.map = map;
    this.theme = theme;
    map.addSource(SOURCE, { ...emptySource(), tolerance: 0.2 });
    const tokens = TOKENS[theme];
    const add = (part: Part, layer: Look): void => {
      this.layers.push(layer.id);
      map.addLayer(
        { ...layer, source: SOURCE, filter: ["==", ["get", "part"], part], layout: { visibility: "none" } },
        SLOTS.tension,
      );
    };
    add("contours", {
      id: "tension-contours-fill",
      type: "fill",
      paint: { ...UNDER_OUTLINE, "fill-color": tokens.ink, "fill-opacity": 0.035 },
    });
    add("contours", {
      id: "tension-contours",
      type: "line",
      paint: { "line-color": tokens.ink2, "line-width": 1, "line-dasharray": [3, 2.5] },
    });
    add("zone", { id: "tension-paper", type: "fill", paint: { "fill-color": tokens.paper } });
    add("covered", {
      id: "tension-covered",
      type: "fill",
      paint: { "fill-color": ["get", "colour"], "fill-opacity": 0.92 },
    });
    add("zone", {
      id: "tension-hatch",
      type: "fill",
      paint: { ...UNDER_OUTLINE, "fill-pattern": HATCH_TENSION, "fill-opacity": 0.6 },
    });
    add("focus", {
      id: "tension-focus-fill",
      type: "fill",
      paint: { ...UNDER_OUTLINE, "fill-color": tokens.accent, "fill-opacity": 0.09 },
    });
    add("focus", {
      id: "tension-focus",
      type: "line",
      paint: { "line-color": tokens.ink, "line-width": 1.5 },
    });
    add("lines", {
      id: "tension-lines",
      type: "line",
      paint: { "line-color": tokens.ink, "line-width": 0.9, "line-opacity": 0.8 },
    });
  }

  set(scene: TensionScene | null): void {
    this.scene = scene;
    const ramp = TENSION_RAMPS[this.theme];
    const features: GeoJSON.Feature[] = scene
      ? [
          area("zone", scene.zone),
          area("contours", scene.contours),
          area("covered", scene.covered, { colour: ramp[Math.min(4, Math.max(0, scene.class))] }),
          ...linesOf(scene.lines),
          ...(scene.focus ? [area("focus", [[circleCorners(scene.focus.firm, scene.focus.radiusM)]])] : []),
        ]
      : [];
    this.map.getSource<GeoJSONSource>(SOURCE)?.setData(collection(features));
    showWhenFilled(this.map, this.layers, scene !== null);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    const tokens = TOKENS[theme];
    this.map.setPaintProperty("tension-contours-fill", "fill-color", tokens.ink);
    this.map.setPaintProperty("tension-contours", "line-color", tokens.ink2);
    this.map.setPaintProperty("tension-paper", "fill-color", tokens.paper);
    this.map.setPaintProperty("tension-focus-fill", "fill-color", tokens.accent);
    this.map.setPaintProperty("tension-focus", "line-color", tokens.ink);
    this.map.setPaintProperty("tension-lines", "line-color", tokens.ink);
    this.set(this.scene);
  }

  /** The two labels of the firm in focus, and the point where the zone begins. */
  painter(tokens: Tokens): Painter | null {
    const focus = this.scene?.focus;
    if (!focus) return null;
    return (context, project) => {
      const firm = project(focus.firm[0], focus.firm[1]);
      paintRings(context, project, focus, tokens);
      const north = circleCorners(focus.firm, focus.radiusM, 4)[1];
      const top = project(north[0], north[1]);
      const label = { x: top.x, y: top.y - 34 };
      context.beginPath();
      context.moveTo(top.x, top.y);
      context.lineTo(label.x, label.y);
      context.strokeStyle = tokens.ink;
      context.lineWidth = 1.2;
      context.stroke();
      pill(context, focus.guidelineLabel, label, tokens, true);
      if (!focus.nearest) return;
      const nearest = project(focus.nearest[0], focus.nearest[1]);
      context.beginPath();
      context.moveTo(firm.x, firm.y);
      context.lineTo(nearest.x, nearest.y);
      context.strokeStyle = withAlpha(tokens.drawnCasing, 0.9);
      context.lineWidth = 4;
      context.stroke();
      context.strokeStyle = tokens.drawnLine;
      context.lineWidth = 1.6;
      context.stroke();
      handle(context, nearest, tokens, "middle");
      const left = nearest.x >= firm.x ? -36 : 36;
      pill(
        context,
        focus.distanceLabel,
        { x: (firm.x + nearest.x) / 2 + left, y: (firm.y + nearest.y) / 2 },
        tokens,
        false,
      );
    };
  }
}

/** Dashed circles, each named at its southern end: the guideline's own label stands at the north. */
function paintRings(
  context: CanvasRenderingContext2D,
  project: Parameters<Painter>[1],
  { firm, rings = [] }: TensionFocus,
  tokens: Tokens,
): void {
  for (const { radiusM, label } of rings) {
    const corners = circleCorners(firm, radiusM, 72).map(([lon, lat]) => project(lon, lat));
    tracePath(context, corners, true);
    context.setLineDash([5, 4]);
    context.strokeStyle = tokens.ink2;
    context.lineWidth = 1.2;
    context.stroke();
    context.setLineDash([]);
    const south = corners[54];
    // A ring of a few pixels has no room for words.
    if (south.y - corners[18].y > 36) pill(context, label, south, tokens, false);
  }
}

function area(
  part: Part,
  polygons: MultiPolygonDeg,
  properties: Record<string, string> = {},
): GeoJSON.Feature<GeoJSON.MultiPolygon> {
  const coordinates = polygons.map((rings) =>
    rings.map((ring) => {
      const closed: GeoJSON.Position[] = ring.map(([lon, lat]) => [lon, lat]);
      const first = closed[0];
      const last = closed[closed.length - 1];
      if (first && last && (first[0] !== last[0] || first[1] !== last[1])) closed.push([...first]);
      return closed;
    }),
  );
  return {
    type: "Feature",
    properties: { part, ...properties },
    geometry: { type: "MultiPolygon", coordinates },
  };
}

function linesOf(lines: Float64Array): GeoJSON.Feature<GeoJSON.LineString>[] {
  const features: GeoJSON.Feature<GeoJSON.LineString>[] = [];
  for (let i = 0; i + 3 < lines.length; i += 4)
    features.push({
      type: "Feature",
      properties: { part: "lines" satisfies Part },
      geometry: {
        type: "LineString",
        coordinates: [
          [lines[i], lines[i + 1]],
          [lines[i + 2], lines[i + 3]],
        ],
      },
    });
  return features;
}
