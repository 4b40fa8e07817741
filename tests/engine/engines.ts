import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Pace } from "../../src/engine/drive.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { type Port, serve } from "../../src/engine/serve.ts";
import { type WorkerEngineOptions, type WorkerLike, workerEngine } from "../../src/engine/worker-engine.ts";
import { localEngine } from "./local-engine.ts";

/** Tells every step and lets messages in after each: what is told does not hang on the speed of the machine. */
export const EVERY_STEP: Pace = { tellEveryMs: 0, yieldEveryMs: 0 };

/**
 * A worker without its own thread: the page's side and the worker's side of the real protocol, with a message
 * channel between them, so that all that crosses is cloned and moved as it is between threads.
 */
export class ChannelWorker implements WorkerLike {
  readonly page: MessagePort;
  readonly inside: MessagePort;
  terminated = false;
  /** Buffers that were moved, not copied, to the page. */
  moved = 0;
  private readonly listeners: { type: string; listener: (event: never) => void }[] = [];

  constructor(pace = EVERY_STEP) {
    const { port1, port2 } = new MessageChannel();
    this.page = port1;
    this.inside = port2;
    port1.on("message", (data) => this.emit("message", { data }));
    const port: Port = {
      postMessage: (reply, transfer) => {
        this.moved += transfer.length;
        port2.postMessage(reply, transfer as never);
      },
      addEventListener: (type, listener) => {
        if (type === "message") port2.on("message", (data) => listener({ data } as MessageEvent));
      },
    };
    serve(port, pace);
  }

  postMessage(request: unknown): void {
    this.page.postMessage(request);
  }

  addEventListener(type: "message" | "messageerror" | "error", listener: (event: never) => void): void {
    this.listeners.push({ type, listener });
  }

  emit(type: string, event: unknown): void {
    for (const entry of this.listeners) if (entry.type === type) entry.listener(event as never);
  }

  terminate(): void {
    this.terminated = true;
    this.page.close();
    this.inside.close();
  }
}

export type Started = { engine: Engine; workers: ChannelWorker[] };

export function startLocal(): Started {
  return { engine: localEngine(EVERY_STEP), workers: [] };
}

export function startWorkerEngine(options?: WorkerEngineOptions, pace?: Pace): Started {
  const workers: ChannelWorker[] = [];
  const engine = workerEngine(
    () => {
      const worker = new ChannelWorker(pace);
      workers.push(worker);
      return worker;
      // However busy the machine is: what takes too long has a test of its own.
    },
    { limitOf: () => null, ...options },
  );
  return { engine, workers };
}
