import fc from "fast-check";
import { expect, test } from "vitest";
import { adjustedP } from "../../../src/core/growth/fdr.ts";
import { rejectionThreshold } from "../../oracles/rejection-threshold.ts";

// Benjamini & Hochberg (1995), their example of 15 tests.
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1.0,
];
const ADJUSTED = [
  0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875,
  0.753231, 0.813214, 1,
];

test("the published example rejects four at 0.05", () => {
  const p = Float64Array.from(PUBLISHED);
  expect(rejectionThreshold(p, 0.05)).toBe(0.0095);
  expect(adjustedP(p).filter((q) => q <= 0.05)).toHaveLength(4);
});

test("its adjusted p are the known ones, in whatever order they come", () => {
  const order = PUBLISHED.map((_, index) => (index * 7 + 3) % PUBLISHED.length);
  const adjusted = adjustedP(Float64Array.from(order, (index) => PUBLISHED[index]));
  order.forEach((index, at) => {
    expect(Math.abs(adjusted[at] - ADJUSTED[index])).toBeLessThan(1e-6);
  });
});

test("a test that was not made counts for nothing", () => {
  expect([...adjustedP(Float64Array.of(0.02, Number.NaN, 0.03))]).toEqual([0.03, Number.NaN, 0.03]);
  expect([...adjustedP(new Float64Array(0))]).toEqual([]);
});

test("adjusted p equal the definition, with ties, and give the same verdicts as the threshold", () => {
  const p = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 50 }).map((rank) => rank / 1000),
    fc.double({ min: 0, max: 1e-6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(p, { maxLength: 120 }),
      fc.double({ min: 0.001, max: 0.3, noNaN: true }),
      (all, rate) => {
        const q = adjustedP(Float64Array.from(all));
        const sorted = [...all].sort((a, b) => a - b);
        all.forEach((value, test) => {
          // Of the tests at least as large, the smallest m p / rank; ties take their highest rank.
          let least = 1;
          sorted.forEach((other, index) => {
            if (other >= value) least = Math.min(least, (other * all.length) / (index + 1));
          });
          expect(q[test]).toBeCloseTo(least, 12);
        });
        const threshold = rejectionThreshold(Float64Array.from(all), rate);
        all.forEach((value, test) => {
          expect(value <= threshold, `${value}`).toBe(q[test] <= rate);
        });
      },
    ),
  );
});
