import { zipSync } from "fflate";

type Ring = readonly (readonly [number, number])[];
type Record = Readonly<{ rings: readonly Ring[] | null; attributes: Readonly<{ [column: string]: string }> }>;
export type Column = {
  readonly name: string;
  readonly type: string;
  readonly width: number;
  readonly values: readonly string[];
};

/**
 * A zipped Shapefile of polygons, written byte by byte after the ESRI technical description (1998) and the dBASE
 * III layout: the reader under test has no part in it. Attribute text is written as Windows-1252.
 */
export function zippedShapefile(
  records: readonly Record[],
  { prj, cpg, extra = {} }: { prj?: string; cpg?: string; extra?: { [name: string]: Uint8Array } } = {},
): Uint8Array {
  const text = new TextEncoder();
  return zipSync({
    "plan/zones.shp": shp(records.map(({ rings }) => rings)),
    "plan/zones.dbf": dbf(records.map(({ attributes }) => attributes)),
    ...(prj === undefined ? {} : { "plan/zones.prj": text.encode(prj) }),
    ...(cpg === undefined ? {} : { "plan/zones.cpg": text.encode(cpg) }),
    ...extra,
  });
}

export function shp(shapes: readonly (readonly Ring[] | null)[], shapeType = 5): Uint8Array {
  const contents = shapes.map((rings) => (rings === null ? nullShape() : polygon(rings, shapeType)));
  const length = 100 + contents.reduce((sum, content) => sum + 8 + content.byteLength, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, shapeType, true);
  let at = 100;
  contents.forEach((content, i) => {
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, content.byteLength / 2);
    bytes.set(content, at + 8);
    at += 8 + content.byteLength;
  });
  return bytes;
}

function nullShape(): Uint8Array {
  return new Uint8Array(4);
}

function polygon(rings: readonly Ring[], shapeType: number): Uint8Array {
  const corners = rings.flat();
  const bytes = new Uint8Array(44 + 4 * rings.length + 16 * corners.length);
  const view = new DataView(bytes.buffer);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  view.setInt32(0, shapeType, true);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((value, i) => {
    view.setFloat64(4 + 8 * i, value, true);
  });
  view.setInt32(36, rings.length, true);
  view.setInt32(40, corners.length, true);
  let first = 0;
  rings.forEach((ring, i) => {
    view.setInt32(44 + 4 * i, first, true);
    first += ring.length;
  });
  corners.forEach(([x, y], i) => {
    view.setFloat64(44 + 4 * rings.length + 16 * i, x, true);
    view.setFloat64(52 + 4 * rings.length + 16 * i, y, true);
  });
  return bytes;
}

/** The index of a .shp whose records follow each other without a gap. */
export function shx(shp: Uint8Array): Uint8Array {
  const from = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const entries: [number, number][] = [];
  for (let at = 100; at < shp.byteLength; at += 8 + 2 * from.getInt32(at + 4))
    entries.push([at / 2, from.getInt32(at + 4)]);
  const bytes = new Uint8Array(100 + 8 * entries.length);
  bytes.set(shp.subarray(0, 100));
  const view = new DataView(bytes.buffer);
  view.setInt32(24, bytes.byteLength / 2);
  entries.forEach(([at, words], i) => {
    view.setInt32(100 + 8 * i, at);
    view.setInt32(104 + 8 * i, words);
  });
  return bytes;
}

/** A dBase table with columns of any type and width, each value written as it is given, Latin-1. */
export function table(columns: readonly Column[], language = 0): Uint8Array {
  const header = 32 + 32 * columns.length + 1;
  const width = columns.reduce((sum, column) => sum + column.width, 1);
  const records = columns[0].values.length;
  const bytes = new Uint8Array(header + width * records + 1).fill(32);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, header);
  bytes[0] = 3;
  view.setUint32(4, records, true);
  view.setUint16(8, header, true);
  view.setUint16(10, width, true);
  bytes[29] = language;
  let at = 1;
  columns.forEach((column, i) => {
    write(bytes, 32 + 32 * i, column.name);
    bytes[32 + 32 * i + 11] = column.type.charCodeAt(0);
    bytes[32 + 32 * i + 16] = column.width;
    column.values.forEach((value, row) => {
      write(bytes, header + width * row + at, value);
    });
    at += column.width;
  });
  bytes[header - 1] = 13;
  bytes[bytes.length - 1] = 26;
  return bytes;
}

const WIDTH = 40;

export function dbf(records: readonly Readonly<{ [column: string]: string }>[]): Uint8Array {
  const columns = Object.keys(records[0] ?? {});
  const header = 32 + 32 * columns.length + 1;
  const width = 1 + WIDTH * columns.length;
  const bytes = new Uint8Array(header + width * records.length + 1).fill(32);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, header);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, width, true);
  columns.forEach((column, i) => {
    const at = 32 + 32 * i;
    write(bytes, at, column);
    bytes[at + 11] = "C".charCodeAt(0);
    bytes[at + 16] = WIDTH;
  });
  bytes[header - 1] = 13;
  records.forEach((record, row) => {
    columns.forEach((column, i) => {
      write(bytes, header + width * row + 1 + WIDTH * i, record[column]);
    });
  });
  bytes[bytes.length - 1] = 26;
  return bytes;
}

function write(bytes: Uint8Array, at: number, text: string): void {
  for (const [i, letter] of [...text].entries()) bytes[at + i] = letter.codePointAt(0)!;
}
