import { inputError } from "./input-codes.ts";

/** A file as it comes: a browser's or Node's Blob (read in parts), or bytes that are in memory already. */
export type Source = Blob | Uint8Array;

const CHUNK_BYTES = 1 << 20;

export function sizeOf(source: Source): number {
  return source instanceof Uint8Array ? source.byteLength : source.size;
}

/** The name that the file carries itself; "" when it has none. */
export function nameOf(source: Source): string {
  return source instanceof File ? source.name : "";
}

/**
 * The first bytes of a file, at most `length`.
 *
 * @throws InputError "file.unreadable" when the file was changed, moved or locked since it was chosen; so do the others
 */
export async function headOf(source: Source, length: number): Promise<Uint8Array> {
  return bytesOf(source, 0, Math.min(length, sizeOf(source)));
}

/** The whole file in memory. */
export async function allOf(source: Source): Promise<Uint8Array> {
  return bytesOf(source, 0, sizeOf(source));
}

/** The file in parts of 1 MB, one in memory at a time. */
export async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  const size = sizeOf(source);
  for (let from = 0; from < size; from += CHUNK_BYTES)
    yield await bytesOf(source, from, Math.min(from + CHUNK_BYTES, size));
}

/** Bytes of a file from a place up to another. */
export async function bytesOf(source: Source, from: number, to: number): Promise<Uint8Array> {
  // Never a Buffer of Node, whose `slice` shares its memory where that of an array copies.
  if (source instanceof Uint8Array)
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength).subarray(from, to);
  try {
    return new Uint8Array(await source.slice(from, to).arrayBuffer());
  } catch (error) {
    // The browser reads a file when it is asked to, which may be long after it was chosen.
    throw inputError("file.unreadable", { reason: error instanceof Error ? error.name : String(error) });
  }
}

/**
 * Lets messages in, such as a cancel: a promise alone would keep the thread to itself, and `setTimeout` is
 * held to 4 ms by browsers.
 */
export function letMessagesIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
