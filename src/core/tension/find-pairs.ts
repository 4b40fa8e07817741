import { isInCircle } from "../geometry/point-in-zone.ts";
import type { CountShape, PolygonSet } from "../geometry/polygon-set.ts";
import { STRICTEST } from "./area-types.ts";
import { isInZoneOf, squaredEdgeDistance } from "./distance-to-zone.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { FirmSelection } from "./firm-selection.ts";
import { isWithinReach } from "./reach.ts";
import { INDEX_PARTS, type TensionIndex } from "./tension-index.ts";
import { type ZoneEdges, zoneEdges } from "./zone-edges.ts";

/**
 * Firms that a zone lies within the strictest guideline of, or that stand in it. Grows as needed; the first `count`
 * entries of each column hold. Reused from one pointer move to the next.
 */
export type Hits = {
  count: number;
  /** Row in the firm table. */
  firm: Uint32Array;
  /** Distance used, metres: from the firm's point to the zone, less the assumed plot radius, at least 0. */
  distanceM: Float64Array;
  /** 1 when the firm's point lies in the zone. */
  inside: Uint8Array;
};

export function emptyHits(room = 256): Hits {
  return {
    count: 0,
    firm: new Uint32Array(room),
    distanceM: new Float64Array(room),
    inside: new Uint8Array(room),
  };
}

/** All pairs of firms and zones with tension under the strictest area type, zone by zone. */
export type TensionPairs = {
  /** Pairs of zone z: zoneStart[z] .. zoneStart[z + 1]; length = zones + 1. */
  readonly zoneStart: Uint32Array;
  /** The columns of `Hits`, one entry a pair; within a zone in the order of the index, the same every time. */
  readonly firm: Uint32Array;
  readonly distanceM: Float64Array;
  readonly inside: Uint8Array;
};

/** Slack on squared distances, far above rounding and far below a millimetre; the verdict itself is taken exactly. */
const SLACK = 1 + 1e-9;

/**
 * Every pair of a firm and a zone where the distance used is less than the firm's strictest guideline, or the firm
 * stands in the zone. No pair is missed: the distances are exact, no circle is made a polygon.
 *
 * @param zones taken from `fromZone` up to `toZone` (all when left out), so that a long run can be cut in parts
 * Cost: for each zone, the firms in the cells that it is within reach of (`npm run bench`, tension-1).
 */
export function findPairs(
  index: TensionIndex,
  guidelines: FirmGuidelines,
  zones: PolygonSet | ZoneEdges,
  selection: FirmSelection,
  fromZone = 0,
  toZone = zoneCount(zones),
): TensionPairs {
  const edges = "set" in zones ? zones : zoneEdges(zones);
  const hits = emptyHits(1024);
  const zoneStart = new Uint32Array(toZone - fromZone + 1);
  for (let zone = fromZone; zone < toZone; zone++) {
    addPolygonHits(index, edges, zone, selection.mask, hits);
    addMovedHits(guidelines, edges, zone, selection, hits);
    zoneStart[zone - fromZone + 1] = hits.count;
  }
  return {
    zoneStart,
    firm: hits.firm.slice(0, hits.count),
    distanceM: hits.distanceM.slice(0, hits.count),
    inside: hits.inside.slice(0, hits.count),
  };
}

function zoneCount(zones: PolygonSet | ZoneEdges): number {
  return ("set" in zones ? zones.set : zones).zoneStart.length - 1;
}

/**
 * The same for one shape, a drawn zone while it is dragged: `hits` is overwritten. A circle is taken as the true
 * circle. Order of the firms: as the index holds them, moved firms last.
 */
export function findHits(
  index: TensionIndex,
  guidelines: FirmGuidelines,
  shape: CountShape,
  selection: FirmSelection,
  hits: Hits,
): void {
  hits.count = 0;
  if (shape.kind === "circle") {
    addCircleHits(index, guidelines, shape, selection, hits);
    return;
  }
  const edges = zoneEdges(shape.polygons);
  if (shape.polygons.zoneStart.length !== 2) throw new Error("a drawn shape is one zone");
  addPolygonHits(index, edges, 0, selection.mask, hits);
  addMovedHits(guidelines, edges, 0, selection, hits);
}

/** Walks the cells around a zone, as far as the firms of each bucket reach. */
function addPolygonHits(
  index: TensionIndex,
  edges: ZoneEdges,
  zone: number,
  mask: Uint8Array,
  hits: Hits,
): void {
  const minX = edges.zoneBox[4 * zone];
  const minY = edges.zoneBox[4 * zone + 1];
  const maxX = edges.zoneBox[4 * zone + 2];
  const maxY = edges.zoneBox[4 * zone + 3];
  if (!(minX <= maxX)) return;
  for (const bucket of index.buckets) {
    const { originXM, originYM, cellM, columns, rowsOfCells, start } = bucket;
    const farM = bucket.reachM;
    const firstColumn = Math.max(0, Math.floor((minX - farM - originXM) / cellM));
    const lastColumn = Math.min(columns - 1, Math.floor((maxX + farM - originXM) / cellM));
    const firstRow = Math.max(0, Math.floor((minY - farM - originYM) / cellM));
    const lastRow = Math.min(rowsOfCells - 1, Math.floor((maxY + farM - originYM) / cellM));
    if (firstColumn > lastColumn) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      // Cells of one row lie side by side, so a stretch of them is one run of firms.
      const from = start[row * columns + firstColumn];
      const to = start[row * columns + lastColumn + 1];
      if (from < to) addRun(index, from, to, edges, zone, mask, hits);
    }
  }
}

/** Top-level and monomorphic: this loop is where the time goes. Firms from .. to of the index. */
function addRun(
  { parts, plotM }: TensionIndex,
  from: number,
  to: number,
  edges: ZoneEdges,
  zone: number,
  mask: Uint8Array,
  hits: Hits,
): void {
  let count = hits.count;
  while (count + to - from > hits.firm.length) grow(hits);
  const { firm: hitFirm, distanceM: hitDistance, inside: hitInside } = hits;
  const { zoneBox } = edges;
  const minX = zoneBox[4 * zone];
  const minY = zoneBox[4 * zone + 1];
  const maxX = zoneBox[4 * zone + 2];
  const maxY = zoneBox[4 * zone + 3];
  const end = INDEX_PARTS * to;
  for (let at = INDEX_PARTS * from; at < end; at += INDEX_PARTS) {
    const x = parts[at];
    const y = parts[at + 1];
    const asked = parts[at + 2];
    const firm = parts[at + 3];
    const plot = plotM === null ? 0 : plotM[firm];
    const reach = asked + plot;
    const limit = reach * reach * SLACK;
    const gapX = x < minX ? minX - x : x > maxX ? x - maxX : 0;
    const gapY = y < minY ? minY - y : y > maxY ? y - maxY : 0;
    if (gapX * gapX + gapY * gapY > limit || mask[firm] === 0) continue;
    let distanceM = 0;
    let inside = 0;
    if (gapX === 0 && gapY === 0 && isInZoneOf(edges, zone, x, y)) inside = 1;
    else {
      const d2 = squaredEdgeDistance(edges, zone, x, y, limit);
      if (d2 >= limit) continue;
      distanceM = Math.max(0, Math.sqrt(d2) - plot);
      if (!isWithinReach(distanceM, asked, false)) continue;
    }
    hitFirm[count] = firm;
    hitDistance[count] = distanceM;
    hitInside[count] = inside;
    count++;
  }
  hits.count = count;
}

function addMovedHits(
  guidelines: FirmGuidelines,
  edges: ZoneEdges,
  zone: number,
  { moved }: FirmSelection,
  hits: Hits,
): void {
  for (const { firm, xM, yM } of moved) {
    if (isInZoneOf(edges, zone, xM, yM)) push(hits, firm, 0, 1);
    else {
      const edgeM = Math.sqrt(squaredEdgeDistance(edges, zone, xM, yM, Infinity));
      pushOutside(hits, firm, edgeM, guidelines);
    }
  }
}

function addCircleHits(
  index: TensionIndex,
  guidelines: FirmGuidelines,
  circle: CountShape & { kind: "circle" },
  { mask, moved }: FirmSelection,
  hits: Hits,
): void {
  const { xM: centreX, yM: centreY, radiusM } = circle;
  for (const bucket of index.buckets) {
    const { originXM, originYM, cellM, columns, rowsOfCells, start } = bucket;
    const farM = bucket.reachM + radiusM;
    const firstColumn = Math.max(0, Math.floor((centreX - farM - originXM) / cellM));
    const lastColumn = Math.min(columns - 1, Math.floor((centreX + farM - originXM) / cellM));
    const firstRow = Math.max(0, Math.floor((centreY - farM - originYM) / cellM));
    const lastRow = Math.min(rowsOfCells - 1, Math.floor((centreY + farM - originYM) / cellM));
    if (firstColumn > lastColumn) continue;
    for (let row = firstRow; row <= lastRow; row++) {
      const to = INDEX_PARTS * start[row * columns + lastColumn + 1];
      for (let at = INDEX_PARTS * start[row * columns + firstColumn]; at < to; at += INDEX_PARTS) {
        const firm = index.parts[at + 3];
        if (mask[firm] === 0) continue;
        pushIfNearCircle(circle, guidelines, firm, index.parts[at], index.parts[at + 1], hits);
      }
    }
  }
  for (const { firm, xM, yM } of moved) pushIfNearCircle(circle, guidelines, firm, xM, yM, hits);
}

function pushIfNearCircle(
  { xM, yM, radiusM }: CountShape & { kind: "circle" },
  guidelines: FirmGuidelines,
  firm: number,
  x: number,
  y: number,
  hits: Hits,
): void {
  if (isInCircle(xM, yM, radiusM, x, y)) push(hits, firm, 0, 1);
  else pushOutside(hits, firm, Math.max(0, Math.hypot(x - xM, y - yM) - radiusM), guidelines);
}

/** A firm outside the zone, its point `edgeM` from the edge: a hit when within reach by its strictest guideline. */
function pushOutside(hits: Hits, firm: number, edgeM: number, guidelines: FirmGuidelines): void {
  const askedM = guidelines.guidelineM[STRICTEST][firm];
  const distanceM = Math.max(0, edgeM - guidelines.plotRadiusM[firm]);
  if (isWithinReach(distanceM, askedM, false)) push(hits, firm, distanceM, 0);
}

function push(hits: Hits, firm: number, distanceM: number, inside: number): void {
  const at = hits.count++;
  if (at === hits.firm.length) grow(hits);
  hits.firm[at] = firm;
  hits.distanceM[at] = distanceM;
  hits.inside[at] = inside;
}

function grow(hits: Hits): void {
  const room = hits.firm.length * 2;
  const wider = emptyHits(room);
  wider.firm.set(hits.firm);
  wider.distanceM.set(hits.distanceM);
  wider.inside.set(hits.inside);
  hits.firm = wider.firm;
  hits.distanceM = wider.distanceM;
  hits.inside = wider.inside;
}
