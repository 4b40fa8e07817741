/**
 * Which establishments take part. Everything on screen follows the same filter. Every array is indexed by the
 * code it filters: subsector 0-8, port side 0-2, size class 0-4 plus SIZE_UNKNOWN.
 *
 * A firm's size is that of the chosen year; a firm without jobs in that year keeps the size it had in the base
 * year, so that a closure counts in the change of the class it was lost from.
 */
export type FirmFilter = {
  readonly subsectors: readonly boolean[];
  readonly sides: readonly boolean[];
  readonly sizes: readonly boolean[];
  /** The chosen year and the year changes are counted from; both in FirmTable.years. */
  readonly year: number;
  readonly baseYear: number;
};
