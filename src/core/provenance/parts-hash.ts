import { sha256 } from "./sha256.ts";

// Part of every supported runtime, but not of TypeScript's ES library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const encoder = new TextEncoder();

/** What is hashed: text as UTF-8, or an array with its numbers' bytes, the lowest first. */
type Content = string | readonly string[] | ArrayBufferView;
/** A named part of it. One that has to be made is made when its turn comes, so that no two large ones exist at once. */
export type HashPart = readonly [name: string, content: Content | (() => Content)];

/**
 * SHA-256 over a list of lines: `title`, and for each part its name, a space and the SHA-256 of its content; each line ends
 * in a line feed. So a large table is hashed column by column, and never copied whole.
 */
export async function partsHash(title: string, parts: readonly HashPart[]): Promise<string> {
  const lines = [title];
  for (const [name, content] of parts)
    lines.push(`${name} ${await sha256(bytesOf(typeof content === "function" ? content() : content))}`);
  return sha256(encoder.encode(`${lines.join("\n")}\n`));
}

function bytesOf(content: Content): Uint8Array {
  if (typeof content === "string") return encoder.encode(content);
  if ("byteLength" in content) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  // A text may hold any sign but this one: two lists are never the same bytes.
  return encoder.encode(content.map((text) => `${text}\u0000`).join(""));
}
