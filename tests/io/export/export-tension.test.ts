import Papa from "papaparse";
import { expect, test } from "vitest";
import { toRd } from "../../../src/core/geometry/rd.ts";
import { AREA_TYPES } from "../../../src/core/tension/area-types.ts";
import { stepDown } from "../../../src/core/tension/ladder.ts";
import { writeCsv } from "../../../src/io/export/formats/write-csv-table.ts";
import { writeGeoJson } from "../../../src/io/export/formats/write-geojson.ts";
import { rounded, roundedPart } from "../../../src/io/export/tables/rounded.ts";
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
  areaType: "rustig",
  byAreaM: AREA_TYPES.map(({ stepsDown }) => stepDown(100, stepsDown)),
  inside: false,
  status: "mixed-only",
  jobs: Number.NaN,
  viaFallback: false,
  doubtful: false,
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

test("a distance is not rounded over its guideline, and part jobs are written as they were meant", () => {
  const near: PairRow = { ...PAIR, distanceM: 99.996, jobs: Math.fround(3.3) };
  const { columns } = pairsTable([near, { ...near, distanceM: 49.997, jobs: Math.fround(0.1) }], CONTEXT);
  const cells = (id: string) => columns.find((column) => column.id === id)?.cells;
  // 0.004 m too near of 100 m, and 0.003 m under the 50 m of a mixed area: 99.99 and 49.99, a centimetre short.
  expect(cells("afstand_m")).toEqual([99.99, 49.99]);
  expect(cells("tekort_m")).toEqual([0.01, 50.01]);
  expect(cells("banen")).toEqual([3.3, 0.1]);
});

test("a share is 0 or 1 only where it is just that, and nothing is -0", () => {
  expect([0, 0.00001, 0.9988, 0.99999, 1].map(roundedPart)).toEqual([0, 0.0001, 0.9988, 0.9999, 1]);
  expect(Object.is(rounded(-1e-13, 1), 0)).toBe(true);
});
