import { type ExportColumn, sameInEveryRow } from "../export-table.ts";

/** Says in every row that the register is synthetic; no column when it is not. */
export function registerColumn(note: string | null, rowCount: number): readonly ExportColumn[] {
  return note === null ? [] : [sameInEveryRow("register", note, rowCount)];
}
