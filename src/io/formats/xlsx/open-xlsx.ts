import type { Progress } from "../../../core/steps.ts";
import { layerOfTable } from "../../features/table-layer.ts";
import type { FileKind } from "../../formats.ts";
import type { Notice } from "../../import-report.ts";
import { inputError } from "../../input-codes.ts";
import { chosenLayer } from "../../layer-choice.ts";
import type { Opened } from "../../opened.ts";
import { allOf, type Source } from "../../source.ts";
import { findHeader, type Merge, type TableHeader } from "../../table-header.ts";
import type { Cell, OnRow, TableSource } from "../../table-source.ts";
import { ToldValues } from "../../told-values.ts";
import { openZip } from "../../zip.ts";
import { mergesOf } from "./merged-cells.ts";
import { nameOfCell, type SheetRow, sheetRows } from "./sheet-rows.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";

const HEAD_ROWS = 2000;
const ROWS_A_STEP = 2000;
/** Wider than any register; a guess looks at each column. */
const MOST_COLUMNS = 2000;
/** Sheets that are looked at for one that holds a table. */
const SHEETS_LOOKED_AT = 20;

/**
 * A sheet of a spreadsheet as a register, or as zones where a column holds areas in WKT; see table-header.ts for how its
 * column names are found. Cells with an error (#N/A) are text, dates too, and a formula is the value it last had.
 *
 * Own code and no library: read-excel-file refuses a whole file for one formula without a value, and makes a list as
 * wide and long as the last cell says.
 *
 * @param asked  name of a sheet; null = the first one shown that holds a table
 * @throws InputError zip.*, file.damaged, file.no-layer, file.no-header, file.no-rows, file.too-many-columns
 */
export async function openXlsx(
  source: Source,
  fileName: string,
  asked: string | null,
): Promise<Opened<FileKind>> {
  const bytes = await allOf(source);
  const workbook = await openWorkbook(bytes, fileName);
  const names = workbook.sheets.map(({ name }) => name);
  const sheet =
    asked === null
      ? await firstTable(bytes, workbook, fileName)
      : await openSheet(bytes, workbook, asked, fileName);
  const { choice } = chosenLayer(names, sheet.name, fileName);
  return layerOfTable(tableOf(sheet, workbook, choice, fileName), fileName);
}

type OpenSheet = {
  readonly name: string;
  readonly xml: Uint8Array;
  /** First rows of the sheet, and whether they are all. */
  readonly head: readonly SheetRow[];
  readonly complete: boolean;
  readonly found: TableHeader | null;
  readonly merges: readonly Merge[];
};

async function openSheet(
  bytes: Uint8Array,
  workbook: Workbook,
  name: string,
  fileName: string,
): Promise<OpenSheet> {
  chosenLayer(
    workbook.sheets.map((sheet) => sheet.name),
    name,
    fileName,
  );
  const path = workbook.sheets.find((sheet) => sheet.name === name)?.path.toLowerCase();
  const { files } = await openZip(bytes, fileName).unpack((each) => each.toLowerCase() === path);
  const [xml] = files.values();
  if (!xml) throw inputError("file.damaged", { file: fileName, format: "xlsx" });
  const head: SheetRow[] = [];
  let complete = true;
  for (const row of sheetRows(xml, workbook, fileName)) {
    if (head.length === HEAD_ROWS) {
      complete = false;
      break;
    }
    head.push(row);
  }
  const merges = mergesOf(xml);
  const rows = head.filter(({ cells }) => cells.length > 0);
  const found = findHeader(rows, merges);
  // Names with nothing below them are no table.
  const isTable = found !== null && (rows.at(-1)?.line ?? 0) > found.line;
  return { name, xml, head, complete, found: isTable ? found : null, merges };
}

/** The first sheet that is shown and holds a table; else the first that is shown, to say of it what is missing. */
async function firstTable(bytes: Uint8Array, workbook: Workbook, fileName: string): Promise<OpenSheet> {
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const looked = (shown.length > 0 ? shown : workbook.sheets).slice(0, SHEETS_LOOKED_AT);
  let first: OpenSheet | undefined;
  for (const { name } of looked) {
    const sheet = await openSheet(bytes, workbook, name, fileName);
    // A sheet of notes may have two columns; a register needs four at the least.
    if (sheet.found && sheet.found.names.filter((each) => each !== "").length > 3) return sheet;
    if (first === undefined || (first.found === null && sheet.found !== null)) first = sheet;
  }
  return first as OpenSheet;
}

function tableOf(
  { xml, head, complete, found, merges }: OpenSheet,
  workbook: Workbook,
  choice: { layers: readonly string[]; layer: string | null },
  fileName: string,
): TableSource {
  if (found === null)
    throw inputError(head.length === 0 ? "file.no-rows" : "file.no-header", { file: fileName });
  const headRows = head.filter(({ line }) => line > found.line);
  // A column without a name may hold something all the same.
  const columns = Math.max(found.names.length, ...headRows.map(({ cells }) => cells.length));
  if (columns > MOST_COLUMNS)
    throw inputError("file.too-many-columns", { file: fileName, columns, most: MOST_COLUMNS });
  const whole = (cells: readonly Cell[]): readonly Cell[] => {
    if (cells.length === 0) return [""];
    return cells.length < columns ? [...cells, ...new Array<Cell>(columns - cells.length).fill("")] : cells;
  };
  const total = xml.byteLength;
  const merged = merges.filter(({ fromRow, toRow }) => fromRow > found.line && toRow > fromRow);
  return {
    header: Array.from({ length: columns }, (_, i) => found.names[i] ?? ""),
    headerAt: found,
    ...choice,
    csv: null,
    points: null,
    head: async () => ({
      rows: headRows.map(({ cells, line }) => ({ cells: whole(cells), line })),
      done: complete ? total : (head.at(-1)?.done ?? total),
      total,
    }),
    notices: () => mergedNotice(merged),
    rows: async function* (onRow: OnRow): AsyncGenerator<Progress> {
      let rows = 0;
      for (const { cells, line, done } of sheetRows(xml, workbook, fileName)) {
        if (line <= found.line) continue;
        onRow(whole(cells), line);
        if (++rows % ROWS_A_STEP === 0) yield { done, total };
      }
      yield { done: total, total };
    },
  };
}

/** Cells of several rows that were made one: only the first of them holds what is shown for all. */
function mergedNotice(merges: readonly Merge[]): Notice[] {
  if (merges.length === 0) return [];
  const cells = new ToldValues();
  for (const { fromRow, fromColumn, toRow, toColumn } of merges)
    cells.add(`${nameOfCell(fromColumn, fromRow)}:${nameOfCell(toColumn, toRow)}`, fromRow);
  return [{ code: "cells.merged", context: cells.context() }];
}
