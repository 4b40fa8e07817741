import { jobsIn } from "../register/filtering/filter-codes.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SIZE_CLASS_FROM, SIZE_NONE, SIZE_UNKNOWN, sizeClassOf } from "../register/size-classes.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../register/subsectors.ts";

/** Firms and jobs in each year of the table, in the order of FirmTable.years. */
export type PerYear = {
  /** Establishments with jobs in the year. */
  readonly firms: number[];
  /** Jobs; unknown ones left out. */
  readonly jobs: number[];
  /** Establishments whose jobs in the year are unknown. */
  readonly unknown: number[];
};

/** What a zone holds, beyond the live figures: made when the pointer rests. Only divisions 10-33, except `other`. */
export type RestingSummary = {
  readonly years: readonly number[];
  /** Establishments of divisions 10-33, whatever the year. */
  readonly rows: number;
  /** Establishments outside divisions 10-33: in none of the other figures. */
  readonly other: number;
  readonly perYear: PerYear;
  /** Per subsector code (0-8), and per port side (0-2). */
  readonly perSubsector: readonly PerYear[];
  readonly perSide: readonly PerYear[];
  /** Establishments per port side, whatever the year. */
  readonly rowsPerSide: number[];
  /** Per size class (0-4) in the chosen and in the base year: firms, and the jobs they have. */
  readonly perSize: { readonly firms: number[]; readonly jobs: number[] };
  readonly perSizeBase: { readonly firms: number[]; readonly jobs: number[] };
  /** Firms with jobs in the chosen year and none in the base year, and the other way round (unknown in neither). */
  readonly opened: number;
  readonly closed: number;
};

/**
 * Sums over the given rows: every year of the table, size classes, subsectors and port sides.
 *
 * @param rows row numbers, each once (as `rowsInZone` gives them)
 * @throws InputError "filter.year-unknown" for a year that the table does not have
 *
 * Cost: O(rows * years).
 */
export function summarise(
  firms: FirmTable,
  rows: Uint32Array,
  { year, baseYear }: { readonly year: number; readonly baseYear: number },
): RestingSummary {
  const { subsector, portSide, years } = firms;
  const now = jobsIn(firms, year);
  const then = jobsIn(firms, baseYear);
  const perYear = emptyYears(years.length);
  const perSubsector = SUBSECTORS.map(() => emptyYears(years.length));
  const perSide = PORT_SIDES.map(() => emptyYears(years.length));
  const rowsPerSide = PORT_SIDES.map(() => 0);
  const perSize = emptySizes();
  const perSizeBase = emptySizes();
  let counted = 0;
  let other = 0;
  let opened = 0;
  let closed = 0;
  for (const row of rows) {
    if (subsector[row] === NOT_MANUFACTURING) {
      other++;
      continue;
    }
    counted++;
    rowsPerSide[portSide[row]]++;
    if (now[row] > 0 && then[row] === 0) opened++;
    if (now[row] === 0 && then[row] > 0) closed++;
    addSize(perSize, now[row]);
    addSize(perSizeBase, then[row]);
  }
  for (let y = 0; y < years.length; y++) {
    const jobs = firms.jobs[y];
    for (const row of rows) {
      const s = subsector[row];
      if (s === NOT_MANUFACTURING) continue;
      addYear(perSubsector[s], y, jobs[row]);
      addYear(perSide[portSide[row]], y, jobs[row]);
      addYear(perYear, y, jobs[row]);
    }
  }
  return {
    years,
    rows: counted,
    other,
    perYear,
    perSubsector,
    perSide,
    rowsPerSide,
    perSize,
    perSizeBase,
    opened,
    closed,
  };
}

function emptyYears(count: number): PerYear {
  const zeros = () => Array.from({ length: count }, () => 0);
  return { firms: zeros(), jobs: zeros(), unknown: zeros() };
}

function addYear(sums: PerYear, year: number, jobs: number): void {
  if (jobs !== 0) sums.firms[year]++;
  if (jobs > 0) sums.jobs[year] += jobs;
  else if (Number.isNaN(jobs)) sums.unknown[year]++;
}

function emptySizes(): { firms: number[]; jobs: number[] } {
  return { firms: SIZE_CLASS_FROM.map(() => 0), jobs: SIZE_CLASS_FROM.map(() => 0) };
}

function addSize(sums: { firms: number[]; jobs: number[] }, jobs: number): void {
  const size = sizeClassOf(jobs);
  if (size === SIZE_NONE || size === SIZE_UNKNOWN) return;
  sums.firms[size]++;
  sums.jobs[size] += jobs;
}
