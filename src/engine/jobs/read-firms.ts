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

export type ReadFirmsResult = { readonly table: FirmTable; readonly report: ImportReport };

/** A whole register file, read and located. */
export function readFirms(
  { file, mapping, region }: ReadFirmsArgs,
  context: JobContext,
): Promise<ReadFirmsResult> {
  return read(file, mapping, region, context);
}
