import { expect, test } from "vitest";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import { analyseCount, type Ring, type ZoneFigures } from "./analyse.ts";
import type { App, SpokenCount } from "./driver.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile({ leave: true });
let app: App;

/** Spaanse Polder, an estate of some 1.9 by 1.7 km. */
const NORTH_WEST = [4.4066, 51.9358] as const;
const SOUTH_EAST = [4.4342, 51.9206] as const;
/** Round numbers about the same, in RD metres. */
const SPAANSE_POLDER = [
  [88700, 438300],
  [90600, 438300],
  [90600, 436600],
  [88700, 436600],
] as const;
/** So that the card, which opens on the right while drawing, covers none of it. */
const VIEW = "#map=13/51.928/4.43";

test("the count stays the same after undo and redo, and after reopening the link", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: VIEW });
  await app.drawRectangle(NORTH_WEST, SOUTH_EAST);
  const drawn = await app.waitForCount("Zone 1");
  const link = await linkWithZones(app, 1);

  await app.undo();
  await linkWithZones(app, 0);
  await app.redo();
  expect(await app.waitForCount("Zone 1")).toEqual(drawn);
  await app.pressKeys("Control+z", "Control+Shift+z");
  expect(await app.waitForCount("Zone 1")).toEqual(drawn);

  await app.reopen(link);
  expect(await app.waitForCount("Zone 1")).toEqual(drawn);
  expect(await linkWithZones(app, 1)).toBe(link);
});

test("typed RD corners are counted as the command line counts them", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: VIEW });
  await app.typeCorners(SPAANSE_POLDER.map(([x, y]) => `${x} ${y}`));
  const typed = await app.waitForCount("Zone 1");
  expect(typed.firms).toBeGreaterThan(50);
  expect(spoken(analyseCount([{ crs: "rd", corners: SPAANSE_POLDER }]).zones[0], typed.year)).toEqual(
    figuresOf(typed),
  );
});

test("filter, year, list and export follow each other to the same sums", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: VIEW });
  await app.typeCorners(SPAANSE_POLDER.map(([x, y]) => `${x} ${y}`));
  await app.waitForCount("Zone 1");
  const [zone] = analyseCount([{ crs: "rd", corners: SPAANSE_POLDER }]).zones;

  await app.filterOnly("Metaal");
  const metal = zone.bySubsector.metaal;
  const in2020 = await app.waitForCount("Zone 1");
  expect(figuresOf(in2020)).toEqual({ firms: metal.firms["2020"], jobs: metal.jobs["2020"] });

  await app.setYear(2015);
  const in2015 = await app.waitForCount("Zone 1");
  expect(in2015).toEqual({
    zone: "Zone 1",
    year: 2015,
    firms: metal.firms["2015"],
    jobs: metal.jobs["2015"],
  });

  await app.click("Exporteer");
  const { name, text } = await app.download(() => app.click("CSV, puntkomma (Excel NL)"));
  expect(name).toMatch(/^spanningskaart-zone-1-2015\.csv$/);
  const [header, ...rows] = text
    .replace(/^\ufeff/, "")
    .trim()
    .split("\r\n");
  const columns = header.split(";");
  const jobsOf = (row: string, year: number) => Number(row.split(";")[columns.indexOf(`wp${year}`)]);
  for (const [year, count] of [
    [2015, in2015],
    [2020, in2020],
  ] as const) {
    const jobs = rows.map((row) => jobsOf(row, year));
    expect(jobs.filter((n) => n > 0).length).toBe(count.firms);
    expect(jobs.reduce((sum, n) => sum + n, 0)).toBe(count.jobs);
  }
  for (const row of rows) expect(row).toContain("Synthetisch voorbeeldregister");
});

test("a rectangle over Spaanse Polder is counted while it is drawn, and as the command line counts it", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: VIEW });
  // With the network off: the whole of this is done in the page.
  await app.cutNetwork();
  const said = await app.statusesDuring(() => app.drawRectangle(NORTH_WEST, SOUTH_EAST, 60));
  const final = await app.waitForCount("Zone 1");
  expect(final.firms).toBeGreaterThan(50);
  // While drawing it was spoken more than once, with counts that only grew: the rectangle did.
  const counts = said
    .flatMap((text) => /Zone 1: ([\d.]+) bedrij/.exec(text)?.[1] ?? [])
    .map((n) => Number(n.replace(".", "")));
  expect(new Set(counts).size).toBeGreaterThan(1);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));

  const ring = await drawnRing(app);
  expect(spoken(analyseCount([ring]).zones[0], final.year)).toEqual(figuresOf(final));
  await app.screenshot("rectangle-spaanse-polder");
});

/** The link, once it holds this many zones: it follows a change with a short delay. */
async function linkWithZones(from: App, zones: number): Promise<string> {
  await expect.poll(async () => decodeLink(await from.readLink()).project.zones.length).toBe(zones);
  return from.readLink();
}

/** Corners of the one drawn zone, from the link that anyone could copy. */
async function drawnRing(from: App): Promise<Ring> {
  const [zone] = decodeLink(await linkWithZones(from, 1)).project.zones;
  if (zone?.outline.kind !== "polygon") throw new Error("The link holds no drawn polygon.");
  return zone.outline;
}

function spoken(zone: ZoneFigures, year: number): { firms: number; jobs: number } {
  return { firms: zone.firms[year], jobs: Math.round(zone.jobs[year]) };
}

function figuresOf({ firms, jobs }: SpokenCount): { firms: number; jobs: number } {
  return { firms, jobs };
}
