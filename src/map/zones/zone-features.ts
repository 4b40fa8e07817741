import { ringsOf, zoneAreaM2 } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { labelPointOfPolygons } from "./label-point.ts";

export type ZoneProperties = {
  readonly layer: string;
  readonly id: string;
  readonly name: string;
  /** Tension class 0-4, or -1 for none. */
  readonly class: number;
  /** Smaller numbers are labelled first: more homes, then more area. */
  readonly rank: number;
  readonly homes: number;
  /** Place among the zones by tension, 1 for the most; 0 for none. */
  readonly place: number;
};

export type ZoneFeatures = {
  readonly areas: GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, ZoneProperties>;
  readonly labels: GeoJSON.FeatureCollection<GeoJSON.Point, ZoneProperties>;
};

/** One zone's outline in degrees. `tensionClass` as in ZoneProperties. */
export function zoneFeature(
  table: ZoneTable,
  zone: number,
  tensionClass: number,
  place = 0,
): GeoJSON.Feature<GeoJSON.MultiPolygon, ZoneProperties> {
  const dwellings = table.dwellingsHigh[zone];
  const homes = Number.isNaN(dwellings) ? 0 : dwellings;
  return {
    type: "Feature",
    id: zone,
    properties: {
      layer: table.layer,
      id: table.id[zone],
      name: table.name[zone],
      class: tensionClass,
      rank: -(homes + zoneAreaM2(table.shapes, zone) / 10_000),
      homes,
      place,
    },
    geometry: {
      type: "MultiPolygon",
      coordinates: ringsOf(table.shapes, zone).map((polygon) =>
        polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y))),
      ),
    },
  };
}

/** Outlines in degrees and label points of a table of zones; one feature per zone, in the table's order. */
export function zoneFeatures(
  table: ZoneTable,
  classes: Int8Array | null,
  places: Uint16Array | null,
): ZoneFeatures {
  const areas: ZoneFeatures["areas"]["features"] = [];
  const labels: ZoneFeatures["labels"]["features"] = [];
  for (let zone = 0; zone < table.count; zone++) {
    const feature = zoneFeature(table, zone, classes?.[zone] ?? -1, places?.[zone] ?? 0);
    areas.push(feature);
    const { x, y } = labelPointOfPolygons(ringsOf(table.shapes, zone));
    labels.push({ ...feature, geometry: { type: "Point", coordinates: toLonLat(x, y) } });
  }
  return {
    areas: { type: "FeatureCollection", features: areas },
    labels: { type: "FeatureCollection", features: labels },
  };
}
