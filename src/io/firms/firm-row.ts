import { fromLonLat, lonLatFrom } from "../../core/geometry/coordinate-systems.ts";
import type { RefusalCode } from "../input-codes.ts";
import { type Crs, inNetherlands } from "../netherlands.ts";
import { type DecimalMark, looksGrouped, readCount, readNumber } from "../numbers.ts";
import { type Cell, cellText } from "../table-source.ts";
import { ToldValues } from "../told-values.ts";
import type { FirmField } from "./firm-fields.ts";
import type { FirmsMapping, ValueAdded } from "./firms-mapping.ts";
import { type NeededColumns, neededColumns } from "./needed-columns.ts";
import type { RowWidth } from "./row-width.ts";
import { distanceM, SAME_PLACE_M } from "./same-place.ts";
import type { SbiColumn, SbiRead } from "./sbi-column.ts";
import type { SizeColumn, SizeRange } from "./size-column.ts";
import { inMillions } from "./value-columns.ts";
import { readYear } from "./years.ts";

/** One good row of a register. The reader hands out the same object every time: copy what you keep. */
export type FirmRow = {
  id: string;
  /** In the file's own coordinate system. */
  x: number;
  y: number;
  /** Normalised: 2-6 digits; "" in a register that is read without codes. */
  sbi: string;
  /** Reference year in the long layout, else NaN. */
  year: number;
  /** One for each entry of the mapping's jobs; NaN = unknown. */
  jobs: Float64Array;
  /** One for each column of value added, in millions of euros; NaN = unknown. */
  value: Float64Array;
  /** Of the size class; null = unknown, or not read. */
  size: SizeRange | null;
};

export type BadRow = { readonly code: RefusalCode; readonly context: Record<string, string | number> };

/** Ways in which registers write "we do not know", compared in lower case without dots. */
const UNKNOWN = new Set(["", "onbekend", "?", "x", "nb", "nan", "na", "n/a", "-", "unknown", "null", "#n/b"]);

/** Nobody in the Netherlands employs as many in one place: a telephone number, or a number that ran together. */
const MOST_JOBS = 99_999;

/** More than any one place in the Netherlands employs: a date as a spreadsheet counts it, or a number of something else. */
export const MANY_JOBS = 30_000;

const LEAST_NINES = 9999;
const NINES = /^9{4,}(?:[.,]0+)?$/;

/** Are these jobs nines alone, which is how many systems write that they do not know? */
export function isNines(value: number): boolean {
  return value >= LEAST_NINES && NINES.test(String(value));
}

/** What a reader found in rows that it did read, to be told at the end. */
export type RowFindings = {
  /** Rows that lacked cells at the end. */
  readonly short: ToldValues;
  /** Codes that got their zero back. */
  readonly zeros: ToldValues;
  /** Jobs that are not known, and how many in each entry of the mapping's jobs. */
  readonly unknown: ToldValues;
  readonly unknownIn: number[];
  /** Jobs that are more than any one place has, read all the same. */
  readonly many: ToldValues;
  /** Jobs read as thousands ("1.250"), and those with a fraction in the same columns. */
  readonly grouped: ToldValues;
  readonly fractions: ToldValues;
  /** Jobs that may be thousands ("1.250") in a column whose other numbers show a decimal mark. */
  readonly decimals: ToldValues;
  /** Rows placed by the second pair of coordinates. */
  readonly second: ToldValues;
  /** Rows that the second pair places elsewhere, with the distance. */
  readonly apart: ToldValues;
  /** Cells of a column that is read beside another one for the same thing, which says something else. */
  readonly differ: ToldValues;
  /** Size classes that are none of the column's scheme. */
  readonly sizes: ToldValues;
  /** Value added that is no number. */
  readonly values: ToldValues;
};

/** What of the file as a whole a row is read by. */
export type RowContext = {
  readonly width: RowWidth;
  readonly sbi: SbiColumn;
  readonly size: SizeColumn;
  /** Does the column of years write them in two digits? */
  readonly shortYears: boolean;
};

/** Reads rows of cells by a mapping. A row is good, or it is refused for the first thing that is wrong with it. */
export class FirmRowReader {
  readonly row: FirmRow;
  readonly findings: RowFindings;
  private readonly mapping: FirmsMapping;
  private readonly needed: NeededColumns;
  private readonly context: RowContext;
  private readonly sbiKnown = new Map<string, SbiRead>();
  private line = 0;
  /** The row filled up to the width of the header. */
  private cells: readonly Cell[] = [];

  /** @param columns  number of columns in the file @throws InputError columns.* when the mapping does not fit them */
  constructor(mapping: FirmsMapping, columns: number, context: RowContext) {
    this.mapping = mapping;
    this.needed = neededColumns(mapping, columns);
    this.context = context;
    const jobs = new Float64Array(mapping.jobs.length);
    const value = new Float64Array(mapping.valueAdded?.columns.length ?? 0);
    this.row = { id: "", x: 0, y: 0, sbi: "", year: Number.NaN, jobs, value, size: null };
    this.findings = {
      short: new ToldValues(),
      zeros: new ToldValues(),
      unknown: new ToldValues(),
      unknownIn: mapping.jobs.map(() => 0),
      many: new ToldValues(),
      grouped: new ToldValues(),
      fractions: new ToldValues(),
      decimals: new ToldValues(),
      second: new ToldValues(),
      apart: new ToldValues(),
      differ: new ToldValues(),
      sizes: new ToldValues(),
      values: new ToldValues(),
    };
  }

  /** Fills `row`, or tells what is wrong. `line` is the id where the file has none. */
  read(given: readonly Cell[], line: number): BadRow | null {
    const { context, mapping, needed, row } = this;
    const { wanted } = context.width;
    this.line = line;
    const cells = given.length === wanted ? given : context.width.fit(given);
    if (cells === null) return { code: "row.cells", context: { cells: given.length, wanted } };
    this.cells = cells;
    const { fields } = mapping;
    row.id = fields.id === null ? String(line) : cellText(cells[fields.id]);
    if (row.id === "") return { code: "id.missing", context: {} };
    if (needed.year !== null) {
      const written = cellText(cells[needed.year]);
      row.year = readYear(written, context.shortYears);
      if (Number.isNaN(row.year)) return bad("year.not-a-year", written);
    }
    const wrong = this.readPosition(cells) ?? this.readSbi(cells) ?? this.readJobs(cells);
    if (wrong === null && mapping.sizeColumn !== null && mapping.jobsFrom === "size-class")
      this.readSize(cellText(cells[mapping.sizeColumn]));
    if (wrong === null && mapping.valueAdded !== null) this.readValue(cells, mapping.valueAdded);
    if (wrong === null) this.compare(cells);
    if (wrong === null && given.length < wanted) this.findings.short.add("", line);
    return wrong;
  }

  /**
   * What can be told of a row that was not read: its year, its jobs (the most in any year, and in each entry of the
   * mapping's), its place, and its position as "x,y".
   */
  glance(given: readonly Cell[]): {
    year: number;
    jobs: number;
    inEntry: readonly number[];
    place: string;
    position: string;
  } {
    const { context, mapping, needed } = this;
    const text = (column: number | null): string => (column === null ? "" : cellText(given[column] ?? ""));
    // Cells that have moved tell nothing.
    if (context.width.fit(given) === null)
      return {
        year: Number.NaN,
        jobs: Number.NaN,
        inEntry: mapping.jobs.map(() => Number.NaN),
        place: "",
        position: "",
      };
    const jobs = mapping.jobs.map(({ columns }) =>
      columns.reduce((sum, column) => {
        const written = text(column);
        return written === "" ? sum : sum + readNumber(written, mapping.marks[column] ?? "comma", true);
      }, 0),
    );
    // Without columns of jobs nothing is known of them.
    const known =
      mapping.jobsFrom !== "columns" ? [] : jobs.filter((value) => value >= 0 && value <= MOST_JOBS);
    return {
      year: needed.year === null ? Number.NaN : readYear(text(needed.year), context.shortYears),
      jobs: known.length === 0 ? Number.NaN : Math.max(...known),
      inEntry: mapping.jobsFrom === "columns" ? jobs : mapping.jobs.map(() => Number.NaN),
      place: text(mapping.fields.place),
      position: this.positionOf(given),
    };
  }

  private positionOf(cells: readonly Cell[]): string {
    const { needed, mapping, row } = this;
    const wrong = this.readPair(cells, needed.x, needed.y, mapping.crs, mapping.decimal);
    return wrong === null ? `${row.x},${row.y}` : "";
  }

  /** Street, number, postcode and place in one line. */
  address(): string {
    const street = join(" ", this.text("street"), this.houseNumber());
    return join(", ", street, join(" ", this.text("postcode"), this.text("place")));
  }

  /** A text of the row that was read last. */
  text(field: FirmField): string {
    const column = this.mapping.fields[field];
    return column === null ? "" : cellText(this.cells[column]);
  }

  private houseNumber(): string {
    const addition = this.text("addition");
    const number = this.text("houseNumber");
    return /^\d/.test(addition) ? join("-", number, addition) : number + addition;
  }

  private readPosition(cells: readonly Cell[]): BadRow | null {
    const { crs, second } = this.mapping;
    const { x, y } = this.needed;
    const wrong = this.readPair(cells, x, y, crs, this.mapping.decimal);
    if (wrong?.code !== "coordinate.missing" || second === null) return wrong;
    if (this.readPair(cells, second.x, second.y, second.crs, second.decimal) !== null) return wrong;
    const { row } = this;
    if (second.crs !== crs) [row.x, row.y] = fromLonLat(crs)(...lonLatFrom(second.crs)(row.x, row.y));
    this.findings.second.add("", this.line);
    return null;
  }

  /** Does what is said twice agree? */
  private compare(cells: readonly Cell[]): void {
    const { alike, crs, second } = this.mapping;
    for (const [one, other] of alike ?? []) {
      const [first, beside] = [cellText(cells[one]), cellText(cells[other])];
      if (!saysTheSame(first, beside))
        this.findings.differ.add(`${first || "–"} ≠ ${beside || "–"}`, this.line);
    }
    if (second === null) return;
    const { x, y } = this.row;
    if (this.readPair(cells, second.x, second.y, second.crs, second.decimal) === null) {
      const apartM = distanceM(crs, x, y, second.crs, this.row.x, this.row.y);
      if (apartM >= SAME_PLACE_M) this.findings.apart.add(`${Math.round(apartM)} m`, this.line);
    }
    [this.row.x, this.row.y] = [x, y];
  }

  private readPair(
    cells: readonly Cell[],
    columnX: number,
    columnY: number,
    crs: Crs,
    decimal: DecimalMark,
  ): BadRow | null {
    const cellX = cells[columnX] ?? "";
    const cellY = cells[columnY] ?? "";
    const writtenX = cellText(cellX);
    const writtenY = cellText(cellY);
    if (isUnknown(writtenX) || isUnknown(writtenY)) return { code: "coordinate.missing", context: {} };
    const x = typeof cellX === "number" ? cellX : readNumber(writtenX, decimal, crs !== "wgs84");
    const y = typeof cellY === "number" ? cellY : readNumber(writtenY, decimal, crs !== "wgs84");
    if (Number.isNaN(x) || Number.isNaN(y))
      return bad("coordinate.not-a-number", Number.isNaN(x) ? writtenX : writtenY);
    // Nowhere in the Netherlands, and how many systems write that they have no coordinates.
    if (x === 0 && y === 0) return { code: "coordinate.missing", context: {} };
    if (!inNetherlands(crs, x, y)) {
      const unit = crs === "rd" ? otherUnit(x, y) : null;
      return bad(unit ?? "coordinate.outside-nl", `${writtenX}; ${writtenY}`);
    }
    this.row.x = x;
    this.row.y = y;
    return null;
  }

  /** An SBI code of which nothing has to be told, normalised; null = a row with it is to be read as a whole. */
  plainSbi(written: string): string | null {
    const read = written === "" ? null : this.sbiOf(written);
    return read !== null && "code" in read && !read.repaired ? read.code : null;
  }

  private sbiOf(written: string): SbiRead {
    let read = this.sbiKnown.get(written);
    if (read === undefined) {
      read = this.context.sbi.read(written);
      // Codes are few; free text in the column may be as many as there are rows, and is not worth keeping.
      if ("code" in read && this.sbiKnown.size < 100_000) this.sbiKnown.set(copyOf(written), read);
    }
    return read;
  }

  private readSbi(cells: readonly Cell[]): BadRow | null {
    if (this.needed.sbi === null) return null;
    const written = cellText(cells[this.needed.sbi]);
    if (written === "") return { code: "sbi.missing", context: {} };
    const read = this.sbiOf(written);
    if (!("code" in read)) return bad(read.refused, written);
    if (read.repaired) this.findings.zeros.add(`${written} → ${read.code}`, this.line);
    this.row.sbi = read.code;
    return null;
  }

  private readJobs(cells: readonly Cell[]): BadRow | null {
    const { jobs, jobsFrom, layout } = this.mapping;
    if (jobsFrom !== "columns") {
      this.row.jobs.fill(Number.NaN);
      return null;
    }
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
          value = this.readCount(written, column);
          if (!(value >= 0)) {
            const wrong = this.unknownJobs(written, value, entry);
            if (wrong) return wrong;
            value = Number.NaN;
          }
        }
        // Nines alone are how many systems write that they do not know.
        if (value >= LEAST_NINES && NINES.test(written)) {
          const wrong = this.unknownJobs(written, Number.NaN, entry);
          if (wrong) return wrong;
          value = Number.NaN;
        }
        if (value > MOST_JOBS) return bad("jobs.too-many", written);
        if (value > MANY_JOBS) this.findings.many.add(written, this.line);
        sum += value;
      }
      // In the wide layout an empty year is a year in which the establishment was not registered; in the long
      // layout it was, as it has a row, and only its jobs are not known.
      this.row.jobs[entry] = filled === 0 && layout === "long" ? Number.NaN : sum;
    }
    return null;
  }

  private readSize(written: string): void {
    this.row.size = this.context.size.read(written);
    if (this.row.size === null) this.findings.sizes.add(copyOf(written.slice(0, 30) || "–"), this.line);
  }

  /** Value added may be less than nothing. What is no number is not known: no reason to refuse a row. */
  private readValue(cells: readonly Cell[], { unit, columns }: ValueAdded): void {
    columns.forEach(({ column }, entry) => {
      const cell = cells[column];
      const written = cellText(cell);
      const mark = this.mapping.marks[column] ?? this.mapping.decimal;
      const value = typeof cell === "number" ? cell : readNumber(written, mark, true);
      if (Number.isNaN(value) && !isUnknown(written))
        this.findings.values.add(copyOf(written.slice(0, 30)), this.line);
      this.row.value[entry] = written === "" ? Number.NaN : inMillions(value, unit);
    });
  }

  /** Jobs that are more than a few digits. */
  private readCount(written: string, column: number): number {
    const mark = this.mapping.marks[column];
    if (mark !== undefined) {
      const value = readNumber(written, mark, true);
      if (value % 1 !== 0 && looksGrouped(written) !== null)
        this.findings.decimals.add(`${written} = ${value}`, this.line);
      return value;
    }
    const value = readCount(written);
    if (looksGrouped(written) !== null) this.findings.grouped.add(`${written} = ${value}`, this.line);
    else if (value % 1 !== 0 && !Number.isNaN(value)) this.findings.fractions.add(written, this.line);
    return value;
  }

  /** Jobs that are no number of zero or more: not known, unless the mapping wants such rows refused. */
  private unknownJobs(written: string, value: number, entry: number): BadRow | null {
    if (this.mapping.unreadJobs === "refuse" && !isUnknown(written))
      return bad(Number.isNaN(value) ? "jobs.not-a-number" : "jobs.negative", written);
    this.findings.unknown.add(copyOf(written.slice(0, 30)), this.line);
    this.findings.unknownIn[entry]++;
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

/** Two cells for one thing: the same text, or the same number. */
export function saysTheSame(one: string, other: string): boolean {
  return one === other || readCount(one) === readCount(other);
}

/** Metres in each unit that coordinates in RD are now and then written in. */
const OTHER_UNITS = [
  ["coordinate.kilometres", 1000],
  ["coordinate.decimetres", 0.1],
  ["coordinate.centimetres", 0.01],
  ["coordinate.millimetres", 0.001],
] as const;

/** The unit in which a position outside the country is in it; read so it is not, as a slip of a digit looks the same. */
function otherUnit(x: number, y: number): RefusalCode | null {
  // The country begins at x = 13 km: below that a position near its corner would be one in any unit.
  const found = OTHER_UNITS.find(([, m]) => x * m >= 10_000 && inNetherlands("rd", x * m, y * m));
  return found?.[0] ?? null;
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
