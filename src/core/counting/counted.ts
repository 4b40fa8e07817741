import { InputError } from "../errors.ts";
import {
  FILTER_CLASSES,
  FILTER_CODES,
  filterSizes,
  passingCodes,
} from "../register/filtering/filter-codes.ts";
import type { FirmFilter } from "../register/firm-filter.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { SIZE_UNKNOWN } from "../register/size-classes.ts";
import { NOT_MANUFACTURING } from "../register/subsectors.ts";
import { SKIPPED, SUM_STRIDE } from "./block-sums-layout.ts";
import type { CountIndex } from "./count-index.ts";
import { type CountStates, statesOf } from "./count-state.ts";

/**
 * An index under a filter: what a zone is counted in. A value: any number of them can live side by side, over one
 * index or several, and be counted in any order. Made by `under`.
 */
export type Counted = {
  readonly index: CountIndex;
  /** For counting itself, from here on. Positions of the chosen and the base year in `index.years`. */
  readonly now: number;
  readonly base: number;
  /** Which sizes are counted, one bit each. */
  readonly sizes: number;
  /** By filter code: the class its firms are added to, or SKIPPED. Follows the sizes alone. */
  readonly classOf: Uint8Array;
  /** By class (length SUM_STRIDE): does it show under the filter of subsectors and port sides? */
  readonly shown: Uint8Array;
  /** By filter code: is such a firm one of the rows that take part? */
  readonly listed: Uint8Array;
  readonly states: CountStates;
};

/**
 * An index under a filter. Nothing is counted or copied yet.
 *
 * @param filter left out: every row takes part, manufacturing or not, in the index's last year and its first
 * @throws InputError "filter.year-unknown" for a year that the index does not have
 *
 * Costs of the first count after a change, at a million firms: of subsector and port side nothing, for the sums are
 * kept per subsector and side; of sizes some 4 ns per firm of the bands counted in; of a year some 8 ns.
 */
export function under(index: CountIndex, filter?: FirmFilter): Counted {
  const { years } = index;
  const chosen = filter ?? everyRow(years);
  const sizes = filterSizes(chosen);
  const classOf = new Uint8Array(FILTER_CODES);
  for (let code = 0; code < FILTER_CODES; code++) {
    const kind = code % FILTER_CLASSES;
    const size = (code - kind) / FILTER_CLASSES;
    classOf[code] = isOther(kind) || (sizes >> size) & 1 ? kind : SKIPPED;
  }
  const shown = new Uint8Array(SUM_STRIDE);
  for (let kind = 0; kind < FILTER_CLASSES; kind++) {
    const sideOn = chosen.sides[kind % PORT_SIDES.length] === true;
    const subsector = Math.floor(kind / PORT_SIDES.length);
    shown[kind] = sideOn && (isOther(kind) || chosen.subsectors[subsector]) ? 1 : 0;
  }
  return {
    index,
    now: filter ? yearPosition(years, chosen.year) : Math.max(0, years.length - 1),
    base: filter ? yearPosition(years, chosen.baseYear) : 0,
    sizes,
    classOf,
    shown,
    listed: passingCodes(chosen),
    states: statesOf(index),
  };
}

function everyRow(years: readonly number[]): FirmFilter {
  const on = (length: number) => Array.from({ length }, () => true);
  return {
    subsectors: on(NOT_MANUFACTURING + 1),
    sides: on(PORT_SIDES.length),
    sizes: on(SIZE_UNKNOWN + 1),
    year: years[years.length - 1],
    baseYear: years[0],
  };
}

/** What is no manufacturing is counted apart, by port side alone. */
function isOther(kind: number): boolean {
  return kind >= NOT_MANUFACTURING * PORT_SIDES.length;
}

function yearPosition(years: readonly number[], year: number): number {
  const position = years.indexOf(year);
  if (position < 0) throw new InputError("filter.year-unknown", { year });
  return position;
}
