import type { RunOptions } from "./job.ts";
import { JOB_NAMES } from "./job-names.ts";
import type { ArgsOf, JobName, ResultOf } from "./jobs.ts";

/**
 * Where analysis runs. Every job of the table is a method that takes its arguments and gives a promise:
 * `engine.readFirms({ file, mapping, region }, { onProgress, signal })`.
 */
export type Engine = {
  readonly [K in JobName]: (args: ArgsOf<K>, options?: RunOptions) => Promise<ResultOf<K>>;
} & {
  /** Ends the engine. Open jobs reject with InputError "engine.stopped", and so does any later one. */
  readonly dispose: () => void;
};

/** Runs one job by its name; the two engines differ in this alone. */
export type Run = (job: JobName, args: unknown, options: RunOptions) => Promise<unknown>;

/** An engine from a way to run one job. */
export function engineOf(run: Run, dispose: () => void): Engine {
  const methods = JOB_NAMES.map((job) => [
    job,
    (args: unknown, options: RunOptions = {}) => run(job, args, options),
  ]);
  return { ...Object.fromEntries(methods), dispose } as Engine;
}
