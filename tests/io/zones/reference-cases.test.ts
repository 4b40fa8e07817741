import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { referenceFile } from "../../reference-dir.ts";

/** Files made after public reports, with what is right; each kind has a twin of the project's own. */
const read = (path: string) =>
  parseZones(new Uint8Array(readFileSync(referenceFile(`input/${path}`))), path, null, { layer: "own-1" });
const isHere = existsSync(referenceFile("input/cases"));
const NAMES = ["Café Oriënt", "Hoek van 't IJ é"];

test.skipIf(!isHere).each<[string, readonly string[]]>([
  ["cases/09-geojsonseq/zones.geojsonl", ["Proefvlak", "Tweede vlak"]],
  ["cases/09-geojsonseq/zones.geojsons", ["Proefvlak", "Tweede vlak"]],
  ["cases/13-ten-character-fields/zones.zip", ["Proefvlak", "Derde vlak"]],
  ["cases/14-cpg-lies/ansi-label.zip", NAMES],
  ["cases/14-cpg-lies/cp850-ldid.zip", NAMES],
  ["cases/14-cpg-lies/no-cpg-1252.zip", NAMES],
  ["cases/14-cpg-lies/says-1252-is-utf8.zip", ["Café Oriënt", "Hoek van ’t IJ é"]],
  ["cases/14-cpg-lies/says-utf8-is-1252.zip", NAMES],
  ["cases/15-other-json/array.json", ["Proefvlak"]],
  ["cases/15-other-json/nested.json", ["Proefvlak"]],
  ["cases/18-utf16-geojson/zones.geojson", ["Proefvlak"]],
  ["cases/18-utf16-geojson/zones-be.geojson", ["Proefvlak"]],
  ["broken/shp-rec3-len-huge.zip", Array.from({ length: 12 }, (_, i) => `Plan ${i}`)],
  ["broken/gc-1500.geojson", [""]],
  ["broken/bigint-id.geojson", ["z0", "z1", "z2"]],
  ["broken/comb-1.geojson", ["c0"]],
])("%s gives its names", async (path, names) => {
  const { table, report } = await read(path);
  expect(table.name).toEqual(names);
  expect(report).toMatchObject({ rows: names.length, refused: 0 });
});

test.skipIf(!isHere)("case 13 gives ids, municipalities and homes too", async () => {
  const { table } = await read("cases/13-ten-character-fields/zones.zip");
  expect([table.id, table.municipality, [...table.dwellingsLow]]).toEqual([
    ["P-01", "P-02"],
    ["Rotterdam", "Rotterdam"],
    [500, 80],
  ]);
});

test.skipIf(!isHere)("case 20 tells each odd geometry for its own reason", async () => {
  const { report } = await read("cases/20-odd-geometry/zones.geojson");
  expect(report).toMatchObject({ rows: 10, read: 3 });
  expect(report.refusals.map(({ row, code }) => `${row} ${code}`)).toEqual([
    "4 zone.wrong-nesting",
    "5 zone.wrong-nesting",
    "6 zone.not-a-number",
    "7 zone.not-a-polygon",
    "8 zone.outside-nl",
    "9 zone.no-geometry",
    "10 zone.no-geometry",
  ]);
});

test.skipIf(!isHere).each([
  ["broken/nested.zip", "zip.nested"],
  ["broken/traversal.zip", "zip.unsafe-name"],
  ["broken/utf16.geojson", "zones.none"],
])("%s is refused for what it is", async (path, code) => {
  await expect(read(path)).rejects.toMatchObject({ code });
});

test.skipIf(!isHere)("ids beyond 2^53 keep their digits", async () => {
  const { table } = await read("broken/bigint-id.geojson");
  expect(table.id).toEqual(["12345678901234567890", "12345678901234567891", "12345678901234567892"]);
});
