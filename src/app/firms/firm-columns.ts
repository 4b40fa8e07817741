import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";
import { firmJobsOrder } from "./firm-jobs.ts";

/** In their order on screen: the figures beside the name, where no width is too narrow for them. */
export const FIRM_COLUMNS = ["name", "jobs", "change", "subsector", "sbi", "side", "municipality"] as const;
export type FirmColumn = (typeof FIRM_COLUMNS)[number];

/** The columns that have something to say of a register: no change of one year, no subsector or SBI of one without. */
export function firmColumnsOf(firms: Pick<FirmTable, "years" | "subsectorsKnown">): readonly FirmColumn[] {
  return FIRM_COLUMNS.filter(
    (column) =>
      (column !== "change" || firms.years.length > 1) &&
      (column !== "sbi" || firms.subsectorsKnown !== false),
  );
}

/** What a list of firms sorts by, column by column: of a row of the register its text, code or figure; NaN is unknown. */
export function firmValues(
  firms: FirmTable,
  { year, baseYear }: { readonly year: number; readonly baseYear: number },
): Readonly<Record<FirmColumn, (row: number) => number | string>> {
  const jobs = firms.jobs[firms.years.indexOf(year)];
  const jobsBase = firms.jobs[firms.years.indexOf(baseYear)];
  return {
    name: (row) => textAt(firms.name, row),
    subsector: (row) => firms.subsector[row],
    sbi: (row) => firms.sbiCodes[firms.sbi[row]],
    side: (row) => firms.portSide[row],
    municipality: (row) => firms.municipalities[firms.municipality[row]],
    jobs: firmJobsOrder(firms, year),
    change: (row) => jobs[row] - jobsBase[row],
  };
}
