import fc from "fast-check";
import { expect, test } from "vitest";
import { portSideAreas, wholeArea } from "../../../src/core/growth/area.ts";
import { type ReferenceFigure, referenceFrom, referenceYears } from "../../../src/core/growth/reference.ts";
import { shiftShare, shiftShareTotal, yearlyShiftShare } from "../../../src/core/growth/shift-share.ts";
import {
  marginOfSum,
  referenceLabel,
  shiftShareRows,
  shiftShareYearRows,
} from "../../../src/core/growth/shift-share-rows.ts";
import { registerOf } from "./register.ts";

const sums = (parts: readonly { national: number; mix: number; local: number; change: number }[]) => {
  const { national, mix, local, change } = shiftShareTotal(parts);
  return [national, mix, local, change].map((value) => Math.round(value * 1e9) / 1e9);
};

test("Barff and Knight: three years of two industries, worked by hand", () => {
  const area = [
    [100, 50],
    [120, 50],
    [120, 60],
  ];
  const reference = [Float64Array.of(1000, 1000), Float64Array.of(1100, 900), Float64Array.of(1100, 990)];
  const [first, second] = yearlyShiftShare(area, reference);
  // First year: the whole stands still. Rates 0.1 and -0.1: mix 10 and -5, left over 10 and 5.
  expect(first.map((part) => sums([part]))).toEqual([
    [0, 10, 10, 20],
    [0, -5, 5, 0],
  ]);
  // Second: the whole grows 90 / 2,000 = 4.5%. Rates 0 and 0.1: mix 120 x -0.045 and 50 x 0.055, left over 0 and 5.
  expect(second.map((part) => sums([part]))).toEqual([
    [5.4, -5.4, 0, 0],
    [2.25, 2.75, 5, 10],
  ]);
  expect(sums([...first, ...second])).toEqual([7.65, 2.35, 20, 30]);
  // Over both years at once the parts are others (6.75, 2.75, 20.5), the change is not.
  expect(sums(shiftShare(area[0], area[2], { jobsBase: reference[0], jobs: reference[2] }))).toEqual([
    6.75, 2.75, 20.5, 30,
  ]);
});

test("each year is Dunn's shift-share of that year by the formula, and the years add up to the change", () => {
  const three = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(three, three, three, three, three, three, (a0, a1, a2, r0, r1, r2) => {
      const years = [a0, a1, a2];
      const reference = [r0, r1, r2].map((jobs) => Float64Array.from(jobs));
      const yearly = yearlyShiftShare(years, reference);
      yearly.forEach((parts, y) => {
        const whole = (jobs: Float64Array) => jobs.reduce((sum, value) => sum + value, 0);
        const g = whole(reference[y + 1]) / whole(reference[y]) - 1;
        parts.forEach(({ national, mix, local }, industry) => {
          const base = years[y][industry];
          const gi = reference[y + 1][industry] / reference[y][industry] - 1;
          expect(national).toBeCloseTo(base * g, 6);
          expect(mix).toBeCloseTo(base * (gi - g), 6);
          expect(local).toBeCloseTo(years[y + 1][industry] - base - base * gi, 6);
        });
      });
      const change = a2.reduce((sum, value, industry) => sum + value - a0[industry], 0);
      expect(sums(yearly.flat())[3]).toBe(change);
    }),
  );
});

const YEARS = [2015, 2016, 2017];
const firms = registerOf(
  [
    { side: 0, sbi: "2014", jobs: [100, 110, 120] },
    { side: 2, sbi: "2511", jobs: [40, 50, 60] },
    // Unknown in between: its ten jobs count in the year in which they are known again.
    { side: 2, sbi: "2511", jobs: [20, Number.NaN, 30] },
    // Unknown at an end: in no change at all.
    { side: 2, sbi: "2511", jobs: [Number.NaN, 500, 500] },
    { side: 2, sbi: "2014", jobs: [10, 0, 0] },
  ],
  YEARS,
);
const period = { baseYear: 2015, year: 2017 };
const METAL = 4;
const CHEMISTRY = 2;

test("of a register: years add up to what the period says, a year that is unknown is bridged", () => {
  const [, , outside] = portSideAreas(firms);
  const years = shiftShareYearRows(firms, outside, period, { id: "region" }, [CHEMISTRY, METAL]);
  expect(years.map(({ from, to, subsector, change }) => [from, to, subsector, change])).toEqual([
    [2015, 2016, "chemie", -10],
    [2015, 2016, "metaal", 10],
    [2015, 2016, "all", 0],
    [2016, 2017, "chemie", 0],
    [2016, 2017, "metaal", 20],
    [2016, 2017, "all", 20],
  ]);
  const whole = shiftShareRows(firms, outside, period, referenceFrom({ id: "region" }, firms, 2015, 2017), [
    CHEMISTRY,
    METAL,
  ]);
  for (const { subsector, change } of whole)
    expect(years.filter((row) => row.subsector === subsector).reduce((sum, row) => sum + row.change, 0)).toBe(
      change,
    );
});

test("the rest of the region is the region less the area, in every year", () => {
  const [inside, , outside] = portSideAreas(firms);
  const rest = referenceFrom({ id: "rest", place: outside }, firms, 2015, 2017);
  expect([rest.jobsBase[CHEMISTRY], rest.jobs[CHEMISTRY], rest.jobsBase[METAL]]).toEqual([100, 120, 0]);
  const years = referenceYears({ id: "rest", place: outside }, firms, 2015, 2017);
  expect(years.map((jobs) => jobs[CHEMISTRY])).toEqual([100, 110, 120]);
  const region = referenceYears({ id: "region" }, firms, 2015, 2017);
  expect(region.map((jobs) => jobs[METAL])).toEqual([60, 70, 90]);
  // Local against the region is local against the rest times the share of the rest, as growth rates mix so.
  const local = (source: Parameters<typeof referenceFrom>[0]) =>
    shiftShareRows(firms, inside, period, referenceFrom(source, firms, 2015, 2017), [CHEMISTRY])[0].local;
  expect(local({ id: "region" })).toBeCloseTo((local({ id: "rest", place: inside }) * 10) / 110, 9);
});

test("a row says when an area is its own reference, or has none", () => {
  const [inside, , outside] = portSideAreas(firms);
  const rows = (area: typeof inside, source: Parameters<typeof referenceFrom>[0]) =>
    shiftShareRows(firms, area, period, referenceFrom(source, firms, 2015, 2017), [CHEMISTRY, METAL]);
  const region = rows(outside, { id: "region" });
  expect(region.map(({ comparedWith }) => comparedWith)).toEqual(["others", "itself"]);
  expect(region.map(({ ownShare }) => ownShare)).toEqual([10 / 110, 1]);
  expect(region[1]).toMatchObject({ local: 0, standing: null, localMargin: null });
  const rest = rows(outside, { id: "rest", place: outside });
  expect(rest.map(({ comparedWith }) => comparedWith)).toEqual(["others", "nothing"]);
  expect(rest[0].ownShare).toBeNull();
  expect(rows(wholeArea(firms), { id: "region" })[0].comparedWith).toBe("itself");
});

test("an estimate gives a margin of twice its error; a published figure none; sums add in squares", () => {
  const figure = (subsector: number, year: number): ReferenceFigure => ({
    area: "national",
    subsector,
    kind: "jobs",
    year,
    value: year === 2015 ? 98_000 : 105_000,
    source: "",
    confidence: subsector === METAL ? "low" : "high",
  });
  const figures = Array.from({ length: 9 }, (_, code) => [figure(code, 2015), figure(code, 2017)]).flat();
  const source = { id: "national", figures } as const;
  const national = referenceFrom(source, firms, 2015, 2017);
  const [chemistry, metal] = shiftShareRows(firms, portSideAreas(firms)[2], period, national, [
    CHEMISTRY,
    METAL,
  ]);
  expect(chemistry.localMargin).toBeNull();
  // 60 jobs would be 64.29; 17.5% either way in both years, correlated 0.9: 0.0783 of it.
  expect(metal.localMargin).toBeCloseTo(((60 * 105) / 98) * 0.175 * Math.sqrt(0.2), 9);
  expect(metal.reference).toBe("national, indicative");
  expect(marginOfSum([3, null, 4])).toBe(5);
  expect(marginOfSum([null])).toBeNull();
  expect(referenceLabel("rest")).toBe("rest");
  // Without 2016 there is nothing to compare its changes with.
  expect(() => referenceYears(source, firms, 2015, 2017)).toThrow(
    expect.objectContaining({
      code: "reference.year-missing",
      context: { subsector: "voeding", year: "2016" },
    }),
  );
});
