/** More values than a row group has need fewer bits than this. */
const MOST_BITS = 24;

/**
 * Reads whole numbers out of Parquet's mixture of runs and packed bits ("RLE/bit-packing hybrid"), in which levels and
 * positions in a dictionary are written. No run is believed to be longer than what is to be read: a damaged one may
 * claim two thousand million values.
 *
 * @param bits  of a value
 * @param into  filled from its start to its end; null = only see whether its runs are in order
 * @param count  values to read
 * @throws Error when the bytes do not hold exactly that
 *
 * Source: parquet-format, Encodings.md.
 */
export function readRuns(bytes: Uint8Array, bits: number, into: Int32Array | null, count: number): void {
  if (bits > MOST_BITS) throw new Error(`values of ${bits} bits`);
  const mask = (1 << bits) - 1;
  let at = 0;
  let done = 0;
  while (done < count) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length || shift > 28) throw new Error("runs end too soon");
      const byte = bytes[at++];
      header |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    const left = count - done;
    if ((header & 1) === 0) {
      const length = header >>> 1;
      if (length > left) throw new Error(`a run of ${length} where ${left} are left`);
      let value = 0;
      for (let shift = 0; shift < bits; shift += 8) {
        if (at >= bytes.length) throw new Error("runs end too soon");
        value |= bytes[at++] << shift;
      }
      into?.fill(value, done, done + length);
      done += length;
      continue;
    }
    // In groups of eight, of which the last may be more than there is to read.
    const groups = header >>> 1;
    const length = Math.min(groups * 8, left);
    if (at + Math.ceil((length * bits) / 8) > bytes.length) throw new Error("runs end too soon");
    if (into) unpack(bytes, at, bits, mask, into, done, done + length);
    done += length;
    at += groups * bits;
  }
}

/** Are these `count` values 1, written as one run? So a column that may have missing values but has none is written. */
export function isOneRun(bytes: Uint8Array, count: number): boolean {
  let header = 0;
  let at = 0;
  for (let shift = 0; shift <= 28 && at < bytes.length; shift += 7) {
    const byte = bytes[at++];
    header |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return count > 0 && header === count * 2 && bytes[at] === 1;
}

function unpack(
  bytes: Uint8Array,
  from: number,
  bits: number,
  mask: number,
  into: Int32Array,
  first: number,
  end: number,
): void {
  let at = from;
  let held = 0;
  let heldBits = 0;
  for (let i = first; i < end; i++) {
    while (heldBits < bits) {
      held |= bytes[at++] << heldBits;
      heldBits += 8;
    }
    into[i] = held & mask;
    held >>>= bits;
    heldBits -= bits;
  }
}
