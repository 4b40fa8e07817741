import type { FirmTable } from "../register/firm-table.ts";
import { textAt } from "../register/text-column.ts";

/** A business that left one address and appeared at another. */
export type Move = {
  /** Establishment that ended, and the one that began. */
  readonly from: number;
  readonly to: number;
  /** First year without the one and with the other. */
  readonly year: number;
};

export type Movers = {
  /** False when the register's keys do not say which establishments belong to one business. */
  readonly known: boolean;
  readonly moves: readonly Move[];
};

/**
 * Moves, where the register's keys allow it. A key like "24012345-0002" (business, then establishment) says which
 * establishments are one business; a key without such parts says nothing, and then no move is known.
 *
 * A move is one establishment of a business with jobs in a year and none in the next, and another of the same
 * business with none in that year and jobs in the next. Where several could be paired, the first to end goes with
 * the first to begin, in the order of the register. Unknown jobs are no evidence either way.
 */
export function findMovers(firms: FirmTable): Movers {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < firms.count; row++) {
    const business = /^(.*\w)[-/._]\d+$/.exec(textAt(firms.id, row))?.[1];
    if (business === undefined) continue;
    const rows = rowsOf.get(business);
    if (rows) rows.push(row);
    else rowsOf.set(business, [row]);
  }
  const moves: Move[] = [];
  for (const rows of rowsOf.values()) if (rows.length > 1) pairMoves(firms, rows, moves);
  return { known: rowsOf.size > 0, moves };
}

function pairMoves(firms: FirmTable, rows: readonly number[], moves: Move[]): void {
  for (let next = 1; next < firms.years.length; next++) {
    const before = firms.jobs[next - 1];
    const after = firms.jobs[next];
    const ended = rows.filter((row) => before[row] > 0 && after[row] === 0);
    const begun = rows.filter((row) => before[row] === 0 && after[row] > 0);
    for (let pair = 0; pair < Math.min(ended.length, begun.length); pair++)
      moves.push({ from: ended[pair], to: begun[pair], year: firms.years[next] });
  }
}
