import { shapeFromRd } from "../../../src/core/geometry/polygon-set.ts";
import type { About, ExportTable } from "../../../src/io/export/export-table.ts";
import type { ExportCrs } from "../../../src/io/export/geometry.ts";
import { type FilePart, WRITERS, type WriterId } from "../../../src/io/export/writers.ts";

export const ABOUT: About = {
  name: "bron",
  head: ["onderwerp", "inhoud"],
  lines: [
    ["Bron", "ingebouwd synthetisch voorbeeldregister"],
    ["Filter", 'geen "filter"; niets'],
    ["Versie", "Spanningskaart 0.1.0"],
  ],
};

/** Rows that a careless writer changes: leading zeros, formulas, long digits, unknown beside absent. */
export const HARD: ExportTable = {
  name: "moeilijke_rijen",
  rowCount: 4,
  about: ABOUT,
  columns: [
    { id: "nummer", type: "text", cells: ["000017", "17", "1e3", "12345678901234567890"] },
    { id: "sbi2008", type: "text", cells: ["0111", "2511", "10", ""] },
    {
      id: "naam",
      type: "text",
      cells: ["=1+1", 'Bar "De;Haven"\nboven', "Ångström & Zoon <b>", "＝A1, =B2"],
    },
    { id: "jaar", type: "year", cells: [2015, 2020, 2020, null] },
    { id: "aantal", type: "integer", cells: [0, 7, -3, 2147483647] },
    { id: "banen", type: "number", cells: [0.1, Number.NaN, null, 123456789.123] },
    { id: "klein", type: "number", cells: [1e-7, 12.345678901234567, -0.5, 30] },
  ],
  geometry: {
    kind: "point",
    xy: Float64Array.of(92345.125, 436789.5, 93000, 437000, 90000, 436000, 91000, 435000),
    lonLat: null,
  },
};

const SQUARE = shapeFromRd([
  [
    [
      [90_000, 430_000],
      [91_000, 430_000],
      [91_000, 431_000],
      [90_000, 431_000],
    ],
    [
      [90_400, 430_400],
      [90_600, 430_400],
      [90_600, 430_600],
      [90_400, 430_600],
    ],
  ],
]);
const ISLANDS = shapeFromRd(
  [92_000, 94_000].map((x) => [
    [
      [x, 430_000],
      [x + 100, 430_000],
      [x + 100, 430_100],
      [x, 430_100],
    ],
  ]),
);

/** Areas: a square of 100 ha with a hole of 4 ha, two islands of 1 ha, and a circle. */
export const AREAS: ExportTable = {
  name: "zones",
  rowCount: 3,
  about: ABOUT,
  columns: [{ id: "id", type: "text", cells: ["01", "02", "03"] }],
  geometry: {
    kind: "area",
    shapes: [SQUARE, ISLANDS, { kind: "circle", xM: 92_000, yM: 436_000, radiusM: 500 }],
  },
};

/** Lines of 300 m along x and 400 m along y: 500 m in all. */
export const LINES: ExportTable = {
  name: "lijnen",
  rowCount: 1,
  about: ABOUT,
  columns: [{ id: "id", type: "text", cells: ["1"] }],
  geometry: { kind: "line", ends: Float64Array.of(90_000, 436_000, 90_300, 436_400) },
};

/** A table without rows, and one that is not on the map. */
export const EMPTY: ExportTable = {
  ...HARD,
  rowCount: 0,
  columns: HARD.columns.map((column) => ({ ...column, cells: [] })),
  geometry: { kind: "point", xy: new Float64Array(), lonLat: null },
};
export const OFF_MAP: ExportTable = { ...HARD, geometry: null };

/** The file that a writer makes. */
export async function written(table: ExportTable, id: WriterId, crs: ExportCrs = "rd"): Promise<Uint8Array> {
  const write = await WRITERS[id].load();
  const parts: readonly FilePart[] = await write(table, { crs });
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}
