/** What a spreadsheet takes for the start of a formula, in half and in full width (Japanese Excel). */
const STARTS = "=+\\-@＝＋－＠";
const AT_START = new RegExp(`^(?:[\\t\\r]|\\s*[${STARTS}])`);
/** A spreadsheet that splits at another separator, or at a line end within quotes, begins a cell there. */
const AFTER_SEPARATOR = new RegExp(`([;,\\t\\r\\n][^\\S\\r\\n]*)(?=[${STARTS}])`, "g");
const GUARDED = new RegExp(`^'(?=[\\t\\r]|\\s*[${STARTS}])`);
const GUARDED_AFTER = new RegExp(`([;,\\t\\r\\n][^\\S\\r\\n]*)'(?=[${STARTS}])`, "g");

/**
 * A text that a spreadsheet shows and never runs, whichever separator it splits lines at: what begins as a formula, or
 * would after a separator in the text, gets an apostrophe before it, as a name in a register may be written by anyone
 * (OWASP, "CSV injection").
 */
export function guardFormula(text: string): string {
  const inner = text.replace(AFTER_SEPARATOR, "$1'");
  return AT_START.test(inner) ? `'${inner}` : inner;
}

/** The text before it was guarded. */
export function unguardFormula(text: string): string {
  return text.replace(GUARDED, "").replace(GUARDED_AFTER, "$1");
}
