export type DecimalMark = "comma" | "point";

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
const WITH_COMMA = /^[+-]?(?:\d+,\d*|,\d+)$/;
const DOT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
/** Digits grouped by a blank, also one that does not break, or by an apostrophe. */
const BLANK_GROUPS = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d*)?$/;

/**
 * A number as it is written in a file, or NaN when the text is no number. `grouped`: may digits be grouped by
 * three ("92.345" in a file with decimal commas is 92345)? Not for degrees, where "4.477" is 4.477 everywhere.
 */
export function readNumber(written: string, decimal: DecimalMark, grouped: boolean): number {
  const plain = plainNumber(written, decimal === "comma" ? COMMA : POINT);
  if (plain >= 0) return plain;
  let text = written.trim();
  if (grouped && BLANK_GROUPS.test(text)) text = text.replace(/[^\d.,+-]/g, "");
  if (decimal === "comma") {
    if (grouped && DOT_GROUPS.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
    if (WITH_COMMA.test(text)) return Number(text.replace(",", "."));
  } else if (grouped && COMMA_GROUPS.test(text)) return Number(text.replaceAll(",", ""));
  return PLAIN.test(text) ? Number(text) : Number.NaN;
}

/**
 * A number in a column of counts, in which nothing shows which mark is the decimal one: a group of three digits is
 * of thousands ("1.250" and "1,250" are 1250), anything else behind a mark is a fraction ("2.5" and "2,5").
 */
export function readCount(written: string): number {
  const grouped = looksGrouped(written);
  const comma = grouped === null ? /,\d*$/.test(written) : grouped === ".";
  return readNumber(written, comma ? "comma" : "point", true);
}

/** The mark by which a text is digits in groups of three and nothing else ("1.250"); null when it is not. */
export function looksGrouped(written: string): "." | "," | null {
  const text = written.trim();
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return ".";
  return /^[1-9]\d{0,2}(?:,\d{3})+$/.test(text) ? "," : null;
}

const COMMA = 44;
const POINT = 46;
const TENS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * Digits with at most one decimal mark, as nearly all numbers are written; -1 for anything else. As exact as
 * `Number`: a whole number of up to 15 digits and a power of ten are both exact, so their quotient is rounded
 * once.
 */
function plainNumber(written: string, mark: number): number {
  const { length } = written;
  if (length === 0 || length > 15) return -1;
  let digits = 0;
  let decimals = -1;
  for (let i = 0; i < length; i++) {
    const unit = written.charCodeAt(i);
    if (unit >= 48 && unit <= 57) {
      digits = digits * 10 + unit - 48;
      if (decimals >= 0) decimals++;
    } else if (unit === mark && decimals < 0 && i > 0) decimals = 0;
    else return -1;
  }
  return decimals > 0 ? digits / TENS[decimals] : digits;
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
