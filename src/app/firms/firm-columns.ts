import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";

export const FIRM_COLUMNS = ["name", "subsector", "sbi", "side", "municipality", "jobs", "change"] as const;
export type FirmColumn = (typeof FIRM_COLUMNS)[number];

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
    jobs: (row) => jobs[row],
    change: (row) => jobs[row] - jobsBase[row],
  };
}
