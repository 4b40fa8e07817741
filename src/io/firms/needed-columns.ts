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

/**
 * The needed columns of a mapping.
 *
 * @param columns  number of columns in the file
 * @throws InputError columns.*: the first thing that the mapping lacks, or a column that the file does not have
 */
export function neededColumns(
  { fields, jobs, layout, second, alike, jobsFrom, sizeColumn, sbiFrom, valueAdded }: FirmsMapping,
  columns: number,
): NeededColumns {
  const { x, y, sbi } = fields;
  if (x === null || y === null) throw inputError("columns.coordinates-missing");
  if (sbi === null && sbiFrom === "column") throw inputError("columns.sbi-missing");
  if (jobs.length === 0 || (jobsFrom === "columns" && jobs.some((entry) => entry.columns.length === 0)))
    throw inputError("columns.jobs-missing");
  if (jobsFrom === "size-class" && sizeColumn === null) throw inputError("columns.jobs-missing");
  if (layout === "long" && fields.id === null) throw inputError("columns.id-missing");
  const yearMissing = layout === "long" ? fields.year === null : jobs.some(({ year }) => year === null);
  if (yearMissing) throw inputError("columns.year-missing");
  for (const column of usedColumns({ fields, jobs, second, alike, sizeColumn, valueAdded }))
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
