import type { CountShape } from "../../core/geometry/polygon-set.ts";
import type { Progress } from "../../core/steps.ts";
import type { RangeInput, ZoneRange } from "../../core/tension/tension-range.ts";
import type { Engine } from "../../engine/engine.ts";
import type { Source } from "../derive.ts";
import { longRun, type RunView } from "../run.ts";
import type { Zone } from "../zones/zone.ts";
import type { TensionBase } from "./compute.ts";
import type { FocusTension } from "./focus-tension.ts";

/** What ranges hang on; two are the same when base and shapes are the very same objects. */
export type RangeQuestion = { readonly base: TensionBase; readonly shapes: readonly CountShape[] };

/** The ranges of a question as things stand: there are none but its own. */
export type RangeFigures = {
  readonly ranges: readonly ZoneRange[] | null;
  readonly running: Progress | null;
  readonly stopped: boolean;
  readonly failed: Error | null;
};

/** Ranges of zones, worked out in the worker when somebody asks. */
export type RangeRun = Source<RunView<RangeQuestion, readonly ZoneRange[]>> & {
  /** Begins, unless it is asked already; null: nobody asks any more. */
  ask(question: RangeQuestion | null): void;
  /** Never those of another question: what is on screen would not be what was computed. */
  of(question: RangeQuestion): RangeFigures;
  stop(): void;
  again(): void;
  dispose(): void;
};

/** Question of the zone on the card; null while it is dragged: a move costs one computation, not thirteen. */
export function rangeQuestionOf(found: FocusTension | null): RangeQuestion | null {
  return found && !found.focus.moving ? { base: found.base, shapes: [found.zone.shape] } : null;
}

/** Question of all zones. */
export function rangesQuestion(base: TensionBase, entries: readonly Zone[]): RangeQuestion {
  return { base, shapes: entries.map(({ shape }) => shape) };
}

/** What the worker is sent. */
export function rangeArgs({ base, shapes }: RangeQuestion): RangeInput {
  const { register, rules, lens, selection } = base;
  const { count, xM, yM, sbi, sbiCodes, subsector, portSide } = register.firms;
  const firms = { count, xM, yM, sbi, sbiCodes, subsector, portSide };
  return { firms, jobs: register.jobs, rules, lens, selection, zones: shapes };
}

const same = (a: RangeQuestion, b: RangeQuestion): boolean =>
  a.base === b.base &&
  a.shapes.length === b.shapes.length &&
  a.shapes.every((shape, zone) => shape === b.shapes[zone]);

/** Zones that were looked at before, one after the other. */
const KEPT = 8;

export function rangeRun(engine: Pick<Engine, "tensionRange">): RangeRun {
  const run = longRun<RangeQuestion, readonly ZoneRange[]>({ same, keep: KEPT });
  return {
    get: run.get,
    subscribe: run.subscribe,
    ask: (question) => {
      if (!question) return run.leave();
      run.start(question, (options) => engine.tensionRange(rangeArgs(question), options));
    },
    of: (question) => {
      const { key, state, answer } = run.get();
      const asked = key !== null && same(key, question);
      return {
        ranges: asked && answer ? answer.result : null,
        running: asked && state.kind === "running" ? { done: state.done, total: state.total } : null,
        stopped: asked && state.kind === "stopped",
        failed: asked && state.kind === "failed" ? state.error : null,
      };
    },
    stop: run.stop,
    again: run.again,
    dispose: run.dispose,
  };
}
