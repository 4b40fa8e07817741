import type { ZoneTable } from "../zone-table.ts";
import { findPairs, type TensionPairs } from "./find-pairs.ts";
import type { FirmSelection } from "./firm-selection.ts";
import type { Lens } from "./lens.ts";
import type { TensionIndex } from "./tension-index.ts";
import { zoneEdges } from "./zone-edges.ts";
import { emptyZoneTotals, type TensionFirms, totalZone, type ZoneTotals } from "./zone-totals.ts";

/** What the tension of a set of zones is computed from. */
export type TensionInput = {
  readonly index: TensionIndex;
  readonly register: TensionFirms;
  readonly selection: FirmSelection;
  readonly lens: Lens;
  readonly zones: Pick<ZoneTable, "count" | "shapes" | "dwellingsLow" | "dwellingsHigh">;
};

/** All pairs of a set of zones and the totals of each zone, in the order of the zones. */
export type RegionTension = {
  readonly pairs: TensionPairs;
  readonly zones: readonly ZoneTotals[];
};

/** A run over many zones that can be watched and left: `advance` until it says it is done. */
export type TensionRun = {
  readonly total: number;
  done: number;
  /** Does so many zones more; true when all are done. */
  advance(zones: number): boolean;
  /** What is done so far, as if the rest of the zones did not exist. */
  result(): RegionTension;
};

/**
 * Tension of every zone of a table, in steps: for a worker that reports progress between steps and stops when
 * asked. Ending early is leaving it.
 */
export function startTension(input: TensionInput): TensionRun {
  const { index, register, selection, lens, zones } = input;
  const edges = zoneEdges(zones.shapes);
  const parts: TensionPairs[] = [];
  const totals: ZoneTotals[] = [];
  return {
    total: zones.count,
    done: 0,
    advance(step) {
      const from = this.done;
      const to = Math.min(zones.count, from + step);
      const pairs = findPairs(index, register.guidelines, edges, selection, from, to);
      for (let zone = from; zone < to; zone++) {
        const out = emptyZoneTotals();
        const run = {
          firm: pairs.firm,
          distanceM: pairs.distanceM,
          inside: pairs.inside,
          from: pairs.zoneStart[zone - from],
          to: pairs.zoneStart[zone - from + 1],
        };
        totalZone(
          register,
          run,
          { kind: "zone", polygons: zones.shapes, zone },
          selection,
          lens,
          zones.dwellingsLow[zone],
          zones.dwellingsHigh[zone],
          out,
        );
        totals.push(out);
      }
      parts.push(pairs);
      this.done = to;
      return to === zones.count;
    },
    result: () => ({ pairs: joinPairs(parts), zones: totals }),
  };
}

/** Tension of every zone of a table at once. */
export function regionTension(input: TensionInput): RegionTension {
  const run = startTension(input);
  run.advance(input.zones.count);
  return run.result();
}

function joinPairs(parts: readonly TensionPairs[]): TensionPairs {
  if (parts.length === 1) return parts[0];
  let pairs = 0;
  let zones = 0;
  for (const part of parts) {
    pairs += part.firm.length;
    zones += part.zoneStart.length - 1;
  }
  const joined: TensionPairs = {
    zoneStart: new Uint32Array(zones + 1),
    firm: new Uint32Array(pairs),
    distanceM: new Float64Array(pairs),
    inside: new Uint8Array(pairs),
  };
  let at = 0;
  let zone = 0;
  for (const part of parts) {
    joined.firm.set(part.firm, at);
    joined.distanceM.set(part.distanceM, at);
    joined.inside.set(part.inside, at);
    for (let z = 1; z < part.zoneStart.length; z++) joined.zoneStart[++zone] = at + part.zoneStart[z];
    at += part.firm.length;
  }
  return joined;
}
