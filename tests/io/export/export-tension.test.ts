import Papa from "papaparse";
import { expect, test } from "vitest";
import { AREA_TYPES } from "../../../src/core/tension/area-types.ts";
import { stepDown } from "../../../src/core/tension/ladder.ts";
import { type PairRow, pairsCsv, pairsGeoJson, tableCsv } from "../../../src/io/export/export-tension.ts";

const CONTEXT = {
  lens: "quiet",
  edition: "VNG 2009",
  year: 2020,
  register: "Synthetisch voorbeeldregister",
  scenario: "A",
};
const PAIR: PairRow = {
  firm: "999000000001",
  firmName: "=Metaal; Een",
  zone: "housing-zones:m4h",
  zoneName: "Merwe-Vierhavens",
  sbi: "2511",
  subsector: "metaal",
  portSide: "outside",
  category: "3.2",
  aspects: "noise",
  distanceM: 62.0049,
  guidelineM: 100,
  byAreaM: AREA_TYPES.map(({ stepsDown }) => stepDown(100, stepsDown)),
  deficitM: 37.9951,
  inside: false,
  status: "mixed-only",
  jobs: Number.NaN,
  viaFallback: false,
  sizeAssumed: false,
  plotRadiusM: 0,
  from: [4.43, 51.9],
  to: [4.4309, 51.9],
};

test("every pair names distance, guideline, category, aspect, deficit, lens, list and register", () => {
  const { data } = Papa.parse<Record<string, string>>(pairsCsv([PAIR], CONTEXT, ";").replace("\ufeff", ""), {
    header: true,
    delimiter: ";",
    skipEmptyLines: true,
  });
  expect(data).toEqual([
    expect.objectContaining({
      // A name that begins as a formula is guarded.
      bedrijf: "'=Metaal; Een",
      afstand_m: "62",
      richtafstand_m: "100",
      rustig_m: "100",
      gemengd_m: "50",
      tekort_m: "38",
      categorie: "3.2",
      bepalend: "noise",
      status: "mixed-only",
      banen: "onbekend",
      in_zone: "nee",
      lens: "quiet",
      lijst: "VNG 2009",
      jaar: "2020",
      register: "Synthetisch voorbeeldregister",
      scenario: "A",
    }),
  ]);
});

test("a pair as GeoJSON is a line from the firm to the zone, with the same facts and null for unknown", () => {
  const { features } = JSON.parse(pairsGeoJson([PAIR], CONTEXT));
  expect(features[0].geometry).toEqual({
    type: "LineString",
    coordinates: [
      [4.43, 51.9],
      [4.4309, 51.9],
    ],
  });
  expect(features[0].properties).toMatchObject({
    distanceM: 62,
    deficitM: 38,
    guidelineM: 100,
    quietM: 100,
    mixedM: 50,
    jobs: null,
    lens: "quiet",
    edition: "VNG 2009",
    register: "Synthetisch voorbeeldregister",
  });
});

test("a table says onbekend where a number is none", () => {
  const text = tableCsv(["zone", "woningen"], [["A", Number.NaN]], CONTEXT, ",");
  expect(text.split("\r\n")[1]).toBe("A,onbekend,quiet,VNG 2009,2020,Synthetisch voorbeeldregister,A");
});
