import { describe, expect, test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { analyse } from "./fake-io.ts";

/** A square of 200 m in RD, with its corners in degrees. */
function square(id: string, x: number, y: number) {
  const corners = [
    [x, y],
    [x + 200, y],
    [x + 200, y + 200],
    [x, y + 200],
  ].map(([cornerX, cornerY]) => toLonLat(cornerX, cornerY));
  return {
    type: "Feature",
    properties: { id, name: `Square ${id}` },
    geometry: { type: "Polygon", coordinates: [[...corners, corners[0]]] },
  };
}

const ZONES = JSON.stringify({
  type: "FeatureCollection",
  features: [square("a", 92_000, 437_000), square("b", 95_000, 437_000)],
});
const FIRMS = [
  "vestigingsnummer;x_rd;y_rd;sbi2008;wp2019;wp2020",
  "1;92262;437100;2511;20;24", // 62 m east of square a
  "2;92100;437100;3109;8;8", // in it
  "3;92300;437100;2511;5;5", // 100 m away, give or take the projection
  "4;92210;437100;2511;9;", // gone in 2020
  "5;92210;437100;4711;9;9", // not manufacturing
  "6;92100;436000;1920;50;60", // a refinery 1 km south
].join("\n");
const files = { "firms.csv": FIRMS, "zones.geojson": ZONES };
const ARGS = ["tension", "--firms", "firms.csv", "--zones", "zones.geojson"];

type Output = {
  lens: Record<string, unknown>;
  pairs: Record<string, unknown>[];
  zones: Record<string, unknown>[];
};

async function json(...args: string[]): Promise<Output> {
  const { code, stdout, stderr } = await analyse([...ARGS, ...args, "--json"], files);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout) as Output;
}

describe("analyse tension", () => {
  test("gives every pair with its distance, guideline, category, aspects and status", async () => {
    const { pairs, lens } = await json();
    const pair = (firm: string) => pairs.find((one) => one.firm === firm)!;
    expect(Object.keys(pair("1"))).toEqual([
      "firm",
      "zone",
      "distanceM",
      "guidelineM",
      "mixedM",
      "category",
      "aspects",
      "inside",
      "deficitM",
      "status",
      "jobs",
    ]);
    expect(pair("1")).toMatchObject({
      zone: "a",
      guidelineM: 100,
      mixedM: 50,
      category: "3.2",
      aspects: ["noise"],
      inside: false,
      status: "mixed-only",
    });
    // The corners went to degrees and back: a few millimetres.
    expect(pair("1").distanceM as number).toBeCloseTo(62, 1);
    expect((pair("1").deficitM as number) + (pair("1").distanceM as number)).toBe(100);
    expect(pair("2")).toMatchObject({ inside: true, distanceM: 0, deficitM: 100, status: "conflict" });
    expect(pair("6")).toMatchObject({ guidelineM: 1500, mixedM: 1500, status: "conflict" });
    expect(pair("4")).toBeUndefined();
    expect(pair("5")).toBeUndefined();
    expect(lens).toMatchObject({ areaType: "quiet", plotRadius: "0", year: 2020, edition: "VNG 2009" });
  });

  test("gives the zones in the order of the file, one without tension too", async () => {
    const { zones } = await json();
    expect(zones.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(zones[0]).toMatchObject({ firmsInside: 1, freeAreaShare: 0 });
    expect(zones[1]).toMatchObject({
      id: "b",
      firmsInside: 0,
      firmsWithinReach: 0,
      jobs: 0,
      freeAreaShare: 1,
      score: 0,
      class: -1,
      dwellingsWithinReach: { low: null, high: null },
    });
  });

  test("a zone outside the region is not tested, as on the page, and that is said", async () => {
    const far = JSON.stringify({
      type: "FeatureCollection",
      features: [square("a", 92_000, 437_000), square("far", 200_000, 500_000)],
    });
    const args = ["tension", "--firms", "firms.csv", "--zones", "far.geojson"];
    const { stdout } = await analyse([...args, "--json"], { ...files, "far.geojson": far });
    const out = JSON.parse(stdout);
    expect(out.zones.map(({ id }: { id: string }) => id)).toEqual(["a"]);
    const sentence = "1 zone lies outside the region and was not tested: there is no register there.";
    expect(out.notes).toContainEqual({ code: "tension.outside", text: sentence });
    const { stdout: text } = await analyse(args, { ...files, "far.geojson": far });
    expect(text).toContain(sentence);
  });

  test("the lens chooses what is added up and not which pairs there are", async () => {
    const quiet = await json();
    const mixed = await json("--lens", "mixed");
    expect(mixed.pairs).toEqual(quiet.pairs);
    expect(mixed.zones[0].firmsWithinReach).toBeLessThan(quiet.zones[0].firmsWithinReach as number);
    expect(mixed.lens.areaType).toBe("mixed");
  });

  test("an estimated plot brings firms nearer; another year brings back who left", async () => {
    const plots = await json("--plot-radius", "estimate");
    const distance = ({ pairs }: Output) => pairs.find(({ firm }) => firm === "1")!.distanceM as number;
    // 24 jobs at 250 m2: 43.7 m.
    expect(distance(await json()) - distance(plots)).toBeCloseTo(Math.sqrt(6000 / Math.PI), 6);
    const then = await json("--year", "2019");
    expect(then.pairs.some(({ firm }) => firm === "4")).toBe(true);
  });

  test("every switch of the lens has an option, and the help names it with its values", async () => {
    const { lens } = await json("--reduce-hazard", "yes", "--size-rule", "yes", "--count-transition", "no");
    expect(lens).toMatchObject({ reduceHazard: true, sizeRule: true, countTransition: false });
    const { stdout } = await analyse(["--help"]);
    for (const option of [
      "--lens quiet|mixed",
      "--reduce-hazard no|yes",
      "--size-rule no|yes",
      "--plot-radius 0|estimate",
      "--count-transition no|yes",
    ])
      expect(stdout).toContain(option);
    expect(stdout).toContain("test as a quiet residential area or as a mixed area");
    expect(stdout).toContain("(default quiet)");
    expect(stdout).toContain("(default yes)");
  });

  test("takes a municipality's own list in place of the embedded one", async () => {
    const own = { ...files, "own.csv": "sbi2008;geur_m;stof_m;geluid_m;gevaar_m\n25;0;0;50;0\n" };
    const { stdout } = await analyse([...ARGS, "--guidelines", "own.csv", "--json"], own);
    const { lens, pairs } = JSON.parse(stdout) as Output;
    expect(lens.edition).toBe("own.csv");
    // At 62 m the works is clear of 50 m; the furniture maker has no row and is still inside.
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ firm: "2", inside: true, guidelineM: 0, category: "", aspects: [] });
  });

  test("without --json prints a table, most tension first, and says what it is", async () => {
    const { stdout, code } = await analyse(["tension"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Screening by VNG 2009, as a quiet residential area");
    expect(stdout).toContain("synthetic sample register");
    const scores = stdout
      .slice(stdout.indexOf("\nzone "))
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(/\s+/).at(-1)));
    expect(scores.length).toBe(23);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test.each([
    [["--lens", "busy"], "--lens takes quiet, mixed"],
    [["--plot-radius", "5"], "--plot-radius takes 0, estimate"],
    [["--size-rule", "maybe"], "--size-rule takes no, yes"],
    [["--year", "1990"], "--year takes a year of the register"],
    [["--guidelines", "none.csv"], "none.csv"],
  ])("%s ends with 2 and one line", async (args, line) => {
    const { code, stdout, stderr } = await analyse([...ARGS, ...args], files);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(line);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("a list with a fault is refused with its line", async () => {
    const bad = { ...files, "own.csv": "sbi2008;geur_m;stof_m;geluid_m;gevaar_m\n25;0;0;45;0\n" };
    const { code, stderr } = await analyse([...ARGS, "--guidelines", "own.csv"], bad);
    expect(code).toBe(2);
    expect(stderr).toContain("own.csv: Line 2: “45” in geluid_m");
  });
});
