import { normaliseSbi } from "../../core/register/subsectors.ts";
import type { RefusalCode } from "../input-codes.ts";
import { inNetherlands } from "../netherlands.ts";
import { readNumber } from "../numbers.ts";
import { type Cell, cellText } from "../table-source.ts";
import type { FirmField } from "./firm-fields.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { type NeededColumns, neededColumns } from "./needed-columns.ts";

/** One good row of a register. The reader hands out the same object every time: copy what you keep. */
export type FirmRow = {
  id: string;
  /** In the file's own coordinate system. */
  x: number;
  y: number;
  /** Normalised: 2-6 digits. */
  sbi: string;
  /** Reference year in the long layout, else NaN. */
  year: number;
  /** One for each entry of the mapping's jobs; NaN = unknown. */
  jobs: Float64Array;
};

export type BadRow = { readonly code: RefusalCode; readonly context: Record<string, string | number> };

/** Ways in which registers write "we do not know", compared in lower case without dots. */
const UNKNOWN = new Set(["", "onbekend", "?", "x", "nb", "nan", "na", "n/a", "-", "unknown", "null", "#n/b"]);

/** Reads rows of cells by a mapping. A row is good, or it is refused for the first thing that is wrong with it. */
export class FirmRowReader {
  readonly row: FirmRow;
  private readonly mapping: FirmsMapping;
  private readonly needed: NeededColumns;
  private readonly cellsWanted: number;
  private readonly sbiKnown = new Map<string, string>();

  /** @param columns  number of columns in the file @throws InputError columns.* when the mapping does not fit them */
  constructor(mapping: FirmsMapping, columns: number) {
    this.mapping = mapping;
    this.needed = neededColumns(mapping, columns);
    this.cellsWanted = columns;
    this.row = { id: "", x: 0, y: 0, sbi: "", year: Number.NaN, jobs: new Float64Array(mapping.jobs.length) };
  }

  /** Fills `row`, or tells what is wrong. `line` is the id where the file has none. */
  read(cells: readonly Cell[], line: number): BadRow | null {
    const { cellsWanted, mapping, needed, row } = this;
    if (cells.length !== cellsWanted)
      return { code: "row.cells", context: { cells: cells.length, wanted: cellsWanted } };
    const { fields } = mapping;
    row.id = fields.id === null ? String(line) : cellText(cells[fields.id]);
    if (row.id === "") return { code: "id.missing", context: {} };
    if (needed.year !== null) {
      const written = cellText(cells[needed.year]);
      row.year = /^(?:19|20)\d\d$/.test(written) ? Number(written) : Number.NaN;
      if (Number.isNaN(row.year)) return bad("year.not-a-year", written);
    }
    return this.readPosition(cells) ?? this.readSbi(cells) ?? this.readJobs(cells);
  }

  /** Street, number, postcode and place in one line. */
  address(cells: readonly Cell[]): string {
    const street = join(" ", this.text(cells, "street"), this.houseNumber(cells));
    return join(", ", street, join(" ", this.text(cells, "postcode"), this.text(cells, "place")));
  }

  text(cells: readonly Cell[], field: FirmField): string {
    const column = this.mapping.fields[field];
    return column === null ? "" : cellText(cells[column]);
  }

  private houseNumber(cells: readonly Cell[]): string {
    const addition = this.text(cells, "addition");
    const number = this.text(cells, "houseNumber");
    return /^\d/.test(addition) ? join("-", number, addition) : number + addition;
  }

  private readPosition(cells: readonly Cell[]): BadRow | null {
    const { decimal, crs } = this.mapping;
    const cellX = cells[this.needed.x];
    const cellY = cells[this.needed.y];
    const writtenX = cellText(cellX);
    const writtenY = cellText(cellY);
    if (isUnknown(writtenX) || isUnknown(writtenY)) return { code: "coordinate.missing", context: {} };
    const x = typeof cellX === "number" ? cellX : readNumber(writtenX, decimal, crs === "rd");
    const y = typeof cellY === "number" ? cellY : readNumber(writtenY, decimal, crs === "rd");
    if (Number.isNaN(x) || Number.isNaN(y))
      return bad("coordinate.not-a-number", Number.isNaN(x) ? writtenX : writtenY);
    if (!inNetherlands(crs, x, y)) return bad("coordinate.outside-nl", `${writtenX}; ${writtenY}`);
    this.row.x = x;
    this.row.y = y;
    return null;
  }

  private readSbi(cells: readonly Cell[]): BadRow | null {
    const written = cellText(cells[this.needed.sbi]);
    if (written === "") return { code: "sbi.missing", context: {} };
    let sbi = this.sbiKnown.get(written);
    if (sbi === undefined) {
      sbi = normaliseSbi(written);
      // Codes are few; free text in the column may be as many as there are rows, and is not worth keeping.
      if (sbi !== "" && this.sbiKnown.size < 100_000) this.sbiKnown.set(copyOf(written), sbi);
    }
    if (sbi === "") return bad("sbi.unknown", written);
    this.row.sbi = sbi;
    return null;
  }

  private readJobs(cells: readonly Cell[]): BadRow | null {
    const { jobs, layout, decimal } = this.mapping;
    for (let entry = 0; entry < jobs.length; entry++) {
      let sum = 0;
      let filled = 0;
      for (const column of jobs[entry].columns) {
        const cell = cells[column];
        const written = cellText(cell);
        if (written === "") continue;
        filled++;
        let value = typeof cell === "number" && cell >= 0 ? cell : wholeNumber(written);
        if (value < 0) {
          if (isUnknown(written)) {
            sum = Number.NaN;
            continue;
          }
          value = readNumber(written, decimal, true);
          if (Number.isNaN(value)) return bad("jobs.not-a-number", written);
          if (value < 0) return bad("jobs.negative", written);
        }
        sum += value;
      }
      // In the wide layout an empty year is a year in which the establishment was not registered; in the long
      // layout it was, as it has a row, and only its jobs are not known.
      this.row.jobs[entry] = filled === 0 && layout === "long" ? Number.NaN : sum;
    }
    return null;
  }
}

/** Up to six plain digits at once, as nearly all jobs are written so; -1 for anything else. */
function wholeNumber(written: string): number {
  if (written.length > 6) return -1;
  let value = 0;
  for (let i = 0; i < written.length; i++) {
    const digit = written.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function isUnknown(written: string): boolean {
  const first = written.charCodeAt(0);
  // A digit: nearly every cell that is asked about.
  if (first >= 48 && first <= 57) return false;
  return (
    UNKNOWN.has(written) || (written.length < 12 && UNKNOWN.has(written.toLowerCase().replaceAll(".", "")))
  );
}

function bad(code: RefusalCode, value: string): BadRow {
  return { code, context: { value: copyOf(value.slice(0, 60)) } };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** A text that does not point into the part of the file it was cut from, which it would keep in memory. */
function copyOf(text: string): string {
  return decoder.decode(encoder.encode(text));
}

function join(between: string, a: string, b: string): string {
  return a === "" ? b : b === "" ? a : a + between + b;
}
