import { guardFormula } from "./formula-guard.ts";

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
    line += typeof cell === "number" ? csvNumber(style, cell) : csvText(cell);
  }
  return `${line}\r\n`;
}

function csvNumber(style: CsvStyle, value: number): string {
  return style === ";" ? String(value).replace(".", ",") : String(value);
}

/** A text, guarded; in quotes when it holds a separator of either kind, so that no reader takes it for two cells. */
function csvText(text: string): string {
  const guarded = guardFormula(text);
  return /["\r\n;,\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
