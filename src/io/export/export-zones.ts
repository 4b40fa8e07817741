import type { CountShape } from "../../core/geometry/polygon-set.ts";
import { areaGeometry, asDegrees } from "./geometry.ts";

export type Properties = Readonly<Record<string, unknown>>;

/** One zone to be saved, with what is known or was computed of it. */
export type ExportedZone = {
  readonly id: string;
  readonly name: string;
  readonly shape: CountShape;
  readonly properties?: Properties;
};

/**
 * Zones as GeoJSON (RFC 7946: WGS84, outer rings anticlockwise). A circle is a polygon with the properties
 * `centre` ([lon, lat]) and `radiusM`, which say what it really is.
 *
 * @param note  said in every feature when the figures are of the synthetic register; null when they are not
 */
export function zonesGeoJson(zones: readonly ExportedZone[], note: string | null = null): string {
  const features = zones.map(({ id, name, shape, properties }) => ({
    type: "Feature",
    id,
    properties: {
      id,
      name,
      ...(shape.kind === "circle" ? { centre: asDegrees(shape.xM, shape.yM), radiusM: shape.radiusM } : {}),
      ...properties,
      ...(note === null ? {} : { register: note }),
    },
    geometry: areaGeometry(shape, "wgs84"),
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
