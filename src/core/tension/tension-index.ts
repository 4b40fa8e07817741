import type { FirmTable } from "../register/firm-table.ts";
import { STRICTEST } from "./area-types.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";

/** Firms whose reach is alike, in square cells (compressed-sparse-row form). */
export type ReachBucket = {
  /** The farthest that any firm of the bucket reaches, metres: strictest guideline plus plot radius. */
  readonly reachM: number;
  readonly originXM: number;
  readonly originYM: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rowsOfCells: number;
  /** Firms of cell c: start[c] .. start[c + 1], positions in the columns of the index. */
  readonly start: Uint32Array;
};

/**
 * Firms sorted by how far they reach and then by cell: a zone looks among refineries from far away and among
 * bakeries from near by. Built once for a register and a set of distances; filters, moves, closures and dragged
 * zones leave it as it is.
 */
export type TensionIndex = {
  readonly buckets: readonly ReachBucket[];
  /**
   * INDEX_PARTS numbers a firm: x, y, strictest guideline, all in metres, and its row in the firm table. Side by side,
   * because a zone looks at many short runs of firms and waits for memory once for each array it looks in.
   */
  readonly parts: Float64Array;
  /** Assumed plot radius of each firm, by row in the firm table; null when all are 0. */
  readonly plotM: Float64Array | null;
};

export const INDEX_PARTS = 4;

/**
 * Reach up to which a firm is in each bucket; one more takes the rest. Each bucket costs a few looks at memory far
 * apart, and few buckets cost firms that are looked at for nothing: four are best for the distances of the list.
 */
const BUCKET_REACH_M = [100, 300, 700];
/** Cells are at least this wide. Smaller ones cost more to visit than they keep out. */
const SMALLEST_CELL_M = 100;
/** Average number of firms for each cell of a bucket, at which visiting cells and testing firms cost the same. */
const FIRMS_PER_CELL = 1;

/**
 * Cost: O(firms + cells); about 5 ms for 50,000 firms.
 *
 * @param firms coordinates are RD metres, finite
 */
export function tensionIndex(firms: Pick<FirmTable, "xM" | "yM">, guidelines: FirmGuidelines): TensionIndex {
  const { count, plotRadiusM } = guidelines;
  const strictestM = guidelines.guidelineM[STRICTEST];
  const bucketOf = new Uint8Array(count);
  const sizes = new Uint32Array(BUCKET_REACH_M.length + 1);
  for (let firm = 0; firm < count; firm++) {
    const reachM = strictestM[firm] + plotRadiusM[firm];
    let bucket = 0;
    while (bucket < BUCKET_REACH_M.length && reachM > BUCKET_REACH_M[bucket]) bucket++;
    bucketOf[firm] = bucket;
    sizes[bucket]++;
  }
  const index = {
    buckets: [] as ReachBucket[],
    parts: new Float64Array(count * INDEX_PARTS),
    plotM: plotRadiusM.some((radiusM) => radiusM > 0) ? plotRadiusM : null,
  };
  const cellOf = new Uint32Array(count);
  let from = 0;
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    const members = sizes[bucket];
    if (members === 0) continue;
    const grid = bucketGrid(firms, bucketOf, bucket, members);
    const { originXM, originYM, cellM, columns, rowsOfCells } = grid;
    const start = new Uint32Array(columns * rowsOfCells + 1);
    for (let firm = 0; firm < count; firm++) {
      if (bucketOf[firm] !== bucket) continue;
      const column = Math.floor((firms.xM[firm] - originXM) / cellM);
      const cell = Math.floor((firms.yM[firm] - originYM) / cellM) * columns + column;
      cellOf[firm] = cell;
      start[cell + 1]++;
    }
    start[0] = from;
    for (let cell = 0; cell < columns * rowsOfCells; cell++) start[cell + 1] += start[cell];
    const next = start.slice();
    let reachM = 0;
    for (let firm = 0; firm < count; firm++) {
      if (bucketOf[firm] !== bucket) continue;
      const at = next[cellOf[firm]]++;
      index.parts[INDEX_PARTS * at] = firms.xM[firm];
      index.parts[INDEX_PARTS * at + 1] = firms.yM[firm];
      index.parts[INDEX_PARTS * at + 2] = strictestM[firm];
      index.parts[INDEX_PARTS * at + 3] = firm;
      reachM = Math.max(reachM, strictestM[firm] + plotRadiusM[firm]);
    }
    index.buckets.push({ ...grid, start, reachM });
    from += members;
  }
  return index;
}

function bucketGrid(
  firms: Pick<FirmTable, "xM" | "yM">,
  bucketOf: Uint8Array,
  bucket: number,
  members: number,
): Omit<ReachBucket, "start" | "reachM"> {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let firm = 0; firm < bucketOf.length; firm++) {
    if (bucketOf[firm] !== bucket) continue;
    const x = firms.xM[firm];
    const y = firms.yM[firm];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  const width = maxX - minX;
  const height = maxY - minY;
  const most = Math.max(64, (2 * members) / FIRMS_PER_CELL);
  let cellM = Math.max(SMALLEST_CELL_M, Math.sqrt((width * height * FIRMS_PER_CELL) / members));
  while ((Math.floor(width / cellM) + 1) * (Math.floor(height / cellM) + 1) > most) cellM *= 1.5;
  return {
    originXM: minX,
    originYM: minY,
    cellM,
    columns: Math.floor(width / cellM) + 1,
    rowsOfCells: Math.floor(height / cellM) + 1,
  };
}
