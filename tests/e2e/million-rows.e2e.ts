import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import { analyseCount, type Ring } from "./analyse.ts";
import { writeClusteredRegister } from "./clustered-register.ts";
import { type App, type LongTask, type Stage, startStage } from "./driver.ts";
import type { Place } from "./web-mercator.ts";

const ROWS = 1_000_000;

/** A place full of firms. */
const IN_FULL = [93_900, 435_000] as const;
/** Zoom 11, so that firms are summed over squares; the place is left of the card. */
const VIEW = `#map=11/${toLonLat(94_300, 435_000).toReversed().join("/")}`;
const RECTANGLE = [toLonLat(91_000, 438_000), toLonLat(96_500, 432_500)] as const;

const HAND_CORNERS = 100;
/** What an idle page does in this time is what it does in any other. */
const IDLE_MS = 4000;

let stage: Stage;
let app: App;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "million-"));
  file = join(folder, "million.csv");
  expect(writeClusteredRegister(file, ROWS, 2026)).toBeGreaterThan(50 * ROWS);
  stage = await startStage();
  app = await stage.open({ flat: true, hash: VIEW });
});
afterAll(async () => {
  await app?.close();
  await stage?.close();
  rmSync(folder, { recursive: true });
});

test("reading a million rows can be stopped, and nothing has changed", async () => {
  const before = await app.readFilters();
  await app.chooseFile(file);
  await app.startReading();
  const share = await app.readProgress();
  expect(share).toBeGreaterThan(0);
  expect(share).toBeLessThan(1);
  await app.click("Stop");
  expect(await app.readProgress()).toBe(null);
  await app.pressKeys("Escape");
  expect(await app.readFilters()).toEqual(before);
  expect(await app.readPage()).not.toContain("million.csv");
});

test("the page stays free for its user while a million rows are read", async () => {
  await app.chooseFile(file);
  await app.waitForStillMap();
  // First the same page, map and dialog with nothing to read.
  const idleMs = await app.nowMs();
  while ((await app.nowMs()) < idleMs + IDLE_MS) await app.readProgress();
  const resting = await app.longTasksSince(idleMs);
  const startMs = await app.nowMs();
  await app.startReading();
  const told = await app.waitUntilRead();
  const lengthMs = (await app.nowMs()) - startMs;
  const reading = await app.longTasksSince(startMs);
  expect(told).toContain(ROWS.toLocaleString("nl-NL"));
  await app.takeFile("register");
  expect(await app.readPage()).toContain("million.csv");
  console.log(
    `Read in ${(lengthMs / 1000).toFixed(1)} s; long tasks ${inWords(reading)}, idle ${inWords(resting)}`,
  );
  // A busy machine makes a long task of anything now and then. Reading on the page's own thread would make
  // seconds of them: 60 MB are decoded, split and located.
  expect(totalMs(reading)).toBeLessThan((lengthMs / IDLE_MS) * totalMs(resting) + 400);
  expect(longestMs(reading)).toBeLessThan(longestMs(resting) + 200);
});

test("a rectangle and a zone drawn by hand over a million firms are counted as the command line counts them", async () => {
  await app.drawRectangle(...RECTANGLE);
  const inRectangle = await app.waitForCount("Zone 1");
  // An edge of 5 km that is straight in degrees bows 0.6 m in RD: with so many firms that is two of them.
  const [rectangle] = await drawnRings(1);
  expect(inRectangle.firms).toBeGreaterThan(ROWS / 500);
  await app.screenshot("million-rectangle");
  await app.undo();

  const hand = Array.from({ length: HAND_CORNERS }, (_, i): Place => {
    const angle = (1.97 * Math.PI * i) / HAND_CORNERS;
    const awayM = 2600 + 900 * Math.sin(11 * angle);
    return toLonLat(IN_FULL[0] + awayM * Math.cos(angle), IN_FULL[1] + awayM * Math.sin(angle));
  });
  const said = await app.statusesDuring(() => app.drawFreehand(hand));
  // It told figures while it was drawn.
  expect(said.length).toBeGreaterThan(1);
  const byHand = await app.waitForCount();
  const [drawn] = await drawnRings(1);
  expect(drawn.corners.length).toBeGreaterThan(0.8 * HAND_CORNERS);
  expect(byHand.firms).toBeGreaterThan(ROWS / 1000);
  // Both at once: the command line needs as long for the file as the page does.
  const { zones } = analyseCount(
    [rectangle, drawn].map(({ corners }) => ({ crs: "wgs84", corners })),
    file,
  );
  for (const [at, { firms, jobs, year }] of [inRectangle, byHand].entries())
    expect({ firms, jobs }).toEqual({ firms: zones[at].firms[year], jobs: zones[at].jobs[year] });
  expect(app.problems()).toEqual([]);
});

/** Corners of the drawn zones, from the link that anyone could copy. */
async function drawnRings(zones: number): Promise<Ring[]> {
  const ringsOf = (link: string) =>
    decodeLink(link).project.zones.map(({ outline }) => {
      if (outline.kind !== "polygon") throw new Error("A drawn zone is no polygon.");
      return outline;
    });
  await expect.poll(async () => ringsOf(await app.readLink()).length).toBe(zones);
  return ringsOf(await app.readLink());
}

function totalMs(tasks: readonly LongTask[]): number {
  return tasks.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

function longestMs(tasks: readonly LongTask[]): number {
  return Math.max(0, ...tasks.map(({ durationMs }) => durationMs));
}

function inWords(tasks: readonly LongTask[]): string {
  return `${tasks.length} (${totalMs(tasks).toFixed(0)} ms, longest ${longestMs(tasks).toFixed(0)} ms)`;
}
