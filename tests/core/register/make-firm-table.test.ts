import { expect, test } from "vitest";
import { InputError } from "../../../src/core/errors.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { type FirmColumns, firmTable } from "../../../src/core/register/make-firm-table.ts";
import { textAt } from "../../../src/core/register/text-column.ts";

const TWO: FirmColumns = {
  xM: [92_000, 93_000],
  yM: [437_000, 438_000],
  sbi: ["C.25.62", "62.01"],
  years: [2015, 2020],
  jobs: [
    [3, 0],
    [Number.NaN, 1.5],
  ],
};

test("lists become a table: codes in their subsector, places in degrees, what is left out empty", () => {
  const table = firmTable({ ...TWO, name: ["Één", "Twee"], municipality: ["Schiedam", ""] });
  expect(table.count).toBe(2);
  expect([...table.subsector]).toEqual([4, 9]); // metal, and no manufacturing
  expect([...table.sbi].map((code) => table.sbiCodes[code])).toEqual(["2562", "6201"]);
  expect([...table.portSide]).toEqual([2, 2]);
  expect([table.lonDeg[1], table.latDeg[1]]).toEqual(toLonLat(93_000, 438_000));
  expect(table.jobs.map((ofYear) => [...ofYear])).toEqual([
    [3, 0],
    [Number.NaN, 1.5],
  ]);
  expect([textAt(table.name, 0), textAt(table.id, 1), textAt(table.address, 0)]).toEqual(["Één", "1", ""]);
  expect([...table.municipality].map((code) => table.municipalities[code])).toEqual(["Schiedam", ""]);
  expect(table.municipalities[0]).toBe("");
});

test("given subsectors and sides are taken as they are, also without SBI codes", () => {
  const { sbi: _, ...rest } = TWO;
  const table = firmTable({ ...rest, subsector: [0, 8], portSide: [0, 1] });
  expect([[...table.subsector], [...table.portSide], table.sbiCodes]).toEqual([[0, 8], [0, 1], [""]]);
});

test("no firms is a table of none", () => {
  expect(firmTable({ xM: [], yM: [], sbi: [], years: [], jobs: [] }).count).toBe(0);
});

test.each<[string, Partial<FirmColumns>, string, Record<string, unknown>]>([
  ["a list of another length", { yM: [1] }, "firms.length", { column: "yM", length: 1, count: 2 }],
  ["a year without jobs", { jobs: [[1, 2]] }, "firms.length", { column: "jobs", length: 1, count: 2 }],
  ["jobs of too few firms", { jobs: [[1, 2], [1]] }, "firms.length", { column: "jobs 2020", length: 1 }],
  ["years that do not ascend", { years: [2020, 2015] }, "firms.years", { years: "2020 2015" }],
  ["neither codes nor subsectors", { sbi: undefined }, "firms.no-activity", {}],
  ["a missing coordinate", { xM: [1, Number.NaN] }, "firms.coordinate", { row: 1 }],
  ["a subsector that is none", { subsector: [0, 10] }, "firms.subsector", { row: 1, code: 10 }],
  ["half a subsector", { subsector: [0.5, 1] }, "firms.subsector", { row: 0, code: 0.5 }],
  ["a side that is none", { portSide: [3, 0] }, "firms.port-side", { row: 0, code: 3 }],
  [
    "fewer jobs than none",
    {
      jobs: [
        [1, 2],
        [1, -1],
      ],
    },
    "firms.jobs",
    { row: 1, year: 2020, jobs: -1 },
  ],
  [
    "a size class that ends before it begins",
    {
      jobsRanges: [
        { low: [5, 5], high: [9, 9] },
        { low: [5, 9], high: [9, 5] },
      ],
    },
    "firms.range",
    { row: 1, year: 2020, low: 9, high: 5 },
  ],
])("%s is refused", (_, wrong, code, context) => {
  let problem: unknown;
  try {
    firmTable({ ...TWO, ...wrong });
  } catch (error) {
    problem = error;
  }
  expect(problem).toBeInstanceOf(InputError);
  expect(problem).toMatchObject({ code, context });
});
