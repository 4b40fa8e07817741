import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toLonLat } from "../../src/core/rd.ts";
import { decodeLink } from "../../src/state/url-codec.ts";
import { analyseCount, type Ring } from "./analyse.ts";
import { type Box, writeClusteredRegister } from "./clustered-register.ts";
import { type App, type LongTask, type Stage, startStage } from "./driver.ts";
import type { Place } from "./web-mercator.ts";

/** 200,000 keep `npm test` short; MILLION_ROWS=1000000 runs the same on a whole million. */
const ROWS = Number(process.env.MILLION_ROWS ?? 200_000);

/** Some 8 km with hardly a firm, and a place of the same size full of them, side by side on the map. */
const BARE: Box = { minX: 81_000, minY: 431_000, maxX: 89_000, maxY: 439_000 };
const IN_BARE = [85_000, 435_000] as const;
const IN_FULL = [93_900, 435_000] as const;
/** Zoom 11, so that firms are summed over squares; both places are left of the card. */
const VIEW = `#map=11/${toLonLat(94_300, 435_000).toReversed().join("/")}`;
const RECTANGLE = [toLonLat(91_000, 438_000), toLonLat(96_500, 432_500)] as const;

const HAND_CORNERS = 200;
/** On two busy cores the software renderer takes its time: 800 moves, each in a frame of its own. */
const SLOW_MS = 400_000;

let stage: Stage;
let app: App;
let folder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "million-"));
  file = join(folder, "million.csv");
  expect(writeClusteredRegister(file, ROWS, 2026, BARE)).toBeGreaterThan(50 * ROWS);
  stage = await startStage();
  app = await stage.open({ hash: VIEW });
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
  const share = (await app.readProgress())!;
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
  const startMs = await app.nowMs();
  await app.startReading();
  const told = await app.waitUntilRead();
  const lengthMs = (await app.nowMs()) - startMs;
  const reading = await app.longTasksSince(startMs);
  expect(told).toContain(ROWS.toLocaleString("nl-NL"));
  await app.useFile("register");
  expect(await app.readPage()).toContain("million.csv");

  // The same page, map and dialog for as long, with nothing to read.
  const idle = await stage.open({ hash: VIEW });
  await idle.chooseFile(file);
  await idle.waitForStillMap();
  const idleMs = await idle.nowMs();
  while ((await idle.nowMs()) < idleMs + lengthMs) await idle.readProgress();
  const resting = await idle.longTasksSince(idleMs);
  await idle.close();
  console.log(
    `Read in ${(lengthMs / 1000).toFixed(1)} s; long tasks ${inWords(reading)}, idle ${inWords(resting)}`,
  );
  // A busy machine makes a long task of anything now and then. Reading on the page's own thread would make
  // seconds of them: 60 MB are decoded, split and located.
  expect(totalMs(reading)).toBeLessThan(totalMs(resting) + 400);
  expect(longestMs(reading)).toBeLessThan(longestMs(resting) + 200);
});

test("a rectangle over a million firms is counted as the command line counts it", async () => {
  await app.drawRectangle(...RECTANGLE);
  const counted = await app.waitForCount("Zone 1");
  // An edge of 5 km that is straight in degrees bows 0.6 m in RD: with so many firms that is two of them.
  const [drawn] = await drawnRings(1);
  const ring: Ring = { crs: "wgs84", corners: drawn!.corners };
  const [zone] = analyseCount([ring], file).zones;
  expect(counted.firms).toBeGreaterThan(ROWS / 500);
  expect({ firms: counted.firms, jobs: counted.jobs }).toEqual({
    firms: zone!.firms[counted.year],
    jobs: zone!.jobs[counted.year],
  });
  await app.screenshot("million-rectangle");
  await app.undo();
});

test(
  "a freehand zone is drawn no slower over many firms than over few, on the same map of a million",
  async () => {
    const full: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 2; round++) {
      bare.push(...(await framesOfHand(IN_BARE)));
      expect((await app.waitForCount()).firms).toBeLessThan(ROWS / 2000);
      await app.undo();
      full.push(...(await framesOfHand(IN_FULL)));
      expect((await app.waitForCount()).firms).toBeGreaterThan(ROWS / 1000);
      const [ring] = await drawnRings(1);
      expect(ring!.corners.length).toBeGreaterThan(0.8 * HAND_CORNERS);
      await app.undo();
    }
    console.log(`Frames over firms ${spread(full)}, over few ${spread(bare)}`);
    expect(full.length).toBeGreaterThan(40);
    // Both draw the same map, the same line and a card with the same parts; one has a hundred times the firms.
    expect(quantile(full, 0.5)).toBeLessThan(1.3 * quantile(bare, 0.5) + 8);
    expect(quantile(full, 0.9)).toBeLessThan(1.3 * quantile(bare, 0.9) + 17);
    expect(app.problems()).toEqual([]);
  },
  SLOW_MS,
);

/** Draws a wavy ring by hand about a place in RD. */
async function framesOfHand([xM, yM]: readonly [number, number]): Promise<number[]> {
  const corners = Array.from({ length: HAND_CORNERS }, (_, i): Place => {
    const angle = (1.97 * Math.PI * i) / HAND_CORNERS;
    const awayM = 2600 + 900 * Math.sin(11 * angle);
    return toLonLat(xM + awayM * Math.cos(angle), yM + awayM * Math.sin(angle));
  });
  return app.framesDuring(() => app.drawFreehand(corners));
}

/** Corners of the drawn zones, from the link that anyone could copy. */
async function drawnRings(zones: number): Promise<Ring[]> {
  const ringsOf = (link: string) =>
    decodeLink(link).project.zones.map(({ outline }) => {
      if (outline.kind !== "polygon") throw new Error("A drawn zone is no polygon.");
      return outline;
    });
  await expect.poll(async () => ringsOf(await app.readLink()).length, { timeout: 5000 }).toBe(zones);
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

function spread(frames: readonly number[]): string {
  const [half, most] = [quantile(frames, 0.5), quantile(frames, 0.9)];
  return `${frames.length}: median ${half.toFixed(1)} ms, p90 ${most.toFixed(1)} ms`;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;
}
