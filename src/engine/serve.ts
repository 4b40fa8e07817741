import { onFetching } from "../io/lazy.ts";
import { drive, PACE, type Pace } from "./drive.ts";
import type { Job, Progress } from "./job.ts";
import { JOBS } from "./jobs.ts";
import { transferablesOf } from "./transferables.ts";
import { type Reply, type Request, toWire } from "./wire.ts";

/** The part of a worker's global scope, or of a message port, that serving needs. */
export type Port = {
  postMessage(reply: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message" | "messageerror", listener: (event: MessageEvent) => void): void;
};

/** The worker's side: runs the jobs it is asked for, and moves their results back. */
export function serve(port: Port, pace: Pace = PACE): void {
  const open = new Map<number, AbortController>();
  const send = (reply: Reply, transfer: Transferable[] = []) => port.postMessage(reply, transfer);

  const runJob = async (id: number, job: Job<unknown, unknown>, args: unknown) => {
    const controller = new AbortController();
    open.set(id, controller);
    const { signal } = controller;
    try {
      const onProgress = (progress: Progress) => send({ id, progress });
      const result = await drive(job(args), { onProgress, signal }, pace);
      send({ id, result }, transferablesOf(result));
    } catch (error) {
      // The other side has answered for a cancelled job; it waits only to hear that the thread is free.
      send(signal.aborted ? { id, stopped: true } : { id, error: toWire(error) });
    } finally {
      open.delete(id);
    }
  };

  const tellFetching = (fetching: boolean) => send({ id: null, fetching });
  onFetching(tellFetching);
  // The first code that had to come was this.
  tellFetching(false);
  port.addEventListener("message", ({ data }: MessageEvent<Request>) => {
    if ("cancel" in data) open.get(data.id)?.abort();
    else void runJob(data.id, JOBS[data.job] as Job<unknown, unknown>, data.args);
  });
  port.addEventListener("messageerror", () =>
    send({ id: null, error: toWire(new Error("the worker could not read a message")) }),
  );
}
