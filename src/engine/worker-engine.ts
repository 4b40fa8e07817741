import { inputError } from "../io/input-codes.ts";
import { type Engine, engineOf } from "./engine.ts";
import type { RunOptions } from "./job.ts";
import { fromWire, type Reply, type Request } from "./wire.ts";

/** The part of a Worker that the engine needs; a test passes another. */
export type WorkerLike = {
  postMessage(request: unknown): void;
  addEventListener(type: "message" | "messageerror" | "error", listener: (event: never) => void): void;
  terminate(): void;
};

type OpenJob = {
  readonly onProgress: RunOptions["onProgress"];
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * The engine in a worker, which is started at the first job. A worker that dies (out of memory, a script that
 * fails to load) or cannot be understood rejects every open job and is replaced at the next one.
 */
export function workerEngine(start: () => WorkerLike): Engine {
  const open = new Map<number, OpenJob>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  let disposed = false;

  const stop = (error: unknown) => {
    worker?.terminate();
    worker = null;
    const jobs = [...open.values()];
    open.clear();
    for (const job of jobs) job.reject(error);
  };

  const receive = (reply: Reply) => {
    if (reply.id === null) return stop(fromWire(reply.error));
    const job = open.get(reply.id);
    // Cancelled: what the worker still had to say about it no longer matters.
    if (!job) return;
    if ("progress" in reply) return job.onProgress?.(reply.progress);
    open.delete(reply.id);
    if ("error" in reply) job.reject(fromWire(reply.error));
    else job.resolve(reply.result);
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

  return engineOf(
    (job, args, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        if (disposed) throw inputError("engine.stopped", { reason: "disposed" });
        signal?.throwIfAborted();
        const id = ++lastId;
        const post = (request: Request) => worker!.postMessage(request);
        const cancel = () => {
          if (!open.delete(id)) return;
          if (worker) post({ id, cancel: true });
          reject(signal!.reason);
        };
        signal?.addEventListener("abort", cancel, { once: true });
        const settled = () => signal?.removeEventListener("abort", cancel);
        open.set(id, {
          onProgress,
          resolve: (result) => {
            settled();
            resolve(result);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        });
        worker ??= started();
        try {
          post({ id, job, args });
        } catch (error) {
          open.delete(id);
          settled();
          reject(error);
        }
      }),
    () => {
      disposed = true;
      stop(inputError("engine.stopped", { reason: "disposed" }));
    },
  );
}
