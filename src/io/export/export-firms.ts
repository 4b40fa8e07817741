import type { FirmTable } from "../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { BOM, type CsvStyle, csvLine } from "./write-csv.ts";

const ROWS_A_PART = 10_000;

export type FirmsExportOptions = {
  readonly style: CsvStyle;
  /** Said on every row, in a column of its own, when the register is synthetic; null when it is real. */
  readonly note: string | null;
};

/**
 * A selection of establishments as CSV, in parts that a Blob takes as they are. Coordinates in RD (to the
 * millimetre) and WGS84 (8 decimals, a millimetre). A year without registration is empty and unknown jobs are
 * "onbekend", so that reading the file back gives the same table, and the sums of its columns are those on
 * screen.
 *
 * @param rows  row numbers, in the order they are wanted
 */
export function firmsCsv(firms: FirmTable, rows: Uint32Array, { style, note }: FirmsExportOptions): string[] {
  const header = [
    "vestigingsnummer",
    "naam",
    "adres",
    "gemeente",
    "x_rd",
    "y_rd",
    "lon",
    "lat",
    "sbi2008",
    "deelsector",
    "havenzijde",
    ...firms.years.map((year) => `wp${year}`),
    ...(note === null ? [] : ["register"]),
  ];
  const parts: string[] = [];
  let part = BOM + csvLine(style, header);
  rows.forEach((row, i) => {
    part += csvLine(style, [...cellsOf(firms, row), ...(note === null ? [] : [note])]);
    if ((i + 1) % ROWS_A_PART === 0) {
      parts.push(part);
      part = "";
    }
  });
  parts.push(part);
  return parts;
}

function cellsOf(firms: FirmTable, row: number): (string | number)[] {
  const subsector = firms.subsector[row];
  return [
    textAt(firms.id, row),
    textAt(firms.name, row),
    textAt(firms.address, row),
    firms.municipalities[firms.municipality[row]],
    rounded(firms.xM[row], 3),
    rounded(firms.yM[row], 3),
    rounded(firms.lonDeg[row], 8),
    rounded(firms.latDeg[row], 8),
    firms.sbiCodes[firms.sbi[row]],
    subsector === NOT_MANUFACTURING ? "other" : SUBSECTORS[subsector].id,
    PORT_SIDES[firms.portSide[row]],
    ...firms.jobs.map((jobs) => jobsCell(jobs[row])),
  ];
}

function jobsCell(jobs: number): string | number {
  if (Number.isNaN(jobs)) return "onbekend";
  // A 32-bit number holds seven digits: 12.3 is kept as 12.300000191.
  return jobs === 0 ? "" : Number(jobs.toPrecision(7));
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
