import { expect, test } from "vitest";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import { analyseCount } from "./analyse.ts";
import { analyseGrowth, hotspotAround } from "./analyse-growth.ts";
import type { App } from "./driver.ts";
import { stageOfFile } from "./stage-of-file.ts";

const stage = stageOfFile({ leave: true });
let app: App;

/** The whole region in the picture. */
const REGION = "#map=9.8/51.9/4.35";

test("a hotspot chosen by keyboard opens a card with the figures of the command line", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: "#t=growth" });
  const spots = await app.readHotspots();
  expect(spots.length).toBeGreaterThan(3);
  const [, name, change, firms] = /^(1\. .+): ([+−][\d.]+) banen, ([\d.]+) bedrijven\. /.exec(spots[0]!)!;

  const before = await app.mapPicture();
  await app.chooseHotspot(1);
  const card = await app.readCard(name);
  await expect.poll(() => app.mapPicture()).not.toBe(before);

  await expect.poll(async () => decodeLink(await app.readLink()).view.selection?.kind).toBe("cell");
  const selection = decodeLink(await app.readLink()).view.selection;
  if (selection?.kind !== "cell") throw new Error("no square is selected");
  const cells = hotspotAround(analyseGrowth(), selection.xM, selection.yM);
  const sum = (key: "firms" | "jobs2015" | "jobs2020") => cells.reduce((total, cell) => total + cell[key], 0);
  expect(card).toContain(dutch(sum("firms")));
  expect(card).toContain(dutch(sum("jobs2020")));
  expect(card.join("\n")).toContain(
    `Van ${dutch(sum("jobs2015"))} banen in 2015 naar ${dutch(sum("jobs2020"))} in 2020.`,
  );
  expect(Number(firms.replace(".", ""))).toBe(sum("firms"));
  // The embedded register knows all jobs, so the change is the difference of the sums.
  expect(change).toBe(
    `${sum("jobs2020") > sum("jobs2015") ? "+" : "−"}${dutch(Math.abs(sum("jobs2020") - sum("jobs2015")))}`,
  );
  expect(card.join("\n")).toMatch(/[\d.]+ trekkingen[\s\S]*normale benadering/);
  await app.waitForText("geplande woningen binnen de richtafstand");
  await app.screenshot("growth-hotspot");
  expect(await app.printedSheets()).toBe(1);
});

/** Spaanse Polder. The view leaves it clear of the card and the time strip. */
const RING = [
  [88700, 438300],
  [90600, 438300],
  [90600, 436600],
  [88700, 436600],
] as const;
const ZONE = `z=t1~m~${RING.flat().join("~")}&k=1`;

test("bars that are brushed filter the map and the count, and a bar pressed by keyboard too", async () => {
  app = await stage.goOn({
    flat: true,
    reducedMotion: true,
    hash: `#map=12.6/51.92/4.45&t=growth&gr=marks:change&${ZONE}`,
  });
  const zone = analyseCount([{ crs: "rd", corners: RING }]).zones[0];
  const all = await app.waitForCount("Zone 1");
  expect(all.firms).toBe(zone.firms[2020]);
  await app.openChart("change");
  expect(await app.readBars()).toHaveLength(9);
  const before = await app.mapPicture();

  await app.brushBars("Metaal", "Machines");
  const chosen = ["metaal", "elektro", "machine"];
  const brushed = await countOf(chosen.reduce((sum, id) => sum + zone.bySubsector[id].firms[2020], 0));
  expect(brushed.firms).toBeLessThan(all.firms);
  const on = (await app.readBars()).filter((bar) => bar.on).map((bar) => bar.name.split(":")[0]);
  expect(on).toEqual(["Metaal", "Elektro", "Machines"]);
  await expect.poll(() => app.mapPicture()).not.toBe(before);
  await app.screenshot("growth-brushed");

  await app.pressBar("Elektro");
  await countOf(zone.bySubsector.metaal.firms[2020] + zone.bySubsector.machine.firms[2020]);
});

test("the years are stepped and played by keyboard, and the squares follow", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: `${REGION}&t=growth` });
  const spots = await app.readHotspots();
  const before = await app.mapPicture();
  await app.focusYears();
  await app.pressKeys("ArrowLeft", "ArrowLeft");
  await expect.poll(yearOfLink).toBe(2018);
  await expect.poll(async () => asFound(await app.readHotspots())).not.toBe(asFound(spots));
  await expect.poll(() => app.mapPicture()).not.toBe(before);

  await app.pressKeys("ArrowLeft", "ArrowLeft", "ArrowLeft");
  await app.waitForText("er is nog geen verandering om te zien");
  await app.focusButton("year.play");
  await app.pressKeys("Space");
  const seen = new Set<number | null>();
  await expect
    .poll(
      async () => {
        seen.add(await yearOfLink());
        return [...seen].at(-1);
      },
      { interval: 200 },
    )
    .toBe(2020);
  expect([...seen].length).toBeGreaterThan(3);
  await expect.poll(async () => asFound(await app.readHotspots())).toBe(asFound(spots));
});

test("the growth view and its charts have no accessibility problem, in either language", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, hash: `${REGION}&t=growth&gr=chart:shift` });
  await app.readHotspots();
  expect(await app.accessibilityProblems()).toEqual([]);
  app = await stage.goOn({
    flat: true,
    reducedMotion: true,
    hash: `${REGION}&t=growth&gr=chart:years&l=en`,
  });
  await app.readHotspots();
  await app.chooseHotspot(2);
  expect(await app.accessibilityProblems()).toEqual([]);
});

/** Hotspots as they are listed, without what is worked out after they are on the map. */
function asFound(spots: readonly string[]): string {
  return JSON.stringify(spots).replaceAll(/in \d+ van de 16 rasters(?:; )?/g, "");
}

async function yearOfLink(): Promise<number | null> {
  return decodeLink(await app.readLink()).project.year;
}

async function countOf(firms: number): Promise<{ firms: number }> {
  await expect.poll(async () => (await app.readCount()).firms).toBe(firms);
  return app.readCount();
}

function dutch(value: number): string {
  return value.toLocaleString("nl-NL", { maximumFractionDigits: 0 });
}
