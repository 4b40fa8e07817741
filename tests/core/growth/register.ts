import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { subsectorOfSbi } from "../../../src/core/register/subsectors.ts";
import { TextColumnBuilder } from "../../../src/core/register/text-column.ts";

/** One establishment of a test register. */
export type TestFirm = {
  xM?: number;
  yM?: number;
  sbi?: string;
  /** Position in PORT_SIDES. */
  side?: number;
  /** One number for each year. */
  jobs: readonly number[];
  id?: string;
};

/** A register of a few establishments; by default metal products (25) outside the port, in one place. */
export function registerOf(rows: readonly TestFirm[], years: readonly number[] = [2015, 2020]): FirmTable {
  const sbiCodes = [...new Set(rows.map(({ sbi }) => sbi ?? "2511"))];
  const id = new TextColumnBuilder();
  rows.forEach((row, index) => {
    id.add(row.id ?? String(index));
  });
  const empty = new TextColumnBuilder();
  for (const _ of rows) empty.add("");
  const none = empty.finish();
  return {
    count: rows.length,
    xM: Float64Array.from(rows, ({ xM }) => xM ?? 92_000),
    yM: Float64Array.from(rows, ({ yM }) => yM ?? 437_000),
    lonDeg: new Float64Array(rows.length),
    latDeg: new Float64Array(rows.length),
    sbi: Uint16Array.from(rows, ({ sbi }) => sbiCodes.indexOf(sbi ?? "2511")),
    sbiCodes,
    subsector: Uint8Array.from(rows, ({ sbi }) => subsectorOfSbi(sbi ?? "2511")),
    portSide: Uint8Array.from(rows, ({ side }) => side ?? 2),
    municipality: new Uint16Array(rows.length),
    municipalities: [""],
    years,
    jobs: years.map((_, year) => Float32Array.from(rows, ({ jobs }) => jobs[year] ?? 0)),
    id: id.finish(),
    name: none,
    address: none,
  };
}

/** A register with one firm in each of the given cells of a grid, its change of jobs being the value. */
export function firmPerCell(
  position: readonly number[],
  values: readonly number[],
  columns: number,
  cellM: number,
): FirmTable {
  return registerOf(
    position.map((at, cell) => ({
      xM: 90_000 + ((at % columns) + 0.5) * cellM,
      yM: 430_000 + (Math.floor(at / columns) + 0.5) * cellM,
      jobs: [1000, 1000 + values[cell]],
    })),
  );
}
