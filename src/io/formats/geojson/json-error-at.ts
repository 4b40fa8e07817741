const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON has them escaped within strings
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b|[{}[\],:]/y;
/** A string without its end, or the beginning of a number or a word. */
const HALF_TOKEN = /^(?:"[^"\\]*(?:\\[\s\S][^"\\]*)*\\?|-|-?\d[\d.eE+-]*|tr?u?|fa?l?s?|nu?l?)$/;

type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "more" | "nothing";

/**
 * Where does this text stop being JSON? For a message: the engines each tell it in their own English, and not
 * always with a place.
 *
 * @returns position of the first character that does not fit; the length of the text when it only breaks off;
 *   -1 when it is JSON
 */
export function jsonErrorAt(text: string): number {
  const open: ("{" | "[")[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
    if (at === text.length) return wanted === "nothing" ? -1 : text.length;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined)
      return wanted !== "nothing" && HALF_TOKEN.test(text.slice(at)) ? text.length : at;
    const next = follow(token, wanted, open);
    if (next === null) return at;
    wanted = next;
    at += token.length;
  }
}

/** What may come after this token, or null when the token may not come here. Keeps `open` as it goes. */
function follow(token: string, wanted: Wanted, open: ("{" | "[")[]): Wanted | null {
  const inside = open.at(-1);
  if (token === "}" || token === "]") {
    const opener = token === "}" ? "{" : "[";
    const empty = token === "}" ? "key-or-end" : "value-or-end";
    if (inside !== opener || (wanted !== "more" && wanted !== empty)) return null;
    open.pop();
    return open.length > 0 ? "more" : "nothing";
  }
  if (token === ",") return wanted !== "more" ? null : inside === "{" ? "key" : "value";
  if (token === ":") return wanted === "colon" ? "value" : null;
  if (wanted === "key" || wanted === "key-or-end") return token.startsWith('"') ? "colon" : null;
  if (wanted !== "value" && wanted !== "value-or-end") return null;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "key-or-end" : "value-or-end";
  }
  return open.length > 0 ? "more" : "nothing";
}
