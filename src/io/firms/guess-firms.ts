import { epsgOf } from "../../core/geometry/coordinate-systems.ts";
import { knownSystems, unknownCrs } from "../choose-crs.ts";
import type { Sureness } from "../import-report.ts";
import { inputError } from "../input-codes.ts";
import type { Crs } from "../netherlands.ts";
import type { DecimalMark } from "../numbers.ts";
import type { OpenTable } from "../open-file.ts";
import { cellText, type TableHead } from "../table-source.ts";
import { FIRM_ALIASES, FIRM_FIELDS, type FirmField, plainHeader } from "./firm-fields.ts";
import type {
  AlikeColumns,
  ColumnSample,
  Doubt,
  FirmsGuess,
  FirmsMapping,
  JobsColumns,
} from "./firms-mapping.ts";
import { agreement, findPairs, namedPair, type Pair, pairOf } from "./guess-coordinates.ts";
import { guessJobs, marksOfJobs, unusedYears } from "./guess-jobs.ts";
import { doubtsOfLess } from "./register-with-less.ts";
import { isHighCode } from "./sbi-codes.ts";
import { SbiColumn } from "./sbi-column.ts";
import { guessValueAdded, valueColumn } from "./value-columns.ts";
import { writesShortYears } from "./year-column.ts";
import { readYear } from "./years.ts";

/** Rows of the head that a guess looks at. */
const ROWS_LOOKED_AT = 1000;
/** A name cut at ten letters, as in a Shapefile's table, is the name that begins so. */
const CUT_AT = 10;

/**
 * What does this register file look like? Guesses columns, layout, decimal marks and coordinate system from the names
 * and the first rows, and tells what it cannot be sure of; every guess can be corrected in the mapping.
 *
 * @throws InputError file.no-header or file.no-rows when there is nothing to map; crs.unknown when the file's own
 *   points are in a coordinate system that we cannot read and look like none that we can
 */
export function guessFirms(table: TableFacts, head: TableHead, fileName: string): FirmsGuess {
  const { header, layers } = table;
  if (!looksLikeHeader(header)) throw inputError("file.no-header", { file: fileName });
  const rows = head.rows.length - blanksAtEnd(head);
  if (rows === 0) throw inputError("file.no-rows", { file: fileName });

  const sample = sampleOf(head, rows, header);
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
type TableFacts = Omit<OpenTable, "head" | "rows" | "notices">;
/** Rows of texts, each as wide as the header. */
type Sample = readonly (readonly string[])[];

/** The first rows whose cells are where the header says: as many, or some empty ones less or more at the end. */
function sampleOf(head: TableHead, rows: number, header: readonly string[]): Sample {
  const wanted = header.findLastIndex((name) => name !== "") + 1;
  const filled = head.rows.slice(0, Math.min(rows, ROWS_LOOKED_AT)).filter(({ cells }) => cells.length > 1);
  const whole = filled.filter(({ cells }) => cells.length >= wanted);
  return (whole.length > 0 ? whole : filled).map(({ cells }) =>
    header.map((_, column) => cellText(cells[column] ?? "")),
  );
}

function blanksAtEnd({ rows }: TableHead): number {
  const last = rows.findLastIndex(({ cells }) => cells.length > 1 || cellText(cells[0]) !== "");
  return rows.length - 1 - last;
}

function guessMapping(
  columns: readonly ColumnSample[],
  sample: Sample,
  { format, layer, csv, points }: TableFacts,
  fileName: string,
): Pick<
  FirmsGuess,
  "mapping" | "sureness" | "years" | "swappedXY" | "statedCrs" | "doubts" | "valueColumns"
> {
  const names = columns.map(({ name }) => name);
  const plain = names.map(plainHeader);
  const doubts: Doubt[] = [];
  const alike: AlikeColumns[] = [];
  const fields = {} as Record<FirmField, number | null>;
  const sureness = {} as Record<FirmField | "jobs" | "crs" | "decimal", Sureness>;
  for (const field of FIRM_FIELDS) {
    const called = columnsNamed(plain, field).filter((column) => !isTaken(fields, column));
    const found = called.filter((column) => suits(sample, field, column));
    // A name alone will do where nothing suits better, but for the year: a long layout is another way to read.
    fields[field] = found[0] ?? (field === "year" ? null : called[0]) ?? null;
    sureness[field] = fields[field] === null ? "missing" : found.length > 0 ? "sure" : "unsure";
    const same = sameNamed(field, found, plain);
    const twice = twiceNamed(sample, field, same, names);
    if (!twice) alike.push(...same.slice(1).map((column): AlikeColumns => [same[0], column]));
    else {
      doubts.push(twice);
      fields[field] = null;
      sureness[field] = "missing";
    }
  }
  if (fields.sbi === null && !doubts.some(({ context }) => context.field === "sbi")) {
    fields.sbi = sbiByValue(sample, plain, fields);
    if (fields.sbi !== null) {
      sureness.sbi = "unsure";
      doubts.push({ code: "sbi.by-value", context: { column: names[fields.sbi] }, must: false, options: [] });
    }
  }

  const found = guessJobs(sample, names, plain, fields.year, fileName);
  const { layout, jobs } = found;
  sureness.jobs = found.sureness;
  doubts.push(...found.doubts);
  alike.push(...(found.alike ?? []));
  if (layout === "wide") doubts.push(...unusedYears(sample, names, plain, jobs));
  if (layout === "wide") fields.year = null;
  else if (fields.year !== null && writesShortYears(cellsOf(sample, fields.year)))
    doubts.push({
      code: "year.two-digits",
      context: { column: names[fields.year], value: sample[0]?.[fields.year] ?? "" },
      must: false,
      options: [],
    });
  const marks = marksOfJobs(sample, jobs, names);
  doubts.push(...marks.doubts);

  const free = names.flatMap((_, column) =>
    isTaken(fields, column) ||
    jobs.some((entry) => entry.columns.includes(column)) ||
    valueColumn(plain[column]) !== null
      ? []
      : [column],
  );
  const place = guessPlace(sample, plain, names, free, points);
  const statedCrs = points === null ? null : unknownCrs(points.crs);
  if (statedCrs !== null && place.crsSureness === "missing")
    throw inputError("crs.unknown", { file: fileName, crs: statedCrs, known: knownSystems() });
  const stated = points?.crs;
  if (typeof stated === "string" && place.x === points?.x && place.crs !== stated)
    doubts.push({
      code: "coordinates.against-file",
      context: { stated: epsgName(stated), crs: epsgName(place.crs) },
      must: false,
      options: [],
    });
  [fields.x, fields.y] = [place.x, place.y];
  sureness.x = place.sureness;
  sureness.y = place.sureness;
  sureness.crs = place.crsSureness;
  sureness.decimal = "sure";
  doubts.push(...place.doubts);

  if (fields.id !== null && layout === "wide" && !allDifferent(sample, fields.id)) sureness.id = "unsure";
  if (fields.sbi !== null && !mostly(sample, fields.sbi, (cell) => /^[A-Za-z]?[\d.\s]+$/.test(cell)))
    sureness.sbi = "unsure";

  const ofJobs = Object.values(marks.marks)[0];
  // Whole numbers only, so it matters little; a Dutch Excel writes `;` between cells and a decimal comma.
  const decimal: DecimalMark = place.decimal ?? ofJobs ?? (csv?.separator === ";" ? "comma" : "point");
  const value = guessValueAdded(sample, names, plain, { layout, jobs, decimal });
  doubts.push(...value.doubts);
  const mapping: FirmsMapping = {
    format,
    layer,
    csv,
    decimal,
    marks: { ...marks.marks, ...value.marks },
    crs: place.crs,
    second: place.second,
    ...(alike.length > 0 ? { alike } : {}),
    unreadJobs: "unknown",
    layout,
    fields,
    jobs,
    jobsFrom: "columns",
    sizeColumn: null,
    valueAdded: value.valueAdded,
    sbiFrom: "column",
  };
  return {
    mapping,
    sureness,
    valueColumns: value.columns,
    doubts: doubtsOfLess(sample, names, plain, fileName, { ...mapping, doubts }),
    years: layout === "long" ? yearsIn(sample, fields.year) : yearsOf(jobs),
    swappedXY: place.swapped,
    statedCrs,
  };
}

function epsgName(crs: Crs): string {
  return `EPSG:${epsgOf(crs)[0]}`;
}

type Place = Pick<FirmsMapping, "crs" | "second"> & {
  readonly x: number | null;
  readonly y: number | null;
  readonly decimal: DecimalMark | null;
  readonly swapped: boolean;
  readonly sureness: Sureness;
  readonly crsSureness: Sureness;
  readonly doubts: readonly Doubt[];
};

const NOWHERE: Place = {
  x: null,
  y: null,
  crs: "rd",
  second: null,
  decimal: null,
  swapped: false,
  sureness: "missing",
  crsSureness: "missing",
  doubts: [],
};

/** Which two columns say where a firm stands: the file's own points, named ones, or those with such numbers in them. */
function guessPlace(
  sample: Sample,
  plain: readonly string[],
  names: readonly string[],
  free: readonly number[],
  points: TableFacts["points"],
): Place {
  if (points) {
    const pair = pairOf(sample, points.x, points.y, points.crs);
    const [beside] = findPairs(
      sample,
      plain,
      free.filter((column) => column !== points.x && column !== points.y),
    ).named;
    if (pair && beside) return oneOfTwo(sample, names, pair, beside);
    const stated = typeof points.crs === "string" ? points.crs : null;
    const place = { ...NOWHERE, x: points.x, y: points.y, sureness: "sure" as const };
    if (!pair)
      return {
        ...place,
        crs: stated ?? "rd",
        crsSureness: unknownCrs(points.crs) === null ? "unsure" : "missing",
      };
    return { ...place, ...placeOf(pair, names), sureness: "sure" };
  }
  const { named, byValue } = findPairs(sample, plain, free);
  const [byNumbers, ...rivals] = byValue;
  if (byNumbers) {
    // A row number may be as large as a coordinate: which is which only a person knows.
    const rival = rivals.find(({ crs }) => crs === byNumbers.crs) ?? rivals[0];
    if (rival) return oneOfTwo(sample, names, byNumbers, rival, rival.crs === byNumbers.crs);
    const context = { columns: labelOf(byNumbers, names) };
    return {
      ...placeOf(byNumbers, names),
      sureness: "unsure",
      doubts: [{ code: "coordinates.by-value", context, must: false, options: [] }],
    };
  }
  const [first, ...others] = named;
  if (!first) {
    const pair = namedPair(plain, free);
    return pair ? { ...NOWHERE, x: pair[0], y: pair[1], sureness: "unsure", crsSureness: "unsure" } : NOWHERE;
  }
  const other = others.find((pair) => pair.x !== first.x && pair.y !== first.y);
  return other ? oneOfTwo(sample, names, first, other) : placeOf(first, names);
}

/**
 * Two pairs of columns, of which the first is used, or none where they do not name the same places.
 *
 * @param ask  whether they do or not
 */
function oneOfTwo(sample: Sample, names: readonly string[], first: Pair, other: Pair, ask = false): Place {
  const { both, same } = agreement(sample, first, other);
  const context = { columns: labelOf(first, names), others: labelOf(other, names) };
  const secondOf = ({ x, y, crs, decimal }: Pair) => ({ x, y, crs, decimal });
  const options = [first, other].map((pair) => ({
    label: labelOf(pair, names),
    change: {
      fields: { x: pair.x, y: pair.y },
      crs: pair.crs,
      decimal: pair.decimal,
      second: secondOf(pair === first ? other : first),
    },
  }));
  if (ask || (both > 0 && same < 0.9 * both))
    return {
      ...NOWHERE,
      crs: first.crs,
      doubts: [{ code: "coordinates.pairs-differ", context, must: true, options }],
    };
  return {
    ...placeOf(first, names),
    second: secondOf(other),
    doubts: [
      ...placeOf(first, names).doubts,
      { code: "coordinates.two-pairs", context, must: false, options },
    ],
  };
}

function placeOf(pair: Pair, names: readonly string[]): Place {
  return {
    ...NOWHERE,
    x: pair.x,
    y: pair.y,
    crs: pair.crs,
    decimal: pair.decimal,
    swapped: pair.swapped,
    sureness: pair.swapped ? "unsure" : "sure",
    crsSureness: pair.sureness,
    doubts: pair.swapped
      ? [
          {
            code: "coordinates.swapped",
            context: { columns: labelOf(pair, names) },
            must: false,
            options: [],
          },
        ]
      : [],
  };
}

function labelOf({ x, y }: Pick<Pair, "x" | "y">, names: readonly string[]): string {
  return `${names[x]}, ${names[y]}`;
}

function isTaken(fields: Partial<Record<FirmField, number | null>>, column: number): boolean {
  return Object.values(fields).includes(column);
}

/** Columns that by their name are this field, the most telling first. */
function columnsNamed(plain: readonly string[], field: FirmField): number[] {
  const aliases = FIRM_ALIASES[field];
  const found = aliases.flatMap((alias) => plain.flatMap((name, column) => (name === alias ? [column] : [])));
  const cut = plain.flatMap((name, column) =>
    name.length === CUT_AT && aliases.some((alias) => alias.length > CUT_AT && alias.startsWith(name))
      ? [column]
      : [],
  );
  return [...new Set([...found, ...cut])];
}

/** May a column be this field, by what is in it? Only what is told by contents is looked at. */
function suits(sample: Sample, field: FirmField, column: number): boolean {
  const cells = cellsOf(sample, column).filter((cell) => cell !== "");
  if (cells.length === 0) return field !== "year" && field !== "sbi";
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  if (field === "sbi") return share((cell) => /\d/.test(cell) && cell.length < 16) >= 0.5;
  if (field === "year") {
    const short = writesShortYears(cells);
    return share((cell) => !Number.isNaN(readYear(cell, short))) >= 0.5;
  }
  // A column that names one thing for all rows is no key of theirs; cut names may be of an id or of a name.
  if (field === "id") return share((cell) => /\d/.test(cell)) > 0 || new Set(cells).size > 0.5 * cells.length;
  return true;
}

/** Columns under the same name for a field that decides what is counted; empty for other fields. */
function sameNamed(field: FirmField, found: readonly number[], plain: readonly string[]): readonly number[] {
  if (field !== "id" && field !== "sbi" && field !== "year") return [];
  return found.filter((column) => plain[column] === plain[found[0]]);
}

/** A question when these columns do not say the same. */
function twiceNamed(
  sample: Sample,
  field: FirmField,
  same: readonly number[],
  names: readonly string[],
): Doubt | null {
  const [first] = same;
  if (same.length < 2 || same.every((column) => sample.every((row) => row[column] === row[first])))
    return null;
  return {
    code: "field.twice",
    context: { column: names[first], field },
    must: true,
    options: same.map((column) => ({
      label: `${names[column]} (${column + 1})`,
      change: { fields: { [field]: column } },
    })),
  };
}

/** A column with nothing but SBI codes in it, when none is called so. */
function sbiByValue(
  sample: Sample,
  plain: readonly string[],
  fields: Readonly<Record<FirmField, number | null>>,
): number | null {
  const hinted = plain.flatMap((name, column) =>
    /sbi|nace|activ|branche|bedrijfstak/.test(name) ? [column] : [],
  );
  for (const column of hinted) {
    if (isTaken(fields, column)) continue;
    const cells = cellsOf(sample, column).filter((cell) => cell !== "");
    if (cells.length === 0) continue;
    const reader = new SbiColumn(cells);
    const codes = cells.filter((cell) => {
      const read = reader.read(cell);
      return "code" in read && read.code.length >= 3 && (read.code.startsWith("0") || isHighCode(read.code));
    });
    if (codes.length >= 0.9 * cells.length) return column;
  }
  return null;
}

/** A header has at least two named columns, and no numbers other than years. */
function looksLikeHeader(header: readonly string[]): boolean {
  if (header.filter((name) => name !== "").length < 2) return false;
  return !header.some((name) => /^[+-]?[\d.,]+$/.test(name) && !/^(?:19|20)\d\d$/.test(name));
}

function cellsOf(sample: Sample, column: number): string[] {
  return sample.map((row) => row[column]);
}

function samplesOf(sample: Sample, column: number): string[] {
  const found = new Set<string>();
  for (const row of sample) {
    const cell = row[column];
    if (cell !== "") found.add(cell);
    if (found.size === 3) break;
  }
  return [...found];
}

function allDifferent(sample: Sample, column: number): boolean {
  return new Set(cellsOf(sample, column)).size > 0.9 * sample.length;
}

function mostly(sample: Sample, column: number, test: (cell: string) => boolean): boolean {
  const cells = cellsOf(sample, column).filter((cell) => cell !== "");
  return cells.filter(test).length >= 0.9 * cells.length;
}

function yearsIn(sample: Sample, column: number | null): number[] {
  if (column === null) return [];
  const cells = cellsOf(sample, column);
  const short = writesShortYears(cells);
  const years = new Set(cells.map((cell) => readYear(cell, short)).filter((year) => !Number.isNaN(year)));
  return [...years].sort((a, b) => a - b);
}

function yearsOf(jobs: readonly JobsColumns[]): number[] {
  return jobs.flatMap(({ year }) => (year === null ? [] : [year]));
}
