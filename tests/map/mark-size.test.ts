import fc from "fast-check";
import { expect, test } from "vitest";
import { fs, vs } from "../../src/map/firms/mark-shader.ts";
import {
  DIAMOND_HALF_DIAGONAL,
  MAX_DIAMETER_PX,
  markDiameterPx,
  minDiameterPx,
  pixelsPerRootJob,
  SQUARE_HALF_SIDE,
  sameSizeBelowJobs,
} from "../../src/map/firms/mark-size.ts";

test("at zoom 11, 100 jobs are 11 px and 1,000 jobs 35 px", () => {
  expect(markDiameterPx(100, 11)).toBeCloseTo(11, 10); // 1.1 x sqrt(100)
  expect(markDiameterPx(1000, 11)).toBeCloseTo(34.79, 2); // 1.1 x 31.62
});

test("the smallest mark is 2.6 px to zoom 10, 4 px at 11, 6 px from 14, and 5 px halfway", () => {
  expect([8, 10, 11, 12.5, 14, 17].map(minDiameterPx)).toEqual([2.6, 2.6, 4, 5, 6, 6]);
});

test("the scale doubles every three zooms and is held below 9 and above 15", () => {
  expect(pixelsPerRootJob(14) / pixelsPerRootJob(11)).toBeCloseTo(2, 12);
  expect(pixelsPerRootJob(6)).toBe(pixelsPerRootJob(9));
  expect(pixelsPerRootJob(18)).toBe(pixelsPerRootJob(15));
});

test("below 13 jobs all marks are the same at zoom 11", () => {
  expect(sameSizeBelowJobs(11)).toBeCloseTo(13.22, 2); // (4 / 1.1)^2
  expect(markDiameterPx(13, 11)).toBe(4);
  expect(markDiameterPx(14, 11)).toBeGreaterThan(4);
});

test("an unknown number of jobs has the smallest mark, and no mark is larger than 56 px", () => {
  expect(markDiameterPx(Number.NaN, 12)).toBe(minDiameterPx(12));
  expect(markDiameterPx(1e6, 15)).toBe(MAX_DIAMETER_PX);
});

test("area is proportional to jobs between the smallest and the largest mark", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 9, max: 15, noNaN: true }),
      fc.integer({ min: 20, max: 120 }),
      (zoom, jobs) => {
        const small = markDiameterPx(jobs, zoom);
        const large = markDiameterPx(2 * jobs, zoom);
        if (small === minDiameterPx(zoom) || large === MAX_DIAMETER_PX) return;
        expect((large / small) ** 2).toBeCloseTo(2, 9);
      },
    ),
  );
});

test("circle, square and diamond of one diameter have the same area", () => {
  const diameter = 10;
  const circle = (Math.PI * diameter ** 2) / 4;
  const square = (2 * SQUARE_HALF_SIDE * diameter) ** 2;
  const diamond = 2 * (DIAMOND_HALF_DIAGONAL * diameter) ** 2;
  expect(square).toBeCloseTo(circle, 10);
  expect(diamond).toBeCloseTo(circle, 10);
  // As design figures: a square side of 0.886 d and a half-diagonal of 0.627 d.
  expect(2 * SQUARE_HALF_SIDE).toBeCloseTo(0.886, 3);
  expect(DIAMOND_HALF_DIAGONAL).toBeCloseTo(0.627, 3);
});

test("specks of a region in one look have no edge; it is 0.8 px below a diameter of 6 and 1.1 px from there", () => {
  // The marks are drawn by the shader, so that is where it has to stand.
  for (const shader of [vs, fs]) {
    expect(shader).toContain("if (diameter < 4.0) return 0.0;");
    expect(shader).toContain("return diameter < 6.0 ? 0.8 : 1.1;");
  }
});
