import { expect, test } from "vitest";
import { jobsPerYear } from "../../../src/core/filtering/jobs-per-year.ts";

test("jobs of each year add up over the rows that take part", () => {
  const firms = {
    count: 4,
    subsector: Uint8Array.of(0, 4, 9, 4),
    jobs: [Float32Array.of(1, 2, 100, 4), Float32Array.of(10, Number.NaN, 100, 40)],
  };
  // Row 2 is no manufacturing, row 1 of the second year unknown: 1 + 2 + 4 and 10 + 40.
  expect(jobsPerYear(firms, Uint8Array.of(1, 1, 1, 1))).toEqual([7, 50]);
  expect(jobsPerYear(firms, Uint8Array.of(0, 1, 1, 1))).toEqual([6, 40]);
});
