/** An establishment's life: jobs in its first and last year, and the positions of those years (0 = 2015). */
export type Life = { first: number; last: number; from: number; to: number };
type RandomSource = { next(): number; normal(): number; shuffle<T>(list: T[]): T[] };

export const YEARS: readonly number[];
export function yearlyJobs(random: RandomSource, firm: Life): (number | null)[];
export function steerChange(random: RandomSource, firms: Life[], wanted: number, atMost: number): number;
export function sizeClass(fullTimePersons: number): string;
