import { decodeText } from "../code-pages.ts";
import { encodingOf } from "../encoding.ts";
import { allOf, type Source } from "../source.ts";
import type { TextChoice, ZonesSource } from "./zones-source.ts";

/** What a text that is no UTF-8 may be. */
const CHOICES = ["windows-1252", "cp850", "utf-8"];
const SAMPLES = 3;

/**
 * A zones file that is text. One whose bytes are no UTF-8 throughout may be another encoding, or UTF-8 with a byte
 * that was damaged: how its texts read in each is shown.
 *
 * @param chosen  the encoding that the user chose; null = guess
 */
export async function zonesText(
  source: Source,
  chosen: string | null,
): Promise<{ text: string; encoding: string; choice: ZonesSource["text"] }> {
  const bytes = await allOf(source);
  const guessed = await encodingOf(bytes);
  const encoding = chosen ?? (guessed === "windows-1252" && isMostlyUtf8(bytes) ? "utf-8" : guessed);
  // UTF-8 that is valid, and UTF-16 with its mark, leave no doubt.
  if (guessed !== "windows-1252") return { text: decodeText(bytes, encoding), encoding, choice: null };
  const samples = samplesOf(bytes);
  const choices: TextChoice[] = CHOICES.map((name) => ({
    encoding: name,
    samples: samples.map((sample) => decodeText(sample, name)),
  }));
  return { text: decodeText(bytes, encoding), encoding, choice: { isSure: chosen !== null, choices } };
}

/** Is it UTF-8 but for a byte here and there? Then those bytes are damage, and the rest is right. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let [right, wrong] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) wrong++;
    else if (code > 127) right++;
  }
  return right > 4 * wrong;
}

/** The words around the first bytes that are no ASCII, from quote to quote. */
function samplesOf(bytes: Uint8Array): Uint8Array[] {
  const samples: Uint8Array[] = [];
  for (let at = 0; at < bytes.byteLength && samples.length < SAMPLES; at++) {
    if (bytes[at] < 128) continue;
    let [from, to] = [at, at];
    while (from > 0 && at - from < 40 && !isEnd(bytes[from - 1])) from--;
    while (to < bytes.byteLength && to - at < 40 && !isEnd(bytes[to])) to++;
    samples.push(bytes.subarray(from, to));
    at = to;
  }
  return samples;
}

function isEnd(byte: number): boolean {
  return byte === 34 || byte < 32;
}
