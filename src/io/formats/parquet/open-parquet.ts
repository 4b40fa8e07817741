import { cellOf } from "../../features/cell-of.ts";
import { POINT_COLUMNS, pointOf } from "../../features/table-of-features.ts";
import { geometryOfWkb } from "../../features/wkb.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Opened } from "../../opened.ts";
import { bytesOf, type Source, sizeOf } from "../../source.ts";
import { crsOfName, crsOfProjJson } from "../../stated-crs.ts";
import type { Cell, OnBrokenLine, OnRow, TableHead, TableSource } from "../../table-source.ts";
import type { ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { geoJsonFeature } from "../geojson/geojson-feature.ts";

const HEAD_ROWS = 2000;
const ROWS_A_STEP = 20_000;

type Scan = Awaited<ReturnType<Awaited<ReturnType<(typeof READERS)["parquet"]>>["parquetScan"]>>;
type Column = ArrayLike<unknown>;
type Layer = {
  readonly columns: readonly string[];
  /** The column that holds geometries; null = there is none. */
  readonly geometry: string | null;
  readonly crs: StatedCrs;
  readonly rows: number;
};

/**
 * A Parquet file, with or without the metadata of GeoParquet. Read by row group, and of each only the columns that
 * are asked for.
 *
 * @throws InputError file.damaged
 */
export async function openParquet(source: Source, fileName: string): Promise<Opened<FileKind>> {
  const { parquetMetadataAsync, parquetScan, parquetSchema, compressors } = await READERS.parquet();
  const damaged = () => inputError("file.damaged", { file: fileName, format: "parquet" });
  const asInput = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && error.name === "InputError") throw error;
      throw damaged();
    }
  };
  const byteLength = sizeOf(source);
  const file = {
    byteLength,
    slice: async (from: number, to = byteLength) => {
      const bytes = await bytesOf(source, from, to);
      return bytes.slice().buffer as ArrayBuffer;
    },
  };
  const scan = await asInput(async () => {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    return parquetScan({
      file,
      metadata,
      compressors,
      geoparquet: false,
      // Bytes that are not said to be text may be a geometry; see textOrValue for those that are not.
      utf8: false,
      parsers: { geometryFromBytes: (bytes) => bytes, geographyFromBytes: (bytes) => bytes },
    });
  });
  const columns = parquetSchema(scan.metadata).children.map(({ element }) => element.name);
  const layer: Layer = { columns, ...geometryColumn(scan, columns), rows: Number(scan.metadata.num_rows) };
  const read = (column: string, from: number, to: number): Promise<Column> =>
    asInput(() => scan.readColumn({ column, rowStart: from, rowEnd: to }) as Promise<Column>);
  const ranges: readonly Range[] = scan.ranges;
  const head = await readHead(layer, ranges, read);
  return {
    kind: kindOf(layer, head),
    firms: async () => tableOf(layer, ranges, read, head),
    zones: () => zonesOf(layer, ranges, read),
  };
}

type Range = { readonly rowStart: number; readonly rowEnd: number };
type Read = (column: string, from: number, to: number) => Promise<Column>;

/** By the metadata of GeoParquet, else by the type that Parquet itself has for a geometry. */
function geometryColumn({ metadata }: Scan, columns: readonly string[]): Pick<Layer, "geometry" | "crs"> {
  const written = metadata.key_value_metadata?.find(({ key }) => key === "geo")?.value;
  if (written) {
    try {
      const { primary_column, columns: described } = JSON.parse(written);
      const geometry = String(primary_column);
      const { crs } = described[geometry];
      if (columns.includes(geometry)) return { geometry, crs: crsOfProjJson(crs) };
    } catch {
      // Metadata that nobody can read is as good as none.
    }
  }
  const typed = metadata.schema.find(({ logical_type }) =>
    /^GEO(?:METRY|GRAPHY)$/.test(logical_type?.type ?? ""),
  );
  if (!typed) return { geometry: null, crs: null };
  const { crs } = (typed.logical_type ?? {}) as { crs?: string };
  return { geometry: typed.name, crs: crs === undefined ? "wgs84" : crsOfName(crs) };
}

type Head = { readonly columns: readonly Column[]; readonly rows: number };

async function readHead({ columns }: Layer, ranges: readonly Range[], read: Read): Promise<Head> {
  const first = ranges[0];
  if (first === undefined) return { columns: columns.map(() => []), rows: 0 };
  const to = Math.min(first.rowEnd, first.rowStart + HEAD_ROWS);
  const values: Column[] = [];
  for (const column of columns) values.push(await read(column, first.rowStart, to));
  return { columns: values, rows: to - first.rowStart };
}

/** Well-known binary, or the native points of GeoParquet 1.1 ({x, y}). */
function geometryOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return geometryOfWkb(value);
  const { x, y } = (value ?? {}) as { x?: unknown; y?: unknown };
  return typeof x === "number" && typeof y === "number" ? { type: "Point", coordinates: [x, y] } : null;
}

function kindOf({ columns, geometry }: Layer, head: Head): FileKind {
  if (geometry === null) return "firms";
  const values = head.columns[columns.indexOf(geometry)];
  let points = 0;
  for (let row = 0; row < head.rows; row++) {
    const type = (geometryOf(values[row]) as { type?: string } | null)?.type ?? "";
    if (type.endsWith("Polygon")) return "zones";
    if (type.endsWith("Point")) points++;
  }
  return points > 0 ? "firms" : "zones";
}

const decoder = new TextDecoder();

/** Old writers leave out that bytes are text. */
function textOrValue(value: unknown): unknown {
  return value instanceof Uint8Array ? decoder.decode(value) : value;
}

/** A whole column as cells, in one loop; a column of numbers is handed on as it is. */
function cellsOf(column: Column): ArrayLike<Cell> {
  if (column instanceof Int32Array || column instanceof Uint32Array) return column;
  const cells: Cell[] = new Array(column.length);
  for (let i = 0; i < cells.length; i++) {
    const value = column[i];
    cells[i] = typeof value === "string" ? value : cellOf(textOrValue(value));
  }
  return cells;
}

function pointCells(column: Column): [x: Cell[], y: Cell[]] {
  const x: Cell[] = new Array(column.length);
  const y: Cell[] = new Array(column.length);
  for (let i = 0; i < x.length; i++) [x[i], y[i]] = pointOf(geometryOf(column[i])) ?? ["", ""];
  return [x, y];
}

function tableOf(
  { columns, geometry, crs, rows: total }: Layer,
  ranges: readonly Range[],
  read: Read,
  head: Head,
): TableSource {
  const plain = columns.filter((name) => name !== geometry);
  const x = plain.length;
  const header = [...plain.map((name) => name.trim()), ...(geometry === null ? [] : POINT_COLUMNS)];
  /** Columns of some rows, in the order of the header; null for one that nobody will look at. */
  const columnsOf = async (
    columnAt: (name: string) => Promise<Column>,
    wanted: ReadonlySet<number> | undefined,
  ): Promise<(ArrayLike<Cell> | null)[]> => {
    const found: (ArrayLike<Cell> | null)[] = [];
    for (const [i, name] of plain.entries())
      found.push(wanted === undefined || wanted.has(i) ? cellsOf(await columnAt(name)) : null);
    if (geometry !== null) {
      const needed = wanted === undefined || wanted.has(x) || wanted.has(x + 1);
      found.push(...(needed ? pointCells(await columnAt(geometry)) : [null, null]));
    }
    return found;
  };
  const rowAt = (values: readonly (ArrayLike<Cell> | null)[], row: number, cells: Cell[]): Cell[] => {
    for (let i = 0; i < values.length; i++) cells[i] = values[i]?.[row] ?? "";
    return cells;
  };
  return {
    header,
    layers: [],
    layer: null,
    csv: null,
    points: geometry === null ? null : { x, y: x + 1, crs },
    head: async (): Promise<TableHead> => {
      const values = await columnsOf(async (name) => head.columns[columns.indexOf(name)], undefined);
      return {
        rows: Array.from({ length: head.rows }, (_, row) => ({
          cells: rowAt(values, row, []),
          line: row + 1,
        })),
        done: head.rows,
        total,
      };
    },
    rows: async function* (onRow: OnRow, _onBroken?: OnBrokenLine, wanted?: ReadonlySet<number>) {
      // One row for all: they go by call and are not kept.
      const cells: Cell[] = new Array(header.length).fill("");
      for (const { rowStart, rowEnd } of ranges) {
        const values = await columnsOf((name) => read(name, rowStart, rowEnd), wanted);
        for (let row = 0; row < rowEnd - rowStart; row++) {
          onRow(rowAt(values, row, cells), rowStart + row + 1);
          if ((row + 1) % ROWS_A_STEP === 0) yield { done: rowStart + row + 1, total };
        }
        yield { done: rowEnd, total };
      }
    },
  };
}

async function zonesOf(
  { columns, geometry, crs }: Layer,
  ranges: readonly Range[],
  read: Read,
): Promise<ZonesSource> {
  const features: ZoneFeature[] = [];
  for (const { rowStart, rowEnd } of ranges) {
    const values: Column[] = [];
    for (const column of columns) values.push(await read(column, rowStart, rowEnd));
    for (let row = 0; row < rowEnd - rowStart; row++) {
      const properties: Record<string, unknown> = {};
      let shape: unknown = null;
      columns.forEach((name, i) => {
        if (name === geometry) shape = geometryOf(values[i][row]);
        else properties[name] = cellOf(textOrValue(values[i][row]));
      });
      features.push(geoJsonFeature({ properties, geometry: shape }, features.length + 1));
    }
  }
  return { features, crs, layers: [], layer: null, textEncoding: null };
}
