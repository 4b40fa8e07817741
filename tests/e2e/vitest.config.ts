import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Measures how free the page stays, so it runs when the others have ended, and those checks that run beside these. */
const MEASURES = "tests/e2e/million-rows.e2e.ts";

/** The longest first, so that the last file to begin is a short one. */
const LONGEST_FIRST = ["tension", "growth", "faults", "own-files", "count-a-zone", "phone", "smoke"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST_FIRST.findIndex((name) => moduleId.endsWith(`/${name}.e2e.ts`));
      return at < 0 ? LONGEST_FIRST.length : at;
    };
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

/** Tests of the built page: they need dist/, so they run after the build and never with the unit tests. */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    environment: "node",
    // Room for a machine that is busy with more: what does not come at all still fails, some minutes later.
    testTimeout: 600_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 100 } },
    // The files of a process share what they have loaded, and with it the one browser.
    pool: "forks",
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A picture that the software renderer delivers late is no fault of the page; a fault fails twice.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        extends: true,
        test: {
          name: "page",
          include: ["tests/e2e/**/*.e2e.ts", "tests/budget.test.ts"],
          exclude: [MEASURES],
          // A page waits half of its time for its next picture: two browsers at once fill each other's pauses.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "measured", include: [MEASURES], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
