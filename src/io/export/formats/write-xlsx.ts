import type { SheetData } from "write-excel-file/universal";
import { InputError } from "../../../core/errors.ts";
import { type Cell, type ExportTable, isUnknown, UNKNOWN } from "../export-table.ts";

/** Limits of Excel: rows of a sheet with the headings, and characters of a cell. It cuts or refuses what is over them. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
/** 3.6 million cells take 1.2 GB to write, as a workbook is made in one piece; a tab that has no more ends without a word. */
const MOST_CELLS = 4_000_000;

/** Column widths in characters. */
const WIDTHS = { text: 22, number: 14, integer: 12, year: 8 } as const;

/**
 * A table as a workbook: a sheet with the rows, and one that says where they come from. Codes are text cells, so that
 * leading zeros stay and nothing runs as a formula; what is unknown is written so, and left out of sums by Excel.
 *
 * @throws InputError "export.too-many-rows", "export.text-too-long" for what a workbook has no room for
 */
export async function writeXlsx(table: ExportTable): Promise<Uint8Array<ArrayBuffer>[]> {
  const { name, columns, rowCount, about } = table;
  const most = Math.min(MOST_ROWS - 1, Math.floor(MOST_CELLS / columns.length));
  if (rowCount > most) throw new InputError("export.too-many-rows", { n: rowCount, most });
  const { default: writeExcelFile } = await import("write-excel-file/universal");
  const rows: SheetData = [columns.map(({ id }) => heading(id))];
  for (let row = 0; row < rowCount; row++)
    rows.push(columns.map(({ id, cells }) => cellOf(cells[row], row, id)));
  const lines: SheetData = [
    about.head.map(heading),
    ...about.lines.map(([word, value], row) => [cellOf(word, row, "1"), cellOf(value, row, "2")]),
  ];
  const blob = await writeExcelFile([
    {
      sheet: name,
      data: rows,
      stickyRowsCount: 1,
      columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
    },
    { sheet: about.name, data: lines, stickyRowsCount: 1, columns: [{ width: 28 }, { width: 100 }] },
  ]).toBlob();
  return [new Uint8Array(await blob.arrayBuffer())];
}

function heading(text: string) {
  return { value: text, type: String, fontWeight: "bold" } as const;
}

function cellOf(cell: Cell, row: number, column: string) {
  if (cell === null || cell === "") return null;
  if (isUnknown(cell)) return { value: UNKNOWN, type: String };
  if (typeof cell === "number") return { value: cell, type: Number };
  if (cell.length > MOST_CHARACTERS)
    throw new InputError("export.text-too-long", { row: row + 1, column, most: MOST_CHARACTERS });
  return { value: cell, type: String };
}
