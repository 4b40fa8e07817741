import { expect, test } from "vitest";
import { exchangeable } from "../../../src/core/growth/exchange.ts";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots } from "../../../src/core/growth/hotspots.ts";
import { cellValues, sectorGrowth } from "../../../src/core/growth/measures.ts";
import { SUBSECTORS } from "../../../src/core/register/subsectors.ts";
import { buildGrid } from "../../build-grid.ts";
import { registerOf } from "./register.ts";

const METAL = SUBSECTORS.findIndex(({ id }) => id === "metaal");
const CHEMISTRY = SUBSECTORS.findIndex(({ id }) => id === "chemie");
const row = (square: number, sbi: string, from: number, to: number) => ({
  xM: 90_000 + 500 * square + 100,
  yM: 436_100,
  sbi,
  side: 2,
  jobs: [from, to],
});

// Metal 100 + 100 + 0 to 110 + 130 + 8: 24%. Chemistry 50 to 40: -20%. An unknown is in neither.
const FIRMS = registerOf(
  [
    row(0, "2511", 100, 110),
    row(0, "2014", 50, 40),
    row(1, "2511", 100, 130),
    row(1, "2511", Number.NaN, 50),
    row(2, "2511", 0, 8),
  ],
  [2015, 2020],
);
const NET = { measure: "jobs-change-net", capped: false, baseYear: 2015, year: 2020 } as const;

test("a change net of the subsector is what the same firms gained beyond its growth in the register", () => {
  const growth = sectorGrowth(FIRMS, 2015, 2020);
  expect(growth[METAL]).toBeCloseTo(0.24, 12);
  expect(growth[CHEMISTRY]).toBeCloseTo(-0.2, 12);
  const grid = buildGrid(FIRMS, 500);
  const value = cellValues(grid, FIRMS, "jobs-change-net", 2015, 2020);
  // 110 - 124 and 40 - 40; 130 - 124; 8 of a firm that was not there.
  expect([...value].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([-14, 6, 8]);
  // What is dealt over the firms is the same, in thousandths; together they are the region, which is beside itself.
  const { value: dealt } = exchangeable(FIRMS, grid, value, NET);
  expect([...dealt]).toEqual([-14_000, 0, 6_000, 8_000]);
});

test("the growth of the whole register counts, whatever takes part", () => {
  const metalOutside = Uint8Array.of(0, 0, 1, 1, 1);
  const grid = buildGrid(FIRMS, 500, metalOutside);
  expect(cellValues(grid, FIRMS, "jobs-change-net", 2015, 2020)[0]).toBeCloseTo(6, 9);
});

test("where every firm does as its subsector does nothing is left, and nothing is marked", () => {
  const rows = Array.from({ length: 120 }, (_, at) =>
    at % 2 === 0 ? row(at % 40, "2511", 20, 25) : row(at % 40, "2014", 40, 30),
  );
  const firms = registerOf(rows, [2015, 2020]);
  const options = { ...DEFAULT_HOTSPOT_OPTIONS, ...NET, permutations: 999 };
  const { cells, spots } = findHotspots(firms, options);
  expect([...cells.value].every((value) => Math.abs(value) < 1e-9)).toBe(true);
  expect(spots).toEqual([]);
});
