import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCounts } from "../../../src/core/register/filtering/facet-counts.ts";
import { CodesByYear, makeFilterCodes } from "../../../src/core/register/filtering/filter-codes.ts";
import { fillMask } from "../../../src/core/register/filtering/filter-mask.ts";
import { everyFirm, type FirmFilter } from "../../../src/core/register/firm-filter.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { sizeClassOf } from "../../../src/core/register/size-classes.ts";
import { seededRandom } from "../../random.ts";
import { firmTable, type MadeUpFirm } from "../counting/made-up-firms.ts";

const YEARS = [2015, 2016, 2020];
const all = everyFirm(2020, 2015);

const codesOf = (firms: FirmTable, { year, baseYear }: FirmFilter) => makeFilterCodes(firms, year, baseYear);

function passing(firms: FirmTable, filter: FirmFilter): number[] {
  const mask = new Uint8Array(firms.count).fill(7);
  const counted = fillMask(codesOf(firms, filter), filter, mask);
  const rows = [...mask].flatMap((one, row) => (one === 1 ? [row] : []));
  expect([...mask].every((one) => one <= 1)).toBe(true);
  expect(counted).toBe(rows.length);
  return rows;
}

/** The rule of the filter, written out for one firm. */
function passes(
  firms: FirmTable,
  { subsectors, sides, sizes, year, baseYear }: FirmFilter,
  row: number,
): boolean {
  const now = firms.jobs[YEARS.indexOf(year)][row];
  const base = firms.jobs[YEARS.indexOf(baseYear)][row];
  const size = sizeClassOf(now === 0 ? base : now);
  const sizeOn = size === 6 ? sizes.every(Boolean) : sizes[size];
  return sizeOn && sides[firms.portSide[row]] && subsectors[firms.subsector[row]] === true;
}

const firm: fc.Arbitrary<MadeUpFirm> = fc.record({
  x: fc.constant(0),
  y: fc.constant(0),
  subsector: fc.integer({ min: 0, max: 9 }),
  side: fc.integer({ min: 0, max: 2 }),
  jobs: fc.tuple(
    ...YEARS.map(() => fc.constantFrom(0, Number.NaN, 0.5, 1, 4, 4.9, 5, 19, 20, 49, 50, 199, 200, 3000)),
  ),
});
const switches = (length: number) => fc.array(fc.boolean(), { minLength: length, maxLength: length });
const filter: fc.Arbitrary<FirmFilter> = fc.record({
  subsectors: fc.oneof(fc.constant(all.subsectors), switches(9), switches(10)),
  sides: fc.oneof(fc.constant(all.sides), switches(3)),
  sizes: fc.oneof(fc.constant(all.sizes), switches(6)),
  year: fc.constantFrom(...YEARS),
  baseYear: fc.constantFrom(...YEARS),
});

test("without a filter every firm takes part but what is no manufacturing", () => {
  const firms = firmTable([
    { x: 0, y: 0 },
    { x: 0, y: 0, subsector: 9 },
    { x: 0, y: 0, jobs: [0, 0] },
  ]);
  expect(passing(firms, all)).toEqual([0, 2]);
  expect(passing(firms, { ...all, subsectors: [...all.subsectors, true] })).toEqual([0, 1, 2]);
});

test("a closed firm keeps the size it had, and one without any size goes when sizes are narrowed", () => {
  const firms = firmTable([
    { x: 0, y: 0, jobs: [30, 0] }, // closed: size 20-49
    { x: 0, y: 0, jobs: [0, 0] }, // in neither year
    { x: 0, y: 0, jobs: [30, 3] }, // shrank: size 1-4
    { x: 0, y: 0, jobs: [30, Number.NaN] }, // unknown, whatever it had
  ]);
  const only = (size: number): FirmFilter => ({ ...all, sizes: all.sizes.map((_, i) => i === size) });
  expect(passing(firms, all)).toEqual([0, 1, 2, 3]);
  expect(passing(firms, only(2))).toEqual([0]);
  expect(passing(firms, only(0))).toEqual([2]);
  expect(passing(firms, only(5))).toEqual([3]);
});

test("the mask is the rule, firm by firm", () => {
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 60 }), filter, (list, asked) => {
      const firms = firmTable(list, YEARS);
      const expected = list.flatMap((_, row) => (passes(firms, asked, row) ? [row] : []));
      expect(passing(firms, asked)).toEqual(expected);
    }),
  );
});

test("so many firms that they are done by fours pass the same rule, also into part of a buffer", () => {
  const random = seededRandom(3);
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)];
  const list = Array.from({ length: 100_003 }, () => ({
    x: 0,
    y: 0,
    subsector: Math.floor(random() * 10),
    side: Math.floor(random() * 3),
    jobs: YEARS.map(() => pick([0, Number.NaN, 2, 8, 30, 60, 400])),
  }));
  const firms = firmTable(list, YEARS);
  const asked: FirmFilter = {
    ...all,
    subsectors: [true, false, true, false, true, true, false, true, true],
    sides: [true, false, true],
    sizes: [true, true, false, true, true, false],
  };
  const expected = list.flatMap((_, row) => (passes(firms, asked, row) ? [row] : []));
  for (const offset of [0, 1, 4]) {
    const mask = new Uint8Array(new ArrayBuffer(list.length + offset), offset);
    expect(fillMask(codesOf(firms, asked), asked, mask)).toBe(expected.length);
    expect([...mask].flatMap((one, row) => (one ? [row] : []))).toEqual(expected);
  }
});

test("every option counts what it would show under the other filters", () => {
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 60 }), filter, (list, asked) => {
      const firms = firmTable(list, YEARS);
      const now = firms.jobs[YEARS.indexOf(asked.year)];
      const showing = (changed: Partial<FirmFilter>) => {
        const rows = list.flatMap(({ subsector }, row) =>
          subsector !== 9 && passes(firms, { ...asked, ...changed }, row) ? [row] : [],
        );
        const there = rows.filter((row) => now[row] !== 0);
        const known = there.filter((row) => now[row] > 0);
        const jobs = known.reduce((sum, row) => sum + now[row], 0);
        // Of firms whose jobs are all unknown they are unknown together.
        const sum = there.length > 0 && known.length === 0 ? Number.NaN : jobs;
        return { rows: rows.length, firms: there.length, jobs: sum, between: null };
      };
      const only = (length: number, option: number) => Array.from({ length }, (_, i) => i === option);
      const found = facetCounts(codesOf(firms, asked), asked);
      expect(found.subsectors).toEqual(all.subsectors.map((_, i) => showing({ subsectors: only(9, i) })));
      expect(found.sides).toEqual(all.sides.map((_, i) => showing({ sides: only(3, i) })));
      expect(found.sizes).toEqual(all.sizes.map((_, i) => showing({ sizes: only(6, i) })));
      expect(found.total).toEqual(showing({}));
      expect(found.other).toBe(
        list.filter(({ subsector, side }) => subsector === 9 && asked.sides[side!]).length,
      );
      expect(found.unknownJobs).toBe(
        list.filter(
          ({ subsector }, row) => subsector !== 9 && passes(firms, asked, row) && Number.isNaN(now[row]),
        ).length,
      );
    }),
  );
});

test("a year that the table does not have is refused", () => {
  const firms = firmTable([{ x: 0, y: 0 }]);
  expect(() => new CodesByYear(firms).of({ ...all, year: 1999 })).toThrowError(
    'filter.year-unknown {"year":1999}',
  );
});

test("codes of other years, or of another table, are not filtered by", () => {
  const firms = firmTable([{ x: 0, y: 0 }], YEARS);
  const codes = makeFilterCodes(firms, 2016, 2015);
  expect(() => fillMask(codes, all, new Uint8Array(1))).toThrowError("2016/2015");
  expect(() => facetCounts(codes, all)).toThrowError("2016/2015");
  expect(() => new CodesByYear(firmTable([], YEARS), [codes])).toThrowError("another table");
});

test("the codes of a pair of years are made once, and kept for the latest eight pairs", () => {
  const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019];
  const codes = new CodesByYear(firmTable([{ x: 0, y: 0 }], years));
  const first = codes.of({ year: 2019, baseYear: 2011 });
  expect(codes.of({ year: 2019, baseYear: 2011 })).toBe(first);
  for (const year of years.slice(0, 8)) codes.of({ year, baseYear: 2012 });
  const again = codes.of({ year: 2019, baseYear: 2011 });
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
