import type { Stability } from "../../core/growth/stability.ts";
import type { Engine } from "../../engine/engine.ts";
import { derive, type Source } from "../derive.ts";
import type { Analysis } from "../firms/analysis.ts";
import { longRun, type RunState } from "../run.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { growthColumns } from "./growth-columns.ts";

/** Hotspots that are tried again, in the worker, once they are on the map: in other grids, sizes and periods. */
export type StabilityRun = {
  readonly state: Source<RunState>;
  /** The hotspots that were tried, and for each what came of it; null while that is not known. */
  readonly tried: Source<{ readonly found: FoundHotspots; readonly stability: readonly Stability[] } | null>;
  ask(found: FoundHotspots, analysis: Analysis): void;
  leave(): void;
  stop(): void;
  again(): void;
  dispose(): void;
};

/** As many as the hotspots that are kept. */
const KEPT = 16;

export function stabilityRun(engine: Pick<Engine, "stability">): StabilityRun {
  const run = longRun<FoundHotspots, Stability[]>({ keep: KEPT });
  return {
    state: derive([run], ({ state }) => state),
    tried: derive([derive([run], ({ answer }) => answer)], (answer) =>
      answer ? { found: answer.key, stability: answer.result } : null,
    ),
    ask: (found, { register, mask }) => {
      run.start(found, (told) => {
        const { options, grid, spots } = found.hotspots;
        const { count, cellM, columns, rows, xM, yM, position, cellAt } = grid;
        const hotspots = {
          options,
          grid: { count, cellM, columns, rows, xM, yM, position, cellAt },
          spots: spots.map(({ kind, cells }) => ({ kind, cells })),
        };
        return engine.stability({ firms: growthColumns(register.firms), mask, hotspots }, told);
      });
    },
    leave: run.leave,
    stop: run.stop,
    again: run.again,
    dispose: run.dispose,
  };
}
