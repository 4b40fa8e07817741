const QUOTE = 34;
const BACKSLASH = 92;

/**
 * The same JSON with whole numbers of 16 digits and more as texts: a key of a register such as 12345678901234567890
 * is no quantity, and as a number it would lose its last digits. Numbers within 2^53 come back as they are.
 */
export function withExactIntegers(json: string): string {
  const digits = /\d{16,}/g;
  let kept = "";
  let from = 0;
  /** All before this is known to be outside a string, or to be one whole. */
  let known = 0;
  for (let found = digits.exec(json); found !== null; found = digits.exec(json)) {
    const at = found.index;
    while (known <= at) {
      const quote = json.indexOf('"', known);
      if (quote < 0 || quote > at) break;
      known = endOfString(json, quote);
    }
    if (known > at) continue;
    known = at;
    const start = json[at - 1] === "-" ? at - 1 : at;
    const end = at + found[0].length;
    // A fraction, or one with an exponent, is a quantity.
    if (/[.\w+-]/.test(json[start - 1] ?? "") || /[.eE]/.test(json[end] ?? "")) continue;
    if (Number.isSafeInteger(Number(json.slice(start, end)))) continue;
    kept += `${json.slice(from, start)}"${json.slice(start, end)}"`;
    from = end;
  }
  return from === 0 ? json : kept + json.slice(from);
}

/** Behind the closing quote of the string that opens here; the length of the text when it never closes. */
export function endOfString(json: string, quote: number): number {
  for (let at = json.indexOf('"', quote + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let slashes = 0;
    while (json.charCodeAt(at - 1 - slashes) === BACKSLASH && at - 1 - slashes > quote) slashes++;
    if (slashes % 2 === 0 && json.charCodeAt(at) === QUOTE) return at + 1;
  }
  return json.length;
}
