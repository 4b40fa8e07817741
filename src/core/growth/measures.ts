import { InputError } from "../errors.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { GrowthGrid } from "./grid.ts";

/**
 * What a cell is judged by. "jobs-change-net" is the change less what the same firms would have had at the growth of their
 * subsector in the whole register; "jobs-change-pct" is in per cent of the jobs in the base year.
 */
export const MEASURES = ["jobs-change", "jobs-change-net", "jobs-change-pct", "firms", "jobs"] as const;
export type Measure = (typeof MEASURES)[number];

/** Does it compare two years? Else it is a level: how much there is in one. */
export function isChange(measure: Measure): boolean {
  return subjectOf(measure) === "change";
}

/** What a class says something about: a change of jobs, or how many firms or jobs there are. */
export type ClassSubject = "change" | "firms" | "jobs";

export function subjectOf(measure: Measure): ClassSubject {
  return measure === "firms" || measure === "jobs" ? measure : "change";
}

/** Position of a year in the register. @throws InputError "growth.year-missing" */
export function yearPosition(years: readonly number[], year: number): number {
  const position = years.indexOf(year);
  if (position < 0) throw new InputError("growth.year-missing", { year: String(year) });
  return position;
}

/**
 * Growth of each subsector of the register (0.05 = 5%), whatever the filter, over firms whose jobs are known in both years.
 * 0 where it had no jobs in the base year: what starts in it is then all its own.
 *
 * @throws InputError "growth.year-missing"
 */
export function sectorGrowth(
  { subsector, years, jobs }: Pick<FirmTable, "subsector" | "years" | "jobs">,
  baseYear: number,
  year: number,
): Float64Array {
  const from = jobs[yearPosition(years, baseYear)];
  const to = jobs[yearPosition(years, year)];
  const base = new Float64Array(SUBSECTORS.length);
  const change = new Float64Array(SUBSECTORS.length);
  for (let firm = 0; firm < subsector.length; firm++) {
    const difference = to[firm] - from[firm];
    if (Number.isNaN(difference) || subsector[firm] >= SUBSECTORS.length) continue;
    base[subsector[firm]] += from[firm];
    change[subsector[firm]] += difference;
  }
  return change.map((sum, code) => (base[code] > 0 ? sum / base[code] : 0));
}

/**
 * One number for each cell.
 *
 * A change counts only establishments whose jobs are known at both ends: an unknown that becomes 50 jobs is
 * not a growth of 50. So with unknown jobs in the file a change is not always the difference of two sums.
 *
 * @returns length grid.count; NaN where undefined (a change in % from nothing)
 */
export function cellValues(
  grid: GrowthGrid,
  firms: Pick<FirmTable, "subsector" | "years" | "jobs">,
  measure: Measure,
  baseYear: number,
  year: number,
): Float64Array {
  const to = yearPosition(firms.years, year);
  if (measure === "firms") return Float64Array.from(grid.firms[to]);
  if (measure === "jobs") return Float64Array.from(grid.jobs[to]);
  const from = yearPosition(firms.years, baseYear);
  const { change, base } = changesOf(firms.jobs[from], firms.jobs[to], grid);
  if (measure === "jobs-change") return change;
  if (measure === "jobs-change-net") {
    const { positionOfFirm, cellAt } = grid;
    const growth = sectorGrowth(firms, baseYear, year);
    for (let firm = 0; firm < positionOfFirm.length; firm++) {
      const cell = cellAt[positionOfFirm[firm]];
      const known = firms.jobs[from][firm];
      if (cell < 0 || Number.isNaN(firms.jobs[to][firm] - known)) continue;
      change[cell] -= known * growth[firms.subsector[firm]];
    }
    return change;
  }
  for (let cell = 0; cell < change.length; cell++)
    change[cell] = base[cell] > 0 ? (100 * change[cell]) / base[cell] : Number.NaN;
  return change;
}

/** What became of each cell, over establishments whose jobs are known in both years. */
export type CellChanges = {
  readonly change: Float64Array;
  /** Their jobs in the base year. */
  readonly base: Float64Array;
  /** Establishments that are left out, because their jobs are unknown in one of the two years. */
  readonly unknown: Uint32Array;
};

/** @throws InputError "growth.year-missing" */
export function cellChanges(
  grid: GrowthGrid,
  firms: Pick<FirmTable, "years" | "jobs">,
  baseYear: number,
  year: number,
): CellChanges {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  return changesOf(from, firms.jobs[yearPosition(firms.years, year)], grid);
}

function changesOf(
  from: Float32Array,
  to: Float32Array,
  { count, cellAt, positionOfFirm }: GrowthGrid,
): CellChanges {
  const change = new Float64Array(count);
  const base = new Float64Array(count);
  const unknown = new Uint32Array(count);
  for (let firm = 0; firm < positionOfFirm.length; firm++) {
    const cell = cellAt[positionOfFirm[firm]];
    if (cell < 0) continue;
    const difference = to[firm] - from[firm];
    if (Number.isNaN(difference)) {
      unknown[cell]++;
      continue;
    }
    change[cell] += difference;
    base[cell] += from[firm];
  }
  return { change, base, unknown };
}

/** Share of the cells capped at each end by `capped`. */
const CAPPED_SHARE = 0.02;

/**
 * The values with their tails cut to the 2nd and 98th percentile (winsorised), so that one refinery does not
 * decide the whole map. The percentile is the smallest value with at least that share of the values at or
 * below it, so a capped value is always one that occurs. NaN stays NaN.
 */
export function capped(values: Float64Array, share = CAPPED_SHARE): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  if (known.length === 0) return values.slice();
  const beyond = Math.min(Math.floor(known.length * share), Math.floor((known.length - 1) / 2));
  const low = known[beyond];
  const high = known[known.length - 1 - beyond];
  return values.map((value) => (value < low ? low : value > high ? high : value));
}
