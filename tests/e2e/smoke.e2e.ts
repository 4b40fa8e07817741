import { expect, test } from "vitest";
import type { App } from "./driver.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile();
let app: App;

test("tension opens on its zones, on a map that nobody has moved", async () => {
  app = await stage.open({ fine: true });
  // Land and water stand still before the rest of the map has come.
  await expect.poll(() => app.readLink(), { timeout: 30_000 }).toMatch(/map=/);
  const region = await app.readMapView();
  await app.openTab("tension");
  await app.waitForText(/woningbouwzones geheel of deels binnen de richtafstand/);
  await app.waitForStillMap();
  const zones = await app.readMapView();
  // All 23 lie between Vlaardingen and Dordrecht, little more than half of the region.
  expect(zones.zoom).toBeGreaterThan(region.zoom + 0.4);
  await app.screenshot("open-tension");
});

test("the page answers its question from the synthetic register and says that it is one", async () => {
  app = await stage.goOn({ fine: true });
  const page = await app.readPage();
  expect(page).toMatch(/In het synthetische voorbeeldregister/);
  expect(page).toMatch(/woningbouwzones/);
  expect(page).toContain("Synthetisch voorbeeldregister");
  // What the page was built with is what it then reads and counts.
  for (const sentence of await app.openingSentences("nl")) expect(page).toContain(sentence);
  // Until all that can be counted is on the map, the page says that it is not yet.
  await expect.poll(() => app.readPage()).not.toContain("Bedrijven worden getekend");
});

test("each subsector shows its firms and jobs, and goes off and on", async () => {
  app = await stage.goOn({ fine: true });
  const before = await app.readFilters();
  const metal = before.find(({ name }) => name.startsWith("Metaal, "));
  expect(metal?.on).toBe(true);
  expect(metal?.name).toMatch(/^Metaal, [\d.]+ bedrijven, [\d.]+ banen$/);
  await app.toggleFilter("Metaal");
  const after = await app.readFilters();
  expect(after.find(({ name }) => name.startsWith("Metaal, "))).toEqual({ ...metal, on: false });
  await app.pressKeys("Control+z");
  expect(await app.readFilters()).toEqual(before);
});

test("a link that waits for a register of its own says so, and that no firms are on their way", async () => {
  app = await stage.goOn({ fine: true, hash: "#d=own" });
  await app.waitForText("Deze koppeling is gemaakt met een eigen register");
  await app.waitForStillMap();
  expect(await app.readPage()).not.toContain("Bedrijven worden getekend");
});

test("English is a switch, and the link remembers it", async () => {
  app = await stage.goOn({ fine: true });
  await app.switchLanguage("en");
  expect(await app.readPage()).toMatch(/In the synthetic sample register/);
  await expect.poll(() => app.readLink()).toMatch(/[#&]l=en(&|$)/);
});

test("the map is drawn, with the network off", async () => {
  app = await stage.goOn({ fine: true });
  await app.cutNetwork();
  await app.follow("#map=12/51.91/4.42");
  // Nine subsectors, land, water, hatch and their mixtures; a blank canvas has one colour.
  expect(await app.mapColours()).toBeGreaterThan(200);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const)
  test(`nothing sticks out at ${width} x ${height}, and axe finds nothing against WCAG 2.2 AA`, async () => {
    app = await stage.goOn({ fine: true, width, height });
    await app.screenshot(`open-${width}`);
    const widths = await app.widths();
    expect(widths.page).toBeLessThanOrEqual(widths.window);
    expect(await app.accessibilityProblems()).toEqual([]);
  });

test("the dark theme is a switch, and its colours keep their contrast", async () => {
  app = await stage.goOn({ fine: true });
  await app.waitForStillMap();
  const light = await app.mapPicture();
  await app.click("Donkere weergave");
  await app.waitForStillMap();
  await app.screenshot("open-dark");
  expect(await app.mapPicture()).not.toBe(light);
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.click("Donkere weergave");
  await expect.poll(() => app.mapPicture()).toBe(light);
});
