import type { Cell, TableHead } from "../table-source.ts";
import { cellText } from "../table-source.ts";

/** Part of the rows that are short in a file whose writer leaves empty cells at the end out. */
const LEAST_SHORT = 0.02;

/** Makes rows as wide as the header, where all that is missing or too much is empty. */
export class RowWidth {
  /** Columns with a name, or with one after them. */
  readonly wanted: number;
  private readonly columns: number;
  private readonly used: number;
  private readonly least: number;
  private readonly separator: string | null;
  /** Does the writer of the file keep empty cells at the end? */
  private readonly endsKept: boolean;

  /**
   * @param used  number of columns up to the last that the mapping uses; least: up to the last without which there is
   *   no row; head: tells whether the writer of the file
   *   leaves empty cells at the end out; separator: of a text, null for another format
   */
  constructor(
    header: readonly string[],
    { used, least }: { readonly used: number; readonly least: number },
    head: TableHead,
    separator: string | null,
  ) {
    this.columns = header.length;
    this.wanted = Math.max(used, header.findLastIndex((name) => name !== "") + 1);
    this.used = used;
    this.least = least;
    this.separator = separator;
    const kept = head.rows.some(
      ({ cells }) => cells.length === this.wanted && cellText(cells[this.wanted - 1]) === "",
    );
    const short = head.rows.filter(({ cells }) => cells.length > 1 && cells.length < used).length;
    // Where hardly any row is short, the one that is has been damaged.
    this.endsKept = kept || short < LEAST_SHORT * head.rows.length;
  }

  /** The row, filled up where it is short; null when it cannot be told which cells are missing or too much. */
  fit(cells: readonly Cell[]): readonly Cell[] | null {
    const { wanted, columns, used, separator } = this;
    if (cells.length >= wanted) {
      for (let i = columns; i < cells.length; i++) if (cellText(cells[i]) !== "") return null;
      return cells;
    }
    // A separator within a cell: quotes may have joined two cells, and the others have moved.
    if (separator !== null && cells.some((cell) => typeof cell === "string" && cell.includes(separator)))
      return null;
    if (cells.length < this.least || (cells.length < used && this.endsKept)) return null;
    return [...cells, ...Array<Cell>(wanted - cells.length).fill("")];
  }
}
