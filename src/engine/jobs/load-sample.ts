import { buildCountIndex, type CountIndex } from "../../core/counting/index.ts";
import type { Region } from "../../core/region.ts";
import type { FirmTable } from "../../core/register/firm-table.ts";
import { fetchFile } from "../../io/fetch-file.ts";
import { embeddedSample } from "../embedded.ts";

export type LoadSampleArgs = {
  /** Absolute address of the folder with the built region, ending in a slash. */
  readonly geodataUrl: string;
};

export type LoadSampleResult = {
  readonly region: Region;
  readonly firms: FirmTable;
  readonly index: CountIndex;
};

/** The embedded region and its synthetic register, fetched, read and made ready to count. */
export async function loadSample({ geodataUrl }: LoadSampleArgs): Promise<LoadSampleResult> {
  const { region, firms } = await embeddedSample((name) => fetchFile(geodataUrl + name, name));
  return { region, firms, index: buildCountIndex(firms) };
}
