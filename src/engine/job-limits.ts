import type { ArgsOf, JobName } from "./jobs.ts";

/** A look at a file is short: what is in it is read later. */
const LOOK_MS = 10_000;
/** A tenth of what reads a file of text on a slow machine. */
const LOOK_BYTES_A_MS = 4000;

const looksAt = (file: { readonly size: number }): number => LOOK_MS + file.size / LOOK_BYTES_A_MS;

/**
 * Milliseconds after which a job that has not answered is ended, and its worker with it: a file may be made so that
 * nothing ever comes of it. Jobs that tell their progress have none; they are stopped by who asked for them.
 */
const LIMITS: { readonly [K in JobName]?: (args: ArgsOf<K>) => number } = {
  inspectFile: ({ file }) => looksAt(file),
  previewFirms: ({ file }) => looksAt(file),
};

export function limitMsOf(job: JobName, args: unknown): number | null {
  const limit = LIMITS[job] as ((args: unknown) => number) | undefined;
  return limit ? limit(args) : null;
}
