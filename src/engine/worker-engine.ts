import { inputError } from "../io/input-codes.ts";
import { type Engine, engineOf } from "./engine.ts";
import type { RunOptions } from "./job.ts";
import { limitMsOf } from "./job-limits.ts";
import type { JobName } from "./jobs.ts";
import { fromWire, type Reply, type Request } from "./wire.ts";

/** The part of a Worker that the engine needs; a test passes another. */
export type WorkerLike = {
  postMessage(request: unknown): void;
  addEventListener(type: "message" | "messageerror" | "error", listener: (event: never) => void): void;
  terminate(): void;
};

export type WorkerEngineOptions = {
  /**
   * Milliseconds that a worker has to let go of a cancelled job; then it is ended and replaced. Five times as long
   * while other jobs are open: the step that takes so long may well be one of theirs.
   */
  readonly graceMs?: number;
  /** Milliseconds that a job may take before it is cancelled as above; null = as long as it wants. */
  readonly limitOf?: (job: JobName, args: unknown) => number | null;
};

/** Longer than any step should take, shorter than a second try at a button. */
const GRACE_MS = 1000;
const GRACE_WITH_OTHERS = 5;

type OpenJob = {
  readonly job: JobName;
  /** Kept until the job is settled: a worker that takes the place of another is given them again. */
  readonly args: unknown;
  /** Its time begins again: in a worker that did not spend it, or with code that has come. */
  readonly begun: () => void;
  /** Its time stands still until it begins again. */
  readonly paused: () => void;
  readonly onProgress: RunOptions["onProgress"];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * The engine in a worker, which is started at the first job. One worker serves all: long work lets others in between
 * its steps.
 *
 * - A worker that dies (out of memory, a script that fails to load) or cannot be understood rejects every open job with
 *   InputError "engine.stopped" and is replaced at the next one.
 * - A cancelled job rejects at once. When the worker does not let go of it within the grace time, for it is in one
 *   long step such as unpacking a broken zip, the worker is ended. The other open jobs are run again in a new one, which
 *   their owners do not notice but for the time: a job is a pure function of its arguments.
 * - A job that takes longer than its limit (job-limits.ts) is cancelled likewise, and rejects with InputError
 *   "engine.too-long". While the worker fetches code the limit does not count: a slow network is no fault of a file.
 */
export function workerEngine(
  start: () => WorkerLike,
  { graceMs = GRACE_MS, limitOf = limitMsOf }: WorkerEngineOptions = {},
): Engine {
  const open = new Map<number, OpenJob>();
  /** Cancelled jobs that the worker has not let go of. */
  const cancelled = new Map<number, ReturnType<typeof setTimeout>>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  let disposed = false;

  const endWorker = () => {
    worker?.terminate();
    worker = null;
    for (const timer of cancelled.values()) clearTimeout(timer);
    cancelled.clear();
  };

  const stop = (error: unknown) => {
    endWorker();
    const jobs = [...open.values()];
    open.clear();
    for (const job of jobs) job.reject(error);
  };

  const replaceWorker = () => {
    endWorker();
    for (const [id, { job, args, begun }] of open) {
      post({ id, job, args });
      begun();
    }
  };

  const receive = (reply: Reply) => {
    if ("fetching" in reply) {
      for (const { begun, paused } of open.values()) reply.fetching ? paused() : begun();
      return;
    }
    if (reply.id === null) return stop(fromWire(reply.error));
    if (!("progress" in reply)) {
      clearTimeout(cancelled.get(reply.id));
      cancelled.delete(reply.id);
    }
    const job = open.get(reply.id);
    // Cancelled: what the worker still had to say about it no longer matters.
    if (!job) return;
    if ("progress" in reply) return job.onProgress?.(reply.progress);
    open.delete(reply.id);
    if ("error" in reply) job.reject(fromWire(reply.error));
    else if ("result" in reply) job.resolve(reply.result);
  };

  const started = (): WorkerLike => {
    const fresh = start();
    const ifCurrent =
      <E>(listener: (event: E) => void) =>
      (event: E) => {
        if (worker === fresh) listener(event);
      };
    fresh.addEventListener(
      "message",
      ifCurrent(({ data }: MessageEvent<Reply>) => receive(data)),
    );
    fresh.addEventListener(
      "error",
      ifCurrent(({ message }: ErrorEvent) =>
        stop(inputError("engine.stopped", { reason: message || "the worker failed" })),
      ),
    );
    fresh.addEventListener(
      "messageerror",
      ifCurrent(() => stop(inputError("engine.stopped", { reason: "a result could not be read" }))),
    );
    return fresh;
  };

  const post = (request: Request) => {
    worker ??= started();
    worker.postMessage(request);
  };

  const cancel = (id: number) => {
    if (!worker) return;
    const patience = open.size > 0 ? GRACE_WITH_OTHERS : 1;
    cancelled.set(id, setTimeout(replaceWorker, graceMs * patience));
    post({ id, cancel: true });
  };

  return engineOf(
    (job, args, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        if (disposed) throw inputError("engine.stopped", { reason: "disposed" });
        signal?.throwIfAborted();
        const id = ++lastId;
        const end = (reason: unknown) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", abort);
          if (!open.delete(id)) return;
          cancel(id);
          reject(reason);
        };
        const abort = () => end(signal?.reason);
        signal?.addEventListener("abort", abort, { once: true });
        const limitMs = limitOf(job, args);
        const tooLong = () =>
          end(inputError("engine.too-long", { seconds: Math.round((limitMs ?? 0) / 1000) }));
        let timer: ReturnType<typeof setTimeout> | undefined;
        const paused = () => clearTimeout(timer);
        const begun = () => {
          paused();
          if (limitMs !== null) timer = setTimeout(tooLong, limitMs);
        };
        const settle =
          <T>(how: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer);
            signal?.removeEventListener("abort", abort);
            how(value);
          };
        const fail = settle(reject);
        try {
          post({ id, job, args });
          begun();
          open.set(id, { job, args, begun, paused, onProgress, resolve: settle(resolve), reject: fail });
        } catch (error) {
          fail(error);
        }
      }),
    () => {
      disposed = true;
      stop(inputError("engine.stopped", { reason: "disposed" }));
    },
  );
}
