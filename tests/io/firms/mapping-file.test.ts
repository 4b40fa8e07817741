import { expect, test } from "vitest";
import type { FirmsMapping } from "../../../src/io/firms/firms-mapping.ts";
import { csvOfMappingFile, readMappingFile, writeMappingFile } from "../../../src/io/firms/mapping-file.ts";
import { analyse } from "../../cli/fake-io.ts";
import { bytesOf } from "../small-region.ts";
import { guessCsv } from "./read-csv.ts";

const FIRST = "nr;sbi;lon;lat;wp2020;wp2020\na;2511;4,5;51,9;3;4\n";
/** The next delivery: other columns before and between, and the names in capitals. */
const NEXT = "volgnr;NR;Lat;lon;x;sbi;wp2020;wp2020\n1;a;51,9;4,5;?;2511;3;4\n";

const header = (text: string) => text.split("\n")[0].split(";");
const guessed = (text: string) => guessCsv(bytesOf(text), "register.csv").mapping;
const chosen: FirmsMapping = {
  ...guessed(FIRST),
  fields: { ...guessed(FIRST).fields, id: 0 },
  marks: { 5: "comma" },
  unreadJobs: "refuse",
  jobs: [{ year: 2020, columns: [5] }],
};

test("a mapping written is read back, and finds its columns by name in the next delivery", () => {
  const text = writeMappingFile(chosen, header(FIRST));
  expect(readMappingFile(text, guessed(FIRST), { header: header(FIRST) })).toEqual(chosen);
  const next = readMappingFile(text, guessed(NEXT), { header: header(NEXT) });
  expect(next.fields).toMatchObject({ id: 1, x: 3, y: 2, sbi: 5, name: null });
  expect([next.jobs, next.marks]).toEqual([[{ year: 2020, columns: [7] }], { 7: "comma" }]);
  expect(csvOfMappingFile(text)).toEqual({ encoding: "utf-8", separator: ";" });
  // No row of the register is in it.
  expect(text).not.toMatch(/2511|51,9/);
});

test("a register without jobs or SBI codes keeps how it is read, and a file of version 1 is read as before", () => {
  const less = "nr;lon;lat;gk\na;4,5;51,9;5-9\n";
  const mapping: FirmsMapping = {
    ...guessed(less),
    jobs: [{ year: 2022, columns: [] }],
    jobsFrom: "size-class",
    sizeColumn: 3,
    sbiFrom: "none",
  };
  const text = writeMappingFile(mapping, header(less));
  expect(readMappingFile(text, guessed(less), { header: header(less) })).toEqual(mapping);
  const { jobsFrom: _, sizeColumn: __, sbiFrom: ___, ...older } = written;
  const read = readMappingFile(JSON.stringify({ ...older, version: 1 }), guessed(FIRST), {
    header: header(FIRST),
  });
  expect(read).toEqual(chosen);
});

test("value added keeps its columns and its unit", () => {
  const text =
    "nr;x;y;sbi;wp2019;wp2020;toegevoegde waarde 2019 (mln);toegevoegde waarde 2020 (mln)\n1;92345;436789;2511;3;4;1,5;2\n";
  const mapping = guessed(text);
  expect(mapping.valueAdded).toEqual({
    unit: "million",
    columns: [
      { year: 2019, column: 6 },
      { year: 2020, column: 7 },
    ],
  });
  const file = writeMappingFile(mapping, header(text));
  expect(readMappingFile(file, { ...mapping, valueAdded: null }, { header: header(text) })).toEqual(mapping);
});

const written = JSON.parse(writeMappingFile(chosen, header(FIRST)));
test.each([
  ["no JSON", "kolommen", "mapping.not-json", {}],
  ["other JSON", "{}", "mapping.not-a-mapping", {}],
  ["a list", "[1]", "mapping.not-a-mapping", {}],
  [
    "a later version",
    JSON.stringify({ ...written, version: 4 }),
    "mapping.version",
    { version: "4", known: "3" },
  ],
  [
    "another system",
    JSON.stringify({ ...written, crs: "mars" }),
    "mapping.wrong",
    { where: "crs", value: '"mars"' },
  ],
  [
    "a field unknown",
    JSON.stringify({ ...written, fields: { z: "lon" } }),
    "mapping.wrong",
    { where: "fields", value: '"z"' },
  ],
  ["no jobs", JSON.stringify({ ...written, jobs: 3 }), "mapping.wrong", { where: "jobs", value: "3" }],
  [
    "a year beyond",
    JSON.stringify({ ...written, jobs: [{ year: 20, columns: [] }] }),
    "mapping.wrong",
    { where: "jobs.year", value: "20" },
  ],
  [
    "a column that is gone",
    JSON.stringify({ ...written, fields: { x: "oost" } }),
    "mapping.column",
    { column: "oost", columns: header(FIRST).join(", ") },
  ],
  [
    "a name that stands twice",
    JSON.stringify({ ...written, fields: { x: "wp2020" } }),
    "mapping.column",
    { column: "wp2020", columns: header(FIRST).join(", ") },
  ],
])("a mapping file with %s is refused, and says where", (_, text, code, context) => {
  expect(() => readMappingFile(text, guessed(FIRST), { header: header(FIRST) })).toThrow(
    expect.objectContaining({ code, context }),
  );
});

test("the command line reads a register by it, unasked, and names the file that is wrong", async () => {
  const files = {
    "next.csv": NEXT,
    "mapping.json": writeMappingFile(chosen, header(FIRST)),
    "bad.json": "{",
  };
  const { code, stdout, stderr } = await analyse(
    ["count", "--firms", "next.csv", "--mapping", "mapping.json", "--json"],
    files,
  );
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout).firms).toMatchObject({
    rows: 1,
    read: 1,
    assumed: { id: "NR", x: "lon", jobs: "wp2020" },
  });
  const bad = await analyse(["count", "--firms", "next.csv", "--mapping", "bad.json"], files);
  expect([bad.code, bad.stderr]).toEqual([
    2,
    "analyse: bad.json: This is no file with a mapping of columns: it is no JSON.\n",
  ]);
});
