import { crc32 } from "./crc32.ts";
import { inputError } from "./input-codes.ts";
import { READERS } from "./lazy-readers.ts";
import { letMessagesIn } from "./source.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";

/** A shapefile's parts take a handful of entries; a municipality's delivery, some hundreds. */
const MOST_ENTRIES = 2000;
const LARGEST_UNPACKED_BYTES = 512 * 2 ** 20;
/**
 * Deflate makes at most 1:1032. Padded attribute tables reach 1:30; what is small may be 1:300, and beyond that, or
 * large and beyond 1:100, it is made to burst.
 */
const HIGHEST_RATIOS = [
  { fromBytes: 16 * 2 ** 20, ratio: 300 },
  { fromBytes: 64 * 2 ** 20, ratio: 100 },
];
/** Packed bytes at a time: at most 16 MB of content each. */
const PIECE_BYTES = 16 * 2 ** 10;
const LET_IN_EVERY_BYTES = 4 * 2 ** 20;

const STORED = 0;
const DEFLATED = 8;

export type Zip = {
  /** The files in it, in its own order, without folders and the `__MACOSX` shadow files. */
  readonly names: readonly string[];
  /**
   * Unpacks the wanted files. Each is held against the length and the checksum that the archive tells of it;
   * `unchecked` are those that it tells no checksum of.
   *
   * @throws InputError zip.too-large before anything is unpacked; zip.name-twice, zip.unsafe-name, zip.encrypted,
   *   zip.method, zip.entry-damaged
   */
  readonly unpack: (
    wanted: (name: string) => boolean,
  ) => Promise<{ readonly files: Map<string, Uint8Array>; readonly unchecked: readonly string[] }>;
};

/**
 * Opens a zip archive by its directory; nothing is unpacked yet.
 *
 * @throws InputError zip.damaged, zip.too-many-entries
 */
export function openZip(bytes: Uint8Array, fileName: string): Zip {
  const directory = zipDirectory(bytes);
  if (directory === null) throw inputError("zip.damaged", { file: fileName });
  if (directory.count > MOST_ENTRIES)
    throw inputError("zip.too-many-entries", {
      file: fileName,
      entries: directory.count,
      most: MOST_ENTRIES,
    });
  const entries = [...directory.entries()].filter(({ name }) => isUseful(name));
  return {
    names: entries.map(({ name }) => name),
    unpack: async (wanted) => {
      const chosen = entries.filter(({ name }) => wanted(name));
      check(chosen, fileName);
      const files = new Map<string, Uint8Array>();
      for (const entry of chosen) files.set(entry.name, await unpacked(bytes, entry, fileName));
      return {
        files,
        unchecked: chosen.filter(({ crc, bytes }) => crc === 0 && bytes > 0).map(({ name }) => name),
      };
    },
  };
}

function isUseful(name: string): boolean {
  const parts = name.split("/");
  return !parts.includes("__MACOSX") && parts.at(-1) !== "" && !parts[parts.length - 1].startsWith("._");
}

function check(chosen: readonly ZipEntry[], fileName: string): void {
  const seen = new Set<string>();
  let packed = 0;
  let unpacked = 0;
  for (const { name, method, encrypted, packedBytes, bytes } of chosen) {
    // Windows and the parts of a Shapefile tell no capitals apart.
    const key = name.toLowerCase();
    if (seen.has(key)) throw inputError("zip.name-twice", { file: fileName, entry: name });
    seen.add(key);
    if (name.split("/").includes("..")) throw inputError("zip.unsafe-name", { file: fileName, entry: name });
    if (encrypted) throw inputError("zip.encrypted", { file: fileName, entry: name });
    if (method !== STORED && method !== DEFLATED)
      throw inputError("zip.method", { file: fileName, entry: name });
    packed += packedBytes;
    unpacked += bytes;
  }
  const bursts = HIGHEST_RATIOS.some(
    ({ fromBytes, ratio }) => unpacked > fromBytes && unpacked > packed * ratio,
  );
  if (unpacked > LARGEST_UNPACKED_BYTES || bursts)
    throw inputError("zip.too-large", { file: fileName, megabytes: Math.round(unpacked / 2 ** 20) });
  // Entries that share their bytes: no archive of files, and small for what it unpacks to.
  const byPlace = chosen.toSorted((a, b) => a.headerAt - b.headerAt);
  const overlap = byPlace.some(
    ({ headerAt, packedBytes }, i) =>
      i + 1 < byPlace.length && headerAt + 30 + packedBytes > byPlace[i + 1].headerAt,
  );
  if (overlap) throw inputError("zip.damaged", { file: fileName });
}

/** The content of one file, stopped as soon as it is longer than the archive says. */
async function unpacked(archive: Uint8Array, entry: ZipEntry, fileName: string): Promise<Uint8Array> {
  const damaged = () => inputError("zip.entry-damaged", { file: fileName, entry: entry.name });
  const packed = packedContent(archive, entry);
  if (packed === null) throw damaged();
  let content: Uint8Array;
  if (entry.method === STORED) {
    if (packed.byteLength !== entry.bytes) throw damaged();
    content = packed;
  } else {
    const inflated = await inflate(packed, entry.bytes);
    if (inflated === null) throw damaged();
    content = inflated;
  }
  // Some programs write 0 for "not reckoned"; who unpacks says so.
  if (entry.crc !== 0 && crc32(content) !== entry.crc) throw damaged();
  return content;
}

function packedContent(archive: Uint8Array, { headerAt, packedBytes }: ZipEntry): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (headerAt < 0 || headerAt + 30 > archive.byteLength || view.getUint32(headerAt, true) !== 0x04034b50)
    return null;
  const at = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return at + packedBytes <= archive.byteLength ? archive.subarray(at, at + packedBytes) : null;
}

/** Null when it is no deflate, or not so many bytes. */
async function inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array | null> {
  const { Inflate } = await READERS.zip();
  const content = new Uint8Array(bytes);
  let length = 0;
  let letInAt = LET_IN_EVERY_BYTES;
  const stream = new Inflate((part) => {
    if (length + part.byteLength <= bytes) content.set(part, length);
    length += part.byteLength;
  });
  for (let at = 0; at === 0 || at < packed.byteLength; at += PIECE_BYTES) {
    try {
      stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.byteLength);
    } catch {
      return null;
    }
    if (length > bytes) return null;
    if (length < letInAt) continue;
    letInAt = length + LET_IN_EVERY_BYTES;
    await letMessagesIn();
  }
  return length === bytes ? content : null;
}
