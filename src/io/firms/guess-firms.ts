import { chooseCrs, knownSystems, unknownCrs } from "../choose-crs.ts";
import type { Sureness } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import { type Crs, guessPositions, type StatedCrs, shareInside } from "../netherlands.ts";
import { type DecimalMark, decimalMarkOf, readNumber } from "../numbers.ts";
import type { OpenTable } from "../open-file.ts";
import { cellText, type TableHead } from "../table-source.ts";
import {
  FIRM_ALIASES,
  FIRM_FIELDS,
  type FirmField,
  JOBS_ALIASES,
  JOBS_PARTS,
  plainHeader,
  yearOfJobsColumn,
  yearOfJobsPart,
} from "./firm-fields.ts";
import type { ColumnSample, FirmsGuess, JobsColumns } from "./firms-mapping.ts";

/** Rows of the head that a guess looks at. */
const ROWS_LOOKED_AT = 1000;

/**
 * What does this register file look like? Guesses columns, layout, decimal mark and coordinate system from its
 * first rows; every guess can be corrected in the mapping.
 *
 * @throws InputError file.no-header or file.no-rows when there is nothing to map; crs.unknown when the file's own
 *   points are in a coordinate system that we cannot read and look like none that we can
 */
export function guessFirms(table: TableFacts, head: TableHead, fileName: string): FirmsGuess {
  const { header, layers } = table;
  if (!looksLikeHeader(header)) throw inputError("file.no-header", { file: fileName });
  const rows = head.rows.length - blanksAtEnd(head);
  if (rows === 0) throw inputError("file.no-rows", { file: fileName });

  const sample = head.rows
    .slice(0, Math.min(rows, ROWS_LOOKED_AT))
    .filter(({ cells }) => cells.length === header.length)
    .map(({ cells }) => cells.map(cellText));
  const columns = header.map((name, column) => ({ name, samples: samplesOf(sample, column) }));
  const complete = head.done >= head.total;
  return {
    kind: "firms",
    fileName,
    columns,
    layers,
    ...guessMapping(columns, sample, table, fileName),
    rowsEstimate: complete ? rows : Math.round((rows * head.total) / head.done),
    rowsExact: complete,
  };
}

/** What a guess asks of a table, beside its first rows. */
type TableFacts = Omit<OpenTable, "head" | "rows">;

function blanksAtEnd({ rows }: TableHead): number {
  const last = rows.findLastIndex(({ cells }) => cells.length > 1 || cellText(cells[0]) !== "");
  return rows.length - 1 - last;
}

function guessMapping(
  columns: readonly ColumnSample[],
  sample: readonly string[][],
  { format, layer, csv, points }: TableFacts,
  fileName: string,
): Pick<FirmsGuess, "mapping" | "sureness" | "years" | "swappedXY" | "statedCrs"> {
  const plain = columns.map(({ name }) => plainHeader(name));
  const fields = {} as Record<FirmField, number | null>;
  const sureness = {} as Record<FirmField | "jobs" | "crs" | "decimal", Sureness>;
  for (const field of FIRM_FIELDS) {
    fields[field] = columnNamed(plain, FIRM_ALIASES[field]);
    sureness[field] = fields[field] === null ? "missing" : "sure";
  }

  const { layout, jobs, jobsSureness } = guessJobs(columns, plain, fields.year, fileName);
  sureness.jobs = jobsSureness;
  if (layout === "wide") fields.year = null;

  const { decimal, decimalSureness } = guessDecimal(sample, fields, jobs, csv?.separator === ";");
  sureness.decimal = decimalSureness;

  if (points) {
    [fields.x, fields.y] = [points.x, points.y];
    sureness.x = "sure";
    sureness.y = "sure";
  }
  if (fields.x === null || fields.y === null) {
    const found = coordinatesByValue(sample, columns.length, decimal);
    if (found) {
      [fields.x, fields.y] = found;
      sureness.x = "unsure";
      sureness.y = "unsure";
    }
  }
  const stated = points !== null && fields.x === points.x && fields.y === points.y ? points.crs : null;
  const { crs, swapped, crsSureness, fits } = guessCrs(sample, plain, fields, decimal, stated);
  const statedCrs = unknownCrs(stated);
  if (statedCrs !== null && !fits)
    throw inputError("crs.unknown", { file: fileName, crs: statedCrs, known: knownSystems() });
  sureness.crs = crsSureness;
  if (swapped) {
    [fields.x, fields.y] = [fields.y, fields.x];
    sureness.x = "unsure";
    sureness.y = "unsure";
  }
  if (fields.id !== null && sureness.id === "sure" && layout === "wide" && !allDifferent(sample, fields.id))
    sureness.id = "unsure";
  if (fields.sbi !== null && !mostly(sample, fields.sbi, (cell) => /^[A-Za-z]?[\d.\s]+$/.test(cell)))
    sureness.sbi = "unsure";

  return {
    mapping: { format, layer, csv, decimal, crs, layout, fields, jobs },
    sureness,
    years: layout === "long" ? yearsIn(sample, fields.year) : yearsOf(jobs),
    swappedXY: swapped,
    statedCrs,
  };
}

function guessJobs(
  columns: readonly ColumnSample[],
  plain: readonly string[],
  yearColumn: number | null,
  fileName: string,
): { layout: "wide" | "long"; jobs: JobsColumns[]; jobsSureness: Sureness } {
  const wide = columnsByYear(columns, yearOfJobsColumn);
  const wideParts = columnsByYear(columns, yearOfJobsPart);
  const single = jobsWithoutYear(plain);
  if (yearColumn !== null && single.length > 0)
    return { layout: "long", jobs: [{ year: null, columns: single }], jobsSureness: "sure" };
  // Totals before parts: a file may hold both, and their sum would count everybody twice.
  if (wide.length > 0) return { layout: "wide", jobs: wide, jobsSureness: "sure" };
  if (wideParts.length > 0) return { layout: "wide", jobs: wideParts, jobsSureness: "sure" };
  if (single.length > 0) {
    const year = /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(fileName)?.[1];
    return {
      layout: "wide",
      jobs: [{ year: year ? Number(year) : null, columns: single }],
      jobsSureness: year ? "unsure" : "missing",
    };
  }
  return { layout: yearColumn === null ? "wide" : "long", jobs: [], jobsSureness: "missing" };
}

function columnsByYear(columns: readonly ColumnSample[], yearOf: (header: string) => number): JobsColumns[] {
  const byYear = new Map<number, number[]>();
  columns.forEach(({ name }, column) => {
    const year = yearOf(name);
    if (!Number.isNaN(year)) byYear.set(year, [...(byYear.get(year) ?? []), column]);
  });
  return [...byYear].sort(([a], [b]) => a - b).map(([year, found]) => ({ year, columns: found }));
}

function jobsWithoutYear(plain: readonly string[]): number[] {
  const total = columnNamed(plain, JOBS_ALIASES);
  if (total !== null) return [total];
  return JOBS_PARTS.map((part) => plain.indexOf(part)).filter((column) => column >= 0);
}

function guessDecimal(
  sample: readonly string[][],
  fields: Readonly<Record<FirmField, number | null>>,
  jobs: readonly JobsColumns[],
  dutch: boolean,
): { decimal: DecimalMark; decimalSureness: Sureness } {
  const named = [fields.x, fields.y, ...jobs.flatMap(({ columns }) => columns)].filter((c) => c !== null);
  const columns = named.length > 0 ? named : (sample[0] ?? []).map((_, column) => column);
  const cells = sample.flatMap((row) => columns.map((column) => row[column]));
  const shown = decimalMarkOf(cells);
  if (shown) return { decimal: shown, decimalSureness: "sure" };
  // Whole numbers only, so it matters little; a Dutch Excel writes `;` between cells and a decimal comma.
  return { decimal: dutch ? "comma" : "point", decimalSureness: "sure" };
}

/** Two columns whose numbers are positions in the Netherlands, when no header says so. */
function coordinatesByValue(
  sample: readonly string[][],
  columns: number,
  decimal: DecimalMark,
): [x: number, y: number] | null {
  for (let x = 0; x < columns; x++)
    for (let y = 0; y < columns; y++) {
      if (x === y) continue;
      const positions = positionsIn(sample, x, y, decimal);
      const guess = guessPositions(positions);
      if (!guess || guess.swapped || guess.share <= 0.9) continue;
      // The country begins at x = 13 km; below that, a small number is a row number or a count of something.
      if (guess.crs === "wgs84" || positions.every(([east]) => !(east < 10_000))) return [x, y];
    }
  return null;
}

/** The coordinate system of the fields x and y. `stated`: what the file says of its own points, when these are they. */
function guessCrs(
  sample: readonly string[][],
  plain: readonly string[],
  fields: Readonly<Record<FirmField, number | null>>,
  decimal: DecimalMark,
  stated: StatedCrs,
): { crs: Crs; swapped: boolean; crsSureness: Sureness; fits: boolean } {
  if (fields.x === null || fields.y === null)
    return { crs: "rd", swapped: false, crsSureness: "missing", fits: true };
  const named = /^(?:lon|lng|long|longitude|lengtegraad)$/.test(plain[fields.x]) ? "wgs84" : "rd";
  const positions = positionsIn(sample, fields.x, fields.y, decimal);
  const { crs, swapped, crsFrom, sureness, fits } = chooseCrs(stated, positions, named);
  if (crsFrom === "numbers" && fits && shareInside(crs, positions, swapped) <= 0.5)
    return { crs, swapped, crsSureness: "unsure", fits };
  return { crs, swapped, crsSureness: sureness, fits };
}

function positionsIn(
  sample: readonly string[][],
  x: number,
  y: number,
  decimal: DecimalMark,
): [number, number][] {
  const positions: [number, number][] = [];
  for (const row of sample) {
    const written = [row[x], row[y]] as const;
    if (written[0].trim() === "" || written[1].trim() === "") continue;
    const plain = written.map((cell) => readNumber(cell, decimal, false)) as [number, number];
    const grouped = written.map((cell) => readNumber(cell, decimal, true)) as [number, number];
    positions.push(plain[0] > 60 || plain[1] > 60 || plain.some(Number.isNaN) ? grouped : plain);
  }
  return positions;
}

function columnNamed(plain: readonly string[], aliases: readonly string[]): number | null {
  for (const alias of aliases) {
    const column = plain.indexOf(alias);
    if (column >= 0) return column;
  }
  return null;
}

/** A header has at least two named columns, and no numbers other than years. */
function looksLikeHeader(header: readonly string[]): boolean {
  if (header.filter((name) => name !== "").length < 2) return false;
  return !header.some((name) => /^[+-]?[\d.,]+$/.test(name) && !/^(?:19|20)\d\d$/.test(name));
}

function samplesOf(sample: readonly string[][], column: number): string[] {
  const found = new Set<string>();
  for (const row of sample) {
    const cell = row[column].trim();
    if (cell !== "") found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

function allDifferent(sample: readonly string[][], column: number): boolean {
  return new Set(sample.map((row) => row[column])).size > 0.9 * sample.length;
}

function mostly(sample: readonly string[][], column: number, test: (cell: string) => boolean): boolean {
  const cells = sample.map((row) => row[column].trim()).filter((cell) => cell !== "");
  return cells.filter(test).length >= 0.9 * cells.length;
}

function yearsIn(sample: readonly string[][], column: number | null): number[] {
  if (column === null) return [];
  const years = new Set(
    sample.map((row) => Number(row[column])).filter((year) => year > 1900 && year < 2100),
  );
  return [...years].sort((a, b) => a - b);
}

function yearsOf(jobs: readonly JobsColumns[]): number[] {
  return jobs.flatMap(({ year }) => (year === null ? [] : [year]));
}
