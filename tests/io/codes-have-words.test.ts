import { expect, test } from "vitest";
import { IMPORT_WORDS } from "../../src/i18n/import-words.ts";
import { LANGUAGES } from "../../src/i18n/language.ts";
import { isWordKey, translate, type WordKey } from "../../src/i18n/translate.ts";
import { FIRM_FIELDS } from "../../src/io/firms/firm-fields.ts";
import { DOUBT_CODES, VALUE_UNITS } from "../../src/io/firms/firms-mapping.ts";
import { INPUT_CODES, NOTICE_CODES, REFUSAL_CODES } from "../../src/io/input-codes.ts";
import { ZONE_FIELDS } from "../../src/io/zones/zone-fields.ts";
import { ZONE_NOTES } from "../../src/io/zones/zone-notes.ts";

/** Facts that a code may bring, as the readers give them. */
const FACTS = {
  line: 3,
  row: 7,
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
  layer: "plan/a",
  entry: "zones.shp",
  seconds: 10,
  rows: 3,
  why1: "zone.damaged",
  n1: 2,
  why2: "zone.no-shape",
  n2: 1,
  status: 404,
  format: "parquet",
  layers: "Blad1, Blad2",
  values: "geheim (2)",
  lines: "3, 8",
  version: 2,
  known: 1,
  extension: "topojson",
  where: "jobs",
  others: "lon, lat",
  taken: "wp2020",
  as: "1250",
  year: "2020",
  years: "2015, 2020",
  percent: 40,
  otherPercent: 2,
  mean: 8,
  refusedMean: 80,
  place: "Schiedam",
  of: "1000 / 1500",
  stated: "EPSG:4326",
  unit: "mln €",
};

const keys = [
  ...INPUT_CODES.map((code) => `input.${code}`),
  ...REFUSAL_CODES.map((code) => `refused.${code}`),
  ...NOTICE_CODES.map((code) => `notice.${code}`),
  ...DOUBT_CODES.map((code) => `doubt.${code}`),
  ...FIRM_FIELDS.map((field) => `assumed.${field}`),
  ...ZONE_FIELDS.map((field) => `assumed.${field}`),
  "assumed.statedCrs",
  "assumed.valueAdded",
  "assumed.valueUnit",
  ...VALUE_UNITS.map((unit) => `assumed.value.${unit}`),
  "assumed.value.rd-against-file",
  "assumed.value.wgs84-against-file",
  "assumed.positionIds",
  "assumed.selfCrossing",
  ...ZONE_NOTES.map((note) => `assumed.${note}`),
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
