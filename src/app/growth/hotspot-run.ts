import type { HotspotOptions } from "../../core/growth/hotspots.ts";
import { measureInUse } from "../../core/growth/measures-of.ts";
import type { Engine } from "../../engine/engine.ts";
import type { GrowthChoice } from "../../state/growth-choice.ts";
import { derive, type Source } from "../derive.ts";
import type { Analysis } from "../firms/analysis.ts";
import { afterMs } from "../resting.ts";
import { longRun, type RunState } from "../run.ts";
import { type FoundHotspots, foundHotspots } from "./found-hotspots.ts";
import { growthColumns } from "./growth-columns.ts";

/** A filter that is clicked through need not be worked out at each click. */
const START_AFTER_MS = 150;
/** Seed of the permutations: the same question has the same answer on every screen. */
export const SEED = 1;
/** Outcomes that are kept, so that playing the years a second time draws at once. */
const KEPT = 16;

/** What of the choices decides where the hotspots are. */
export type HotspotChoice = Pick<
  GrowthChoice,
  "cellM" | "measure" | "capped" | "band" | "permutations" | "fdr"
>;

/** The search for hotspots, one for the page. */
export type HotspotRun = {
  /** How the search is going; idle also when there is nothing to search. */
  readonly state: Source<RunState>;
  /**
   * The hotspots on screen. While others are looked for: those found before, as long as they are of this register.
   * None after a stop or a failure: they would not be those of the choices on screen.
   */
  readonly found: Source<FoundHotspots | null>;
  /** Follows register, filter, years and choices. */
  ask(analysis: Analysis, choice: HotspotChoice): void;
  /** The growth view is left: nothing is looked for. */
  leave(): void;
  stop(): void;
  again(): void;
  dispose(): void;
};

/** Does the measure compare two years, and is there only one? Then there is nothing to work out. */
export function needsLaterYear(
  { measure }: Pick<GrowthChoice, "measure">,
  { year, baseYear }: Pick<Analysis, "year" | "baseYear">,
): boolean {
  return measure.startsWith("jobs-change") && year === baseYear;
}

/** @param after  runs a step later, for the wait before a search; left out: the platform's timer */
export function hotspotRun(engine: Pick<Engine, "growth">, after = afterMs): HotspotRun {
  const run = longRun<string, FoundHotspots & { readonly registerId: string }>({ keep: KEPT });
  let registerId = "";
  return {
    state: derive([run], ({ state }) => state),
    found: derive([run], ({ state, answer, last }) =>
      answer
        ? answer.result
        : state.kind === "running" && last?.result.registerId === registerId
          ? last.result
          : null,
    ),
    ask: (analysis, choice) => {
      const { register, mask } = analysis;
      registerId = register.id;
      const options = optionsOf(choice, analysis);
      if (needsLaterYear(options, analysis)) return run.leave();
      run.start(keyOf(analysis, options), async ({ signal, onProgress }) => {
        await resting(signal, after);
        const firms = growthColumns(register.firms);
        const hotspots = await engine.growth({ firms, options, mask }, { signal, onProgress });
        return { ...foundHotspots(hotspots), registerId: register.id };
      });
    },
    leave: run.leave,
    stop: run.stop,
    again: run.again,
    dispose: run.dispose,
  };
}

function optionsOf(choice: HotspotChoice, { baseYear, year, register }: Analysis): HotspotOptions {
  const measure = measureInUse(register.firms, choice.measure);
  const { cellM, capped, band, permutations, fdr } = choice;
  return { cellM, measure, capped, band, permutations, fdr, seed: SEED, baseYear, year };
}

/** The question in words: the same choices made again find their answer. */
function keyOf({ register, filter }: Analysis, options: HotspotOptions): string {
  return JSON.stringify([register.id, register.firms.count, filter, options]);
}

/** Waits until nothing else was asked for a moment; rejects when something was. */
function resting(signal: AbortSignal, after: typeof afterMs): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = after(START_AFTER_MS, resolve);
    signal.addEventListener("abort", () => {
      end();
      reject(signal.reason);
    });
  });
}
