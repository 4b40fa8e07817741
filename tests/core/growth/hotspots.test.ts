import { describe, expect, test } from "vitest";
import {
  CLASS_NONE,
  classesOf,
  contraryCells,
  HOTSPOT_CLASSES,
  isHot,
} from "../../../src/core/growth/classes.ts";
import { adjustedP } from "../../../src/core/growth/fdr.ts";
import {
  DEFAULT_HOTSPOT_OPTIONS,
  findHotspots,
  type HotspotOptions,
  hotspotSteps,
} from "../../../src/core/growth/hotspots.ts";
import { seededRandom } from "../../../src/core/seeded-random.ts";
import { nextBelow } from "../../random.ts";
import { registerOf, type TestFirm } from "./register.ts";

const OPTIONS: HotspotOptions = {
  ...DEFAULT_HOTSPOT_OPTIONS,
  permutations: 49_999,
  baseYear: 2015,
  year: 2020,
};

/**
 * 30 by 20 squares with one firm of 100 jobs that changes by -4 .. 4, and two blocks of 4 by 4 squares: one where each
 * gains 20 and one where each loses 20. In the middle of the first one firm gains 300 instead of 20.
 */
function region(): TestFirm[] {
  const random = seededRandom(1);
  const rows: TestFirm[] = [];
  for (let row = 0; row < 20; row++)
    for (let column = 0; column < 30; column++) {
      const hot = column >= 4 && column < 8 && row >= 4 && row < 8;
      const cold = column >= 20 && column < 24 && row >= 10 && row < 14;
      const change = column === 5 && row === 5 ? 300 : hot ? 20 : cold ? -20 : nextBelow(random, 9) - 4;
      rows.push({
        xM: 60_000 + column * 500 + 250,
        yM: 430_000 + row * 500 + 250,
        jobs: [100, 100 + change],
      });
    }
  return rows;
}

describe("hotspots of a made region", () => {
  const rows = region();
  const { cells, spots, grid } = findHotspots(registerOf(rows), OPTIONS);

  test("are the two blocks that were made", () => {
    expect(spots.map(({ kind }) => kind)).toEqual(["hot", "cold"]);
    const squares = (kind: "hot" | "cold", left: number, bottom: number, size: number) => {
      const found = new Set(spots.filter((spot) => spot.kind === kind).flatMap((spot) => [...spot.cells]));
      return Array.from({ length: grid.count }, (_, cell) => cell).map((cell) => {
        const column = (grid.xM[cell]! - 60_000) / 500 - left;
        const row = (grid.yM[cell]! - 430_000) / 500 - bottom;
        return { found: found.has(cell), inside: column >= 0 && column < size && row >= 0 && row < size };
      });
    };
    // The middle four of sixteen have windows wholly inside the block; beyond one square around it none looks in.
    for (const [kind, left, bottom] of [
      ["hot", 4, 4],
      ["cold", 20, 10],
    ] as const) {
      for (const { found, inside } of squares(kind, left + 1, bottom + 1, 2))
        if (inside) expect(found).toBe(true);
      for (const { found, inside } of squares(kind, left - 1, bottom - 1, 6))
        if (found) expect(inside).toBe(true);
    }
  });

  test("count the firms and jobs of their own squares", () => {
    for (const { cells: members, firmRows, firms, firmsBase, jobsBase, jobs, change } of spots) {
      expect([firms, firmsBase, firmRows.length]).toEqual([members.length, members.length, members.length]);
      expect(jobsBase).toBe(100 * members.length);
      const gained = [...firmRows].reduce((sum, row) => sum + rows[row].jobs[1] - 100, 0);
      expect(change).toBe(gained);
      expect(jobs).toBe(jobsBase + gained);
    }
  });

  test("say which firm explains most of them, as a share of the gross gain", () => {
    const { firm, amount, share } = spots[0]!.explanation!;
    expect(rows[firm].jobs).toEqual([100, 400]);
    expect(amount).toBe(300);
    // The 15 other squares of the block gain 20 each, and the window brings in some that gain up to 4.
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(300 / (300 + 15 * 20));
    expect(spots[1]!.explanation!.amount).toBe(-20);
  });

  test("say how many of their squares remain at other bands; at its own band all", () => {
    for (const { robustness, cells: members } of spots) {
      expect(robustness.map(({ band }) => band)).toEqual([1, 1.5, 2.5]);
      expect(robustness[1]!.cells).toBe(members.length);
      expect(robustness[0]!.cells).toBeGreaterThanOrEqual(4);
      expect(robustness[2]!.cells).toBeGreaterThanOrEqual(4);
    }
  });

  test("have classes that follow from the adjusted p and the side of the window", () => {
    expect([...adjustedP(cells.pPerm)]).toEqual([...cells.qPerm]);
    const levels = { hot99: 0.01, hot95: 0.05, hot90: 0.1 } as const;
    let judged = 0;
    for (let cell = 0; cell < grid.count; cell++) {
      const word = HOTSPOT_CLASSES[cells.classOf[cell]];
      const hot = (Object.keys(levels) as (keyof typeof levels)[]).find(
        (key) => cells.qPerm[cell] <= levels[key],
      );
      const more = cells.windowSum[cell] > cells.windowExpected[cell];
      const expected = hot === undefined ? "none" : more ? hot : hot.replace("hot", "cold");
      expect(word).toBe(expected);
      if (word !== "none") judged++;
    }
    expect(judged).toBeGreaterThanOrEqual(8);
    expect(cells.bandM).toBe(750);
    expect(cells.n).toBe(600);
  });

  test("know what chance would have put in a window: its firms, each with the mean change of its size", () => {
    const mean = rows.reduce((sum, { jobs }) => sum + jobs[1] - jobs[0], 0) / rows.length;
    // All firms are of one size. A square in the middle looks at nine, one in the corner at four.
    const middle = grid.xM.findIndex((x, cell) => x === 65_000 && grid.yM[cell] === 435_000);
    expect(cells.windowExpected[middle]).toBeCloseTo(9 * mean, 9);
    expect(cells.windowExpected[0]).toBeCloseTo(4 * mean, 9);
    expect(cells.windowSum[0]).toBe(cells.value[0] + cells.value[1] + cells.value[30] + cells.value[31]);
  });

  test("are fewer, or the same, than without the false discovery rate", () => {
    const without = findHotspots(registerOf(rows), { ...OPTIONS, fdr: false });
    const count = (classOf: Uint8Array) => classOf.filter((code) => code !== CLASS_NONE).length;
    expect(count(without.cells.classOf)).toBeGreaterThan(count(cells.classOf));
  });

  test("are tested with the cap on firms: one giant among them counts as a large one of its size", () => {
    const capped = findHotspots(registerOf(rows), { ...OPTIONS, capped: true });
    const giant = cells.value.indexOf(300);
    expect(giant).toBeGreaterThan(0);
    // The squares keep what happened there; what is tested is cut to the 98th percentile, the 20 of the block.
    expect(capped.cells.value[giant]).toBe(300);
    expect(capped.cells.windowSum[giant]).toBe(9 * 20);
    // Largest change first: the blocks. Beside them one square in ten of those marked may be a false alarm.
    expect(
      capped.spots
        .slice(0, 2)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(["cold", "hot"]);
  });

  test("tell progress up to 1 and stop when asked, at any moment", () => {
    const steps = () => hotspotSteps(registerOf(rows), OPTIONS);
    const shares = [...steps()].map(({ done, total }) => done / total);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    for (const stopAt of [1, shares.length - 2]) {
      const stopped = steps();
      for (let asked = 0; asked < stopAt; asked++) expect(stopped.next().done).toBe(false);
      expect(stopped.return(undefined as never).done).toBe(true);
      expect(stopped.next()).toEqual({ done: true, value: undefined });
    }
  });
});

test("a firm count has no firm that explains it", () => {
  const rows = region().flatMap((row, index) => (index < 40 ? [row, row, row] : [row]));
  const { spots } = findHotspots(registerOf(rows), { ...OPTIONS, measure: "firms" });
  expect(spots.length).toBeGreaterThan(0);
  for (const { explanation } of spots) expect(explanation).toBeNull();
});

test("a cell that went the other way itself is contrary; a level has no other way", () => {
  const classOf = Uint8Array.of(0, 2, 3, 4, 6, 1);
  expect([...contraryCells(classOf, Float64Array.of(-66, 3, -5, 2, -1, 0))]).toEqual([1, 0, 0, 1, 0, 0]);
  // The square in the middle of the hot block loses 10 of its own: hot by its neighbours, and it says so.
  const rows = region();
  const own = rows.findIndex(({ xM, yM }) => xM === 60_000 + 6 * 500 + 250 && yM === 430_000 + 6 * 500 + 250);
  rows[own] = { ...rows[own], jobs: [100, 90] };
  const { cells, grid } = findHotspots(registerOf(rows), OPTIONS);
  const cell = grid.xM.findIndex((x, at) => x === 63_000 && grid.yM[at] === 433_000);
  expect([cells.value[cell], isHot(cells.classOf[cell]), cells.contrary[cell]]).toEqual([-10, true, 1]);
  const levels = findHotspots(registerOf(rows), { ...OPTIONS, measure: "jobs" });
  expect(levels.cells.contrary.some((contrary) => contrary === 1)).toBe(false);
});

test("every firm 5% more is no hotspot anywhere, at any size of square", () => {
  const random = seededRandom(8);
  // Firms of 20 to 2,000 jobs, the large ones together: exposure is clustered, growth is not.
  const rows = Array.from({ length: 3000 }, (_, at): TestFirm => {
    const x = 80_000 + nextBelow(random, 20_000);
    const jobs = x < 86_000 ? 100 + nextBelow(random, 1900) : 20 + nextBelow(random, 60);
    return { xM: x, yM: 430_000 + nextBelow(random, 10_000), jobs: [jobs, jobs * 1.05], id: String(at) };
  });
  for (const cellM of [250, 500, 1000]) {
    const { cells } = findHotspots(registerOf(rows), { ...OPTIONS, permutations: 9_999, cellM });
    expect(
      cells.classOf.filter((code) => code !== CLASS_NONE),
      `${cellM} m`,
    ).toHaveLength(0);
  }
});

test("the levels include their bounds", () => {
  const p = Float64Array.of(0.01, 0.0101, 0.05, 0.0501, 0.1, 0.1001, Number.NaN);
  const codes = classesOf(p, new Int8Array(7).fill(1));
  expect([...codes].map((code) => HOTSPOT_CLASSES[code])).toEqual([
    "hot99",
    "hot95",
    "hot95",
    "hot90",
    "hot90",
    "none",
    "none",
  ]);
});
