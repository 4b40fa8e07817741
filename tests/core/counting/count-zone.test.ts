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
import { isInZone } from "../../../src/core/geometry/point-in-zone.ts";
import { type CountShape, polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import { makeFilterCodes } from "../../../src/core/register/filtering/filter-codes.ts";
import { fillMask } from "../../../src/core/register/filtering/filter-mask.ts";
import { everyFirm, type FirmFilter } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount, type ZoneCount } from "../../../src/core/zone-count.ts";
import { seededRandom } from "../../random.ts";
import { firmTable, type MadeUpFirm } from "./made-up-firms.ts";

function maskOf(firms: FirmTable, filter: FirmFilter): Uint8Array {
  const mask = new Uint8Array(firms.count);
  fillMask(makeFilterCodes(firms, filter.year, filter.baseYear), filter, mask);
  return mask;
}

/** What the index must equal: every firm against the definition, one by one. */
function countOneByOne(
  firms: FirmTable,
  shapes: readonly CountShape[],
  filter: FirmFilter,
  mask = maskOf(firms, filter),
): ZoneCount {
  const { year, baseYear, sides } = filter;
  const out = emptyZoneCount();
  const now = firms.jobs[firms.years.indexOf(year)];
  const then = firms.jobs[firms.years.indexOf(baseYear)];
  for (let row = 0; row < firms.count; row++) {
    if (!shapes.some((shape) => isInZone(shape, firms.xM[row], firms.yM[row]))) continue;
    if (firms.subsector[row] === 9) {
      if (sides[firms.portSide[row]]) out.other++;
      continue;
    }
    if (!mask[row]) continue;
    const c = firms.subsector[row] * 3 + firms.portSide[row];
    out.rows[c]++;
    // Registered in a year is every number but 0, also one that is not known.
    if (now[row] !== 0) out.firms[c]++;
    if (now[row] > 0) out.jobs[c] += now[row];
    if (Number.isNaN(now[row])) out.unknownJobs++;
    if (then[row] !== 0) out.firmsBase[c]++;
    if (then[row] > 0) out.jobsBase[c] += then[row];
  }
  return out;
}

const small = fc.integer({ min: 0, max: 12 });
const firm: fc.Arbitrary<MadeUpFirm> = fc.record({
  x: small,
  y: small,
  subsector: fc.integer({ min: 0, max: 9 }),
  side: fc.integer({ min: 0, max: 2 }),
  jobs: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(0, Number.NaN, 1, 4.5, 7, 30, 80, 400))),
});
const ring = fc
  .array(fc.tuple(small, small), { minLength: 1, maxLength: 9 })
  .map((corners) => [...corners, corners[0]]);
const shape: fc.Arbitrary<CountShape> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 0, maxLength: 3 })
      .map((polygons): CountShape => ({ kind: "polygons", polygons: polygonSet([polygons]) })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("circle" as const),
      xM: small,
      yM: small,
      radiusM: fc.integer({ min: -1, max: 10 }).map((r) => r / 2),
    }),
  },
);
const switches = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });
const filter: fc.Arbitrary<FirmFilter> = fc.record({
  subsectors: fc.oneof(fc.constant(everyFirm(0, 0).subsectors), switches(9), switches(10)),
  sides: fc.oneof(fc.constant([true, true, true]), switches(3)),
  sizes: fc.oneof(fc.constant([true, true, true, true, true, true]), switches(6)),
  year: fc.constantFrom(2015, 2016, 2020),
  baseYear: fc.constantFrom(2015, 2016, 2020),
});

test("the index counts as the definition does, whatever the zones, firms, filters and their order", () => {
  fc.assert(
    fc.property(
      // Few enough to be tested one by one, and too many for that.
      fc.oneof(fc.array(firm, { maxLength: 150 }), fc.array(firm, { minLength: 300, maxLength: 450 })),
      fc.array(fc.tuple(fc.array(shape, { minLength: 1, maxLength: 3 }), filter), {
        minLength: 1,
        maxLength: 4,
      }),
      (list, steps) => {
        const firms = firmTable(list, [2015, 2016, 2020]);
        const index = buildCountIndex(firms);
        const out = emptyZoneCount();
        for (const [shapes, step] of steps) {
          const mask = maskOf(firms, step);
          const counted = under(index, step);
          // Twice: the first count after a change goes past the stored sums, the second makes them.
          for (let again = 0; again < 2; again++) {
            countDistinct(counted, shapes, out);
            expect(out).toEqual(countOneByOne(firms, shapes, step, mask));
            countZone(counted, shapes[0], out);
            expect(out).toEqual(countOneByOne(firms, shapes.slice(0, 1), step, mask));
          }
          const rows = Array.from({ length: firms.count }, (_, row) => row).filter((row) => mask[row]);
          const isIn = (one: CountShape, row: number) => isInZone(one, firms.xM[row], firms.yM[row]);
          expect([...rowsIn(counted, shapes[0])]).toEqual(rows.filter((row) => isIn(shapes[0], row)));
          expect([...rowsIn(counted, shapes)]).toEqual(
            rows.filter((row) => shapes.some((one) => isIn(one, row))),
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a large open zone follows a walk of filters and years, also when it moves between the steps", () => {
  const random = seededRandom(31);
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)];
  const list = Array.from({ length: 20_000 }, () => ({
    x: Math.floor(random() * 3000),
    y: Math.floor(random() * 3000),
    subsector: Math.floor(random() * 10),
    side: Math.floor(random() * 3),
    jobs: [0, 1, 2].map(() => pick([0, Number.NaN, 1, 4.5, 5, 30, 80, 400])),
  }));
  const firms = firmTable(list, [2015, 2016, 2020]);
  const index = buildCountIndex(firms);
  const other = buildCountIndex(firms);
  const at = (xM: number): CountShape => ({ kind: "circle", xM, yM: 1500, radiusM: 1100 });
  const open = at(1400);
  const all = everyFirm(2020, 2015);
  const walk: FirmFilter[] = [
    all,
    { ...all, sizes: [false, true, true, true, true, true] },
    {
      ...all,
      sizes: [false, false, true, true, true, false],
      subsectors: all.subsectors.map((_, i) => i < 5),
    },
    { ...all, year: 2016 },
    { ...all, year: 2016, sides: [true, false, true] },
    { ...all, year: 2016, sizes: [true, false, false, false, false, false] },
    { ...all, baseYear: 2016 },
    all,
  ];
  const out = emptyZoneCount();
  for (const [step, asked] of walk.entries()) {
    const counted = under(index, asked);
    const shapes = [open, open, at(1401 + step), open, at(1501 + step), at(1601 + step)];
    for (const shape of shapes) {
      countZone(counted, shape, out);
      expect(out).toEqual(countOneByOne(firms, [shape], asked));
    }
    // The same shape in another index keeps its own figures.
    countZone(under(other, all), open, out);
    expect(out).toEqual(countOneByOne(firms, [open], all));
  }
});

test("filters side by side over one index count as each alone, in any order", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.array(firm, { maxLength: 150 }), fc.array(firm, { minLength: 300, maxLength: 450 })),
      fc.array(filter, { minLength: 2, maxLength: 5 }),
      fc.array(shape, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom("zone", "distinct", "rows")), {
        minLength: 4,
        maxLength: 24,
      }),
      (list, filters, shapes, turns) => {
        const firms = firmTable(list, [2015, 2016, 2020]);
        const index = buildCountIndex(firms);
        // All of them before the first count.
        const counted = filters.map((asked) => under(index, asked));
        const masks = filters.map((asked) => maskOf(firms, asked));
        const out = emptyZoneCount();
        for (const [f, s, what] of turns) {
          const which = f % filters.length;
          const one = shapes[s % shapes.length];
          if (what === "rows") {
            const isIn = (row: number) => masks[which][row] === 1 && isInZone(one, list[row].x, list[row].y);
            expect([...rowsIn(counted[which], one)]).toEqual([...list.keys()].filter(isIn));
            continue;
          }
          const of = what === "zone" ? [one] : shapes;
          if (what === "zone") countZone(counted[which], one, out);
          else countDistinct(counted[which], shapes, out);
          expect(out).toEqual(countOneByOne(firms, of, filters[which], masks[which]));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("two filters in turns over a large zone, with other years and sizes between them, never mix", () => {
  const random = seededRandom(77);
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)];
  const list = Array.from({ length: 20_000 }, () => ({
    x: Math.floor(random() * 3000),
    y: Math.floor(random() * 3000),
    subsector: Math.floor(random() * 10),
    side: Math.floor(random() * 3),
    jobs: [0, 1, 2].map(() => pick([0, Number.NaN, 1, 4.5, 5, 30, 80, 400])),
  }));
  const firms = firmTable(list, [2015, 2016, 2020]);
  const index = buildCountIndex(firms);
  const all = everyFirm(2020, 2015);
  const filters: FirmFilter[] = [
    all,
    { ...all, year: 2016, sizes: [true, true, false, true, true, true] },
    { ...all, baseYear: 2016, subsectors: all.subsectors.map((_, i) => i !== 4) },
    { ...all, sizes: [false, false, true, true, false, false], sides: [true, false, true] },
  ];
  const counted: Counted[] = filters.map((asked) => under(index, asked));
  const out = emptyZoneCount();
  for (let turn = 0; turn < 60; turn++) {
    const which = pick([0, 0, 1, 1, 2, 3]);
    // Now the same place as before, now a little further.
    const shape: CountShape = { kind: "circle", xM: 1400 + pick([0, 0, 1, 100]), yM: 1500, radiusM: 1100 };
    countZone(counted[which], shape, out);
    expect(out).toEqual(countOneByOne(firms, [shape], filters[which]));
  }
});

test("without a filter every row takes part, in the last year against the first", () => {
  const firms = firmTable(
    [
      { x: 1, y: 1, jobs: [3, 0, 7] },
      { x: 2, y: 2, jobs: [0, 9, 0] },
      { x: 3, y: 3, subsector: 9 },
      { x: 99, y: 99 },
    ],
    [2015, 2016, 2020],
  );
  const shape: CountShape = { kind: "circle", xM: 0, yM: 0, radiusM: 50 };
  const counted = under(buildCountIndex(firms));
  expect([...rowsIn(counted, shape)]).toEqual([0, 1, 2]);
  const out = emptyZoneCount();
  countZone(counted, shape, out);
  const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
  expect([sum(out.rows), sum(out.firms), sum(out.jobs), sum(out.firmsBase), sum(out.jobsBase)]).toEqual([
    2, 1, 7, 1, 3,
  ]);
  expect(out.other).toBe(1);
});

test("a year that the index does not have is refused", () => {
  const index = buildCountIndex(firmTable([{ x: 0, y: 0 }]));
  expect(() => under(index, everyFirm(1999, 2015))).toThrowError('filter.year-unknown {"year":1999}');
  expect(() => under(index, everyFirm(2015, 1999))).toThrowError('filter.year-unknown {"year":1999}');
});
