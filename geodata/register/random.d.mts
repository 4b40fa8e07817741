export function randomSource(seed: number): {
  next(): number;
  normal(): number;
  round(value: number): number;
  below(n: number): number;
  pick<T>(list: readonly T[]): T;
  pickCumulative(totals: ArrayLike<number>): number;
  shuffle<T>(list: T[]): T[];
};
