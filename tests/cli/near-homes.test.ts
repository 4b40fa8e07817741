import { beforeAll, describe, expect, test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { analyse } from "./fake-io.ts";

const X = 90_000;
const Y = 436_000;

/** 196 metal works 500 m apart, calm but for nine in the middle that went from 20 to 120 jobs. */
const REGISTER = [
  "vestigingsnummer;x_rd;y_rd;sbi2008;wp2015;wp2020",
  ...Array.from({ length: 196 }, (_, at) => {
    const [column, row] = [Math.floor(at / 14), at % 14];
    const grew = Math.abs(column - 7) <= 1 && Math.abs(row - 7) <= 1;
    const jobs = grew ? 120 : 20 + ((column * 7 + row * 13) % 3);
    return `${1000 + at};${X + 500 * column + 250};${Y + 500 * row + 250};2511;20;${jobs}`;
  }),
].join("\n");

/** A square of 100 m whose western edge is 60 m east of the firm in the middle of the block: within 100 m, not within 50. */
const west = X + 3750 + 60;
const ring = [
  [west, Y + 3700],
  [west + 100, Y + 3700],
  [west + 100, Y + 3800],
  [west, Y + 3800],
  [west, Y + 3700],
].map(([x, y]) => toLonLat(x, y));
const ZONES = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { id: "n1", name: "Nieuwveen", dwellings: 400 },
      geometry: { type: "Polygon", coordinates: [ring] },
    },
  ],
});
const FILES = { "own.csv": REGISTER, "zones.geojson": ZONES };
const growth = (...more: string[]) =>
  analyse(
    ["growth", "--firms", "own.csv", "--zones", "zones.geojson", "--permutations", "9999", ...more],
    FILES,
  );

describe("analyse growth holds growing clusters against planned homes", () => {
  let json: Awaited<ReturnType<typeof growth>>;
  let text: Awaited<ReturnType<typeof growth>>;
  beforeAll(async () => {
    json = await growth("--json");
    text = await growth("--lang", "nl");
  });

  test("in JSON: which firms of which cluster are near which zone, worked out by hand", () => {
    const { nearHomes, spots } = JSON.parse(json.stdout);
    const figures = { firms: 1, inside: 0, jobs: 120, unknownJobs: 0, change: 100 };
    expect(nearHomes).toMatchObject({ lens: "quiet", growing: 1, shrinking: 0, total: figures });
    expect(nearHomes.clusters).toEqual([
      {
        spot: 0,
        place: expect.any(String),
        ...figures,
        zones: [{ id: "n1", name: "Nieuwveen", ...figures }],
      },
    ]);
    expect(nearHomes.clusters[0].place).not.toBe("");
    expect(spots[0].kind).toBe("hot");
  });

  test("in text: the page's sentence, and a line for the cluster", () => {
    const { place } = JSON.parse(json.stdout).nearHomes.clusters[0];
    expect(text.stdout).toContain(
      `1 van 1 groeiend cluster heeft geplande woningen binnen de richtafstand, met 120 banen in 1 bedrijf: ${place} (bij Nieuwveen).`,
    );
    expect(text.stdout).toContain("Nieuwveen (1)");
    expect(text.stdout).toContain("rustige woonwijk");
  });

  test("in a milder area none is near, which is said", async () => {
    const { stdout } = await growth("--lens", "mixed");
    expect(stdout).toContain("Of 1 growing cluster none has planned homes within the guideline distance.");
  });

  test("the embedded homes are beside those of a file when asked, and without any that is said", async () => {
    const both = JSON.parse((await growth("--homes", "yes", "--json")).stdout);
    const names = both.nearHomes.clusters[0].zones.map(({ name }: { name: string }) => name);
    expect(names).toContain("Nieuwveen");
    const none = ["growth", "--firms", "own.csv", "--permutations", "9999", "--homes", "no"];
    expect(JSON.parse((await analyse([...none, "--json"], FILES)).stdout).nearHomes).toBe(null);
    const { code, stderr } = await analyse([...none, "--table", "near-homes", "--out", "n.csv"], FILES);
    expect([code, stderr]).toEqual([2, expect.stringContaining("there are no zones")]);
    const hidden = await analyse([...none.slice(0, 5), "--link", "#v=1&t=growth&h=housing", "--json"], FILES);
    expect(JSON.parse(hidden.stdout).nearHomes).toBe(null);
  });

  test("a firm that is closed in the scenario is near nothing, and the command that is named says so", async () => {
    const { nearHomes, provenance } = JSON.parse((await growth("--close", "1105", "--json")).stdout);
    expect([nearHomes.growing, nearHomes.clusters]).toEqual([1, []]);
    expect(provenance.command).toContain("--close 1105");
    expect(provenance.guidelines.edition).toBe("VNG 2009");
    const words = String(JSON.parse(json.stdout).provenance.command).split(" ").slice(1);
    const again = await analyse(
      [...words, "--firms", "own.csv", "--zones", "zones.geojson", "--json"],
      FILES,
    );
    expect(JSON.parse(again.stdout).nearHomes).toEqual(JSON.parse(json.stdout).nearHomes);
  });

  test("of a level nothing can be said, and a table of it cannot be had", async () => {
    expect(JSON.parse((await growth("--measure", "jobs", "--json")).stdout).nearHomes).toBe(null);
    const { code, stderr } = await growth("--measure", "jobs", "--table", "near-homes", "--out", "n.csv");
    expect([code, stderr]).toEqual([2, expect.stringContaining("--table near-homes is about growth")]);
  });

  test("as a file: a row for each cluster and zone", async () => {
    const { written, code } = await growth("--table", "near-homes", "--out", "n.csv");
    expect(code).toBe(0);
    const [head, row] = new TextDecoder().decode(written["n.csv"]).replace("\uFEFF", "").split(/\r?\n/);
    const cells = row.split(head.includes(";") ? ";" : ",");
    const names = head.split(head.includes(";") ? ";" : ",");
    const cell = (name: string) => cells[names.indexOf(name)];
    expect(
      ["volgorde", "hotspot", "zone", "bedrijven", "bedrijven_in_zone", "banen", "verandering"].map(cell),
    ).toEqual(["1", "1", "Nieuwveen", "1", "0", "120", "100"]);
  });
});
