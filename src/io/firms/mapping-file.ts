import { COORDINATE_SYSTEMS, type CoordinateSystem } from "../../core/geometry/coordinate-systems.ts";
import { ENCODINGS } from "../encoding.ts";
import { SEPARATORS } from "../formats/csv/separator.ts";
import { inputError } from "../input-codes.ts";
import { crsOfName } from "../stated-crs.ts";
import type { TableSource } from "../table-source.ts";
import { columnByName, columnName } from "./column-names.ts";
import { FIRM_FIELDS } from "./firm-fields.ts";
import { type AlikeColumns, type FirmsMapping, VALUE_UNITS } from "./firms-mapping.ts";

const KIND = "spanningskaart-mapping";
const VERSION = 3;
/** Version 1 knows no registers without jobs or SBI codes, version 2 no value added; what they say means the same. */
const OLDER = [1, 2];

type Json = Readonly<Record<string, unknown>>;

/**
 * A mapping as a small file: columns by their names, so that it fits the next delivery of the same register, and no
 * row of it.
 *
 * @param header  names of the columns that the mapping counts
 */
export function writeMappingFile(mapping: FirmsMapping, header: readonly string[]): string {
  const name = (column: number): string => columnName(header, column);
  const { fields, jobs, marks, second, alike, csv, layer, decimal, crs, unreadJobs, layout } = mapping;
  const { jobsFrom, sizeColumn, sbiFrom, valueAdded } = mapping;
  const named = FIRM_FIELDS.flatMap((field) => {
    const column = fields[field];
    return column === null ? [] : [[field, name(column)] as const];
  });
  const content = {
    kind: KIND,
    version: VERSION,
    layer,
    csv,
    decimal,
    marks: Object.fromEntries(Object.entries(marks).map(([column, mark]) => [name(Number(column)), mark])),
    crs,
    second: second && { ...second, x: name(second.x), y: name(second.y) },
    ...(alike ? { alike: alike.map((pair) => pair.map(name)) } : {}),
    unreadJobs,
    layout,
    fields: Object.fromEntries(named),
    jobs: jobs.map(({ year, columns }) => ({ year, columns: columns.map(name) })),
    jobsFrom,
    sizeColumn: sizeColumn === null ? null : name(sizeColumn),
    sbiFrom,
    valueAdded: valueAdded && {
      unit: valueAdded.unit,
      columns: valueAdded.columns.map(({ year, column }) => ({ year, column: name(column) })),
    },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** How a mapping file says that the text of a register is cut; null where it says nothing. For opening the register. */
export function csvOfMappingFile(text: string): FirmsMapping["csv"] {
  const { csv } = contentOf(text);
  if (csv === null || csv === undefined) return null;
  const { encoding, separator } = object(csv, "csv");
  return {
    encoding: oneOf(ENCODINGS, encoding, "csv.encoding"),
    separator: oneOf(SEPARATORS, separator, "csv.separator"),
  };
}

/** The sheet or layer that a mapping file names; null where it names none. For opening the register. */
export function layerOfMappingFile(text: string): string | null {
  const { layer } = contentOf(text);
  return typeof layer === "string" ? layer : null;
}

/**
 * The mapping of a file for a register that is open. What belongs to the register itself (format, layer and how its
 * text is cut) is that of the register.
 *
 * @param base  what was guessed of the register; table: its columns
 * @throws InputError mapping.not-json, mapping.not-a-mapping, mapping.version, mapping.wrong, or mapping.column for a
 *   column that the register does not have
 */
export function readMappingFile(
  text: string,
  base: FirmsMapping,
  { header }: Pick<TableSource, "header">,
): FirmsMapping {
  const content = contentOf(text);
  const column = (name: unknown, where: string): number => {
    if (typeof name !== "string") throw wrong(where, name);
    const found = columnByName(header, name);
    if (found === null)
      throw inputError("mapping.column", { column: name, columns: header.filter(Boolean).join(", ") });
    return found;
  };
  const fields = object(content.fields, "fields");
  for (const field of Object.keys(fields))
    if (!FIRM_FIELDS.some((known) => known === field)) throw wrong("fields", field);
  const second =
    content.second === null || content.second === undefined ? null : object(content.second, "second");
  const value =
    content.valueAdded === null || content.valueAdded === undefined
      ? null
      : object(content.valueAdded, "valueAdded");
  const alike = list(content.alike ?? [], "alike").map((pair): AlikeColumns => {
    const [one, other] = list(pair, "alike");
    return [column(one, "alike"), column(other, "alike")];
  });
  const { alike: _, ...guessed } = base;
  return {
    ...guessed,
    ...(alike.length > 0 ? { alike } : {}),
    decimal: oneOf(["comma", "point"], content.decimal, "decimal"),
    marks: Object.fromEntries(
      Object.entries(object(content.marks ?? {}, "marks")).map(([name, mark]) => [
        column(name, "marks"),
        oneOf(["comma", "point"], mark, "marks"),
      ]),
    ),
    crs: systemOf(content.crs, "crs"),
    second: second && {
      x: column(second.x, "second.x"),
      y: column(second.y, "second.y"),
      crs: systemOf(second.crs, "second.crs"),
      decimal: oneOf(["comma", "point"], second.decimal, "second.decimal"),
    },
    unreadJobs: oneOf(["unknown", "refuse"], content.unreadJobs ?? "unknown", "unreadJobs"),
    layout: oneOf(["wide", "long"], content.layout, "layout"),
    fields: Object.fromEntries(
      FIRM_FIELDS.map((field) => [
        field,
        fields[field] === undefined || fields[field] === null
          ? null
          : column(fields[field], `fields.${field}`),
      ]),
    ) as FirmsMapping["fields"],
    jobs: list(content.jobs, "jobs").map((entry) => {
      const { year, columns } = object(entry, "jobs");
      return {
        year: yearOrNull(year, "jobs.year"),
        columns: list(columns, "jobs.columns").map((name) => column(name, "jobs.columns")),
      };
    }),
    jobsFrom: oneOf(["columns", "none", "size-class"], content.jobsFrom ?? "columns", "jobsFrom"),
    sizeColumn:
      content.sizeColumn === null || content.sizeColumn === undefined
        ? null
        : column(content.sizeColumn, "sizeColumn"),
    sbiFrom: oneOf(["column", "none"], content.sbiFrom ?? "column", "sbiFrom"),
    valueAdded: value && {
      unit: oneOf(VALUE_UNITS, value.unit, "valueAdded.unit"),
      columns: list(value.columns, "valueAdded.columns").map((entry) => {
        const { year, column: name } = object(entry, "valueAdded.columns");
        return {
          year: yearOrNull(year, "valueAdded.year"),
          column: column(name, "valueAdded.columns"),
        };
      }),
    },
  };
}

function yearOrNull(year: unknown, where: string): number | null {
  if (year === null) return null;
  if (!(Number.isInteger(year) && Number(year) > 1900 && Number(year) < 2200)) throw wrong(where, year);
  return Number(year);
}

function contentOf(text: string): Json {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw inputError("mapping.not-json");
  }
  if (!isObject(content) || content.kind !== KIND) throw inputError("mapping.not-a-mapping");
  if (content.version !== VERSION && !OLDER.some((each) => each === content.version))
    throw inputError("mapping.version", { version: String(content.version), known: String(VERSION) });
  return content;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(value: unknown, where: string): Json {
  if (!isObject(value)) throw wrong(where, value);
  return value;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(where, value);
  return value;
}

function oneOf<Value extends string>(allowed: readonly Value[], value: unknown, where: string): Value {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw wrong(where, value);
  return found;
}

/** A coordinate system by its id, or by its EPSG code where the file was written by hand: 31370, "EPSG:31370". */
function systemOf(value: unknown, where: string): CoordinateSystem {
  const named = COORDINATE_SYSTEMS.find((each) => each === value);
  const coded = typeof value === "number" || typeof value === "string" ? crsOfName(String(value)) : null;
  if (named !== undefined) return named;
  if (typeof coded === "string") return coded;
  throw wrong(where, value);
}

function wrong(where: string, value: unknown) {
  return inputError("mapping.wrong", { where, value: (JSON.stringify(value) ?? "–").slice(0, 60) });
}
