import { geoJsonFeature } from "../formats/geojson/geojson-feature.ts";
import { acceptedFormats } from "../formats.ts";
import { inputError } from "../input-codes.ts";
import { READERS } from "../lazy-readers.ts";
import type { StatedCrs } from "../netherlands.ts";
import { crsOfCode } from "../stated-crs.ts";
import { type Cell, cellText, type TableHead, type TableSource } from "../table-source.ts";
import type { ZoneFeature, ZonesSource } from "../zones/zones-source.ts";
import { geometryIn, geometryText } from "./geometry-text.ts";
import { POINT_COLUMNS, pointOf } from "./table-of-features.ts";

const ROWS_LOOKED_AT = 200;

/** Columns whose filled cells are geometries, in the order of the file. */
type GeometryColumns = { readonly areas: readonly number[]; readonly others: readonly number[] };

/** The columns with WKT, or with WKB in hexadecimals. */
export function geometryColumns({ header }: TableSource, rows: TableHead["rows"]): GeometryColumns {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const areas: number[] = [];
  const others: number[] = [];
  for (let column = 0; column < header.length; column++) {
    let [filled, geometries, ofAreas] = [0, 0, 0];
    for (const { cells } of looked) {
      if (column >= cells.length || cellText(cells[column]) === "") continue;
      filled++;
      const found = geometryText(cells[column]);
      if (found !== null) geometries++;
      else if (filled > 20 && geometries === 0) break;
      if (found?.isArea) ofAreas++;
    }
    if (geometries > filled / 2) (ofAreas > 0 ? areas : others).push(column);
  }
  return { areas, others };
}

/** The system that the geometries name. @throws InputError crs.mixed when they name several */
class SridOfRows {
  private readonly fileName: string;
  private srid: number | null = null;

  constructor(fileName: string) {
    this.fileName = fileName;
  }

  add(cell: Cell): void {
    const srid = geometryText(cell)?.srid ?? null;
    if (srid === null || srid === this.srid) return;
    if (this.srid !== null)
      throw inputError("crs.mixed", {
        file: this.fileName,
        names: [this.srid, srid].map((code) => `EPSG:${code}`).join(", "),
      });
    this.srid = srid;
  }

  crs(): StatedCrs {
    return this.srid === null ? null : crsOfCode("EPSG", this.srid);
  }
}

/** The row as wide as the header: what lacks at its end is empty, and so has to be what is too much. Null = it is not so. */
function fitted(cells: readonly Cell[], width: number): readonly Cell[] | null {
  if (cells.length === width) return cells;
  if (cells.length < width) return [...cells, ...Array<Cell>(width - cells.length).fill("")];
  return cells.slice(width).every((cell) => cellText(cell) === "") ? cells.slice(0, width) : null;
}

/**
 * The rows as zones, those that cannot be cut too.
 *
 * @throws InputError file.not-zones when no column holds areas, crs.mixed
 */
export async function areasOfWkt(
  table: TableSource,
  { areas, others }: GeometryColumns,
  fileName: string,
): Promise<ZonesSource> {
  const column = areas[0] ?? others[0];
  if (column === undefined) throw inputError("file.not-zones", { file: fileName, ...acceptedFormats() });
  const reader = await READERS.wkt();
  const features: ZoneFeature[] = [];
  const { header } = table;
  const srid = new SridOfRows(fileName);
  const damaged = (): void => {
    features.push({ ...geoJsonFeature(null, features.length + 1), why: "zone.damaged" });
  };
  const steps = table.rows((given) => {
    if (given.length === 1 && header.length > 1 && cellText(given[0]) === "") return;
    const cells = fitted(given, header.length);
    if (cells === null) return damaged();
    const properties: Record<string, unknown> = {};
    header.forEach((name, i) => {
      if (!areas.includes(i) && !others.includes(i)) properties[name] = cells[i];
    });
    srid.add(cells[column]);
    const geometry = geometryIn(reader, cells[column]);
    const feature = geoJsonFeature({ properties, geometry }, features.length + 1);
    const lost = geometry === null ? geometryText(cells[column]) : null;
    if (lost === null || lost.isEmpty) features.push(feature);
    else features.push({ ...feature, why: lost.isCurved ? "zone.curved" : "zone.damaged" });
  }, damaged);
  for await (const _ of steps);
  const notes: Record<string, string> =
    areas.length > 1 ? { geometryColumn: areas.map((each) => header[each]).join(", ") } : {};
  return {
    features,
    crs: srid.crs(),
    layers: table.layers,
    layer: table.layer,
    textEncoding: table.csv?.encoding ?? null,
    notes,
  };
}

/** The table with two columns more, for the points that its WKT holds. @throws InputError crs.mixed */
export async function pointsOfWkt(
  table: TableSource,
  column: number,
  fileName: string,
): Promise<TableSource> {
  const reader = await READERS.wkt();
  const { header } = table;
  const srid = new SridOfRows(fileName);
  const withPoint = (cells: readonly Cell[]): readonly Cell[] => {
    if (cells.length !== header.length) return cells;
    srid.add(cells[column]);
    return [...cells, ...(pointOf(geometryIn(reader, cells[column])) ?? ["", ""])];
  };
  const head = await table.head();
  const rows = head.rows.map(({ cells, line }) => ({ cells: withPoint(cells), line }));
  return {
    ...table,
    header: [...header, ...POINT_COLUMNS],
    points: { x: header.length, y: header.length + 1, crs: srid.crs() },
    head: async () => ({ ...head, rows }),
    rows: (onRow, onBroken) => table.rows((cells, line) => onRow(withPoint(cells), line), onBroken),
  };
}
