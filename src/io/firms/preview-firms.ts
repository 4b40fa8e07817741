import type { ImportReport } from "../import-report.ts";
import type { Region } from "../region.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { readFirms } from "./read-firms.ts";

/** Where the first rows of a file fall under a mapping, before anything is loaded. */
export type FirmsPreview = {
  readonly lonDeg: Float64Array;
  readonly latDeg: Float64Array;
  readonly report: ImportReport;
};

/**
 * Reads the head of a file by a mapping, to be looked at on a small map ("wissel X/Y").
 *
 * @param head      the first bytes of the file
 * @param complete  is that all of it? Otherwise its last line is cut short, and left out
 */
export async function previewFirms(
  head: Uint8Array,
  complete: boolean,
  mapping: FirmsMapping,
  region: Pick<Region, "portAreas" | "municipalities">,
): Promise<FirmsPreview> {
  const { table, report } = await readFirms(complete ? head : wholeLines(head), mapping, region);
  return { lonDeg: table.lonDeg, latDeg: table.latDeg, report };
}

function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(10);
  return end < 0 ? head : head.subarray(0, end + 1);
}
