import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { type ZoneRings, zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { STRICTEST } from "../../../src/core/tension/area-types.ts";
import { emptyHits, findHits, findPairs, type TensionPairs } from "../../../src/core/tension/find-pairs.ts";
import { tensionStatus } from "../../../src/core/tension/tension-status.ts";
import { zoneEdges } from "../../../src/core/tension/zone-edges.ts";
import { seededRandom } from "../../random.ts";
import { distanceToShape } from "./distances.ts";
import { box, type MadeUpFirm, quietAndMixed, tensionOf } from "./made-up.ts";

const keys = (pairs: TensionPairs): string[] =>
  [...pairs.zoneStart.keys()]
    .slice(1)
    .flatMap((zone) =>
      [...pairs.firm.subarray(pairs.zoneStart[zone - 1], pairs.zoneStart[zone])].map(
        (firm) => `${zone - 1}/${firm}`,
      ),
    )
    .sort();

/** A district of 200 m square with its south-west corner at the origin. */
const DISTRICT = [{ rings: [[box(0, 0, 200, 200)]] }];

describe("status", () => {
  // A metal works, category 3.2: 100 m, mixed 50 m.
  test.each([
    [30, "conflict"], // the Boezembocht: fails 100 m and also the 50 m of a mixed area
    [49.999, "conflict"],
    [50, "mixed-only"],
    [62, "mixed-only"],
    [99.999, "mixed-only"],
    [100, "clear"], // exactly at the distance is far enough
    [450, "clear"],
  ] as const)("at %d m of a metal works: %s", (distanceM, status) => {
    expect(tensionStatus(distanceM, [100, 50], false)).toBe(status);
  });

  test("a firm in the zone is a conflict, also where nothing is asked", () => {
    expect(tensionStatus(0, [10, 0], true)).toBe("conflict");
    expect(tensionStatus(0, [10, 0], false)).toBe("mixed-only"); // on the edge of a hole
  });
});

describe("pairs", () => {
  test("the Boezembocht: a metal works 30 m from a new district is too near, one 450 m away is not", () => {
    const { tension } = tensionOf(
      [
        { x: 230, y: 100, sbi: "2511" },
        { x: 650, y: 100, sbi: "2511" },
      ],
      DISTRICT,
    );
    expect([...tension.pairs.firm]).toEqual([0]);
    expect(tension.pairs.distanceM[0]).toBe(30);
  });

  test("exactly at the guideline distance is no pair: beside an edge, and at a corner by 60-80-100", () => {
    const { tension } = tensionOf(
      [
        { x: 300, y: 100, sbi: "2511" },
        { x: 260, y: 280, sbi: "2511" },
        { x: 299, y: 100, sbi: "2511" },
        { x: 260, y: 279, sbi: "2511" },
      ],
      DISTRICT,
    );
    expect([...tension.pairs.firm].sort()).toEqual([2, 3]);
  });

  test("a firm in a hole is outside and as far as the hole's edge; on that edge it is at 0 m and not inside", () => {
    const holed = [{ rings: [[box(0, 0, 1000, 1000), box(300, 300, 700, 700)]] }];
    const { tension } = tensionOf(
      [
        { x: 350, y: 500, sbi: "2511" }, // 50 m from the edge of the hole
        { x: 500, y: 500, sbi: "2511" }, // 200 m from it
        { x: 300, y: 500, sbi: "2511" },
        { x: 100, y: 100, sbi: "2511" },
      ],
      holed,
    );
    const { firm, distanceM, inside } = tension.pairs;
    const found = [...firm].map((row, at) => [row, distanceM[at], inside[at]]).sort();
    expect(found).toEqual([
      [0, 50, 0],
      [2, 0, 0],
      [3, 0, 1],
    ]);
  });

  test("a firm in the zone is a pair also where the list asks nothing of it", () => {
    // 9524 is no manufacturing; a list can also lack a code: then only standing in the zone counts.
    const firms = [
      { x: 100, y: 100, sbi: "1820", jobs: 2 }, // 10 m, in a mixed area 0
      { x: 205, y: 100, sbi: "1820", jobs: 2 },
    ];
    const { tension, register } = tensionOf(firms, DISTRICT, { lens: { areaType: "mixed" } });
    const [, mixedM] = quietAndMixed(register.guidelines.guidelineM);
    expect([...mixedM]).toEqual([0, 0]);
    expect([...tension.pairs.firm].sort()).toEqual([0, 1]);
    expect(tension.zones[0]).toMatchObject({
      firmsInside: 1,
      firmsWithinReach: 1,
    });
    expect(quietAndMixed(tension.zones[0].firmsByArea)).toEqual([2, 1]);
  });

  test("an assumed plot is taken off the distance, down to 0", () => {
    // 10 jobs at 250 m2: a radius of 28.2 m.
    const firms = [
      { x: 320, y: 100, sbi: "2511", jobs: 10 },
      { x: 210, y: 100, sbi: "2511", jobs: 10 },
    ];
    expect([...tensionOf(firms, DISTRICT).tension.pairs.firm]).toEqual([1]);
    const { tension } = tensionOf(firms, DISTRICT, { lens: { plotRadius: "estimate" } });
    const distances = new Map([...tension.pairs.firm].map((firm, at) => [firm, tension.pairs.distanceM[at]]));
    expect(distances.get(0)).toBeCloseTo(120 - Math.sqrt(2500 / Math.PI), 9);
    expect(distances.get(1)).toBe(0);
  });

  test("a firm in transition counts unless the lens leaves it out, one without jobs does not exist that year", () => {
    const firms = [
      { x: 210, y: 100, sbi: "2511", side: 1 },
      { x: 210, y: 110, sbi: "2511", jobs: 0 },
      { x: 210, y: 120, sbi: "2511", jobs: NaN },
      { x: 210, y: 130, sbi: "4711" },
    ];
    expect([...tensionOf(firms, DISTRICT).tension.pairs.firm].sort()).toEqual([0, 2]);
    expect([...tensionOf(firms, DISTRICT, { lens: { countTransition: false } }).tension.pairs.firm]).toEqual([
      2,
    ]);
  });

  test("a closed firm is gone and a moved one is measured where it went", () => {
    const firms = [
      { x: 230, y: 100, sbi: "2511" },
      { x: 240, y: 100, sbi: "2511" },
      { x: 5000, y: 100, sbi: "2511" },
    ];
    const { tension } = tensionOf(firms, DISTRICT, {
      overrides: new Map([
        [0, { kind: "closed" }],
        [1, { kind: "moved", xM: 9000, yM: 100 }],
        [2, { kind: "moved", xM: 100, yM: 100 }],
      ]),
    });
    expect([...tension.pairs.firm]).toEqual([2]);
    expect(tension.pairs.inside[0]).toBe(1);
  });
});

/** One code for each step of the ladder that the list has a code for. */
const CODES = ["1820", "1071", "1073", "2511", "2521", "1105", "2015", "2016", "191", "1920"];

function scattered(count: number, seed: number, widthM: number): MadeUpFirm[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => ({
    x: Math.round(90_000 + widthM * random()),
    y: Math.round(430_000 + widthM * random()),
    sbi: CODES[Math.floor(random() * CODES.length)],
    jobs: 1 + Math.floor(random() * 60),
  }));
}

function scatteredZones(count: number, seed: number, widthM: number): { rings: ZoneRings }[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, zone) => {
    const x = 90_000 + widthM * random();
    const y = 430_000 + widthM * random();
    const ring = (radiusM: number, corners: number) => {
      const points = Array.from({ length: corners }, (_, c): [number, number] => {
        const away = radiusM * (0.7 + 0.3 * random());
        const angle = (2 * Math.PI * c) / corners;
        return [Math.round(x + away * Math.cos(angle)), Math.round(y + away * Math.sin(angle))];
      });
      return [...points, points[0]];
    };
    const rings = [ring(100 + 400 * random(), 3 + Math.floor(random() * 40))];
    // Every third zone has a hole, every tenth a second polygon.
    if (zone % 3 === 0) rings.push(ring(40, 6));
    if (zone % 10 === 0) return { rings: [rings, [box(x + 600, y, x + 900, y + 50)]] };
    return { rings: [rings] };
  });
}

test("pairs of 5,000 firms and 100 zones equal brute force exactly, with and without plots", () => {
  const firms = scattered(5000, 3, 12_000);
  const zones = scatteredZones(100, 8, 12_000);
  for (const plotRadius of ["0", "estimate"] as const) {
    const { tension, register, zones: table } = tensionOf(firms, zones, { lens: { plotRadius } });
    const { guidelineM, plotRadiusM } = register.guidelines;
    const farthestM = Math.max(...guidelineM[STRICTEST]) + Math.max(...plotRadiusM);
    const brute: string[] = [];
    let worstM = 0;
    for (let zone = 0; zone < zones.length; zone++) {
      const shape = zoneShape(table.shapes, zone);
      const found = new Map<number, number>();
      for (let at = tension.pairs.zoneStart[zone]; at < tension.pairs.zoneStart[zone + 1]; at++)
        found.set(tension.pairs.firm[at], at);
      const corners = zones[zone].rings.flat(2);
      const [xs, ys] = [corners.map((corner) => corner[0]), corners.map((corner) => corner[1])];
      const [westM, eastM] = [Math.min(...xs), Math.max(...xs)];
      const [southM, northM] = [Math.min(...ys), Math.max(...ys)];
      firms.forEach(({ x, y }, firm) => {
        // A box that is too far away holds no zone that is near: nine of ten pairs need no more than this.
        if (Math.max(westM - x, x - eastM, southM - y, y - northM) > farthestM) return;
        const inside = isInZone(shape, x, y);
        const distanceM = inside ? 0 : Math.max(0, distanceToShape(shape, x, y) - plotRadiusM[firm]);
        if (!inside && distanceM >= guidelineM[STRICTEST][firm]) return;
        brute.push(`${zone}/${firm}`);
        const at = found.get(firm);
        if (at === undefined) return;
        worstM = Math.max(worstM, Math.abs(tension.pairs.distanceM[at] - distanceM));
        expect(tension.pairs.inside[at]).toBe(inside ? 1 : 0);
      });
    }
    expect(brute.length).toBeGreaterThan(2000);
    expect(keys(tension.pairs)).toEqual(brute.sort());
    expect(worstM).toBeLessThan(1e-9);
  }
}, 120_000);

test("a run in parts finds what a run at once finds, and a prepared set what a plain one does", () => {
  const { index, register, selection, zones, tension } = tensionOf(
    scattered(800, 5, 4000),
    scatteredZones(20, 6, 4000),
  );
  const parts = [0, 7, 14].map((from, i) =>
    findPairs(index, register.guidelines, zones.shapes, selection, from, [7, 14, 20][i]),
  );
  expect(parts.flatMap(({ firm }) => [...firm])).toEqual([...tension.pairs.firm]);
  expect(findPairs(index, register.guidelines, zoneEdges(zones.shapes), selection)).toEqual(tension.pairs);
});

test("a dragged shape finds the pairs of the zone it is, and a circle those of its true edge", () => {
  const firms = scattered(600, 9, 3000);
  const { index, register, selection, zones, tension } = tensionOf(firms, scatteredZones(5, 2, 3000));
  const hits = emptyHits(1);
  for (let zone = 0; zone < 5; zone++) {
    findHits(index, register.guidelines, zoneShape(zones.shapes, zone), selection, hits);
    expect([...hits.firm.subarray(0, hits.count)]).toEqual([
      ...tension.pairs.firm.subarray(tension.pairs.zoneStart[zone], tension.pairs.zoneStart[zone + 1]),
    ]);
  }
  const circle = { kind: "circle", xM: 91_500, yM: 431_500, radiusM: 300 } as const;
  findHits(index, register.guidelines, circle, selection, hits);
  const near = firms.flatMap(({ x, y }, firm) => {
    const distanceM = distanceToShape(circle, x, y);
    return distanceM < register.guidelines.guidelineM[STRICTEST][firm] || distanceM === 0 ? [firm] : [];
  });
  expect(near.length).toBeGreaterThan(20);
  expect([...hits.firm.subarray(0, hits.count)].sort((a, b) => a - b)).toEqual(near);
});

test("a shape of two zones is a mistake in the program", () => {
  const { index, register, selection } = tensionOf([], []);
  const two = tensionOf([], [...DISTRICT, ...DISTRICT]).zones.shapes;
  expect(() =>
    findHits(index, register.guidelines, { kind: "polygons", polygons: two }, selection, emptyHits()),
  ).toThrow("one zone");
});

test("the order of the firms in the register makes no difference", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
      const firms = scattered(60, seed, 1500);
      const zones = scatteredZones(3, seed + 1, 1500);
      const forwards = keys(tensionOf(firms, zones).tension.pairs);
      const backwards = keys(tensionOf(firms.toReversed(), zones).tension.pairs).map((key) => {
        const [zone, firm] = key.split("/").map(Number);
        return `${zone}/${firms.length - 1 - firm}`;
      });
      expect(backwards.sort()).toEqual(forwards);
    }),
    { seed: 1, numRuns: 50 },
  );
});
