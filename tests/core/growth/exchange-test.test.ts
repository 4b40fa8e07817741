import { describe, expect, test } from "vitest";
import { CLASS_LEVELS } from "../../../src/core/growth/classes.ts";
import { type Exchangeable, exchangeable, exchangeWindows } from "../../../src/core/growth/exchange.ts";
import { type ExchangeTest, exchangeTestSteps } from "../../../src/core/growth/exchange-test.ts";
import { adjustedP } from "../../../src/core/growth/fdr.ts";
import type { GrowthGrid } from "../../../src/core/growth/grid.ts";
import { cellValues, type Measure } from "../../../src/core/growth/measures.ts";
import { gridNeighbours } from "../../../src/core/growth/neighbours.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { nextUint32, seededRandom } from "../../../src/core/seeded-random.ts";
import { finish, type Steps } from "../../../src/core/steps.ts";
import { buildGrid } from "../../build-grid.ts";
import { shuffleAll } from "../../oracles/shuffle-all.ts";
import { nextBelow, shuffle } from "../../random.ts";
import { embeddedRegister } from "./embedded.ts";
import { registerOf, type TestFirm } from "./register.ts";

const YEARS = { baseYear: 2015, year: 2020 };
const asked = { draws: 9_999, seed: 1, fdr: true };

function thingsOf(firms: FirmTable, grid: GrowthGrid, measure: Measure = "jobs-change", capped = false) {
  const value = cellValues(grid, firms, measure, 2015, 2020);
  return exchangeable(firms, grid, value, { measure, capped, ...YEARS });
}

/** Squares of 500 m in a row, with firms of the given jobs in each. */
function inRow(squares: readonly (readonly TestFirm["jobs"][])[]): { firms: FirmTable; grid: GrowthGrid } {
  const rows = squares.flatMap((jobs, column) =>
    jobs.map((one) => ({ xM: 90_000 + 500 * column + 250, yM: 430_250, jobs: one })),
  );
  const firms = registerOf(rows);
  return { firms, grid: buildGrid(firms, 500) };
}

function steps(things: Exchangeable, grid: GrowthGrid, options = asked): Steps<ExchangeTest> {
  return exchangeTestSteps(things, exchangeWindows(things, grid, 1.5), options);
}

describe("what may be exchanged", () => {
  const many = (count: number, jobs: TestFirm["jobs"]): TestFirm["jobs"][] =>
    Array.from({ length: count }, () => jobs);

  test("is the change of every firm known in both years and there in one of them, among firms of its size", () => {
    const { firms, grid } = inRow([
      many(30, [1, 2]),
      [...many(30, [60, 50]), [Number.NaN, 8], [8, Number.NaN], [0, 0]],
      [
        [0, 1],
        [0, 70],
      ],
    ]);
    const { groups, group, value, cell } = thingsOf(firms, grid);
    expect(groups).toBe(2);
    expect(value).toHaveLength(62);
    // A start is as large as it became: the one of 1 among the small ones, the one of 70 among the large.
    const [startSmall, startLarge] = [60, 61];
    expect([cell[startSmall], value[startSmall], group[startSmall]]).toEqual([2, 1000, group[0]]);
    expect([cell[startLarge], value[startLarge], group[startLarge]]).toEqual([2, 70_000, group[30]]);
    expect(group[0]).not.toBe(group[30]);
  });

  test("is never fewer than 30 of a size, unless there are no more firms", () => {
    const { firms, grid } = inRow([many(3, [5000, 5100]), many(40, [60, 50]), many(29, [1, 1])]);
    const { groups, group } = thingsOf(firms, grid);
    expect(groups).toBe(1);
    const sizes = inRow([many(3, [5000, 5100]), many(40, [60, 50]), many(31, [1, 1])]);
    const two = thingsOf(sizes.firms, sizes.grid);
    expect(two.groups).toBe(2);
    expect(two.group[0]).toBe(two.group[3]);
    expect([...group].every((one) => one === 0)).toBe(true);
    expect(thingsOf(inRow([[[5, 6]]]).firms, inRow([[[5, 6]]]).grid).groups).toBe(1);
  });

  test("is a whole square for a level, empty ones of that year too", () => {
    const { firms, grid } = inRow([many(2, [1, 3]), [[4, 0]], [[1, 1.5]]]);
    expect(thingsOf(firms, grid, "jobs")).toEqual({
      groups: 1,
      group: new Uint8Array(3),
      cell: Int32Array.of(0, 1, 2),
      value: Float64Array.of(6000, 0, 1500),
    });
    expect([...thingsOf(firms, grid, "firms").value]).toEqual([2000, 0, 1000]);
  });

  test("is capped within its size: what is much for a small firm is little for a large one", () => {
    const { firms, grid } = inRow([
      [...many(98, [1, 1]), [1, 1.5], [1, 41]],
      [...many(60, [300, 310]), [300, 500]],
    ]);
    const { value } = thingsOf(firms, grid, "jobs-change", true);
    // 2% of 100 at each end: the third largest of the small ones is 0. One of 61 at each end of the large ones: 10.
    expect(Math.max(...value.subarray(0, 100))).toBe(0);
    expect([...new Set(value.subarray(100))]).toEqual([10_000]);
  });
});

describe("the p of exchanged firms", () => {
  test("equals the share of all possible deals, for few enough firms to try them all", () => {
    const changes = [5, 9, 1, 7, 7, 2, 0, 4];
    // Mean 35 / 8; squares add up to 225, so the variance is 225 / 8 - (35 / 8)^2 = 575 / 64.
    const score = (chosen: readonly number[]): number => {
      const deviations = chosen.map((change) => change - 35 / 8);
      const own = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
      const usual = (chosen.length * 575) / 64;
      return deviations.reduce((sum, deviation) => sum + deviation, 0) / Math.sqrt(own + 0.25 * usual);
    };
    const { firms, grid } = inRow(changes.map((change) => [[1, 1 + change]]));
    const draws = 200_000;
    const { p } = finish(steps(thingsOf(firms, grid), grid, { draws, seed: 3, fdr: false }));
    changes.forEach((_, square) => {
      const here = [changes[square - 1], changes[square], changes[square + 1]].filter((x) => x !== undefined);
      const scores: number[] = [];
      const choose = (from: number, left: number, chosen: readonly number[]): void => {
        if (left === 0) scores.push(score(chosen));
        else
          for (let at = from; at <= changes.length - left; at++)
            choose(at + 1, left - 1, [...chosen, changes[at]]);
      };
      choose(0, here.length, []);
      const share = Math.min(
        scores.filter((one) => one >= score(here) - 1e-9).length / scores.length,
        scores.filter((one) => one <= score(here) + 1e-9).length / scores.length,
      );
      // At least the first 999 draws.
      const standardError = Math.sqrt((share * (1 - share)) / 999);
      expect(Math.abs(p[square] - Math.min(1, 2 * share)), `square ${square}`).toBeLessThan(
        10 * standardError + 4 / 999,
      );
    });
  });

  test("agrees with dealing all changes over all firms of a size, on the embedded register", async () => {
    const firms = await embeddedRegister();
    for (const [cellM, capped] of [
      [500, false],
      [1000, true],
    ] as const) {
      const grid = buildGrid(firms, cellM);
      const things = thingsOf(firms, grid, "jobs-change", capped);
      // Of 100 jobs and more there are few: they are one size.
      expect(things.groups).toBe(7);
      const draws = 3_999;
      const { p, draws: made } = finish(steps(things, grid));
      const theirs = shuffleAll(things, gridNeighbours(grid, 1.5), draws, 5);
      let differing = 0;
      theirs.forEach((other, cell) => {
        const half = Math.min((other + p[cell]) / 2, 0.9999) / 2;
        const standardError = 2 * Math.sqrt(half * (1 - half) * (1 / draws + 1 / made[cell]));
        expect(Math.abs(p[cell] - other), `cell ${cell}`).toBeLessThan(5 * standardError + 4 / draws);
        if (Math.abs(p[cell] - other) > 2 * standardError + 2 / draws) differing++;
      });
      // Some 5% differ by more than two standard errors.
      expect(differing).toBeLessThan(theirs.length * 0.1);
    }
  });

  test("is never 0, and NaN where nothing is known", () => {
    const { firms, grid } = inRow([
      ...Array.from({ length: 2000 }, () => [[1, 1]]),
      [[1, 500]],
      [[1, 900]],
      [[Number.NaN, 900]],
      [[1, Number.NaN]],
      [[1, Number.NaN]],
    ]);
    const { p, side, q } = finish(steps(thingsOf(firms, grid), grid, { ...asked, draws: 99 }));
    // 2003 squares are tested: 99 draws become 99 (2003 / 1200)^2 = 275.
    expect(Math.min(...p.filter((one) => !Number.isNaN(one)))).toBe(2 / 276);
    expect(p[2000]).toBe(2 / 276);
    expect(side[2000]).toBe(1);
    // Square 2002 looks at square 2001; 2003 and 2004 know nothing, and are no tests.
    expect(p[2002]).not.toBeNaN();
    expect([p[2003], p[2004], q[2003]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test("is 1 everywhere when every firm does the same, whatever its size", () => {
    const { firms, grid } = inRow(
      Array.from({ length: 280 }, (_, square) => [
        [square % 7 === 0 ? 600 : 3, square % 7 === 0 ? 630 : 3.15],
      ]),
    );
    const { p } = finish(steps(thingsOf(firms, grid), grid));
    expect([...new Set(p)]).toEqual([1]);
  });

  test("is uniform where chance dealt the changes, whatever their distribution", () => {
    const runs = 400;
    const random = seededRandom(2020);
    const oneOfEach: number[] = [];
    for (let run = 0; run < runs; run++) {
      // As skewed as jobs are: the inverse of a uniform number, signed.
      const { firms, grid } = inRow(
        Array.from({ length: 60 }, () =>
          Array.from({ length: 3 }, () => [
            1e6,
            1e6 + Math.round((nextBelow(random, 2) * 2 - 1) / ((nextUint32(random) + 1) / 2 ** 32)),
          ]),
        ),
      );
      oneOfEach.push(
        finish(steps(thingsOf(firms, grid), grid, { draws: 499, seed: run, fdr: true })).p[run % 60],
      );
    }
    // Kolmogorov-Smirnov: 1.63 / sqrt(400) at 1%, plus the step of p.
    oneOfEach.sort((a, b) => a - b);
    const distance = Math.max(...oneOfEach.map((p, rank) => Math.abs(p - (rank + 0.5) / runs)));
    expect(distance).toBeLessThan(1.63 / Math.sqrt(runs) + 2 / 500);
  });
});

describe("draws", () => {
  /** 400 squares of which one gains far more than any other: no neighbour takes part. */
  const single = inRow(
    Array.from({ length: 1201 }, (_, square) =>
      square % 3 !== 0
        ? []
        : Array.from({ length: 4 }, (__, firm) => [10, square === 600 ? 22 : 9 + (firm % 3)]),
    ),
  );

  test("are made where a class hangs on them: a single square reaches the strongest class", () => {
    const { p, q, draws, qHigh } = finish(
      steps(thingsOf(single.firms, single.grid), single.grid, { ...asked, draws: 999_999 }),
    );
    const at = single.grid.xM.indexOf(90_000 + 500 * 600);
    expect(p[at]).toBe(2 / (draws[at] + 1));
    expect(q[at]).toBeLessThanOrEqual(CLASS_LEVELS[0]);
    expect(qHigh[at]).toBeLessThan(CLASS_LEVELS[1]);
    expect(draws[at]).toBeGreaterThan(99_999);
    // All others are settled by the first draws.
    expect(draws.filter((made) => made > 9_999)).toHaveLength(1);
  });

  test("that are too few for a class say so: the square is on the edge", () => {
    const { q, edge } = finish(steps(thingsOf(single.firms, single.grid), single.grid));
    const at = single.grid.xM.indexOf(90_000 + 500 * 600);
    expect(q[at]).toBeGreaterThan(CLASS_LEVELS[0]);
    expect(edge[at]).toBe(1);
  });

  test("give the same for the same seed and other p for another, but no other class off the edge", async () => {
    const firms = await embeddedRegister();
    const grid = buildGrid(firms, 1000);
    const things = thingsOf(firms, grid);
    const run = (seed: number) => finish(steps(things, grid, { draws: 89_999, seed, fdr: true }));
    const one = run(1);
    const other = run(2);
    expect(run(1)).toEqual(one);
    expect(other.p).not.toEqual(one.p);
    const level = (q: number) => CLASS_LEVELS.filter((bound) => q <= bound).length;
    let changed = 0;
    for (let cell = 0; cell < grid.count; cell++)
      if (level(one.q[cell]) !== level(other.q[cell])) {
        changed++;
        expect(one.edge[cell] + other.edge[cell], `cell ${cell}`).toBeGreaterThan(0);
      }
    expect(changed).toBeLessThanOrEqual(5);
    expect([...adjustedP(one.p)]).toEqual([...one.q]);
  });

  test("tell how far they are, and stop when asked", () => {
    const things = thingsOf(single.firms, single.grid);
    const shares = [...steps(things, single.grid, { ...asked, draws: 999_999 })].map(
      ({ done, total }) => done / total,
    );
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stopped = steps(things, single.grid, { ...asked, draws: 999_999 });
    for (let index = 0; index < 3; index++) expect(stopped.next().done).toBe(false);
    expect(stopped.return(undefined as never)).toEqual({ done: true, value: undefined });
    expect(stopped.next()).toEqual({ done: true, value: undefined });
  });

  test("of no number, or half a draw, are refused", () => {
    for (const draws of [0, 1.5, -9, 10_000_001])
      expect(() =>
        finish(steps(thingsOf(single.firms, single.grid), single.grid, { ...asked, draws })),
      ).toThrow(expect.objectContaining({ code: "permutations.count" }));
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
