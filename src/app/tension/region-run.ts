import type { Progress } from "../../core/steps.ts";
import { type RegionTension, regionTension } from "../../core/tension/region-tension.ts";
import type { Engine } from "../../engine/engine.ts";
import { derive, type Source } from "../derive.ts";
import { longRun, type RunView } from "../run.ts";
import type { Zone } from "../zones/zone.ts";
import { type TensionBase, tensionInput } from "./compute.ts";

/** Firms times zones up to which the region is computed at once; beyond it the worker does it, some 50 ms up. */
const MOST_AT_ONCE = 1_500_000;
/** Zones up to which it is: with more, their own outlines cost as much, however few the firms. */
const MOST_ZONES_AT_ONCE = 500;

/** What the tension of a region hangs on; two are the same when they are the very same objects. */
export type RegionQuestion = { readonly base: TensionBase; readonly zones: readonly Zone[] };

/** The figures of the zones of tables, and how they come about. */
export type RegionFigures = {
  /** Tension of the newest zones that were computed, and what they were computed from: not always what is asked now. */
  readonly done: (RegionQuestion & { readonly tension: RegionTension }) | null;
  /** How far a run in the worker is, in zones; null when none is on its way. */
  readonly running: Progress | null;
  /** Did the user stop the run of these very choices? */
  readonly stopped: boolean;
  /** Why it could not be computed; null when nothing went wrong. */
  readonly failed: Error | null;
  /** What the last run in the worker took; null for a small region, which is done at once. */
  readonly took: { readonly seconds: number; readonly zones: number } | null;
};

/** The tension of a region: at once when that is quick, else in the worker, with progress and a way to stop. */
export type RegionRun = Source<RunView<RegionQuestion, RegionTension>> & {
  /** Begins the run of a large region, unless it is asked already; nothing for a small one, or for null. */
  ask(question: RegionQuestion | null): void;
  /**
   * The figures for a question as things stand. A small region is computed by this very call, once for each question;
   * a large one never is.
   */
  of(question: RegionQuestion): RegionFigures;
  stop(): void;
  again(): void;
  dispose(): void;
};

/** May these be computed on the page's own thread? */
export function isQuick({ base, zones }: RegionQuestion): boolean {
  const { count } = base.register.firms;
  return zones.length <= MOST_ZONES_AT_ONCE && zones.length * count <= MOST_AT_ONCE;
}

const same = (a: RegionQuestion, b: RegionQuestion): boolean => a.base === b.base && a.zones === b.zones;

export function regionRun(engine: Pick<Engine, "tension">, nowMs?: () => number): RegionRun {
  const run = longRun<RegionQuestion, RegionTension>({ same, nowMs });
  let atOnce: RegionFigures["done"] = null;
  const newest = derive([run], ({ last }) => last);
  /** The same object for as long as no other result has come, however often progress is told. */
  const done = derive([newest], (last) => last && { ...last.key, tension: last.result });
  return {
    get: run.get,
    subscribe: run.subscribe,
    ask: (question) => {
      if (!question || isQuick(question)) return run.leave();
      run.start(question, (options) => {
        const { register, selection, lens } = question.base;
        const { count, xM, yM, subsector, portSide } = register.firms;
        const { guidelines, jobs, range } = register;
        const firms = { count, xM, yM, subsector, portSide };
        const { zones } = tensionInput(question.base, question.zones);
        return engine.tension({ firms, guidelines, jobs, range, selection, lens, zones }, options);
      });
    },
    of: (question) => {
      if (isQuick(question)) {
        if (!atOnce || !same(atOnce, question)) {
          const tension = regionTension(tensionInput(question.base, question.zones));
          atOnce = { ...question, tension };
        }
        return { done: atOnce, running: null, stopped: false, failed: null, took: null };
      }
      const { key, state, last } = run.get();
      const isAsked = key !== null && same(key, question);
      return {
        done: done.get(),
        running:
          isAsked && state.kind === "running" ? { done: state.done, total: question.zones.length } : null,
        stopped: isAsked && state.kind === "stopped",
        failed: isAsked && state.kind === "failed" ? state.error : null,
        took: last && { seconds: last.ms / 1000, zones: last.key.zones.length },
      };
    },
    stop: run.stop,
    again: run.again,
    dispose: run.dispose,
  };
}
