import { decodeText } from "./code-pages.ts";
import { chunksOf, type Source } from "./source.ts";

/** Encodings that the platform decodes. */
export type PlatformEncoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

export const ENCODINGS = ["utf-8", "windows-1252", "cp850", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Does the file open with a byte order mark, and which encoding does it tell? Without one, do its bytes show UTF-16? */
function utf16Or8(head: Uint8Array): PlatformEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // Of Latin text in UTF-16 every other byte is zero.
  const pairs = Math.min(head.length, 512) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (pairs >= 4 && odd > 0.8 * pairs && even === 0) return "utf-16le";
  if (pairs >= 4 && even > 0.8 * pairs && odd === 0) return "utf-16be";
  return null;
}

/**
 * The encoding of a text: what its byte order mark says, else UTF-8 when all bytes are valid UTF-8, else
 * Windows-1252 (which every byte sequence is valid in). A text cut in the middle of a character is not invalid.
 */
export function guessEncoding(bytes: Uint8Array): PlatformEncoding {
  const marked = utf16Or8(bytes);
  if (marked) return marked;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** As `guessEncoding`, over a whole file: its first name with an accent may come after a megabyte of ASCII. */
export async function encodingOf(source: Source): Promise<PlatformEncoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const chunk of chunksOf(source)) {
    if (first) {
      const marked = utf16Or8(chunk);
      if (marked) return marked;
      first = false;
    }
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return "windows-1252";
    }
  }
  return "utf-8";
}

/**
 * As `encodingOf`, for a text that people put together from several systems. A few bad bytes among many letters of
 * UTF-8 leave it UTF-8; the accents of a text that is none tell Windows-1252 from the code page 850 of DOS.
 */
export async function mixedEncodingOf(source: Source): Promise<Encoding> {
  const simple = await encodingOf(source);
  if (simple !== "windows-1252") return simple;
  const counts = new ByteCounts();
  for await (const chunk of chunksOf(source)) counts.add(chunk);
  // Windows-1252 hardly ever happens to be valid UTF-8: it takes two odd letters in a row.
  if (counts.utf8 > counts.bad) return "utf-8";
  return counts.cp850 > 2 * counts.windows ? "cp850" : "windows-1252";
}

/** Bytes of letters with an accent in code page 850 that are no letters in Windows-1252, and the other way round. */
const CP850_LETTERS = new Set([
  0x81, 0x82, 0x83, 0x84, 0x85, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x93, 0x94, 0x95, 0xa0, 0xa1, 0xa2,
  0xa3, 0xa4,
]);

/** Counts what the bytes over 127 of a text look like. A letter cut by the end of a part counts as bad: one a part. */
class ByteCounts {
  utf8 = 0;
  bad = 0;
  cp850 = 0;
  windows = 0;

  add(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte < 0x80) continue;
      const length = sequenceAt(bytes, i);
      if (length > 1) {
        this.utf8++;
        i += length - 1;
        continue;
      }
      this.bad++;
      if (!isLetter(bytes[i - 1]) && !isLetter(bytes[i + 1])) continue;
      if (CP850_LETTERS.has(byte)) this.cp850++;
      else if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) this.windows++;
    }
  }
}

/** Length of the valid UTF-8 sequence of more than one byte at this place; 0 = there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return length;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

/** What turns bytes into text, part by part; `stream` = more follows. */
export type Decoder = { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };

export function decoderOf(encoding: Encoding): Decoder {
  return encoding === "cp850" ? { decode: decodeCp850 } : new TextDecoder(encoding);
}

function decodeCp850(bytes: Uint8Array = new Uint8Array(0)): string {
  return decodeText(bytes, "cp850");
}
