import { ringHolds } from "../geometry/point-in-zone.ts";
import { type PolygonSet, ringsOf, type ZoneRings } from "../geometry/polygon-set.ts";
import { boundsOf, signedArea } from "../geometry/rings.ts";
import type { Circles } from "./circles.ts";
import type { ZoneArea } from "./free-area.ts";

/** What a map draws of the contours around a zone. Rings are closed, [x, y] in RD metres, holes after their outer ring. */
export type ContourAreas = {
  /** All contours as one area. */
  readonly contours: ZoneRings;
  /** The part of the zone within any contour. */
  readonly covered: ZoneRings;
};

/** An arc is drawn with a corner at least this often: 5 degrees keep it within 0.1% of its radius. */
const STEP_RAD = Math.PI / 36;
/** Corners of a zone that is a circle. */
const CIRCLE_CORNERS = 144;

type Point = readonly [number, number];
/** Part of a boundary, its area on the left. Pieces meet in numbered nodes. */
type Piece = { readonly from: number; readonly to: number; readonly points: Point[] };
type Break = { readonly at: number; readonly node: number; readonly point: Point };
type Disc = {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly breaks: Break[];
  /** Discs whose edge crosses this one's. */
  readonly near: Disc[];
};

/**
 * Outlines of the contours together, and of the part of a zone within them. For drawing alone: arcs become chords.
 * What counts is computed from the true circles (`findPairs`, `freeAreaShare`).
 *
 * The boundary of a union is what lies in no other disc; of an intersection, the part of each boundary that lies in
 * the other area. Those parts are cut at the crossings and chained. Discs are made a hair larger, each by its own,
 * so that no three boundaries meet in one point: registers and plans lie on whole metres.
 *
 * Cost: O(discs^2 + discs * corners); well under a millisecond for a zone with twenty firms.
 */
export function contourAreas(area: ZoneArea | null, circles: Circles): ContourAreas {
  const discs = discsOf(circles);
  let nodes = crossDiscs(discs);
  const contours = ringsFrom(discs.flatMap((disc) => outerArcs(disc, disc.breaks, () => true)));
  const covered: (readonly (readonly Point[])[])[] = [];
  for (const rings of area ? polygonsOf(area) : []) {
    const { pieces, nodesUsed } = coveredPieces(rings, discs, nodes);
    nodes += nodesUsed;
    covered.push(...ringsFrom(pieces));
  }
  return { contours: contours as ZoneRings, covered: covered as ZoneRings };
}

/** Discs that no other holds, the largest first. */
function discsOf({ count, xM, yM, radiusM }: Circles): Disc[] {
  const order = Array.from({ length: count }, (_, i) => i)
    .filter((i) => radiusM[i] > 0)
    .sort((a, b) => radiusM[b] - radiusM[a]);
  const kept: Disc[] = [];
  for (const i of order) {
    const [x, y, r] = [xM[i], yM[i], radiusM[i]];
    if (kept.some((disc) => Math.hypot(disc.x - x, disc.y - y) <= disc.r - r)) continue;
    const hair = 0.002 * (1 + ((kept.length * 0.6180339887) % 1));
    kept.push({ x, y, r: r + hair, breaks: [], near: [] });
  }
  return kept;
}

/** Notes where discs cross each other; returns how many nodes that made. */
function crossDiscs(discs: readonly Disc[]): number {
  let nodes = 0;
  discs.forEach((a, i) => {
    for (let k = i + 1; k < discs.length; k++) {
      const b = discs[k];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const d2 = dx * dx + dy * dy;
      if (d2 >= (a.r + b.r) ** 2 || d2 <= (a.r - b.r) ** 2) continue;
      const along = (d2 + a.r * a.r - b.r * b.r) / (2 * d2);
      const aside = Math.sqrt(Math.max(0, (a.r * a.r) / d2 - along * along));
      a.near.push(b);
      b.near.push(a);
      for (const side of [aside, -aside]) {
        const point: Point = [a.x + along * dx - side * dy, a.y + along * dy + side * dx];
        for (const disc of [a, b]) disc.breaks.push({ at: angleOf(disc, point), node: nodes, point });
        nodes++;
      }
    }
  });
  return nodes;
}

function angleOf({ x, y }: Disc, point: Point): number {
  return Math.atan2(point[1] - y, point[0] - x);
}

/** Arcs of a disc that lie in no other disc and pass the test, anticlockwise between its breaks. */
function outerArcs(disc: Disc, breaks: readonly Break[], wanted: (point: Point) => boolean): Piece[] {
  const at = (angle: number): Point => [disc.x + disc.r * Math.cos(angle), disc.y + disc.r * Math.sin(angle)];
  const outside = ([x, y]: Point): boolean =>
    !disc.near.some((other) => (x - other.x) ** 2 + (y - other.y) ** 2 < other.r * other.r);
  if (!breaks.length) {
    // Crossed by nothing: the whole edge, as a ring that closes on itself.
    if (!outside(at(0)) || !wanted(at(0))) return [];
    const points = arc(disc, 0, 2 * Math.PI);
    return [{ from: -1, to: -1, points: [...points.slice(0, -1), points[0]] }];
  }
  const sorted = breaks.toSorted((a, b) => a.at - b.at);
  return sorted.flatMap((start, index) => {
    const last = index === sorted.length - 1;
    const end = sorted[last ? 0 : index + 1];
    const to = end.at + (last ? 2 * Math.PI : 0);
    const middle = at((start.at + to) / 2);
    if (!outside(middle) || !wanted(middle)) return [];
    const inner = arc(disc, start.at, to).slice(1, -1);
    return [{ from: start.node, to: end.node, points: [start.point, ...inner, end.point] }];
  });
}

function arc({ x, y, r }: Disc, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil((to - from) / STEP_RAD));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  });
}

/** Boundary of one polygon within the discs, and of the discs within the polygon. */
function coveredPieces(
  rings: readonly (readonly Point[])[],
  all: readonly Disc[],
  firstNode: number,
): { pieces: Piece[]; nodesUsed: number } {
  const discs = all.filter((disc) => touchesBox(disc, rings[0] ?? []));
  const crossings = discs.map(() => [] as Break[]);
  const pieces: Piece[] = [];
  let node = firstNode;
  for (const ring of rings) {
    const corners = ring.length - 1;
    const cornerNode = node;
    node += corners;
    for (let c = 0; c < corners; c++) {
      const a = ring[c];
      const b = ring[c + 1];
      const breaks: Break[] = [
        { at: 0, node: cornerNode + c, point: a },
        { at: 1, node: cornerNode + ((c + 1) % corners), point: b },
      ];
      discs.forEach((disc, position) => {
        for (const t of edgeCrossings(disc, a, b)) {
          const point: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
          breaks.push({ at: t, node, point });
          crossings[position].push({ at: angleOf(disc, point), node, point });
          node++;
        }
      });
      breaks.sort((left, right) => left.at - right.at);
      for (let i = 0; i + 1 < breaks.length; i++) {
        const [from, to] = [breaks[i], breaks[i + 1]];
        const x = (from.point[0] + to.point[0]) / 2;
        const y = (from.point[1] + to.point[1]) / 2;
        if (discs.some((disc) => (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.r * disc.r))
          pieces.push({ from: from.node, to: to.node, points: [from.point, to.point] });
      }
    }
  }
  const flat = rings.map((ring) => Float64Array.from(ring.flat()));
  const inPolygon = ([x, y]: Point): boolean =>
    flat.every((ring, index) => ringHolds(ring, 0, ring.length / 2 - 1, x, y) === (index === 0));
  discs.forEach((disc, position) => {
    pieces.push(...outerArcs(disc, [...disc.breaks, ...crossings[position]], inPolygon));
  });
  return { pieces, nodesUsed: node - firstNode };
}

function touchesBox({ x, y, r }: Disc, ring: readonly Point[]): boolean {
  const [west, south, east, north] = boundsOf(ring);
  return x + r > west && x - r < east && y + r > south && y - r < north;
}

/** Where an edge crosses the edge of a disc, as parts 0-1 of its length. */
function edgeCrossings({ x, y, r }: Disc, a: Point, b: Point): number[] {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const fx = a[0] - x;
  const fy = a[1] - y;
  const length2 = dx * dx + dy * dy;
  const half = fx * dx + fy * dy;
  const root2 = half * half - length2 * (fx * fx + fy * fy - r * r);
  if (!(root2 > 0) || length2 === 0) return [];
  const root = Math.sqrt(root2);
  return [(-half - root) / length2, (-half + root) / length2].filter((t) => t > 0 && t < 1);
}

/** Polygons of an area with outer rings anticlockwise and holes clockwise, so that the area is on the left. */
function polygonsOf(area: ZoneArea): Point[][][] {
  if (area.kind === "circle") {
    const disc: Disc = { x: area.xM, y: area.yM, r: area.radiusM, breaks: [], near: [] };
    const ring = Array.from({ length: CIRCLE_CORNERS }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / CIRCLE_CORNERS;
      return [disc.x + disc.r * Math.cos(angle), disc.y + disc.r * Math.sin(angle)];
    });
    return [[[...ring, ring[0]]]];
  }
  const set: PolygonSet = area.polygons;
  const from = area.kind === "zone" ? area.zone : 0;
  const to = area.kind === "zone" ? area.zone + 1 : set.zoneStart.length - 1;
  const polygons: Point[][][] = [];
  for (let zone = from; zone < to; zone++)
    for (const rings of ringsOf(set, zone))
      polygons.push(
        rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
      );
  return polygons;
}

/** Chains pieces to rings, and puts each hole with the outer ring around it. A chain that breaks off is left out. */
function ringsFrom(pieces: readonly Piece[]): Point[][][] {
  const rings: Point[][] = [];
  const startingAt = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.from === -1) {
      rings.push(piece.points);
      continue;
    }
    const same = startingAt.get(piece.from);
    if (same) same.push(piece);
    else startingAt.set(piece.from, [piece]);
  }
  for (const first of pieces) {
    if (first.from === -1 || !startingAt.get(first.from)?.includes(first)) continue;
    const points: Point[] = [];
    let piece: Piece | undefined = first;
    while (piece) {
      const taken = piece;
      const left = startingAt.get(taken.from)?.filter((other) => other !== taken);
      startingAt.set(taken.from, left ?? []);
      points.push(...piece.points.slice(0, -1));
      if (piece.to === first.from) break;
      piece = startingAt.get(piece.to)?.[0];
    }
    if (piece && points.length >= 3) rings.push([...points, points[0]]);
  }
  const outer = rings.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const [x, y] = hole[0];
    let smallest: Point[][] | undefined;
    for (const polygon of outer) {
      const flat = Float64Array.from(polygon[0].flat());
      if (!ringHolds(flat, 0, polygon[0].length - 1, x, y)) continue;
      if (!smallest || signedArea(polygon[0]) < signedArea(smallest[0])) smallest = polygon;
    }
    smallest?.push(hole);
  }
  return outer;
}
