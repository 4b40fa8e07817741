import type { Bounds } from "../../../core/geometry/rings.ts";
import { CRS_PROJJSON } from "../crs-definitions.ts";
import { type ColumnType, columnsWithoutNaN, type ExportTable } from "../export-table.ts";
import { type Geometry, geometryAt } from "../geometry.ts";
import { geometryBounds, joinBounds, NO_BOUNDS } from "../geometry-bounds.ts";
import { wkbOf } from "../wkb.ts";
import type { WriteOptions } from "../writers.ts";

const TYPES = { text: "STRING", integer: "INT32", year: "INT32", number: "DOUBLE" } as const satisfies Record<
  ColumnType,
  string
>;
const GEOMETRY_COLUMN = "geometry";

/**
 * A table as GeoParquet 1.1.0 (plain Parquet when it is not on the map), compressed with Snappy. What is said about the
 * rows is a JSON object in the file's key-value metadata. Numbers that are not known are null, and named in the column
 * `onbekend`.
 */
export async function writeGeoParquet(
  table: ExportTable,
  { crs }: WriteOptions,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const { about, geometry, rowCount } = table;
  const metadata = [{ key: about.name, value: JSON.stringify(Object.fromEntries(about.lines)) }];
  const columnData = columnsWithoutNaN(table).map(({ id, type, cells }) => ({
    name: id,
    data: [...cells],
    type: TYPES[type] as string,
    nullable: true,
  }));
  if (geometry) {
    const found = new Set<Geometry["type"]>();
    let bounds: Bounds = NO_BOUNDS;
    const data = Array.from({ length: rowCount }, (_, row) => {
      const shape = geometryAt(geometry, row, crs);
      found.add(shape.type);
      bounds = joinBounds(bounds, geometryBounds(shape));
      return wkbOf(shape);
    });
    const projjson = CRS_PROJJSON[crs];
    const geo = {
      version: "1.1.0",
      primary_column: GEOMETRY_COLUMN,
      columns: {
        [GEOMETRY_COLUMN]: {
          encoding: "WKB",
          geometry_types: [...found].sort(),
          ...(projjson ? { crs: projjson } : {}),
          orientation: "counterclockwise",
          edges: "planar",
          ...(rowCount > 0 ? { bbox: bounds } : {}),
        },
      },
    };
    metadata.push({ key: "geo", value: JSON.stringify(geo) });
    columnData.push({ name: GEOMETRY_COLUMN, data: data as never[], type: "BYTE_ARRAY", nullable: false });
  }
  const buffer = parquetWriteBuffer({
    columnData: columnData as Parameters<typeof parquetWriteBuffer>[0]["columnData"],
    kvMetadata: metadata,
  });
  return [new Uint8Array(buffer)];
}
