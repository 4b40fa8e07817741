import { expect, test } from "vitest";
import { fieldMark, mostRefused } from "../../../src/app/files/mapping-verdict.ts";
import type { FirmsMapping } from "../../../src/io/firms/firms-mapping.ts";
import { lacksOf, neededColumns } from "../../../src/io/firms/needed-columns.ts";

const whole = {
  fields: { x: 0, y: 1, sbi: 2, id: 3, year: 4 },
  jobs: [{ year: 2020, columns: [5] }],
  layout: "wide",
  jobsFrom: "columns",
  sizeColumn: null,
  sbiFrom: "column",
} as unknown as FirmsMapping;
const without = (change: object): FirmsMapping => ({ ...whole, ...change });
const fields = (change: object) => ({ fields: { ...whole.fields, ...change } });

test("all that a mapping lacks is named at once, and the first of it is what reading refuses", () => {
  expect(lacksOf(whole)).toEqual([]);
  expect(neededColumns(whole, 6)).toMatchObject({ x: 0, y: 1, sbi: 2 });
  const bare = without({ ...fields({ x: null, sbi: null }), jobs: [{ year: null, columns: [5] }] });
  expect(lacksOf(bare)).toEqual(["coordinates-missing", "sbi-missing", "year-missing"]);
  expect(() => neededColumns(bare, 6)).toThrowError(
    expect.objectContaining({ code: "columns.coordinates-missing" }),
  );
  expect(lacksOf(without({ jobs: [] }))).toEqual(["jobs-missing"]);
  expect(lacksOf(without({ jobsFrom: "size-class", jobs: [{ year: 2020, columns: [] }] }))).toEqual([
    "jobs-missing",
  ]);
  expect(
    lacksOf(without({ jobsFrom: "none", sbiFrom: "none", jobs: [{ year: 2020, columns: [] }] })),
  ).toEqual([]);
  expect(lacksOf(without({ layout: "long", ...fields({ id: null, year: null }) }))).toEqual([
    "id-missing",
    "year-missing",
  ]);
});

test("a column chosen by hand is neither missing nor to be looked at", () => {
  const guess = {
    sureness: { sbi: "missing", x: "unsure", name: "missing" },
    mapping: { fields: { sbi: null, x: 0, name: null } },
  } as never;
  const mark = (field: "sbi" | "x" | "name", column: number | null, sbiFrom: "column" | "none" = "column") =>
    fieldMark(field, guess, { fields: { ...whole.fields, [field]: column }, sbiFrom });
  expect(mark("sbi", null)).toBe("missing");
  expect(mark("sbi", null, "none")).toBeNull();
  expect(mark("sbi", 7)).toBeNull();
  expect(mark("x", 0)).toBe("unsure");
  expect(mark("x", 3)).toBeNull();
  expect(mark("name", null)).toBeNull();
});

test("it is told when half of the first rows or more cannot be read, and whether by their places", () => {
  const refusals = (...codes: string[]) => codes.map((code, at) => ({ row: at + 2, code, context: {} }));
  const outside = "coordinate.outside-nl";
  expect(mostRefused({ rows: 0, refused: 0, refusals: [] })).toBeNull();
  expect(mostRefused({ rows: 5, refused: 2, refusals: refusals(outside, outside) })).toBeNull();
  expect(mostRefused({ rows: 4, refused: 2, refusals: refusals(outside, "sbi.missing") })).toEqual({
    refused: 2,
    rows: 4,
    places: true,
  });
  expect(mostRefused({ rows: 2, refused: 2, refusals: refusals("sbi.missing", "sbi.missing") })?.places).toBe(
    false,
  );
});
