import type { CountShape } from "../geometry/polygon-set.ts";
import { findHits, type Hits } from "./find-pairs.ts";
import type { FirmSelection } from "./firm-selection.ts";
import type { Lens } from "./lens.ts";
import type { TensionIndex } from "./tension-index.ts";
import { type TensionFirms, totalZone, type ZoneTotals } from "./zone-totals.ts";

/** Homes planned in a zone, a range; NaN = unknown. */
export type Dwellings = { readonly low: number; readonly high: number };

/**
 * The whole card of one drawn or dragged zone: who is within reach, at what distance, and what it adds up to.
 * `hits` and `out` are overwritten, so that a drag allocates next to nothing.
 *
 * Cost: some 10-30 microseconds for a district among 50,000 firms (`npm run bench`, tension-4), most of it the
 * share of the area.
 */
export function tensionOfZone(
  index: TensionIndex,
  register: TensionFirms,
  shape: CountShape,
  selection: FirmSelection,
  lens: Pick<Lens, "areaType">,
  dwellings: Dwellings,
  hits: Hits,
  out: ZoneTotals,
): void {
  findHits(index, register.guidelines, shape, selection, hits);
  const run = { firm: hits.firm, distanceM: hits.distanceM, inside: hits.inside, from: 0, to: hits.count };
  totalZone(register, run, shape, selection, lens, dwellings.low, dwellings.high, out);
}
