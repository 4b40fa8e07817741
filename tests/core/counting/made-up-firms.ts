import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";

/** One establishment for a test; what is left out is machine building, outside the port, 10 jobs in both years. */
export type MadeUpFirm = {
  x: number;
  y: number;
  subsector?: number;
  side?: number;
  /** Jobs in each of the table's years; NaN = unknown. */
  jobs?: readonly number[];
};

/** A table of made-up firms; years 2015 and 2020 unless given. */
export function firmTable(firms: readonly MadeUpFirm[], years: readonly number[] = [2015, 2020]): FirmTable {
  const count = firms.length;
  const text = new TextColumnBuilder();
  for (let i = 0; i < count; i++) text.add(String(i));
  const column = text.finish();
  return {
    count,
    xM: Float64Array.from(firms, ({ x }) => x),
    yM: Float64Array.from(firms, ({ y }) => y),
    lonDeg: new Float64Array(count),
    latDeg: new Float64Array(count),
    sbi: new Uint16Array(count),
    sbiCodes: ["28"],
    subsector: Uint8Array.from(firms, ({ subsector }) => subsector ?? 6),
    portSide: Uint8Array.from(firms, ({ side }) => side ?? 2),
    municipality: new Uint16Array(count),
    municipalities: [""],
    years,
    jobs: years.map((_, year) => Float32Array.from(firms, ({ jobs }) => jobs?.[year] ?? 10)),
    id: column,
    name: column,
    address: column,
  };
}
