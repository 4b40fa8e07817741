import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { ringsOf } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import type { HotspotCells, Theme } from "../../core/scene.ts";
import { collection, emptySource, showWhenFilled, UNDER_OUTLINE } from "../geojson.ts";
import { HOTSPOT_RAMPS, TOKENS, type Tokens, withAlpha } from "../palette.ts";
import { zoomAtPixels } from "../rd-view.ts";
import { SLOTS } from "../style/layer-order.ts";
import { labelPointOfPolygons } from "./label-point.ts";

const LAYERS = ["hotspots", "hotspots-outline", "hotspot-groups", "hotspot-signs", "hotspot-ranks"];
const IS_CELL: ExpressionSpecification = ["has", "class"];
/** A sign in a smaller square says less than it covers. */
const LEAST_FOR_SIGN_PX = 14;

/** Cells of hot spots, under the marks and over the zones; the edge of each group, and its number in the list. */
export class CellLayers {
  private readonly map: MapLibreMap;
  private theme: Theme;
  private cells: HotspotCells | null = null;

  constructor(map: MapLibreMap, theme: Theme) {
    this.map = map;
    this.theme = theme;
    map.addSource("hotspots", { ...emptySource(), tolerance: 0 });
    map.addSource("hotspot-signs", emptySource());
    const tokens = TOKENS[theme];
    map.addLayer(
      {
        id: "hotspots",
        type: "fill",
        source: "hotspots",
        layout: { visibility: "none" },
        filter: IS_CELL,
        // What says nothing is a breath of colour: water, port and zones stay what they are.
        paint: {
          ...UNDER_OUTLINE,
          "fill-color": this.rampColour(),
          "fill-opacity": ["case", ["==", ["get", "class"], 0], 0.08, 0.76],
        },
      },
      SLOTS.cells,
    );
    map.addLayer(
      {
        id: "hotspots-outline",
        type: "line",
        source: "hotspots",
        layout: { visibility: "none" },
        filter: ["all", IS_CELL, [">=", ["abs", ["get", "class"]], 2]],
        paint: {
          "line-color": tokens.ink,
          "line-width": ["case", ["==", ["abs", ["get", "class"]], 3], 1, 0.5],
          "line-opacity": 0.6,
        },
      },
      SLOTS.cells,
    );
    map.addLayer(
      {
        id: "hotspot-groups",
        type: "line",
        source: "hotspots",
        layout: { visibility: "none", "line-join": "round" },
        filter: ["has", "rank"],
        paint: { "line-color": tokens.ink, "line-width": 2 },
      },
      SLOTS.cells,
    );
    map.addLayer(
      {
        id: "hotspot-ranks",
        type: "symbol",
        source: "hotspot-signs",
        filter: ["has", "rank"],
        layout: {
          visibility: "none",
          "text-field": ["get", "rank"],
          "text-font": ["Kaart Semibold"],
          "text-size": ["interpolate", ["linear"], ["zoom"], 8, 12, 11, 16, 14, 20],
          "text-allow-overlap": true,
          "text-padding": 6,
        },
        paint: { "text-color": tokens.ink, "text-halo-color": tokens.land, "text-halo-width": 2.2 },
      },
      SLOTS.labels,
    );
    map.addLayer(
      {
        id: "hotspot-signs",
        type: "symbol",
        source: "hotspot-signs",
        filter: ["!", ["has", "rank"]],
        layout: {
          visibility: "none",
          "text-field": ["get", "sign"],
          "text-font": ["Kaart Semibold"],
          "text-size": 13,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: {
          ...signColours(tokens),
          "text-halo-width": 0.8,
        },
      },
      SLOTS.cells,
    );
  }

  setHotspots(cells: HotspotCells | null): void {
    this.cells = cells;
    const areas: GeoJSON.Feature<GeoJSON.MultiPolygon>[] = [];
    const signs: GeoJSON.Feature<GeoJSON.Point>[] = [];
    for (let cell = 0; cells && cell < cells.classes.length; cell++) {
      const rings = ringsOf(cells.shapes, cell);
      const level = cells.classes[cell];
      areas.push({
        type: "Feature",
        properties: { class: level, cell },
        geometry: {
          type: "MultiPolygon",
          coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y)))),
        },
      });
      // Hot and cold are equally dark, so in grey print the sign tells them apart.
      if (level === 0) continue;
      const { x, y } = labelPointOfPolygons(rings);
      signs.push({
        type: "Feature",
        properties: { sign: level > 0 ? "+" : "\u2212", level: Math.abs(level) },
        geometry: { type: "Point", coordinates: toLonLat(x, y) },
      });
    }
    for (let group = 0; cells && group + 1 < cells.groups.zoneStart.length; group++) {
      const rings = ringsOf(cells.groups, group);
      const coordinates = rings.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y))));
      const rank = String(group + 1);
      areas.push({
        type: "Feature",
        properties: { rank },
        geometry: { type: "MultiPolygon", coordinates },
      });
      const { x, y } = labelPointOfPolygons(rings);
      signs.push({
        type: "Feature",
        properties: { rank },
        geometry: { type: "Point", coordinates: toLonLat(x, y) },
      });
    }
    if (cells) this.map.setLayerZoomRange("hotspot-signs", zoomAtPixels(cells.cellM, LEAST_FOR_SIGN_PX), 24);
    this.map.getSource<GeoJSONSource>("hotspots")?.setData(collection(areas));
    this.map.getSource<GeoJSONSource>("hotspot-signs")?.setData(collection(signs));
    showWhenFilled(this.map, LAYERS, areas.length > 0);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.map.setPaintProperty("hotspots", "fill-color", this.rampColour());
    const { ink, land } = TOKENS[theme];
    this.map.setPaintProperty("hotspots-outline", "line-color", ink);
    this.map.setPaintProperty("hotspot-groups", "line-color", ink);
    this.map.setPaintProperty("hotspot-ranks", "text-color", ink);
    this.map.setPaintProperty("hotspot-ranks", "text-halo-color", land);
    for (const [name, colour] of Object.entries(signColours(TOKENS[theme])))
      this.map.setPaintProperty("hotspot-signs", name as keyof ReturnType<typeof signColours>, colour);
    this.setHotspots(this.cells);
  }

  private rampColour(): ExpressionSpecification {
    const ramp = HOTSPOT_RAMPS[this.theme];
    return [
      "match",
      ["get", "class"],
      -3,
      ramp[0],
      -2,
      ramp[1],
      -1,
      ramp[2],
      1,
      ramp[4],
      2,
      ramp[5],
      3,
      ramp[6],
      ramp[3],
    ];
  }
}

/** The palest cells take a sign in ink, the others one that stands out from a strong colour. */
function signColours({ ink, hotspotSign, land }: Tokens) {
  const by = (pale: string, strong: string): ExpressionSpecification => [
    "case",
    ["==", ["get", "level"], 1],
    pale,
    strong,
  ];
  return {
    "text-color": by(ink, hotspotSign),
    "text-halo-color": by(withAlpha(land, 0.55), withAlpha(ink, 0.55)),
  };
}
