import type { FirmTable } from "../../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../../core/register/subsectors.ts";
import { textAt } from "../../../core/register/text-column.ts";
import { type Cell, type ColumnType, type ExportColumn, type TableBody, UNKNOWN } from "../export-table.ts";
import { registerColumn } from "./register-column.ts";
import { rounded } from "./rounded.ts";

/** In the language of the file; a code without words is written as it is. */
export type FirmsSaid = {
  readonly subsector?: (id: string) => string;
  readonly side?: (id: string) => string;
  /** Names of the zones that a row lies in; left out for one zone. */
  readonly zones?: ((row: number) => readonly string[]) | undefined;
};

/**
 * A selection of establishments. Coordinates in RD (to the millimetre) and WGS84 (8 decimals, a millimetre). A year
 * without registration is null and unknown jobs are NaN, so that the sums of its columns are those on screen.
 *
 * @param rows  row numbers, in the order they are wanted
 * @param note  said on every row, in a column of its own, when the register is synthetic; null when it is real
 * @param said  words for what is a code here, and the zones each row lies in where there are several
 */
export function firmsTable(
  firms: FirmTable,
  rows: Uint32Array,
  note: string | null,
  said: FirmsSaid = {},
): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (row: number) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: Array.from(rows, cell), ...more });
  const { subsector = same, side = same, zones } = said;
  const columns = [
    column("vestigingsnummer", "text", (row) => textAt(firms.id, row)),
    column("naam", "text", (row) => textAt(firms.name, row)),
    column("adres", "text", (row) => textAt(firms.address, row)),
    column("gemeente", "text", (row) => firms.municipalities[firms.municipality[row]]),
    column("x_rd", "number", (row) => rounded(firms.xM[row], 3), { unit: "m" }),
    column("y_rd", "number", (row) => rounded(firms.yM[row], 3), { unit: "m" }),
    column("lon", "number", (row) => rounded(firms.lonDeg[row], 8), { unit: "degrees" }),
    column("lat", "number", (row) => rounded(firms.latDeg[row], 8), { unit: "degrees" }),
    column("sbi2008", "text", (row) => firms.sbiCodes[firms.sbi[row]]),
    column("deelsector", "text", (row) => subsector(subsectorId(firms, row))),
    column("havenzijde", "text", (row) => side(PORT_SIDES[firms.portSide[row]])),
    ...(zones ? [column("zones", "text", (row) => zones(row).join("; "))] : []),
    ...firms.years.map((year, y) =>
      column(`wp${year}`, "number", (row) => jobsCell(firms.jobs[y][row]), {
        word: "wp",
        values: { year: String(year) },
      }),
    ),
    ...firms.years.flatMap((year, y) => {
      const range = firms.jobsRanges?.[y];
      if (!range) return [];
      const values = { year: String(year) };
      return [
        column(`wp${year}_van`, "number", (row) => rangeCell(firms.jobs[y][row], range.low[row]), {
          word: "wp-low",
          values,
        }),
        column(`wp${year}_tot`, "number", (row) => rangeCell(firms.jobs[y][row], range.high[row]), {
          word: "wp-high",
          values,
        }),
      ];
    }),
    ...firms.years.flatMap((year, y) => {
      const value = firms.valueAdded?.[y];
      if (!value) return [];
      return [
        column(
          `toegevoegde_waarde_mln_${year}`,
          "number",
          (row) => valueCell(firms.jobs[y][row], value[row]),
          {
            word: "toegevoegde_waarde",
            values: { year: String(year) },
          },
        ),
      ];
    }),
    ...registerColumn(note, rows.length),
  ];
  const xy = new Float64Array(2 * rows.length);
  const lonLat = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    xy.set([rounded(firms.xM[row], 3), rounded(firms.yM[row], 3)], 2 * i);
    lonLat.set([rounded(firms.lonDeg[row], 8), rounded(firms.latDeg[row], 8)], 2 * i);
  });
  return { name: "vestigingen", columns, rowCount: rows.length, geometry: { kind: "point", xy, lonLat } };
}

const same = (id: string): string => id;

/** The id of a firm's subsector, "other" outside divisions 10-33, "onbekend" in a register without activities. */
export function subsectorId(firms: FirmTable, row: number): string {
  if (firms.subsectorsKnown === false) return UNKNOWN;
  const code = firms.subsector[row];
  return code === NOT_MANUFACTURING ? "other" : SUBSECTORS[code].id;
}

/** An end of a size class: null without registration and where a class has no end, NaN where the class is unknown. */
export function rangeCell(jobs: number, end: number): Cell {
  return jobs === 0 || end === Number.POSITIVE_INFINITY ? null : end;
}

/** Value added: null without registration, NaN where it is unknown. */
function valueCell(jobs: number, value: number): Cell {
  if (Number.isNaN(value)) return jobs === 0 ? null : value;
  return value === 0 && jobs === 0 ? null : Number(value.toPrecision(7));
}

/** A 32-bit number holds seven digits: 12.3 is kept as 12.300000191. */
export function jobsCell(jobs: number): Cell {
  if (Number.isNaN(jobs)) return jobs;
  return jobs === 0 ? null : Number(jobs.toPrecision(7));
}
