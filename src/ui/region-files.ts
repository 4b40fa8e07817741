import type { RegionFiles } from "../app/session.ts";
import { fetchFile } from "../io/fetch-file.ts";

/** Folder of the built region, relative to the page, so that it is found under any sub-path. */
export const GEODATA_URL = "./geodata/";

/** The built region, from the server that the page came from. */
export function regionFiles(): RegionFiles {
  return {
    url: new URL(GEODATA_URL, document.baseURI).href,
    bytes: (name) => fetchFile(GEODATA_URL + name, name),
  };
}
