import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCountIndex, setCountedFilter, setCountedJobs } from "../../../src/core/counting/count-index.ts";
import { countDistinct, countZone, rowsInAny, rowsInZone } from "../../../src/core/counting/count-zone.ts";
import { isInZone } from "../../../src/core/counting/point-in-zone.ts";
import { fillMask } from "../../../src/core/filtering/filter-mask.ts";
import { everyFirm, type FirmFilter } from "../../../src/core/firm-filter.ts";
import type { FirmTable } from "../../../src/core/firm-table.ts";
import { type CountShape, polygonSet } from "../../../src/core/polygon-set.ts";
import { emptyZoneCount, type ZoneCount } from "../../../src/core/zone-count.ts";
import { firmTable, type MadeUpFirm } from "./made-up-firms.ts";

/** What the index must equal: every firm against the definition, one by one. */
function countOneByOne(
  firms: FirmTable,
  shapes: readonly CountShape[],
  mask: Uint8Array,
  { year, baseYear, sides }: FirmFilter,
): ZoneCount {
  const out = emptyZoneCount();
  const now = firms.jobs[firms.years.indexOf(year)]!;
  const then = firms.jobs[firms.years.indexOf(baseYear)]!;
  for (let row = 0; row < firms.count; row++) {
    if (!shapes.some((shape) => isInZone(shape, firms.xM[row]!, firms.yM[row]!))) continue;
    if (firms.subsector[row] === 9) {
      if (sides[firms.portSide[row]!]) out.other++;
      continue;
    }
    if (!mask[row]) continue;
    const c = firms.subsector[row]! * 3 + firms.portSide[row]!;
    out.rows[c]!++;
    if (now[row]! > 0) {
      out.firms[c]!++;
      out.jobs[c]! += now[row]!;
    }
    if (Number.isNaN(now[row])) out.unknownJobs++;
    if (then[row]! > 0) {
      out.firmsBase[c]!++;
      out.jobsBase[c]! += then[row]!;
    }
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
  .map((corners) => [...corners, corners[0]!]);
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
      fc.array(firm, { maxLength: 200 }),
      fc.array(fc.tuple(fc.array(shape, { minLength: 1, maxLength: 3 }), filter, fc.boolean()), {
        minLength: 1,
        maxLength: 4,
      }),
      (list, steps) => {
        const firms = firmTable(list, [2015, 2016, 2020]);
        const index = buildCountIndex(firms);
        const out = emptyZoneCount();
        for (const [shapes, step, byMask] of steps) {
          const mask = new Uint8Array(firms.count);
          fillMask(firms, step, mask);
          if (byMask) setCountedJobs(index, firms, mask, step);
          else setCountedFilter(index, firms, step);
          // Twice: the first count after a change goes past the stored sums, the second makes them.
          for (let again = 0; again < 2; again++) {
            countDistinct(index, shapes, out);
            expect(out).toEqual(countOneByOne(firms, shapes, mask, step));
            countZone(index, shapes[0]!, out);
            expect(out).toEqual(countOneByOne(firms, shapes.slice(0, 1), mask, step));
          }
          const rows = Array.from({ length: firms.count }, (_, row) => row).filter((row) => mask[row]);
          const isIn = (one: CountShape, row: number) => isInZone(one, firms.xM[row]!, firms.yM[row]!);
          expect([...rowsInZone(index, shapes[0]!)]).toEqual(rows.filter((row) => isIn(shapes[0]!, row)));
          expect([...rowsInAny(index, shapes)]).toEqual(
            rows.filter((row) => shapes.some((one) => isIn(one, row))),
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});
