import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  buildCountIndex,
  type Counted,
  countDistinct,
  countZone,
  rowsIn,
  under,
} from "../../../src/core/counting/index.ts";
import { InputError } from "../../../src/core/errors.ts";
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { type CountShape, polygonSet, type ZoneRings } from "../../../src/core/geometry/polygon-set.ts";
import { everyFirm } from "../../../src/core/register/firm-filter.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { transferablesOf } from "../../../src/engine/transferables.ts";
import { seededRandom } from "../../random.ts";
import { firmTable, type MadeUpFirm } from "./made-up-firms.ts";

const zone = (...polygons: ZoneRings): CountShape => ({ kind: "polygons", polygons: polygonSet([polygons]) });
const square = (minX: number, minY: number, maxX: number, maxY: number): [number, number][] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
  [minX, minY],
];

function countedFirms(list: readonly MadeUpFirm[]): Counted {
  return under(buildCountIndex(firmTable(list)), everyFirm(2020, 2015));
}

/** Establishments in the shape, by the sums; a second time, so that both ways of summing are used. */
function rowsCounted(counted: Counted, shape: CountShape): number {
  const out = emptyZoneCount();
  countZone(counted, shape, out);
  const first = out.rows.reduce((sum, rows) => sum + rows, 0);
  countZone(counted, shape, out);
  expect(out.rows.reduce((sum, rows) => sum + rows, 0)).toBe(first);
  return first;
}

/** Whole metres, four in five in a hundredth of the area. */
function clumped(count: number, seed: number): MadeUpFirm[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const size = random() < 0.8 ? 400 : 4000;
    const corner = size === 400 ? 1800 : 0;
    return {
      x: 80_000 + corner + Math.floor(random() * size),
      y: 430_000 + corner + Math.floor(random() * size),
      subsector: Math.floor(random() * 10),
      side: Math.floor(random() * 3),
      jobs: [Math.floor(random() * 50), Math.floor(random() * 50)],
    };
  });
}

/** A star-shaped ring, corners off the whole metres. */
function lobed(
  random: () => number,
  x: number,
  y: number,
  radius: number,
  corners: number,
): [number, number][] {
  const ring = Array.from({ length: corners }, (_, i): [number, number] => {
    const angle = (i / corners) * 2 * Math.PI;
    const distance = radius * (0.7 + 0.6 * random());
    const off = (value: number) => Math.floor(value) + 0.2 + 0.6 * random();
    return [off(x + distance * Math.cos(angle)), off(y + distance * Math.sin(angle))];
  });
  return [...ring, ring[0]];
}

test("500 random zones with holes hold the firms that turf finds in them", () => {
  const random = seededRandom(11);
  const list = clumped(4000, 1);
  const counted = countedFirms(list);
  let found = 0;
  for (let i = 0; i < 500; i++) {
    const x = 80_000 + random() * 4000;
    const y = 430_000 + random() * 4000;
    const radius = 10 + 2500 * random() ** 3;
    const corners = [4, 12, 60, 400][i % 4];
    const rings = [lobed(random, x, y, radius, corners), lobed(random, x, y, radius * 0.35, 4 + (i % 9))];
    const polygon = { type: "Polygon" as const, coordinates: rings };
    const expected: number[] = [];
    list.forEach((firm, row) => {
      if (booleanPointInPolygon([firm.x, firm.y], polygon)) expected.push(row);
    });
    const manufacturing = expected.filter((row) => list[row].subsector !== 9);
    expect([...rowsIn(counted, zone(rings))]).toEqual(manufacturing);
    expect(rowsCounted(counted, zone(rings))).toBe(manufacturing.length);
    found += manufacturing.length;
  }
  // Not 500 empty zones.
  expect(found).toBeGreaterThan(50_000);
});

test("zones along whole metres, with firms on edges and corners, count as the definition does", () => {
  const metres = fc.integer({ min: 0, max: 60 });
  const halves = fc.integer({ min: -4, max: 124 }).map((half) => half / 2);
  const ring = fc
    .array(fc.tuple(halves, halves), { minLength: 3, maxLength: 40 })
    .map((corners) => [...corners, corners[0]]);
  const firm = fc.record({ x: metres, y: metres });
  fc.assert(
    fc.property(
      fc.array(firm, { minLength: 300, maxLength: 900 }),
      fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      (list, polygons) => {
        const counted = countedFirms(list);
        const shape = zone(...polygons);
        const expected = list.flatMap(({ x, y }, row) => (isInZone(shape, x, y) ? [row] : []));
        expect([...rowsIn(counted, shape)]).toEqual(expected);
        expect(rowsCounted(counted, shape)).toBe(expected.length);
      },
    ),
    { numRuns: 300 },
  );
});

test("firms exactly on the borders of the index's bands and cells are counted once", () => {
  // A lattice of 2 m: bands and cells are cut on the firms' own coordinates.
  const list = Array.from({ length: 10_000 }, (_, i) => ({ x: 2 * (i % 100), y: 2 * Math.floor(i / 100) }));
  const counted = countedFirms(list);
  for (let from = 0; from < 198; from += 11) {
    const to = from + 40;
    const perSide = Array.from({ length: 100 }, (_, i) => 2 * i).filter((m) => m >= from && m <= to).length;
    expect(rowsCounted(counted, zone([square(from, from, to, to)]))).toBe(perSide * perSide);
  }
});

test("zones smaller than a cell and larger than the region", () => {
  const counted = countedFirms(clumped(5000, 2));
  const everything = counted.index.count;
  const manufacturing = everything - clumped(5000, 2).filter(({ subsector }) => subsector === 9).length;
  expect(rowsCounted(counted, zone([square(0, 0, 300_000, 600_000)]))).toBe(manufacturing);
  expect(rowsCounted(counted, { kind: "circle", xM: 82_000, yM: 432_000, radiusM: 1e6 })).toBe(manufacturing);
  expect(rowsCounted(counted, zone([square(0, 0, 10, 10)]))).toBe(0);
  const { x, y } = clumped(5000, 2).find(({ subsector }) => subsector !== 9)!;
  const tiny = zone([square(x - 0.25, y - 0.25, x + 0.25, y + 0.25)]);
  const there = clumped(5000, 2).filter(
    (firm) => firm.x === x && firm.y === y && firm.subsector !== 9,
  ).length;
  expect(there).toBeGreaterThan(0);
  expect(rowsCounted(counted, tiny)).toBe(there);
});

test("all firms at one place are in or out together", () => {
  const counted = countedFirms(Array.from({ length: 5000 }, () => ({ x: 92_000, y: 437_000 })));
  expect(rowsCounted(counted, zone([square(91_000, 436_000, 93_000, 438_000)]))).toBe(5000);
  expect(rowsCounted(counted, zone([square(92_000, 436_000, 93_000, 438_000)]))).toBe(5000); // on the edge
  expect(rowsCounted(counted, zone([square(92_000, 437_000, 93_000, 438_000)]))).toBe(5000); // on the corner
  expect(rowsCounted(counted, zone([square(92_001, 436_000, 93_000, 438_000)]))).toBe(0);
});

test("a firm far away from all others does not spoil the count of the rest", () => {
  const list = [...clumped(3000, 3), { x: 9_000_000, y: -4_000_000 }, { x: -1, y: 7_000_000 }];
  const counted = countedFirms(list);
  const shape = zone([lobed(seededRandom(5), 82_000, 432_000, 350, 30)]);
  const expected = list.filter((firm) => firm.subsector !== 9 && isInZone(shape, firm.x, firm.y)).length;
  expect(expected).toBeGreaterThan(500);
  expect(rowsCounted(counted, shape)).toBe(expected);
  expect(rowsCounted(counted, zone([square(8_999_999, -4_000_001, 9_000_001, -3_999_999)]))).toBe(1);
});

test("tiles less the border's duplicates are the distinct count", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: 0, max: 30 }) }), {
        maxLength: 400,
      }),
      (list) => {
        const counted = countedFirms(list);
        // Nine tiles of 10 m that share edges: a firm is in 1, 2 or 4 of them.
        const tiles = [0, 10, 20].flatMap((x) =>
          [0, 10, 20].map((y) => zone([square(x, y, x + 10, y + 10)])),
        );
        const added = tiles.reduce((sum, tile) => sum + rowsCounted(counted, tile), 0);
        const shared = (m: number) => (m === 10 || m === 20 ? 2 : 1);
        const duplicates = list.reduce((sum, { x, y }) => sum + shared(x) * shared(y) - 1, 0);
        const distinct = emptyZoneCount();
        countDistinct(counted, tiles, distinct);
        expect(added - duplicates).toBe(distinct.rows.reduce((sum, rows) => sum + rows, 0));
        expect(added - duplicates).toBe(list.length);
      },
    ),
  );
});

test("a border firm is in both zones and once in the total", () => {
  const counted = countedFirms([
    { x: 5, y: 5 },
    { x: 10, y: 5 },
    { x: 15, y: 5 },
  ]);
  const zones = [zone([square(0, 0, 10, 10)]), zone([square(10, 0, 20, 10)])]; // share the edge x = 10
  expect(zones.map((one) => rowsCounted(counted, one))).toEqual([2, 2]); // 5|10 and 10|15
  const total = emptyZoneCount();
  countDistinct(counted, zones, total);
  expect(total.firms.reduce((sum, firms) => sum + firms, 0)).toBe(3);
  expect(total.jobs.reduce((sum, jobs) => sum + jobs, 0)).toBe(30);
});

test("the order of the rows changes no figure, part-time jobs included", () => {
  const random = seededRandom(21);
  const list = clumped(3000, 4).map((firm) => ({
    ...firm,
    jobs: [Math.round(random() * 400) / 10, Math.round(random() * 400) / 10],
  }));
  const shuffled = list
    .map((firm) => ({ firm, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ firm }) => firm);
  const shape = zone([lobed(random, 82_000, 432_000, 900, 25), square(81_990, 431_990, 82_050, 432_050)]);
  const one = emptyZoneCount();
  const other = emptyZoneCount();
  countZone(countedFirms(list), shape, one);
  countZone(countedFirms(shuffled), shape, other);
  expect(one.rows.reduce((sum, rows) => sum + rows, 0)).toBeGreaterThan(1000);
  expect(other).toEqual(one);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "a coordinate of %s is refused with its row",
  (missing) => {
    const firms = firmTable([
      { x: 1, y: 1 },
      { x: 2, y: missing },
    ]);
    const refused = expect(() => buildCountIndex(firms));
    refused.toThrowError(InputError);
    refused.toThrowError('count.coordinate-missing {"row":1}');
  },
);

test("an index of no firms counts nothing", () => {
  const counted = countedFirms([]);
  expect(rowsCounted(counted, zone([square(0, 0, 10, 10)]))).toBe(0);
  expect(rowsIn(counted, { kind: "circle", xM: 0, yM: 0, radiusM: 10 })).toHaveLength(0);
});

test("an index moves to another thread and counts there as before", () => {
  const list = clumped(2000, 6);
  const built = buildCountIndex(firmTable(list));
  const buffers = transferablesOf(built);
  const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const moved = structuredClone(built, { transfer: buffers });
  expect(built.x).toHaveLength(0); // moved, not copied
  expect(transferablesOf(moved).reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(bytes);
  const shape: CountShape = { kind: "circle", xM: 82_000, yM: 432_000, radiusM: 150 };
  const expected = list.filter((firm) => firm.subsector !== 9 && isInZone(shape, firm.x, firm.y)).length;
  expect(expected).toBeGreaterThan(300);
  expect(rowsCounted(under(moved, everyFirm(2020, 2015)), shape)).toBe(expected);
});
