import { sideOfRing } from "../../../core/geometry/point-in-zone.ts";
import { type Bounds, boundsOf, signedArea } from "../../../core/geometry/rings.ts";
import type { Position } from "../../zones/zones-source.ts";

type Ring = readonly Position[];

/** Corners of a ring that are asked where they lie: enough to outvote a careless digitiser's. */
const MOST_VOTES = 32;
/** Cells across the grid in which rings are looked up, at most. */
const MOST_CELLS = 256;
/** A ring over more cells than this stands in a list of its own instead. */
const MOST_CELLS_OF_A_RING = 64;

/**
 * Polygons from the loose rings of a shape. The Shapefile format tells outer rings from holes by their
 * direction, but much software writes them wrongly, so what counts is where they lie: a ring inside an even
 * number of others is an outer ring, inside an odd number a hole of the smallest of them.
 *
 * Cost: each ring is held against the rings that are larger and whose box has its place, smallest first, up to
 * the first that is around it.
 */
export function groupRings(rings: readonly Ring[]): Ring[][] {
  if (rings.length === 1) return [[rings[0]]];
  const all = rings.map(known);
  const largestFirst = all.map((_, i) => i).sort((a, b) => all[b].areaM2 - all[a].areaM2);
  const grid = gridOver(all);
  const depth = new Int32Array(all.length);
  const polygonOf = new Map<number, Ring[]>();
  const polygons: Ring[][] = [];
  for (const i of largestFirst) {
    const parent = grid.smallestAt(i, (j) => isAround(all[j], all[i]));
    depth[i] = parent === undefined ? 0 : depth[parent] + 1;
    const owner = parent !== undefined && depth[i] % 2 === 1 ? polygonOf.get(parent) : undefined;
    if (owner) owner.push(rings[i]);
    else {
      const polygon = [rings[i]];
      polygons.push(polygon);
      polygonOf.set(i, polygon);
    }
    grid.add(i);
  }
  return polygons;
}

/** Rings by the cells of a square grid that their boxes touch; a ring is looked for in the cell of its first corner. */
function gridOver(all: readonly Known[]): {
  /** Adds a ring that is no larger than those before it. */
  readonly add: (i: number) => void;
  /** Of the rings that may be around this one, the last that was added and is wanted. */
  readonly smallestAt: (i: number, isWanted: (j: number) => boolean) => number | undefined;
} {
  let [minX, minY, maxX, maxY] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { box } of all) {
    minX = Math.min(minX, box[0]);
    minY = Math.min(minY, box[1]);
    maxX = Math.max(maxX, box[2]);
    maxY = Math.max(maxY, box[3]);
  }
  const across = Math.max(1, Math.min(MOST_CELLS, Math.ceil(Math.sqrt(all.length))));
  const place = (value: number, min: number, max: number): number => {
    const cell = Math.floor(((value - min) / (max - min)) * across);
    return cell >= 0 ? Math.min(cell, across - 1) : 0;
  };
  const cells: number[][] = Array.from({ length: across * across }, () => []);
  const wide: number[] = [];
  const addedAs = new Int32Array(all.length);
  let added = 0;
  return {
    add: (i) => {
      addedAs[i] = added++;
      const { box } = all[i];
      const [x0, y0] = [place(box[0], minX, maxX), place(box[1], minY, maxY)];
      const [x1, y1] = [place(box[2], minX, maxX), place(box[3], minY, maxY)];
      if ((x1 - x0 + 1) * (y1 - y0 + 1) > MOST_CELLS_OF_A_RING) wide.push(i);
      else for (let y = y0; y <= y1; y++) for (let x = x0; x <= x1; x++) cells[y * across + x].push(i);
    },
    smallestAt: (i, isWanted) => {
      const { box } = all[i];
      const cell = cells[place(box[1], minY, maxY) * across + place(box[0], minX, maxX)];
      let [ofCell, ofWide] = [cell.length - 1, wide.length - 1];
      while (ofCell >= 0 || ofWide >= 0) {
        const isCell = ofCell >= 0 && (ofWide < 0 || addedAs[cell[ofCell]] > addedAs[wide[ofWide]]);
        const j = isCell ? cell[ofCell--] : wide[ofWide--];
        if (isWanted(j)) return j;
      }
      return undefined;
    },
  };
}

type Known = {
  readonly xy: Float64Array;
  readonly box: Bounds;
  readonly areaM2: number;
  /** Edges by the band of y they touch; made when the ring is long and first asked for what is in it. */
  bands: readonly number[][] | null;
};

/** A ring of fewer edges is gone round whole. */
const EDGES_FOR_BANDS = 256;
const EDGES_A_BAND = 16;
const MOST_BANDS = 4096;
/** On average. */
const MOST_BANDS_AN_EDGE = 8;

/** As `sideOfRing`, by the edges at the height of the point alone where the ring is long. */
function sideOf(ring: Known, x: number, y: number): number {
  const { xy, box } = ring;
  const edges = xy.length / 2 - 1;
  if (edges < EDGES_FOR_BANDS) return sideOfRing(xy, 0, edges, x, y);
  if (y < box[1] || y > box[3]) return -1;
  ring.bands ??= bandsOf(ring);
  let inside = false;
  for (const edge of ring.bands[bandAt(box, ring.bands.length, y)]) {
    const side = sideOfRing(xy, edge, edge + 1, x, y);
    if (side === 0) return 0;
    if (side > 0) inside = !inside;
  }
  return inside ? 1 : -1;
}

function bandsOf({ xy, box }: Known): number[][] {
  const edges = xy.length / 2 - 1;
  const most = Math.min(MOST_BANDS, Math.ceil(edges / EDGES_A_BAND));
  let heights = 0;
  for (let edge = 0; edge < edges; edge++) heights += Math.abs(xy[2 * edge + 3] - xy[2 * edge + 1]);
  // Of a comb every edge is in every band: then fewer bands, or the lists outgrow the ring.
  const bandsAnEdge = (heights / (box[3] - box[1])) * (most / edges);
  const count = Math.max(1, Math.floor(most * Math.min(1, MOST_BANDS_AN_EDGE / bandsAnEdge) || 1));
  const bands: number[][] = Array.from({ length: count }, () => []);
  for (let edge = 0; edge < edges; edge++) {
    const [a, b] = [xy[2 * edge + 1], xy[2 * edge + 3]];
    const last = bandAt(box, count, Math.max(a, b));
    for (let band = bandAt(box, count, Math.min(a, b)); band <= last; band++) bands[band].push(edge);
  }
  return bands;
}

/** Never falls as y rises, so that an edge is in every band that a point at its height may be in. */
function bandAt([, minY, , maxY]: Bounds, count: number, y: number): number {
  const band = Math.floor(((y - minY) / (maxY - minY)) * count);
  return band >= 0 ? Math.min(band, count - 1) : 0;
}

function isAround(outer: Known, inner: Known): boolean {
  const [a, b] = [outer.box, inner.box];
  if (a[0] > b[0] || a[1] > b[1] || a[2] < b[2] || a[3] < b[3]) return false;
  // Rings may touch, and may cross a little where a digitiser was careless: let most corners decide, without those on
  // the edge. Where all are on it, as of a diamond in a square, so do the middles of the edges; a copy is not around.
  return (sideOfMost(outer, inner, cornerOf) || sideOfMost(outer, inner, middleOf)) > 0;
}

/** Points of the ring inside the other less points outside it; of many corners, some that are spread along it. */
function sideOfMost(outer: Known, inner: Known, pointOf: typeof cornerOf): number {
  const corners = inner.xy.length / 2 - 1;
  const step = Math.max(1, corners / MOST_VOTES);
  let balance = 0;
  for (let i = 0; i < corners; i += step) {
    const [x, y] = pointOf(inner.xy, Math.floor(i));
    balance += sideOf(outer, x, y);
  }
  return balance;
}

function cornerOf(xy: Float64Array, i: number): readonly [number, number] {
  return [xy[2 * i], xy[2 * i + 1]];
}

function middleOf(xy: Float64Array, i: number): readonly [number, number] {
  return [(xy[2 * i] + xy[2 * i + 2]) / 2, (xy[2 * i + 1] + xy[2 * i + 3]) / 2];
}

/** Flat and closed, as it is tested: files leave the closing corner out. */
function known(ring: Ring): Known {
  const xy = new Float64Array(2 * ring.length + 2);
  for (let i = 0; i <= ring.length; i++) {
    const [x, y] = ring[i % ring.length];
    xy[2 * i] = x;
    xy[2 * i + 1] = y;
  }
  return { xy, box: boundsOf(ring), areaM2: Math.abs(signedArea(ring)), bands: null };
}
