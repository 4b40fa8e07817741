import type { Map as MapLibreMap } from "maplibre-gl";

export function collection<G extends GeoJSON.Geometry, P>(
  features: GeoJSON.Feature<G, P>[],
): GeoJSON.FeatureCollection<G, P> {
  return { type: "FeatureCollection", features };
}

/** A source without anything in it yet. */
export function emptySource(): { type: "geojson"; data: GeoJSON.FeatureCollection } {
  return { type: "geojson", data: { type: "FeatureCollection", features: [] } };
}

/** Hides the layers of a source that has nothing in it: the map would cut its stencil for them all the same. */
export function showWhenFilled(map: MapLibreMap, layers: readonly string[], filled: boolean): void {
  const visibility = filled ? "visible" : "none";
  for (const layer of layers)
    if (map.getLayoutProperty(layer, "visibility") !== visibility)
      map.setLayoutProperty(layer, "visibility", visibility);
}

/** Of a fill whose edge lies under a line: smoothing the edge would be a second drawing of all of it. */
export const UNDER_OUTLINE = { "fill-antialias": false } as const;
