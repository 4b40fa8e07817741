import { expect, test } from "vitest";
import { portSideAreas, wholeArea } from "../../../src/core/growth/area.ts";
import { valueEnds, valueRows, valueShares, yearlyValue } from "../../../src/core/growth/value-added.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { registerOf } from "./register.ts";

const { NaN: UNKNOWN } = Number;
const METAL = 4;
const CHEMISTRY = 2;

/** Millions of euros of each firm in each of two years. */
function withValue(
  rows: readonly { side: number; sbi: string; jobs: number[]; value: number[] }[],
): FirmTable {
  const firms = registerOf(rows);
  return {
    ...firms,
    valueAdded: [0, 1].map((y) => Float32Array.from(rows, ({ value }) => value[y])),
  };
}

const firms = withValue([
  { side: 2, sbi: "2511", jobs: [10, 12], value: [1, 1.5] },
  { side: 2, sbi: "2511", jobs: [20, 20], value: [2, UNKNOWN] },
  // Started later: of the first year it needs no figure.
  { side: 2, sbi: "2511", jobs: [0, 5], value: [UNKNOWN, 0.5] },
  { side: 0, sbi: "2014", jobs: [100, 90], value: [40, 38] },
  { side: 0, sbi: "2014", jobs: [10, 10], value: [UNKNOWN, UNKNOWN] },
  { side: 0, sbi: "4711", jobs: [10, 10], value: [500, 500] },
]);
const period = { baseYear: 2015, year: 2020 };

test("sums are of who is known; who is unknown is counted, and unlike nobody at all", () => {
  const yearly = yearlyValue(firms, wholeArea(firms));
  expect(yearly?.value.map((year) => [year[METAL], year[CHEMISTRY], year[0]])).toEqual([
    [3, 40, 0],
    [2, 38, 0],
  ]);
  expect(yearly?.unknown.map((year) => [year[METAL], year[CHEMISTRY]])).toEqual([
    [0, 1],
    [1, 1],
  ]);
  // Of none of those that are there: not 0.
  const onlyUnknown = { id: "one", rows: Uint32Array.of(4) };
  expect(yearlyValue(firms, onlyUnknown)?.value[0][CHEMISTRY]).toBeNaN();
});

test("a change is over firms known in both years: 1 and 0 become 1.5 and 0.5", () => {
  const [inside, , outside] = portSideAreas(firms);
  const ends = valueEnds(firms, outside, 2015, 2020);
  expect([ends?.base[METAL], ends?.now[METAL], ends?.unknown[METAL]]).toEqual([1, 2, 1]);
  const rows = valueRows(firms, outside, period, [CHEMISTRY, METAL]);
  expect(rows[1]).toMatchObject({
    values: [3, 2],
    unknown: [0, 1],
    change: 1,
    changeUnknown: 1,
    share: null,
  });
  // Of all nine subsectors: metal makes all of it outside.
  expect(valueRows(firms, outside, period, [0, 1, 2, 3, 4, 5, 6, 7, 8])[METAL].share).toBe(1);
  expect(valueRows(firms, inside, period, [CHEMISTRY])[0]).toMatchObject({ change: -2, changeUnknown: 1 });
});

test("shares add up to 1, and a loss leaves none", () => {
  expect(valueShares(Float64Array.of(1, 3, 0))).toEqual([0.25, 0.75, 0]);
  expect(valueShares(Float64Array.of(4, UNKNOWN))).toEqual([1, null]);
  expect(valueShares(Float64Array.of(4, -1))).toEqual([null, null]);
  expect(valueShares(Float64Array.of(0, 0))).toEqual([null, null]);
});

test("a year that the file does not tell has no figures, and no change from it", () => {
  const half: FirmTable = { ...firms, valueAdded: [null, firms.valueAdded?.[1] ?? null] };
  const [row] = valueRows(half, wholeArea(half), period, [METAL]);
  expect(row.values[0]).toBeNaN();
  expect(row).toMatchObject({ change: null });
  expect(row.values[1]).toBe(2);
});

test("a register that does not tell it has none, and nothing is said", () => {
  const { valueAdded: _, ...without } = firms;
  expect(yearlyValue(without, wholeArea(firms))).toBeNull();
  expect(valueEnds(without, wholeArea(firms), 2015, 2020)).toBeNull();
  expect(valueRows(without, wholeArea(firms), period, [METAL])).toEqual([]);
});
