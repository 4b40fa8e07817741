import type { Merge } from "../../table-header.ts";
import { columnOf } from "./sheet-rows.ts";

/** Merged cells stand below the rows of a sheet, so they are looked for in its last bytes. */
export function mergesOf(xml: Uint8Array): Merge[] {
  const tail = new TextDecoder().decode(xml.subarray(Math.max(0, xml.byteLength - 256 * 1024)));
  const merges: Merge[] = [];
  for (const [, from, to] of tail.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*\bref\s*=\s*"([A-Z]+\d+):([A-Z]+\d+)"/g,
  ))
    merges.push({
      fromRow: rowOf(from),
      toRow: rowOf(to),
      fromColumn: columnOf(from),
      toColumn: columnOf(to),
    });
  return merges;
}

function rowOf(reference: string): number {
  return Number(reference.replace(/^[A-Z]+/, ""));
}
