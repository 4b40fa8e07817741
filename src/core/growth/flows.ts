import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";
import type { Move } from "./movers.ts";

/** One kind of flow: how many establishments, and how many jobs (never negative). */
export type Flow = { firms: number; jobs: number };

/**
 * What is behind a change: gross flows of jobs between years.
 * entries - exits + growth - shrinkage + moved in - moved out = change.
 */
export type GrossFlows = {
  /** No jobs before, jobs after: a start, or an arrival that the register cannot tell from a start. */
  readonly entries: Flow;
  readonly exits: Flow;
  readonly growth: Flow;
  readonly shrinkage: Flow;
  /** Moves over the border of the area. A move within it is a growth or a shrinkage of one business. */
  readonly movedIn: Flow;
  readonly movedOut: Flow;
  readonly change: number;
};

export type YearFlows = { readonly from: number; readonly to: number; readonly flows: GrossFlows };

/**
 * Gross flows of an area, for each pair of years that follow each other in the register, and their sum over the
 * period. The sum counts a firm that grew in one year and shrank in the next in both.
 *
 * Its balance is the change that every other figure gives: of establishments known in the first and the last year. A
 * year in between in which one is unknown is bridged: what it gained since it was last known counts in the year in which
 * it is known again.
 *
 * @param moves  from `findMovers`; without them every move is an exit and an entry
 * @throws InputError "growth.year-missing"
 */
export function grossFlows(
  firms: FirmTable,
  area: Area,
  baseYear: number,
  year: number,
  moves: readonly Move[] = [],
): {
  readonly yearly: readonly YearFlows[];
  readonly total: GrossFlows;
  /** Establishments left out because their jobs are unknown in the first or the last year. */
  readonly unknown: number;
} {
  const first = yearPosition(firms.years, baseYear);
  const last = yearPosition(firms.years, year);
  const isHere = new Uint8Array(firms.count);
  const takesPart = new Uint8Array(firms.count);
  let unknown = 0;
  for (const row of area.rows) {
    if (firms.subsector[row] >= SUBSECTORS.length) continue;
    isHere[row] = 1;
    if (Number.isNaN(firms.jobs[first][row]) || Number.isNaN(firms.jobs[last][row])) unknown++;
    else takesPart[row] = 1;
  }
  const lastKnown = firms.jobs[first].slice();
  const yearly: YearFlows[] = [];
  for (let next = first + 1; next <= last; next++) {
    const to = firms.years[next];
    const moved = moves.filter((move) => move.year === to);
    yearly.push({
      from: firms.years[next - 1],
      to,
      flows: flowsBetween(lastKnown, firms.jobs[next], { isHere, takesPart }, moved),
    });
    firms.jobs[next].forEach((jobs, row) => {
      if (!Number.isNaN(jobs)) lastKnown[row] = jobs;
    });
  }
  return { yearly, total: sumOf(yearly.map(({ flows }) => flows)), unknown };
}

function emptyFlows(): { -readonly [Key in keyof GrossFlows]: GrossFlows[Key] } {
  const none = (): Flow => ({ firms: 0, jobs: 0 });
  return {
    entries: none(),
    exits: none(),
    growth: none(),
    shrinkage: none(),
    movedIn: none(),
    movedOut: none(),
    change: 0,
  };
}

function flowsBetween(
  before: Float32Array,
  after: Float32Array,
  { isHere, takesPart }: { readonly isHere: Uint8Array; readonly takesPart: Uint8Array },
  moved: readonly Move[],
): GrossFlows {
  const flows = emptyFlows();
  const left = new Map<number, number>();
  const arrived = new Map<number, number>();
  for (const { from, to } of moved) {
    // Of a move within the area of which one end is left out, the other is a start or a closure.
    if (isHere[from] === 1 && isHere[to] === 1 && (takesPart[from] === 0 || takesPart[to] === 0)) continue;
    left.set(from, to);
    arrived.set(to, from);
  }
  for (let row = 0; row < isHere.length; row++) {
    if (takesPart[row] === 0) continue;
    const change = after[row] - before[row];
    // Unknown in between: the change waits until it is known again.
    if (Number.isNaN(change) || change === 0) continue;
    flows.change += change;
    const origin = arrived.get(row);
    const destination = left.get(row);
    if (origin !== undefined) {
      if (isHere[origin] === 0) add(flows.movedIn, change);
      // Within the area the business goes on: what is left is how much it grew or shrank on the way.
      else addChange(flows, after[row] - before[origin]);
    } else if (destination !== undefined) {
      if (isHere[destination] === 0) add(flows.movedOut, -change);
    } else if (before[row] === 0) add(flows.entries, change);
    else if (after[row] === 0) add(flows.exits, -change);
    else addChange(flows, change);
  }
  return flows;
}

function addChange(flows: GrossFlows, change: number): void {
  if (change > 0) add(flows.growth, change);
  else if (change < 0) add(flows.shrinkage, -change);
}

function add(flow: Flow, jobs: number): void {
  flow.firms++;
  flow.jobs += jobs;
}

function sumOf(all: readonly GrossFlows[]): GrossFlows {
  const sum = emptyFlows();
  for (const flows of all) {
    for (const kind of ["entries", "exits", "growth", "shrinkage", "movedIn", "movedOut"] as const) {
      sum[kind].firms += flows[kind].firms;
      sum[kind].jobs += flows[kind].jobs;
    }
    sum.change += flows.change;
  }
  return sum;
}
