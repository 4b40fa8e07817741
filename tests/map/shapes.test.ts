import fc from "fast-check";
import { expect, test } from "vitest";
import { toRd } from "../../src/core/geometry/rd.ts";
import {
  circleCorners,
  distanceM,
  nearestCorner,
  ringOfShape,
  withoutRepeats,
} from "../../src/map/drawing/map-shape.ts";
import { labelPoint, labelPointOfPolygons } from "../../src/map/zones/label-point.ts";

test("corners of a circle lie at its radius, in RD metres", () => {
  const centre = [4.47917, 51.9225] as const;
  const [x, y] = toRd(centre[0], centre[1]);
  for (const [lon, lat] of circleCorners(centre, 1000, 16)) {
    const [cx, cy] = toRd(lon, lat);
    expect(Math.hypot(cx - x, cy - y)).toBeCloseTo(1000, 2);
  }
  expect(distanceM(centre, circleCorners(centre, 500, 8)[0])).toBeCloseTo(500, 2);
});

test("a ring to draw is closed", () => {
  const ring = ringOfShape({
    kind: "polygon",
    corners: [
      [4, 52],
      [4.1, 52],
      [4.1, 52.1],
    ],
  });
  expect(ring).toHaveLength(4);
  expect(ring[3]).toEqual([4, 52]);
});

test("corners that repeat the one before or the first are left out", () => {
  expect(
    withoutRepeats([
      [1, 1],
      [2, 1],
      [2, 1],
      [2, 2],
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([
    [1, 1],
    [2, 1],
    [2, 2],
  ]);
  expect(
    withoutRepeats([
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toEqual([[1, 1]]);
  expect(withoutRepeats([])).toEqual([]);
});

test("the label of a horseshoe lies on the horseshoe, not in its mouth", () => {
  // 10 x 10 with the middle of the top cut out; its centre of gravity lies near the cut.
  const horseshoe = [
    [0, 0],
    [10, 0],
    [10, 10],
    [7, 10],
    [7, 3],
    [3, 3],
    [3, 10],
    [0, 10],
    [0, 0],
  ];
  const { x, y } = labelPoint([horseshoe]);
  const inBase = y < 3 && x > 0 && x < 10;
  const inLegs = y >= 3 && (x < 3 || x > 7);
  expect(inBase || inLegs).toBe(true);
});

test("the label of a rectangle lies in its middle, and keeps out of a hole", () => {
  const square = [
    [0, 0],
    [8, 0],
    [8, 4],
    [0, 4],
    [0, 0],
  ];
  expect(labelPoint([square])).toEqual({ x: 4, y: 2, width: 8 });
  const hole = [
    [3, 1],
    [7, 1],
    [7, 3],
    [3, 3],
    [3, 1],
  ];
  const at = labelPoint([square, hole]);
  expect(at.x > 3 && at.x < 7 && at.y > 1 && at.y < 3).toBe(false);
});

test("of several polygons the widest is labelled", () => {
  const small = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ];
  const large = [
    [
      [5, 5],
      [9, 5],
      [9, 9],
      [5, 9],
      [5, 5],
    ],
  ];
  expect(labelPointOfPolygons([small, large]).x).toBe(7);
});

test("the label of a convex polygon lies inside it", () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
  fc.assert(
    fc.property(fc.uniqueArray(angle, { minLength: 3, maxLength: 12 }), (angles) => {
      const ring = angles.sort((a, b) => a - b).map((a) => [Math.cos(a), Math.sin(a)]);
      ring.push([...ring[0]]);
      const { x, y, width } = labelPoint([ring]);
      if (width < 1e-6) return;
      for (let i = 0; i + 1 < ring.length; i++) {
        const [ax, ay] = ring[i] as [number, number];
        const [bx, by] = ring[i + 1] as [number, number];
        expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThan(-1e-9);
      }
    }),
  );
});

test("the corner in hand is the nearest one, and none further off than a hand reaches", () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 40 },
  ];
  expect(nearestCorner(corners, { x: 20, y: 0 }, 18)).toBe(1);
  expect(nearestCorner(corners, { x: 5, y: 0 }, 18)).toBe(0);
  // 3-4-5: the middle of the long side is 25 px from both its ends, 20 from none.
  expect(nearestCorner(corners, { x: 15, y: 20 }, 18)).toBeNull();
  expect(nearestCorner(corners, { x: 15, y: 20 }, 25)).not.toBeNull();
});
