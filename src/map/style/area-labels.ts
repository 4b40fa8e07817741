import { signedArea } from "../../core/geometry/rings.ts";
import { collection } from "../geojson.ts";
import { labelPointOfPolygons } from "../zones/label-point.ts";

export type Areas = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/**
 * Label points for areas. The larger an area, the further out its name shows: from zoom 8 above some 8 square
 * kilometres, from 10 for the others, from 12 for areas that are part of a larger one.
 */
export function areaLabels(areas: Areas): GeoJSON.FeatureCollection<GeoJSON.Point> {
  const features: GeoJSON.Feature<GeoJSON.Point>[] = areas.features.map(({ properties, geometry }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const { x, y } = labelPointOfPolygons(polygons);
    const km2 = roughAreaKm2(polygons);
    const minZoom = properties?.partOf ? 12 : km2 > 8 ? 8 : km2 > 1.5 ? 10 : 11;
    return {
      type: "Feature",
      properties: { ...properties, minZoom, rank: -Math.round(km2 * 100) },
      geometry: { type: "Point", coordinates: [x, y] },
    };
  });
  return collection(features);
}

/** Good enough to rank labels by; areas that are counted are measured in RD. */
function roughAreaKm2(polygons: readonly (readonly (readonly number[])[])[][]): number {
  let degrees2 = 0;
  for (const [outer] of polygons) degrees2 += signedArea(outer ?? []);
  const kmPerDegree = 111.2;
  return Math.abs(degrees2) * kmPerDegree ** 2 * Math.cos((51.9 * Math.PI) / 180);
}
