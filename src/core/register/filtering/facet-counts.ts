import type { FirmFilter } from "../firm-filter.ts";
import { jobsIfKnown } from "../jobs-known.ts";
import type { JobsBetween } from "../jobs-range.ts";
import { PORT_SIDES } from "../port-side.ts";
import { SIZE_NONE, SIZE_UNKNOWN } from "../size-classes.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../subsectors.ts";
import { FILTER_CLASSES, type FilterCodes, refuseOtherYears, sizePasses } from "./filter-codes.ts";

/** What one option of a filter would show, under the other filters, in the chosen year. */
export type FacetOption = {
  /** Establishments of divisions 10-33, whatever the year. */
  rows: number;
  /** Those registered in the chosen year, and their jobs as far as known; NaN where those of none are. */
  firms: number;
  jobs: number;
  /** Their jobs by size class; null in a register without size classes. */
  between: JobsBetween | null;
};

export type FacetCounts = {
  /** Per subsector code (0-8). */
  readonly subsectors: readonly FacetOption[];
  /** Per port side. */
  readonly sides: readonly FacetOption[];
  /** Per size class (0-4) and SIZE_UNKNOWN. */
  readonly sizes: readonly FacetOption[];
  /** Under all filters together. */
  readonly total: FacetOption;
  /** Under all filters together: of the firms, those whose jobs in the chosen year are unknown. */
  readonly unknownJobs: number;
  /** Establishments outside divisions 10-33, under the port-side filter alone. */
  readonly other: number;
};

/**
 * How many firms and jobs each option of each filter has under the other filters: an option's own filter is left
 * out, so that the numbers say what switching it on would give. A firm without a size (no jobs in either year) is
 * in none of the size options.
 *
 * Cost: 210 codes, whatever the number of firms.
 *
 * @param codes of the filter's pair of years
 */
export function facetCounts(codes: FilterCodes, filter: FirmFilter): FacetCounts {
  refuseOtherYears(codes, filter);
  const options = (count: number): FacetOption[] => Array.from({ length: count }, () => emptyOption(codes));
  const subsectors = options(SUBSECTORS.length);
  const sides = options(PORT_SIDES.length);
  const sizes = options(SIZE_UNKNOWN + 1);
  const total = emptyOption(codes);
  let unknownJobs = 0;
  let other = 0;
  for (let code = 0; code < codes.rows.length; code++) {
    const rows = codes.rows[code];
    if (rows === 0) continue;
    const size = Math.floor(code / FILTER_CLASSES);
    const subsector = Math.floor((code % FILTER_CLASSES) / PORT_SIDES.length);
    const side = code % PORT_SIDES.length;
    const sideOn = filter.sides[side] === true;
    if (subsector === NOT_MANUFACTURING) {
      if (sideOn) other += rows;
      continue;
    }
    const subsectorOn = filter.subsectors[subsector] === true;
    const sizeOn = sizePasses(filter, size);
    const firms = codes.firms[code];
    const { ranges } = codes;
    const between = ranges && {
      low: ranges.low[code],
      high: ranges.high[code],
      known: ranges.known[code],
      unknown: firms - ranges.known[code],
    };
    const found = { rows, firms, jobs: codes.jobs[code], between };
    if (sideOn && sizeOn) add(subsectors[subsector], found);
    if (subsectorOn && sizeOn) add(sides[side], found);
    if (subsectorOn && sideOn && size !== SIZE_NONE) add(sizes[size], found);
    if (subsectorOn && sideOn && sizeOn) {
      add(total, found);
      unknownJobs += codes.unknown[code];
    }
  }
  for (const option of [...subsectors, ...sides, ...sizes, total])
    option.jobs = jobsIfKnown(option.firms, option.jobs);
  return { subsectors, sides, sizes, total, unknownJobs, other };
}

function add(option: FacetOption, found: FacetOption): void {
  option.rows += found.rows;
  option.firms += found.firms;
  option.jobs += found.jobs;
  if (option.between && found.between)
    option.between = {
      low: option.between.low + found.between.low,
      high: option.between.high + found.between.high,
      known: option.between.known + found.between.known,
      unknown: option.between.unknown + found.between.unknown,
    };
}

function emptyOption({ ranges }: FilterCodes): FacetOption {
  return { rows: 0, firms: 0, jobs: 0, between: ranges ? { low: 0, high: 0, known: 0, unknown: 0 } : null };
}
