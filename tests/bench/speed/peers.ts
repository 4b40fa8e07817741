import { booleanPointInPolygon, booleanWithin, pointsWithinPolygon } from "@turf/turf";
import { polygonContains } from "d3-polygon";
import Flatbush from "flatbush";
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import KDBush from "kdbush";
import pointInPolygon from "point-in-polygon-hao";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import type { MadeZone } from "./made-zones.ts";
import { scanZone } from "./scan.ts";
import { addToTally, clearTally, type Tally } from "./tally.ts";

/** What others would count a zone with; indexes and features are made here, outside the clock. */
export type Peers = {
  readonly kdbush: KDBush;
  readonly flatbush: Flatbush;
  /** One feature a firm, with its row; empty when there are too many firms to make them. */
  readonly points: FeatureCollection<Point, { row: number }>;
};

export function builtFlatbush({ count, xM, yM }: FirmTable): Flatbush {
  const index = new Flatbush(count);
  for (let row = 0; row < count; row++) index.add(xM[row], yM[row], xM[row], yM[row]);
  index.finish();
  return index;
}

export function builtKdbush({ count, xM, yM }: FirmTable): KDBush {
  const index = new KDBush(count);
  for (let row = 0; row < count; row++) index.add(xM[row], yM[row]);
  return index.finish();
}

export function pointFeatures({ count, xM, yM }: FirmTable): FeatureCollection<Point, { row: number }> {
  const features: Feature<Point, { row: number }>[] = [];
  for (let row = 0; row < count; row++)
    features.push({
      type: "Feature",
      properties: { row },
      geometry: { type: "Point", coordinates: [xM[row], yM[row]] },
    });
  return { type: "FeatureCollection", features };
}

export function zoneFeature(zone: MadeZone): Feature<Polygon> {
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: zone.rings } };
}

/** One pair, filled again for every firm: the peers take points as arrays. */
const pair: [number, number] = [0, 0];

export function countByKdbush({ kdbush }: Peers, firms: FirmTable, zone: MadeZone, tally: Tally): void {
  tallyCandidates(kdbush.range(...zone.bbox), firms, zone, tally);
}

export function countByFlatbush({ flatbush }: Peers, firms: FirmTable, zone: MadeZone, tally: Tally): void {
  tallyCandidates(flatbush.search(...zone.bbox), firms, zone, tally);
}

function tallyCandidates(rows: readonly number[], { xM, yM }: FirmTable, zone: MadeZone, tally: Tally): void {
  clearTally(tally);
  const { rings } = zone;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    pair[0] = xM[row];
    pair[1] = yM[row];
    if (pointInPolygon(pair, rings)) addToTally(tally, row);
  }
}

export function countByScan(firms: FirmTable, zone: MadeZone, tally: Tally): void {
  scanZone(firms, zone.rings, tally, null);
}

/** turf's booleanPointInPolygon on the rows within the zone's box. */
export function countByTurf(firms: FirmTable, zone: MadeZone, feature: Feature<Polygon>, tally: Tally): void {
  clearTally(tally);
  const { count, xM, yM } = firms;
  const [minX, minY, maxX, maxY] = zone.bbox;
  for (let row = 0; row < count; row++) {
    const x = xM[row];
    const y = yM[row];
    if (x < minX || x > maxX || y < minY || y > maxY) continue;
    pair[0] = x;
    pair[1] = y;
    if (booleanPointInPolygon(pair, feature)) addToTally(tally, row);
  }
}

export function countByTurfCollection({ points }: Peers, feature: Feature<Polygon>, tally: Tally): void {
  clearTally(tally);
  for (const { properties } of pointsWithinPolygon(points, feature).features)
    addToTally(tally, properties.row);
}

/** kepler.gl's polygon filter: turf's booleanWithin for every row. */
export function countByKeplersWay({ points }: Peers, feature: Feature<Polygon>, tally: Tally): void {
  clearTally(tally);
  for (const point of points.features)
    if (booleanWithin(point, feature)) addToTally(tally, point.properties.row);
}

export function countByD3(firms: FirmTable, zone: MadeZone, tally: Tally): void {
  clearTally(tally);
  const { count, xM, yM } = firms;
  const [minX, minY, maxX, maxY] = zone.bbox;
  const [outer, hole] = zone.rings as [[number, number][], [number, number][]];
  for (let row = 0; row < count; row++) {
    const x = xM[row];
    const y = yM[row];
    if (x < minX || x > maxX || y < minY || y > maxY) continue;
    pair[0] = x;
    pair[1] = y;
    if (polygonContains(outer, pair) && !polygonContains(hole, pair)) addToTally(tally, row);
  }
}
