import { expect, test } from "vitest";
import { parseZones } from "../../../../src/io/zones/parse-zones.ts";
import { bytesOf, rectangles } from "../../small-region.ts";

const area = (x: number, naam: string) =>
  JSON.parse(rectangles({ box: [x, 430_000, x + 1000, 431_000], properties: { naam } })).features[0];
const read = (text: string) => parseZones(bytesOf(text), "zones.geojsonl", null, { layer: "own-1" });

const noArea = { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [1, 2] } };
const features = [area(90_000, "Een"), noArea, area(93_000, "Twee")].map((each) => JSON.stringify(each));

test.each([
  ["on lines", `${features.join("\n")}\n`],
  ["on lines that end in CR LF, one of them empty", features.join("\r\n\r\n")],
  ["behind record separators", features.map((each) => `\x1e${each}\n`).join("")],
])("features %s are zones, counted by their place in the file", async (_, text) => {
  const { table, report } = await read(text);
  expect(table.name).toEqual(["Een", "Twee"]);
  expect(report).toMatchObject({ rows: 3, read: 2, refused: 1, assumed: { format: "geojson-seq" } });
  expect(report.refusals).toEqual([{ row: 2, code: "zone.not-a-polygon", context: {} }]);
});

test("a line that is no JSON is named", async () => {
  await expect(read(`${features[0]}\n\n{"type":"Feature",\n`)).rejects.toMatchObject({
    code: "file.not-json",
    context: { line: "3" },
  });
});
