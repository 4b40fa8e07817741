import { InputError } from "../errors.ts";
import { toLonLat } from "../geometry/rd.ts";
import type { FirmTable } from "./firm-table.ts";
import { OUTSIDE, PORT_SIDES } from "./port-side.ts";
import { NOT_MANUFACTURING, normaliseSbi, subsectorOfSbi } from "./subsectors.ts";
import { type TextColumn, TextColumnBuilder } from "./text-column.ts";

/** A register as one has it at hand: a list for each property, all of the same length. */
export type FirmColumns = {
  /** RD New (EPSG:28992), metres. */
  readonly xM: ArrayLike<number>;
  readonly yM: ArrayLike<number>;
  /** SBI 2008 codes as written ("25.62", "C2562"); left out where `subsector` is given. */
  readonly sbi?: readonly string[];
  /** Subsector code 0-8 or NOT_MANUFACTURING; left out: that of the SBI code. */
  readonly subsector?: ArrayLike<number>;
  /** Position in PORT_SIDES; left out: all outside the port. */
  readonly portSide?: ArrayLike<number>;
  /** Ascending. */
  readonly years: readonly number[];
  /** For each year a list of jobs: 0 = not there that year, NaN = unknown. */
  readonly jobs: readonly ArrayLike<number>[];
  /** By size class: for each year the least and most jobs of each firm, NaN = unknown; `high` may be Infinity. */
  readonly jobsRanges?: readonly { readonly low: ArrayLike<number>; readonly high: ArrayLike<number> }[];
  /** Register key; left out: the row number. */
  readonly id?: readonly string[];
  readonly name?: readonly string[];
  readonly address?: readonly string[];
  readonly municipality?: readonly string[];
};

/**
 * A table of firms from lists, checked: nothing that is wrong here would be noticed in a count. The lists are copied.
 *
 * @throws InputError "firms.length" (`column`, `length`, `count`), "firms.too-many" different texts in a `column`, "firms.years" for years that do not ascend,
 *   "firms.no-activity" without SBI codes and subsectors, and with the `row`: "firms.coordinate", "firms.subsector",
 *   "firms.port-side", "firms.jobs" (negative or infinite),
 *   "firms.range" (ends of a size class that are no range)
 *
 * Cost: O(firms), most of it the projection to degrees: about a second for a million.
 */
export function firmTable(columns: FirmColumns): FirmTable {
  const { xM, yM, years, jobs, jobsRanges, sbi } = columns;
  const count = xM.length;
  checkLengths(columns, count);
  if (years.some((year, i) => !Number.isInteger(year) || (i > 0 && year <= years[i - 1])))
    throw new InputError("firms.years", { years: years.join(" ") });
  if (!columns.subsector && !sbi) throw new InputError("firms.no-activity");
  const [sbiOfRow, sbiCodes] = dictionary("sbi", sbi?.map(normaliseSbi) ?? empty(count));
  const subsector = columns.subsector ?? Array.from(sbiOfRow, (code) => subsectorOfSbi(sbiCodes[code]));
  const portSide = columns.portSide ?? new Uint8Array(count).fill(OUTSIDE);
  const [municipality, municipalities] = dictionary("municipality", columns.municipality ?? empty(count));
  for (let row = 0; row < count; row++) {
    if (!Number.isFinite(xM[row]) || !Number.isFinite(yM[row]))
      throw new InputError("firms.coordinate", { row, xM: xM[row], yM: yM[row] });
    refuseCode("firms.subsector", row, subsector[row], NOT_MANUFACTURING);
    refuseCode("firms.port-side", row, portSide[row], PORT_SIDES.length - 1);
    for (let y = 0; y < years.length; y++)
      if (jobs[y][row] < 0 || jobs[y][row] === Number.POSITIVE_INFINITY)
        throw new InputError("firms.jobs", { row, year: years[y], jobs: jobs[y][row] });
    jobsRanges?.forEach(({ low, high }, y) => {
      if (low[row] < 0 || low[row] > high[row] || Number.isNaN(low[row]) !== Number.isNaN(high[row]))
        throw new InputError("firms.range", { row, year: years[y], low: low[row], high: high[row] });
    });
  }
  const lonDeg = new Float64Array(count);
  const latDeg = new Float64Array(count);
  for (let row = 0; row < count; row++) [lonDeg[row], latDeg[row]] = toLonLat(xM[row], yM[row]);
  return {
    count,
    xM: Float64Array.from(xM),
    yM: Float64Array.from(yM),
    lonDeg,
    latDeg,
    sbi: sbiOfRow,
    sbiCodes,
    subsector: Uint8Array.from(subsector),
    portSide: Uint8Array.from(portSide),
    municipality,
    municipalities,
    years: [...years],
    jobs: jobs.map((ofYear) => Float32Array.from(ofYear)),
    ...(jobsRanges && {
      jobsRanges: jobsRanges.map(({ low, high }) => ({
        low: Float32Array.from(low),
        high: Float32Array.from(high),
      })),
    }),
    id: textColumn(columns.id ?? Array.from({ length: count }, (_, row) => String(row))),
    name: textColumn(columns.name ?? empty(count)),
    address: textColumn(columns.address ?? empty(count)),
  };
}

function checkLengths({ years, jobs, jobsRanges, ...columns }: FirmColumns, count: number): void {
  if (jobsRanges && jobsRanges.length !== years.length)
    throw new InputError("firms.length", {
      column: "jobsRanges",
      length: jobsRanges.length,
      count: years.length,
    });
  if (jobs.length !== years.length)
    throw new InputError("firms.length", { column: "jobs", length: jobs.length, count: years.length });
  const lists = [
    ...Object.entries(columns),
    ...jobs.map((ofYear, y) => [`jobs ${years[y]}`, ofYear] as const),
    ...(jobsRanges ?? []).flatMap(({ low, high }, y) => [
      [`low ${years[y]}`, low] as const,
      [`high ${years[y]}`, high] as const,
    ]),
  ];
  for (const [column, list] of lists)
    if (list && list.length !== count)
      throw new InputError("firms.length", { column, length: list.length, count });
}

/** A code that is no position 0 .. most. */
function refuseCode(problem: string, row: number, code: number, most: number): void {
  if (!Number.isInteger(code) || code < 0 || code > most) throw new InputError(problem, { row, code });
}

function empty(count: number): string[] {
  return new Array<string>(count).fill("");
}

/** As many as 16 bits can tell apart. */
const MOST_DISTINCT = 65_536;

/** Position of each text in a list of the distinct ones, of which the first is "". */
function dictionary(column: string, texts: readonly string[]): [position: Uint16Array, distinct: string[]] {
  const positions = new Map([["", 0]]);
  const position = Uint16Array.from(texts, (text) => {
    const known = positions.get(text);
    if (known !== undefined) return known;
    positions.set(text, positions.size);
    return positions.size - 1;
  });
  if (positions.size > MOST_DISTINCT)
    throw new InputError("firms.too-many", { column, distinct: positions.size });
  return [position, [...positions.keys()]];
}

function textColumn(texts: readonly string[]): TextColumn {
  const builder = new TextColumnBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}
