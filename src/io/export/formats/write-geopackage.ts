import type { Database } from "sql.js";
import type { Bounds } from "../../../core/geometry/rings.ts";
import { sqlite } from "../../sqlite.ts";
import { CRS_NAME, CRS_WKT, EPSG } from "../crs-definitions.ts";
import { type ColumnType, columnsWithoutNaN, type ExportTable } from "../export-table.ts";
import { EXPORT_CRS, type ExportGeometry, geometryAt } from "../geometry.ts";
import { joinBounds, NO_BOUNDS } from "../geometry-bounds.ts";
import type { WriteOptions } from "../writers.ts";
import { asMulti, geoPackageBlob } from "./geopackage-blob.ts";
import { GEOPACKAGE_SCHEMA } from "./geopackage-schema.ts";

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  year: "INTEGER",
  number: "DOUBLE",
};
const GEOMETRY_TYPES: Readonly<Record<ExportGeometry["kind"], string>> = {
  point: "POINT",
  line: "LINESTRING",
  area: "MULTIPOLYGON",
};

/**
 * A table as a GeoPackage (OGC 12-128r18, version 1.3): a layer with the rows, and a table of attributes that says where
 * they come from. Numbers that are not known are NULL, and named in the column `onbekend`.
 */
export async function writeGeoPackage(
  table: ExportTable,
  { crs }: WriteOptions,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { Database } = await sqlite();
  const db = new Database();
  try {
    db.run(GEOPACKAGE_SCHEMA);
    for (const system of EXPORT_CRS)
      db.run("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)", [
        CRS_NAME[system],
        EPSG[system],
        EPSG[system],
        CRS_WKT[system],
      ]);
    db.run("BEGIN");
    writeRows(db, table, crs);
    writeAbout(db, table);
    db.run("COMMIT");
    return [new Uint8Array(db.export())];
  } finally {
    db.close();
  }
}

function writeRows(db: Database, table: ExportTable, crs: WriteOptions["crs"]): void {
  const { name, rowCount, geometry } = table;
  const columns = columnsWithoutNaN(table);
  const defined = columns.map(({ id, type }) => `${quoted(id)} ${SQL_TYPES[type]}`);
  const names = columns.map(({ id }) => quoted(id));
  if (geometry) {
    defined.unshift(`geom ${GEOMETRY_TYPES[geometry.kind]}`);
    names.unshift("geom");
  }
  db.run(
    `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${defined.join(", ")})`,
  );
  const places = names.map(() => "?").join(", ");
  const insert = db.prepare(`INSERT INTO ${quoted(name)} (${names.join(", ")}) VALUES (${places})`);
  let bounds: Bounds = NO_BOUNDS;
  for (let row = 0; row < rowCount; row++) {
    const cells = columns.map(({ cells }) => cells[row]);
    if (!geometry) insert.run(cells);
    else {
      const { blob, bounds: own } = geoPackageBlob(asMulti(geometryAt(geometry, row, crs)), EPSG[crs]);
      bounds = joinBounds(bounds, own);
      insert.run([blob, ...cells]);
    }
  }
  insert.free();
  // Without rows there is no extent.
  const extent = geometry && rowCount > 0 ? [...bounds] : [null, null, null, null];
  db.run(
    "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [name, geometry ? "features" : "attributes", name, ...extent, geometry ? EPSG[crs] : null],
  );
  if (geometry)
    db.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", [
      name,
      GEOMETRY_TYPES[geometry.kind],
      EPSG[crs],
    ]);
}

function writeAbout(db: Database, { about }: ExportTable): void {
  const [word, value] = about.head.map(quoted);
  const name = quoted(about.name);
  db.run(
    `CREATE TABLE ${name} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${word} TEXT, ${value} TEXT)`,
  );
  for (const line of about.lines) db.run(`INSERT INTO ${name} (${word}, ${value}) VALUES (?, ?)`, [...line]);
  db.run("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", [
    about.name,
    about.name,
  ]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
