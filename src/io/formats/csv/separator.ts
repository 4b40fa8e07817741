export const SEPARATORS = [";", ",", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * The separator that cuts the lines of a text into the most equal rows: most cells in the header, then most
 * lines with that same number. Quoted text is left out of the count, as "Jansen, Delft" is one cell.
 */
export function guessSeparator(text: string): Separator {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  let best: Separator = ";";
  let bestScore = -1;
  for (const separator of SEPARATORS) {
    const cells = lines.map((line) => line.split(separator).length);
    const inHeader = cells[0] ?? 1;
    if (inHeader < 2) continue;
    const same = cells.filter((count) => count === inHeader).length / lines.length;
    // A decimal comma cuts every row of a `;` file in two or three, but unlike its header.
    const score = same * 1000 + inHeader;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}
