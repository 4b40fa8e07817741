import { drive, PACE, type Pace } from "../../src/engine/drive.ts";
import { type Engine, engineOf } from "../../src/engine/engine.ts";
import type { Job } from "../../src/engine/job.ts";
import { JOBS } from "../../src/engine/jobs.ts";
import { inputError } from "../../src/io/input-codes.ts";

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
