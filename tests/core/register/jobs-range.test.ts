import fc from "fast-check";
import { expect, test } from "vitest";
import { jobsIfKnown } from "../../../src/core/register/jobs-known.ts";
import { changeBetween, jobsBetween } from "../../../src/core/register/jobs-range.ts";

const { NaN: unknown, POSITIVE_INFINITY: more } = Number;
const float32 = (values: readonly number[]) => Float32Array.from(values);

/** Registered in 2022 by size class; row 4 is there without a class, row 5 is not there. */
const FIRMS = {
  years: [2020, 2022],
  jobs: [float32([0, 0, 0, 0, 0, unknown]), float32([unknown, unknown, unknown, unknown, unknown, 0])],
  jobsRanges: [
    { low: float32([0, 0, 0, 0, 0, 1]), high: float32([0, 0, 0, 0, 0, 1]) },
    { low: float32([5, 20, 2, 1000, unknown, 0]), high: float32([9, 49, 4, more, unknown, 0]) },
  ],
};

test("ends of classes add up: 5-9, 20-49 and 2-4 are 27 to 62, and one of 1,000 or more has no end", () => {
  expect(jobsBetween(FIRMS, [0, 1, 2], 2022)).toEqual({ low: 27, high: 62, known: 3, unknown: 0 });
  expect(jobsBetween(FIRMS, [0, 3], 2022)).toEqual({ low: 1005, high: more, known: 2, unknown: 0 });
});

test("an unknown class is in neither end, and who is not registered counts nowhere", () => {
  expect(jobsBetween(FIRMS, [0, 4, 5], 2022)).toEqual({ low: 5, high: 9, known: 1, unknown: 1 });
  expect(jobsBetween(FIRMS, [0, 4, 5], 2020)).toEqual({ low: 1, high: 1, known: 1, unknown: 0 });
  expect(jobsBetween(FIRMS, [], 2022)).toEqual({ low: 0, high: 0, known: 0, unknown: 0 });
});

test("without size classes there is no range", () => {
  expect(jobsBetween({ years: FIRMS.years, jobs: FIRMS.jobs }, [0], 2022)).toBeNull();
});

test("low is never more than high, and two halves add up to the whole", () => {
  const firm = fc.record({
    low: fc.constantFrom(0, 1, 2, 5, 10, 1000, unknown),
    width: fc.constantFrom(0, 2, 4, 30, more),
    there: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 40 }), fc.nat(40), (list, at) => {
      const firms = {
        years: [2022],
        jobs: [float32(list.map(({ there }) => (there ? unknown : 0)))],
        jobsRanges: [
          {
            low: float32(list.map(({ low, there }) => (there ? low : 0))),
            high: float32(list.map(({ low, width, there }) => (there ? low + width : 0))),
          },
        ],
      };
      const rows = list.map((_, row) => row);
      const all = jobsBetween(firms, rows, 2022);
      const parts = [rows.slice(0, at), rows.slice(at)].map((half) => jobsBetween(firms, half, 2022));
      if (!all || !parts[0] || !parts[1]) throw new Error("no range");
      expect(all.low).toBeLessThanOrEqual(all.high);
      for (const key of ["low", "high", "known", "unknown"] as const)
        expect(parts[0][key] + parts[1][key]).toBe(all[key]);
      expect(all.known + all.unknown).toBe(list.filter(({ there }) => there).length);
    }),
  );
});

test("a change lies between the ends of both classes: what stays in 5-9 may have gained or lost four", () => {
  const firms = {
    years: [2020, 2022],
    // Row 0 stays, 1 grows, 2 comes, 3 goes, 4 has no end, 5 lost its class, 6 was never there.
    jobs: [
      float32([unknown, unknown, 0, unknown, unknown, unknown, 0]),
      float32([unknown, unknown, unknown, 0, unknown, unknown, 0]),
    ],
    jobsRanges: [
      { low: float32([5, 10, 0, 2, 1000, 5, 0]), high: float32([9, 19, 0, 4, more, 9, 0]) },
      { low: float32([5, 20, 5, 0, 1000, unknown, 0]), high: float32([9, 49, 9, 0, more, unknown, 0]) },
    ],
  };
  const period = { year: 2022, baseYear: 2020 };
  const change = (...rows: number[]) => changeBetween(firms, rows, period);
  expect(change(0)).toEqual({ low: -4, high: 4, known: 1, unknown: 0 });
  expect(change(1)).toEqual({ low: 1, high: 39, known: 1, unknown: 0 });
  expect(change(2, 3)).toEqual({ low: 1, high: 7, known: 2, unknown: 0 });
  expect(change(0, 4)).toEqual({ low: -more, high: more, known: 2, unknown: 0 });
  expect(change(0, 5, 6)).toEqual({ low: -4, high: 4, known: 1, unknown: 1 });
  expect(changeBetween({ years: firms.years, jobs: firms.jobs }, [0], period)).toBeNull();
});

test("jobs of firms of which none are known are unknown, and of no firms 0", () => {
  expect(jobsIfKnown(2, 0)).toBeNaN();
  expect([jobsIfKnown(0, 0), jobsIfKnown(2, 7)]).toEqual([0, 7]);
});
