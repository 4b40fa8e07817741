import { expect, test } from "vitest";
import { withExactIntegers } from "../../../../src/io/formats/geojson/exact-integers.ts";
import { geoJsonZones } from "../../../../src/io/formats/geojson/geojson.ts";
import { openGeoJson } from "../../../../src/io/formats/geojson/open-geojson.ts";
import { parseZones } from "../../../../src/io/zones/parse-zones.ts";
import { cpuMs } from "../../../cpu-ms.ts";
import { bytesOf } from "../../small-region.ts";

const RING = [
  [90_000, 430_000],
  [91_000, 430_000],
  [91_000, 431_000],
  [90_000, 430_000],
];
const polygon = { type: "Polygon", coordinates: [RING] };
const feature = (properties: object = {}, geometry: unknown = polygon) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const rowsOf = (json: unknown) =>
  geoJsonZones(typeof json === "string" ? json : JSON.stringify(json), "a.geojson").features;

test("a geometry that collects itself 100,000 deep is read", () => {
  const [open, close] = ['{"type":"GeometryCollection","geometries":[', "]}"];
  const json = `${open.repeat(100_000)}${JSON.stringify(polygon)}${close.repeat(100_000)}`;
  expect(rowsOf(json)).toMatchObject([{ polygons: [[RING]] }]);
});

test("collections in collections, also as a list or where a geometry should be, are read in order", () => {
  const nested = feature(
    { map: "A" },
    collection(feature({ naam: "een" }), feature({ naam: "twee", map: "B" })),
  );
  for (const json of [
    [nested, feature({ naam: "drie" }), polygon],
    collection(nested, feature({ naam: "drie" }), polygon),
    collection(collection(collection(nested)), [], feature({ naam: "drie" }), polygon),
  ]) {
    const rows = rowsOf(json).filter(({ polygons }) => polygons !== null);
    expect(rows.map(({ properties }) => properties)).toEqual([
      { map: "A", naam: "een" },
      { map: "B", naam: "twee" },
      { naam: "drie" },
      {},
    ]);
  }
});

test.each([
  [{ type: "Polygon", coordinates: [[RING]] }, "zone.wrong-nesting"],
  [{ type: "MultiPolygon", coordinates: [RING] }, "zone.wrong-nesting"],
  [{ type: "Polygon", coordinates: RING }, "zone.wrong-nesting"],
  [{ type: "Polygon" }, "zone.wrong-nesting"],
  [{ type: "LineString", coordinates: RING }, "zone.not-a-polygon"],
  [{ type: "GeometryCollection", geometries: [] }, "zone.not-a-polygon"],
  [
    { type: "GeometryCollection", geometries: [null, { type: "Point", coordinates: [1, 2] }] },
    "zone.not-a-polygon",
  ],
  [null, "zone.no-geometry"],
])("the geometry %j is told for its own reason", (geometry, why) => {
  expect(rowsOf(collection(feature({}, geometry)))).toMatchObject([{ polygons: null, why }]);
});

test.each([
  [{ type: "Topology", objects: {}, arcs: [] }, "file.other-json", "TopoJSON"],
  [{ geometryType: "esriGeometryPolygon", features: [] }, "file.other-json", "Esri JSON"],
  [{ rows: [1] }, "file.not-geojson", undefined],
  [[], "file.not-geojson", undefined],
  [3, "file.not-geojson", undefined],
])("%j is named", (json, code, name) => {
  expect(() => rowsOf(json)).toThrow(
    expect.objectContaining({ code, context: expect.objectContaining(name ? { name } : {}) }),
  );
});

test("keys of objects that every object has are plain properties", async () => {
  const json = `{"type":"Feature","properties":{"__proto__":{"a":1},"constructor":{"b":2},"naam":"x","toString":"y"},
    "geometry":${JSON.stringify(polygon)}}`;
  const { table } = await parseZones(bytesOf(json), "a.geojson", null, { layer: "own-1" });
  expect(table.name).toEqual(["x"]);
  expect(({} as { a?: number }).a).toBeUndefined();
});

test.each([
  ['{"id":12345678901234567890}', '{"id":"12345678901234567890"}'],
  ['{"id":-12345678901234567890}', '{"id":"-12345678901234567890"}'],
  ['{"id":9007199254740991}', '{"id":9007199254740991}'],
  [
    '{"x":0.12345678901234567890,"y":12345678901234567890.5}',
    '{"x":0.12345678901234567890,"y":12345678901234567890.5}',
  ],
  ['{"x":1e12345678901234567890}', '{"x":1e12345678901234567890}'],
  [
    '{"t":"a 12345678901234567890 b","n":[12345678901234567890]}',
    '{"t":"a 12345678901234567890 b","n":["12345678901234567890"]}',
  ],
  ['{"t":"\\\\\\" 12345678901234567890","n":1}', '{"t":"\\\\\\" 12345678901234567890","n":1}'],
  ['{"t":"\\\\","n":12345678901234567890}', '{"t":"\\\\","n":"12345678901234567890"}'],
])("%s keeps its digits", (json, kept) => {
  expect(withExactIntegers(json)).toBe(kept);
});

test("millions of escapes in JSON that is none are gone through", () => {
  const json = `{"type":"FeatureCollection","x":"${"\\n".repeat(4_000_000)}",}`;
  const start = cpuMs();
  expect(() => rowsOf(json)).toThrow(expect.objectContaining({ code: "file.not-json" }));
  expect(cpuMs() - start).toBeLessThan(2000);
});

test("one bad byte among texts in UTF-8 leaves them as they are; the doubt can be shown", async () => {
  const names = Array.from({ length: 9 }, (_, i) => feature({ naam: `Café ${i}` }));
  const bytes = bytesOf(JSON.stringify(collection(...names, feature({ naam: "Kade#" }))));
  bytes[bytes.lastIndexOf("#".charCodeAt(0))] = 0xe9;
  const file = await (await openGeoJson(bytes, "a.geojson")).zones();
  expect(file).toMatchObject({ textEncoding: "utf-8", text: { isSure: false } });
  expect(file.features[0].properties.naam).toBe("Café 0");
  const other = await (await openGeoJson(bytes, "a.geojson", "windows-1252")).zones();
  expect(other.features[9].properties.naam).toBe("Kadeé");
});

test.each([
  ["little", [0xff, 0xfe], true],
  ["big", [0xfe, 0xff], false],
])("UTF-16, %s end first, is read", async (_, mark, isLittle) => {
  const text = JSON.stringify(collection(feature({ naam: "Oriënt" })));
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set(mark);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), isLittle);
  const { table } = await parseZones(bytes, "a.geojson", null, { layer: "own-1" });
  expect(table.name).toEqual(["Oriënt"]);
});

test("combs whose edges lie over each other take no time, and what is not known is told", async () => {
  /** Long teeth above each other, none of which touches another. */
  const comb = (teeth: number, slant: number) => {
    const ring: [number, number][] = [];
    for (let i = 0; i < teeth; i++) {
      const y = 430_000 + (i * 1000) / teeth;
      ring.push(
        [80_000, y],
        [89_000, y + slant],
        [89_000, y + 400 / teeth + slant],
        [80_000, y + 500 / teeth],
      );
    }
    return [...ring, [79_000, 431_000], [79_000, 430_000], ring[0]];
  };
  const zones = Array.from({ length: 10 }, () =>
    feature({}, { type: "Polygon", coordinates: [comb(1250, 0)] }),
  );
  const slanted = feature({}, { type: "Polygon", coordinates: [comb(20_000, 900)] });
  const start = cpuMs();
  const { report } = await parseZones(
    bytesOf(JSON.stringify(collection(...zones, slanted))),
    "a.geojson",
    null,
    {
      layer: "own-1",
    },
  );
  expect(cpuMs() - start).toBeLessThan(3000);
  expect(report).toMatchObject({ read: 11 });
  expect(report.assumed).toMatchObject({ edgesNotChecked: 1 });
});
