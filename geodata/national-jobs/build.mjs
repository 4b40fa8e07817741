// Puts the indicative national jobs beside the other embedded files, as they are.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Writes `national-jobs.csv` to `outDir`. */
export function buildNationalJobs({ outDir }) {
  mkdirSync(outDir, { recursive: true });
  copyFileSync(
    fileURLToPath(new URL("national-jobs.csv", import.meta.url)),
    join(outDir, "national-jobs.csv"),
  );
}
