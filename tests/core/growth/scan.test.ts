import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { scanSteps } from "../../../src/core/growth/scan.ts";
import { changedFirms } from "../../../src/core/growth/scan-firms.ts";
import { seededRandom } from "../../../src/core/seeded-random.ts";
import { finish } from "../../../src/core/steps.ts";
import { nextBelow } from "../../random.ts";
import { referenceFile } from "../../reference-dir.ts";
import { registerOf } from "./register.ts";

describe("the scan statistic", () => {
  test("of five places in a row finds the two with most cases, with a ratio worked by hand", () => {
    const places = {
      x: [0, 1, 2, 3, 4],
      y: [0, 0, 0, 0, 0],
      cases: [1, 8, 8, 1, 2],
      population: [100, 100, 100, 100, 100],
    };
    const [first, ...others] = finish(scanSteps(places, { maxShare: 0.5, draws: 999, seed: 1 }));
    expect([...first.members].sort()).toEqual([1, 2]);
    // 20 cases, 8 expected in two places of five: 16 ln(16 / 8) + 4 ln(4 / 12).
    expect(first.logLikelihoodRatio).toBeCloseTo(16 * Math.log(2) + 4 * Math.log(1 / 3), 12);
    expect([first.cases, first.expected, first.population, first.radius]).toEqual([16, 8, 200, 1]);
    expect(first.relativeRisk).toBeCloseTo(16 / 8 / (4 / 12), 12);
    // Some four draws in a thousand have as strong a pair: p is what a circle that was looked for deserves.
    expect(first.p).toBeGreaterThan(0.001);
    expect(first.p).toBeLessThan(0.02);
    for (const other of others) for (const member of other.members) expect([1, 2]).not.toContain(member);
  });

  test("without cases finds nothing, and p is seldom small where chance dealt them", () => {
    const random = seededRandom(3);
    const side = Array.from({ length: 100 }, (_, at) => at);
    const x = side.map((at) => at % 10);
    const y = side.map((at) => Math.floor(at / 10));
    const population = side.map(() => 50);
    const options = { maxShare: 0.2, draws: 99, seed: 1 };
    expect(finish(scanSteps({ x, y, cases: side.map(() => 0), population }, options))).toEqual([]);
    let small = 0;
    for (let run = 0; run < 60; run++) {
      const cases = side.map(() => 0);
      for (let one = 0; one < 80; one++) cases[nextBelow(random, 100)]++;
      const [first] = finish(scanSteps({ x, y, cases, population }, { ...options, seed: run }));
      if (first.p <= 0.1) small++;
    }
    // 6 of 60 expected; standard error 2.3.
    expect(small).toBeLessThanOrEqual(6 + 3 * 2.3);
  });

  test("has stops and progress, and refuses what it cannot hold", () => {
    const many = { length: 12_001 };
    const zeros = Array.from(many, () => 0);
    expect(() =>
      finish(
        scanSteps(
          { x: zeros, y: zeros, cases: zeros, population: zeros },
          { maxShare: 0.1, draws: 9, seed: 1 },
        ),
      ),
    ).toThrow(expect.objectContaining({ code: "scan.too-many-places" }));
    const two = { x: [0, 9], y: [0, 0], cases: [1, 2], population: [5, 5] };
    const shares = [...scanSteps(two, { maxShare: 0.5, draws: 9, seed: 1 })].map(
      ({ done, total }) => done / total,
    );
    expect(shares.at(-1)).toBe(1);
  });
});

test("firms that gained are cases among those that were there; who is unknown or never was is in neither", () => {
  const firms = registerOf([
    { xM: 90_010, yM: 430_010, jobs: [5, 9] },
    { xM: 90_090, yM: 430_090, jobs: [5, 4] },
    { xM: 90_050, yM: 430_050, jobs: [0, 3] },
    { xM: 90_050, yM: 430_050, jobs: [0, 0] },
    { xM: 90_050, yM: 430_050, jobs: [Number.NaN, 3] },
    { xM: 95_050, yM: 430_050, jobs: [7, 0] },
    { xM: 95_050, yM: 430_050, jobs: [7, 99], sbi: "4711" },
  ]);
  const years = { baseYear: 2015, year: 2020 };
  expect(changedFirms(firms, { ...years, kind: 1 })).toEqual({
    x: [90_125, 95_125],
    y: [430_125, 430_125],
    cases: [2, 0],
    population: [3, 1],
  });
  expect(changedFirms(firms, { ...years, kind: -1 }).cases).toEqual([1, 1]);
  const mask = Uint8Array.of(1, 1, 1, 1, 1, 0, 1);
  expect(changedFirms(firms, { ...years, kind: -1, mask }).population).toEqual([3]);
});

const NEW_YORK = referenceFile("reference/statistics/satscan_ny_pop.txt");

describe.skipIf(!existsSync(NEW_YORK))("leukemia in New York, 281 areas, as SaTScan 9.6 reports it", () => {
  const column = (name: string, at: number): number[] =>
    readFileSync(referenceFile(`reference/statistics/satscan_ny_${name}.txt`), "utf8")
      .trim()
      .split("\n")
      .map((line) => Number(line.trim().split(/\s+/)[at]));
  const read = () => {
    const ids = column("coords", 0);
    const byId = (name: string, at: number) => {
      const value = new Map<number, number>();
      const values = column(name, at);
      for (const [row, id] of column(name, 0).entries()) value.set(id, values[row]);
      return ids.map((id) => value.get(id) ?? 0);
    };
    return {
      ids,
      places: {
        x: column("coords", 1),
        y: column("coords", 2),
        cases: byId("cases", 1),
        population: byId("pop", 2),
      },
    };
  };

  test("at most 10% of the population", () => {
    const { ids, places } = read();
    const found = finish(scanSteps(places, { maxShare: 0.1, draws: 4999, seed: 1 }));
    const ratios = found.map(({ logLikelihoodRatio }) => logLikelihoodRatio.toFixed(6)).slice(0, 7);
    expect(ratios).toEqual([
      "11.577255",
      "9.019716",
      "6.114140",
      "4.651839",
      "4.169203",
      "3.363518",
      "3.209485",
    ]);
    const [first, second] = found;
    expect([first.cases, first.members.length, ids[first.centre]]).toEqual([85, 26, 49]);
    expect(first.expected).toBeCloseTo(49.71, 2);
    expect(first.relativeRisk).toBeCloseTo(1.84, 2);
    expect(first.radius).toBeCloseTo(0.07, 3);
    // SaTScan: 0.0010, the least that 999 draws can say.
    expect(first.p).toBeLessThan(0.004);
    expect([second.cases, second.members.length]).toEqual([38, 8]);
    expect(second.relativeRisk).toBeCloseTo(2.22, 2);
    // SaTScan: 0.013 of 999 draws, with a standard error of 0.0036.
    expect(Math.abs(second.p - 0.013)).toBeLessThan(4 * 0.0036);
    expect(found[6].p).toBeGreaterThan(0.9);
  });

  test("at most half of it", () => {
    const [first] = finish(scanSteps(read().places, { maxShare: 0.5, draws: 99, seed: 1 }));
    expect(first.logLikelihoodRatio.toFixed(6)).toBe("14.083511");
    expect(first.cases).toBe(100);
    expect(first.expected).toBeCloseTo(58.28, 2);
    expect(first.p).toBe(0.01);
  });
});
