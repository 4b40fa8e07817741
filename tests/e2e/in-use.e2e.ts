import { expect, test } from "vitest";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import type { ZoneOutline } from "../../src/state/drawn-zone.ts";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import type { App } from "./driver.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile({ leave: true });
let app: App;

const SQUARE = [
  [88_900, 438_000],
  [89_900, 438_000],
  [89_900, 437_000],
  [88_900, 437_000],
] as const;

async function outlineOf(from: App): Promise<ZoneOutline | undefined> {
  return decodeLink(await from.readRestingLink()).project.zones[0]?.outline;
}

test("Delete wipes the corner under the mouse, undo puts it back in hand; no table cuts a figure", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#map=13.4/51.928/4.425" });
  await app.typeCorners(SQUARE.map(([x, y]) => `${x} ${y}`));
  const { firms } = await app.waitForCount("Zone 1");
  await app.editZone();
  const corner = toLonLat(...SQUARE[0]);
  await app.moveOverMap(toLonLat(89_300, 437_600), corner, 4);
  await app.pressKeys("Delete");
  await app.waitForText(/Hoek gewist/);
  const fewer = await outlineOf(app);
  expect(fewer?.kind === "polygon" && fewer.corners).toHaveLength(3);
  await app.undo();
  await app.waitForText(/Ongedaan gemaakt: hoek van Zone 1 gewist/);
  // Still under edit, on all its corners.
  await app.waitForText(/Versleep een hoek/);
  const back = await outlineOf(app);
  expect(back?.kind === "polygon" && back.corners).toHaveLength(4);
  expect((await app.waitForCount("Zone 1")).firms).toBe(firms);
  await app.click("Klaar");

  await app.click(`Toon ${firms} bedrijven`);
  expect(await app.tableFit("Bedrijven: Zone 1")).toEqual({ cut: [], nameStays: true });
  await app.screenshot("in-use-firms");
  await app.toggleFilter("Chemie");
  expect(await app.readPaper()).toMatch(
    /Machines\s+Transportmiddelen[\s\S]*Filters: Deelsectoren: (?!.*Chemie)/,
  );
  await app.toggleFilter("Chemie");
});

test("a zone of two parts moves as one, whichever part is dragged", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#map=15/51.9215/4.411&t=tension" });
  const name = "Schieveste";
  await app.chooseZone(name);
  await app.waitForTension(name);
  await app.startMovingZone();
  const view = await app.readMapView();
  const before = await outlineOf(app);
  // The smaller part, in the west, which has no handles of its own.
  await app.dragOverMap([
    [4.4045, 51.9229],
    [4.4045, 51.9205],
  ]);
  await app.waitForTension(name);
  const after = await outlineOf(app);
  if (before?.kind !== "areas" || after?.kind !== "areas") throw new Error("The link holds no copied zone.");
  expect(await app.readMapView()).toEqual(view);
  const shifts = after.polygons.flatMap((rings, p) =>
    rings.map((ring, r) => [
      ring[0][0] - before.polygons[p][r][0][0],
      ring[0][1] - before.polygons[p][r][0][1],
    ]),
  );
  expect(shifts).toHaveLength(2);
  // 0.0024 degrees to the south are some 267 m, of both parts alike.
  for (const [dx, dy] of shifts) {
    expect(Math.abs(dx)).toBeLessThan(12);
    expect(dy).toBeLessThan(-250);
    expect(dy).toBeGreaterThan(-285);
    expect(Math.hypot(dx - shifts[0][0], dy - shifts[0][1])).toBeLessThan(0.3);
  }
  await app.screenshot("in-use-parts");
  expect(await app.printedSheets()).toBe(1);
});

test("a line is measured by pointer and by keys and is no zone; rings count around a point and become one", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#map=13.4/51.928/4.425" });
  await app.click("Meet een afstand");
  const [west, east] = [toLonLat(89_000, 437_500), toLonLat(89_500, 437_500)];
  await app.clickMap(west);
  await app.clickMap(east);
  // Once more on the last point ends the line. A pixel is some 4.5 m here.
  await app.clickMap(east);
  await app.waitForText(/^(49[3-9]|50[0-7]) m$/);
  await app.click("Meet opnieuw");
  // The crosshair, a point, 60 pixels on another, one below it that is taken back, and Enter on the second again.
  await app.pressKeys("ArrowRight", "Enter", "Shift+ArrowRight", "Enter", "Shift+ArrowDown", "Enter");
  await app.waitForText(/^2 delen: 2[67]\d m \+ 2[67]\d m$/);
  await app.pressKeys("Backspace", "Shift+ArrowUp", "Enter");
  await app.waitForText(/^2[67]\d m$/);
  await app.screenshot("in-use-measure");
  expect(decodeLink(await app.readRestingLink()).project.zones).toEqual([]);
  await app.click("Wis lijn");

  await app.click("Ringen om een punt");
  await app.clickMap(east);
  await app.waitForText(/In de ring alleen/);
  const rows = await app.readTable("Bedrijven en banen per afstand, 2020");
  const within = rows.map(([, firms]) => Number(firms.replace(/\D/g, "")));
  const alone = rows.map((cells) => Number(cells[3].replace(/\D/g, "")));
  expect(within).toHaveLength(4);
  expect(alone.reduce((sum, firms) => sum + firms, 0)).toBe(within[3]);
  expect(within[3]).toBeGreaterThan(0);
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.screenshot("in-use-rings");
  await app.click("Maak een zone van de cirkel van 1.000 m");
  expect((await app.waitForCount("Zone 1")).firms).toBe(within[3]);
});
