import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { figureOf, referenceFrom, WHOLE_ECONOMY } from "../../src/core/growth/reference.ts";
import { readReferenceJobs } from "../../src/io/reference-jobs.ts";
import { registerOf } from "../core/growth/register.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the embedded national jobs", () => {
  const { figures, refusals } = readReferenceJobs(
    readFileSync(new URL("../../geodata/national-jobs/national-jobs.csv", import.meta.url)),
    "national-jobs.csv",
  );

  test("are read whole, each with its source and confidence", () => {
    expect(refusals).toEqual([]);
    expect(figures).toHaveLength(22);
    for (const { source, confidence } of figures) {
      expect(source).not.toBe("");
      expect(confidence).toBe(source.startsWith("CBS") ? "high" : "low");
    }
  });

  test("have a total of section C of 715,500 and 762,400, and machinery growing 13.5%", () => {
    const { jobsBase, jobs, margin } = referenceFrom({ id: "national", figures }, registerOf([]), 2015, 2020);
    const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    expect([total(jobsBase), total(jobs)]).toEqual([715_500, 762_400]);
    // 91.4 / 80.5 = 1.1354
    expect(jobs[6] / jobsBase[6]).toBeCloseTo(1.1354, 4);
    // Machinery is counted. The eight others are estimates, 17.5% either way in both years, correlated 0.9:
    // 0.175 sqrt(1 + 1 - 1.8) = 0.0783.
    expect(margin[6]).toBe(0);
    for (const code of [0, 1, 2, 3, 4, 5, 7, 8]) expect(margin[code]).toBeCloseTo(0.0783, 4);
  });
});

describe("a reference file of the user", () => {
  test("is read with other words, separators and decimal marks", () => {
    const { figures, refusals } = readReferenceJobs(
      bytes(
        'area,year,subsector,measure,value,source\r\nregion,2019,chemie,value_added,"1234.5",mine\nregion,2019,economy,,600000,\n',
      ),
      "own.csv",
    );
    expect(refusals).toEqual([]);
    expect(figureOf(figures, "region", 2, "value-added", 2019)).toBe(1234.5);
    expect(figureOf(figures, "region", WHOLE_ECONOMY, "jobs", 2019)).toBe(600_000);
    expect(figureOf(figures, "region", 2, "jobs", 2019)).toBeNull();
  });

  test("has decimal commas and grouped thousands as Dutch files do", () => {
    const { figures } = readReferenceJobs(bytes("subsector;jaar;waarde\nchemie;2015;43.000,5\n"), "own.csv");
    expect(figures[0]).toMatchObject({
      area: "national",
      kind: "jobs",
      value: 43_000.5,
      confidence: "medium",
    });
  });

  test("says which rows it could not use, and why, by the line of the file", () => {
    const { figures, refusals } = readReferenceJobs(
      bytes(
        [
          "gebied;subsector;maat;jaar;waarde;zekerheid",
          "nederland;chemie;banen;2015;1;hoog",
          "",
          "belgië;chemie;banen;2015;1;hoog",
          "nederland;textiel;banen;2015;1;hoog",
          "nederland;chemie;omzet;2015;1;hoog",
          "nederland;chemie;banen;15;1;hoog",
          "nederland;chemie;banen;2016;-1;hoog",
          "nederland;chemie;banen;2016;1;zeker",
          "nederland;chemie;banen;2015;2;hoog",
        ].join("\n"),
      ),
      "own.csv",
    );
    expect(figures).toHaveLength(1);
    expect(refusals.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "4 reference.area",
      "5 reference.subsector",
      "6 reference.measure",
      "7 reference.year",
      "8 reference.value",
      "9 reference.confidence",
      "10 reference.twice",
    ]);
  });

  test("without a needed column, or without one good row, is refused whole", () => {
    expect(() => readReferenceJobs(bytes("subsector;jaar\nchemie;2015\n"), "own.csv")).toThrow(
      expect.objectContaining({ code: "reference.columns", context: { file: "own.csv", column: "waarde" } }),
    );
    expect(() => readReferenceJobs(bytes("subsector;jaar;waarde\nx;2015;1\n"), "own.csv")).toThrow(
      expect.objectContaining({ code: "reference.none" }),
    );
  });
});
