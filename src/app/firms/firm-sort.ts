import type { FirmTable } from "../../core/register/firm-table.ts";
import { textAt } from "../../core/register/text-column.ts";

export type FirmColumn = "name" | "subsector" | "sbi" | "side" | "municipality" | "jobs" | "change";
export type FirmOrder = { readonly column: FirmColumn; readonly descending: boolean };

/**
 * Rows in the order of one column. Unknown jobs come last either way; equal rows keep the order of the register.
 */
export function sortRows(
  firms: FirmTable,
  rows: Uint32Array,
  order: FirmOrder,
  years: { readonly year: number; readonly baseYear: number },
  locale: string,
): Uint32Array {
  const sign = order.descending ? -1 : 1;
  const sorted = Array.from(rows);
  const numbers = numberOf(firms, order.column, years);
  if (numbers) {
    sorted.sort((a, b) => {
      const left = numbers(a);
      const right = numbers(b);
      if (Number.isNaN(left) || Number.isNaN(right))
        return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
      return sign * (left - right) || a - b;
    });
  } else {
    const texts = new Map(sorted.map((row) => [row, textOf(firms, order.column, row)]));
    const { compare } = new Intl.Collator(locale, { numeric: true });
    sorted.sort((a, b) => sign * compare(texts.get(a)!, texts.get(b)!) || a - b);
  }
  return Uint32Array.from(sorted);
}

function numberOf(
  firms: FirmTable,
  column: FirmColumn,
  { year, baseYear }: { readonly year: number; readonly baseYear: number },
): ((row: number) => number) | null {
  const jobs = firms.jobs[firms.years.indexOf(year)];
  const jobsBase = firms.jobs[firms.years.indexOf(baseYear)];
  if (column === "jobs") return (row) => jobs[row];
  if (column === "change") return (row) => jobs[row] - jobsBase[row];
  if (column === "subsector") return (row) => firms.subsector[row];
  if (column === "side") return (row) => firms.portSide[row];
  return null;
}

function textOf(firms: FirmTable, column: FirmColumn, row: number): string {
  if (column === "name") return textAt(firms.name, row);
  if (column === "sbi") return firms.sbiCodes[firms.sbi[row]];
  return firms.municipalities[firms.municipality[row]];
}
