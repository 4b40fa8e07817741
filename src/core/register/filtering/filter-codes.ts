import { InputError } from "../../errors.ts";
import type { FirmFilter } from "../firm-filter.ts";
import type { FirmTable } from "../firm-table.ts";
import type { JobsRange } from "../jobs-range.ts";
import { PORT_SIDES } from "../port-side.ts";
import { SIZE_NONE, SIZE_UNKNOWN, sizeClassOf } from "../size-classes.ts";
import { NOT_MANUFACTURING } from "../subsectors.ts";

/** What of a table a filter looks at. */
export type FilteredColumns = Pick<
  FirmTable,
  "count" | "subsector" | "portSide" | "years" | "jobs" | "jobsRanges"
>;

const SIDES = PORT_SIDES.length;
/** Subsector * 3 + port side, manufacturing first and what is no manufacturing last. */
export const FILTER_CLASSES = (NOT_MANUFACTURING + 1) * SIDES;
const SIZES = SIZE_NONE + 1;
/** Size * FILTER_CLASSES + class: everything that a filter can ask of a firm in one byte. */
export const FILTER_CODES = SIZES * FILTER_CLASSES;

/**
 * Everything a filter asks of each firm, for one chosen year and base year, as one byte a firm, and what there
 * is of each code. With it a filter is a table of 210 yes/no's, whatever the number of firms.
 */
export type FilterCodes = {
  readonly year: number;
  readonly baseYear: number;
  /** Length = firms. */
  readonly code: Uint8Array;
  /** Per code (length FILTER_CODES): establishments, firms registered in the chosen and the base year, and known jobs. */
  readonly rows: Float64Array;
  readonly firms: Float64Array;
  readonly firmsBase: Float64Array;
  readonly jobs: Float64Array;
  readonly jobsBase: Float64Array;
  /** Of the firms, those whose jobs in the chosen year are unknown. */
  readonly unknown: Float64Array;
  /** Change of jobs over establishments known in both years, and how many are not. */
  readonly change: Float64Array;
  readonly changeUnknown: Float64Array;
  /** Jobs in every year of the table, unknown ones left out: yearJobs[code * years + position of the year]. */
  readonly yearJobs: Float64Array;
  /** The same of firms registered in that year, whose jobs are known or not. */
  readonly yearFirms: Float64Array;
  /** Of a register with size classes, per code in the chosen year: the ends of the classes added up, over `known` firms. */
  readonly ranges: {
    readonly low: Float64Array;
    readonly high: Float64Array;
    readonly known: Float64Array;
  } | null;
};

/** Enough for every year of a six-year register against one base year, at a byte a firm each. */
const REMEMBERED_PAIRS = 8;

/** The codes of each of the latest years of a table against its first: what a person is likely to choose. */
export function allFilterCodes(firms: FilteredColumns): FilterCodes[] {
  return firms.years.slice(-REMEMBERED_PAIRS).map((year) => makeFilterCodes(firms, year, firms.years[0]));
}

/** Codes of one table: of each pair of years that was asked for, made then and kept. A table is never changed in place. */
export class CodesByYear {
  private readonly firms: FilteredColumns;
  private readonly made: FilterCodes[];

  /** @param made what `allFilterCodes` made of the same table, on another thread perhaps: no filter waits for those */
  constructor(firms: FilteredColumns, made: readonly FilterCodes[] = []) {
    if (made.some(({ code }) => code.length !== firms.count))
      throw new Error("The filter codes were made of another table");
    this.firms = firms;
    this.made = [...made];
  }

  /**
   * Cost: nothing when they exist; else some 50 ms for a million firms and six years.
   *
   * @throws InputError "filter.year-unknown" for a year that the table does not have
   */
  of({ year, baseYear }: Pick<FirmFilter, "year" | "baseYear">): FilterCodes {
    const known = this.made.find((codes) => codes.year === year && codes.baseYear === baseYear);
    if (known) return known;
    const codes = makeFilterCodes(this.firms, year, baseYear);
    if (this.made.length >= REMEMBERED_PAIRS) this.made.shift();
    this.made.push(codes);
    return codes;
  }
}

/** Jobs per firm in a year of the table. */
export function jobsIn(firms: Pick<FirmTable, "years" | "jobs">, year: number): Float32Array {
  const jobs = firms.jobs[firms.years.indexOf(year)];
  if (!jobs) throw new InputError("filter.year-unknown", { year });
  return jobs;
}

/** Size that a filter goes by: the chosen year's, and the base year's for a firm that has no jobs any more. */
export function filterSizeOf(jobs: number, jobsBase: number): number {
  return jobs === 0 ? sizeClassOf(jobsBase) : sizeClassOf(jobs);
}

/**
 * The codes of a table for a pair of years.
 *
 * @throws InputError "filter.year-unknown" for a year that the table does not have
 *
 * Cost: O(firms * years), some 50 ms for a million firms and six years.
 */
export function makeFilterCodes(firms: FilteredColumns, year: number, baseYear: number): FilterCodes {
  const { count, subsector, portSide, years } = firms;
  const jobs = jobsIn(firms, year);
  const jobsBase = jobsIn(firms, baseYear);
  const codes: FilterCodes = {
    year,
    baseYear,
    code: new Uint8Array(count),
    rows: new Float64Array(FILTER_CODES),
    firms: new Float64Array(FILTER_CODES),
    firmsBase: new Float64Array(FILTER_CODES),
    jobs: new Float64Array(FILTER_CODES),
    jobsBase: new Float64Array(FILTER_CODES),
    unknown: new Float64Array(FILTER_CODES),
    change: new Float64Array(FILTER_CODES),
    changeUnknown: new Float64Array(FILTER_CODES),
    yearJobs: new Float64Array(FILTER_CODES * years.length),
    yearFirms: new Float64Array(FILTER_CODES * years.length),
    ranges: firms.jobsRanges
      ? {
          low: new Float64Array(FILTER_CODES),
          high: new Float64Array(FILTER_CODES),
          known: new Float64Array(FILTER_CODES),
        }
      : null,
  };
  const { code } = codes;
  for (let row = 0; row < count; row++) {
    const now = jobs[row];
    const then = jobsBase[row];
    const c = filterSizeOf(now, then) * FILTER_CLASSES + subsector[row] * SIDES + portSide[row];
    code[row] = c;
    codes.rows[c]++;
    if (Number.isNaN(now)) codes.unknown[c]++;
    const change = now - then;
    if (Number.isNaN(change)) codes.changeUnknown[c]++;
    else codes.change[c] += change;
  }
  for (let position = 0; position < years.length; position++)
    addYearJobs(codes, firms.jobs[position], position, years.length);
  // Registered in a year: with so many jobs, or with a number that is not known.
  const [chosen, base] = [years.indexOf(year), years.indexOf(baseYear)];
  for (let c = 0; c < FILTER_CODES; c++) {
    codes.firms[c] = codes.yearFirms[c * years.length + chosen];
    codes.jobs[c] = codes.yearJobs[c * years.length + chosen];
    codes.firmsBase[c] = codes.yearFirms[c * years.length + base];
    codes.jobsBase[c] = codes.yearJobs[c * years.length + base];
  }
  const range = firms.jobsRanges?.[years.indexOf(year)];
  if (range) addRanges(codes, jobs, range);
  return codes;
}

function addRanges({ code, ranges }: FilterCodes, jobs: Float32Array, { low, high }: JobsRange): void {
  if (!ranges) return;
  for (let row = 0; row < code.length; row++) {
    if (jobs[row] === 0 || Number.isNaN(low[row])) continue;
    ranges.low[code[row]] += low[row];
    ranges.high[code[row]] += high[row];
    ranges.known[code[row]]++;
  }
}

function addYearJobs(
  { code, yearJobs, yearFirms }: FilterCodes,
  jobs: Float32Array,
  position: number,
  years: number,
): void {
  for (let row = 0; row < code.length; row++) {
    const here = jobs[row];
    const at = code[row] * years + position;
    if (here !== 0) yearFirms[at]++;
    if (here > 0) yearJobs[at] += here;
  }
}

/** Filtering by another year's codes would give another year's firms. */
export function refuseOtherYears(codes: FilterCodes, { year, baseYear }: FirmFilter): void {
  if (codes.year !== year || codes.baseYear !== baseYear)
    throw new Error(
      `The codes are of ${codes.year}/${codes.baseYear}, the filter asks for ${year}/${baseYear}`,
    );
}

/** For each code 1 when a firm of that code passes the filter, else 0. Length FILTER_CODES. */
export function passingCodes(filter: FirmFilter): Uint8Array {
  const passes = new Uint8Array(FILTER_CODES);
  for (let size = 0; size < SIZES; size++) {
    if (!sizePasses(filter, size)) continue;
    for (let subsector = 0; subsector <= NOT_MANUFACTURING; subsector++) {
      if (!filter.subsectors[subsector]) continue;
      for (let side = 0; side < SIDES; side++)
        if (filter.sides[side]) passes[size * FILTER_CLASSES + subsector * SIDES + side] = 1;
    }
  }
  return passes;
}

/** Does a firm of this size code take part? One without a size only while no size is switched off. */
export function sizePasses({ sizes }: Pick<FirmFilter, "sizes">, size: number): boolean {
  if (size !== SIZE_NONE) return sizes[size] === true;
  for (let other = 0; other <= SIZE_UNKNOWN; other++) if (!sizes[other]) return false;
  return true;
}

/** All that a filter says of sizes, one bit for each size code. */
export function filterSizes(filter: Pick<FirmFilter, "sizes">): number {
  let bits = 0;
  for (let size = 0; size < SIZES; size++) if (sizePasses(filter, size)) bits |= 1 << size;
  return bits;
}
