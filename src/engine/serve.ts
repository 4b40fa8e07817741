import type { Job } from "./job.ts";
import { JOBS } from "./jobs.ts";
import { transferablesOf } from "./transferables.ts";
import { type Reply, type Request, toWire } from "./wire.ts";

/** The part of a worker's global scope, or of a message port, that serving needs. */
export type Port = {
  postMessage(reply: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message" | "messageerror", listener: (event: MessageEvent) => void): void;
};

/** The worker's side: runs the jobs it is asked for, and moves their results back. */
export function serve(port: Port): void {
  const open = new Map<number, AbortController>();
  const send = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);

  const runJob = async (id: number, job: Job<unknown, unknown>, args: unknown) => {
    const controller = new AbortController();
    open.set(id, controller);
    try {
      const result = await job(args, {
        onProgress: (progress) => send({ id, progress }),
        signal: controller.signal,
      });
      send({ id, result }, transferablesOf(result));
    } catch (error) {
      // A cancelled job has been answered on the other side already.
      if (!controller.signal.aborted) send({ id, error: toWire(error) });
    } finally {
      open.delete(id);
    }
  };

  port.addEventListener("message", ({ data }: MessageEvent<Request>) => {
    if ("cancel" in data) open.get(data.id)?.abort();
    else void runJob(data.id, JOBS[data.job] as Job<unknown, unknown>, data.args);
  });
  port.addEventListener("messageerror", () =>
    send({ id: null, error: toWire(new Error("the worker could not read a message")) }),
  );
}
