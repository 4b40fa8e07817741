/** Jobs of all rows up to one: how many rows had any, their sums, and how many cells were not known. */
export type SumsAt = {
  readonly rows: number;
  readonly sums: Float64Array;
  readonly unknown: Float64Array;
};

/** A row's jobs, each with the sum that it belongs to; unknown ones are NaN. */
export type RowJobs = readonly { readonly entry: number; readonly value: number }[];

/** A sum of numbers with fractions may have been rounded. */
const ROUNDED = 0.5;

/** Running sums of jobs in each year, to tell a row that is the sum of others. */
export class JobSums {
  readonly zero: SumsAt;
  private rows = 0;
  private sums: Float64Array;
  private unknown: Float64Array;
  /** Of the long layout: which sum is of which year. The first is of all years together. */
  private readonly entryOf: Map<number, number> | null;

  /** @param entries  number of sums, in the wide layout; null = a sum for each year that comes by */
  constructor(entries: number | null) {
    this.entryOf = entries === null ? new Map() : null;
    this.sums = new Float64Array(entries ?? 1);
    this.unknown = new Float64Array(entries ?? 1);
    this.zero = this.at();
  }

  at(): SumsAt {
    return { rows: this.rows, sums: this.sums.slice(), unknown: this.unknown.slice() };
  }

  /** Adds a row's jobs, one for each entry of the mapping's; `year` in the long layout, else NaN. */
  add(jobs: ArrayLike<number>, year: number): void {
    let filled = false;
    for (let entry = 0; entry < jobs.length; entry++) {
      const value = jobs[entry];
      if (value > 0) filled = true;
      this.addTo(entry, value);
      if (this.entryOf !== null && !Number.isNaN(year)) this.addTo(this.entryOfYear(year), value);
    }
    if (filled) this.rows++;
  }

  /** Adds rows `from` to `to` of a wide block, whose jobs are in columns. */
  addColumns(jobs: readonly ArrayLike<number>[], from: number, to: number): void {
    const filled = new Uint8Array(to - from);
    jobs.forEach((column, entry) => {
      let sum = 0;
      for (let row = from; row < to; row++) {
        const value = column[row];
        sum += value;
        if (value > 0) filled[row - from] = 1;
      }
      this.sums[entry] += sum;
    });
    for (const one of filled) this.rows += one;
  }

  /** A row's jobs by the sums that they belong to. */
  jobsOf(jobs: readonly number[], year: number): RowJobs {
    const ofAll = jobs.map((value, entry) => ({ entry, value }));
    if (this.entryOf === null || Number.isNaN(year)) return ofAll;
    return [...ofAll, { entry: this.entryOfYear(year), value: jobs[0] }];
  }

  /**
   * Are these jobs the sums of the rows between two places in the file?
   *
   * @param least  rows that there must be
   * @param orMore  may they be more, where the jobs of some rows are not known?
   */
  isSum(jobs: RowJobs, one: SumsAt, other: SumsAt, least: number, orMore: boolean): boolean {
    const [from, to] = one.rows <= other.rows ? [one, other] : [other, one];
    if (to.rows - from.rows < least) return false;
    // In the long layout a row of a year is a sum of that year.
    const compared = this.entryOf === null ? jobs : jobs.slice(-1);
    let some = false;
    for (const { entry, value } of compared) {
      if (Number.isNaN(value)) continue;
      const sum = between(from.sums, to.sums, entry);
      const gap = value - sum;
      const lacks = orMore && between(from.unknown, to.unknown, entry) > 0;
      if (gap < -ROUNDED || (gap > ROUNDED && !lacks)) return false;
      if (sum > 0) some = true;
    }
    return some;
  }

  private addTo(entry: number, value: number): void {
    if (Number.isNaN(value)) this.unknown[entry]++;
    else this.sums[entry] += value;
  }

  private entryOfYear(year: number): number {
    let entry = this.entryOf?.get(year);
    if (entry === undefined) {
      entry = this.sums.length;
      this.entryOf?.set(year, entry);
      this.sums = longer(this.sums, entry + 1);
      this.unknown = longer(this.unknown, entry + 1);
    }
    return entry;
  }
}

/** A place in the file as it is when one more row before it counts. */
export function withRow({ rows, sums, unknown }: SumsAt, jobs: RowJobs): SumsAt {
  const length = Math.max(0, ...jobs.map(({ entry }) => entry + 1));
  const more = { sums: longer(sums, length), unknown: longer(unknown, length) };
  for (const { entry, value } of jobs)
    if (Number.isNaN(value)) more.unknown[entry]++;
    else more.sums[entry] += value;
  return { ...more, rows: rows + Number(jobs.some(({ value }) => value > 0)) };
}

/** Two places in the file, of which the rows before both count. */
export function added(one: SumsAt, other: SumsAt): SumsAt {
  const sums = longer(one.sums, other.sums.length);
  const unknown = longer(one.unknown, other.unknown.length);
  for (const [entry, value] of other.sums.entries()) sums[entry] += value;
  for (const [entry, value] of other.unknown.entries()) unknown[entry] += value;
  return { rows: one.rows + other.rows, sums, unknown };
}

function between(from: Float64Array, to: Float64Array, entry: number): number {
  return (to[entry] ?? 0) - (from[entry] ?? 0);
}

/** A copy with room for as many. */
function longer(values: Float64Array, length: number): Float64Array {
  const more = new Float64Array(Math.max(values.length, length));
  more.set(values);
  return more;
}
