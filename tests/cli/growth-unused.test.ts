import { describe, expect, test } from "vitest";
import { analyse } from "./fake-io.ts";

const FILES = {
  "two.csv": "id;sbi;x;y;wp2015;wp2020\n1;2562;92100;436100;10;12\n2;1071;95100;430100;20;25\n",
  "one.csv": "id;sbi;x;y;wp2020\n1;2562;92100;436100;12\n2;1071;95100;430100;25\n",
};

async function codesOf(...options: string[]): Promise<Record<string, string>> {
  const { code, stdout, stderr } = await analyse(
    ["growth", "--json", "--permutations", "19", ...options],
    FILES,
  );
  expect(stderr, stderr).not.toContain("wrong");
  expect(code).toBe(0);
  const { notes } = JSON.parse(stdout) as { notes: { code: string; text: string }[] };
  return Object.fromEntries(
    notes.filter((note) => note.code.startsWith("growth.unused")).map((note) => [note.code, note.text]),
  );
}

describe("an option of analyse growth that changes no figure says so, with why", () => {
  test.each([
    [["--measure", "jobs", "--homes", "no"], "growth.unused.homes", "--homes"],
    [
      ["--measure", "firms", "--close", "1", "--move", "2=92000,437000"],
      "growth.unused.homes",
      "--close, --move",
    ],
    [["--close", "1"], "growth.unused.firms", "--close"],
    [["--area=inside"], "growth.unused.area", "--area"],
  ])("%j", async (options, code, names) => {
    const told = await codesOf("--firms", "two.csv", ...options);
    expect(Object.keys(told)).toEqual([code]);
    expect(told[code].startsWith(`${names} `)).toBe(true);
  });

  test("of one year there is no reference and no chart", async () => {
    const told = await codesOf("--firms", "one.csv", "--reference", "region", "--chart", "years,shift");
    expect(Object.keys(told)).toEqual(["growth.unused.explained", "growth.unused.charts"]);
    expect(told["growth.unused.charts"]).toContain("years, shift");
  });

  test("what does something is left alone", async () => {
    expect(
      await codesOf(
        "--firms",
        "two.csv",
        "--homes",
        "no",
        "--area",
        "inside",
        "--chart",
        "years",
        "--reference",
        "region",
      ),
    ).toEqual({});
  });
});
