import type { FirmTable } from "../../core/register/firm-table.ts";
import type { Notice } from "../import-report.ts";
import { plainHeader } from "./firm-fields.ts";
import type { FirmRowReader } from "./firm-row.ts";

/** A share refused that differs from the rest by less than this bends nothing that can be seen. */
const LEAST_DIFFERENCE = 0.05;
/** With fewer refused rows a difference is chance. */
const LEAST_REFUSED = 3;
/** Standard errors by which two shares must differ. */
const LEAST_Z = 2.5;

/** There are some 2,500 places in the Netherlands; with more the column holds something else. */
const MOST_PLACES = 5000;

type Tally = { read: number; refused: number };

/** Whether the rows that were refused differ from those that were read: by year, by size, by place. */
export class RefusalBias {
  private readonly byYear = new Map<number, Tally>();
  private readonly byPlace = new Map<string, Tally>();
  private readonly hasPlaces: boolean;
  private refusedJobs = 0;
  private refusedWithJobs = 0;

  constructor(hasPlaces: boolean) {
    this.hasPlaces = hasPlaces;
  }

  /** A row that was read: the reader's. */
  addRead(reader: FirmRowReader): void {
    const { year } = reader.row;
    if (!Number.isNaN(year)) tally(this.byYear, year).read++;
    if (this.tellsPlaces) tally(this.byPlace, reader.text("place")).read++;
  }

  /** Does the register name this place? As it is compared, see `plainHeader`. */
  namesPlace(plain: string): boolean {
    for (const place of this.byPlace.keys()) if (plainHeader(place) === plain) return true;
    return false;
  }

  /** Are places told apart (still)? */
  get tellsPlaces(): boolean {
    return this.hasPlaces && this.byPlace.size < MOST_PLACES;
  }

  /** The rows of a place, to be counted by who knows it already. */
  tallyOf(place: string): { read: number } {
    return tally(this.byPlace, place);
  }

  addRefused({ year, jobs, place }: ReturnType<FirmRowReader["glance"]>): void {
    if (!Number.isNaN(year)) tally(this.byYear, year).refused++;
    if (place !== "" && this.byPlace.size < MOST_PLACES) tally(this.byPlace, place).refused++;
    if (Number.isNaN(jobs)) return;
    this.refusedWithJobs++;
    this.refusedJobs += jobs;
  }

  /**
   * A sentence for each way in which they differ.
   *
   * @param unknownIn  jobs not known in each of `years`, of a wide file
   */
  notices(table: FirmTable, unknownIn: readonly number[], years: readonly number[]): Notice[] {
    const year = mostApart(this.byYear);
    const place = mostApart(this.byPlace);
    const unknown = mostApart(
      new Map(years.map((of, i) => [of, { read: table.count - unknownIn[i], refused: unknownIn[i] }])),
    );
    return [
      ...(year
        ? [{ code: "refused.by-year", context: { year: String(year.key), ...year.shares } } as const]
        : []),
      ...this.bySize(table),
      ...(place
        ? [{ code: "refused.by-place", context: { place: place.key, ...place.shares } } as const]
        : []),
      ...(unknown
        ? [{ code: "unknown.by-year", context: { year: String(unknown.key), ...unknown.shares } } as const]
        : []),
    ];
  }

  private bySize(table: FirmTable): Notice[] {
    if (this.refusedWithJobs < LEAST_REFUSED || table.count === 0) return [];
    let jobs = 0;
    for (let i = 0; i < table.count; i++) {
      let most = 0;
      for (const inYear of table.jobs) if (inYear[i] > most) most = inYear[i];
      jobs += most;
    }
    const mean = jobs / table.count;
    const refusedMean = this.refusedJobs / this.refusedWithJobs;
    const ofJobs = this.refusedJobs / (this.refusedJobs + jobs);
    const ofRows = this.refusedWithJobs / (this.refusedWithJobs + table.count);
    if (Math.abs(ofJobs - ofRows) < LEAST_DIFFERENCE) return [];
    const context = { mean: Math.round(mean * 10) / 10, refusedMean: Math.round(refusedMean * 10) / 10 };
    return [{ code: "refused.by-size", context }];
  }
}

function tally<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  let found = tallies.get(key);
  if (!found) {
    found = { read: 0, refused: 0 };
    tallies.set(key, found);
  }
  return found;
}

/** The one whose share refused differs most from that of all others together; null when none does by more than chance. */
function mostApart<Key>(
  tallies: ReadonlyMap<Key, Tally>,
): { key: Key; shares: { percent: number; otherPercent: number } } | null {
  let refused = 0;
  let all = 0;
  for (const of of tallies.values()) {
    refused += of.refused;
    all += of.read + of.refused;
  }
  if (refused < LEAST_REFUSED) return null;
  let best: { key: Key; shares: { percent: number; otherPercent: number } } | null = null;
  let furthest = LEAST_DIFFERENCE;
  const overall = refused / all;
  for (const [key, of] of tallies) {
    const n = of.read + of.refused;
    const rest = all - n;
    if (n === 0 || rest === 0) continue;
    const share = of.refused / n;
    const other = (refused - of.refused) / rest;
    const error = Math.sqrt(overall * (1 - overall) * (1 / n + 1 / rest));
    const apart = Math.abs(share - other);
    // Of two that are each other's rest the one with more refused is the one to name.
    if (apart < furthest || (apart === furthest && share < other) || apart < LEAST_Z * error) continue;
    furthest = apart;
    best = { key, shares: { percent: Math.round(share * 100), otherPercent: Math.round(other * 100) } };
  }
  return best;
}
