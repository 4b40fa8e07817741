export type DecimalMark = "comma" | "point";

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
const WITH_COMMA = /^[+-]?(?:\d+,\d*|,\d+)$/;
const DOT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * A number as it is written in a file, or NaN when the text is no number. `grouped`: may digits be grouped by
 * three ("92.345" in a file with decimal commas is 92345)? Not for degrees, where "4.477" is 4.477 everywhere.
 */
export function readNumber(written: string, decimal: DecimalMark, grouped: boolean): number {
  const text = written.trim();
  if (decimal === "comma") {
    if (grouped && DOT_GROUPS.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
    if (WITH_COMMA.test(text)) return Number(text.replace(",", "."));
  } else if (grouped && COMMA_GROUPS.test(text)) return Number(text.replaceAll(",", ""));
  return PLAIN.test(text) ? Number(text) : Number.NaN;
}

/**
 * Which decimal mark do these cells show? Null when none does (whole numbers only). A single group of three
 * digits after the mark tells nothing: "92.345" is both.
 */
export function decimalMarkOf(cells: Iterable<string>): DecimalMark | null {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    const text = cell.trim();
    if (/^[+-]?\d+,\d+$/.test(text) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(text)) commas++;
    else if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(text)) commas++;
    else if (/^[+-]?\d+\.\d+$/.test(text) && !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text)) points++;
  }
  if (commas === 0 && points === 0) return null;
  return commas > points ? "comma" : "point";
}
