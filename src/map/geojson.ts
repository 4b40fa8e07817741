import type { Feature, FeatureCollection, Geometry } from "geojson";

export function collection<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: "FeatureCollection", features };
}

/** A source without anything in it yet. */
export function emptySource(): { type: "geojson"; data: FeatureCollection } {
  return { type: "geojson", data: { type: "FeatureCollection", features: [] } };
}
