import { EPSG } from "../crs-definitions.ts";
import { columnsWithoutNaN, type ExportTable } from "../export-table.ts";
import { geometryAt } from "../geometry.ts";
import type { WriteOptions } from "../writers.ts";

const ROWS_A_PART = 5_000;

/**
 * A table as GeoJSON (RFC 7946: WGS84, outer rings anticlockwise). Numbers that are not known are null, and named in
 * the property `onbekend`. What is said about the rows is a foreign member (section 6.1). In RD it has the member `crs`
 * of the 2008 edition, which RFC 7946 leaves to agreement and every GIS reads.
 */
export function writeGeoJson(table: ExportTable, { crs }: WriteOptions): string[] {
  const { name, rowCount, geometry, about } = table;
  const columns = columnsWithoutNaN(table);
  const members = {
    type: "FeatureCollection",
    name,
    ...(crs === "rd"
      ? { crs: { type: "name", properties: { name: `urn:ogc:def:crs:EPSG::${EPSG.rd}` } } }
      : {}),
    [about.name]: Object.fromEntries(about.lines),
  };
  const parts: string[] = [];
  let part = `${JSON.stringify(members).slice(0, -1)},"features":[`;
  for (let row = 0; row < rowCount; row++) {
    const feature = {
      type: "Feature",
      properties: Object.fromEntries(columns.map(({ id, cells }) => [id, cells[row]])),
      geometry: geometry && geometryAt(geometry, row, crs),
    };
    part += `${row === 0 ? "\n" : ",\n"}${JSON.stringify(feature)}`;
    if ((row + 1) % ROWS_A_PART === 0) {
      parts.push(part);
      part = "";
    }
  }
  parts.push(`${part}\n]}\n`);
  return parts;
}
