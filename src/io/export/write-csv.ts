/** How a CSV for a spreadsheet is written: `;` with decimal commas (Dutch Excel) or `,` with decimal points. */
export type CsvStyle = ";" | ",";

/** Byte order mark: without it a spreadsheet takes UTF-8 for Windows-1252. */
export const BOM = "\ufeff";

/** One line of cells, closed by CR LF (RFC 4180). Text is guarded, numbers are written in the style's way. */
export function csvLine(style: CsvStyle, cells: readonly (string | number)[]): string {
  let line = "";
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    line += i === 0 ? "" : style;
    line += typeof cell === "number" ? csvNumber(style, cell) : csvText(style, cell);
  }
  return `${line}\r\n`;
}

function csvNumber(style: CsvStyle, value: number): string {
  return style === ";" ? String(value).replace(".", ",") : String(value);
}

/**
 * A text a spreadsheet shows and never runs: what begins as a formula gets an apostrophe before it, as a name
 * in a register may be written by anyone (OWASP, "CSV injection").
 */
function csvText(style: CsvStyle, text: string): string {
  const guarded = /^(?:[\t\r]|\s*[=+\-@])/.test(text) ? `'${text}` : text;
  return /["\r\n]/.test(guarded) || guarded.includes(style) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
