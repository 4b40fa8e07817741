import Papa from "papaparse";
import { expect, test } from "vitest";
import { toRd } from "../../../src/core/geometry/rd.ts";
import { AREA_TYPES } from "../../../src/core/tension/area-types.ts";
import { stepDown } from "../../../src/core/tension/ladder.ts";
import { writeCsv } from "../../../src/io/export/formats/write-csv-table.ts";
import { writeGeoJson } from "../../../src/io/export/formats/write-geojson.ts";
import { type PairRow, pairsTable } from "../../../src/io/export/tables/tension-pairs-table.ts";
import { ABOUT } from "./hard-table.ts";

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
  from: toRd(4.43, 51.9),
  to: toRd(4.4309, 51.9),
};
const TABLE = { ...pairsTable([PAIR], CONTEXT), about: ABOUT };

test("every pair names distance, guideline, category, aspect, deficit, lens, list and register", () => {
  const { data } = Papa.parse<Record<string, string>>(writeCsv(TABLE, ";").join("").replace("\ufeff", ""), {
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
  const { features } = JSON.parse(writeGeoJson(TABLE, { crs: "wgs84" }).join(""));
  expect(features[0].geometry.type).toBe("LineString");
  const [[fromLon, fromLat], [toLon, toLat]] = features[0].geometry.coordinates;
  // To and from RD: within a millimetre.
  expect(Math.abs(fromLon - 4.43) + Math.abs(toLon - 4.4309)).toBeLessThan(1e-8);
  expect(Math.abs(fromLat - 51.9) + Math.abs(toLat - 51.9)).toBeLessThan(1e-8);
  expect(features[0].properties).toMatchObject({
    afstand_m: 62,
    tekort_m: 38,
    richtafstand_m: 100,
    rustig_m: 100,
    gemengd_m: 50,
    banen: null,
    onbekend: "banen",
    lens: "quiet",
    lijst: "VNG 2009",
    register: "Synthetisch voorbeeldregister",
  });
});
