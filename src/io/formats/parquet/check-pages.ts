import { readRuns } from "./hybrid-runs.ts";
import { type PageLayout, pagesOf } from "./pages.ts";

/**
 * Sees whether the runs in the pages of a column chunk are as long as they may be: hyparquet believes them, and would
 * go on for minutes in a page that is damaged.
 *
 * @throws Error when they are not
 */
export function checkPages(chunk: Uint8Array, layout: PageLayout, mostValues: number): void {
  for (const page of pagesOf(chunk, layout, mostValues)) {
    if (page.dictionary) continue;
    const { count, repetition, definition, values, encoding } = page;
    if (repetition !== null) readRuns(repetition, bitsOf(layout.repetition), null, count);
    let present = count;
    if (definition !== null) {
      const levels = new Int32Array(count);
      readRuns(definition, bitsOf(layout.definition), levels, count);
      present = levels.reduce((sum, level) => (level === layout.definition ? sum + 1 : sum), 0);
    }
    if (encoding.endsWith("_DICTIONARY") && present > 0)
      readRuns(values.subarray(1), values[0], null, present);
    else if (encoding.startsWith("DELTA_")) checkDelta(values);
    // Of truth values: their length, and their runs.
    else if (encoding === "RLE") readRuns(values.subarray(4), 1, null, present);
  }
}

/** Bits that a level of at most this takes. */
function bitsOf(highest: number): number {
  return 32 - Math.clz32(highest);
}

/** The sizes of blocks at the head of differences: blocks of nothing would be read for ever. */
function checkDelta(values: Uint8Array): void {
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
      if (at >= values.length) return 0;
      const byte = values[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    return 0;
  };
  if (values.length === 0) return;
  const block = next();
  const parts = next();
  if (!(block > 0 && block <= 1 << 20 && parts > 0 && parts <= 1 << 12 && block % parts === 0))
    throw new Error(`blocks of ${block} in ${parts}`);
}
