import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { ringsOf } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import type { HotspotCells } from "../../core/scene.ts";
import { collection, emptySource, showWhenFilled } from "../geojson.ts";
import { HOTSPOT_RAMPS, type Theme, TOKENS, withAlpha } from "../palette.ts";
import { SLOTS } from "../style/layer-order.ts";
import { labelPointOfPolygons } from "./label-point.ts";

/** Cells of hot spots: under the marks, over the zones. */
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
        paint: { "fill-color": this.rampColour(), "fill-opacity": 0.82, "fill-antialias": false },
      },
      SLOTS.cells,
    );
    map.addLayer(
      {
        id: "hotspots-outline",
        type: "line",
        source: "hotspots",
        layout: { visibility: "none" },
        filter: [">=", ["abs", ["get", "class"]], 2],
        paint: {
          "line-color": tokens.ink,
          "line-width": ["case", ["==", ["abs", ["get", "class"]], 3], 1.5, 0.6],
          "line-opacity": ["case", ["==", ["abs", ["get", "class"]], 3], 1, 0.6],
        },
      },
      SLOTS.cells,
    );
    map.addLayer(
      {
        id: "hotspot-signs",
        type: "symbol",
        source: "hotspot-signs",
        minzoom: 8.5,
        layout: {
          visibility: "none",
          "text-field": ["get", "sign"],
          "text-font": ["Kaart Semibold"],
          "text-size": ["interpolate", ["linear"], ["zoom"], 9, 9, 11, 13],
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: {
          // The palest cells take an ink sign, the others a white one.
          "text-color": ["case", ["==", ["get", "level"], 1], "#16212B", "#FFFFFF"],
          "text-halo-color": [
            "case",
            ["==", ["get", "level"], 1],
            withAlpha("#FFFFFF", 0.55),
            withAlpha("#16212B", 0.55),
          ],
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
    this.map.getSource<GeoJSONSource>("hotspots")?.setData(collection(areas));
    this.map.getSource<GeoJSONSource>("hotspot-signs")?.setData(collection(signs));
    showWhenFilled(this.map, ["hotspots", "hotspots-outline", "hotspot-signs"], areas.length > 0);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.map.setPaintProperty("hotspots", "fill-color", this.rampColour());
    this.map.setPaintProperty("hotspots-outline", "line-color", TOKENS[theme].ink);
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
