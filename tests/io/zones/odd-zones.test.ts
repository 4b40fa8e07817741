import { expect, test } from "vitest";
import { zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { readHomes } from "../../../src/io/zones/read-homes.ts";
import { bytesOf } from "../small-region.ts";

type Ring = readonly (readonly [number, number])[];
const square = (x: number, y: number, size = 1000): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const A = square(92_000, 436_000);
const B = square(95_000, 430_000);
const HOLE = square(92_100, 436_100, 100);
const KM2 = 1e6;

const read = (text: string, name = "plan.geojson", decided: { layer?: string } = {}) =>
  parseZones(bytesOf(text), name, null, { layer: "own-1", decided });
const areas = async (text: string, name?: string) => {
  const { table, report } = await read(text, name);
  const areasM2 = table.id.map((_, zone) => zoneAreaM2(table.shapes, zone));
  return { areasM2, names: table.name, report };
};
const feature = (geometry: unknown, properties: unknown = { naam: "Havenkop" }, more: object = {}) => ({
  type: "Feature",
  properties,
  geometry,
  ...more,
});
const polygon = (...rings: Ring[]) => ({ type: "Polygon", coordinates: rings });
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });
const named = (name: string) => ({ crs: { type: "name", properties: { name } } });

test("a ring that stands as a hole and lies elsewhere is an area of its own, and told", async () => {
  const apart = await areas(collection([feature(polygon(A, B))]));
  expect(apart.areasM2).toEqual([2 * KM2]);
  expect(apart.report.assumed.partsApart).toBe(1);
  const hole = await areas(collection([feature(polygon(A, HOLE))]));
  expect(hole.areasM2).toEqual([KM2 - 1e4]);
  expect(hole.report.assumed.partsApart).toBeUndefined();
  // The hole first, as some programs write it.
  expect((await areas(collection([feature(polygon(HOLE, A))]))).areasM2).toEqual([KM2 - 1e4]);
});

test("the system that a feature or its geometry names is that of the file, and two of them are refused", async () => {
  const belgian = await read(collection([feature(polygon(A), {}, named("EPSG:31370"))]));
  expect(belgian.report.assumed.crs).toBe("lambert72");
  const inGeometry = await read(
    collection([feature({ ...polygon(A), ...named("urn:ogc:def:crs:EPSG::28992") })]),
  );
  expect(inGeometry.report.assumed.crs).toBe("rd");
  const mixed = [feature(polygon(A), {}, named("EPSG:28992")), feature(polygon(B), {}, named("EPSG:31370"))];
  await expect(read(collection(mixed))).rejects.toMatchObject({
    code: "crs.mixed",
    context: { names: "EPSG:28992, EPSG:31370" },
  });
});

test("areas whose numbers are in another system than the file says are read by them, and told", async () => {
  const told = async (crs: string) =>
    (await read(collection([feature(polygon(A))], named(crs)))).report.assumed.unsureCrs;
  expect(await told("EPSG:4326")).toBe("rd-against-file");
  expect(await told("EPSG:28992")).toBeUndefined();
});

test("a part of what a service has says so, in GeoJSON and in Esri JSON", async () => {
  const one = [feature(polygon(A))];
  const told = async (text: string) => (await read(text)).report.assumed.moreAtSource;
  expect(await told(collection(one, { numberMatched: 1500 }))).toBe("1 / 1500");
  expect(await told(collection(one, { properties: { exceededTransferLimit: true } }))).toBe("1 / ?");
  expect(await told(collection(one, { numberMatched: 1 }))).toBeUndefined();
  const esri = { geometryType: "esriGeometryPolygon", spatialReference: { wkid: 28992 } };
  const rows = [{ attributes: { naam: "Havenkop" }, geometry: { rings: [A] } }];
  expect(await told(JSON.stringify({ exceededTransferLimit: true, ...esri, features: rows }))).toBe("1 / ?");
});

test("GeoJSON by the record may run over lines, and a record may be a collection", async () => {
  const records = [feature(polygon(A)), feature(polygon(B))].map((each) => JSON.stringify(each, null, 1));
  const apart = await areas(records.map((record) => `\x1e${record}\n`).join(""), "plan.geojsons");
  expect(apart.areasM2).toEqual([KM2, KM2]);
  const collections = [collection([feature(polygon(A))]), collection([feature(polygon(B))])].join("\n");
  expect((await areas(collections, "plan.geojsonl")).areasM2).toEqual([KM2, KM2]);
  await expect(read(`\x1e${records[0]}\n\x1e{"type"\n`, "plan.geojsons")).rejects.toMatchObject({
    code: "file.not-json",
    context: { line: String(records[0].split("\n").length + 1) },
  });
});

const text = (ring: Ring, height = "") => `(${ring.map(([x, y]) => `${x} ${y}${height}`).join(",")})`;
const WKT = `POLYGON (${text(A)})`;
/** The same as a database writes it: little-endian, with its system. */
function wkb(ring: Ring, srid: number): string {
  const bytes = new Uint8Array(17 + 16 * ring.length);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, 0x20000003, true);
  view.setUint32(5, srid, true);
  view.setUint32(9, 1, true);
  view.setUint32(13, ring.length, true);
  ring.forEach(([x, y], i) => {
    view.setFloat64(17 + 16 * i, x, true);
    view.setFloat64(25 + 16 * i, y, true);
  });
  return Buffer.from(bytes).toString("hex").toUpperCase();
}

test.each([
  ["heights that are not announced", `naam;wkt\nHavenkop;POLYGON (${text(A, " 5")})\n`],
  ["heights and measures", `naam;wkt\nHavenkop;POLYGON ZM (${text(A, " 5 1")})\n`],
  ["a system before it", `naam;wkt\nHavenkop;"SRID=28992;${WKT}"\n`],
  ["a row without its empty cells at the end", `naam;wkt;status\nHavenkop;${WKT}\nKade;POLYGON EMPTY;hard\n`],
  ["a separator too many", `naam,wkt\nHavenkop,"${WKT}",\n`],
  ["a point beside it", `naam;punt;vlak\nHavenkop;POINT (92100 436100);${WKT}\n`],
  ["binary in hexadecimals", `naam;geom\nHavenkop;${wkb(A, 28992)}\n`],
])("WKT in a table: %s", async (_, csv) => {
  const { areasM2, names } = await areas(csv, "plan.csv");
  expect(areasM2).toEqual([KM2]);
  expect(names).toEqual(["Havenkop"]);
});

test("of two columns with areas the first is read, and both are named", async () => {
  const { report } = await areas(`naam;plan;bouwvlak\nHavenkop;${WKT};POLYGON (${text(B)})\n`, "plan.csv");
  expect(report.assumed.geometryColumn).toBe("plan, bouwvlak");
});

test("rows in several systems are refused, and one whose shape cannot be read is told as damaged", async () => {
  const mixed = `naam;geom\nHavenkop;${wkb(A, 28992)}\nKade;${wkb(B, 31370)}\n`;
  await expect(read(mixed, "plan.csv")).rejects.toMatchObject({ code: "crs.mixed" });
  const cut = `naam;wkt\nHavenkop;${WKT}\nKade;${WKT.slice(0, -9)}\n`;
  expect((await areas(cut, "plan.csv")).report.refusals).toMatchObject([{ row: 2, code: "zone.damaged" }]);
});

const DEGREES = "4.38,51.905,12 4.39,51.905,12 4.39,51.914,12 4.38,51.905,12";
const kml = (corners: string, prefix = "") => {
  const body =
    "<kml><Document><Folder><Placemark><name>Havenkop</name><Polygon><outerBoundaryIs><LinearRing><coordinates>" +
    `${corners}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>`;
  const named = prefix === "" ? body : body.replace(/<(\/?)/g, `<$1${prefix}:`);
  const space = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  return named.replace(/kml>/, `kml ${space}="http://www.opengis.net/kml/2.2">`);
};

test("KML with a prefix to its names, and with blanks behind its commas, gives the same area", async () => {
  const plain = await areas(kml(DEGREES), "plan.kml");
  expect(plain.areasM2[0]).toBeGreaterThan(3e5);
  expect(await areas(kml(DEGREES, "ns0"), "plan.kml")).toEqual(plain);
  expect(await areas(kml(DEGREES.replaceAll(",", ", ").replaceAll(" 4.", "\n4.")), "plan.kml")).toEqual(
    plain,
  );
});

test.each([
  ["1.250", 1250, 1250],
  ["1 250", 1250, 1250],
  ["250,0", 250, 250],
  ["ca. 300", 300, 300],
  ["300-400", 300, 400],
  ["300 t/m 1.400", 300, 1400],
  ["250 woningen", 250, 250],
  [12, 12, 12],
  ["onbekend", Number.NaN, Number.NaN],
  ["", Number.NaN, Number.NaN],
  [-5, Number.NaN, Number.NaN],
])("homes written as %j are %d to %d", (written, low, high) => {
  expect(readHomes(written)).toEqual({ low, high });
});

test("homes that cannot be read are told, with what stands there", async () => {
  const plans = ["120", "300-400", "veel", "90"].map((woningen) =>
    feature(polygon(A), { naam: "Havenkop", woningen }),
  );
  const { table, report } = await read(collection(plans));
  expect([...table.dwellingsLow]).toEqual([120, 300, Number.NaN, 90]);
  expect([...table.dwellingsHigh]).toEqual([120, 400, Number.NaN, 90]);
  expect(report.assumed.homesUnread).toBe("1: “veel”");
});

test("an area that lies for half or more on another one is told, whatever else is in the file", async () => {
  const over = async (...rings: Ring[]) =>
    (await read(collection(rings.map((ring, i) => feature(polygon(ring), { naam: `Plan ${i + 1}` }))))).report
      .assumed.zonesOver;
  expect(await over(A, B, A)).toBe("1: “Plan 3”");
  // A total above its parts; a neighbour that shares an edge, or 40% of its area.
  expect(await over(square(91_000, 430_000, 7000), A, B)).toBe("2: “Plan 2”, “Plan 3”");
  expect(await over(A, square(93_000, 436_000), square(92_600, 434_900))).toBeUndefined();
  expect(await over(A, square(92_600, 436_000))).toBeUndefined();
  expect(await over(A, square(92_400, 436_000))).toBe("1: “Plan 2”");
});

test("two columns of homes that do not say the same are told, two that do are not", async () => {
  const columns = async (...homes: [number, number][]) => {
    const plans = homes.map(([woningen, totaal], i) =>
      feature(polygon(square(92_000 + 1500 * i, 436_000)), {
        naam: `P${i}`,
        woningen,
        woningen_totaal: totaal,
      }),
    );
    const { table, report } = await read(collection(plans));
    expect([...table.dwellingsLow]).toEqual(homes.map(([low]) => low));
    return report.assumed.homesColumns;
  };
  expect(await columns([10, 12], [20, 20])).toBe("woningen, woningen_totaal");
  expect(await columns([10, 10], [20, 20])).toBeUndefined();
});

test("an area with arcs is refused by that name, also beside others in one geometry", async () => {
  const rows = [
    "Plan;POLYGON((92000 436000, 93000 436000, 93000 437000, 92000 436000))",
    "Boog;CURVEPOLYGON(CIRCULARSTRING(92000 436000, 93000 436500, 92000 437000, 91000 436500, 92000 436000))",
    "Leeg;POLYGON EMPTY",
    "Stuk;POLYGON((92000 436000",
    // GeometryCollection of a polygon and a CurvePolygon without rings.
    `Samen;010700000002000000${wkbOf(A)}010A00000000000000`,
    `Goed;${wkbOf(A)}`,
  ];
  const { report } = await read(`naam;wkt\n${rows.join("\n")}\n`, "plan.csv");
  expect(report.refusals.map(({ row, code }) => [row, code])).toEqual([
    [2, "zone.curved"],
    [3, "zone.no-geometry"],
    [4, "zone.damaged"],
    [5, "zone.curved"],
  ]);
});

/** A polygon of one ring as well-known binary, little-endian, in hexadecimals. */
function wkbOf(ring: Ring): string {
  const view = new DataView(new ArrayBuffer(13 + 16 * ring.length));
  view.setUint8(0, 1);
  for (const [i, value] of [3, 1, ring.length].entries()) view.setUint32(1 + 4 * i, value, true);
  for (const [i, value] of ring.flat().entries()) view.setFloat64(13 + 8 * i, value, true);
  return Buffer.from(view.buffer).toString("hex");
}
