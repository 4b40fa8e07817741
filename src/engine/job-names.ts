import type { JobName } from "./jobs.ts";

/**
 * The jobs of the table, by name alone: the page asks for them and runs none, so it does without their code. The
 * compiler asks for a line for each.
 */
const NAMED: Readonly<Record<JobName, true>> = {
  circles: true,
  fetchReaders: true,
  growth: true,
  inspectFile: true,
  loadSample: true,
  previewFirms: true,
  readFirms: true,
  readZones: true,
  stability: true,
  tension: true,
  tensionRange: true,
  writeTable: true,
};

export const JOB_NAMES = Object.keys(NAMED) as readonly JobName[];
