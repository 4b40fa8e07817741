// Puts the list of guideline distances beside the other embedded files, as it is.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Writes `guideline-distances.csv` to `outDir`. */
export function buildGuidelineDistances({ outDir }) {
  mkdirSync(outDir, { recursive: true });
  copyFileSync(
    fileURLToPath(new URL("guideline-distances.csv", import.meta.url)),
    join(outDir, "guideline-distances.csv"),
  );
}
