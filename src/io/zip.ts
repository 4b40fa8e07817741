import { inputError } from "./input-codes.ts";
import { READERS } from "./lazy-readers.ts";

/** A shapefile's parts take a handful of entries; a municipality's delivery, some hundreds. */
const MOST_ENTRIES = 2000;
const LARGEST_UNPACKED_BYTES = 512 * 2 ** 20;
/** Deflate makes at most 1:1032. Padded attribute tables reach 1:30; beyond 1:300 it is made to burst. */
const HIGHEST_RATIO = 300;
const RATIO_FROM_BYTES = 16 * 2 ** 20;

/**
 * Unpacks the wanted files of a zip archive, after a look at its directory only: number of entries, unpacked
 * size and ratio. Folders and the `__MACOSX` shadow files are passed over. fflate unpacks no entry beyond the
 * size its directory tells.
 *
 * @throws InputError zip.damaged, zip.too-many-entries, zip.too-large
 */
export async function unzip(
  bytes: Uint8Array,
  fileName: string,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await READERS.zip();
  let entries = 0;
  let packed = 0;
  let unpacked = 0;
  const open = (filter: (file: { name: string; size: number; originalSize: number }) => boolean) => {
    try {
      return unzipSync(bytes, { filter });
    } catch {
      throw inputError("zip.damaged", { file: fileName });
    }
  };
  open((file) => {
    entries++;
    if (isUseful(file.name) && wanted(file.name)) {
      packed += file.size;
      unpacked += file.originalSize;
    }
    return false;
  });
  if (entries > MOST_ENTRIES)
    throw inputError("zip.too-many-entries", { file: fileName, entries, most: MOST_ENTRIES });
  if (unpacked > LARGEST_UNPACKED_BYTES || (unpacked > RATIO_FROM_BYTES && unpacked > packed * HIGHEST_RATIO))
    throw inputError("zip.too-large", { file: fileName, megabytes: Math.round(unpacked / 2 ** 20) });
  return new Map(Object.entries(open((file) => isUseful(file.name) && wanted(file.name))));
}

function isUseful(name: string): boolean {
  const parts = name.split("/");
  return !parts.includes("__MACOSX") && parts.at(-1) !== "" && !parts[parts.length - 1].startsWith("._");
}
