import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/i18n/language.ts";
import { translate, type WordKey } from "../../src/i18n/translate.ts";
import { acceptedExtensions, acceptedFormats, FORMATS } from "../../src/io/formats.ts";
import { guessFile } from "../../src/io/guess-file.ts";
import { openZones } from "../../src/io/open-file.ts";
import { UNREAD_FORMATS } from "../../src/io/unread-formats.ts";
import { shp } from "./formats/shapefile/make-shapefile.ts";
import { bytesOf, rectangles } from "./small-region.ts";

const RING = [
  [90_000, 430_000],
  [90_000, 431_000],
  [91_000, 431_000],
  [90_000, 430_000],
] as const;
const register = bytesOf("id;x;y;sbi;wp2020\n1;92345;436789;2511;3\n");
const zones = rectangles({ box: [90_000, 430_000, 91_000, 431_000], properties: { naam: "Plan" } });
const [feature] = JSON.parse(zones).features;
const latin = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

test.each([
  ["register.csv", register, "csv"],
  ["a register without a telling name", register, "csv"],
  ["register.json", register, "csv"],
  ["zones.geojson", bytesOf(zones), "geojson"],
  ["zones.txt", bytesOf(`\ufeff\n ${zones}`), "geojson"],
  ["zones-utf-16.geojson", utf16(zones), "geojson"],
  ["zones.geojsonl", bytesOf(`${JSON.stringify(feature)}\n${JSON.stringify(feature)}\n`), "geojson-seq"],
  ["zones.json", bytesOf(`\x1e${JSON.stringify(feature)}\n`), "geojson-seq"],
  ["one line.geojsonl", bytesOf(JSON.stringify(feature)), "geojson-seq"],
  ["one line.geojson", bytesOf(JSON.stringify(feature)), "geojson"],
  ["zones.zip", zipSync({ "a.shp": shp([[RING]]) }), "shapefile"],
  ["zones", zipSync({ "a.shp": shp([[RING]]) }), "shapefile"],
])("%s is known by what is in it", async (name, bytes, format) => {
  expect((await guessFile(bytes, name)).mapping.format).toBe(format);
});

test.each([
  ["register.xls", latin("\xd0\xcf\x11\xe0\xa1\xb1"), "file.spreadsheet", undefined],
  [
    "register.ods",
    zipSync({ mimetype: bytesOf("application/vnd.oasis.opendocument") }),
    "file.spreadsheet",
    undefined,
  ],
  ["zones.shp", shp([[RING]]), "file.loose-shapefile", undefined],
  ["zones.dbf", latin("\x03\x7a\x01\x01"), "file.loose-shapefile", undefined],
  ["plan.pdf", bytesOf("%PDF-1.7\n1 0 obj\n"), "file.unread", "pdf"],
  ["plan.gml", bytesOf('<?xml version="1.0"?><a xmlns="http://www.opengis.net/gml"/>'), "file.unread", "gml"],
  ["a list.xml", bytesOf('<?xml version="1.0"?><list/>'), "file.unread", "xml"],
  ["saved.csv", bytesOf("<!DOCTYPE html><p>Log in; please"), "file.unread", "web-page"],
  ["picture.csv", latin("\x89PNG\r\n\x1a\n\0\0"), "file.unread", "picture"],
  ["letter.docx", zipSync({ "word/document.xml": bytesOf("<x/>") }), "file.unread", "document"],
  ["nothing.bin", latin("\x01\x02\0\x03"), "file.unknown", undefined],
  ["empty.csv", new Uint8Array(0), "file.empty", undefined],
  ["blank.csv", bytesOf(" \n\n"), "file.empty", undefined],
])("%s is refused for what it is, with what is read instead", async (name, bytes, code, looksLike) => {
  const refused = (await guessFile(bytes, name).catch((error: unknown) => error)) as {
    code: string;
    context: Record<string, string>;
  };
  expect([refused.code, refused.context.looksLike]).toEqual([code, looksLike]);
  if (code !== "file.empty") expect(refused.context).toMatchObject(acceptedFormats());
});

test.each([
  ["register.xlsx", zipSync({ "[Content_Types].xml": bytesOf("<x/>") }), "file.damaged"],
  ["register.zip", zipSync({ "xl/workbook.xml": bytesOf("<x/>") }), "file.damaged"],
  ["plan.gpkg", latin("SQLite format 3\0\x10\0"), "file.damaged"],
  ["plan.kml", bytesOf('<?xml version="1.0"?>\n<kml xmlns="x">'), "file.damaged"],
  ["register.parquet", latin("PAR1\x15\x04"), "file.damaged"],
  ["plan.fgb", latin("fgb\x03fgb\0"), "file.damaged"],
  ["register.csv.gz", latin("\x1f\x8b\x08\0"), "zip.damaged"],
])("%s breaks off, and that is said", async (name, bytes, code) => {
  await expect(guessFile(bytes, name)).rejects.toMatchObject({ code });
});

test.each([
  ["plan.dwg", latin("AC1032\0\0"), "drawing"],
  ["plan", bytesOf("  0\r\nSECTION\r\n  2\r\nHEADER\r\n"), "drawing"],
  ["plan.tab", bytesOf("!table\n!version 300\n"), "mapinfo"],
  ["plan.mif", bytesOf('Version   450\nCharset "WindowsLatin1"\n'), "mapinfo"],
  ["plan.mdb", latin("\0\x01\0\0Standard Jet DB\0"), "geodatabase"],
  ["plan.qgs", bytesOf("<!DOCTYPE qgis PUBLIC>\n<qgis>"), "map-project"],
  ["zones.geojson", bytesOf("<!DOCTYPE html><title>Log in</title>"), "web-page"],
  ["zones.geojson", latin("%PDF-1.7"), "pdf"],
  ["zones.zip", latin("7z\xbc\xaf\x27\x1c"), "archive"],
  ["zones.zip", latin("Rar!\x1a\x07"), "archive"],
])("%s is named for what it is, as a register and as zones", async (name, bytes, looksLike) => {
  const refused = { code: "file.unread", context: { looksLike } };
  await expect(guessFile(bytes, name)).rejects.toMatchObject(refused);
  await expect(openZones(bytes, name)).rejects.toMatchObject(refused);
});

test("a register is no zones file, and a spreadsheet is told as one", async () => {
  await expect(openZones(register, "register.csv")).rejects.toMatchObject({ code: "file.not-zones" });
  await expect(openZones(register, "zones.ods")).rejects.toMatchObject({ code: "file.spreadsheet" });
});

test("what the page accepts is what the table holds", () => {
  expect(acceptedExtensions()).toBe(
    ".csv,.txt,.tsv,.xlsx,.xlsm,.gpkg,.parquet,.geoparquet,.topojson,.esrijson,.geojson,.json,.geojsonl,.geojsons," +
      ".geojsonseq,.ndjson,.jsonl,.fgb,.kml,.kmz,.zip,.gz",
  );
  expect(translate("nl", "files.accepts", acceptedFormats())).toBe(
    "Bedrijven: CSV, XLSX (Excel), GeoPackage, Parquet of GeoParquet, TopoJSON, Esri JSON, GeoJSON, GeoJSON per regel, " +
      "FlatGeobuf, KML of KMZ of een gezipte shapefile (LISA/BRZ-indeling). Zones: CSV, XLSX (Excel), GeoPackage, Parquet of GeoParquet, " +
      "TopoJSON, Esri JSON, GeoJSON, GeoJSON per regel, FlatGeobuf, KML of KMZ of een gezipte shapefile.",
  );
  expect(translate("en", "input.file.unread", { ...acceptedFormats(), looksLike: "pdf" })).toMatch(
    /^This looks like a PDF, which is not read\. Ask its maker .* What is read: for firms CSV, XLSX \(Excel\), .* for zones CSV, XLSX \(Excel\), GeoPackage, /,
  );
});

test("a format has one line, its own extensions, and a name in each language", () => {
  const extensions = FORMATS.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
  // Typed: the compiler asks for the words of a format that is added.
  const names: WordKey[] = [
    ...FORMATS.map(({ id }) => `format.${id}` as const),
    ...UNREAD_FORMATS.map((id) => `unread.${id}` as const),
    ...UNREAD_FORMATS.map((id) => `todo.${id}` as const),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const key of names)
    for (const language of LANGUAGES) expect(translate(language, key)).toMatch(/^[^{}]+$/);
});
