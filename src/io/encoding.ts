import { chunksOf, type Source } from "./source.ts";

export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Does the file open with a byte order mark, and which encoding does it tell? */
function byteOrderMark(head: Uint8Array): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

/**
 * The encoding of a text: what its byte order mark says, else UTF-8 when all bytes are valid UTF-8, else
 * Windows-1252 (which every byte sequence is valid in). A text cut in the middle of a character is not invalid.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** As `guessEncoding`, over a whole file: its first name with an accent may come after a megabyte of ASCII. */
export async function encodingOf(source: Source): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  for await (const chunk of chunksOf(source)) {
    if (first) {
      const marked = byteOrderMark(chunk);
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
