import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjustedP } from "../../../src/core/growth/fdr.ts";
import { giStarOfWindows } from "../../../src/core/growth/gi-star.ts";
import { gridNeighbours, type Neighbours } from "../../../src/core/growth/neighbours.ts";
import { twoSidedP, twoSidedPs } from "../../../src/core/growth/normal-tail.ts";
import { gridWindows } from "../../../src/core/growth/windows.ts";
import { buildGrid } from "../../build-grid.ts";
import { gi, giStar } from "../../oracles/gi-star.ts";
import { neighboursWithin, windowsOf } from "../../oracles/neighbours.ts";
import { rejectionThreshold } from "../../oracles/rejection-threshold.ts";
import { firmPerCell } from "./register.ts";

const golden = readGolden("golden.json");
const esda = readGolden("esda-six-points.json");

describe("the six points of PySAL esda", () => {
  const values = Float64Array.from(esda.values);
  const neighbours = neighboursWithin(Float64Array.from(esda.xM), Float64Array.from(esda.yM), esda.bandM);

  test("have the neighbours it prints: a distance of exactly 15 is within 15", () => {
    expect(listsOf(neighbours)).toEqual(esda.neighbours);
  });

  test("have its Gi*, mean and spread", () => {
    const { z, n, mean, s } = giStar(values, neighbours);
    expectClose(z, esda.giStar, 1e-6);
    expect(n).toBe(6);
    expect(mean).toBeCloseTo(esda.mean, 12);
    expect(s).toBeCloseTo(esda.s, 8);
  });

  test("have its Gi, the point itself left out", () => {
    expectClose(gi(values, neighbours), esda.gi, 1e-6);
  });

  test("have the two-sided p of those z, and none is left after the false discovery rate", () => {
    const p = twoSidedPs(giStar(values, neighbours).z);
    expectClose(p, esda.p, 1e-5);
    // The smallest, 0.04295, would be called 95% certain by itself; it must be below 0.05 / 6 = 0.00833.
    expect(Math.min(...p)).toBeLessThan(0.05);
    expect(rejectionThreshold(p, 0.05)).toBe(-1);
    expect(Math.min(...adjustedP(p))).toBeGreaterThan(0.05);
  });
});

describe("dense matrices in numpy and scipy", () => {
  const firms = firmPerCell(golden.position, golden.values, golden.columns, golden.cellM);
  const grid = buildGrid(firms, golden.cellM);
  const values = Float64Array.from(golden.values);

  test.each((golden.bands as GoldenBand[]).map((band) => [band.band, band] as const))(
    "agree at a band of %f cells: Gi*, Gi, p and adjusted p",
    (_, band) => {
      expect(grid.count).toBe(golden.position.length);
      const neighbours = gridNeighbours(grid, band.band);
      const { z } = giStar(values, neighbours);
      expectClose(z, band.giStar, 1e-12);
      expectClose(giStarOfWindows(values, gridWindows(values, grid, band.band)).z, band.giStar, 1e-12);
      expectClose(gi(values, neighbours), band.gi, 1e-11);
      expectClose(twoSidedPs(z), band.p, 1e-12);
      expectClose(adjustedP(twoSidedPs(z)), band.q, 1e-12);
    },
  );

  test("agree on the normal tail from 0 to 37, to thirteen digits", () => {
    for (const [z, p] of golden.normalTail) {
      expect(Math.abs(twoSidedP(z) / p - 1), `z = ${z}`).toBeLessThan(1e-13 * Math.max(1, z));
      expect(twoSidedP(-z)).toBe(twoSidedP(z));
    }
    expect(twoSidedP(Number.NaN)).toBeNaN();
    expect(twoSidedP(Infinity)).toBe(0);
  });
});

describe("Gi*", () => {
  const place = fc.record({
    x: fc.integer({ min: 0, max: 9 }),
    y: fc.integer({ min: 0, max: 9 }),
    v: fc.integer({ min: -50, max: 50 }),
  });
  const places = fc.array(place, { minLength: 4, maxLength: 30 });

  test("does not change when a constant is added or the values are scaled", () => {
    fc.assert(
      fc.property(
        places,
        fc.integer({ min: -1000, max: 1000 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (all, plus, times) => {
          const neighbours = within(all, 2);
          const before = giStar(
            Float64Array.from(all, ({ v }) => v),
            neighbours,
          ).z;
          const after = giStar(
            Float64Array.from(all, ({ v }) => v * times + plus),
            neighbours,
          ).z;
          expectClose(after, before, 1e-7);
        },
      ),
    );
  });

  test("changes sign with the values", () => {
    fc.assert(
      fc.property(places, (all) => {
        const neighbours = within(all, 2);
        const before = giStar(
          Float64Array.from(all, ({ v }) => v),
          neighbours,
        ).z;
        const after = giStar(
          Float64Array.from(all, ({ v }) => -v),
          neighbours,
        ).z;
        expectClose(
          after,
          before.map((z) => -z),
          1e-9,
        );
      }),
    );
  });

  test("is undefined where nothing varies and where the window is the whole map", () => {
    const line = neighboursWithin(Float64Array.of(0, 1, 2), Float64Array.of(0, 0, 0), 1);
    expect([...giStar(Float64Array.of(0.1, 0.1, 0.1), line).z]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    // The middle one has all three in its window.
    const { z } = giStar(Float64Array.of(1, 2, 6), line);
    expect([Number.isNaN(z[0]), Number.isNaN(z[1]), Number.isNaN(z[2])]).toEqual([false, true, false]);
  });

  test("leaves out a place without a value, as if it were not there", () => {
    const all = neighboursWithin(Float64Array.of(0, 1, 2, 3, 9), Float64Array.of(0, 0, 0, 0, 0), 1);
    const some = neighboursWithin(Float64Array.of(0, 1, 3, 9), Float64Array.of(0, 0, 0, 0), 1);
    const { z, n } = giStar(Float64Array.of(1, 5, Number.NaN, 2, 7), all);
    const without = giStar(Float64Array.of(1, 5, 2, 7), some).z;
    expect(n).toBe(4);
    expect([z[0], z[1], z[3], z[4]]).toEqual([...without]);
    expect(z[2]).toBeNaN();
  });

  test("needs one value for each place", () => {
    const line = neighboursWithin(Float64Array.of(0, 1), Float64Array.of(0, 0), 1);
    expect(() => giStar(Float64Array.of(1), line)).toThrow(
      expect.objectContaining({ code: "hotspots.length-mismatch" }),
    );
  });
});

describe("neighbours", () => {
  test("within a distance are those of all pairs", () => {
    const at = fc.tuple(
      fc.double({ min: 0, max: 3000, noNaN: true }),
      fc.double({ min: 0, max: 3000, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(at, { maxLength: 40 }), fc.integer({ min: 1, max: 2000 }), (points, bandM) => {
        const found = neighboursWithin(
          Float64Array.from(points, ([x]) => x),
          Float64Array.from(points, ([, y]) => y),
          bandM,
        );
        const all = points.map(([x, y]) =>
          points.flatMap(([ox, oy], j) => ((ox - x) ** 2 + (oy - y) ** 2 <= bandM * bandM ? [j] : [])),
        );
        expect(listsOf(found)).toEqual(all);
      }),
    );
  });

  test.each([
    [1, 5],
    [1.5, 9],
    [2, 13],
    [2.5, 21],
    ["first-ring", 9],
  ] as const)(
    "of a cell in the middle of a full grid at band %s are %i, itself included",
    (band, expected) => {
      const position = Array.from({ length: 49 }, (_, index) => index);
      const grid = buildGrid(firmPerCell(position, position, 7, 500), 500);
      const { start } = gridNeighbours(grid, band);
      expect(start[25] - start[24]).toBe(expected);
    },
  );

  test("on a grid are those within the same distance of the centres", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 79 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(1, 1.5, 2, 2.5, 3),
        (cells, band) => {
          const position = cells.sort((a, b) => a - b);
          const grid = buildGrid(firmPerCell(position, position, 10, 250), 250);
          const centres = neighboursWithin(
            Float64Array.from(grid.xM, (x) => x + 125),
            Float64Array.from(grid.yM, (y) => y + 125),
            band * 250,
          );
          expect(listsOf(gridNeighbours(grid, band))).toEqual(listsOf(centres));
        },
      ),
    );
  });

  test("give the windows that the grid gives without them, cells without a value included", () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 79 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(1, 1.5, 2.5, "first-ring" as const),
        fc.infiniteStream(fc.integer({ min: -9, max: 9 })),
        (found, band, stream) => {
          const position = found.sort((a, b) => a - b);
          const grid = buildGrid(firmPerCell(position, position, 10, 250), 250);
          const values = Float64Array.from(position, () => {
            const value = stream.next().value as number;
            return value === 9 ? Number.NaN : value;
          });
          const slow = windowsOf(values, gridNeighbours(grid, band));
          const fast = gridWindows(values, grid, band);
          expect([...fast.count]).toEqual([...slow.count]);
          expectClose(fast.sum, slow.sum, 1e-12);
        },
      ),
    );
  });

  test("at no distance at all are refused", () => {
    expect(() => neighboursWithin(new Float64Array(1), new Float64Array(1), 0)).toThrow(
      expect.objectContaining({ code: "neighbours.band" }),
    );
  });
});

type GoldenBand = { band: number; giStar: number[]; gi: number[]; p: number[]; q: number[] };

function readGolden(name: string) {
  return JSON.parse(readFileSync(new URL(`../../golden/hotspots/${name}`, import.meta.url), "utf8"));
}

function within(all: readonly { x: number; y: number }[], bandM: number): Neighbours {
  return neighboursWithin(
    Float64Array.from(all, ({ x }) => x),
    Float64Array.from(all, ({ y }) => y),
    bandM,
  );
}

function listsOf({ start, link }: Neighbours): number[][] {
  return Array.from({ length: start.length - 1 }, (_, i) => [...link.subarray(start[i], start[i + 1])]);
}

/** Equal within an absolute tolerance; NaN and null only with each other. */
function expectClose(found: ArrayLike<number>, expected: ArrayLike<number | null>, tolerance: number): void {
  expect(found.length).toBe(expected.length);
  for (let index = 0; index < found.length; index++) {
    const wanted = expected[index] ?? Number.NaN;
    if (Number.isNaN(wanted)) expect(found[index], `at ${index}`).toBeNaN();
    else
      expect(
        Math.abs(found[index] - wanted),
        `at ${index}: ${found[index]} for ${wanted}`,
      ).toBeLessThanOrEqual(tolerance);
  }
}
