import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Permutations, permutationSteps } from "../../../src/core/growth/permutations.ts";
import { gridWindows } from "../../../src/core/growth/windows.ts";
import { nextUint32, seededRandom } from "../../../src/core/seeded-random.ts";
import { finish, type Progress, type Steps } from "../../../src/core/steps.ts";
import { buildGrid } from "../../build-grid.ts";
import { neighboursWithin, windowsOf } from "../../oracles/neighbours.ts";
import { nextBelow, shuffle } from "../../random.ts";
import { firmPerCell } from "./register.ts";

const golden = JSON.parse(
  readFileSync(new URL("../../golden/hotspots/golden.json", import.meta.url), "utf8"),
);

/** Places in a row, 1 apart, each the neighbour of the one before and after. */
function stepsInRow(values: readonly number[], draws: number, seed: number): Steps<Permutations> {
  const x = Float64Array.from(values);
  const row = neighboursWithin(
    Float64Array.from(values, (_, i) => i),
    new Float64Array(values.length),
    1,
  );
  return permutationSteps(x, windowsOf(x, row), draws, seed);
}

function inRow(values: readonly number[], draws: number, seed: number): Permutations {
  return finish(stepsInRow(values, draws, seed));
}

describe("permutation p", () => {
  test("equals the share of all possible draws, for few enough places to try them all", () => {
    const values = [5, 9, 1, 7, 7, 2, 0, 4];
    const draws = 200_000;
    const { p } = inRow(values, draws, 3);
    values.forEach((_, place) => {
      const others = values.filter((_, other) => other !== place);
      const neighbours = [values[place - 1], values[place + 1]].filter((value) => value !== undefined);
      const real = neighbours.reduce((sum, value) => sum + value, 0);
      const sums =
        neighbours.length === 1 ? others : others.flatMap((a, i) => others.slice(i + 1).map((b) => a + b));
      const share = Math.min(
        sums.filter((sum) => sum >= real).length / sums.length,
        sums.filter((sum) => sum <= real).length / sums.length,
      );
      const standardError = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs(p[place] - Math.min(1, 2 * share)), `place ${place}`).toBeLessThan(
        10 * standardError + 4 / draws,
      );
    });
  });

  test("agrees with drawing for each cell apart in numpy", () => {
    const grid = buildGrid(
      firmPerCell(golden.position, golden.values, golden.columns, golden.cellM),
      golden.cellM,
    );
    const values = Float64Array.from(golden.values as number[]);
    const draws = 50_000;
    const { p } = finish(permutationSteps(values, gridWindows(values, grid, 1.5), draws, 1));
    const theirs: number[] = golden.bands[1].permutationP;
    let differing = 0;
    theirs.forEach((other, cell) => {
      const half = Math.min(other, 0.9999) / 2;
      const standardError = 2 * Math.sqrt(half * (1 - half) * (1 / draws + 1 / golden.draws));
      expect(Math.abs(p[cell] - other), `cell ${cell}`).toBeLessThan(5 * standardError + 1e-4);
      if (Math.abs(p[cell] - other) > 2 * standardError + 1e-4) differing++;
    });
    // Some 5% of 207 differ by more than two standard errors; were it 15%, something would be off.
    expect(differing).toBeLessThan(theirs.length * 0.15);
  });

  test("is the same for the same seed, and another for another", () => {
    const values = Array.from({ length: 40 }, (_, index) => (index * index * 31) % 97);
    expect(inRow(values, 999, 1).p).toEqual(inRow(values, 999, 1).p);
    expect(inRow(values, 999, 1).p).not.toEqual(inRow(values, 999, 2).p);
  });

  test("does not change when a constant is added or the values are scaled", () => {
    const values = Array.from({ length: 60 }, (_, index) => (index * index * 31) % 97);
    const { p } = inRow(values, 999, 1);
    expect(
      inRow(
        values.map((value) => value * 3 + 1000),
        999,
        1,
      ).p,
    ).toEqual(p);
    // Not whole numbers any more: sums round, ties must stay ties.
    expect(
      inRow(
        values.map((value) => value * 0.1 - 0.7),
        999,
        1,
      ).p,
    ).toEqual(p);
  });

  test("is never 0: the least is 2 / (R + 1)", () => {
    // Two giants side by side: hardly any draw for the one finds the other.
    const values = Array.from({ length: 4000 }, (_, index) =>
      index === 2000 || index === 2001 ? 1e6 : index % 3,
    );
    const { p, side } = inRow(values, 99, 1);
    expect(Math.min(...p)).toBe(2 / 100);
    expect(p[2000]).toBe(2 / 100);
    expect(side[2000]).toBe(1);
  });

  test("is 1 without neighbours and where all values are equal, and NaN without a value", () => {
    const x = Float64Array.of(1, 2, Number.NaN, 8);
    const apart = neighboursWithin(Float64Array.of(0, 1, 2, 9), new Float64Array(4), 1);
    const { p } = finish(permutationSteps(x, windowsOf(x, apart), 99, 1));
    expect(p[2]).toBeNaN();
    expect(p[3]).toBe(1);
    expect([...inRow([0.1, 0.1, 0.1, 0.1, 0.1], 99, 1).p]).toEqual([1, 1, 1, 1, 1]);
  });

  test("is uniform on random data, whatever their distribution", () => {
    const position = Array.from({ length: 144 }, (_, index) => index);
    const grid = buildGrid(firmPerCell(position, position, 12, 500), 500);
    const runs = 400;
    const oneOfEach: number[] = [];
    const below = { 0.02: 0, 0.1: 0, 0.5: 0 };
    const random = seededRandom(2020);
    for (let run = 0; run < runs; run++) {
      // As skewed as jobs are: the inverse of a uniform number, signed.
      const values = Float64Array.from(
        position,
        () => (nextBelow(random, 2) * 2 - 1) / ((nextUint32(random) + 1) / 2 ** 32),
      );
      const { p } = finish(permutationSteps(values, gridWindows(values, grid), 499, run));
      oneOfEach.push(p[run % 144]);
      for (const value of p)
        for (const level of [0.02, 0.1, 0.5] as const) if (value <= level + 1e-12) below[level]++;
    }
    // Kolmogorov-Smirnov on one cell of each run, which are independent: 1.63 / sqrt(400) at 1%, plus the step of p.
    oneOfEach.sort((a, b) => a - b);
    const distance = Math.max(...oneOfEach.map((p, rank) => Math.abs(p - (rank + 0.5) / runs)));
    expect(distance).toBeLessThan(1.63 / Math.sqrt(runs) + 2 / 500);
    // All cells of all runs: neighbours share data, so count runs, not cells, for the standard error.
    for (const level of [0.02, 0.1, 0.5] as const) {
      const share = below[level] / (runs * 144);
      expect(Math.abs(share - level), `share below ${level}`).toBeLessThan(
        4 * Math.sqrt((level * (1 - level)) / (runs * 8)),
      );
    }
  });

  test("tells how far it is, and stops when asked", () => {
    const values = Array.from({ length: 500 }, (_, index) => (index * index * 31) % 97);
    const shares = [...stepsInRow(values, 99, 1)].map(({ done, total }) => done / total);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stopped = stepsInRow(values, 99, 1);
    for (let asked = 0; asked < 3; asked++) expect(stopped.next().done).toBe(false);
    expect(stopped.return(undefined as never)).toEqual({ done: true, value: undefined });
    expect(stopped.next()).toEqual({ done: true, value: undefined });
    // Also in the middle of one long set of draws.
    const first = stepsInRow([1, 2, 3, 4], 3_000_000, 1).next().value as Progress;
    expect(first.done).toBeGreaterThan(0);
    expect(first.done / first.total).toBeLessThan(0.2);
  });

  test("of no draws, or half a draw, is refused", () => {
    for (const draws of [0, 1.5, -9, 10_000_001])
      expect(() => inRow([1, 2, 3], draws, 1)).toThrow(
        expect.objectContaining({ code: "permutations.count" }),
      );
  });
});

describe("random numbers", () => {
  test("are those of the published xoshiro128++", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, () => nextUint32(state))).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011,
      621204420,
    ]);
  });

  test("differ between seeds and between streams of one seed", () => {
    const first = (seed: number, stream: number) => nextUint32(seededRandom(seed, stream));
    const all = [first(1, 0), first(2, 0), first(1, 1), first(2, 1), first(0, 0), first(2 ** 40 + 1, 0)];
    expect(new Set(all).size).toBe(all.length);
  });

  test("put every value in every place equally often", () => {
    const random = seededRandom(5);
    const counts = new Map<string, number>();
    for (let run = 0; run < 6000; run++) {
      const values = Float64Array.of(1, 2, 3);
      shuffle(values, random);
      const key = values.join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 each; a standard deviation is 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
