import { InputError } from "../core/errors.ts";
import type { Progress } from "./job.ts";
import type { JobName } from "./jobs.ts";

/** What goes to the worker. */
export type Request =
  | { readonly id: number; readonly job: JobName; readonly args: unknown }
  | { readonly id: number; readonly cancel: true };

/** What comes back. Without an id: the worker could not even read a request. */
export type Reply =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: WireError }
  /** A cancelled job has let go of the thread. */
  | { readonly id: number; readonly stopped: true }
  | { readonly id: null; readonly error: WireError }
  /** Code that jobs need is being fetched, or has come: the time of all of them stands still meanwhile. */
  | { readonly id: null; readonly fetching: boolean };

/** An error as it crosses between threads, where structured clone would drop its class and its code. */
export type WireError = {
  /** Null: not an InputError but a bug. */
  readonly code: string | null;
  readonly context: Readonly<Record<string, string | number>>;
  /** "RangeError", "TypeError": what kind of bug. */
  readonly name: string;
  readonly message: string;
  readonly stack: string;
};

export function toWire(error: unknown): WireError {
  if (!(error instanceof Error))
    return { code: null, context: {}, name: "Error", message: String(error), stack: "" };
  const { name, message, stack = "" } = error;
  if (error instanceof InputError) return { code: error.code, context: error.context, name, message, stack };
  return { code: null, context: {}, name, message, stack };
}

export function fromWire({ code, context, name, message, stack }: WireError): Error {
  const error = code === null ? Object.assign(new Error(message), { name }) : new InputError(code, context);
  error.stack = stack;
  return error;
}
