import { plainHeader } from "./firm-fields.ts";

/**
 * What a text says that may be the label of a totals row. `certain`: nothing but that ("Eindtotaal", "Totaal aantal
 * banen"); `brand`: the bare English word, which is also a name on petrol stations; `of`: a total of something, or a firm
 * that is called so ("Totaal Rotterdam", "Total Energies").
 */
type TotalWord = {
  readonly says: "certain" | "brand" | "of";
  /** What it is a total of, plain; "" when it does not say. */
  readonly of: string;
};

const TOTAL = /^(sub|eind|deel|tussen|groot|grand)?(totaal|totalen|totale|total|totals)$/;
/** Words that make it no other thing than a total. */
const QUALIFIERS = new Set(["sub", "eind", "deel", "tussen", "grand", "generaal", "algemeen", "overall"]);
const BESIDE = new Set([
  ...[
    "van",
    "voor",
    "in",
    "per",
    "de",
    "het",
    "en",
    "alle",
    "of",
    "for",
    "the",
    "all",
    "and",
    "aantal",
    "number",
  ],
  ...["banen", "jobs", "werkzame", "personen", "wp", "vestigingen", "bedrijven", "firms", "establishments"],
  ...["rijen", "rows", "register", "gemeente", "plaats", "regio", "jaar"],
]);
/** Words that only a firm has in its name. */
const OF_A_FIRM = new Set([
  ...[
    "bv",
    "b",
    "v",
    "nv",
    "n",
    "vof",
    "cv",
    "gmbh",
    "ltd",
    "limited",
    "inc",
    "sa",
    "sarl",
    "bvba",
    "ag",
    "plc",
  ],
  ...["holding", "group", "groep", "stichting", "energies", "beheer", "services", "service", "company", "co"],
]);

/** May this text hold such a word? Asked of every row, and so no more than a look for its letters. */
export function mayBeTotal(text: string): boolean {
  return text.includes("ota") || text.includes("OTA");
}

/** The same of bytes of UTF-8. Of three bytes in a row one is at each letter, so a third of them is looked at. */
export function mayBeTotalBytes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i += 3) {
    const letter = bytes[i] | SMALL;
    const at = letter === O ? i : letter === T ? i - 1 : letter === A ? i - 2 : -1;
    if (at < 0 || at + 2 >= to || (bytes[at] | SMALL) !== O) continue;
    if ((bytes[at + 1] | SMALL) === T && (bytes[at + 2] | SMALL) === A) return true;
  }
  return false;
}

const O = 111;
const T = 116;
const A = 97;
/** What makes a capital of ASCII a small letter. */
const SMALL = 32;

/** What a text says of a total; null when it is no label of one. */
export function totalWord(text: string): TotalWord | null {
  const words = plainHeader(text).split("_");
  const at = words.findIndex((word) => TOTAL.test(word));
  if (at < 0) return null;
  const qualified = words.some((word) => QUALIFIERS.has(word)) || TOTAL.exec(words[at])?.[1] !== undefined;
  const isOther = (word: string, i: number): boolean =>
    i !== at && !TOTAL.test(word) && !QUALIFIERS.has(word) && !BESIDE.has(word) && !isYear(word);
  const others = words.filter(isOther);
  if (others.length === 0) {
    const isBrand = !qualified && /^totals?$/.test(words[at]);
    return { says: isBrand ? "brand" : "certain", of: "" };
  }
  if (others.some((word) => OF_A_FIRM.has(word))) return null;
  const first = words.findIndex(isOther);
  const last = words.findLastIndex(isOther);
  // "Groep Totaal Bouw" is no label: the word stands before or behind what it is of.
  if (first < at && last > at) return null;
  return { says: "of", of: words.slice(first, last + 1).join("_") };
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
