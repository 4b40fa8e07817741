import { inputError } from "../input-codes.ts";
import { type Cell, cellText } from "../table-source.ts";
import { plainHeader } from "./firm-fields.ts";

/**
 * Column names that come back between the rows, as in files that were put one under the other. With the same names the
 * line is no row, and what follows is read as before; with others, or in another order, what follows would be read
 * under the wrong names.
 */
export class HeaderAgain {
  private readonly plain: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor(header: readonly string[]) {
    this.plain = header.map(plainHeader);
    this.known = new Set(this.plain.filter((name) => name !== ""));
  }

  /**
   * Is this row, which could not be read, the header once more?
   *
   * @throws InputError file.header-differs when it is another one
   */
  is(cells: readonly Cell[], line: number): boolean {
    const first = cells.find((cell) => cell !== "");
    // Nearly every row that is refused begins with an id.
    if (first === undefined || !this.known.has(plainHeader(cellText(first)))) return false;
    const names = cells.map((cell) => plainHeader(cellText(cell)));
    // One text in many cells is no header: "x" is how some write that they do not know.
    const filled = [...new Set(names.filter((name) => name !== ""))];
    const again = filled.filter((name) => this.known.has(name)).length;
    if (again < 3 || again <= filled.length / 2) return false;
    if (names.every((name, column) => name === (this.plain[column] ?? ""))) return true;
    throw inputError("file.header-differs", { line: String(line) });
  }
}
