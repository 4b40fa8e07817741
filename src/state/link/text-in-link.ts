/** More than any field of the page takes. */
const LONGEST = 300;

/**
 * A text of the user in the letters that a mail program takes into an address: a space is ".", any other sign but letters,
 * digits and "-" is `,<code point in hex>-`. No percent signs, which some programs write or read once too often.
 */
export function encodeText(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign) =>
    sign === " " ? "." : `,${(sign.codePointAt(0) ?? 0).toString(16)}-`,
  );
}

/** Reads it back, without signs that cannot be seen and no longer than a field takes; "" for nothing. */
export function decodeText(written: string): string {
  const text = written.replace(/\.|,([0-9a-f]{1,6})-/g, (sign, hex?: string) => {
    if (hex === undefined) return sign === "." ? " " : "";
    const point = Number.parseInt(hex, 16);
    return point > 0x10ffff ? "" : String.fromCodePoint(point);
  });
  // Of what cannot be seen, an order of reading that is turned round can make a name seem another.
  const seen = text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, "");
  return Array.from(seen).slice(0, LONGEST).join("").trim();
}

/** Texts by what they are of: `1~Blok.A!2~Kop`; null for none. */
export function encodeTexts(texts: readonly (readonly [of: string, text: string])[]): string | null {
  return texts.flatMap(([of, text]) => (text === "" ? [] : [`${of}~${encodeText(text)}`])).join("!") || null;
}

/** Reads them back; the first text of each counts. */
export function decodeTexts(written: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const part of written.split("!")) {
    const [of = "", coded = ""] = part.split("~");
    const text = decodeText(coded);
    if (text !== "" && !texts.has(of)) texts.set(of, text);
  }
  return texts;
}
