import { NOT_MANUFACTURING } from "./subsectors.ts";

/**
 * Which establishments take part. Everything on screen follows the same filter. Every array is indexed by the
 * code it filters: subsector 0-8, port side 0-2, size class 0-4 plus SIZE_UNKNOWN.
 *
 * A firm's size is that of the chosen year; a firm without jobs in that year keeps the size it had in the base
 * year, so that a closure counts in the change of the class it was lost from. A firm without jobs in either year
 * has no size: it takes part as long as every size is on, and no longer once the sizes are narrowed.
 *
 * Establishments outside divisions 10-33 are off unless `subsectors[NOT_MANUFACTURING]` is true. That switch is
 * for showing and listing them: they are never in firms or jobs. How many of them lie in a zone (`other`) follows
 * the port side alone, whatever the other filters say.
 */
export type FirmFilter = {
  readonly subsectors: readonly boolean[];
  readonly sides: readonly boolean[];
  readonly sizes: readonly boolean[];
  /** The chosen year and the year changes are counted from; both in FirmTable.years. */
  readonly year: number;
  readonly baseYear: number;
};

/** Nothing filtered out but what is no manufacturing. */
export function everyFirm(year: number, baseYear: number): FirmFilter {
  return {
    subsectors: Array.from({ length: NOT_MANUFACTURING }, () => true),
    sides: [true, true, true],
    sizes: [true, true, true, true, true, true],
    year,
    baseYear,
  };
}
