import type { Database, Statement } from "sql.js";
import { cellOf } from "../../features/cell-of.ts";
import { POINT_COLUMNS, pointOf } from "../../features/table-of-features.ts";
import type { FileKind } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { chosenLayer } from "../../layer-choice.ts";
import type { StatedCrs } from "../../netherlands.ts";
import type { Opened } from "../../opened.ts";
import { refuseLarger } from "../../size-limit.ts";
import { allOf, letMessagesIn, type Source } from "../../source.ts";
import { sqlite } from "../../sqlite.ts";
import { crsOfCode, crsOfWkt } from "../../stated-crs.ts";
import type { Cell, OnRow, TableHead, TableSource } from "../../table-source.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { geoJsonFeature } from "../geojson/geojson-feature.ts";
import { geometryOfCell } from "./geopackage-geometry.ts";

/** The whole database is in memory, twice while it is opened. */
const LARGEST_BYTES = 512 * 2 ** 20;
const HEAD_ROWS = 2000;
const ROWS_A_STEP = 5000;

type Layer = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Position of the geometry; -1 = the layer has none. */
  readonly geometry: number;
  readonly crs: StatedCrs;
  readonly count: number;
};

/**
 * A layer of a GeoPackage: a table with a geometry, or a table without one, which may be a register with coordinates
 * in columns.
 *
 * @throws InputError file.damaged when it is no database or not a GeoPackage, file.too-large, file.no-layer
 */
export async function openGeoPackage(
  source: Source,
  fileName: string,
  asked: string | null,
): Promise<Opened<FileKind>> {
  refuseLarger(source, fileName, LARGEST_BYTES);
  const bytes = withoutLog(await allOf(source));
  const { Database: Sqlite } = await sqlite();
  const damaged = () => inputError("file.damaged", { file: fileName, format: "geopackage" });

  /** Runs work on the open database and closes it, whatever happens. */
  async function* using<R>(work: (database: Database) => AsyncGenerator<R>): AsyncGenerator<R> {
    let database: Database | undefined;
    try {
      database = new Sqlite(bytes);
      yield* work(database);
    } catch (error) {
      if (error instanceof Error && error.name === "InputError") throw error;
      throw damaged();
    } finally {
      database?.close();
    }
  }
  let found: { layer: Layer; choice: ReturnType<typeof chosenLayer>["choice"]; head: Cells[] } | undefined;
  for await (const step of using(async function* (database) {
    const layers = hasTable(database, "gpkg_contents") ? layersOf(database) : [];
    if (layers.length === 0) throw inputError("file.no-geopackage", { file: fileName });
    const { name, choice } = chosenLayer(layers, asked, fileName);
    const layer = layerNamed(database, name);
    const head: Cells[] = [];
    for (const values of rowsOf(database, layer, HEAD_ROWS)) head.push(values);
    yield { layer, choice, head };
  }))
    found = step;
  if (!found) throw damaged();
  const { layer, choice, head } = found;

  const rows = (onEach: (values: Cells, row: number) => void) =>
    using(async function* (database) {
      let row = 0;
      for (const values of rowsOf(database, layer, null)) {
        onEach(values, ++row);
        if (row % ROWS_A_STEP === 0) yield { done: row, total: layer.count };
      }
      yield { done: row, total: row };
    });
  return {
    kind: kindOf(layer, head),
    firms: async () => tableOf(layer, choice, head, rows),
    zones: async () => zonesOf(layer, choice, rows),
  };
}

type Cells = readonly unknown[];
/** The library has this second argument, and its types do not. */
type BigIntStatement = Omit<Statement, "get"> & {
  get(params: null, config: { readonly useBigInt: boolean }): unknown[];
};
type Rows = (onEach: (values: Cells, row: number) => void) => AsyncGenerator<{ done: number; total: number }>;

/** A database with a log beside it, which nobody sends along, is opened as it was when the log was last written back. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes;
  const copy = bytes.slice();
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

function layersOf(database: Database): string[] {
  const rows = query(
    database,
    // A layer with a geometry goes before a table without one.
    "SELECT table_name FROM gpkg_contents WHERE data_type IN ('features', 'attributes') ORDER BY data_type = 'attributes', rowid",
  );
  return rows.map(([name]) => String(name));
}

function layerNamed(database: Database, name: string): Layer {
  const statement = database.prepare(`SELECT * FROM ${quoted(name)} LIMIT 0`);
  const columns = statement.getColumnNames();
  statement.free();
  const [geometry] = hasTable(database, "gpkg_geometry_columns")
    ? query(database, "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?", [name])
    : [];
  const [[count]] = query(database, `SELECT count(*) FROM ${quoted(name)}`);
  return {
    name,
    columns,
    geometry: geometry ? columns.indexOf(String(geometry[0])) : -1,
    crs: geometry ? statedCrs(database, Number(geometry[1])) : null,
    count: Number(count),
  };
}

/** -1 and 0 stand for a system that is not told: in metres, in degrees. */
function statedCrs(database: Database, id: number): StatedCrs {
  if (id === -1 || id === 0) return null;
  const [row] = query(
    database,
    "SELECT organization, organization_coordsys_id, definition, srs_name FROM gpkg_spatial_ref_sys WHERE srs_id = ?",
    [id],
  );
  if (!row) return { unknown: `srs_id ${id}` };
  const [organisation, code, definition, name] = row;
  const coded = crsOfCode(String(organisation), Number(code));
  if (typeof coded === "string") return coded;
  const defined = crsOfWkt(String(definition ?? ""));
  if (typeof defined === "string") return defined;
  return {
    unknown: [String(name ?? ""), `${organisation}:${code}`].filter((text) => text !== "").join(", "),
  };
}

function hasTable(database: Database, name: string): boolean {
  return query(database, "SELECT 1 FROM sqlite_master WHERE name = ?", [name]).length > 0;
}

function* rowsOf(database: Database, { name }: Layer, most: number | null): Generator<Cells> {
  const statement: BigIntStatement = database.prepare(
    `SELECT * FROM ${quoted(name)} ORDER BY rowid${most === null ? "" : ` LIMIT ${most}`}`,
  );
  try {
    while (statement.step()) yield statement.get(null, { useBigInt: true });
  } finally {
    statement.free();
  }
}

function query(database: Database, sql: string, params: (string | number)[] = []): unknown[][] {
  const statement = database.prepare(sql, params);
  const rows: unknown[][] = [];
  try {
    while (statement.step()) rows.push(statement.get());
  } finally {
    statement.free();
  }
  return rows;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function kindOf({ geometry }: Layer, head: readonly Cells[]): FileKind {
  if (geometry < 0) return "firms";
  let points = 0;
  for (const values of head) {
    const type = geometryOfCell(values[geometry])?.type ?? "";
    if (type.endsWith("Polygon")) return "zones";
    if (type.endsWith("Point")) points++;
  }
  return points > 0 ? "firms" : "zones";
}

function tableOf(
  { columns, geometry, crs, count }: Layer,
  choice: { layers: readonly string[]; layer: string | null },
  head: readonly Cells[],
  rows: Rows,
): TableSource {
  const hasPoints = geometry >= 0;
  const cells = (values: Cells): Cell[] => {
    const row: Cell[] = [];
    for (let i = 0; i < values.length; i++) if (i !== geometry) row.push(cellOf(values[i]));
    if (hasPoints) row.push(...(pointOf(geometryOfCell(values[geometry])) ?? ["", ""]));
    return row;
  };
  const header = columns.filter((_, i) => i !== geometry).map((name) => name.trim());
  const x = header.length;
  const tableHead: TableHead = {
    rows: head.map((values, i) => ({ cells: cells(values), line: i + 1 })),
    done: head.length,
    total: count,
  };
  return {
    header: hasPoints ? [...header, ...POINT_COLUMNS] : header,
    ...choice,
    csv: null,
    points: hasPoints ? { x, y: x + 1, crs } : null,
    head: async () => tableHead,
    rows: (onRow: OnRow) => rows((values, row) => onRow(cells(values), row)),
  };
}

async function zonesOf(
  { columns, geometry, crs }: Layer,
  choice: { layers: readonly string[]; layer: string | null },
  rows: Rows,
): Promise<ZonesSource> {
  const features: ZonesSource["features"][number][] = [];
  const steps = rows((values, row) => {
    const properties: Record<string, unknown> = {};
    columns.forEach((name, i) => {
      if (i !== geometry) properties[name] = cellOf(values[i]);
    });
    features.push(geoJsonFeature({ properties, geometry: geometryOfCell(values[geometry]) }, row));
  });
  for await (const _ of steps) await letMessagesIn();
  return { features, crs, ...choice, textEncoding: null };
}
