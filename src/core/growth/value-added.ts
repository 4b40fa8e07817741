import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";

/** Value added of an area per subsector in each year of the register, in millions of euros. Inner arrays: position in SUBSECTORS. */
export type YearlyValue = {
  readonly years: readonly number[];
  /** Sum over establishments of which it is known; NaN where it is known of none of those that are there. */
  readonly value: readonly Float64Array[];
  /** Registered establishments of which it is not known. */
  readonly unknown: readonly Uint32Array[];
};

/** Value added per subsector and year; null for a register that does not tell it. Cost: O(rows * years). */
export function yearlyValue(firms: FirmTable, area: Area): YearlyValue | null {
  const { valueAdded } = firms;
  if (!valueAdded) return null;
  const value: Float64Array[] = [];
  const unknown: Uint32Array[] = [];
  for (let y = 0; y < firms.years.length; y++) {
    const sums = new Float64Array(SUBSECTORS.length);
    const known = new Uint32Array(SUBSECTORS.length);
    const left = new Uint32Array(SUBSECTORS.length);
    for (const row of area.rows) {
      const subsector = firms.subsector[row];
      if (subsector >= SUBSECTORS.length) continue;
      const here = valueIn(firms, y, row);
      if (Number.isNaN(here)) left[subsector]++;
      else {
        sums[subsector] += here;
        if (here !== 0) known[subsector]++;
      }
    }
    value.push(sums.map((sum, code) => (known[code] === 0 && left[code] > 0 ? Number.NaN : sum)));
    unknown.push(left);
  }
  return { years: firms.years, value, unknown };
}

/** Value added at both ends of a period, over establishments of which it is known at both. */
export type ValueEnds = {
  readonly base: Float64Array;
  readonly now: Float64Array;
  /** By subsector, establishments left out because it is unknown in one of the two years. */
  readonly unknown: Uint32Array;
};

/** @returns null for a register that does not tell it @throws InputError "growth.year-missing" */
export function valueEnds(firms: FirmTable, area: Area, baseYear: number, year: number): ValueEnds | null {
  if (!firms.valueAdded) return null;
  const from = yearPosition(firms.years, baseYear);
  const to = yearPosition(firms.years, year);
  const base = new Float64Array(SUBSECTORS.length);
  const now = new Float64Array(SUBSECTORS.length);
  const unknown = new Uint32Array(SUBSECTORS.length);
  for (const row of area.rows) {
    const subsector = firms.subsector[row];
    if (subsector >= SUBSECTORS.length) continue;
    const before = valueIn(firms, from, row);
    const after = valueIn(firms, to, row);
    if (Number.isNaN(before) || Number.isNaN(after)) unknown[subsector]++;
    else {
      base[subsector] += before;
      now[subsector] += after;
    }
  }
  return { base, now, unknown };
}

/**
 * Each subsector's share (0-1) of a sum of value added; null where that is not known, or where a loss makes a share
 * mean nothing.
 */
export function valueShares(values: Float64Array): (number | null)[] {
  const total = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
  const whole = total > 0 && values.every((value) => !(value < 0));
  return Array.from(values, (value) => (whole && !Number.isNaN(value) ? value / total : null));
}

/** One row of a table of value added, in millions of euros. */
export type ValueRow = {
  readonly area: string;
  readonly subsector: string;
  /** One for each year of the register; NaN = unknown. */
  readonly values: readonly number[];
  readonly unknown: readonly number[];
  /** Over establishments known in both years; null where there is none, and how many are left out. */
  readonly change: number | null;
  readonly changeUnknown: number;
  /** Of the area's value added in the last year. */
  readonly share: number | null;
};

/** A row for each chosen subsector of an area; none for a register that does not tell value added. */
export function valueRows(
  firms: FirmTable,
  area: Area,
  { baseYear, year }: { readonly baseYear: number; readonly year: number },
  chosen: readonly number[],
): ValueRow[] {
  const yearly = yearlyValue(firms, area);
  const ends = valueEnds(firms, area, baseYear, year);
  if (!yearly || !ends) return [];
  const last = yearPosition(firms.years, year);
  const shares = valueShares(yearly.value[last]);
  const untold = [yearPosition(firms.years, baseYear), last].some((y) => !firms.valueAdded?.[y]);
  return chosen.map((code) => ({
    area: area.id,
    subsector: SUBSECTORS[code].id,
    values: yearly.value.map((inYear) => told(inYear[code])),
    unknown: yearly.unknown.map((inYear) => inYear[code]),
    change: untold ? null : told(ends.now[code] - ends.base[code]),
    changeUnknown: ends.unknown[code],
    // With some subsectors left out a share of all of them cannot be said.
    share: chosen.length === SUBSECTORS.length ? shares[code] : null,
  }));
}

/** A 32-bit number holds seven digits. */
function told(value: number): number {
  return Number(value.toPrecision(7));
}

/** Nothing of an establishment that was not registered; NaN = unknown. */
function valueIn({ valueAdded, jobs }: FirmTable, y: number, row: number): number {
  const value = valueAdded?.[y]?.[row] ?? Number.NaN;
  return Number.isNaN(value) && jobs[y][row] === 0 ? 0 : value;
}
