import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { writeOffer } from "../../src/app/export/save-table.ts";
import { squaresExport } from "../../src/app/growth/growth-export.ts";
import { linkOf } from "../../src/app/open-link.ts";
import { tensionOfEntry } from "../../src/app/tension/compute.ts";
import { exportContext, pairsExport, tensionZonesExport } from "../../src/app/tension/export-rows.ts";
import { boundaryExport, firmsExport } from "../../src/app/zones/zone-export.ts";
import { loadFirms, loadRegion } from "../../src/cli/inputs.ts";
import { readOptions } from "../../src/cli/options.ts";
import { buildCountIndex } from "../../src/core/counting/index.ts";
import { HOTSPOT_CLASSES } from "../../src/core/growth/classes.ts";
import { CodesByYear } from "../../src/core/register/filtering/filter-codes.ts";
import { SUBSECTORS } from "../../src/core/register/subsectors.ts";
import { speakerOf } from "../../src/i18n/speaker.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../../src/io/guideline-rules.ts";
import { keepGuidelines, keepRegister } from "../../src/state/data.ts";
import { testSession } from "../app/test-session.ts";
import { localEngine } from "../engine/local-engine.ts";
import { analyse } from "./fake-io.ts";
import { madeRegister } from "./made-register.ts";

const geodata = resolve(import.meta.dirname, "../../public/geodata");
const REGISTER = madeRegister(400, 5);
const FILES = { "map/makers.csv": REGISTER };
const ZONES = "c1~c~4.43~51.91~900!p2~w~4.4~51.89~4.45~51.89~4.45~51.92";
const LENGTHLESS = `v=1&y=2019&s=metaal,overig,chemie&p=outside,inside&g=0,1,2,5&z=${ZONES}`;

/** The page as it is after opening a link and dropping the made-up register on it. */
async function page(link: string) {
  const io = {
    stdout: () => {},
    stderr: () => {},
    readFile: async () => new TextEncoder().encode(REGISTER),
    writeFile: async () => {},
    readEmbedded: (name: string) => readFile(resolve(geodata, name)),
  };
  const region = await loadRegion(io, undefined);
  const { table: firms } = await loadFirms(io, "makers.csv", region, readOptions([]));
  const session = testSession(link, localEngine());
  session.data.setState({ region, status: "ready" });
  keepRegister(session.data, {
    id: "sample",
    fileName: "makers.csv",
    synthetic: false,
    firms,
    index: buildCountIndex(firms),
    codes: new CodesByYear(firms),
  });
  const rules = readGuidelineRules(await io.readEmbedded("guideline-distances.csv"), EMBEDDED_EDITION);
  keepGuidelines(session.data, "", rules);
  return { session, region };
}

/** What the command line says of the same link. */
async function commandLine(link: string, ...args: string[]) {
  const given = [
    "--link",
    `https://kaart.example/#${link}`,
    "--firms",
    "map/makers.csv",
    "--json",
    "--lang",
    "nl",
  ];
  const { code, stdout, stderr, written } = await analyse([...given, ...args], FILES);
  expect([code, stderr.includes("Unknown")]).toEqual([0, false]);
  return { out: JSON.parse(stdout), written };
}

function given<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the page shows nothing");
  return value;
}

/** Is it the same file, byte for byte, as the page saves? */
async function sameFile(offer: Parameters<typeof writeOffer>[1], region: unknown, file: Uint8Array) {
  const saving = { writer: "geojson", crs: "wgs84", language: "nl", region } as const;
  const { parts } = await writeOffer(localEngine(), offer, saving as Parameters<typeof writeOffer>[2]);
  const text = await new Blob([...parts]).text();
  expect(JSON.parse(new TextDecoder().decode(file))).toEqual(JSON.parse(text));
  expect(text).toMatch(/"SHA-256 van het register zoals gelezen":"[0-9a-f]{64}"/);
}

test("a link of the first view is counted as the page counts it, and saved as the page saves it", async () => {
  const link = `${LENGTHLESS}&k=1`;
  const { session, region } = await page(link);
  const { out, written } = await commandLine(link, "--table", "zones", "--out", "uit.geojson");
  const { counted, jobs, drawnTotal } = session.figures;
  const { totals, focus, analysis } = given(counted.get());
  expect(totals.firms).toBeGreaterThan(5);
  expect(out.selected).toMatchObject({
    id: "drawn:1",
    name: focus.name,
    firms: { 2019: totals.firms },
    jobs: { 2019: totals.jobs },
  });
  SUBSECTORS.forEach(({ id }, code) => {
    expect(out.selected.bySubsector[id].firms[2019]).toBe(totals.bySubsector[code].firms);
  });
  const { perSide, unknown } = given(jobs.get());
  expect(Object.values(out.headline[2019])).toEqual(perSide.last);
  expect(out.headline.change.outside).toBeCloseTo(perSide.change[2], 3);
  expect(out.headline.changeUnknown).toBe(unknown);
  expect(out.drawn.firms[2019]).toBe(given(drawnTotal.get()).totals.firms);
  expect(out.zones.map(({ id }: { id: string }) => id).slice(-2)).toEqual(["drawn:1", "drawn:2"]);
  const speaker = speakerOf("nl");
  await sameFile(boundaryExport(given(counted.get()), speaker), region, written["uit.geojson"]);
  const firms = await commandLine(link, "--table", "firms", "--out", "uit.geojson");
  await sameFile(firmsExport(given(counted.get()), speaker), region, firms.written["uit.geojson"]);
  expect(analysis.year).toBe(out.year);
});

test("a link of the tension view has the page's zones, pairs and totals, in either scenario", async () => {
  const link = `${LENGTHLESS}&t=tension&e=mst&sc=B&eo=p&zo=c3~c~4.42~51.905~600&at=m4h~mixed!.1~quiet`;
  for (const scenario of ["B", "A"] as const) {
    const { session, region } = await page(link);
    const table = ["--table", "pairs", "--out", "uit.geojson", "--scenario", scenario];
    const { out, written } = await commandLine(link, ...table);
    const { state, other } = session.tensionFigures;
    const model = given(scenario === "B" ? given(state.get()).model : other.model.get());
    expect(out.lens).toMatchObject({ ...model.lens, year: 2019 });
    expect(out.zones).toHaveLength(model.entries.length);
    expect(out.pairs).toHaveLength(model.tension.pairs.firm.length);
    expect(out.pairs.length).toBeGreaterThan(20);
    model.tension.zones.forEach(({ firmsWithinReach, score, freeAreaShare, areaType }, zone) => {
      expect(out.zones[zone]).toMatchObject({ firmsWithinReach, score, freeAreaShare, areaType });
    });
    expect(new Set(out.zones.map(({ areaType }: { areaType: string }) => areaType)).size).toBe(2);
    const { firms, dwellingsLow, dwellingsHigh, zonesWithTension } = model.totals;
    expect(out.region).toMatchObject({ firms, dwellingsLow, dwellingsHigh, zonesWithTension });
    const exported = model.entries.map((zone, at) => ({ zone, tension: tensionOfEntry(model, at) }));
    const speaker = speakerOf("nl");
    const context = exportContext(model, exported, scenario, speaker.say);
    const offer = pairsExport(model, exported, context, "de ingebouwde zones", speaker);
    await sameFile(offer, region, written["uit.geojson"]);
    const zones = await tensionZonesExport(
      localEngine(),
      model,
      exported,
      region.estates,
      context,
      "de ingebouwde zones",
      speaker,
    );
    const saved = await commandLine(link, "--out", "uit.geojson", "--scenario", scenario);
    await sameFile(zones, region, saved.written["uit.geojson"]);
  }
});

test("a link of the growth view has the page's squares and hotspots", async () => {
  const link = `${LENGTHLESS}&t=growth&gr=cellM:250,measure:firms,band:2.5,permutations:99999,fdr:false`;
  const { session, region } = await page(link);
  const { out, written } = await commandLine(link, "--out", "uit.geojson");
  const analysis = given(session.figures.analysis.get());
  session.runs.hotspots.ask(analysis, session.view.getState().growth);
  await expect.poll(() => session.runs.hotspots.found.get(), { timeout: 20_000 }).not.toBeNull();
  const found = given(session.runs.hotspots.found.get());
  const { cells, grid, spots } = found.hotspots;
  expect(grid.count).toBeGreaterThan(60);
  expect(out.cells.map((cell: Record<string, unknown>) => [cell.x, cell.y, cell.class, cell.qPerm])).toEqual(
    Array.from(grid.xM, (x, cell) => [
      x,
      grid.yM[cell],
      HOTSPOT_CLASSES[cells.classOf[cell]],
      cells.qPerm[cell],
    ]),
  );
  expect(out.spots).toHaveLength(spots.length);
  await sameFile(squaresExport(found, analysis, speakerOf("nl")), region, written["uit.geojson"]);
  // A level is no growth: nothing to hold against planned homes.
  expect(out.nearHomes).toBe(null);
  session.runs.hotspots.dispose();
});

test.each(["&t=tension&e=mst", "&t=tension&h=housing&at=.2~mixed", "&t=tension&at=m4h~mixed!.1~mixed"])(
  "the command that a file names gives the same figures again, without the link: %s",
  async (view) => {
    const link = `${LENGTHLESS}${view}`;
    const { out } = await commandLine(link);
    const words = String(out.provenance.command).split(" ");
    expect(words.slice(0, 2)).toEqual(["analyse", "tension"]);
    const again = await analyse(
      [...words.slice(1).map((word) => word.replaceAll("'", "")), "--firms", "map/makers.csv", "--json"],
      FILES,
    );
    expect(again.stderr).not.toContain("option");
    const repeated = JSON.parse(again.stdout);
    expect(repeated.provenance).toEqual(out.provenance);
    expect(repeated.zones.map(({ score }: { score: number }) => score)).toEqual(
      out.zones.map(({ score }: { score: number }) => score),
    );
  },
);

test("the link that the page shares is taken whole; an option beside it has the last word", async () => {
  const { session } = await page(`${LENGTHLESS}&t=tension`);
  const shared = linkOf(session);
  expect(shared).toContain("&n=");
  const { out } = await commandLine(shared, "--year", "2018", "--embedded", "none");
  expect(out.lens.year).toBe(2018);
  expect(out.zones).toHaveLength(2);
  expect(out.provenance.options).toMatchObject({ year: "2018", side: "inside,outside", drawn: ZONES });
});

test("a link without a command is the command of its tab", async () => {
  const keys = { growth: "cells", tension: "pairs", firms: "distinct" };
  for (const [tab, key] of Object.entries(keys))
    for (const link of [
      ["--link", `#v=1&t=${tab}&g=0,1&gr=permutations:99999`],
      [`--link=#v=1&t=${tab}&g=0,1`],
    ]) {
      const args = [
        ...link,
        "--firms",
        "map/makers.csv",
        "--json",
        ...(tab === "growth" ? ["--permutations", "9"] : []),
      ];
      const { code, stdout } = await analyse(args, FILES);
      expect([tab, code, key in JSON.parse(stdout)]).toEqual([tab, 0, true]);
      expect(JSON.parse(stdout).provenance.options.size).toBe("1-4,5-19");
    }
});

test("firms that are closed or moved count as in the page's scenario", async () => {
  const link = `${LENGTHLESS}&t=tension`;
  const before = await commandLine(link);
  const [{ firm, zone }] = before.out.pairs;
  const closed = await commandLine(link, "--close", firm);
  const has = (out: { pairs: { firm: string }[] }) => out.pairs.some((pair) => pair.firm === firm);
  expect([has(before.out), has(closed.out)]).toEqual([true, false]);
  expect(closed.out.provenance.options.close).toBe(firm);
  // Far off in the polder.
  const moved = await commandLine(link, "--move", `${firm}=80000,430000`);
  expect(
    moved.out.pairs.some((pair: { firm: string; zone: string }) => pair.firm === firm && pair.zone === zone),
  ).toBe(false);
});

test.each([
  [["--link", "hello"], "takes a link of the map"],
  [["--link", "#v=1&y=2019&n=99&s=metaal"], "lost its end"],
  [["--link", "#v=2&y=2019"], "newer version"],
  [["--link", `#v=1&z=${ZONES}!x`], "changed on the way"],
  [["--link", "#v=1&d=own"], "give it with --firms"],
  [["--link", "#v=1&d=zones"], "give them with --zones"],
  [["--link", "#v=1", "--scenario", "B"], "--scenario B"],
  [["--scenario", "B"], "--scenario B"],
  [["--drawn", "p1~w~4"], "--drawn takes zones"],
  [["--select", "9"], "--select takes"],
  [["--select", "estates:nowhere"], 'not "estates:nowhere"'],
  [["--side", "port"], "--side takes inside, transition, outside"],
  [["--size", "1-5"], "--size takes 1-4, 5-19"],
  [["--embedded", "roads"], "--embedded takes housing-zones, port-areas, estates"],
])("count %j ends with exit code 2 and one sentence", async (args, sentence) => {
  const { code, stdout, stderr } = await analyse(["count", ...args]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each([
  [["--close", "nobody"], '--close: the register has no establishment "nobody"'],
  [["--move", "nr-1=here"], "--move takes ESTABLISHMENT=X,Y"],
])("tension %j ends with exit code 2 and one sentence", async (args, sentence) => {
  const { code, stderr } = await analyse(["tension", "--firms", "map/makers.csv", ...args], FILES);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});
