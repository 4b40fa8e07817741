import type { FirmTable } from "../firm-table.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import { LADDER_M } from "./ladder.ts";

/** Firms whose reach is alike, in square cells (compressed-sparse-row form). */
export type ReachBucket = {
  /** The farthest that any firm of the bucket reaches, metres: quiet guideline plus plot radius. */
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
 * zones leave it as it is. Columns have one entry for each firm.
 */
export type TensionIndex = {
  readonly buckets: readonly ReachBucket[];
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  /** Quiet guideline and assumed plot radius, metres. */
  readonly quietM: Float64Array;
  readonly plotM: Float64Array;
  /** Row in the firm table. */
  readonly firm: Uint32Array;
};

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
  const { count, quietM, plotRadiusM } = guidelines;
  const bucketOf = new Uint8Array(count);
  const sizes = new Uint32Array(LADDER_M.length + 1);
  for (let firm = 0; firm < count; firm++) {
    const reachM = quietM[firm]! + plotRadiusM[firm]!;
    // The last bucket takes what reaches beyond the ladder, which only an assumed plot can.
    let bucket = 0;
    while (bucket < LADDER_M.length && reachM > LADDER_M[bucket]!) bucket++;
    bucketOf[firm] = bucket;
    sizes[bucket]!++;
  }
  const index = {
    buckets: [] as ReachBucket[],
    xM: new Float64Array(count),
    yM: new Float64Array(count),
    quietM: new Float64Array(count),
    plotM: new Float64Array(count),
    firm: new Uint32Array(count),
  };
  const cellOf = new Uint32Array(count);
  let from = 0;
  for (let bucket = 0; bucket < sizes.length; bucket++) {
    const members = sizes[bucket]!;
    if (members === 0) continue;
    const grid = bucketGrid(firms, bucketOf, bucket, members);
    const { originXM, originYM, cellM, columns, rowsOfCells } = grid;
    const start = new Uint32Array(columns * rowsOfCells + 1);
    for (let firm = 0; firm < count; firm++) {
      if (bucketOf[firm] !== bucket) continue;
      const column = Math.floor((firms.xM[firm]! - originXM) / cellM);
      const cell = Math.floor((firms.yM[firm]! - originYM) / cellM) * columns + column;
      cellOf[firm] = cell;
      start[cell + 1]!++;
    }
    start[0] = from;
    for (let cell = 0; cell < columns * rowsOfCells; cell++) start[cell + 1]! += start[cell]!;
    const next = start.slice();
    let reachM = 0;
    for (let firm = 0; firm < count; firm++) {
      if (bucketOf[firm] !== bucket) continue;
      const at = next[cellOf[firm]!]!++;
      index.xM[at] = firms.xM[firm]!;
      index.yM[at] = firms.yM[firm]!;
      index.quietM[at] = quietM[firm]!;
      index.plotM[at] = plotRadiusM[firm]!;
      index.firm[at] = firm;
      reachM = Math.max(reachM, quietM[firm]! + plotRadiusM[firm]!);
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
    const x = firms.xM[firm]!;
    const y = firms.yM[firm]!;
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
