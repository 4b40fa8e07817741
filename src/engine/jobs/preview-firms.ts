import type { FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { type FirmsPreview, previewFirms as preview } from "../../io/firms/preview-firms.ts";
import { HEAD_BYTES } from "../../io/inspect-file.ts";
import type { Region } from "../../io/region.ts";
import { headOf } from "../../io/source.ts";

export type PreviewFirmsArgs = {
  readonly file: Blob;
  readonly mapping: FirmsMapping;
  readonly region: Pick<Region, "portAreas" | "municipalities">;
};

/** Where do the first rows of this file fall, under this mapping? */
export async function previewFirms({ file, mapping, region }: PreviewFirmsArgs): Promise<FirmsPreview> {
  return preview(await headOf(file, HEAD_BYTES), file.size <= HEAD_BYTES, mapping, region);
}
