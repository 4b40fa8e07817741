import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "sources");

/** "lon lat, lon lat width, …" as number lists. */
export function readPoints(text) {
  const parts = text.split(",").filter((part) => part.trim());
  return parts.map((part) => {
    const numbers = part.trim().split(/\s+/).map(Number);
    if (numbers.length < 2 || numbers.length > 3 || !numbers.every(Number.isFinite)) {
      throw new Error(`not a point: "${part.trim()}"`);
    }
    return numbers;
  });
}

/**
 * A source file as entries. An entry begins at the margin with its fields, separated by " | "; the indented lines under
 * it are its points, or `key value` lines. `#` begins a comment line.
 *
 * @returns  [{ fields: string[], points: number[][], <key>: string }]
 * @throws   Error naming file and line on a point that is not one, or points without an entry
 */
export function readSource(file) {
  return readEntries(readFileSync(join(folder, file), "utf8"), file);
}

function readEntries(text, file) {
  const entries = [];
  text.split("\n").forEach((line, i) => {
    if (!line.trim() || line.startsWith("#")) return;
    if (!/^\s/.test(line)) {
      entries.push({ fields: line.split(" | ").map((field) => field.trim()), points: [] });
      return;
    }
    const entry = entries.at(-1);
    const key = /^\s+([a-z][a-zA-Z]*)\s+(.+)$/.exec(line);
    try {
      if (key) entry[key[1]] = key[2].trim();
      else entry.points.push(...readPoints(line));
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${error.message}`);
    }
  });
  return entries;
}
