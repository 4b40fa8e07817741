import { crc32 } from "./crc32.ts";
import { inputError } from "./input-codes.ts";
import { READERS } from "./lazy-readers.ts";

/** As of a zip: deflate makes at most 1:1032, and what is large and beyond 1:300 is made to burst. */
const LARGEST_UNPACKED_BYTES = 512 * 2 ** 20;
const HIGHEST_RATIO = 300;
const RATIO_FROM_BYTES = 16 * 2 ** 20;
/** So little at once that even what bursts has grown by only some megabytes when it is looked at. */
const PUSH_BYTES = 1 << 12;

/**
 * Unpacks a gzip, and stops as soon as it grows beyond what is unpacked of a zip: a gzip does not say beforehand.
 *
 * @throws InputError zip.damaged, zip.too-large
 */
export async function gunzip(packed: Uint8Array, fileName: string): Promise<Uint8Array> {
  const { Gunzip } = await READERS.zip();
  const parts: Uint8Array[] = [];
  let unpacked = 0;
  let ended = false;
  let isOne = true;
  const stream = new Gunzip((part, last) => {
    parts.push(part);
    unpacked += part.byteLength;
    ended ||= last;
  });
  // Called for a member after the first.
  stream.onmember = () => {
    isOne = false;
  };
  for (let from = 0; from < packed.byteLength; from += PUSH_BYTES) {
    const to = Math.min(from + PUSH_BYTES, packed.byteLength);
    try {
      stream.push(packed.subarray(from, to), to === packed.byteLength);
    } catch {
      throw inputError("zip.damaged", { file: fileName });
    }
    if (unpacked > LARGEST_UNPACKED_BYTES || (unpacked > RATIO_FROM_BYTES && unpacked > to * HIGHEST_RATIO))
      throw inputError("zip.too-large", { file: fileName, megabytes: Math.round(unpacked / 2 ** 20) });
  }
  // The last eight bytes are the checksum and the length of what was packed; of several members, only of the last.
  const { buffer, byteOffset, byteLength } = packed;
  const damaged = () => inputError("zip.damaged", { file: fileName });
  if (!ended || byteLength < 18) throw damaged();
  const view = new DataView(buffer, byteOffset, byteLength);
  if (isOne && view.getUint32(byteLength - 4, true) !== unpacked) throw damaged();
  const whole = new Uint8Array(unpacked);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  if (isOne && view.getUint32(byteLength - 8, true) !== crc32(whole)) throw damaged();
  return whole;
}
