// npm test: sets up what is missing, then runs every check, two or more at once where the machine has the cores, and
// goes on after a failure so that one run shows them all. The last line is "N passed, N failed".
//   npm test -- --only types,unit   some steps only
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { bench, browser, build, knip, lint, size, types, unit } from "./checks.mjs";
import { checkNode, ensureGeodata, ensureInstalled, PlainError } from "./prepare.mjs";
import { inWords, runSideBySide } from "./side-by-side.mjs";

/**
 * In the order they begin, the longest first: the browser tests as soon as there is a page, the unit tests beside them,
 * and the short ones in what is left, so that no core is idle in the end.
 */
const STEPS = [
  { id: "build", title: "Build", run: build },
  { id: "browser", title: "Browser tests on the built page", run: browser, after: ["build"] },
  { id: "unit", title: "Architecture and unit tests", run: unit },
  { id: "lint", title: "Lint and format (Biome)", run: lint },
  { id: "types", title: "Types", run: types },
  { id: "knip", title: "Unused files, exports and packages (knip)", run: knip },
  { id: "size", title: "Size budget", run: size, after: ["build"] },
  { id: "bench", title: "Counts, pairs and hotspots beside other libraries (small data)", run: bench },
];

/** One more than there are cores, since the browser tests wait for pictures; more than these only make each other late. */
const MOST_AT_ONCE = 3;

const total = { passed: 0, failed: 0, skipped: [] };
const failures = [];
try {
  const steps = chosenSteps();
  checkNode();
  ensureInstalled(console.log);
  ensureGeodata(console.log);
  const slots = Math.min(MOST_AT_ONCE, availableParallelism() + 1);
  for (const { title, passed, failed, skipped } of await runSideBySide(steps, slots)) {
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    if (failed) failures.push(`${title}: ${failed} failed`);
  }
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  total.failed++;
}
if (total.passed + total.failed === 0) total.failed++;
console.log("");
// What is skipped needs files that are not in the repository: those of REFERENCE_DIR (../shared unless told).
for (const name of total.skipped) console.log(`skipped: ${name}`);
for (const failure of failures) console.log(failure);
process.exitCode = total.failed ? 1 : 0;
console.log(inWords(total));

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (!values.only) return STEPS;
  const wanted = values.only.split(",");
  const unknown = wanted.find((id) => !STEPS.some((step) => step.id === id));
  if (unknown)
    throw new PlainError(
      `No step is called ${unknown}; there are ${STEPS.map((step) => step.id).join(", ")}.`,
    );
  return STEPS.filter((step) => wanted.includes(step.id));
}
