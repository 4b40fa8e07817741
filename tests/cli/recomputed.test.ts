import { beforeAll, describe, expect, test } from "vitest";
import { analyse } from "./fake-io.ts";
import { madeRegister } from "./made-register.ts";

/** Whoever has the JSON can work every class out again: here without the program's own functions. */
const files = { "own.csv": madeRegister(500, 11), "grown.csv": grown() };

/** A hundred squares with a firm each: in one corner they gain, in the opposite they lose. */
function grown(): string {
  const rows = Array.from({ length: 100 }, (_, i) => {
    const [column, row] = [i % 10, Math.floor(i / 10)];
    const change = column < 3 && row < 3 ? 50 : column > 6 && row > 6 ? -40 : i % 3;
    return `${i};${88_250 + 500 * column};${434_250 + 500 * row};2511;60;${60 + change}`;
  });
  return `id;x;y;sbi;wp2015;wp2020\n${rows.join("\n")}`;
}

type Cell = {
  x: number;
  y: number;
  class: string;
  side: number;
  contrary: boolean;
  value: number | null;
  pPerm: number | null;
  qPerm: number | null;
};
type Growth = {
  cell: number;
  cells: Cell[];
  classes: { names: string[]; levels: number[]; from: "pPerm" | "qPerm"; tests: number };
  spots: { kind: string; class: string; ofClass: number; cells: [number, number][] }[];
  assumed: { band: number };
};

async function run<Output>(...args: string[]): Promise<Output> {
  const { code, stdout } = await analyse([args[0], "--firms", "own.csv", "--json", ...args.slice(1)], files);
  expect(code).toBe(0);
  return JSON.parse(stdout) as Output;
}

describe("growth", () => {
  let adjusted: Growth;
  let plain: Growth;
  beforeAll(async () => {
    const options = ["growth", "--firms", "grown.csv", "--permutations", "1999"];
    adjusted = await run<Growth>(...options);
    plain = await run<Growth>(...options, "--fdr", "no");
  });

  test("a class follows from the p that is named, the levels and the side", () => {
    for (const { cells, classes } of [adjusted, plain]) {
      const [veryStrong, strong, some] = classes.levels;
      let marked = 0;
      for (const cell of cells) {
        const p = cell[classes.from] ?? 1;
        const level = p <= veryStrong ? 3 : p <= strong ? 2 : p <= some ? 1 : 0;
        const expected = cell.value === null ? "none" : classes.names[3 - cell.side * level];
        expect(cell.class).toBe(expected);
        if (expected !== "none") marked++;
      }
      expect(marked).toBeGreaterThan(0);
    }
    expect([adjusted.classes.from, plain.classes.from]).toEqual(["qPerm", "pPerm"]);
  });

  test("the adjusted p is Benjamini and Hochberg's over the tests that are counted", () => {
    const { cells, classes } = adjusted;
    const tested = cells.filter((cell) => cell.pPerm !== null);
    expect(tested).toHaveLength(classes.tests);
    const sorted = tested.toSorted((a, b) => (b.pPerm ?? 0) - (a.pPerm ?? 0));
    let least = 1;
    sorted.forEach(({ pPerm, qPerm }, at) => {
      least = Math.min(least, ((pPerm ?? 0) * sorted.length) / (sorted.length - at));
      expect(qPerm).toBeCloseTo(least, 12);
    });
  });

  test("a hotspot is its squares that touch, of one kind, and bears the class of the strongest", () => {
    const { cells, spots, cell: side, classes } = plain;
    const at = new Map(cells.map((cell) => [`${cell.x}:${cell.y}`, cell]));
    const inSpots = new Set<string>();
    expect(spots.length).toBeGreaterThan(0);
    for (const spot of spots) {
      const members = spot.cells.map(([x, y]) => at.get(`${x}:${y}`));
      const codes = members.map((member) => classes.names.indexOf(member?.class ?? ""));
      const strongest = spot.kind === "hot" ? Math.min(...codes) : Math.max(...codes);
      expect(spot.class).toBe(classes.names[strongest]);
      expect(spot.ofClass).toBe(codes.filter((code) => code === strongest).length);
      for (const [x, y] of spot.cells) {
        inSpots.add(`${x}:${y}`);
        const touches = spot.cells.some(
          ([otherX, otherY]) =>
            (otherX !== x || otherY !== y) && Math.max(Math.abs(otherX - x), Math.abs(otherY - y)) <= side,
        );
        expect(touches || spot.cells.length === 1).toBe(true);
      }
    }
    expect(inSpots.size).toBe(cells.filter((cell) => cell.class !== "none").length);
  });
});

test("the class, score and jobs of a zone in tension follow from its pairs and the edges", async () => {
  type Pair = {
    zone: string;
    inside: boolean;
    distanceM: number;
    guidelineM: number;
    mixedM: number;
    jobs: number | null;
  };
  type Zone = {
    id: string;
    firmsWithinReach: number;
    jobs: number | null;
    score: number | null;
    class: number;
  };
  for (const area of ["quiet", "mixed"]) {
    const { pairs, zones, classes, region } = await run<{
      pairs: Pair[];
      zones: Zone[];
      classes: { from: number[]; without: number };
      region: { zonesWithTension: number };
    }>("tension", "--lens", area);
    let shaded = 0;
    for (const zone of zones) {
      const asked = (pair: Pair) => (area === "quiet" ? pair.guidelineM : pair.mixedM);
      const reached = pairs.filter(
        (pair) => pair.zone === zone.id && (pair.inside || pair.distanceM < asked(pair)),
      );
      expect(zone.firmsWithinReach).toBe(reached.length);
      const known = reached.filter(({ jobs }) => jobs !== null);
      if (reached.length > 0 && known.length === 0) {
        expect([zone.jobs, zone.score]).toEqual([null, null]);
        continue;
      }
      let score = 0;
      for (const pair of known)
        score += (pair.jobs ?? 0) * (pair.inside ? 1 : 1 - pair.distanceM / asked(pair));
      expect(zone.score).toBeCloseTo(score, 2);
      const found = classes.from.findLastIndex((from) => (zone.score ?? 0) >= from);
      expect(zone.class).toBe(reached.length === 0 ? classes.without : found);
      if (reached.length > 0) shaded++;
    }
    expect(shaded).toBeGreaterThan(2);
    expect(region.zonesWithTension).toBe(zones.filter((zone) => zone.firmsWithinReach > 0).length);
  }
});

test("size classes of a zone add up to its firms, and its firms and jobs to those of its subsectors", async () => {
  type Count = { firms: Record<string, number>; jobs: Record<string, number | null> };
  type Zone = Count & {
    bySize: Record<string, { firms: number; jobs: number }>;
    bySubsector: Record<string, Count>;
  };
  const { zones, year } = await run<{ zones: Zone[]; year: number }>("count", "--embedded", "all");
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0);
  let firms = 0;
  for (const zone of zones) {
    firms += zone.firms[year];
    const sizes = Object.values(zone.bySize);
    const subsectors = Object.values(zone.bySubsector);
    expect(sum(sizes.map((size) => size.firms))).toBe(zone.firms[year]);
    expect(sum(subsectors.map((one) => one.firms[year]))).toBe(zone.firms[year]);
    expect(sum(sizes.map((size) => size.jobs))).toBeCloseTo(zone.jobs[year] ?? 0, 2);
    expect(sum(subsectors.map((one) => one.jobs[year]))).toBeCloseTo(zone.jobs[year] ?? 0, 2);
  }
  expect(firms).toBeGreaterThan(50);
});
