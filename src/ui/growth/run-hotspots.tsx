import { useEffect } from "react";
import type { Analysis } from "../../app/firms/analysis.ts";
import { cellsOnMap } from "../../app/growth/cell-shapes.ts";
import type { Session } from "../../app/session.ts";
import { InputError } from "../../core/errors.ts";
import type { HotspotOptions, Hotspots } from "../../core/growth/hotspots.ts";
import type { Engine } from "../../engine/engine.ts";
import { startWorker } from "../../engine/start-worker.ts";
import { workerEngine } from "../../engine/worker-engine.ts";
import type { GrowthChoice } from "../../state/growth.ts";
import type { FoundHotspots } from "../../state/growth-results.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useView } from "../app-context.ts";

/** A filter that is clicked through need not be worked out at each click. */
const START_AFTER_MS = 150;
/** Seed of the permutations: the same question has the same answer on every screen. */
const SEED = 1;
/** Outcomes that are kept, so that playing the years a second time draws at once. */
const KEPT = 16;

/** Keeps the hotspots in step with register, filter, years and options while the growth view is open. */
export function RunHotspots() {
  const app = useApp();
  const analysis = useAnalysis();
  const growth = useView((view) => view.growth);
  const { cellM, measure, capped, band, permutations, fdr } = growth;
  useEffect(() => {
    if (!analysis) return;
    const options = optionsOf({ cellM, measure, capped, band, permutations, fdr }, analysis);
    return runHotspots(app, analysis, options);
  }, [app, analysis, cellM, measure, capped, band, permutations, fdr]);
  useEffect(
    () => () => {
      app.growth.setState({ focus: null });
      app.view.setState(({ selection }) => (selection?.kind === "cell" ? { selection: null } : {}));
    },
    [app],
  );
  return null;
}

type Options = Pick<GrowthChoice, "cellM" | "measure" | "capped" | "band" | "permutations" | "fdr">;

function optionsOf(options: Options, { baseYear, year }: Analysis): HotspotOptions {
  return { ...options, seed: SEED, baseYear, year };
}

/** Does the measure compare two years, and is there only one? Then there is nothing to work out. */
export function needsLaterYear(
  { measure }: Pick<GrowthChoice, "measure">,
  { year, baseYear }: Analysis,
): boolean {
  return measure.startsWith("jobs-change") && year === baseYear;
}

const kept = new Map<string, FoundHotspots>();

function runHotspots(app: Session, analysis: Analysis, options: HotspotOptions): () => void {
  const { register, filter, mask } = analysis;
  const key = JSON.stringify([register.id, register.firms.count, filter, options]);
  if (needsLaterYear(options, analysis)) {
    app.growth.setState({ run: { kind: "idle" }, found: null });
    return () => {};
  }
  const known = kept.get(key);
  if (known) {
    app.growth.setState({ run: { kind: "idle" }, found: known });
    return () => {};
  }
  let engine: Engine | null = null;
  let ended = false;
  const start = async (): Promise<void> => {
    app.growth.setState({ run: { kind: "running", share: 0 } });
    // A worker of its own: the permutations keep it busy, so that stopping them is ending it.
    engine = workerEngine(startWorker as () => never);
    const { count, xM, yM, subsector, years, jobs } = register.firms;
    const args = { firms: { count, xM, yM, subsector, years, jobs }, options, mask };
    try {
      const hotspots = await engine.growth(args, {
        onProgress: ({ done, total }) => {
          if (!ended) app.growth.setState({ run: { kind: "running", share: done / total } });
        },
      });
      if (ended) return;
      const found = foundHotspots(key, hotspots);
      kept.set(key, found);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      app.growth.setState({ run: { kind: "idle" }, found });
    } catch (error) {
      if (ended) return;
      if (!(error instanceof InputError)) throw error;
      app.growth.setState({
        run: { kind: "failed", code: error.code, context: error.context },
        found: null,
      });
    } finally {
      engine.dispose();
    }
  };
  const timer = setTimeout(() => void start(), START_AFTER_MS);
  const unsubscribe = app.growth.subscribe((state, before) => {
    if (state.run.kind === "stopped" && before.run.kind === "running") {
      ended = true;
      engine?.dispose();
      app.growth.setState({ found: null });
    } else if (state.again !== before.again && ended) {
      ended = false;
      void start();
    }
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    unsubscribe();
    engine?.dispose();
  };
}

function foundHotspots(key: string, hotspots: Hotspots): FoundHotspots {
  const spotOfCell = new Int32Array(hotspots.grid.count).fill(-1);
  hotspots.spots.forEach((spot, index) => {
    for (const cell of spot.cells) spotOfCell[cell] = index;
  });
  return { key, hotspots, onMap: cellsOnMap(hotspots), spotOfCell };
}

/** Ends the run; the map keeps its firms and loses the squares. */
export function stopRun(app: Session): void {
  app.growth.setState({ run: { kind: "stopped" } });
}

/** Starts a stopped run again. */
export function startAgain(app: Session): void {
  app.growth.setState(({ again }) => ({ again: again + 1 }));
}
