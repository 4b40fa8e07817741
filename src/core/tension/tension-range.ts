import type { CountShape } from "../geometry/polygon-set.ts";
import type { FirmTable } from "../register/firm-table.ts";
import type { Steps } from "../steps.ts";
import { AREA_TYPE_IDS } from "./area-types.ts";
import { contoursOf } from "./contours.ts";
import { emptyHits, findHits } from "./find-pairs.ts";
import { firmGuidelines } from "./firm-guidelines.ts";
import type { FirmSelection } from "./firm-selection.ts";
import { freeAreaShare } from "./free-area.ts";
import type { RuleSet, SizeRow } from "./guideline-rules.ts";
import type { Lens } from "./lens.ts";
import { countWithinReach } from "./reach.ts";
import { tensionIndex } from "./tension-index.ts";

/** Choices that a figure of a zone rests on and that a reader could have made otherwise. */
export const RANGE_CHOICES = ["plot", "size", "area"] as const;
export type RangeChoice = (typeof RANGE_CHOICES)[number];

const PLOTS: readonly Lens["plotRadius"][] = ["0", "estimate"];
const ROWS: readonly SizeRow[] = ["small", "default", "large"];

/** What a zone's figures are between, over all of the choices together. */
export type ZoneRange = {
  /** Free share of the zone, 0-1. */
  readonly low: number;
  readonly high: number;
  /** Firms within reach, those inside among them. */
  readonly firmsLow: number;
  readonly firmsHigh: number;
  /**
   * The choice that matters most: by it alone, the others held as they are, the free share differs by up to `swing`.
   * null where none makes a difference.
   */
  readonly decides: RangeChoice | null;
  readonly swing: number;
};

/** What a range is computed from: a register, a list and a lens of which three choices are left open. */
export type RangeInput = {
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "sbi" | "sbiCodes" | "subsector" | "portSide">;
  /** Of the chosen year; NaN = unknown. */
  readonly jobs: Float32Array;
  readonly rules: RuleSet;
  /** What it says of point or plot, size and area type is not read, but for the size rule (see below). */
  readonly lens: Lens;
  readonly selection: FirmSelection;
  readonly zones: readonly CountShape[];
};

/** Up to this many zones a file with their tension holds their ranges too, unasked: a dozen times their tension. */
export const MOST_RANGES = 200;

/** Zones looked at in a step: some milliseconds of work. */
const ZONES_A_STEP = 8;

/**
 * Between what would the free share of each zone be, had a reader chosen otherwise: point or estimated plot, the small,
 * default or large row of every code, a quiet or a mixed area? Twelve computations a zone. Under the lens's size rule
 * (a row for each firm by its jobs) that is taken along, so that the figure on screen never lies outside its range.
 *
 * Progress is in zones times what is asked of the firms (six, or eight under the size rule). Cost: that many times the
 * tension of the zones; never run while a zone is dragged.
 */
export function* rangeSteps(input: RangeInput): Steps<readonly ZoneRange[]> {
  const { firms, jobs, rules, lens, selection, zones } = input;
  const rows: readonly (SizeRow | undefined)[] = lens.sizeRule ? [...ROWS, undefined] : ROWS;
  const total = zones.length * PLOTS.length * rows.length;
  const spreads = zones.map(() => new Spread(rows.length));
  const hits = emptyHits();
  let done = 0;
  for (const [plot, plotRadius] of PLOTS.entries())
    for (const [row, size] of rows.entries()) {
      const guidelines = firmGuidelines(firms, jobs, rules, { ...lens, plotRadius }, size);
      // Among a million firms either takes a good part of a second.
      yield { done, total };
      const index = tensionIndex(firms, guidelines);
      yield { done, total };
      for (const [zone, shape] of zones.entries()) {
        findHits(index, guidelines, shape, selection, hits);
        const run = { ...hits, from: 0, to: hits.count };
        AREA_TYPE_IDS.forEach((areaType, area) => {
          const circles = contoursOf({ firms, guidelines }, { areaType }, run, selection.moved);
          const free = freeAreaShare(shape, circles);
          spreads[zone].put(plot, row, area, free, countWithinReach(run, guidelines.guidelineM[area]));
        });
        if (++done % ZONES_A_STEP === 0) yield { done, total };
      }
    }
  yield { done: total, total };
  return spreads.map((spread) => spread.range());
}

/** Free shares of one zone by plot, row and area type. */
class Spread {
  readonly #rows: number;
  readonly #free: Float64Array;
  #firmsLow = Infinity;
  #firmsHigh = 0;

  constructor(rows: number) {
    this.#rows = rows;
    this.#free = new Float64Array(PLOTS.length * rows * AREA_TYPE_IDS.length);
  }

  #at(plot: number, row: number, area: number): number {
    return (plot * this.#rows + row) * AREA_TYPE_IDS.length + area;
  }

  put(plot: number, row: number, area: number, free: number, firms: number): void {
    this.#free[this.#at(plot, row, area)] = free;
    this.#firmsLow = Math.min(this.#firmsLow, firms);
    this.#firmsHigh = Math.max(this.#firmsHigh, firms);
  }

  range(): ZoneRange {
    const swings = {
      plot: this.#swing(this.#rows, AREA_TYPE_IDS.length, PLOTS.length, (row, area, plot) => [
        plot,
        row,
        area,
      ]),
      size: this.#swing(PLOTS.length, AREA_TYPE_IDS.length, this.#rows, (plot, area, row) => [
        plot,
        row,
        area,
      ]),
      area: this.#swing(PLOTS.length, this.#rows, AREA_TYPE_IDS.length, (plot, row, area) => [
        plot,
        row,
        area,
      ]),
    };
    const widest = RANGE_CHOICES.toSorted((a, b) => swings[b] - swings[a])[0];
    return {
      low: Math.min(...this.#free),
      high: Math.max(...this.#free),
      firmsLow: this.#firmsLow,
      firmsHigh: this.#firmsHigh,
      decides: swings[widest] > 0 ? widest : null,
      swing: swings[widest],
    };
  }

  /** The largest difference that one choice makes while the two others stay. */
  #swing(
    first: number,
    second: number,
    options: number,
    place: (a: number, b: number, option: number) => readonly [plot: number, row: number, area: number],
  ): number {
    let widest = 0;
    for (let a = 0; a < first; a++)
      for (let b = 0; b < second; b++) {
        const shares = Array.from(
          { length: options },
          (_, option) => this.#free[this.#at(...place(a, b, option))],
        );
        widest = Math.max(widest, Math.max(...shares) - Math.min(...shares));
      }
    return widest;
  }
}
