import { ringsOf, zoneAreaM2 } from "../../core/polygon-set.ts";
import { toLonLat } from "../../core/rd.ts";
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
};

export type ZoneFeatures = {
  readonly areas: GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, ZoneProperties>;
  readonly labels: GeoJSON.FeatureCollection<GeoJSON.Point, ZoneProperties>;
};

/** Outlines in degrees and label points of a table of zones; one feature per zone, in the table's order. */
export function zoneFeatures(table: ZoneTable, classes: Int8Array | null): ZoneFeatures {
  const areas: ZoneFeatures["areas"]["features"] = [];
  const labels: ZoneFeatures["labels"]["features"] = [];
  for (let zone = 0; zone < table.count; zone++) {
    const rings = ringsOf(table.shapes, zone);
    const homes = table.dwellingsHigh[zone]!;
    const areaHa = zoneAreaM2(table.shapes, zone) / 10_000;
    const properties: ZoneProperties = {
      layer: table.layer,
      id: table.id[zone]!,
      name: table.name[zone]!,
      class: classes?.[zone] ?? -1,
      rank: -((Number.isNaN(homes) ? 0 : homes) + areaHa),
      homes: Number.isNaN(homes) ? 0 : homes,
    };
    const coordinates = rings.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => toLonLat(x, y))));
    areas.push({ type: "Feature", id: zone, properties, geometry: { type: "MultiPolygon", coordinates } });
    const at = labelPointOfPolygons(rings);
    labels.push({
      type: "Feature",
      id: zone,
      properties,
      geometry: { type: "Point", coordinates: toLonLat(at.x, at.y) },
    });
  }
  return {
    areas: { type: "FeatureCollection", features: areas },
    labels: { type: "FeatureCollection", features: labels },
  };
}
