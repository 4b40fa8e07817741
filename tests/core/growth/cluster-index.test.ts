import { describe, expect, test } from "vitest";
import { clusterFigures, clusterIndex } from "../../../src/core/growth/cluster-index.ts";
import { registerOf } from "./register.ts";

describe("Litzenberger-Sternberg", () => {
  test("of an industry of 53 firms, 35 of them here, is that of Farhauer and Kröll", () => {
    // Farhauer & Kröll (2014), as reproduced in the R package REAT (man/litzenberger.Rd).
    const here = { jobs: 1743, firms: 35, area: 50, inhabitants: 488 };
    const all = { jobs: 5740, firms: 53, area: 576, inhabitants: 4621 };
    expect(clusterIndex(here, all)).toBeCloseTo(21.87491, 5);
    // Density, stock and size one by one, as it is written: 3.498 x 2.875 x 2.175.
    const share = 1743 / 5740;
    expect(clusterIndex(here, all)).toBeCloseTo(
      (share / (50 / 576)) * (share / (488 / 4621)) * (35 / 53 / share),
      9,
    );
    expect(clusterIndex(all, all)).toBe(1);
  });

  test("is nothing, not infinite, where nobody lives or there is none of the industry", () => {
    const all = { jobs: 10, firms: 2, area: 4, inhabitants: 100 };
    expect(clusterIndex({ jobs: 10, firms: 2, area: 1, inhabitants: 0 }, all)).toBeNull();
    expect(clusterIndex({ jobs: 10, firms: 2, area: 0, inhabitants: 50 }, all)).toBeNull();
    expect(clusterIndex({ jobs: 10, firms: 2, area: 1, inhabitants: Number.NaN }, all)).toBeNull();
    expect(
      clusterIndex(
        { jobs: 0, firms: 0, area: 1, inhabitants: 50 },
        { jobs: 0, firms: 0, area: 4, inhabitants: 100 },
      ),
    ).toBeNull();
    expect(clusterIndex({ jobs: 0, firms: 0, area: 1, inhabitants: 50 }, all)).toBe(0);
  });
});

test("two areas worked by hand, without firms whose jobs are unknown, that closed or make nothing", () => {
  const firms = registerOf([
    { jobs: [30, 30] },
    { jobs: [10, 10] },
    { jobs: [25, 20] },
    { jobs: [25, 40] },
    { jobs: [9, Number.NaN] },
    { jobs: [9, 0] },
    { jobs: [500, 500], sbi: "4711" },
  ]);
  const metal = firms.subsector[0];
  const areas = [
    { id: "a", rows: Uint32Array.of(0, 1, 4, 5, 6), areaM2: 1e6, inhabitants: 3000 },
    { id: "b", rows: Uint32Array.of(2, 3), areaM2: 3e6, inhabitants: 1000 },
  ];
  const [a, b] = clusterFigures(firms, areas, 2020);
  // (2/4 firms x 40/100 jobs) / (1/4 of the area x 3/4 of the people), and (2/4 x 60/100) / (3/4 x 1/4).
  expect(a[metal].index).toBeCloseTo(16 / 15, 12);
  expect(b[metal].index).toBeCloseTo(1.6, 12);
  expect([a[metal].firms, b[metal].firms]).toEqual([2, 2]);
  expect(a.map(({ index }) => index).filter((index) => index !== null)).toHaveLength(1);
  // One area is compared with itself.
  expect(clusterFigures(firms, areas.slice(0, 1), 2020)).toEqual([]);
});
