import { buildCountIndex, type CountIndex } from "../../core/counting/count-index.ts";
import { allFilterCodes, type FilterCodes } from "../../core/filtering/filter-codes.ts";
import type { FirmTable } from "../../core/firm-table.ts";
import type { FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { readFirms as read } from "../../io/firms/read-firms.ts";
import type { ImportReport } from "../../io/import-report.ts";
import type { Region } from "../../io/region.ts";
import type { JobContext } from "../job.ts";

export type ReadFirmsArgs = {
  readonly file: Blob;
  readonly mapping: FirmsMapping;
  readonly region: Pick<Region, "portAreas" | "municipalities">;
};

export type ReadFirmsResult = {
  readonly table: FirmTable;
  readonly report: ImportReport;
  readonly index: CountIndex;
  readonly codes: readonly FilterCodes[];
};

/** A whole register file, read, located and made ready to count and to filter; all of it is moved to the page, not copied. */
export async function readFirms(
  { file, mapping, region }: ReadFirmsArgs,
  context: JobContext,
): Promise<ReadFirmsResult> {
  const { table, report } = await read(file, mapping, region, context);
  return { table, report, index: buildCountIndex(table), codes: allFilterCodes(table) };
}
