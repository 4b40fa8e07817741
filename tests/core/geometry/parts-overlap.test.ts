import { intersection } from "polyclip-ts";
import { describe, expect, test } from "vitest";
import { overlapOfParts, shareWithin } from "../../../src/core/geometry/parts-overlap.ts";
import { polygonSet, type ZoneRings, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { seededRandom } from "../../random.ts";

type Polygon = ZoneRings[number];

const box = (x: number, y: number, width: number, height = width): Polygon[number] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

describe("what lies in two parts of a zone, worked by hand", () => {
  test.each([
    ["apart", [[box(0, 0, 100)], [box(200, 0, 100)]], 0],
    ["a shared edge", [[box(0, 0, 100)], [box(100, 0, 100)]], 0],
    ["a shared corner", [[box(0, 0, 100)], [box(100, 100, 100)]], 0],
    ["a quarter", [[box(0, 0, 100)], [box(50, 50, 100)]], 2500],
    ["the same twice", [[box(0, 0, 100)], [box(0, 0, 100).toReversed()]], 10_000],
    ["one in the other", [[box(0, 0, 100)], [box(40, 40, 10)]], 100],
    ["one in the hole of the other", [[box(0, 0, 100), box(30, 30, 40)], [box(40, 40, 10)]], 0],
    ["one half over a hole", [[box(0, 0, 100), box(30, 30, 40)], [box(60, 40, 20)]], 200],
    ["three over each other, by pairs", [[box(0, 0, 10)], [box(0, 0, 10)], [box(0, 0, 10)]], 300],
    ["a cross", [[box(0, 40, 100, 20)], [box(40, 0, 20, 100)]], 400],
  ] as const)("%s", (_, polygons, expected) => {
    expect(overlapOfParts(polygons)).toBeCloseTo(expected, 6);
  });
});

test("as polygon clipping has it, over random stars with and without a hole", () => {
  const random = seededRandom(20261127);
  const star = (): Polygon => {
    const [x, y, corners] = [
      90_000 + 400 * random(),
      436_000 + 400 * random(),
      3 + Math.floor(12 * random()),
    ];
    const at = (reach: number) => {
      const ring = Array.from({ length: corners }, (_, i): [number, number] => {
        const angle = (2 * Math.PI * i) / corners;
        const r = reach * (0.6 + 0.4 * random());
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
      });
      return [...ring, ring[0]];
    };
    return random() < 0.4 ? [at(200), at(50).toReversed()] : [at(200)];
  };
  let overlapping = 0;
  for (let round = 0; round < 120; round++) {
    const [one, other] = [star(), star()];
    const clipped = intersection(one as never, other as never) as unknown as ZoneRings;
    const expected = zoneAreaM2(polygonSet([clipped]), 0);
    const found = overlapOfParts([one, other]);
    expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-4);
    // By some heights only: near enough to tell a half.
    const share = expected / zoneAreaM2(polygonSet([[one]]), 0);
    expect(Math.abs(shareWithin([one], [other]) - share)).toBeLessThan(0.12);
    if (expected > 1) overlapping++;
  }
  expect(overlapping).toBeGreaterThan(20);
  expect(overlapping).toBeLessThan(120);
});

test("parts with too many edges over each other are given up, not waited for", () => {
  const comb = (shift: number): Polygon => {
    const ring: [number, number][] = [];
    for (let tooth = 0; tooth < 6000; tooth++) ring.push([shift + tooth, 0], [shift + tooth + 0.5, 100]);
    return [[...ring, [shift + 6000, -1], [shift, -1], ring[0]]];
  };
  expect(overlapOfParts([comb(0), comb(0.25)])).toBeNull();
});
