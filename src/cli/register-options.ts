import { isSwapped } from "../io/choose-crs.ts";
import { ENCODINGS, type Encoding } from "../io/encoding.ts";
import { columnByName } from "../io/firms/column-names.ts";
import { FIRM_FIELDS, type FirmField, plainHeader } from "../io/firms/firm-fields.ts";
import {
  type FirmsGuess,
  type FirmsMapping,
  type JobsColumns,
  swapXY,
  VALUE_UNITS,
  type ValueAdded,
  type ValueUnit,
} from "../io/firms/firms-mapping.ts";
import { pairOf } from "../io/firms/guess-coordinates.ts";
import { valueColumn } from "../io/firms/value-columns.ts";
import { yearInHeader } from "../io/firms/years.ts";
import { SEPARATORS, type Separator } from "../io/formats/csv/separator.ts";
import type { Crs } from "../io/netherlands.ts";
import { type DecimalMark, decimalMarkOf, readNumber } from "../io/numbers.ts";
import { type Cell, cellText, type TableHead } from "../io/table-source.ts";
import { crsOf } from "./crs-option.ts";
import { UsageError } from "./usage-error.ts";

/** How a register is to be read, where the guess is to be put right. Null or empty = as guessed. */
export type RegisterOptions = {
  /** `field=header`; fields are those of a mapping, `jobs`, `jobs.2020` and `size`. */
  readonly columns: readonly string[];
  readonly year: number | null;
  /** Sheet or layer; null = the first that can be used, which is then told. */
  readonly sheet: string | null;
  readonly crs: Crs | null;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** What a number of value added counts; null = as its column says. */
  readonly valueUnit: ValueUnit | null;
  /** Path of a mapping file. */
  readonly mapping: string | null;
};

/** The options of a register as they are given. */
export const REGISTER_OPTIONS = {
  column: { type: "string", multiple: true },
  year: { type: "string" },
  sheet: { type: "string" },
  crs: { type: "string" },
  encoding: { type: "string" },
  separator: { type: "string" },
  "value-unit": { type: "string" },
  mapping: { type: "string" },
} as const;

const SEPARATOR_NAMES: Readonly<Record<string, Separator>> = {
  semicolon: ";",
  comma: ",",
  tab: "\t",
  "\\t": "\t",
  bar: "|",
};

type Values = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** @throws UsageError for a value that an option does not take */
export function readRegisterOptions(values: Values): RegisterOptions {
  const text = (name: string): string | undefined => values[name] as string | undefined;
  const chosen = <Value extends string>(name: string, allowed: readonly Value[]): Value | null => {
    const value = text(name);
    if (value === undefined) return null;
    const found = allowed.find((each) => each === value.toLowerCase());
    if (found === undefined)
      throw new UsageError("wrong.choice", { option: name, allowed: allowed.join(", "), value });
    return found;
  };
  const separator = text("separator");
  const known = separator === undefined ? null : (SEPARATOR_NAMES[separator] ?? separator);
  if (known !== null && !SEPARATORS.some((each) => each === known))
    throw new UsageError("wrong.choice", {
      option: "separator",
      allowed: Object.keys(SEPARATOR_NAMES)
        .filter((name) => /^\w+$/.test(name))
        .join(", "),
      value: separator ?? "",
    });
  const year = text("year");
  return {
    columns: (values.column as string[] | undefined) ?? [],
    // The commands that choose a year of the register say what they take; here it may also be the year of a register.
    year: year !== undefined && /^(?:19|20)\d\d$/.test(year) ? Number(year) : null,
    sheet: text("sheet") ?? null,
    crs: crsOf("crs", text("crs")),
    encoding: chosen("encoding", ENCODINGS),
    separator: known as Separator | null,
    valueUnit: chosen("value-unit", VALUE_UNITS),
    mapping: text("mapping") ?? null,
  };
}

/** What the options say of the mapping: what was guessed, put right; and which parts of it were said. */
export function correctMapping(
  guess: Pick<FirmsGuess, "mapping" | "doubts" | "valueColumns">,
  header: readonly string[],
  head: TableHead,
  { columns, year, crs, valueUnit }: RegisterOptions,
): { mapping: FirmsMapping; said: ReadonlySet<FirmField | "jobs" | "year-of-jobs" | "value-added"> } {
  let { mapping } = guess;
  const said = new Set<FirmField | "jobs" | "year-of-jobs" | "value-added">();
  const byYear = new Map<number, readonly number[]>();
  const value: ValueAdded["columns"][number][] = [];
  for (const each of columns) {
    const at = each.indexOf("=");
    const field = each.slice(0, Math.max(0, at)).trim();
    const name = each.slice(at + 1).trim();
    const ofValue = /^value-added(?:\.((?:19|20)\d\d))?$/.exec(field);
    if (ofValue !== null) {
      said.add("value-added");
      if (name !== "-")
        value.push({
          year: ofValue[1] === undefined ? null : Number(ofValue[1]),
          column: columnOf(header, name),
        });
      continue;
    }
    const yearOfJobs = /^jobs\.((?:19|20)\d\d)$/.exec(field)?.[1];
    if (yearOfJobs !== undefined) {
      byYear.set(Number(yearOfJobs), sumOf(header, name));
      said.add("jobs");
    } else if ((field === "jobs" && name === "-") || field === "size") {
      const sizeColumn = field === "size" ? columnOf(header, name) : null;
      const jobsFrom = sizeColumn === null ? "none" : "size-class";
      mapping = { ...mapping, jobs: withoutColumns(guess), jobsFrom, sizeColumn };
      said.add("jobs");
    } else if (field === "jobs") {
      mapping = { ...mapping, jobsFrom: "columns", jobs: [{ year: null, columns: sumOf(header, name) }] };
      said.add("jobs");
    } else {
      const known = FIRM_FIELDS.find((of) => of === field);
      if (at < 0 || known === undefined)
        throw new UsageError("wrong.field", {
          value: each,
          fields: [...FIRM_FIELDS, "jobs", "jobs.2020", "size", "value-added", "value-added.2020"].join(", "),
        });
      mapping = {
        ...mapping,
        fields: { ...mapping.fields, [known]: name === "-" ? null : columnOf(header, name) },
      };
      if (known === "sbi") mapping = { ...mapping, sbiFrom: name === "-" ? "none" : "column" };
      said.add(known);
    }
  }
  if (said.has("year")) mapping = { ...mapping, layout: mapping.fields.year === null ? "wide" : "long" };
  if (byYear.size > 0)
    mapping = { ...mapping, layout: "wide", jobsFrom: "columns", jobs: mergeYears(mapping.jobs, byYear) };
  else if (mapping.jobsFrom !== "columns") mapping = undatedInLong(mapping);
  else if (said.has("jobs")) mapping = { ...mapping, jobs: dated(mapping, guess.mapping, header) };
  if (year !== null && takesYear(mapping, header)) {
    mapping = { ...mapping, jobs: [{ ...mapping.jobs[0], year }] };
    said.add("year-of-jobs");
  }
  if (said.has("value-added") || valueUnit !== null)
    mapping = {
      ...mapping,
      marks: { ...marksOfValue(value, head, mapping.decimal), ...mapping.marks },
      valueAdded: withValue(guess, said.has("value-added") ? value : null, valueUnit, header),
    };
  if (said.has("x") || said.has("y")) mapping = { ...mapping, ...placed(mapping, head) };
  if (crs !== null) mapping = inSystem(mapping, head, crs, said.has("x") || said.has("y"));
  return { mapping, said };
}

/** Jobs without a column: the year alone, where the file or its only column of jobs tells one. */
function withoutColumns({ mapping, doubts }: Pick<FirmsGuess, "mapping" | "doubts">): readonly JobsColumns[] {
  const offered = doubts.flatMap(({ options }) => options).find(({ says }) => says === "no-jobs");
  const year = mapping.jobs.length === 1 ? mapping.jobs[0].year : null;
  return offered?.change.jobs ?? [{ year, columns: [] }];
}

/** In the long layout every row tells its own year. */
function undatedInLong(mapping: FirmsMapping): FirmsMapping {
  return mapping.layout === "long" ? { ...mapping, jobs: [{ year: null, columns: [] }] } : mapping;
}

function columnOf(header: readonly string[], name: string): number {
  const column = columnByName(header, name);
  if (column === null)
    throw new UsageError("wrong.header", { value: name, columns: header.filter(Boolean).join(", ") });
  return column;
}

/**
 * Value added as it was said.
 *
 * @param columns  null: those that were recognised @throws UsageError when no unit is said, here or in a column's name
 */
function withValue(
  guess: Pick<FirmsGuess, "mapping" | "valueColumns">,
  columns: ValueAdded["columns"] | null,
  unit: ValueUnit | null,
  header: readonly string[],
): ValueAdded | null {
  const taken = columns ?? guess.mapping.valueAdded?.columns ?? guess.valueColumns;
  if (taken.length === 0) return null;
  const named = valueColumn(plainHeader(header[taken[0].column]))?.unit ?? guess.mapping.valueAdded?.unit;
  const used = unit ?? named;
  if (!used) throw new UsageError("wrong.value-unit", { allowed: VALUE_UNITS.join(", ") });
  return { unit: used, columns: taken };
}

/** The decimal mark that columns show. */
function marksOfValue(
  columns: ValueAdded["columns"],
  { rows }: TableHead,
  otherwise: DecimalMark,
): FirmsMapping["marks"] {
  return Object.fromEntries(
    columns.map(({ column }) => {
      const cells = rows.slice(0, 1000).map(({ cells }) => cellText(cells[column] ?? "").replace(/^-/, ""));
      return [column, decimalMarkOf(cells) ?? otherwise];
    }),
  );
}

/** One column, or several with `+` between them. */
function sumOf(header: readonly string[], names: string): number[] {
  const whole = columnByName(header, names);
  return whole !== null ? [whole] : names.split("+").map((name) => columnOf(header, name.trim()));
}

/** The years that were said, in the place of what was guessed of them. */
function mergeYears(
  jobs: readonly JobsColumns[],
  said: ReadonlyMap<number, readonly number[]>,
): JobsColumns[] {
  const merged = new Map(
    jobs.flatMap(({ year, columns }) => (year === null ? [] : [[year, columns] as const])),
  );
  for (const [year, columns] of said) merged.set(year, columns);
  return [...merged].sort(([a], [b]) => a - b).map(([year, columns]) => ({ year, columns }));
}

/** The year of jobs that were said without one: none in the long layout, else of the header or as guessed. */
function dated(
  { jobs, layout }: FirmsMapping,
  guessed: FirmsMapping,
  header: readonly string[],
): JobsColumns[] {
  const { columns } = jobs[0];
  if (layout === "long") return [{ year: null, columns }];
  const named = columns.length === 1 ? yearInHeader(plainHeader(header[columns[0]])) : null;
  return [{ year: named?.year ?? (guessed.jobs.length === 1 ? guessed.jobs[0].year : null), columns }];
}

/** Is it one column of jobs whose name has no year of its own? */
function takesYear({ layout, jobs }: FirmsMapping, header: readonly string[]): boolean {
  if (layout !== "wide" || jobs.length !== 1) return false;
  return jobs[0].columns.every((column) => yearInHeader(plainHeader(header[column])) === null);
}

/** The system and the decimal mark of two columns that were said, by what is in them. */
function placed(
  { fields, crs, decimal }: FirmsMapping,
  head: TableHead,
): Pick<FirmsMapping, "crs" | "decimal" | "second"> {
  const { x, y } = fields;
  const sample = head.rows.slice(0, 1000).map(({ cells }) => cells.map(cellText));
  const pair =
    x === null || y === null
      ? null
      : pairOf(
          sample.filter((row) => row.length > Math.max(x, y)),
          x,
          y,
        );
  return pair === null || pair.swapped
    ? { crs, decimal, second: null }
    : { crs: pair.crs, decimal: pair.decimal, second: null };
}

/** The mapping with the system that was said; the order of the two columns follows it where they were guessed. */
function inSystem(mapping: FirmsMapping, head: TableHead, crs: Crs, columnsSaid: boolean): FirmsMapping {
  const { fields, decimal } = mapping;
  const { x, y } = fields;
  const chosen = { ...mapping, crs };
  if (x === null || y === null || columnsSaid || crs === mapping.crs) return chosen;
  const number = (cell: Cell | undefined): number =>
    typeof cell === "number" ? cell : readNumber(cellText(cell ?? ""), decimal, crs !== "wgs84");
  const positions = head.rows.map(({ cells }) => [number(cells[x]), number(cells[y])] as const);
  return isSwapped(crs, positions) ? swapXY(chosen) : chosen;
}
