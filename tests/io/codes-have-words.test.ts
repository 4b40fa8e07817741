import { expect, test } from "vitest";
import { IMPORT_WORDS } from "../../src/i18n/import-words.ts";
import { LANGUAGES } from "../../src/i18n/language.ts";
import { isWordKey, translate, type WordKey } from "../../src/i18n/translate.ts";
import { FIRM_FIELDS } from "../../src/io/firms/firm-fields.ts";
import { INPUT_CODES, REFUSAL_CODES } from "../../src/io/input-codes.ts";
import { ZONE_FIELDS } from "../../src/io/zones/zone-fields.ts";

/** Facts that a code may bring, as the readers give them. */
const FACTS = {
  line: 3,
  n: 2,
  reason: "reason",
  column: 12,
  columns: 11,
  most: 2000,
  entries: 3000,
  megabytes: 900,
  names: "a.shp, b.shp",
  crs: "EPSG:3857",
  cells: 1,
  wanted: 12,
  id: "v2",
  firstRow: 2,
  value: "twaalf",
  corners: 2,
  prefix: "2511",
  category: "4.1",
  largest: "3.2",
  firms: "csv",
  zones: "geojson,shapefile",
  looksLike: "pdf",
  name: "firms.csv",
  status: 404,
  format: "parquet",
  layer: "Blad3",
  layers: "Blad1, Blad2",
  known: "28992, 4326",
};

const keys = [
  ...INPUT_CODES.map((code) => `input.${code}`),
  ...REFUSAL_CODES.map((code) => `refused.${code}`),
  ...FIRM_FIELDS.map((field) => `assumed.${field}`),
  ...ZONE_FIELDS.map((field) => `assumed.${field}`),
  "assumed.statedCrs",
  "assumed.value.rd-against-file",
  "assumed.value.wgs84-against-file",
  "assumed.positionIds",
  "assumed.selfCrossing",
  "zones.self-crossing",
];

test.each(keys)("%s has words in both languages, each with its facts filled in", (key) => {
  expect(isWordKey(key)).toBe(true);
  const sentences = LANGUAGES.map((language) => translate(language, key as WordKey, FACTS));
  for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+$/);
});

test("no words are left for a code that is gone", () => {
  const left = Object.keys(IMPORT_WORDS).filter(
    (key) => /^(input|refused)\./.test(key) && !keys.includes(key),
  );
  expect(left).toEqual([]);
});
