const SPACE = /[ \t\r\n]*/y;
const TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b|[{}[\],:]/y;
/** The beginning of a number or a word. */
const HALF_TOKEN = /^(?:-|-?\d[\d.eE+-]*|tr?u?|fa?l?s?|nu?l?)$/;

const LONGEST_HALF = 1000;

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
    if (text[at] === '"') {
      const end = stringFrom(text, at);
      if (end === "cut") return wanted === "nothing" ? at : text.length;
      const next: Wanted | null = end === "wrong" ? null : follow('"', wanted, open);
      if (end === "wrong" || next === null) return at;
      wanted = next;
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined)
      return wanted !== "nothing" && text.length - at < LONGEST_HALF && HALF_TOKEN.test(text.slice(at))
        ? text.length
        : at;
    const next = follow(token, wanted, open);
    if (next === null) return at;
    wanted = next;
    at += token.length;
  }
}

/**
 * Where the string that opens here ends; "cut" when the text ends first, "wrong" when it holds what no string may.
 * Letter by letter: one pattern for a string of a million escapes overflows the engine's stack.
 */
function stringFrom(text: string, quote: number): number | "cut" | "wrong" {
  let wrong = false;
  for (let at = quote + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 34) return wrong ? "wrong" : at + 1;
    if (letter < 32) wrong = true;
    if (letter !== 92) continue;
    at++;
    if (text[at] === "u") {
      const code = text.slice(at + 1, at + 5);
      // Fewer than four are left where the text breaks off.
      if (!/^[0-9a-fA-F]*$/.test(code)) wrong = true;
    } else if (at < text.length && !'"\\/bfnrt'.includes(text[at])) wrong = true;
  }
  return "cut";
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
