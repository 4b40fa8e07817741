import { isInPolygons } from "../core/geometry/point-in-zone.ts";
import { type PolygonSet, polygonSet, ringsOf, zoneAreaM2 } from "../core/geometry/polygon-set.ts";
import { boundsOfXy } from "../core/geometry/rings.ts";

/** Cells along the longer side of the zones' box. */
const CELLS = 128;
/** How far a border is thought to reach, so that rounding never leaves a cell that it touches unmarked. */
const MARGIN_M = 0.01;

/**
 * Which zones hold a point? A grid over a polygon set that answers from a table where no border is near, and
 * tests the borders themselves only in the cells they pass. Made for locating a million points in some dozens
 * of zones.
 */
export type ZoneGrid = {
  /** Every zone as a set of its own. */
  readonly zones: readonly PolygonSet[];
  readonly minX: number;
  readonly minY: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
  /** Candidates of cell c are candidate[start[c] .. start[c + 1]), the smallest zone first. */
  readonly start: Uint32Array;
  readonly candidate: Uint32Array;
  /** 1 = the cell lies wholly in that zone; 0 = its border passes, so the point is tested. */
  readonly whole: Uint8Array;
};

/** Cost: O(cells of the zones' boxes + border cells x corners). */
export function zoneGrid(set: PolygonSet): ZoneGrid {
  const count = set.zoneStart.length - 1;
  const zones = Array.from({ length: count }, (_, z) => polygonSet([ringsOf(set, z)]));
  const [minX, minY, maxX, maxY] = boundsOfXy(set.xy);
  const cellM = Math.max(maxX - minX, maxY - minY, 1) / CELLS;
  const columns = Math.floor((maxX - minX) / cellM) + 1;
  const rows = Math.floor((maxY - minY) / cellM) + 1;
  // One entry for each zone in each cell: 2 * zone + whole, and the cell it is for. Sorted by cell below.
  const entries: number[] = [];
  const cellOfEntry: number[] = [];
  const add = (cell: number, zone: number, isWhole: 0 | 1) => {
    entries.push(2 * zone + isWhole);
    cellOfEntry.push(cell);
  };
  const smallestFirst = zones
    .map((_, z) => z)
    .sort((a, b) => zoneAreaM2(set, a) - zoneAreaM2(set, b) || a - b);
  const border = new Uint8Array(columns * rows);
  for (const z of smallestFirst) {
    const zone = zones[z];
    markBorder(zone, { minX, minY, cellM, columns, rows }, border.fill(0));
    const [fromX, fromY, toX, toY] = boundsOfXy(zone.xy);
    const firstColumn = Math.max(0, Math.floor((fromX - minX) / cellM));
    const lastColumn = Math.min(columns - 1, Math.floor((toX - minX) / cellM));
    const firstRow = Math.max(0, Math.floor((fromY - minY) / cellM));
    const lastRow = Math.min(rows - 1, Math.floor((toY - minY) / cellM));
    for (let row = firstRow; row <= lastRow; row++) {
      // From one border cell to the next, all cells of a row are inside or all are outside: one is tested.
      let inside: boolean | null = null;
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * columns + column;
        if (border[cell] === 1) {
          add(cell, z, 0);
          inside = null;
          continue;
        }
        inside ??= isInPolygons(zone, minX + (column + 0.5) * cellM, minY + (row + 0.5) * cellM);
        if (inside) add(cell, z, 1);
      }
    }
  }
  const start = new Uint32Array(columns * rows + 1);
  for (const cell of cellOfEntry) start[cell + 1]++;
  for (let cell = 0; cell < columns * rows; cell++) start[cell + 1] += start[cell];
  const next = start.slice();
  const candidate = new Uint32Array(entries.length);
  const whole = new Uint8Array(entries.length);
  for (let i = 0; i < entries.length; i++) {
    const at = next[cellOfEntry[i]]++;
    candidate[at] = entries[i] >> 1;
    whole[at] = entries[i] & 1;
  }
  return {
    zones,
    minX,
    minY,
    cellM,
    columns,
    rows,
    start,
    candidate,
    whole,
  };
}

/** The smallest zone that holds the point (RD metres), or -1. Borders by the rule of `isInZone`. */
export function smallestZoneAt(grid: ZoneGrid, x: number, y: number): number {
  const { minX, minY, cellM, columns, rows, start, candidate, whole } = grid;
  const column = Math.floor((x - minX) / cellM);
  const row = Math.floor((y - minY) / cellM);
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return -1;
  const cell = row * columns + column;
  for (let i = start[cell]; i < start[cell + 1]; i++)
    if (whole[i] === 1 || isInPolygons(grid.zones[candidate[i]], x, y)) return candidate[i];
  return -1;
}

type Cells = Pick<ZoneGrid, "minX" | "minY" | "cellM" | "columns" | "rows">;

/** Marks the cells that a zone's border passes, or comes within the margin of. */
function markBorder(
  { xy, ringStart }: PolygonSet,
  { minX, minY, cellM, columns, rows }: Cells,
  marked: Uint8Array,
): void {
  const columnOf = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - minX) / cellM)));
  const rowOf = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - minY) / cellM)));
  for (let ring = 0; ring + 1 < ringStart.length; ring++)
    for (let c = ringStart[ring]; c + 1 < ringStart[ring + 1]; c++) {
      const [ax, ay, bx, by] = [xy[2 * c], xy[2 * c + 1], xy[2 * c + 2], xy[2 * c + 3]];
      const leftX = Math.min(ax, bx);
      const rightX = Math.max(ax, bx);
      const slope = bx === ax ? 0 : (by - ay) / (bx - ax);
      const heightAt = (x: number) =>
        bx === ax ? ay : ay + (Math.min(rightX, Math.max(leftX, x)) - ax) * slope;
      const last = columnOf(rightX + MARGIN_M);
      for (let column = columnOf(leftX - MARGIN_M); column <= last; column++) {
        // A level or slanting edge is between these two heights in this column; an upright one between its ends.
        const y1 = bx === ax ? ay : heightAt(minX + column * cellM - MARGIN_M);
        const y2 = bx === ax ? by : heightAt(minX + (column + 1) * cellM + MARGIN_M);
        const lastRow = rowOf(Math.max(y1, y2) + MARGIN_M);
        for (let row = rowOf(Math.min(y1, y2) - MARGIN_M); row <= lastRow; row++)
          marked[row * columns + column] = 1;
      }
    }
}
