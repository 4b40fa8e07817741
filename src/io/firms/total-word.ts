import { plainHeader } from "./firm-fields.ts";

/**
 * What a text says that may be the label of a totals row. `certain`: nothing but that ("Eindtotaal", "Totaal aantal
 * banen"); `brand`: the bare English word, which is also a name on petrol stations, or a word for a sum, which may be a
 * firm's whole name too ("Samen"); `of`: a total of something, or a firm that is called so ("Totaal Rotterdam", "Total
 * Energies"). A word for a sum beside others is no label: "Sum Engineering", "Samen Sterk".
 */
type TotalWord = {
  readonly says: "certain" | "brand" | "of";
  /** What it is a total of, plain; "" when it does not say. */
  readonly of: string;
};

const TOTAL = /^(sub|eind|deel|tussen|groot|grand)?(totaal|totalen|totale|total|totals)$/;
/** Words for a sum, those that are of nothing else, and those that beside a year may be a number of an establishment. */
const SUM =
  /^(?:(?:sub|eind|deel|tussen|gesamt|zwischen|end)?(?:som|sum|summe|somme|summa)|gesamtergebnis|insgesamt|tot|ttl|samen|tezamen|gezamenlijk|gesamt|opgeteld|optelling|alle|all)$/;
const ONLY_A_SUM =
  /^(?:(?:sub|eind|deel|tussen|gesamt|zwischen|end)(?:som|sum|summe)|gesamtergebnis|insgesamt)$/;
const SHORT = /^(?:tot|ttl|alle?)$/;
/** First three letters of those. */
const SUM_BEGINS = new Uint8Array(1 << 15);
for (const begin of [
  ...["som", "sum", "sub", "ein", "dee", "tus", "ges", "zwi", "end", "ins"],
  ...["tot", "ttl", "sam", "tez", "gez", "opg", "opt", "all", "gra", "gen", "alg", "ove"],
])
  SUM_BEGINS[threeLetters(begin.charCodeAt(0), begin.charCodeAt(1), begin.charCodeAt(2))] = 1;
/** Words that make it no other thing than a total. */
const QUALIFIERS = new Set([
  ...["sub", "eind", "deel", "tussen", "grand", "generaal", "general", "generale", "algemeen", "overall"],
]);
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

/**
 * May this text hold such a word? Asked of every row, and so no more than a look for the letters of a total, and whether
 * it begins as a word for a sum does.
 */
export function mayBeTotal(text: string): boolean {
  let at = 0;
  while (at < text.length && isMark(text.charCodeAt(at))) at++;
  const begin = threeLetters(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
  return SUM_BEGINS[begin] === 1 || text.includes("ota") || text.includes("OTA");
}

/** Do these bytes of UTF-8 begin as a word for a sum does? */
export function mayBeSumBytes(bytes: Uint8Array, from: number, to: number): boolean {
  let begin = from;
  while (begin < to && isMark(bytes[begin])) begin++;
  return begin + 2 < to && SUM_BEGINS[threeLetters(bytes[begin], bytes[begin + 1], bytes[begin + 2])] === 1;
}

/**
 * Are the letters of a total among these bytes of UTF-8? Of three bytes in a row one is at each letter, so a third of them
 * is looked at.
 */
export function mayBeTotalBytes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 2; i < to; i += 3) {
    const letter = bytes[i] | SMALL;
    const at = letter === O ? i : letter === T ? i - 1 : letter === A ? i - 2 : -1;
    if (at < 0 || at + 2 >= to || (bytes[at] | SMALL) !== O) continue;
    if ((bytes[at + 1] | SMALL) === T && (bytes[at + 2] | SMALL) === A) return true;
  }
  return false;
}

/** Three letters of ASCII as a number below 2 ** 15, capitals as small ones; of other bytes some number. */
function threeLetters(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** Is this byte or unit of ASCII neither letter nor digit? */
function isMark(unit: number): boolean {
  const letter = unit | SMALL;
  return unit < 48 || (unit > 57 && unit < 128 && (letter < A || letter > Z));
}

const O = 111;
const T = 116;
const A = 97;
const Z = 122;
/** What makes a capital of ASCII a small letter. */
const SMALL = 32;

/** What a text says of a total; null when it is no label of one. */
export function totalWord(text: string): TotalWord | null {
  const words = plainHeader(text).split("_");
  const at = words.findIndex((word) => TOTAL.test(word));
  if (at < 0) return sumWord(words);
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

/** A word for a sum, and nothing beside it but what it is counted in. */
function sumWord(words: readonly string[]): TotalWord | null {
  const [first] = words;
  if (!words.some((word) => SUM.test(word)) || !(SUM.test(first) || QUALIFIERS.has(first))) return null;
  const isPart = (word: string): boolean =>
    SUM.test(word) || QUALIFIERS.has(word) || BESIDE.has(word) || (isYear(word) && !SHORT.test(first));
  if (!words.every(isPart)) return null;
  const certain = words.some((word) => QUALIFIERS.has(word) || ONLY_A_SUM.test(word));
  return { says: certain ? "certain" : "brand", of: "" };
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
