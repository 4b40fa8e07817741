import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The file that measures how free the page stays comes last, when other checks that run beside these have ended. */
const LAST = "million-rows.e2e.ts";

class MeasuredLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => `${moduleId.endsWith(LAST) ? 1 : 0} ${moduleId}`;
    return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  }
}

/** Tests of the built page: they need dist/, so they run after the build and never with the unit tests. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/e2e/**/*.e2e.ts", "tests/budget.test.ts"],
    environment: "node",
    // Room for a machine that is busy with more: what does not come at all still fails, some minutes later.
    testTimeout: 600_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 100 } },
    // The software renderer uses every core: two browsers at once only make each other late.
    fileParallelism: false,
    // The files share what they have loaded, and with it the one browser.
    pool: "forks",
    isolate: false,
    sequence: { sequencer: MeasuredLast },
    // A picture that the software renderer delivers late is no fault of the page; a fault fails twice.
    retry: process.env.CI ? 1 : 0,
  },
});
