import { lazy } from "../io/lazy.ts";
import { fetchReaders as fetchLibraries } from "../io/lazy-readers.ts";
import { fetchOpeners } from "../io/open-file.ts";
import type { Work } from "./drive.ts";
import { loadSample } from "./jobs/load-sample.ts";
import { lazyJob } from "./lazy-job.ts";

/** Code of the jobs that the first screen has no need of, each a chunk of its own. */
const LATER = {
  circles: lazy(async () => (await import("./jobs/circles.ts")).circles),
  growth: lazy(async () => (await import("./jobs/growth.ts")).growth),
  inspectFile: lazy(async () => (await import("./jobs/inspect-file.ts")).inspectFile),
  previewFirms: lazy(async () => (await import("./jobs/preview-firms.ts")).previewFirms),
  readFirms: lazy(async () => (await import("./jobs/read-firms.ts")).readFirms),
  readZones: lazy(async () => (await import("./jobs/read-zones.ts")).readZones),
  stability: lazy(async () => (await import("./jobs/stability.ts")).stability),
  tension: lazy(async () => (await import("./jobs/tension.ts")).tension),
  tensionRange: lazy(async () => (await import("./jobs/tension-range.ts")).tensionRange),
  writeTable: lazy(async () => (await import("./jobs/write-table.ts")).writeTable),
} as const;

/** Fetches what files need to be read, and the code of all jobs, ahead of the first that is asked for. */
async function fetchReaders(_: Record<never, never>): Promise<void> {
  await Promise.all([fetchLibraries(), fetchOpeners(), ...Object.values(LATER).map((load) => load())]);
}

/** All that an engine can do. To add a job: one file in `jobs/`, a line above and here, and one in `job-names.ts`. */
export const JOBS = {
  circles: lazyJob(LATER.circles),
  fetchReaders,
  growth: lazyJob(LATER.growth),
  inspectFile: lazyJob(LATER.inspectFile),
  loadSample,
  previewFirms: lazyJob(LATER.previewFirms),
  readFirms: lazyJob(LATER.readFirms),
  readZones: lazyJob(LATER.readZones),
  stability: lazyJob(LATER.stability),
  tension: lazyJob(LATER.tension),
  tensionRange: lazyJob(LATER.tensionRange),
  writeTable: lazyJob(LATER.writeTable),
} as const;

export type JobName = keyof typeof JOBS;
export type ArgsOf<K extends JobName> = Parameters<(typeof JOBS)[K]>[0];
export type ResultOf<K extends JobName> =
  ReturnType<(typeof JOBS)[K]> extends Work<infer Result> ? Result : never;
