import * as turf from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { polygonSet, type ZoneRings, zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import {
  isInZoneOf,
  nearestPointOfShape,
  nearestPointOfZone,
} from "../../../src/core/tension/distance-to-zone.ts";
import { zoneEdges } from "../../../src/core/tension/zone-edges.ts";
import { seededRandom } from "../../random.ts";
import { distanceToShape, distanceToZone } from "./distances.ts";
import { box } from "./made-up.ts";

const edgesOf = (...zones: ZoneRings[]) => zoneEdges(polygonSet(zones));

describe("distance to a square of 100 m with a hole of 20 m in the middle", () => {
  const edges = edgesOf([[box(0, 0, 100, 100), box(40, 40, 60, 60)]]);
  test.each([
    ["beside an edge", 130, 50, 30],
    ["below an edge", 10, -7, 7],
    ["at a corner: 3-4-5", 103, 104, 5],
    ["at another corner", -6, -8, 10],
    ["inside", 20, 20, 0],
    ["on the outer edge", 100, 30, 0],
    ["on a corner", 0, 0, 0],
    ["in the hole, 4 m from its edge", 44, 50, 4],
    ["in the middle of the hole", 50, 50, 10],
    ["on the edge of the hole", 40, 50, 0],
  ])("%s", (_, x, y, distanceM) => {
    expect(distanceToZone(edges, 0, x, y)).toBe(distanceM);
  });

  test("a point on the hole's edge is at distance 0 and outside; one on the outer edge is inside", () => {
    expect(isInZoneOf(edges, 0, 40, 50)).toBe(false);
    expect(isInZoneOf(edges, 0, 100, 30)).toBe(true);
  });

  test("the nearest point is on the edge, at the corner, or the point itself", () => {
    expect(nearestPointOfZone(edges, 0, 130, 50)).toEqual([100, 50]);
    expect(nearestPointOfZone(edges, 0, 103, 104)).toEqual([100, 100]);
    expect(nearestPointOfZone(edges, 0, 44, 50)).toEqual([40, 50]);
    expect(nearestPointOfZone(edges, 0, 20, 20)).toEqual([20, 20]);
  });
});

test("of several polygons the nearest counts, and inside one is inside", () => {
  const edges = edgesOf([[box(0, 0, 10, 10)], [box(100, 0, 110, 10)]]);
  expect(distanceToZone(edges, 0, 40, 5)).toBe(30);
  expect(distanceToZone(edges, 0, 70, 5)).toBe(30);
  expect(distanceToZone(edges, 0, 105, 5)).toBe(0);
});

test("zones of one set are told apart, a zone without corners is infinitely far", () => {
  const edges = edgesOf([[box(0, 0, 10, 10)]], [], [[box(100, 0, 110, 10)]]);
  expect(distanceToZone(edges, 0, 50, 5)).toBe(40);
  expect(distanceToZone(edges, 1, 50, 5)).toBe(Infinity);
  expect(distanceToZone(edges, 2, 50, 5)).toBe(50);
  expect(nearestPointOfZone(edges, 1, 50, 5)).toBeNull();
});

test("repeated corners and edges without length change nothing", () => {
  const ring: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 10],
    [0, 0],
  ];
  const edges = edgesOf([[ring]]);
  expect(distanceToZone(edges, 0, 13, 14)).toBe(5);
  expect(distanceToZone(edges, 0, 5, -2)).toBe(2);
  expect(nearestPointOfZone(edges, 0, 13, 14)).toEqual([10, 10]);
});

test("of a drawn circle the distance is to its true edge", () => {
  const circle = { kind: "circle", xM: 0, yM: 0, radiusM: 50 } as const;
  expect(distanceToShape(circle, 30, 40)).toBe(0); // on the edge: inside
  expect(distanceToShape(circle, 60, 80)).toBe(50);
  expect(nearestPointOfShape(circle, 60, 80)).toEqual([30, 40]);
  expect(nearestPointOfShape(circle, 3, 4)).toEqual([3, 4]);
});

test("a shape's distance and nearest point are those of its zone", () => {
  const set = polygonSet([[[box(0, 0, 100, 100)]]]);
  expect(distanceToShape(zoneShape(set, 0), 103, 104)).toBe(5);
  expect(nearestPointOfShape(zoneShape(set, 0), 103, 104)).toEqual([100, 100]);
});

const whole = fc.integer({ min: -60, max: 60 });
// Few places, so that corners repeat and points fall on edges.
const few = fc.integer({ min: -3, max: 3 });
const corner = fc.oneof(fc.tuple(whole, whole), fc.tuple(few, few));

/** Distance by the definition: in the zone 0, else the least over all edges by projection. */
function plainDistance(zone: ZoneRings, x: number, y: number): number {
  const set = polygonSet([zone]);
  if (isInZone({ kind: "polygons", polygons: set }, x, y)) return 0;
  let best = Infinity;
  for (const rings of zone)
    for (const ring of rings)
      for (let i = 0; i + 1 < ring.length; i++) {
        const [ax, ay] = ring[i];
        const [bx, by] = ring[i + 1];
        const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
        const t = length2 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2 : 0;
        const held = Math.min(1, Math.max(0, t));
        best = Math.min(best, Math.hypot(ax + held * (bx - ax) - x, ay + held * (by - ay) - y));
      }
  return best;
}

test("equals the plain definition for any ring, crossing itself or not, and is inside where counting says so", () => {
  fc.assert(
    fc.property(fc.array(corner, { minLength: 3, maxLength: 40 }), corner, (corners, [x, y]) => {
      const zone = [[[...corners, corners[0]!]]];
      const edges = edgesOf(zone);
      expect(distanceToZone(edges, 0, x, y)).toBeCloseTo(plainDistance(zone, x, y), 9);
      expect(isInZoneOf(edges, 0, x, y)).toBe(isInZone({ kind: "polygons", polygons: edges.set }, x, y));
      const nearest = nearestPointOfZone(edges, 0, x, y)!;
      expect(Math.hypot(nearest[0] - x, nearest[1] - y)).toBeCloseTo(distanceToZone(edges, 0, x, y), 9);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("2,000 random pairs: within 1 mm of brute force in RD, and within 0.5% of turf on the globe", () => {
  const random = seededRandom(21);
  let outside = 0;
  for (let i = 0; i < 2000; i++) {
    const centre = [60_000 + 45_000 * random(), 427_000 + 27_000 * random()] as const;
    const corners = 3 + Math.floor(random() * 30);
    const ring = Array.from({ length: corners }, (_, c): [number, number] => {
      const away = 100 + 300 * random();
      const angle = (2 * Math.PI * c) / corners;
      return [centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle)];
    });
    ring.push(ring[0]);
    const x = centre[0] + 3000 * (random() - 0.5);
    const y = centre[1] + 3000 * (random() - 0.5);
    const distanceM = distanceToZone(edgesOf([[ring]]), 0, x, y);
    expect(Math.abs(distanceM - plainDistance([[ring]], x, y))).toBeLessThan(0.001);
    const lonLat = ring.map(([cornerX, cornerY]) => toLonLat(cornerX, cornerY));
    lonLat[lonLat.length - 1] = lonLat[0];
    const onGlobe = turf.pointToPolygonDistance(toLonLat(x, y), turf.polygon([lonLat]), { units: "meters" });
    if (distanceM === 0) expect(onGlobe).toBeLessThan(0.5);
    else {
      outside++;
      expect(Math.abs(distanceM - onGlobe)).toBeLessThan(0.005 * distanceM + 0.01);
    }
  }
  expect(outside).toBeGreaterThan(1000);
});
