import { resolve } from "node:path";

/**
 * A file of the reference data, which is no part of the project: tests on it run where it lies at hand, in the
 * folder beside the project or in the one that REFERENCE_DIR names (relative to the project's own). Each has a
 * small twin that always runs.
 */
export function referenceFile(path: string): string {
  return resolve(import.meta.dirname, "..", process.env.REFERENCE_DIR ?? "../shared", path);
}
