import type { Work } from "./drive.ts";
import { fetchReaders } from "./jobs/fetch-readers.ts";
import { growth } from "./jobs/growth.ts";
import { inspectFile } from "./jobs/inspect-file.ts";
import { loadSample } from "./jobs/load-sample.ts";
import { previewFirms } from "./jobs/preview-firms.ts";
import { readFirms } from "./jobs/read-firms.ts";
import { readZones } from "./jobs/read-zones.ts";
import { tension } from "./jobs/tension.ts";
import { writeTable } from "./jobs/write-table.ts";

/** All that an engine can do. To add a job: one file in `jobs/`, a line here and one in `job-names.ts`. */
export const JOBS = {
  fetchReaders,
  growth,
  inspectFile,
  loadSample,
  previewFirms,
  readFirms,
  readZones,
  tension,
  writeTable,
} as const;

export type JobName = keyof typeof JOBS;
export type ArgsOf<K extends JobName> = Parameters<(typeof JOBS)[K]>[0];
export type ResultOf<K extends JobName> =
  ReturnType<(typeof JOBS)[K]> extends Work<infer Result> ? Result : never;
