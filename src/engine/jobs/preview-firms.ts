import type { Region } from "../../core/region.ts";
import type { FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { parseFirms } from "../../io/firms/parse-firms.ts";
import type { ImportReport } from "../../io/import-report.ts";
import { openTable } from "../../io/open-file.ts";
import { nameOf } from "../../io/source.ts";
import { headOnly } from "../../io/table-source.ts";

export type PreviewFirmsArgs = {
  readonly file: Blob;
  readonly mapping: FirmsMapping;
  readonly region: Pick<Region, "portAreas" | "municipalities">;
};

/** Where the first rows of a file fall under a mapping, before anything is loaded. */
export type FirmsPreview = {
  readonly lonDeg: Float64Array;
  readonly latDeg: Float64Array;
  readonly report: ImportReport;
};

/** Reads the head of a file by a mapping, to be looked at on a small map ("wissel X/Y"). */
export async function previewFirms({ file, mapping, region }: PreviewFirmsArgs): Promise<FirmsPreview> {
  const head = headOnly(await openTable(file, nameOf(file), mapping));
  const { table, report } = await parseFirms(head, mapping, region);
  return { lonDeg: table.lonDeg, latDeg: table.latDeg, report };
}
