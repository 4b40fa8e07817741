import { describe, expect, test } from "vitest";
import { decodeLink } from "../../src/state/link/decode-link.ts";
import type { App } from "./driver.ts";
import { stageOfFile } from "./stage-of-file.ts";
import { KRALINGEN, seeNoProblemInTension } from "./tension-accessibility.ts";
import { type MapView, pixelOffset } from "./web-mercator.ts";

/*
 * The main job with a thumb: exactly the zones that were drawn exist, and each figure on screen belongs to the shape on
 * screen. Real touches, of which the browser makes clicks and gestures by itself; one page for the whole file.
 */

const stage = stageOfFile();
let app: App;

type Phone = { readonly width: number; readonly height: number; readonly touch: true; readonly flat: true };
const PHONE: Phone = { width: 390, height: 844, touch: true, flat: true };
const SMALL: Phone = { width: 360, height: 640, touch: true, flat: true };
/** Drawing is harder on the small one, which leaves a third of its window to the map; PHONES=all tries all on both. */
const DRAWN_ON = process.env.PHONES === "all" ? [PHONE, SMALL] : [SMALL];
const READ_ON = process.env.PHONES === "all" ? [PHONE, SMALL] : [PHONE];
/** Spaanse Polder in the middle of the window. */
const VIEW = "#map=13/51.928/4.42";
/** A place between the bars at the top and the tools below, which on the small phone lie nearer to each other. */
function placeOn(phone: Phone, x: number, y: number): [number, number] {
  return phone === SMALL ? [Math.round(0.9 * x), Math.round(150 + 0.5 * (y - 200))] : [x, y];
}

describe.each(DRAWN_ON)("on $width x $height", (phone) => {
  const at = (x: number, y: number) => placeOn(phone, x, y);

  test("a rectangle of two taps is the one zone there is, also where the toolbar moves under the finger", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    const view = await app.readMapView();
    await app.tapTool("rectangle");
    await app.tapAt(at(90, 220));
    await app.tapAt(at(300, 420));
    const { firms } = await app.waitForCount("Zone 1");
    const [zone, ...others] = await zonesOf(app, 1);
    expect(others).toEqual([]);
    expect(extentOf(phone, zone, view)).toEqual([...at(90, 220), ...at(300, 420)]);
    // All of it is in sight above the tools, and the tap that ended it raised nothing else.
    const [, top, , bottom] = extentOf(phone, zone, await app.readMapView());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(await app.topOfTools());
    expect(await app.hoverCards()).toBe(0);
    expect((await app.seenFigures())[0]).toBe(String(firms));
  });

  test("rectangle and circle can be dragged, and so can the edge of the circle", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    const view = await app.readMapView();
    await app.tapTool("rectangle");
    await app.swipe([at(100, 200), at(280, 360)]);
    await app.waitForCount("Zone 1");
    expect(extentOf(phone, (await zonesOf(app, 1))[0], view)).toEqual([...at(100, 200), ...at(280, 360)]);

    const before = await app.readMapView();
    await app.tapTool("circle");
    const [x, y] = at(190, 260);
    await app.swipe([
      [x, y],
      [x + 60, y],
    ]);
    const drawn = await app.waitForCount("Zone 2");
    const circle = (await zonesOf(app, 2))[1];
    const [west, , east] = extentOf(phone, circle, before);
    expect(Math.abs(east - west - 120)).toBeLessThanOrEqual(2);

    await app.tap(/^(Pas grens aan|Pas aan)$/);
    const atEdit = await app.readMapView();
    const [left, top, right, bottom] = extentOf(phone, (await zonesOf(app, 2))[1], atEdit);
    const middle = (top + bottom) / 2;
    await app.swipe([
      [right, middle],
      [right - 30, middle],
    ]);
    await app.tap("Klaar");
    const smaller = await app.waitForCount("Zone 2");
    const after = extentOf(phone, (await zonesOf(app, 2))[1], atEdit);
    expect(Math.abs(after[2] - after[0] - (right - left - 60))).toBeLessThanOrEqual(3);
    expect(smaller.firms).toBeLessThan(drawn.firms);
    expect((await app.seenFigures())[0]).toBe(String(smaller.firms));
  });

  test("a polygon shows its figures while it is drawn, takes a corner back, and stops without a zone", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    const view = await app.readMapView();
    await app.tapTool("polygon");
    expect(await app.readPage()).toContain("Tik voor een hoek");
    await app.tapAt(at(90, 200));
    await app.tap("Stop");
    expect(await zonesOf(app, 0)).toEqual([]);

    await app.tapTool("polygon");
    for (const corner of [
      [90, 200],
      [300, 200],
      [300, 400],
      [200, 500],
    ] as const)
      await app.tapAt(at(corner[0], corner[1]));
    await app.tap("Hoek terug");
    await app.tapAt(at(90, 400));
    const live = await app.waitForCount("Zone 1");
    expect((await app.seenFigures())[0]).toBe(String(live.firms));
    expect(await app.seenFigures()).toHaveLength(3);
    await app.tap("Klaar");
    expect((await app.waitForCount("Zone 1")).firms).toBe(live.firms);
    const zones = await zonesOf(app, 1);
    expect(zones).toHaveLength(1);
    expect(extentOf(phone, zones[0], view)).toEqual([...at(90, 200), ...at(300, 400)]);
    expect(zones[0].outline.kind === "polygon" && zones[0].outline.corners.length).toBe(4);
  });
});

describe.each(READ_ON)("on $width x $height", (phone) => {
  test("the sheet shows the figures at each height, and the filters where it is asked for them", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    await app.tap("In beeld");
    await app.waitForCount("Zone 1");
    for (const height of ["half", "full", "peek"]) {
      expect(await app.seenFigures(), height).toHaveLength(3);
      await app.tap("Vergroot of verklein het paneel");
      await app.waitForStillMap();
    }
    await app.tap("Filters", "tab");
    await app.tap("Vergroot of verklein het paneel");
    await app.waitForStillMap();
    // Nine subsectors in one view, where the phone has the height: no hidden tab takes their room.
    expect(await app.seenFilterRows()).toBeGreaterThanOrEqual(phone === SMALL ? 7 : 9);
    await app.tap("Vergroot of verklein het paneel");
    await app.tap("Vergroot of verklein het paneel");
    // What is counted now is what is shown now.
    await app.tap("In beeld");
    await app.waitForCount("Zone 2");
    expect(await app.seenFigures()).toHaveLength(3);
  });

  test("one subsector alone is one tap, and a tap leaves nothing raised on the map", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    await app.tap("Filters", "tab");
    await app.waitForNoMessage();
    await app.waitForStillMap();
    const aboveTools = await app.topOfTools();
    const whole = await app.mapPicture(aboveTools);
    await app.tap(/^Metaal, /, "checkbox");
    await app.tap(/^Metaal, /, "checkbox");
    // A picture is long: only whether it is the same is told.
    await expect.poll(async () => (await app.mapPicture(aboveTools)) === whole).toBe(true);
    await app.tap("Alleen Metaal");
    const on = (await app.readFilters()).slice(0, 9).filter((row) => row.on);
    expect(on.map(({ name }) => name.split(",")[0])).toEqual(["Metaal"]);
  });

  test("a list is searched and shows the columns that are chosen", async () => {
    app = await stage.goOn({ ...phone, hash: VIEW });
    await app.tap("In beeld");
    const { firms } = await app.waitForCount("Zone 1");
    await app.tap(`Toon ${firms} bedrijven`);
    const caption = "Bedrijven: Zone 1";
    const [first] = await app.readTable(caption);
    expect(first[1]).toMatch(/Sinds 2015/);
    await app.tap(/^Kolommen/);
    await app.tap("Sinds 2015", "menuitemcheckbox");
    await app.tap("Gemeente", "menuitemcheckbox");
    await app.pressKeys("Escape");
    const [fewer] = await app.readTable(caption);
    expect(fewer).toHaveLength(first.length - 1);
    expect(fewer[1]).toBe(first[1].split("\n")[0]);
    await app.searchList(first[0].split("\n")[0]);
    expect((await app.readTable(caption)).map(([name]) => name)).toContain(first[0]);
    expect((await app.readTable(caption)).length).toBeLessThan(firms);
    await app.tap(/^Kolommen/);
    await app.tap("Alle kolommen", "menuitem");
    await app.tap("Sluit lijst");
  });

  test("nothing sticks out, and axe finds nothing against WCAG 2.2 AA", async () => {
    app = await stage.goOn(phone);
    await app.screenshot(`open-${phone.width}`);
    await seeNothingStickOut();
    expect(await app.accessibilityProblems()).toEqual([]);
  });

  test("nor in the tension view", async () => {
    app = await stage.goOn({ ...phone, hash: KRALINGEN });
    await seeNoProblemInTension(app, phone.width);
  });

  test("nor in the growth view", async () => {
    app = await stage.goOn({ ...phone, hash: "#t=growth" });
    await app.readHotspots();
    expect(await app.accessibilityProblems()).toEqual([]);
    await seeNothingStickOut();
  });
});

async function seeNothingStickOut(): Promise<void> {
  const { page, window } = await app.widths();
  expect(page).toBeLessThanOrEqual(window);
}

type DrawnZones = ReturnType<typeof decodeLink>["project"]["zones"];

/** The zones in the link, once it holds this many. */
async function zonesOf(from: App, count: number): Promise<DrawnZones> {
  await expect.poll(async () => decodeLink(await from.readRestingLink()).project.zones.length).toBe(count);
  return decodeLink(await from.readLink()).project.zones;
}

/** West, north, east and south of a zone in the window, whole pixels. */
function extentOf(
  phone: Phone,
  { outline }: DrawnZones[number],
  view: MapView,
): [number, number, number, number] {
  const corners =
    outline.kind === "polygon"
      ? outline.corners
      : outline.kind === "circle"
        ? circleSides(outline.centre, outline.radiusM)
        : [];
  const pixels = corners.map((corner) => pixelOffset(corner, view));
  const xs = pixels.map(([x]) => Math.round(phone.width / 2 + x));
  const ys = pixels.map(([, y]) => Math.round(phone.height / 2 + y));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** West, east, north and south of a circle, degrees; 111.2 km to a degree of latitude. */
function circleSides([lon, lat]: readonly [number, number], radiusM: number): [number, number][] {
  const dLat = radiusM / 111_200;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return [
    [lon - dLon, lat],
    [lon + dLon, lat],
    [lon, lat + dLat],
    [lon, lat - dLat],
  ];
}
