import { expect, test } from "vitest";
import { oneSidedJobs } from "../../../src/core/counting/known-change.ts";

test("jobs known in one of the two years only have no change", () => {
  const firms = {
    subsector: Uint8Array.of(4, 4, 0, 9, 4),
    years: [2015, 2020],
    jobs: [
      Float32Array.of(5, Number.NaN, 7, 8, Number.NaN),
      Float32Array.of(Number.NaN, 3, 9, Number.NaN, Number.NaN),
    ],
  };
  const { jobs, jobsBase, count } = oneSidedJobs(firms, Uint32Array.of(0, 1, 2, 3, 4), {
    year: 2020,
    baseYear: 2015,
  });
  // Row 0 became unknown (5 jobs), row 1 became known (3); row 2 is known in both, row 3 is no manufacturing,
  // row 4 is unknown in both.
  expect(count).toBe(2);
  expect([...jobsBase]).toEqual([0, 0, 0, 0, 5, 0, 0, 0, 0]);
  expect([...jobs]).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 0]);
});
