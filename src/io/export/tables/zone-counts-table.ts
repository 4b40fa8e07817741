import type { CountShape } from "../../../core/geometry/polygon-set.ts";
import type { JobsBetween } from "../../../core/register/jobs-range.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { highCell, lowCell } from "./range-cells.ts";
import { registerColumn } from "./register-column.ts";
import { rounded, roundedJobs } from "./rounded.ts";

/** One zone with what was counted in it. */
export type ZoneCountRow = {
  readonly id: string;
  readonly name: string;
  readonly shape: CountShape;
  /** Number of a drawn zone. */
  readonly number?: number;
  readonly year: number;
  readonly baseYear: number;
  /** Registered establishments in the year, and jobs in both years; unknown jobs are in no sum, NaN where none is known. */
  readonly firms: number;
  readonly jobs: number;
  readonly jobsBase: number;
  /** Establishments whose jobs in the year are unknown. */
  readonly unknownJobs: number;
  /** Change of jobs over establishments known in both years, NaN where none is; and how many are known in one only. */
  readonly change: number;
  readonly changeUnknown: number;
  /** Jobs by size class in the year; null or left out in a register without size classes. */
  readonly between?: JobsBetween | null;
  /** Change of jobs by size class since the base year; the same. */
  readonly changeBetween?: JobsBetween | null;
};

/**
 * Zones with their counts, as areas. A circle is drawn as a polygon; the columns `centreX`, `centreY` and `radiusM` say
 * what it really is, and are there when one is a circle.
 */
export function zoneCountsTable(rows: readonly ZoneCountRow[], note: string | null): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (row: ZoneCountRow) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: rows.map(cell), ...more });
  const circle = (value: (shape: Extract<CountShape, { kind: "circle" }>) => number) => (row: ZoneCountRow) =>
    row.shape.kind === "circle" ? rounded(value(row.shape), 3) : null;
  // Of one year there is nothing to compare.
  const compared = rows.some(({ year, baseYear }) => year !== baseYear);
  const when = (present: boolean, columns: () => ExportColumn[]) => (present ? columns() : []);
  return {
    name: "zones",
    rowCount: rows.length,
    geometry: { kind: "area", shapes: rows.map(({ shape }) => shape) },
    columns: [
      column("id", "text", ({ id }) => id, { word: "zone_id" }),
      column("name", "text", ({ name }) => name, { word: "zone" }),
      ...when(
        rows.some(({ shape }) => shape.kind === "circle"),
        () => [
          column(
            "centreX",
            "number",
            circle(({ xM }) => xM),
            { unit: "m" },
          ),
          column(
            "centreY",
            "number",
            circle(({ yM }) => yM),
            { unit: "m" },
          ),
          column(
            "radiusM",
            "number",
            circle(({ radiusM }) => radiusM),
            { unit: "m" },
          ),
        ],
      ),
      ...when(
        rows.some(({ number }) => number !== undefined),
        () => [column("number", "integer", ({ number }) => number ?? null)],
      ),
      column("year", "year", ({ year }) => year),
      ...when(compared, () => [column("baseYear", "year", ({ baseYear }) => baseYear)]),
      column("firms", "integer", ({ firms }) => firms),
      column("jobs", "number", ({ jobs }) => roundedJobs(jobs)),
      ...when(compared, () => [
        column("jobsBase", "number", ({ jobsBase }) => roundedJobs(jobsBase)),
        column("change", "number", ({ change }) => roundedJobs(change)),
        column("changeUnknown", "integer", ({ changeUnknown }) => changeUnknown),
      ]),
      ...when(
        rows.some(({ between }) => between),
        () => [
          column("jobsLow", "number", ({ between }) => lowCell(between)),
          column("jobsHigh", "number", ({ between }) => highCell(between)),
        ],
      ),
      ...when(compared && rows.some(({ changeBetween }) => changeBetween), () => [
        column("changeLow", "number", ({ changeBetween }) => lowCell(changeBetween)),
        column("changeHigh", "number", ({ changeBetween }) => highCell(changeBetween)),
      ]),
      column("unknownJobs", "integer", ({ unknownJobs }) => unknownJobs),
      ...registerColumn(note, rows.length),
    ],
  };
}
