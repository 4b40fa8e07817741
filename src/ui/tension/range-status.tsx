import { runStateOf } from "../../app/run-state-of.ts";
import type { RangeRun } from "../../app/tension/range-run.ts";
import { RunStatus } from "../parts/run-status.tsx";

const WORDS = {
  running: "range.head",
  progress: "range.busy",
  stopped: "range.stopped",
  failed: "range.failed",
} as const;

/** How far the ranges are that were asked for. */
export function RangeStatus({ run, figures }: { run: RangeRun; figures: ReturnType<RangeRun["of"]> }) {
  return <RunStatus state={runStateOf(figures)} words={WORDS} onStop={run.stop} onAgain={run.again} />;
}
