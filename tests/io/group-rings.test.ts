import { expect, test } from "vitest";
import { groupRings } from "../../src/io/formats/shapefile/group-rings.ts";
import { cpuMs } from "../cpu-ms.ts";

type Corner = readonly [number, number];
const closed = (...corners: Corner[]): Corner[] => [...corners, corners[0]];
const square = (from: number, to: number) => closed([from, from], [to, from], [to, to], [from, to]);

test("a ring in a ring is its hole, one in the hole an area again, whatever their directions and order", () => {
  const [outer, hole, island] = [square(0, 90), square(10, 80), square(20, 70)];
  for (const turned of [false, true]) {
    const rings = [island, outer, hole].map((ring) => (turned ? ring.toReversed() : ring));
    expect(groupRings(rings)).toEqual([[rings[1], rings[2]], [rings[0]]]);
  }
});

test("an area that fills the gap of its neighbour lies on its edges, and is no hole of it", () => {
  // A U around a square of 10, which shares three of its sides and all of its corners.
  const u = closed([0, 0], [30, 0], [30, 20], [20, 20], [20, 10], [10, 10], [10, 20], [0, 20]);
  const gap = closed([10, 10], [20, 10], [20, 20], [10, 20]);
  expect(groupRings([u, gap])).toEqual([[u], [gap]]);
});

test("a hole that touches its area with every corner is a hole", () => {
  const area = square(0, 20);
  const diamond = closed([10, 0], [20, 10], [10, 20], [0, 10]);
  expect(groupRings([diamond, area])).toEqual([[area, diamond]]);
});

test("a ring that is there twice is two areas, not nothing", () => {
  expect(groupRings([square(0, 10), square(0, 10)])).toHaveLength(2);
});

test("a long outer ring with thousands of holes keeps them all, in a few seconds", () => {
  // A circle of 40,000 corners, and in it 5,000 small squares; as many lie outside it.
  const round = Array.from({ length: 40_000 }, (_, i): Corner => {
    const angle = (i / 40_000) * 2 * Math.PI;
    return [1000 * Math.cos(angle), 1000 * Math.sin(angle)];
  });
  const small = (x: number, y: number) => closed([x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]);
  const holes = Array.from({ length: 5000 }, (_, i) =>
    small(-350 + 10 * (i % 70), -360 + 10 * Math.floor(i / 70)),
  );
  const others = Array.from({ length: 5000 }, (_, i) =>
    small(-990 + (i % 100) * 1.5, 850 + 1.5 * Math.floor(i / 100)),
  );
  const start = cpuMs();
  const polygons = groupRings([...others, closed(...round), ...holes]);
  expect(cpuMs() - start).toBeLessThan(4000);
  expect(
    polygons
      .map((rings) => rings.length)
      .sort((a, b) => b - a)
      .slice(0, 2),
  ).toEqual([5001, 1]);
  expect(polygons).toHaveLength(5001);
});
