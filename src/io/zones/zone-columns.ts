import type { ColumnSample } from "../firms/firms-mapping.ts";
import { propertyText } from "./property-text.ts";
import { readHomes } from "./read-homes.ts";
import { readInhabitants } from "./read-inhabitants.ts";
import type { ZoneFeature } from "./zones-source.ts";

/** What is in one property of the features of a file. */
export type ZoneColumn = ColumnSample & {
  /** Share of the features that fill it, 0-1. */
  readonly filled: number;
  /** Different values per filled one, 0-1: does it tell the areas apart? */
  readonly distinct: number;
  /** Share of the filled values that are numbers of homes, or say that it is not known. */
  readonly homes: number;
  /** The same of numbers of inhabitants. */
  readonly inhabitants: number;
  /** Share of the filled values that are words, as a name is, and no code, date or address of a page. */
  readonly words: number;
  /** Mean length of the filled values, in characters. */
  readonly length: number;
};

/** More columns are not offered: no file of areas has them, and a page cannot show a choice of 50,000 names. */
const MOST_COLUMNS = 300;
const FEATURES_LOOKED_AT = 5000;
const SAMPLES = 3;

/** The properties of a file, in the order in which they come; of very many, those that most features fill. */
export function zoneColumns(features: readonly ZoneFeature[]): {
  readonly columns: ZoneColumn[];
  /** How many more there are. */
  readonly more: number;
} {
  const step = Math.max(1, Math.ceil(features.length / FEATURES_LOOKED_AT));
  const found = new Map<string, Tally>();
  let looked = 0;
  for (let i = 0; i < features.length; i += step) {
    looked++;
    const { properties } = features[i];
    for (const name of Object.keys(properties)) {
      const tally = found.get(name) ?? newTally();
      found.set(name, tally);
      add(tally, propertyText(properties[name]));
    }
  }
  const columns = [...found].map(([name, tally]): ZoneColumn => {
    const { filled } = tally;
    const share = (count: number) => (filled === 0 ? 0 : count / filled);
    return {
      name,
      samples: [...tally.values].slice(0, SAMPLES),
      filled: filled / looked,
      distinct: share(tally.values.size),
      homes: share(tally.homes),
      inhabitants: share(tally.inhabitants),
      words: share(tally.words),
      length: share(tally.length),
    };
  });
  if (columns.length <= MOST_COLUMNS) return { columns, more: 0 };
  const kept = new Set(columns.toSorted((a, b) => b.filled - a.filled).slice(0, MOST_COLUMNS));
  return { columns: columns.filter((column) => kept.has(column)), more: columns.length - kept.size };
}

type Tally = {
  filled: number;
  homes: number;
  inhabitants: number;
  words: number;
  length: number;
  readonly values: Set<string>;
};

function newTally(): Tally {
  return { filled: 0, homes: 0, inhabitants: 0, words: 0, length: 0, values: new Set() };
}

function add(tally: Tally, text: string): void {
  if (text === "") return;
  tally.filled++;
  tally.length += text.length;
  tally.values.add(text);
  if (readHomes(text) !== null) tally.homes++;
  if (readInhabitants(text) !== null) tally.inhabitants++;
  if (!/^[+-]?\d+(?:[.,]\d+)*$/.test(text) && isWords(text)) tally.words++;
}

/** Three letters in a row, of which one is small or there is a space; no page, mail address, code or date. */
function isWords(text: string): boolean {
  if (/:\/\/|@|^\{?[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d\d-\d\d/i.test(text)) return false;
  // Letters and digits without a space are a code: BU05990110, NL.IMRO.0599.BP1, P-01.
  if (/\d/.test(text) && !/\s/.test(text) && !/^\p{L}{3,}[-_]?\d{1,2}$/u.test(text)) return false;
  return /\p{L}{3}/u.test(text);
}
