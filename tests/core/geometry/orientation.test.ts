import fc from "fast-check";
import { expect, test } from "vitest";
import { orientation } from "../../../src/core/geometry/orientation.ts";

/** A double as a whole number of steps of 2^-200: exact for every number that these tests make. */
function steps(value: number): bigint {
  let scaled = value;
  let shift = 200n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift--;
  }
  return BigInt(scaled) << shift;
}

/** The determinant in whole numbers of any size. */
function exactSign([ax, ay, bx, by, px, py]: readonly bigint[]): number {
  const turn = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
  return turn > 0n ? 1 : turn < 0n ? -1 : 0;
}

function check(six: readonly number[]): void {
  const [ax, ay, bx, by, px, py] = six as [number, number, number, number, number, number];
  // + 0 makes 0 of -0.
  expect(Math.sign(orientation(ax, ay, bx, by, px, py)) + 0).toBe(exactSign(six.map(steps)));
}

test("left is positive, right is negative, on the line is 0", () => {
  expect(orientation(0, 0, 10, 0, 5, 1)).toBeGreaterThan(0);
  expect(orientation(0, 0, 10, 0, 5, -1)).toBeLessThan(0);
  expect(orientation(0, 0, 10, 10, 5, 5)).toBe(0);
  // 3 / 7 of the way along an edge of whole metres.
  expect(orientation(83_001, 437_002, 83_008, 437_023, 83_004, 437_011)).toBe(0);
});

test("the sign is that of whole-number arithmetic, for coordinates in metres with decimals", () => {
  const metres = fc.double({ min: 0, max: 650_000, noNaN: true }).map((m) => Math.round(m * 1000) / 1000);
  fc.assert(fc.property(fc.tuple(metres, metres, metres, metres, metres, metres), check), { numRuns: 2000 });
});

test("the sign is right for points on and a hair's breadth off a slanted edge", () => {
  const decimetres = fc.integer({ min: 0, max: 6_000_000 });
  const hair = fc.constantFrom(0, 2 ** -34, -(2 ** -34), 2 ** -33, 1e-9, -1e-9);
  fc.assert(
    fc.property(
      fc.tuple(decimetres, decimetres, decimetres, decimetres),
      fc.integer({ min: 0, max: 2 ** 20 }).map((part) => part / 2 ** 20),
      hair,
      ([ax, ay, bx, by], along, off) => {
        const [a, b, c, d] = [ax / 10, ay / 10, bx / 10, by / 10];
        check([a, b, c, d, a + along * (c - a), b + along * (d - b) + off]);
      },
    ),
    { numRuns: 5000 },
  );
});
