import type { FirmTable } from "../register/firm-table.ts";
import { partOf, type Steps } from "../steps.ts";
import { scanSteps } from "./scan.ts";
import { changedFirms, PLACE_M } from "./scan-firms.ts";

/** A circle that holds more firms that gained (or lost) jobs than its share of all firms would. */
export type Circle = {
  /** Firms that gained or started, or firms that lost or closed. */
  readonly of: "gained" | "lost";
  /** Centre, RD metres. */
  readonly xM: number;
  readonly yM: number;
  readonly radiusM: number;
  /** Firms in it that were there in one of the two years, and how many of them are of this kind: found, and expected. */
  readonly firms: number;
  readonly cases: number;
  readonly expected: number;
  /** How often inside against how often outside. */
  readonly relativeRisk: number;
  readonly logLikelihoodRatio: number;
  /** Share of draws whose strongest circle, wherever it lies, is at least as strong. */
  readonly p: number;
};

export type CirclesOptions = { readonly baseYear: number; readonly year: number; readonly seed: number };

/** Circles are drawn up to a tenth of all firms: larger ones are the region. */
const LARGEST_SHARE = 0.1;
/** Half of the side of the square in which firms are taken together. */
const PLACE_RADIUS_M = PLACE_M / 2;
/** Draws that p compares with. */
export const CIRCLE_DRAWS = 999;
/** Circles that come this often by chance are not worth a line. */
const CIRCLE_P = 0.1;

/**
 * Where do firms that gained, and firms that lost, lie closer together than chance would have it, wherever the squares lie?
 * Those of both kinds after one another, most likely first; progress is in draws. docs/methods.md#growth, "Without a grid".
 *
 * @param mask  1 for each establishment that takes part
 * @throws InputError "growth.year-missing", "scan.too-many-places"
 */
export function* circleSteps(
  firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "years" | "jobs">,
  { baseYear, year, seed }: CirclesOptions,
  mask?: Uint8Array,
): Steps<readonly Circle[]> {
  const found: Circle[] = [];
  for (const [at, of] of (["gained", "lost"] as const).entries()) {
    const places = changedFirms(firms, { baseYear, year, kind: of === "gained" ? 1 : -1, mask });
    const steps = scanSteps(places, { maxShare: LARGEST_SHARE, draws: CIRCLE_DRAWS, seed });
    for (const cluster of yield* partOf(steps, at, 2))
      if (cluster.p <= CIRCLE_P)
        found.push({
          of,
          xM: places.x[cluster.centre],
          yM: places.y[cluster.centre],
          // A circle of one place is as large as the square that its firms were taken together in.
          radiusM: Math.max(Math.round(cluster.radius), PLACE_RADIUS_M),
          firms: cluster.population,
          cases: cluster.cases,
          expected: cluster.expected,
          relativeRisk: cluster.relativeRisk,
          logLikelihoodRatio: cluster.logLikelihoodRatio,
          p: cluster.p,
        });
  }
  return found;
}
