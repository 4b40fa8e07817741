export function collection<G extends GeoJSON.Geometry, P>(
  features: GeoJSON.Feature<G, P>[],
): GeoJSON.FeatureCollection<G, P> {
  return { type: "FeatureCollection", features };
}

/** A source without anything in it yet. */
export function emptySource(): { type: "geojson"; data: GeoJSON.FeatureCollection } {
  return { type: "geojson", data: { type: "FeatureCollection", features: [] } };
}
