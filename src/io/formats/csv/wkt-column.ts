import { POINT_COLUMNS, pointOf } from "../../features/table-of-features.ts";
import { acceptedFormats } from "../../formats.ts";
import { inputError } from "../../input-codes.ts";
import { READERS } from "../../lazy-readers.ts";
import type { StatedCrs } from "../../netherlands.ts";
import { crsOfCode } from "../../stated-crs.ts";
import { type Cell, cellText, type TableHead, type TableSource } from "../../table-source.ts";
import type { ZoneFeature, ZonesSource } from "../../zones/zones-source.ts";
import { geoJsonFeature } from "../geojson/geojson-feature.ts";

const WKT =
  /^(?:SRID\s*=\s*(\d+)\s*;)?\s*(MULTI)?(POINT|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;

/** Is this cell an area written as WKT ("POLYGON ((...))")? */
export function isArea(cell: string): boolean {
  return /POLYGON|COLLECTION/i.test(WKT.exec(cell.slice(0, 60))?.[3] ?? "");
}

/** The column whose filled cells are WKT; null when there is none. */
export function wktColumnOf({ header }: TableSource, rows: TableHead["rows"]): number | null {
  const looked = rows.slice(0, 200);
  for (let column = 0; column < header.length; column++) {
    let filled = 0;
    let geometries = 0;
    for (const { cells } of looked) {
      const text = column < cells.length ? cellText(cells[column]) : "";
      if (text === "") continue;
      filled++;
      if (WKT.test(text.slice(0, 60))) geometries++;
      else if (filled > 20 && geometries === 0) break;
    }
    if (filled > 0 && geometries > filled / 2) return column;
  }
  return null;
}

type Wkt = Awaited<ReturnType<(typeof READERS)["wkt"]>>;

/** The geometry of a cell; null for what is none. */
function geometryOf({ wktToGeoJSON }: Wkt, cell: Cell): unknown {
  const text = cellText(cell).replace(/^SRID\s*=\s*\d+\s*;\s*/i, "");
  if (text === "") return null;
  try {
    return wktToGeoJSON(text);
  } catch {
    return null;
  }
}

function statedCrs(rows: TableHead["rows"], column: number): StatedCrs {
  const cell = rows.map(({ cells }) => cells[column]).find((each) => each !== undefined && each !== "");
  const srid = cell === undefined ? undefined : WKT.exec(cellText(cell).slice(0, 60))?.[1];
  return srid === undefined || srid === "0" ? null : crsOfCode("EPSG", Number(srid));
}

/** The rows as zones: those of the wrong length too, without a geometry. */
export async function areasOfWkt(
  table: TableSource,
  column: number | null,
  fileName: string,
): Promise<ZonesSource> {
  if (column === null) throw inputError("file.not-zones", { file: fileName, ...acceptedFormats() });
  const reader = await READERS.wkt();
  const features: ZoneFeature[] = [];
  const { header } = table;
  const onBroken = (): void => {
    const row = features.length + 1;
    features.push({ ...geoJsonFeature(null, row), why: "zone.damaged" });
  };
  const steps = table.rows((cells) => {
    if (cells.length === 1 && header.length > 1 && cellText(cells[0]) === "") return;
    const whole = cells.length === header.length;
    const properties: Record<string, unknown> = {};
    header.forEach((name, i) => {
      if (i !== column && whole) properties[name] = cells[i];
    });
    const geometry = whole ? geometryOf(reader, cells[column]) : null;
    features.push(geoJsonFeature({ properties, geometry }, features.length + 1));
  }, onBroken);
  for await (const _ of steps);
  const { rows } = await table.head();
  return {
    features,
    crs: statedCrs(rows, column),
    layers: [],
    layer: null,
    textEncoding: table.csv?.encoding ?? null,
  };
}

/** The table with two columns more, for the points that its WKT holds. */
export async function pointsOfWkt(table: TableSource, column: number): Promise<TableSource> {
  const reader = await READERS.wkt();
  const { header } = table;
  const withPoint = (cells: readonly Cell[]): readonly Cell[] => {
    if (cells.length !== header.length) return cells;
    return [...cells, ...(pointOf(geometryOf(reader, cells[column])) ?? ["", ""])];
  };
  const head = await table.head();
  return {
    ...table,
    header: [...header, ...POINT_COLUMNS],
    points: { x: header.length, y: header.length + 1, crs: statedCrs(head.rows, column) },
    head: async () => ({
      ...head,
      rows: head.rows.map(({ cells, line }) => ({ cells: withPoint(cells), line })),
    }),
    rows: (onRow, onBroken) => table.rows((cells, line) => onRow(withPoint(cells), line), onBroken),
  };
}
