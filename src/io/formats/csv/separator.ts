export const SEPARATORS = [";", ",", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

const LINES_LOOKED_AT = 200;

/** The separator that a first line `sep=;` names, as Excel writes and obeys it; null when there is no such line. */
export function statedSeparator(text: string): Separator | null {
  const stated = /^\ufeff?sep=(.)[;,\t|]*\r?(?:\n|\r|$)/i.exec(text)?.[1];
  return SEPARATORS.find((separator) => separator === stated) ?? null;
}

/**
 * The separator that cuts most lines of a text into the same number of cells, and the more cells the better. The
 * header decides first: it is the first line of that width, while a decimal comma cuts the rows of a `;` file in two
 * but not its header. Quoted text is left out of the count, as "Jansen, Delft" is one cell.
 */
export function guessSeparator(text: string): Separator {
  const lines = firstLines(text)
    .filter((line) => line.trim() !== "")
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, '""'));
  let best: Separator = ";";
  let bestScore = -1;
  for (const separator of SEPARATORS) {
    const cells = lines.map((line) => line.split(separator).length);
    const usual = mostFrequent(cells.filter((count) => count > 1));
    if (usual === 0) continue;
    const share = cells.filter((count) => count === usual).length / lines.length;
    // The column names may have a cell more or less than the rows, by a separator too many at the end.
    const fromTop = cells.some((count, line) => line === 0 && Math.abs(count - usual) <= 1 && count > 1);
    const score = (fromTop ? 1000 : 0) + share * usual;
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
