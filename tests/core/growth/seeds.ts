import { CLASS_NONE } from "../../../src/core/growth/classes.ts";
import { DEFAULT_HOTSPOT_OPTIONS, statisticSteps } from "../../../src/core/growth/hotspots.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { finish } from "../../../src/core/steps.ts";
import { buildGrid } from "../../build-grid.ts";

/** The same register under several seeds of the draws. */
export type SeedsCompared = {
  /** Squares marked in the first seed. */
  readonly marked: number;
  /** Most squares that have another class in some other seed, over all pairs of seeds; and how many on average. */
  readonly mostChanged: number;
  readonly meanChanged: number;
  /** Squares of the strongest class in one seed and unmarked in another. */
  readonly lost: number;
  /** Squares that changed class without being told to be on the edge, in either. */
  readonly unannounced: number;
};

export function compareSeeds(firms: FirmTable, cellM: number, seeds: number): SeedsCompared {
  const grid = buildGrid(firms, cellM);
  const runs = Array.from({ length: seeds }, (_, at) =>
    finish(
      statisticSteps(firms, grid, {
        ...DEFAULT_HOTSPOT_OPTIONS,
        cellM,
        seed: at + 1,
        baseYear: firms.years[0],
        year: firms.years[firms.years.length - 1],
      }),
    ),
  );
  let mostChanged = 0;
  let allChanged = 0;
  let pairs = 0;
  const lost = new Set<number>();
  const unannounced = new Set<number>();
  for (const [at, one] of runs.entries())
    for (const other of runs.slice(at + 1)) {
      let changed = 0;
      for (let cell = 0; cell < grid.count; cell++) {
        const [a, b] = [one.classOf[cell], other.classOf[cell]];
        if (a === b) continue;
        changed++;
        if (one.edge[cell] + other.edge[cell] === 0) unannounced.add(cell);
        if ((a === CLASS_NONE || b === CLASS_NONE) && Math.abs(a - b) === 3) lost.add(cell);
      }
      mostChanged = Math.max(mostChanged, changed);
      allChanged += changed;
      pairs++;
    }
  return {
    marked: runs[0].classOf.filter((code) => code !== CLASS_NONE).length,
    mostChanged,
    meanChanged: allChanged / pairs,
    lost: lost.size,
    unannounced: unannounced.size,
  };
}
