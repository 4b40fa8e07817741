import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { zoneAreaM2, zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { openZones } from "../../../src/io/open-file.ts";
import { guessZones } from "../../../src/io/zones/guess-zones.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { zoneIds } from "../../../src/io/zones/zone-ids.ts";
import { shp, zippedShapefile } from "../formats/shapefile/make-shapefile.ts";
import { bytesOf, rectangles } from "../small-region.ts";

const read = (source: Uint8Array | string, name = "zones.geojson") =>
  parseZones(typeof source === "string" ? bytesOf(source) : source, name, null, { layer: "own-1" });

const guess = async (bytes: Uint8Array) =>
  guessZones(await openZones(bytes, "zones.geojson"), "zones.geojson");

/** A square of 1 km with a hole of 200 m, clockwise as a Shapefile wants its outer rings. */
const OUTER = [
  [90_000, 430_000],
  [90_000, 431_000],
  [91_000, 431_000],
  [91_000, 430_000],
  [90_000, 430_000],
] as const;
const HOLE = [
  [90_400, 430_400],
  [90_600, 430_400],
  [90_600, 430_600],
  [90_400, 430_600],
  [90_400, 430_400],
] as const;
/** 0.96 km2: a square kilometre less 0.04 km2. */
const AREA_M2 = 960_000;

const inDegrees = (ring: readonly (readonly [number, number])[]) => ring.map(([x, y]) => toLonLat(x, y));
const feature = (coordinates: unknown, properties: object = {}, type = "Polygon") => ({
  type: "Feature",
  properties,
  geometry: { type, coordinates },
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });
const crs = (name: string) => ({ crs: { type: "name", properties: { name } } });

test.each([
  ["in degrees", collection([feature([inDegrees(OUTER), inDegrees(HOLE)])]), "wgs84-by-numbers"],
  [
    "in degrees that says so",
    collection([feature([inDegrees(OUTER), inDegrees(HOLE)])], crs("urn:ogc:def:crs:OGC:1.3:CRS84")),
    "wgs84",
  ],
  ["in RD with a crs member", collection([feature([OUTER, HOLE])], crs("urn:ogc:def:crs:EPSG::28992")), "rd"],
  ["in RD without one", collection([feature([OUTER, HOLE])]), "rd-by-numbers"],
  [
    "in RD whose crs member says degrees",
    collection([feature([OUTER, HOLE])], crs("EPSG:4326")),
    "rd-by-numbers",
  ],
])("GeoJSON %s lands in the same place, and says how it was read", async (_, text, assumed) => {
  const { table, report } = await read(text);
  expect(zoneAreaM2(table.shapes, 0)).toBeCloseTo(AREA_M2, 0);
  const shape = zoneShape(table.shapes, 0);
  expect([isInZone(shape, 90_100, 430_100), isInZone(shape, 90_500, 430_500)]).toEqual([true, false]);
  expect(report).toMatchObject({ rows: 1, read: 1, refused: 0, assumed: { crs: assumed } });
});

test("latitude before longitude is found out and put right", async () => {
  const { table, report } = await read(
    collection([feature([inDegrees(OUTER).map(([lon, lat]) => [lat, lon])])]),
  );
  expect(zoneAreaM2(table.shapes, 0)).toBeCloseTo(1_000_000, 0);
  expect(report.assumed.swapXY).toBe("yes");
});

test("a single feature, a bare geometry and a collection of geometries are zones too", async () => {
  const geometry = { type: "MultiPolygon", coordinates: [[OUTER], [HOLE]] };
  for (const json of [
    feature([[OUTER], [HOLE]], {}, "MultiPolygon"),
    geometry,
    { type: "GeometryCollection", geometries: [geometry, { type: "Point", coordinates: [90_000, 430_000] }] },
  ]) {
    const { table } = await read(JSON.stringify(json));
    expect(zoneAreaM2(table.shapes, 0)).toBeCloseTo(1_040_000, 0);
  }
});

test("features that are no area in the Netherlands are refused by their position", async () => {
  const { table, report } = await read(
    collection([
      feature([90_000, 430_000], {}, "Point"),
      feature([OUTER], { naam: "goed" }),
      { type: "Feature", properties: {}, geometry: null },
      feature([
        [
          [90_000, 430_000],
          [90_000, 431_000],
          [90_000, 430_000],
        ],
      ]),
      feature([
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ],
      ]),
      feature([
        [
          [90_000, 430_000],
          [null, 431_000],
          [91_000, 431_000],
          [90_000, 430_000],
        ],
      ]),
      "not even a feature",
      feature({ not: "a list" }),
    ]),
  );
  expect(table.name).toEqual(["goed"]);
  expect(report).toMatchObject({ rows: 8, read: 1, refused: 7 });
  expect(report.refusals.map(({ row, code }) => `${row} ${code}`)).toEqual([
    "1 zone.not-a-polygon",
    "3 zone.no-geometry",
    "4 zone.too-few-corners",
    "5 zone.outside-nl",
    "6 zone.not-a-number",
    "7 zone.no-geometry",
    "8 zone.wrong-nesting",
  ]);
});

test("a ring that is not closed is closed, and counted", async () => {
  const { table, report } = await read(collection([feature([OUTER.slice(0, 4)])]));
  expect(zoneAreaM2(table.shapes, 0)).toBe(1_000_000);
  expect(report.assumed.ringsClosed).toBe(1);
});

test("names, homes, period and status are found by their Dutch names", async () => {
  const { table } = await read(
    collection([
      feature([OUTER], {
        Plannaam: "Nieuw",
        Gem_naam: "Delft",
        Aantalrest: 120,
        Planstatus: "1A",
        OP202024: 0,
        Op202529: 80,
        Op20302050: 40,
      }),
      feature([OUTER], { Plannaam: "Oud", Gem_naam: "Delft", Aantalrest: -3, Planstatus: "4A" }),
      feature([OUTER], { Plannaam: null, Aantalrest: null }),
    ]),
  );
  expect(table.name).toEqual(["Nieuw", "Oud", ""]);
  expect(table.municipality).toEqual(["Delft", "Delft", ""]);
  expect([...table.dwellingsLow]).toEqual([120, Number.NaN, Number.NaN]);
  expect([...table.dwellingsHigh]).toEqual([120, Number.NaN, Number.NaN]);
  expect(table.period).toEqual(["2025–2050", "", ""]);
  expect(table.status).toEqual(["1A", "4A", ""]);
  expect(table.source).toEqual(["zones.geojson", "zones.geojson", "zones.geojson"]);
  expect(table.id).toEqual(["1", "2", "3"]);
});

test("ids come from the file, and from the position where they are missing or taken", async () => {
  const named = (...ids: (string | number | null)[]) => collection(ids.map((id) => feature([OUTER], { id })));
  expect((await read(named("a", "b"))).table.id).toEqual(["a", "b"]);
  expect((await read(named(7, 8))).table.id).toEqual(["7", "8"]);
  const own = collection([1, 2].map((id) => ({ ...feature([OUTER], { code: `c${id}` }), id: `own-${id}` })));
  expect((await read(own)).table.id).toEqual(["own-1", "own-2"]);
  const twice = await read(named("a", "a"));
  expect(twice.table.id).toEqual(["a", "2"]);
  expect(twice.report.assumed).toMatchObject({ id: "id", positionIds: 1 });
  expect((await read(named("a", null, "c"))).table.id).toEqual(["a", "2", "c"]);
  // The second has no id, and its position is the id of another.
  expect((await read(named("3", null, "2"))).table.id).toEqual(["3", "2-2", "2"]);
  const some = collection([{ ...feature([OUTER]), id: "own" }, feature([OUTER])]);
  expect((await read(some)).table.id).toEqual(["own", "2"]);
  const none = await read(collection([feature([OUTER]), feature([OUTER])]));
  expect(none.table.id).toEqual(["1", "2"]);
  expect(none.report.assumed).toMatchObject({ id: "position" });
  expect(none.report.assumed).not.toHaveProperty("positionIds");
});

test("ids are all different, whatever the file holds", () => {
  const text = fc.constantFrom("", "1", "2", "3", "2-2", "a");
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (written) => {
      const features = written.map(([id, code], i) => ({
        row: i + 1,
        id,
        properties: { code },
        polygons: null,
        why: null,
      }));
      const { ids } = zoneIds(features, "code");
      expect(new Set(ids).size).toBe(features.length);
      expect(ids.every((id) => id !== "")).toBe(true);
    }),
  );
});

test("each area gets the name it has, in whichever property, unless the user chose one", async () => {
  const bytes = bytesOf(
    collection([
      feature([OUTER], { naam: "Een", omschrijving: "eerste" }),
      feature([OUTER], { name: "Twee" }),
      feature([OUTER], { omschrijving: "derde" }),
      feature([OUTER], {}),
    ]),
  );
  const { mapping } = await guess(bytes);
  for (const chosen of [null, mapping]) {
    const { table, report } = await parseZones(bytes, "zones.geojson", chosen, { layer: "own-1" });
    expect(table.name).toEqual(["Een", "Twee", "derde", ""]);
    expect(report.assumed.name).toBe("name, naam, omschrijving");
  }
  const namesBy = async (name: string | null) => {
    const corrected = { ...mapping, fields: { ...mapping.fields, name } };
    return (await parseZones(bytes, "zones.geojson", corrected, { layer: "own-1" })).table.name;
  };
  expect(await namesBy("omschrijving")).toEqual(["eerste", "", "derde", ""]);
  expect(await namesBy(null)).toEqual(["", "", "", ""]);
});

test.each([
  ["a crs member", collection([feature([OUTER])], crs("EPSG:28991")), "EPSG:28991"],
  ["a bare name", collection([feature([OUTER])], { crs: "EPSG:28991" }), "EPSG:28991"],
  [
    "a .prj",
    zippedShapefile([{ rings: [OUTER], attributes: { naam: "a" } }], { prj: 'PROJCS["Amersfoort_RD_Old"]' }),
    "Amersfoort_RD_Old",
  ],
])("another system stated in %s is not read as RD unasked; the user may say so", async (_, file, stated) => {
  const bytes = typeof file === "string" ? bytesOf(file) : file;
  await expect(read(bytes)).rejects.toMatchObject({ code: "crs.unknown", context: { crs: stated } });
  const guessed = await guess(bytes);
  expect(guessed).toMatchObject({ statedCrs: stated, crsFrom: "numbers", mapping: { crs: "rd" } });
  expect(guessed.sureness.crs).toBe("unsure");
  const { table, report } = await parseZones(bytes, "zones.geojson", guessed.mapping, { layer: "own-1" });
  expect(zoneAreaM2(table.shapes, 0)).toBe(1_000_000);
  expect(report.assumed).toMatchObject({ crs: "rd-against-file", statedCrs: stated });
});

test.each(["EPSG:7415", "urn:ogc:def:crs:EPSG::28992"])("%s is RD", async (name) => {
  const { report } = await read(collection([feature([OUTER])], crs(name)));
  expect(report.assumed.crs).toBe("rd");
});

test("areas that cross themselves are read, counted, and hold what their edge goes round once", async () => {
  const bowtie = [
    [90_000, 430_000],
    [91_000, 431_000],
    [91_000, 430_000],
    [90_000, 431_000],
    [90_000, 430_000],
  ] as const;
  // Crosses itself at (90 400, 430 200), and goes twice round the square of 200 m above and left of there.
  const looped = [
    [90_000, 430_000],
    [90_400, 430_000],
    [90_400, 430_400],
    [90_200, 430_400],
    [90_200, 430_200],
    [90_600, 430_200],
    [90_600, 430_600],
    [90_000, 430_600],
    [90_000, 430_000],
  ] as const;
  const { table, report } = await read(
    collection([feature([bowtie]), feature([OUTER, HOLE]), feature([OUTER, bowtie]), feature([looped])]),
  );
  expect(report).toMatchObject({ read: 4, refused: 0, assumed: { selfCrossing: 3 } });
  const isIn = (zone: number, x: number, y: number) => isInZone(zoneShape(table.shapes, zone), x, y);
  // The two wings of the bowtie are in, what lies above and below its middle is out.
  expect([isIn(0, 90_100, 430_500), isIn(0, 90_900, 430_500)]).toEqual([true, true]);
  expect([isIn(0, 90_500, 430_900), isIn(0, 90_500, 430_100)]).toEqual([false, false]);
  // Gone round twice: out. Once: in.
  expect([isIn(3, 90_300, 430_300), isIn(3, 90_100, 430_100)]).toEqual([false, true]);
  const plain = await read(collection([feature([OUTER, HOLE])]));
  expect(plain.report.assumed).not.toHaveProperty("selfCrossing");
});

test("a corrected mapping is followed", async () => {
  const bytes = bytesOf(
    rectangles({ box: [90_000, 430_000, 91_000, 431_000], properties: { a: "A", b: "B", n: "1.500" } }),
  );
  const { mapping } = await guess(bytes);
  const fields = { ...mapping.fields, name: "b", dwellingsLow: "n" };
  const { table } = await parseZones(bytes, "zones.geojson", { ...mapping, fields }, { layer: "own-2" });
  expect([table.layer, table.name[0], table.dwellingsLow[0]]).toEqual(["own-2", "B", 1500]);
});

const RD_PRJ =
  'PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort"]],PROJECTION["Double_Stereographic"]]';
const attributes = { Plannaam: "Café-terrein", Aantalrest: "25" };

test.each([
  ["with a .prj", { prj: RD_PRJ }, "rd"],
  ["without a .prj", {}, "rd-by-numbers"],
])("a zipped Shapefile %s is read in RD", async (_, options, assumed) => {
  const zip = zippedShapefile(
    [
      { rings: [OUTER, HOLE], attributes },
      { rings: null, attributes },
    ],
    options,
  );
  const { table, report } = await read(zip, "plan.zip");
  // The corners as they are in the file: nothing has been projected there and back.
  expect([...table.shapes.xy.slice(0, 4)]).toEqual([90_000, 430_000, 90_000, 431_000]);
  expect(zoneAreaM2(table.shapes, 0)).toBe(AREA_M2);
  expect([table.name[0], table.dwellingsLow[0]]).toEqual(["Café-terrein", 25]);
  expect(report).toMatchObject({
    rows: 2,
    read: 1,
    refused: 1,
    assumed: { crs: assumed, encoding: "windows-1252" },
  });
  expect(report.refusals).toEqual([{ row: 2, code: "zone.no-geometry", context: {} }]);
});

test("Mac shadow files are passed over, and a .cpg is believed", async () => {
  const shadow = new Uint8Array(100).fill(7);
  const zip = zippedShapefile([{ rings: [OUTER], attributes: { naam: "CafÃ©" } }], {
    cpg: "UTF-8",
    extra: { "__MACOSX/plan/._zones.shp": shadow, "plan/._zones.dbf": shadow },
  });
  const { table } = await read(zip, "plan.zip");
  expect(table.name).toEqual(["Café"]); // "Ã©" as Windows-1252 is "é" in UTF-8
});

test("holes and islands are told by where they lie, not by the direction of their rings", async () => {
  const island = [
    [90_450, 430_450],
    [90_450, 430_550],
    [90_550, 430_550],
    [90_550, 430_450],
    [90_450, 430_450],
  ] as const;
  const apart = OUTER.map(([x, y]) => [x + 5000, y] as const);
  for (const turned of [false, true]) {
    const rings = [HOLE, OUTER, apart, island].map((ring) => (turned ? ring.toReversed() : ring));
    const { table } = await read(zippedShapefile([{ rings, attributes }]), "plan.zip");
    // Two squares, less the hole, and the island of 100 m square in it.
    expect(zoneAreaM2(table.shapes, 0)).toBe(1_000_000 + AREA_M2 + 10_000);
    const shape = zoneShape(table.shapes, 0);
    expect([isInZone(shape, 90_420, 430_420), isInZone(shape, 90_500, 430_500)]).toEqual([false, true]);
  }
});

test("a Shapefile without a .dbf has areas without names", async () => {
  const { table } = await read(zipSync({ "a.shp": shp([[OUTER]]) }), "a.zip");
  expect([table.count, table.name[0], table.id[0]]).toEqual([1, "", "1"]);
});

const damaged = shp([[OUTER], [HOLE]]).slice(0, 200);
test.each([
  ["an empty file", bytesOf(""), "file.empty"],
  ["broken JSON", bytesOf('{"type":"FeatureCollection","features":['), "file.json-cut-short"],
  ["JSON with a mistake", bytesOf('{"type":"FeatureCollection","features":[}'), "file.not-json"],
  ["a register", bytesOf("id;x;y\n1;90500;430500\n"), "file.not-zones"],
  ["a PDF", bytesOf("%PDF-1.7\n1 0 obj\n"), "file.unread"],
  ["a KML without a placemark", bytesOf('<?xml version="1.0"?><kml/>'), "zones.none"],
  ["blank lines", bytesOf(" \n\n"), "file.empty"],
  ["a loose .shp", shp([[OUTER]]), "file.loose-shapefile"],
  ["JSON that is no GeoJSON", bytesOf('{"rows":[1,2]}'), "file.not-geojson"],
  ["a list", bytesOf("[1,2]"), "file.not-geojson"],
  ["no features", bytesOf('{"type":"FeatureCollection","features":[]}'), "zones.none"],
  ["points only", bytesOf(collection([feature([90_000, 430_000], {}, "Point")])), "zones.none-usable"],
  [
    "an unknown coordinate system",
    bytesOf(
      collection(
        [
          feature([
            [
              [5e6, 6e6],
              [5e6, 7e6],
              [6e6, 7e6],
              [5e6, 6e6],
            ],
          ]),
        ],
        crs("EPSG:27700"),
      ),
    ),
    "crs.unknown",
  ],
  ["a broken zip", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), "zip.damaged"],
  ["a zip without a Shapefile", zipSync({ "readme.txt": bytesOf("hello") }), "zip.no-shapefile"],
  ["two Shapefiles", zipSync({ "a.shp": shp([[OUTER]]), "b.shp": shp([[HOLE]]) }), "zones.several-layers"],
  ["a Shapefile cut short", zipSync({ "a.shp": damaged }), "shapefile.damaged"],
  ["a Shapefile of lines", zipSync({ "a.shp": shp([[OUTER]], 3) }), "shapefile.not-polygons"],
  [
    "a zip of 3,000 files",
    zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${i}.txt`, new Uint8Array(1)]))),
    "zip.too-many-entries",
  ],
  ["a zip that bursts", zipSync({ "a.shp": new Uint8Array(40_000_000) }, { level: 9 }), "zip.too-large"],
])("%s cannot be read", async (_, bytes, code) => {
  const name = bytes[0] === 0x50 ? "zones.zip" : "zones.geojson";
  await expect(read(bytes, name)).rejects.toMatchObject({ name: "InputError", code });
});

test("inhabitants are read, those that are not told are unknown, and what is no number is said", async () => {
  const numbers = [1250, "1.250", "ca. 300 inwoners", -99997, -99_999_999, "onbekend", null, "300-400", 0];
  const zones = numbers.map((AANT_INW, at) =>
    feature([OUTER.map(([x, y]) => [x + 2000 * at, y])], { AANT_INW, BU_NAAM: `Buurt ${at}` }),
  );
  const { table, report } = await read(collection(zones, crs("EPSG:28992")));
  const unknown = Number.NaN;
  expect([...(table.inhabitants ?? [])]).toEqual([
    1250,
    1250,
    300,
    unknown,
    unknown,
    unknown,
    unknown,
    unknown,
    0,
  ]);
  expect(report.assumed).toMatchObject({ inhabitants: "AANT_INW", inhabitantsUnread: "1: “300-400”" });
});

test.each(["aantal_inwoners", "aantalInwoners", "Inwoners", "population", "inhabitants"])(
  "a column %s tells inhabitants, unless words are in it",
  async (column) => {
    const one = (value: unknown) => read(collection([feature([OUTER], { [column]: value })]));
    expect((await one(12)).table.inhabitants?.[0]).toBe(12);
    expect((await one("vooral jong")).table).not.toHaveProperty("inhabitants");
  },
);
