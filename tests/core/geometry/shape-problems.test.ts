import { kinks } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSelfCrossing, shapeProblems } from "../../../src/core/geometry/shape-problems.ts";
import { seededRandom } from "../../random.ts";

test("a triangle, a square and a closed ring are fine", () => {
  expect(
    shapeProblems([
      [0, 0],
      [10, 0],
      [0, 10],
    ]),
  ).toEqual([]);
  expect(
    shapeProblems([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ]),
  ).toEqual([]);
  // Corners on a straight side, and one drawn twice.
  expect(
    shapeProblems([
      [0, 0],
      [5, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]),
  ).toEqual([]);
});

test("fewer than three different corners are too few", () => {
  for (const ring of [
    [],
    [[1, 1]],
    [
      [1, 1],
      [2, 2],
    ],
    [
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
      [1, 1],
    ],
  ] as [number, number][][])
    expect(shapeProblems(ring)).toEqual([{ code: "shape.too-few-corners" }]);
});

test("corners on one line have no area", () => {
  expect(
    shapeProblems([
      [0, 0],
      [3, 6],
      [1, 2],
    ]),
  ).toEqual([{ code: "shape.no-area" }]);
});

test("a bow tie crosses itself in its middle", () => {
  expect(
    shapeProblems([
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ]),
  ).toEqual([{ code: "shape.self-crossing", at: [5, 5] }]);
});

test("the crossing is given in the ring's own coordinates, degrees too", () => {
  const [problem] = shapeProblems([
    [4.4, 51.9],
    [4.5, 51.92],
    [4.5, 51.9],
    [4.4, 51.92],
  ]);
  expect(problem.code).toBe("shape.self-crossing");
  expect(problem!.at![0]).toBeCloseTo(4.45, 9);
  expect(problem!.at![1]).toBeCloseTo(51.91, 9);
});

test("of two crossings the first along the ring is given", () => {
  // The edge from (0, 0) is crossed at x = 4, that to (9, 5) later on.
  const ring: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 12],
    [8, -2],
    [4, -2],
    [4, 5],
    [0, 5],
  ];
  expect(shapeProblems(ring)).toEqual([{ code: "shape.self-crossing", at: expect.any(Array) }]);
  expect(shapeProblems(ring)[0]!.at![1]).toBe(0);
});

test("touching itself in a corner or along an edge counts as crossing", () => {
  // Two squares that meet in (5, 5), drawn as one ring.
  expect(
    shapeProblems([
      [0, 0],
      [5, 0],
      [5, 5],
      [10, 5],
      [10, 10],
      [5, 10],
      [5, 5],
      [0, 5],
    ]),
  ).toEqual([{ code: "shape.self-crossing", at: [5, 5] }]);
  // Runs out to (10, 0) and back over itself.
  expect(
    shapeProblems([
      [0, 0],
      [10, 0],
      [5, 0],
      [5, 5],
    ]),
  ).toEqual([{ code: "shape.self-crossing", at: [10, 0] }]);
});

test("it finds a crossing where turf finds one", () => {
  const random = seededRandom(8);
  let crossings = 0;
  for (let i = 0; i < 500; i++) {
    const corners = Array.from({ length: 3 + (i % 5) }, (): [number, number] => [
      1000 * random(),
      1000 * random(),
    ]);
    const coordinates = [[...corners, corners[0]]];
    const crossed = kinks({ type: "Polygon", coordinates }).features.length > 0;
    if (crossed) crossings++;
    expect(shapeProblems(corners).some(({ code }) => code === "shape.self-crossing")).toBe(crossed);
  }
  // Both answers occur often.
  expect(crossings).toBeGreaterThan(100);
  expect(crossings).toBeLessThan(400);
});

test("an outline of 2,000 corners is checked in full", () => {
  const outline = Array.from({ length: 2000 }, (_, i): [number, number] => {
    const angle = (i / 2000) * 2 * Math.PI;
    return [1000 * Math.cos(angle), 1000 * Math.sin(angle)];
  });
  expect(shapeProblems(outline)).toEqual([]);
  outline[1500] = [0, 2000];
  expect(shapeProblems(outline)).toHaveLength(1);
});

test("a ring of a file crosses itself when a drawn one does", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), (ring) => {
      const [problem] = shapeProblems(ring);
      fc.pre(problem === undefined || problem.code === "shape.self-crossing");
      expect(isSelfCrossing(ring)).toBe(problem !== undefined);
    }),
    { numRuns: 2000 },
  );
});
