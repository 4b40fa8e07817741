import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { zippedShapefile } from "../io/formats/shapefile/make-shapefile.ts";
import { type App, type Stage, startStage } from "./driver.ts";

/*
 * What the page does when something fails: it stays, says what happened and offers the next step, and what the user
 * made is still there. The faults are planted outside the page: in the files it is served, on the disk, in the network.
 */

let stage: Stage;
let app: App;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "faults-"));
  stage = await startStage();
});
afterEach(async ({ task }) => {
  // A browser notes a file that did not come, and React a part that threw; an error that nobody caught is ours.
  const problems = await stage.endTest(task.result?.state === "fail");
  expect(problems.filter((problem) => !problem.startsWith("console: "))).toEqual([]);
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true });
});

const ROWS = [
  ["1", "92000", "437000", "2511", "5", "8"],
  ["2", "92300", "437100", "1071", "3", "4"],
  ["3", "88100", "433500", "2822", "20", "25"],
];

function register(name: string, separator: string): string {
  const path = join(folder, name);
  const lines = [["id", "x", "y", "sbi2008", "wp2015", "wp2020"], ...ROWS];
  writeFileSync(path, `${lines.map((cells) => cells.join(separator)).join("\r\n")}\r\n`);
  return path;
}

/** Enough rows to be in the midst of them. */
function bigRegister(name: string, rows: number): string {
  const path = join(folder, name);
  writeFileSync(path, "id;x;y;sbi2008;wp2015;wp2020\n");
  for (let from = 0; from < rows; from += 50_000) {
    let part = "";
    for (let row = from; row < Math.min(from + 50_000, rows); row++)
      part += `${row};${80_000 + (row % 20_000)};${430_000 + (row % 9000)};2511;${row % 30};${row % 40}\n`;
    appendFileSync(path, part);
  }
  return path;
}

const SQUARE = ["90000 435000", "94000 435000", "94000 439000", "90000 439000"];
/** In RD metres, clockwise as a Shapefile has it. */
const RING = [
  [90_000, 435_000],
  [90_000, 436_000],
  [91_000, 436_000],
  [91_000, 435_000],
  [90_000, 435_000],
] as const;
const GROWTH_CODE = /\/growth-parts-[^/]*\.js/;
const FILES_CODE = /\/own-files-dialog-[^/]*\.js/;

test("a view whose code does not come says so, leaves the zone, and comes at the next try", async () => {
  app = await stage.open({ flat: true, reducedMotion: true, faults: [{ file: GROWTH_CODE, as: "404" }] });
  await app.typeCorners(SQUARE);
  const before = await app.waitForCount("Zone 1");
  await app.openTab("growth");
  await app.waitForText(/Dit onderdeel kon niet worden opgehaald/);
  await app.screenshot("fault-view-404");
  await app.openTab("firms");
  expect(await app.waitForCount("Zone 1")).toEqual(before);
  // What the page fetches ahead would come by itself in the moment that the file is as it was.
  await app.waitForQuietNetwork();
  // A server that has it no longer may also answer with a page, or not at all.
  for (const as of ["html", "lost"] as const) {
    await app.mend(GROWTH_CODE);
    await app.plant({ file: GROWTH_CODE, as });
    await app.openTab("growth");
    await app.waitForText(/Dit onderdeel kon niet worden opgehaald/);
    await app.openTab("firms");
    expect(await app.waitForCount("Zone 1")).toEqual(before);
  }
  await app.openTab("growth");
  await app.waitForText(/Dit onderdeel kon niet worden opgehaald/);
  await app.mend(GROWTH_CODE);
  await app.click("Probeer opnieuw");
  await app.waitForText("Hoe wordt dit berekend?");
  expect(await app.readLink()).toMatch(/z=/);
});

/** The part of this name throws whenever it is drawn. */
const throwing =
  (name: string) =>
  (text: string): string => {
    const broken = text.replace(new RegExp(`[\\w$]+ as ${name}\\b`), `planted as ${name}`);
    if (broken === text) throw new Error(`${name} is not exported.`);
    return `${broken};function planted(){throw new Error("planted")}`;
  };

/** Several parts at once: each test meets one of them. */
const BROKEN = [
  { file: FILES_CODE, as: "lost" },
  { file: GROWTH_CODE, as: throwing("GrowthPanel") },
  { file: /\/firm-list-[^/]*\.js/, as: throwing("FirmListDrawer") },
  { file: /\/dialog-parts-[^/]*\.js/, as: throwing("ShareDialog") },
] as const;

test("the window of own files that does not come says so, and comes at the next try", async () => {
  app = await stage.open({ flat: true, reducedMotion: true, faults: BROKEN });
  await app.dropFiles([register("later.csv", ";")]);
  await app.dialogSays(/Dit onderdeel kon niet worden opgehaald/);
  await app.screenshot("fault-dialog-lost");
  // As above: it would take the button away.
  await app.waitForQuietNetwork();
  await app.mend(FILES_CODE);
  await app.clickInDialog("Probeer opnieuw");
  // The file that was dropped has waited.
  await app.dialogSays(/later\.csv: een register met 3 rijen/);
});

test("a panel that throws leaves the rest of the page, and another tab works", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, faults: BROKEN });
  await app.typeCorners(SQUARE);
  const before = await app.waitForCount("Zone 1");
  await app.openTab("growth");
  await app.waitForText(/Er ging iets onverwachts mis \(planted\)/);
  await app.screenshot("fault-panel-throws");
  expect(await app.waitForCount("Zone 1")).toEqual(before);
  await app.openTab("firms");
  expect((await app.readFilters()).length).toBeGreaterThan(9);
});

test("a drawer and a dialog that throw are closed, and the page is as it was", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true, faults: BROKEN });
  await app.typeCorners(SQUARE);
  const { firms } = await app.waitForCount("Zone 1");
  await app.click(`Toon ${firms} bedrijven`);
  await app.waitForText(/Er ging iets onverwachts mis \(planted\)/);
  await app.screenshot("fault-drawer-throws");
  await app.click("Delen");
  await app.dialogSays(/Er ging iets onverwachts mis \(planted\)/);
  await app.screenshot("fault-dialog-throws");
  await app.clickInDialog("Sluiten");
  expect((await app.waitForCount("Zone 1")).firms).toBe(firms);
});

test("offline after the first screen, every view opens and a zipped Shapefile is read", async () => {
  app = await stage.open({ flat: true, reducedMotion: true });
  await app.cutNetwork();
  await app.openTab("growth");
  await app.waitForText("Hoe wordt dit berekend?");
  await app.openTab("tension");
  await app.waitForText("Rustige woonwijk");
  await app.openTab("firms");
  const zip = join(folder, "plannen.zip");
  writeFileSync(zip, zippedShapefile([{ rings: [RING], attributes: { naam: "Plan" } }]));
  const told = await app.readFile(zip);
  expect(told).toEqual(expect.arrayContaining(["plannen.zip", "gelezen"]));
  await app.clickInDialog("Sluiten");
  const told2 = await app.readFile(register("offline.csv", ";"));
  expect(told2).toEqual(expect.arrayContaining(["offline.csv", "gelezen"]));
});

test("a register with bars between its cells is recognised and read", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true });
  const told = await app.readFile(register("pipe.csv", "|"));
  expect(told).toEqual(expect.arrayContaining(["pipe.csv", "3"]));
  await app.takeFile("register");
  expect(await app.readPage()).toContain("pipe.csv");
});

test("a folder that is dropped is told from a file", async () => {
  const path = join(folder, "Documenten");
  mkdirSync(path);
  register("Documenten/inside.csv", ";");
  app = await stage.goOn({ flat: true, reducedMotion: true });
  await app.dropFiles([path]);
  await app.dialogSays(/Dit is een map, geen bestand/);
  await app.screenshot("fault-folder");
});

test("a file that is saved again between choosing and reading is told, in the preview and in the read", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true });
  const path = register("gewijzigd.csv", ";");
  await app.chooseFile(path);
  writeFileSync(path, "id;x;y;sbi2008;wp2020\n1;92000;437000;2511;9\n");
  await app.clickInDialog("Wissel X/Y");
  await app.dialogSays(/gewijzigd, verplaatst of bij een ander programma/);
  await app.screenshot("fault-file-changed");
  await app.clickInDialog("Sluiten");

  const second = register("verdwenen.csv", ";");
  await app.chooseFile(second);
  rmSync(second);
  await app.clickInDialog("Lees het bestand");
  const told = await app.dialogSays(/gewijzigd, verplaatst of bij een ander programma/);
  expect(told).toContain("Er is niets veranderd.");
  expect(told).toContain("Kies een bestand");
});

test("a second file in mid-import ends the first; no figure gets the other's name", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true });
  await app.chooseFile(bigRegister("groot.csv", 400_000));
  await app.startReading();
  await app.dropFiles([register("klein.csv", ";")]);
  await app.dialogSays(/klein\.csv: een register met 3 rijen/);
  await app.clickInDialog("Lees het bestand");
  const told = await app.waitUntilRead();
  expect(told).toContain("klein.csv");
  expect(told[told.indexOf("rijen in het bestand") - 1]).toBe("3");
  await app.takeFile("register");
  expect(await app.readPage()).toContain("Eigen register: klein.csv");
});

test("a worker that dies in mid-run is told; the next try has a worker of its own", async () => {
  app = await stage.goOn({ flat: true, reducedMotion: true });
  await app.typeCorners(SQUARE);
  const before = await app.waitForCount("Zone 1");
  await app.chooseFile(bigRegister("lang.csv", 400_000));
  await app.startReading();
  await app.crashWorker();
  const told = await app.dialogSays(/De berekening is afgebroken/);
  expect(told).toContain("lang.csv");
  await app.screenshot("fault-worker-ended");
  // Not even the new one can be fetched.
  await app.plant({ file: /\/worker-[^/]*\.js/, as: "lost" });
  await app.clickInDialog("Probeer opnieuw");
  await app.dialogSays(/De berekening is afgebroken/);
  await app.mend(/\/worker-[^/]*\.js/);
  await app.clickInDialog("Probeer opnieuw");
  await app.dialogSays(/lang\.csv: een register met/);
  await app.clickInDialog("Sluiten");
  expect(await app.waitForCount("Zone 1")).toEqual(before);
});

test("when the page itself throws, the zones are still to be had, and a reload brings them back", async () => {
  const script = /\/assets\/index-[^/]*\.js/;
  const sign = /className:([`"'])attribution\1/;
  const breakInEnglish = (text: string): string => {
    if (!sign.test(text)) return text;
    return text.replace(
      sign,
      'className:document.documentElement.lang==="en"?(()=>{throw new Error("planted")})():"attribution"',
    );
  };
  app = await stage.open({ flat: true, reducedMotion: true, faults: [{ file: script, as: breakInEnglish }] });
  await app.typeCorners(SQUARE);
  const before = await app.waitForCount("Zone 1");
  await app.switchLanguage("en");
  await app.waitForText("The map cannot go on");
  await app.screenshot("fault-page-throws");
  const { text } = await app.download(() => app.click("Save my zones (GeoJSON)"));
  const { features } = JSON.parse(text);
  expect(features.map(({ properties }: { properties: object }) => properties)).toMatchObject([
    { name: "Zone 1", number: 1 },
  ]);
  expect(await app.readField("Link")).toMatch(/z=/);
  await app.mend(script);
  await app.click("Reload the page");
  await app.waitForMap();
  expect(await app.waitForCount("Zone 1")).toMatchObject({ firms: before.firms, jobs: before.jobs });
});
