import { type Cell, type ExportTable, isUnknown, UNKNOWN } from "../export-table.ts";
import { BOM, type CsvStyle, csvLine } from "../write-csv.ts";

const ROWS_A_PART = 10_000;

/** A table as CSV: one line of headings, then one a row. What is unknown is written so. */
export function writeCsv({ columns, rowCount }: ExportTable, style: CsvStyle): string[] {
  const parts: string[] = [];
  let part =
    BOM +
    csvLine(
      style,
      columns.map(({ id }) => id),
    );
  for (let row = 0; row < rowCount; row++) {
    part += csvLine(
      style,
      columns.map(({ cells }) => written(cells[row])),
    );
    if ((row + 1) % ROWS_A_PART === 0) {
      parts.push(part);
      part = "";
    }
  }
  parts.push(part);
  return parts;
}

function written(cell: Cell): string | number {
  if (cell === null) return "";
  return isUnknown(cell) ? UNKNOWN : cell;
}
