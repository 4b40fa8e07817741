import { guessEncoding } from "./encoding.ts";

/** What can be told of a file before it is opened. */
export type FileHead = {
  /** The first bytes; the whole file when it is small. */
  readonly bytes: Uint8Array;
  /** The first thousand of them as text, without the white space before it. */
  readonly text: string;
  /** Of the file's name: lower case, without the dot; "" when it has none. */
  readonly extension: string;
};

/** Bytes that are enough to know a format by. */
export const HEAD_BYTES = 4096;
const TEXT_BYTES = 1024;

export function fileHead(bytes: Uint8Array, fileName: string): FileHead {
  const start = bytes.subarray(0, TEXT_BYTES);
  return {
    bytes: bytes.subarray(0, HEAD_BYTES),
    text: new TextDecoder(guessEncoding(start)).decode(start, { stream: true }).trimStart(),
    extension: /\.(\w+)$/.exec(fileName)?.[1].toLowerCase() ?? "",
  };
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, "PK\x03") || startsWith(bytes, "PK\x05");
}

/** Do the bytes begin with these letters (Latin-1)? */
export function startsWith(bytes: Uint8Array, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[i] !== letters.charCodeAt(i)) return false;
  return true;
}

/** Do these letters (Latin-1) stand anywhere in the bytes? A zip tells the names of its first files so. */
export function holds(bytes: Uint8Array, letters: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes(letters);
}
