import type { Circle, CirclesOptions } from "../../core/growth/circles.ts";
import type { Engine } from "../../engine/engine.ts";
import { derive, type Source } from "../derive.ts";
import type { Analysis } from "../firms/analysis.ts";
import { longRun, type RunState } from "../run.ts";
import { growthColumns } from "./growth-columns.ts";
import { SEED } from "./hotspot-run.ts";

/** The search for circles, in the worker, while they are asked for. */
export type CirclesRun = {
  readonly state: Source<RunState>;
  /** Those of the choices on screen; null while they are not known. */
  readonly found: Source<FoundCircles | null>;
  ask(analysis: Analysis): void;
  leave(): void;
  stop(): void;
  again(): void;
  dispose(): void;
};

export type FoundCircles = CirclesOptions & { readonly circles: readonly Circle[] };

const KEPT = 8;

export function circlesRun(engine: Pick<Engine, "circles">): CirclesRun {
  const run = longRun<string, FoundCircles>({ keep: KEPT });
  return {
    state: derive([run], ({ state }) => state),
    found: derive([run], ({ answer }) => answer?.result ?? null),
    ask: ({ register, filter, mask, baseYear, year }) => {
      if (year === baseYear) return run.leave();
      const options = { baseYear, year, seed: SEED };
      run.start(JSON.stringify([register.id, register.firms.count, filter, options]), async (told) => {
        const circles = await engine.circles({ firms: growthColumns(register.firms), mask, options }, told);
        return { ...options, circles };
      });
    },
    leave: run.leave,
    stop: run.stop,
    again: run.again,
    dispose: run.dispose,
  };
}
