import { inputError } from "../input-codes.ts";
import type { FirmsMapping } from "./firms-mapping.ts";

/** The columns without which no row of a register can be read; year in the long layout only. */
export type NeededColumns = {
  readonly x: number;
  readonly y: number;
  /** Null where the register is read without. */
  readonly sbi: number | null;
  readonly year: number | null;
};

export type Lack = "coordinates-missing" | "sbi-missing" | "jobs-missing" | "id-missing" | "year-missing";

/** All that a mapping still has to say before a row can be read by it. */
export function lacksOf({
  fields,
  jobs,
  layout,
  jobsFrom,
  sizeColumn,
  sbiFrom,
}: Pick<FirmsMapping, "fields" | "jobs" | "layout" | "jobsFrom" | "sizeColumn" | "sbiFrom">): Lack[] {
  const lacks: Lack[] = [];
  if (fields.x === null || fields.y === null) lacks.push("coordinates-missing");
  if (fields.sbi === null && sbiFrom === "column") lacks.push("sbi-missing");
  const without = jobsFrom === "columns" && jobs.some(({ columns }) => columns.length === 0);
  if (jobs.length === 0 || without || (jobsFrom === "size-class" && sizeColumn === null))
    lacks.push("jobs-missing");
  if (layout === "long" && fields.id === null) lacks.push("id-missing");
  if (layout === "long" ? fields.year === null : jobs.some(({ year }) => year === null))
    lacks.push("year-missing");
  return lacks;
}

/**
 * The needed columns of a mapping.
 *
 * @param columns  number of columns in the file
 * @throws InputError columns.*: the first thing that the mapping lacks, or a column that the file does not have
 */
export function neededColumns(mapping: FirmsMapping, columns: number): NeededColumns {
  const { fields, layout, sbiFrom } = mapping;
  const { x, y, sbi } = fields;
  const [lack] = lacksOf(mapping);
  if (lack !== undefined) throw inputError(`columns.${lack}`);
  if (x === null || y === null) throw inputError("columns.coordinates-missing");
  for (const column of usedColumns(mapping))
    if (!(column >= 0 && column < columns))
      throw inputError("columns.unknown", { column: column + 1, columns });
  return { x, y, sbi: sbiFrom === "none" ? null : sbi, year: layout === "long" ? fields.year : null };
}

/** Every column that a mapping reads. */
export function usedColumns({
  fields,
  jobs,
  second,
  alike,
  sizeColumn,
  valueAdded,
}: Pick<FirmsMapping, "fields" | "jobs" | "second" | "alike" | "sizeColumn" | "valueAdded">): number[] {
  const named = Object.values(fields).filter((column) => column !== null);
  return [
    ...named,
    ...jobs.flatMap(({ columns }) => columns),
    ...(second ? [second.x, second.y] : []),
    ...(alike ?? []).flat(),
    ...(sizeColumn === null ? [] : [sizeColumn]),
    ...(valueAdded?.columns ?? []).map(({ column }) => column),
  ];
}
