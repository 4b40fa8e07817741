import { inputError } from "../io/input-codes.ts";
import { drive, PACE, type Pace } from "./drive.ts";
import { type Engine, engineOf } from "./engine.ts";
import type { Job } from "./job.ts";
import { JOBS } from "./jobs.ts";

/** The engine in this very thread: for Node, for tests, and where a worker cannot be had. */
export function localEngine(pace: Pace = PACE): Engine {
  const ended = new AbortController();
  return engineOf(
    async (job, args, { onProgress = () => {}, signal }) => {
      ended.signal.throwIfAborted();
      signal?.throwIfAborted();
      const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
      return drive((JOBS[job] as Job<unknown, unknown>)(args), { onProgress, signal: either }, pace);
    },
    () => ended.abort(inputError("engine.stopped", { reason: "disposed" })),
  );
}
