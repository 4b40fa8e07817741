import type { Place } from "../core/place.ts";

/** Places from the embedded GeoJSON. */
export function readPlaces(text: string): Place[] {
  const collection = JSON.parse(text) as GeoJSON.FeatureCollection<
    GeoJSON.Point,
    { name: string; municipality?: string }
  >;
  return collection.features.map(({ geometry, properties }) => ({
    name: properties.name,
    municipality: properties.municipality ?? "",
    lonDeg: geometry.coordinates[0],
    latDeg: geometry.coordinates[1],
  }));
}
