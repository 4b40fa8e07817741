import type { Progress } from "../core/steps.ts";
import { type ColumnCells, cellReader } from "./column-cells.ts";
import type { Cell, OnRow, RowBlock } from "./table-source.ts";

const ROWS_A_STEP = 20_000;

/** Takes rows of a block from one up to another, and tells where it stopped: at a row to be read by its cells. */
export type TakeRows = (from: number, end: number) => number;

/**
 * The rows of blocks of columns, one after the other, in steps.
 *
 * @param onRow  takes the cells of a row, in a list that is the same for all
 * @param takerOf  what takes rows of a block without their cells, if anything does
 */
export async function* rowsOfBlocks(
  blocks: AsyncIterable<RowBlock>,
  onRow: OnRow,
  takerOf: (block: RowBlock) => TakeRows | null = () => null,
): AsyncGenerator<Progress> {
  for await (const block of blocks) {
    const { rows, line, total } = block;
    const take = takerOf(block);
    const readers = block.columns.map(readerOf);
    const cells: Cell[] = new Array(readers.length).fill("");
    for (let from = 0; from < rows; from += ROWS_A_STEP) {
      const end = Math.min(rows, from + ROWS_A_STEP);
      for (let row = from; row < end; row++) {
        if (take !== null) row = take(row, end);
        if (row === end) break;
        for (let i = 0; i < readers.length; i++) cells[i] = readers[i](row);
        onRow(cells, line + row);
      }
      yield { done: line + end - 1, total };
    }
  }
}

/** The cells of a column by row; of one that was not wanted they are empty. */
export function readerOf(column: ColumnCells | null): (row: number) => Cell {
  return column === null ? () => "" : cellReader(column);
}
