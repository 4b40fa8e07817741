import type { CountShape } from "../geometry/polygon-set.ts";
import { emptyHits, findHits, type Hits } from "./find-pairs.ts";
import { copyOfHits, type HitRun } from "./hit-run.ts";
import type { TensionSetup } from "./tension-setup.ts";
import { type Dwellings, totalZone, type ZoneTotals } from "./zone-totals.ts";

/** Who has one zone within reach, at what distance, and what it adds up to. */
export type ZoneTension = { readonly run: HitRun; readonly totals: ZoneTotals };

/** What was found in the last call; grows to the most that was ever found, and is never handed out. */
const hits: Hits = emptyHits();

/**
 * The whole card of one drawn or dragged zone; run again on every pointer move, by the page and by the benchmark.
 *
 * The answer is a value of its own: a card that shows one frame in five, and a picture that is drawn later, keep
 * older answers while newer ones are made. What is needed only to find it is used again from call to call, so what a
 * move allocates is the answer, a few numbers for each firm in it.
 *
 * Cost: some 20-40 microseconds for a district among 50,000 firms (`npm run bench`, tension-4), most of it the
 * share of the area.
 */
export function tensionOfZone(setup: TensionSetup, shape: CountShape, dwellings: Dwellings): ZoneTension {
  findHits(setup.index, setup.register.guidelines, shape, setup.selection, hits);
  const run = copyOfHits(hits);
  return { run, totals: totalZone(setup, run, shape, dwellings) };
}
