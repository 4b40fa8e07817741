import type { Engine } from "../engine/engine.ts";
import { type CirclesRun, circlesRun } from "./growth/circles-run.ts";
import { type HotspotRun, hotspotRun } from "./growth/hotspot-run.ts";
import { type NationalFigures, nationalFigures } from "./growth/reference-figures.ts";
import { type StabilityRun, stabilityRun } from "./growth/stability-run.ts";
import { type RangeRun, rangeRun } from "./tension/range-run.ts";
import { type RegionRun, regionRun } from "./tension/region-run.ts";

/** The long work of the page: each goes on when the place that shows it is closed, until it is left or stopped. */
export type Runs = {
  readonly hotspots: HotspotRun;
  readonly stability: StabilityRun;
  readonly circles: CirclesRun;
  /** Tension of the zones of tables, under the scenario at work and under the one beside it. */
  readonly region: RegionRun;
  readonly otherScenario: RegionRun;
  /** Between what a zone's free share is: of the zone on the card, and of all zones for tables and files. */
  readonly zoneRange: RangeRun;
  readonly allRanges: RangeRun;
  readonly national: NationalFigures;
};

type Working = Pick<Engine, "circles" | "growth" | "stability" | "tension" | "tensionRange">;

export function createRuns(engine: Working): Runs {
  return {
    hotspots: hotspotRun(engine),
    stability: stabilityRun(engine),
    circles: circlesRun(engine),
    region: regionRun(engine),
    otherScenario: regionRun(engine),
    zoneRange: rangeRun(engine),
    allRanges: rangeRun(engine),
    national: nationalFigures(),
  };
}
