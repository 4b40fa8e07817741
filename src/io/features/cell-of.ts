import type { Cell } from "../table-source.ts";

/** A value of a typed format as a cell of a register; see TableSource for dates, truth values and large numbers. */
export function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return Number.isFinite(value) ? value : "";
    case "bigint":
      return bigIntCell(value);
    case "boolean":
      return String(value);
    case "object":
      if (value === null || value instanceof Uint8Array) return "";
      if (value instanceof Date) return dateText(value);
      return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
    default:
      return "";
  }
}

/** A day as 2020-01-31; what has a time of day keeps it. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  return date.toISOString().replace(/T00:00:00\.000Z$/, "");
}

function bigIntCell(value: bigint): Cell {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}
