import type { RegionFiles } from "../app/session.ts";

/** Folder of the built region, relative to the page, so that it is found under any sub-path. */
export const GEODATA_URL = "./geodata/";

/** The built region, from the server that the page came from. */
export function regionFiles(): RegionFiles {
  return {
    url: new URL(GEODATA_URL, document.baseURI).href,
    bytes: async (name) => {
      const answer = await fetch(GEODATA_URL + name);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
