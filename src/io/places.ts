import type { Place } from "../core/place.ts";

/** English source notes of the housing zones, by id. */
export function readSourcesEn(text: string): Map<string, string> {
  const { features } = JSON.parse(text) as GeoJSON.FeatureCollection<
    GeoJSON.Geometry,
    { id: string; sourceEn?: string }
  >;
  return new Map(features.flatMap(({ properties: { id, sourceEn } }) => (sourceEn ? [[id, sourceEn]] : [])));
}

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
