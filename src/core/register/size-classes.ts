/**
 * Size classes by jobs in a year; lower bounds, inclusive. LISA's own classes (1, 2-4, 5-9, 10-19, ...) are
 * joined so that five bars stay readable; every bound here is also a bound there.
 */
export const SIZE_CLASS_FROM = [1, 5, 20, 50, 200] as const;

/** Size-class code of an establishment with an unknown number of jobs (NaN). */
export const SIZE_UNKNOWN = 5;
/** Size-class code of an establishment without jobs in the year asked: it counts in no class. */
export const SIZE_NONE = 6;

/** Size-class code (0-4, SIZE_UNKNOWN or SIZE_NONE) of a number of jobs. A part job (0 < jobs < 1) is class 0. */
export function sizeClassOf(jobs: number): number {
  if (Number.isNaN(jobs)) return SIZE_UNKNOWN;
  if (jobs <= 0) return SIZE_NONE;
  let code = SIZE_CLASS_FROM.length - 1;
  while (code > 0 && jobs < SIZE_CLASS_FROM[code]) code--;
  return code;
}
