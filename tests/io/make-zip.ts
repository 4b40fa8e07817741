import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/io/crc32.ts";

/** One entry of an archive, and what its directory says of it where that is not the truth. */
export type MadeEntry = {
  readonly name: string;
  readonly content: Uint8Array;
  readonly crc?: number;
  readonly bytes?: number;
  readonly packedBytes?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly headerAt?: number;
  /** Stands in the directory alone. */
  readonly omit?: boolean;
};

/** A zip archive written byte by byte (PKWARE APPNOTE 4.3), so that it can lie. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    // Nothing is packed as two bytes, a hundred thousand times.
    const packed = entry.content.length === 0 ? Uint8Array.of(3, 0) : deflateRawSync(entry.content);
    const facts = (bytes: Uint8Array, from: number) => {
      const view = new DataView(bytes.buffer);
      view.setUint16(from, entry.flags ?? 0, true);
      view.setUint16(from + 2, entry.method ?? 8, true);
      view.setUint32(from + 8, entry.crc ?? crc32(entry.content), true);
      view.setUint32(from + 12, entry.packedBytes ?? packed.length, true);
      view.setUint32(from + 16, entry.bytes ?? entry.content.length, true);
      view.setUint16(from + 20, name.length, true);
      return view;
    };
    const head = new Uint8Array(46 + name.length);
    const view = facts(head, 8);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(42, entry.headerAt ?? at, true);
    head.set(name, 46);
    directory.push(head);
    if (entry.omit) continue;
    const local = new Uint8Array(30 + name.length + packed.length);
    facts(local, 6).setUint32(0, 0x04034b50, true);
    local.set(name, 30);
    local.set(packed, 30 + name.length);
    files.push(local);
    at += local.length;
  }
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length % 65_536, true);
  view.setUint16(10, entries.length % 65_536, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}
