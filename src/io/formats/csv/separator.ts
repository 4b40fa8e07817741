import { findHeader } from "../../table-header.ts";

export const SEPARATORS = [";", ",", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

const LINES_LOOKED_AT = 200;

/** The separator that a first line `sep=;` names, as Excel writes and obeys it; null when there is no such line. */
export function statedSeparator(text: string): Separator | null {
  const stated = /^\ufeff?sep=(.)[;,\t|]*\r?(?:\n|\r|$)/i.exec(text)?.[1];
  return SEPARATORS.find((separator) => separator === stated) ?? null;
}

/**
 * The separator that cuts most lines of a text into the same number of cells, and the more cells the better. Column names
 * decide first: a decimal comma cuts the rows of a `;` file in two but not its names, and a title with a comma is fewer names
 * than they are. Quoted text is left out of the count, as "Jansen, Delft" is one cell.
 */
export function guessSeparator(text: string): Separator {
  const lines = firstLines(text)
    .filter((line) => line.trim() !== "")
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, '""'));
  let best: Separator = ";";
  let bestScore = -1;
  for (const separator of SEPARATORS) {
    const rows = lines.map((line, i) => ({ cells: line.split(separator), line: i + 1 }));
    const usual = mostFrequent(rows.flatMap(({ cells }) => (cells.length > 1 ? [cells.length] : [])));
    if (usual === 0) continue;
    const share = rows.filter(({ cells }) => cells.length === usual).length / lines.length;
    const names = findHeader(rows)?.names.filter((name) => name !== "").length ?? 0;
    const score = names > 1 ? 1000 + share * names : share * usual;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** The lines in the first part of a text, which may be one line of many megabytes. */
function firstLines(text: string): string[] {
  return text.slice(0, 1 << 18).split(/\r\n|\n|\r/, LINES_LOOKED_AT);
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (best === 0 || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
