import { buildCountIndex, type CountIndex } from "../../core/counting/index.ts";
import type { Region } from "../../core/region.ts";
import { allFilterCodes, type FilterCodes } from "../../core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import type { AsyncSteps } from "../../core/steps.ts";
import type { FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { parseFirmsSteps } from "../../io/firms/parse-firms.ts";
import type { ImportReport } from "../../io/import-report.ts";
import { openTable } from "../../io/open-file.ts";
import { nameOf } from "../../io/source.ts";

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
export async function* readFirms({ file, mapping, region }: ReadFirmsArgs): AsyncSteps<ReadFirmsResult> {
  const source = await openTable(file, nameOf(file), mapping);
  const { table, report } = yield* parseFirmsSteps(source, mapping, region);
  const read = { rows: report.rows, done: file.size, total: file.size };
  const index = buildCountIndex(table);
  yield read;
  const codes = allFilterCodes(table);
  yield read;
  return { table, report, index, codes };
}
