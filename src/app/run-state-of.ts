import type { Progress } from "../core/steps.ts";
import type { RunState } from "./run.ts";

/** The state of a run that is told in parts, since older figures stay on screen beside it. */
export function runStateOf({
  running,
  stopped,
  failed,
}: {
  readonly running: Progress | null;
  readonly stopped: boolean;
  readonly failed: Error | null;
}): RunState {
  if (running) return { kind: "running", done: running.done, total: running.total };
  if (failed) return { kind: "failed", error: failed };
  return { kind: stopped ? "stopped" : "idle" };
}
