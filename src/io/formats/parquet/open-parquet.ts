import { type ColumnCells, cellReader } from "../../column-cells.ts";
import { POINT_COLUMNS, pointOf } from "../../features/table-of-features.ts";
import { geometryOfWkb } from "../../features/wkb.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Opened } from "../../opened.ts";
import { readerOf, rowsOfBlocks } from "../../row-blocks.ts";
import type { Source } from "../../source.ts";
import { crsOfName, crsOfProjJson } from "../../stated-crs.ts";
import type { Cell, OnBrokenLine, OnRow, RowBlock, TableHead, TableSource } from "../../table-source.ts";
import type { ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { geoJsonFeature } from "../geojson/geojson-feature.ts";
import type { Group } from "./parquet-file.ts";

const HEAD_ROWS = 2000;

type Parquet = Awaited<ReturnType<Awaited<ReturnType<(typeof READERS)["parquet"]>>["openColumns"]>>;
type Layer = {
  readonly columns: readonly string[];
  /** The column that holds geometries; null = there is none. */
  readonly geometry: string | null;
  readonly crs: StatedCrs;
  readonly rows: number;
  readonly groups: readonly Group[];
};
type Read = {
  /** Cells of the first rows of a group; all of them if no number is given. */
  readonly cells: (column: string, group: Group, rows?: number) => Promise<ColumnCells>;
  readonly geometries: (column: string, group: Group, rows?: number) => Promise<(row: number) => unknown>;
};

/**
 * A Parquet file, with or without the metadata of GeoParquet. Read by row group, and of each only the columns that
 * are asked for.
 *
 * @throws InputError file.damaged
 */
export async function openParquet(source: Source, fileName: string): Promise<Opened<FileKind>> {
  const { openColumns } = await READERS.parquet();
  const asInput = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && error.name === "InputError") throw error;
      throw inputError("file.damaged", { file: fileName, format: "parquet" });
    }
  };
  const { parquet, layer } = await asInput(async () => {
    const parquet = await openColumns(source);
    const columns = parquet.tree.map(({ element }) => element.name);
    const { groups } = parquet;
    const rows = groups.at(-1)?.to ?? 0;
    return { parquet, layer: { columns, ...geometryColumn(parquet, columns), rows, groups } };
  });
  const read: Read = {
    cells: (...of) => asInput(() => parquet.cells(...of)),
    geometries: (...of) => asInput(() => parquet.geometries(...of)),
  };
  return {
    kind: await kindOf(layer, read),
    firms: async () => tableOf(layer, read),
    zones: () => zonesOf(layer, read),
  };
}

/** By the metadata of GeoParquet, else by the type that Parquet itself has for a geometry. */
function geometryColumn({ metadata }: Parquet, columns: readonly string[]): Pick<Layer, "geometry" | "crs"> {
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

/** Well-known binary, or the native points of GeoParquet 1.1 ({x, y}). */
function geometryOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return geometryOfWkb(value);
  const { x, y } = (value ?? {}) as { x?: unknown; y?: unknown };
  return typeof x === "number" && typeof y === "number" ? { type: "Point", coordinates: [x, y] } : null;
}

function rowsOf({ from, to }: Group): number {
  return to - from;
}

async function kindOf({ geometry, groups: [first] }: Layer, read: Read): Promise<FileKind> {
  if (geometry === null) return "firms";
  if (first === undefined) return "zones";
  const rows = Math.min(HEAD_ROWS, rowsOf(first));
  const valueAt = await read.geometries(geometry, first, rows);
  let points = 0;
  for (let row = 0; row < rows; row++) {
    const type = (geometryOf(valueAt(row)) as { type?: string } | null)?.type ?? "";
    if (type.endsWith("Polygon")) return "zones";
    if (type.endsWith("Point")) points++;
  }
  return points > 0 ? "firms" : "zones";
}

/** Columns of x and y; NaN where there is no point. */
function pointColumns(valueAt: (row: number) => unknown, rows: number): [x: ColumnCells, y: ColumnCells] {
  const x = new Float64Array(rows).fill(Number.NaN);
  const y = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row++) {
    const point = pointOf(geometryOf(valueAt(row)));
    if (point) [x[row], y[row]] = point;
  }
  return [
    { kind: "numbers", values: x },
    { kind: "numbers", values: y },
  ];
}

function tableOf({ columns, geometry, crs, rows: total, groups }: Layer, read: Read): TableSource {
  const plain = columns.filter((name) => name !== geometry);
  const x = plain.length;
  const header = [...plain.map((name) => name.trim()), ...(geometry === null ? [] : POINT_COLUMNS)];
  const blockOf = async (
    group: Group,
    rows: number,
    wanted: ReadonlySet<number> | undefined,
  ): Promise<RowBlock> => {
    const found: (ColumnCells | null)[] = [];
    for (const [i, name] of plain.entries())
      found.push(wanted === undefined || wanted.has(i) ? await read.cells(name, group, rows) : null);
    if (geometry !== null) {
      const needed = wanted === undefined || wanted.has(x) || wanted.has(x + 1);
      found.push(
        ...(needed ? pointColumns(await read.geometries(geometry, group, rows), rows) : [null, null]),
      );
    }
    return { rows, line: group.from + 1, columns: found, total };
  };
  async function* blocks(wanted?: ReadonlySet<number>): AsyncGenerator<RowBlock> {
    for (const group of groups) yield await blockOf(group, rowsOf(group), wanted);
  }
  return {
    header,
    layers: [],
    layer: null,
    csv: null,
    points: geometry === null ? null : { x, y: x + 1, crs },
    head: async (): Promise<TableHead> => {
      const [first] = groups;
      if (first === undefined) return { rows: [], done: 0, total };
      const block = await blockOf(first, Math.min(HEAD_ROWS, rowsOf(first)), undefined);
      const readers = block.columns.map(readerOf);
      const rows = Array.from({ length: block.rows }, (_, row) => ({
        cells: readers.map((cellAt) => cellAt(row)),
        line: row + 1,
      }));
      return { rows, done: block.rows, total };
    },
    rows: (onRow: OnRow, _onBroken?: OnBrokenLine, wanted?: ReadonlySet<number>) =>
      rowsOfBlocks(blocks(wanted), onRow),
    blocks,
  };
}

async function zonesOf({ columns, geometry, crs, groups }: Layer, read: Read): Promise<ZonesSource> {
  const features: ZoneFeature[] = [];
  for (const group of groups) {
    const valueAt = geometry === null ? () => null : await read.geometries(geometry, group);
    const properties: [string, (row: number) => Cell][] = [];
    for (const name of columns)
      if (name !== geometry) properties.push([name, cellReader(await read.cells(name, group))]);
    for (let row = 0; row < rowsOf(group); row++)
      features.push(
        geoJsonFeature(
          {
            properties: Object.fromEntries(properties.map(([name, cellAt]) => [name, cellAt(row)])),
            geometry: geometryOf(valueAt(row)),
          },
          features.length + 1,
        ),
      );
  }
  return { features, crs, layers: [], layer: null, textEncoding: null };
}
