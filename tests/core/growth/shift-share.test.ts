import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { portSideAreas, wholeArea } from "../../../src/core/growth/area.ts";
import { locationQuotient, locationQuotients, sharesOf } from "../../../src/core/growth/location-quotient.ts";
import { type ReferenceFigure, referenceFrom } from "../../../src/core/growth/reference.ts";
import { shiftShare, shiftShareTotal } from "../../../src/core/growth/shift-share.ts";
import { isSmall } from "../../../src/core/growth/small-numbers.ts";
import { endFigures, yearlyFigures } from "../../../src/core/growth/subsector-figures.ts";
import { registerOf } from "./register.ts";

describe("shift-share", () => {
  // Round answers: the nation grows 15%.
  const area = { jobsBase: [90, 20, 10, 60], jobs: [100, 40, 10, 55] };
  const nation = {
    jobsBase: Float64Array.of(400, 150, 150, 400),
    jobs: Float64Array.of(440, 210, 135, 480),
  };

  test("of the worked example is 27 national, 1 mix, -3 local", () => {
    const parts = shiftShare(area.jobsBase, area.jobs, nation);
    const rounded = (key: "national" | "mix" | "local") => parts.map((part) => Number(part[key].toFixed(6)));
    expect(rounded("national")).toEqual([13.5, 3, 1.5, 9]);
    expect(rounded("mix")).toEqual([-4.5, 5, -2.5, 3]);
    expect(rounded("local")).toEqual([1, 12, 1, -17]);
    const total = shiftShareTotal(parts);
    expect(total.national).toBeCloseTo(27, 6);
    expect(total.mix).toBeCloseTo(1, 6);
    expect(total.local).toBeCloseTo(-3, 6);
    expect(total.change).toBe(25);
  });

  test("has no local part where every subsector grows as in the nation", () => {
    const jobs = area.jobsBase.map((base, i) => (base * nation.jobs[i]) / nation.jobsBase[i]);
    for (const { local } of shiftShare(area.jobsBase, jobs, nation))
      expect(Math.abs(local)).toBeLessThan(1e-6);
    for (const { local } of shiftShare(nation.jobsBase, nation.jobs, nation)) expect(local).toBe(0);
  });

  test("gives all of a change from nothing to the place", () => {
    const [part] = shiftShare([0, 5, 5, 5], [12, 5, 5, 5], nation);
    expect(part).toEqual({ change: 12, national: 0, mix: 0, local: 12 });
  });

  test("takes a subsector that the reference does not have to grow as the whole", () => {
    const [part] = shiftShare([10, 20], [10, 20], {
      jobsBase: Float64Array.of(0, 100),
      jobs: Float64Array.of(0, 110),
    });
    expect(part.national).toBeCloseTo(1, 9);
    expect(part.mix).toBe(0);
    expect(part.local).toBeCloseTo(-1, 9);
  });

  test("gives everything to the place when the reference has no jobs at all", () => {
    const none = { jobsBase: new Float64Array(1), jobs: new Float64Array(1) };
    expect(shiftShare([10], [14], none)).toEqual([{ change: 4, national: 0, mix: 0, local: 4 }]);
  });

  test("has parts that add up to the change", () => {
    const jobs = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(jobs, jobs, jobs, jobs, (base, last, referenceBase, referenceLast) => {
        const reference = {
          jobsBase: Float64Array.from(referenceBase),
          jobs: Float64Array.from(referenceLast),
        };
        shiftShare(base, last, reference).forEach(({ change, national, mix, local }, i) => {
          expect(change).toBe(last[i] - base[i]);
          expect(Math.abs(national + mix + local - change)).toBeLessThanOrEqual(
            1e-12 * (Math.abs(national) + Math.abs(mix) + Math.abs(local)),
          );
        });
      }),
    );
  });
});

describe("shift-share of a register", () => {
  const firms = registerOf(
    [
      { side: 0, sbi: "2014", jobs: [100, 110] },
      { side: 1, sbi: "2511", jobs: [10, 0] },
      { side: 2, sbi: "2511", jobs: [40, 70] },
      { side: 2, sbi: "2511", jobs: [Number.NaN, 500] },
      { side: 2, sbi: "4321", jobs: [900, 900] },
    ],
    [2015, 2020],
  );

  test("has the region as reference: its local parts add up to nothing over the three sides", () => {
    const reference = referenceFrom({ id: "region" }, firms, 2015, 2020);
    expect([...reference.jobsBase]).toEqual([0, 0, 100, 0, 50, 0, 0, 0, 0]);
    const local = new Float64Array(9);
    for (const area of portSideAreas(firms)) {
      const { jobsBase, jobs } = endFigures(firms, area, 2015, 2020);
      shiftShare(jobsBase, jobs, reference).forEach((part, i) => {
        local[i] += part.local;
      });
    }
    for (const sum of local) expect(Math.abs(sum)).toBeLessThan(1e-9);
  });

  test("leaves out what is unknown at one end, and counts it", () => {
    const outside = portSideAreas(firms)[2];
    const { jobsBase, jobs, firmsBase, firms: count, unknown } = endFigures(firms, outside, 2015, 2020);
    expect([jobsBase[4], jobs[4], firmsBase[4], count[4], unknown]).toEqual([40, 70, 1, 1, 1]);
    // The year by itself does count it, where it is known.
    expect(yearlyFigures(firms, outside).jobs.map((year) => year[4])).toEqual([40, 570]);
  });

  test("is under a mask like everything else, and never counts what is no manufacturing", () => {
    expect(wholeArea(firms).rows).toHaveLength(4);
    expect(portSideAreas(firms, Uint8Array.of(1, 1, 1, 0, 1)).map(({ rows }) => [...rows])).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  test("needs a national figure for every subsector in both years", () => {
    const figure = (subsector: number, year: number): ReferenceFigure => ({
      area: "national",
      subsector,
      kind: "jobs",
      year,
      value: 1000 + subsector,
      source: "made up",
      confidence: "low",
    });
    const all = Array.from({ length: 9 }, (_, subsector) => [
      figure(subsector, 2015),
      figure(subsector, 2020),
    ]).flat();
    expect(referenceFrom({ id: "national", figures: all }, firms, 2015, 2020).jobs[8]).toBe(1008);
    expect(() => referenceFrom({ id: "national", figures: all.slice(1) }, firms, 2015, 2020)).toThrow(
      expect.objectContaining({
        code: "reference.year-missing",
        context: { subsector: "voeding", year: "2015" },
      }),
    );
  });
});

describe("location quotient", () => {
  test("of the published example is 0.3847623", () => {
    // Farhauer & Kröll (2013): 1,714 of 79,006 jobs in the region, 879,213 of 15,593,224 in the nation.
    expect(locationQuotient(1714, 79_006, 879_213, 15_593_224)).toBeCloseTo(0.3847623, 6);
  });

  test("rises by 1.07 / 1.02 when chemistry grows 7% here and 2% in the nation, totals fixed", () => {
    const before = locationQuotient(1000, 50_000, 43_000, 715_000)!;
    const after = locationQuotient(1070, 50_000, 43_860, 715_000)!;
    expect(after / before).toBeCloseTo(1.0490196, 6);
  });

  test("is 1 everywhere for the reference itself, and averages 1 by the reference's shares", () => {
    const jobs = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(jobs, jobs, (here, reference) => {
        for (const quotient of locationQuotients(reference, reference)) expect(quotient).toBeCloseTo(1, 12);
        const shares = sharesOf(reference);
        const mean = locationQuotients(here, reference).reduce<number>(
          (sum, lq, i) => sum + lq! * shares[i]!,
          0,
        );
        expect(mean).toBeCloseTo(1, 9);
      }),
    );
  });

  test("is not known without jobs to compare with: null, not 0 and not infinite", () => {
    expect(locationQuotient(5, 10, 0, 100)).toBeNull();
    expect(locationQuotient(5, 0, 10, 100)).toBeNull();
    expect(locationQuotient(5, 10, 10, 0)).toBeNull();
    expect(locationQuotient(Number.NaN, 10, 10, 100)).toBeNull();
    expect(locationQuotient(0, 10, 10, 100)).toBe(0);
  });

  test("has shares of the sum, or of the whole economy once that is known", () => {
    expect(sharesOf([1, 3])).toEqual([0.25, 0.75]);
    expect(sharesOf([1, 3], 40)).toEqual([0.025, 0.075]);
    expect(sharesOf([0, 0])).toEqual([null, null]);
  });
});

test("few firms or few jobs are small numbers", () => {
  expect(isSmall(10, 10, 100)).toBe(false);
  expect(isSmall(9, 30, 500)).toBe(true);
  expect(isSmall(30, 9, 500)).toBe(true);
  expect(isSmall(30, 30, 99)).toBe(true);
});
