import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import "../../src/i18n/whole-vocabulary.ts";
import { expect } from "vitest";
import type { Language } from "../../src/i18n/language.ts";
import { translate, type WordKey } from "../../src/i18n/translate.ts";
import type { ChartName } from "../../src/state/growth-choice.ts";
import { findChromium } from "../../tools/chromium.mjs";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { type Site, serveSite } from "./site.ts";
import { type MapView, type Pixel, type Place, pixelOffset, viewOfLink } from "./web-mercator.ts";

/*
 * The only file that knows the browser's automation. Specs speak of zones, files and counts. What is read here is
 * what a user can see or hear: roles, names, text, the address and the browser's own performance entries.
 * What is done here is done by mouse, keys and files; nothing reaches into the page's state.
 */

const FLAGS = [
  ...BROWSER_FLAGS,
  // A quarter of what it costs to open the page is machine code made for functions that a test calls a few hundred
  // times. What is called more, or loops more, is still made fast.
  "--js-flags=--invocation-count-for-maglev=20000 --invocation-count-for-turbofan=100000",
  // No name resolves but the own server: whatever the page shows, it has from its own files.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** The link is written a quarter of a second after the map came to rest. */
const LINK_DELAY_MS = 400;

/** Nothing is waited for longer than this. Far more than any of it takes, also on a machine that is busy with more. */
const PATIENCE_MS = 90_000;

/** So long and so many frames without anything drawn, and the map stands still. */
const STILL_MS = 500;
const STILL_FRAMES = 5;

/** Times that the page has to have drawn and still say the same, before what it says is taken for its last word. */
const SAME_FRAMES = 8;

const screenshots = resolve(import.meta.dirname, "../../.cache/screenshots");

/**
 * What a server or a network does to a file: it is gone, it is answered by a page (as many servers do after a new
 * version), the connection fails, or what arrives is another text.
 */
export type Fault = {
  readonly file: RegExp;
  readonly as: "404" | "html" | "lost" | ((text: string) => string);
};

export type OpenOptions = {
  width?: number;
  height?: number;
  /** Address behind the page's own, e.g. "#map=13/51.928/4.42". */
  hash?: string;
  /** A phone: touch instead of a mouse. */
  touch?: boolean;
  reducedMotion?: boolean;
  /** Files of the page that go wrong from the start, by their address. */
  faults?: readonly Fault[];
  /** Draws no shadows: the software compositor blends those over the map anew in each picture. */
  flat?: boolean;
  /** Draws the map with all its pixels, where a picture is looked at. Else one of three across and down. */
  fine?: boolean;
};

/** A live count as spoken: "Zone 1: 214 bedrijven, 5.120 banen (2020)". */
export type SpokenCount = { zone: string; firms: number; jobs: number; year: number };

/** A zone's tension as spoken: "Schieveste: 20 bedrijven binnen richtafstand, 319 banen (rustige woonwijk, 2020)". */
export type SpokenTension = { firms: number; jobs: number };

export type LongTask = { startMs: number; durationMs: number };

/** The window of the specs of a file, which share one server and one browser with the other files. */
export type Stage = {
  /** A page of its own, loaded anew. */
  open(options?: OpenOptions): Promise<App>;
  /**
   * The page of the test before, at another link, as a user goes on who pastes one; a new page where there is none
   * of this kind. What the link does not hold (own files, history, the closed state of a drawer) is as it was left.
   */
  goOn(options?: OpenOptions): Promise<App>;
  /** After each test: what went wrong in the page that was not looked at yet. A page whose test failed is closed. */
  endTest(failed: boolean): Promise<readonly string[]>;
  /** Leaves the window open for another file of this process to go on with. */
  leave(): Promise<void>;
  close(): Promise<void>;
};

/** A window and what it was opened with. */
type Window = { readonly app: App; readonly openedWith: OpenOptions };
/** Those that a file has left: to load the page costs as much as a test. */
const left: Window[] = [];

/** One for all files: the first window of a browser takes seconds longer than the others. It ends with the process. */
let shared: Promise<{ browser: Browser; site: Site }> | undefined;

async function startBrowser(): Promise<{ browser: Browser; site: Site }> {
  const executablePath = process.env.CHROMIUM_PATH ?? (await findChromium());
  if (!executablePath) throw new Error("No Chromium found; `npm test` installs one.");
  const site = await serveSite();
  return { site, browser: await chromium.launch({ executablePath, args: FLAGS }) };
}

export async function startStage(): Promise<Stage> {
  shared ??= startBrowser();
  const { browser, site } = await shared;
  let current: Window | undefined;
  const close = async () => {
    await current?.app.close();
    current = undefined;
  };
  const open = async (options: OpenOptions = {}) => {
    await close();
    current = { app: await openApp(browser, site, options), openedWith: options };
    return current.app;
  };
  return {
    open,
    goOn: async (options = {}) => {
      if (!current || !isOneWindow(current.openedWith, options)) {
        const at = left.findIndex(({ openedWith }) => isOneWindow(openedWith, options));
        if (at < 0) return open(options);
        await close();
        [current] = left.splice(at, 1);
      }
      const { app } = current;
      await app.resize(options);
      await app.joinNetwork();
      await app.follow(options.hash ?? "#");
      return app;
    },
    endTest: async (failed) => {
      const problems = current?.app.takeProblems() ?? [];
      if (failed || problems.length) await close();
      return problems;
    },
    leave: async () => {
      if (current) left.push(current);
      current = undefined;
    },
    close,
  };
}

/** Whether they differ in nothing that an open window cannot change any more. */
function isOneWindow(a: OpenOptions, b: OpenOptions): boolean {
  return (["touch", "reducedMotion", "faults", "flat", "fine"] as const).every((key) => a[key] === b[key]);
}

async function openApp(browser: Browser, site: Site, options: OpenOptions): Promise<App> {
  const { touch = false } = options;
  const context = await browser.newContext({
    viewport: sizeOf(options),
    // An eighth of the pixels, in a window of the same size: the software renderer has an eighth of the work.
    deviceScaleFactor: options.fine || process.env.PICTURES ? 1 : 0.35,
    hasTouch: touch,
    isMobile: touch,
    locale: "nl-NL",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  await page.addInitScript(recordTasks);
  await page.addInitScript(recordDrawing);
  if (options.flat) await page.addInitScript(dropShadows);
  const app = new App(context, page, site);
  for (const fault of options.faults ?? []) await app.plant(fault);
  try {
    await page.goto(site.url + (options.hash ?? ""));
    await app.waitForMap();
  } catch (error) {
    // What the page said goes along: it is usually the reason.
    await app.keepPicture("could-not-open");
    await app.close();
    throw new Error([String(error), ...app.problems()].join("\n"));
  }
  return app;
}

function sizeOf({ width = 1440, height = 900 }: OpenOptions): { width: number; height: number } {
  return { width, height };
}

/** Runs in the page. */
function dropShadows(): void {
  document.addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style");
    style.textContent = "* { box-shadow: none !important }";
    document.head.append(style);
  });
}

/** Runs in the page, before anything of ours: the browser's own entries of long tasks and of clicks. */
function recordTasks(): void {
  const found: { startMs: number; durationMs: number }[] = [];
  Object.assign(globalThis, { longTasksSeen: found });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      found.push({ startMs: startTime, durationMs: duration });
  }).observe({ type: "longtask", buffered: true });
  const handled: { startMs: number; durationMs: number }[] = [];
  Object.assign(globalThis, { clicksSeen: handled });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      if (entry.name === "click")
        handled.push({
          startMs: entry.startTime,
          durationMs: entry.processingEnd - entry.processingStart,
        });
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** What the page keeps of the drawing of its map. */
type Drawing = { lastMs: number; framesSince: number };

/** Runs in the page, before anything of ours: when something was last drawn by WebGL. */
function recordDrawing(): void {
  const seen: Drawing = { lastMs: 0, framesSince: 0 };
  Object.assign(globalThis, { drawingSeen: seen });
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ["clear", "drawArrays", "drawElements"] as const) {
    const draw = gl[name] as (...args: unknown[]) => void;
    Object.assign(gl, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        seen.lastMs = performance.now();
        seen.framesSince = 0;
        draw.apply(this, args);
      },
    });
  }
}

export class App {
  private readonly context: BrowserContext;
  private readonly page: Page;
  private readonly site: Site;
  private language: Language = "nl";
  /** Uncaught errors, console errors and requests to anywhere else. */
  private readonly troubles: string[] = [];

  constructor(context: BrowserContext, page: Page, site: Site) {
    this.context = context;
    this.page = page;
    this.site = site;
    page.on("pageerror", (error) => this.troubles.push(`uncaught: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      // With the network off Chromium asks for the tab's icon anew when the address changes.
      const isTabIcon =
        message.location().url.endsWith("/icon.svg") && message.text().includes("DISCONNECTED");
      if (message.type() === "error" && !isTabIcon)
        this.troubles.push(`console: ${message.text()} ${message.location().url}`.trim());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site.url) && !/^(data|blob):/.test(url)) this.troubles.push(`request to ${url}`);
    });
    // "Leave this page?" is answered with yes, as a user would who means it.
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  }

  // -- what can be read ---------------------------------------------------------------------------------------

  /** Until the region is loaded and the map stands still. */
  async waitForMap(): Promise<void> {
    await this.map().waitFor();
    // The sentence stands there twice: once for paper.
    const loading = this.page.getByText(this.word("answer.loading")).filter({ visible: true });
    await loading.waitFor({ state: "hidden" });
    await this.waitForStillMap();
  }

  /**
   * Until the map draws nothing new, for some time and for some frames (on a slow machine a flight has long pauses),
   * and nothing on the page moves or fades by itself.
   */
  async waitForStillMap(): Promise<void> {
    await this.settle();
    // From now on: what was just done may reach the map a moment later.
    await this.page.evaluate(() => {
      const { drawingSeen } = globalThis as unknown as { drawingSeen: Drawing };
      drawingSeen.framesSince = 0;
      if (drawingSeen.lastMs > 0) drawingSeen.lastMs = performance.now();
    });
    await this.page.waitForFunction(
      async ({ stillMs, stillFrames }) => {
        await new Promise(requestAnimationFrame);
        const { drawingSeen } = globalThis as unknown as { drawingSeen: Drawing };
        drawingSeen.framesSince++;
        const moves = document
          .getAnimations()
          .some(
            ({ playState, effect }) => playState === "running" && effect?.getTiming().iterations !== Infinity,
          );
        return (
          !moves &&
          drawingSeen.lastMs > 0 &&
          drawingSeen.framesSince > stillFrames &&
          performance.now() - drawingSeen.lastMs > stillMs
        );
      },
      { stillMs: STILL_MS, stillFrames: STILL_FRAMES },
      // A page that rests costs nothing; to ask it in each frame would.
      { polling: 50, timeout: PATIENCE_MS },
    );
  }

  /** Until the page has had time to react and to draw. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))),
        ),
    );
  }

  /** Whatever the polite live regions say now. */
  async readStatus(): Promise<string> {
    return (await this.page.getByRole("status").allInnerTexts()).filter(Boolean).join("\n").trim();
  }

  /** The count that is spoken now; throws when none is. */
  async readCount(): Promise<SpokenCount> {
    const text = await this.readStatus();
    const count = parseCount(text);
    if (!count) throw new Error(`No count is spoken; the status says ${JSON.stringify(text)}.`);
    return count;
  }

  /** Waits until a zone's count is spoken and stays the same (it is spoken twice a second). */
  async waitForCount(zone?: string): Promise<SpokenCount> {
    return this.waitForLastWord(`count of ${zone ?? "any zone"}`, 700, (text) => {
      const count = parseCount(text);
      return count && (!zone || count.zone === zone) ? count : undefined;
    });
  }

  /**
   * Waits until the status says what is looked for, and has gone on saying it: for some time, and for as many drawn
   * frames, because on a slow machine a page that is still busy says nothing for long.
   */
  private async waitForLastWord<T>(
    what: string,
    leastMs: number,
    find: (text: string) => T | undefined,
  ): Promise<T> {
    let last = "";
    let sinceMs = Date.now();
    let frames = 0;
    const endMs = Date.now() + PATIENCE_MS;
    while (Date.now() < endMs) {
      const text = await this.readStatus();
      if (text !== last) {
        sinceMs = Date.now();
        frames = 0;
      }
      last = text;
      const found = find(text);
      if (found && frames >= SAME_FRAMES && Date.now() - sinceMs > leastMs) return found;
      await this.settle();
      frames++;
    }
    await this.keepPicture("no-last-word");
    throw new Error(`No ${what} within ${PATIENCE_MS / 1000} s; the status says ${JSON.stringify(last)}.`);
  }

  /** Every text that the live regions held while the action ran, in order, each once in a row. */
  async statusesDuring(action: () => Promise<void>): Promise<string[]> {
    await this.page.evaluate(() => {
      const said: string[] = [];
      const note = (): void => {
        for (const element of document.querySelectorAll("[role=status]")) {
          const text = (element as HTMLElement).innerText.trim();
          if (text && said.at(-1) !== text) said.push(text);
        }
      };
      const observer = new MutationObserver(note);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(globalThis, { statusesSaid: { said, observer } });
    });
    await action();
    await this.settle();
    return this.page.evaluate(() => {
      const { said, observer } = (
        globalThis as unknown as { statusesSaid: { said: string[]; observer: MutationObserver } }
      ).statusesSaid;
      observer.disconnect();
      return said;
    });
  }

  /** All text of the card with this title, one line per line on screen. */
  async readCard(title: string): Promise<string[]> {
    const text = await this.page.getByRole("region", { name: title, exact: true }).innerText();
    return linesOf(text);
  }

  /** What the file of the page says before any script runs, without the marks of what weighs. */
  async openingSentences(language: Language): Promise<string[]> {
    const html = await this.page.evaluate(async () => (await fetch(location.pathname)).text());
    const [, json] = /<script type="application\/json" id="opening-answer">(.*?)<\/script>/.exec(html) ?? [];
    if (!json) throw new Error("The page has no answer to open with.");
    const { jobs, zones } = (JSON.parse(json) as Record<string, { jobs: string; zones: string }>)[language];
    return [jobs, zones].map((text) => text.replaceAll("**", ""));
  }

  /** The opening sentence and everything else that is written in the left panel. */
  async readPage(): Promise<string> {
    return this.page.locator("body").innerText();
  }

  /** The filter options with their spoken names, e.g. "Metaal, 847 bedrijven, 12.271 banen". */
  async readFilters(): Promise<{ name: string; on: boolean }[]> {
    const boxes = await this.page.getByRole("checkbox", { name: /\d+ (bedrij|firm)/ }).all();
    return Promise.all(
      boxes.map(async (box) => ({ name: await accessibleName(box), on: await box.isChecked() })),
    );
  }

  /** The address behind "#". It follows a change with a short delay. */
  async readLink(): Promise<string> {
    return new URL(this.page.url()).hash;
  }

  /** The address behind "#" once it follows nothing any more. */
  async readRestingLink(): Promise<string> {
    let before = "";
    while (before !== this.page.url()) {
      before = this.page.url();
      await this.page.waitForTimeout(LINK_DELAY_MS);
      // A page that is still busy has not written its link yet.
      await this.settle();
    }
    return this.readLink();
  }

  /** Where the map looks, from its own link, once that has come to rest: it follows the map with a delay. */
  async readMapView(): Promise<MapView> {
    const view = viewOfLink(await this.readRestingLink());
    if (!view) throw new Error(`The link ${this.page.url()} does not say where the map looks.`);
    return view;
  }

  /** The whole width of the page and of the window: wider than the window means sideways scrolling. */
  async widths(): Promise<{ page: number; window: number }> {
    return this.page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
  }

  /** How many different colours the map shows, sampled: a blank canvas has one or two. */
  async mapColours(): Promise<number> {
    const png = await this.page.screenshot({ clip: await this.mapBox() });
    return this.page.evaluate(async (base64) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const brush = canvas.getContext("2d")!;
      brush.drawImage(image, 0, 0);
      const pixels = new Uint32Array(brush.getImageData(0, 0, image.width, image.height).data.buffer);
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 7) colours.add(pixels[i]!);
      return colours.size;
    }, png.toString("base64"));
  }

  /** Tasks over 50 ms on the page's main thread since this moment, in milliseconds of the page's clock. */
  async longTasksSince(startMs = 0): Promise<LongTask[]> {
    const tasks = await this.page.evaluate(
      () => (globalThis as unknown as { longTasksSeen: LongTask[] }).longTasksSeen,
    );
    return tasks.filter((task) => task.startMs >= startMs);
  }

  /** How long the page's own code took over each click since this moment; those within a frame are left out. */
  async clicksSince(startMs: number): Promise<LongTask[]> {
    const clicks = await this.page.evaluate(
      () => (globalThis as unknown as { clicksSeen: LongTask[] }).clicksSeen,
    );
    return clicks.filter((click) => click.startMs >= startMs);
  }

  /** Milliseconds between the frames that the browser drew while the action ran. */
  async framesDuring(action: () => Promise<void>): Promise<number[]> {
    await this.page.evaluate(() => {
      const frames = { atMs: [] as number[], on: true };
      Object.assign(globalThis, { framesSeen: frames });
      const note = (nowMs: number): void => {
        frames.atMs.push(nowMs);
        if (frames.on) requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    });
    await action();
    const atMs = await this.page.evaluate(() => {
      const { framesSeen } = globalThis as unknown as { framesSeen: { atMs: number[]; on: boolean } };
      framesSeen.on = false;
      return framesSeen.atMs;
    });
    return atMs.slice(1).map((ms, i) => ms - atMs[i]);
  }

  /** The page's own clock. */
  async nowMs(): Promise<number> {
    return this.page.evaluate(() => performance.now());
  }

  /** What axe finds against WCAG 2.2 A and AA, one sentence for each rule. */
  async accessibilityProblems(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      type Result = {
        violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
      };
      const { axe: inPage } = globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<Result> };
      };
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
      const { violations } = await inPage.run(document, { runOnly: { type: "tag", values: tags } });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join("; ")})`,
      );
    });
  }

  /** Uncaught errors, console errors and requests to other machines so far. */
  problems(): readonly string[] {
    return this.troubles;
  }

  /** The same, each told once. */
  takeProblems(): readonly string[] {
    return this.troubles.splice(0);
  }

  // -- what the world does ------------------------------------------------------------------------------------

  /** From now on a file of the page goes wrong. */
  async plant({ file, as }: Fault): Promise<void> {
    await this.context.route(file, async (route) => {
      if (as === "lost") return route.abort("connectionfailed");
      if (as === "404") return route.fulfill({ status: 404, body: "not found" });
      if (as === "html") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>x" });
      const answer = await route.fetch();
      return route.fulfill({ response: answer, body: as(await answer.text()) });
    });
  }

  /** The file comes again as it is. */
  async mend(file: RegExp): Promise<void> {
    await this.context.unroute(file);
  }

  /** Cuts the network once the page has all it fetches by itself, the page's own server included. */
  async cutNetwork(): Promise<void> {
    await this.waitForQuietNetwork();
    await this.context.setOffline(true);
  }

  async joinNetwork(): Promise<void> {
    await this.context.setOffline(false);
  }

  /** Until the page fetches nothing by itself any more. */
  async waitForQuietNetwork(): Promise<void> {
    await this.page.waitForLoadState("networkidle");
    // What is fetched in idle moments pauses between two files.
    let files = -1;
    const count = () => this.page.evaluate(() => performance.getEntriesByType("resource").length);
    for (let now = await count(); now !== files; now = await count()) {
      files = now;
      // A busy page has its idle moments late: those that were asked for come before this one.
      await this.page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
      await this.page.waitForTimeout(1500);
    }
  }

  /** The page's worker fails in the midst of its work, as one that runs out of memory does. */
  async crashWorker(): Promise<void> {
    const ours = this.page.workers().filter((worker) => /\/worker-[^/]*\.js/.test(worker.url()));
    if (ours.length === 0) throw new Error("The page has no worker.");
    await ours[ours.length - 1].evaluate(() => {
      setTimeout(() => {
        throw new Error("out of memory");
      });
    });
  }

  // -- what can be done ---------------------------------------------------------------------------------------

  async switchLanguage(language: Language): Promise<void> {
    await this.page.getByRole("button", { name: language.toUpperCase(), exact: true }).click();
    this.language = language;
    await this.page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  }

  async openTab(tab: "firms" | "tension" | "growth"): Promise<void> {
    await this.page.getByRole("tab", { name: this.word(`view.${tab}`), exact: true }).click();
  }

  /** Clicks a button by its word on screen or its spoken name. */
  async click(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).first().click();
    await this.settle();
  }

  async undo(): Promise<void> {
    await this.toolbar()
      .getByRole("button", { name: this.word("common.undo"), exact: true })
      .click();
    await this.settle();
  }

  async redo(): Promise<void> {
    await this.toolbar()
      .getByRole("button", { name: this.word("common.redo"), exact: true })
      .click();
    await this.settle();
  }

  async pressKeys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settle();
  }

  /** Switches a filter option on or off by the beginning of its name. */
  async toggleFilter(name: string): Promise<void> {
    await this.rowOf(this.filter(name)).click();
    await this.settle();
  }

  /** Switches the establishments outside manufacturing on or off. */
  async toggleOther(): Promise<void> {
    await this.rowOf(
      this.page.getByRole("checkbox", { name: new RegExp(`^${this.word("filter.other")}`) }),
    ).click();
    await this.settle();
  }

  /** Leaves one option of a part of the filter on, by its "only" button, which shows under the pointer. */
  async filterOnly(name: string): Promise<void> {
    await this.rowOf(this.filter(name)).hover();
    const only = translate(this.language, "filter.only.label", { name });
    await this.page.getByRole("button", { name: only, exact: true }).click();
    await this.settle();
  }

  async setYear(year: number): Promise<void> {
    await this.rowOf(this.page.getByRole("radio", { name: new RegExp(`^${year}`) })).click();
    await this.settle();
  }

  /** The mouse draws a rectangle between two opposite corners, in small steps. */
  async drawRectangle(from: Place, to: Place, steps = 24): Promise<void> {
    await this.tool("rectangle");
    await this.drawBetween(from, to, steps);
  }

  /** The mouse sets each corner of a polygon and ends on the button that says it is done. */
  async drawPolygon(corners: readonly Place[]): Promise<void> {
    await this.tool("polygon");
    for (const pixel of await this.pixelsOf(corners)) {
      await this.page.mouse.move(...pixel, { steps: 8 });
      await this.clickPixel(pixel);
    }
    await this.click(this.word("draw.done"));
  }

  /** Draws by hand with the button held down, one move for each place. */
  async drawFreehand(places: readonly Place[]): Promise<void> {
    await this.tool("freehand");
    await this.dragOverMap(places, 1);
  }

  /** The mouse sets a circle's centre and a place on its edge. */
  async drawCircle(centre: Place, edge: Place): Promise<void> {
    await this.tool("circle");
    await this.drawBetween(centre, edge, 16);
  }

  private async drawBetween(from: Place, to: Place, steps: number): Promise<void> {
    const [first, last] = await this.pixelsOf([from, to]);
    await this.clickPixel(first);
    await this.page.mouse.move(...last, { steps });
    await this.clickPixel(last);
  }

  /** Drags with the button held down along places on the map. */
  async dragOverMap(places: readonly Place[], stepsEach = 8): Promise<void> {
    const [first, ...rest] = await this.pixelsOf(places);
    await this.page.mouse.move(...first);
    await this.page.mouse.down();
    for (const pixel of rest) await this.page.mouse.move(...pixel, { steps: stepsEach });
    await this.page.mouse.up();
    await this.settle();
  }

  // -- with a finger ------------------------------------------------------------------------------------------

  /** Where the tools above a phone's sheet begin, CSS pixels from the top of the window. */
  async topOfTools(): Promise<number> {
    const box = await this.page
      .getByRole("toolbar", { name: this.word("tools.toolbar") })
      .filter({ visible: true })
      .boundingBox();
    if (!box) throw new Error("No tools are in sight.");
    return Math.floor(box.y);
  }

  /** Until no message lies over the map any more. */
  async waitForNoMessage(): Promise<void> {
    const messages = this.page.locator(".toast").filter({ visible: true });
    await expect.poll(() => messages.count(), { timeout: PATIENCE_MS }).toBe(0);
  }

  /** Cards that stand beside a pointer; they are for the eye alone, and have no role. */
  async hoverCards(): Promise<number> {
    return this.page.locator(".hover-card").filter({ visible: true }).count();
  }

  /** A finger touches the window here and lets go: what the browser makes of it is the page's to answer. */
  async tapAt(pixel: Pixel): Promise<void> {
    await this.page.touchscreen.tap(...pixel);
    await this.settle();
  }

  /** A finger goes down on the first place in the window, along the others, and up on the last. */
  async swipe(pixels: readonly Pixel[], stepsEach = 8): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", at?: Pixel) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
    let [fromX, fromY] = pixels[0];
    await send("touchStart", pixels[0]);
    for (const [x, y] of pixels.slice(1)) {
      for (let step = 1; step <= stepsEach; step++)
        await send("touchMove", [
          fromX + ((x - fromX) * step) / stepsEach,
          fromY + ((y - fromY) * step) / stepsEach,
        ]);
      [fromX, fromY] = [x, y];
    }
    await send("touchEnd");
    await session.detach();
    await this.settle();
  }

  /** Taps a button, tab or option by its word on screen or its spoken name. */
  async tap(
    name: string | RegExp,
    role: "button" | "tab" | "checkbox" | "menuitem" | "menuitemcheckbox" | "option" = "button",
  ) {
    const found = this.page.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
    await (role === "checkbox" ? this.rowOf(found) : found).tap();
    await this.settle();
  }

  /** Takes a drawing tool in hand with a finger. */
  async tapTool(name: "polygon" | "rectangle" | "circle"): Promise<void> {
    await this.tap(this.word(`tools.${name}`));
    await this.page.locator(".draw-hint").waitFor();
    // The tools go down with the sheet, and lie where the next finger may come until they are there.
    await this.waitForStillMap();
  }

  /**
   * What of a text on the page can be seen: the window holds it, nothing clips it and nothing lies over its middle.
   * @returns those of the texts for which that is so
   */
  async seenTexts(texts: readonly string[]): Promise<string[]> {
    return this.page.evaluate((wanted) => {
      const seen: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? "";
        if (!wanted.includes(text) || seen.includes(text)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (width === 0 || left < 0 || top < 0) continue;
        if (left + width > window.innerWidth || top + height > window.innerHeight) continue;
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        if (over && (over === node.parentElement || over.contains(node))) seen.push(text);
      }
      return wanted.filter((text) => seen.includes(text));
    }, texts);
  }

  /** The three figures of the card that can be seen, as written: firms, jobs, change. */
  async seenFigures(): Promise<string[]> {
    const figures = await this.page.locator(".figures dd").filter({ visible: true }).allInnerTexts();
    const seen = await this.seenTexts(figures);
    return figures.filter((figure) => seen.includes(figure));
  }

  /** How many options of the filter can be seen in the window. */
  async seenFilterRows(): Promise<number> {
    const names = await this.page.locator(".filter-row .filter-name").allInnerTexts();
    return (await this.seenTexts(names)).length;
  }

  async clickMap(place: Place): Promise<void> {
    const [pixel] = await this.pixelsOf([place]);
    await this.clickPixel(pixel);
  }

  private async clickPixel(pixel: Pixel): Promise<void> {
    await this.page.mouse.move(...pixel);
    const over = await this.page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.className, pixel);
    if (!String(over).includes("canvas")) throw new Error(`${pixel.join(", ")} is covered by ${over}.`);
    await this.page.mouse.click(...pixel);
    await this.settle();
  }

  async moveOverMap(from: Place, to: Place, steps: number): Promise<void> {
    const [first, last] = await this.pixelsOf([from, to]);
    await this.page.mouse.move(...first);
    await this.page.mouse.move(...last, { steps });
  }

  /** Types corners, one a line, in the dialog for it. */
  async typeCorners(lines: readonly string[]): Promise<void> {
    await this.page
      .getByRole("button", { name: this.word("tools.corners") })
      .first()
      .click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel(this.word("corners.field"), { exact: true }).fill(lines.join("\n"));
    await dialog.getByRole("button", { name: this.word("corners.make"), exact: true }).click();
    await this.settle();
  }

  /** Puts the boundary of the zone in the card under the hand. */
  async editZone(): Promise<void> {
    await this.click(this.word("common.more"));
    await this.page.getByRole("menuitem", { name: this.word("card.edit") }).click();
    await this.settle();
  }

  /** Drags files from outside over the page and lets them fall on the map. */
  async dropFiles(paths: readonly string[]): Promise<void> {
    const box = await this.mapBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const session = await this.context.newCDPSession(this.page);
    const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x, y, data });
    await session.detach();
    await this.settle();
  }

  /** Drops a file and reads it as it was understood; what the dialog then tells, one line per line. */
  async readFile(path: string): Promise<string[]> {
    await this.dropFiles([path]);
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: this.word("files.read"), exact: true }).click();
    const use = new RegExp(`^(${this.word("files.replace")}|${this.word("files.add")})$`);
    await dialog.getByRole("button", { name: use }).waitFor({ timeout: 2 * PATIENCE_MS });
    return linesOf(await dialog.innerText());
  }

  /** Opens the dialog for own files and hands one over; until the page says how it understood the file. */
  async chooseFile(path: string): Promise<void> {
    await this.click(this.word("header.files"));
    const dialog = this.page.getByRole("dialog");
    await dialog.locator("input[type=file]").setInputFiles(path);
    await dialog.getByRole("button", { name: this.word("files.read"), exact: true }).waitFor();
    await this.settle();
  }

  /** Starts to read the chosen file, and waits until some of it has been read. */
  async startReading(): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: this.word("files.read"), exact: true }).click();
    await this.page.waitForFunction(
      () => (document.querySelector<HTMLProgressElement>("dialog progress")?.position ?? -1) > 0,
      undefined,
      { polling: 50, timeout: PATIENCE_MS },
    );
  }

  /** Presses a button of the open dialog by its word. */
  async clickInDialog(name: string): Promise<void> {
    await this.page.getByRole("dialog").getByRole("button", { name, exact: true }).first().click();
    await this.settle();
  }

  /** What the open dialog says; waits until it says this. */
  async dialogSays(text: string | RegExp, timeoutMs = 30_000): Promise<string> {
    const dialog = this.page.getByRole("dialog").filter({ hasText: text });
    await dialog.waitFor({ timeout: timeoutMs });
    return dialog.innerText();
  }

  /** The value of a field by its label. */
  async readField(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).inputValue();
  }

  /** Share of the file that has been read, 0 to 1, as its progress bar shows it; null when there is no bar. */
  async readProgress(): Promise<number | null> {
    return this.page.evaluate(
      () => document.querySelector<HTMLProgressElement>("dialog progress")?.position ?? null,
    );
  }

  /** Waits until the whole file has been read; what the dialog then tells, one line per line. */
  async waitUntilRead(): Promise<string[]> {
    const dialog = this.page.getByRole("dialog");
    const use = dialog.getByRole("button", { name: this.word("files.replace"), exact: true });
    await use.waitFor({ timeout: 2 * PATIENCE_MS });
    return linesOf(await dialog.innerText());
  }

  /** Uses what was read: replaces the register, or adds the layer. */
  async takeFile(as: "register" | "layer"): Promise<void> {
    const button = this.word(as === "register" ? "files.replace" : "files.add");
    const dialog = this.page.getByRole("dialog");
    await dialog.getByRole("button", { name: button, exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await this.waitForStillMap();
  }

  /** Waits until something on the page says this. */
  async waitForText(text: string | RegExp, timeoutMs = PATIENCE_MS): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: timeoutMs });
  }

  /** Opens a link in the same page, as a click on a bookmark does. */
  async reopen(hash: string): Promise<void> {
    await this.page.goto("about:blank");
    await this.page.goto(this.site.url + hash);
    await this.waitForMap();
  }

  /** Follows a link within the open page, as a user does who pastes it into the address bar. */
  async follow(hash: string): Promise<void> {
    await this.page.keyboard.press("Escape");
    if ((await this.readRestingLink()) !== hash) await this.page.goto(this.site.url + hash);
    this.language = /[#&]l=en(&|$)/.test(hash) ? "en" : "nl";
    await this.waitForMap();
  }

  /** Another size of the same window. */
  async resize(options: OpenOptions): Promise<void> {
    await this.page.setViewportSize(sizeOf(options));
  }

  /** Does what starts a download and gives the file's name and text. */
  async download(action: () => Promise<void>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), action()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  /** All that is written on paper, as the browser's own print puts it there. */
  async readPaper(): Promise<string> {
    await this.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await this.page.emulateMedia({ media: "print" });
    const text = await this.page.locator("body").innerText();
    await this.page.emulateMedia({ media: null });
    await this.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    return text;
  }

  /** How many sheets the browser's own print takes. */
  async printedSheets(): Promise<number> {
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
  }

  /** Keeps a picture of the window under .cache/screenshots, to be looked at, where PICTURES asks for that. */
  async screenshot(name: string): Promise<void> {
    if (process.env.PICTURES) await this.keepPicture(name);
  }

  /** The same, always: of what went wrong. */
  async keepPicture(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    const path = join(screenshots, `${name}.png`);
    await this.page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  // -- tension ------------------------------------------------------------------------------------------------

  /** Chooses a zone in the ranking, all of which is shown first. */
  async chooseZone(name: string): Promise<void> {
    const more = this.page.getByRole("button", { name: /^Toon alle \d+ zones$|^Show all \d+ zones$/ });
    if (await more.isVisible()) await more.click();
    await this.page
      .getByRole("table", { name: this.word("tv.ranking") })
      .getByRole("button", { name: new RegExp(`^${escaped(name)}, `) })
      .click();
    await this.waitForStillMap();
  }

  async chooseAreaType(areaType: "quiet" | "mixed"): Promise<void> {
    await this.rowOf(
      this.page.getByRole("radio", { name: this.word(`tv.lens.${areaType}`), exact: true }),
    ).click();
    await this.settle();
  }

  /** Waits until a zone's tension is spoken and stays the same for a while. */
  async waitForTension(zone: string): Promise<SpokenTension> {
    return this.waitForLastWord(`tension of ${zone}`, 900, (text) => parseTension(text, zone));
  }

  /** Takes the zone in the card in hand, a copy of it where it is of a layer; until it can be dragged. */
  async startMovingZone(): Promise<void> {
    await this.click(this.word("tv.move"));
    await this.page.getByRole("button", { name: this.word("tv.move.done"), exact: true }).waitFor();
    await this.waitForStillMap();
  }

  /** Cells of the table with this caption, row by row, without its headings. */
  async readTable(caption: string): Promise<string[][]> {
    const body = this.page.getByRole("table", { name: caption }).locator("tbody tr");
    // A table may be fetched and filled when it is first asked for.
    await body.first().waitFor();
    const rows = await body.all();
    return Promise.all(rows.map((row) => row.locator("th, td").allInnerTexts()));
  }

  /** Headings and figures that a table cuts, and whether the name of a row is still in sight once all is scrolled aside. */
  async tableFit(caption: string): Promise<{ cut: string[]; nameStays: boolean }> {
    const table = this.page.getByRole("table", { name: caption });
    await table.locator("tbody tr th").first().waitFor();
    return table.evaluate((element) => {
      const cells = [...element.querySelectorAll<HTMLElement>("thead th, tbody td.figure")];
      const cut = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
      const scroller = element.parentElement;
      if (!scroller) throw new Error("The table scrolls in nothing.");
      scroller.scrollLeft = scroller.scrollWidth;
      const left = element.querySelector("tbody tr th")?.getBoundingClientRect().left ?? Number.NaN;
      const nameStays = Math.abs(left - scroller.getBoundingClientRect().left) < 2;
      scroller.scrollLeft = 0;
      return { cut: cut.map(({ textContent }) => textContent ?? ""), nameStays };
    });
  }

  /** Types words that the rows of the open list must hold. */
  async searchList(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: this.word("list.search") }).fill(words);
    await this.settle();
  }

  /** Scrolls the card so far, px. */
  async scrollCard(px: number): Promise<void> {
    await this.page.locator(".card-body").evaluate((body, top) => body.scrollTo({ top }), px);
  }

  /** How far the card is scrolled, px. */
  async cardScrolled(): Promise<number> {
    return this.page.locator(".card-body").evaluate((body) => body.scrollTop);
  }

  /** Does something that starts a run, and presses Stop in the moment it is offered. */
  async stopAsSoonAsOffered(action: () => Promise<void>): Promise<void> {
    await this.page.evaluate((stop) => {
      const observer = new MutationObserver(() => {
        const button = [...document.querySelectorAll("button")].find(({ innerText }) => innerText === stop);
        if (!button) return;
        observer.disconnect();
        button.click();
      });
      observer.observe(document.body, { subtree: true, childList: true });
    }, this.word("common.stop"));
    await action();
    await this.settle();
  }

  // -- growth -------------------------------------------------------------------------------------------------

  /**
   * The hotspots once they are found, as spoken: "1. Groei bij Botlek: +32 banen, 20 bedrijven. Meer banen erbij dan
   * verwacht: sterke aanwijzing, in 3 van de 5 vakken."
   */
  async readHotspots(): Promise<string[]> {
    const rows = this.hotspots();
    await rows.first().waitFor();
    return Promise.all((await rows.all()).map(accessibleName));
  }

  /** Chooses a hotspot by its place in the list, with the keyboard. */
  async chooseHotspot(position: number): Promise<void> {
    await this.hotspots()
      .nth(position - 1)
      .focus();
    await this.pressKeys("Enter");
    await this.waitForStillMap();
  }

  async openChart(chart: ChartName): Promise<void> {
    await this.page
      .getByRole("button", { name: this.word(`growth.chart.${chart}`), exact: true })
      .first()
      .click();
    await this.bars().first().waitFor();
    await this.settle();
  }

  /** Bars of the open chart, as spoken, and whether they take part. */
  async readBars(): Promise<{ name: string; on: boolean }[]> {
    return Promise.all(
      (await this.bars().all()).map(async (bar) => ({
        name: (await bar.getAttribute("aria-label")) ?? "",
        on: (await bar.getAttribute("aria-pressed")) === "true",
      })),
    );
  }

  /** Drags the mouse from one bar to another, or clicks one. */
  async brushBars(from: string, to = from): Promise<void> {
    const middles = await Promise.all(
      [from, to].map(async (name) => {
        const box = await this.bars(name).boundingBox();
        if (!box) throw new Error(`There is no bar ${name}.`);
        return [box.x + box.width / 2, box.y + box.height / 2] as const;
      }),
    );
    await this.page.mouse.move(...middles[0]);
    await this.page.mouse.down();
    await this.page.mouse.move(...middles[1], { steps: 6 });
    await this.page.mouse.up();
    await this.settle();
  }

  /** Presses a bar with the keyboard. */
  async pressBar(name: string): Promise<void> {
    await this.bars(name).focus();
    await this.pressKeys("Enter");
  }

  /** Puts the keyboard on the chosen year. */
  async focusYears(): Promise<void> {
    await this.page.getByRole("radio", { name: /^\d{4}: /, checked: true }).focus();
  }

  async focusButton(key: WordKey): Promise<void> {
    await this.page.getByRole("button", { name: this.word(key), exact: true }).focus();
  }

  /** The map, or its upper part, as a picture, to see whether it changed. */
  async mapPicture(heightPx = Infinity): Promise<string> {
    await this.waitForStillMap();
    const { height, ...box } = await this.mapBox();
    const clip = { ...box, height: Math.min(height, heightPx) };
    return (await this.page.screenshot({ clip })).toString("base64");
  }

  private hotspots(): Locator {
    return this.page.getByRole("list", { name: this.word("growth.view.list.change") }).getByRole("button");
  }

  private bars(name?: string): Locator {
    const drawer = this.page.getByRole("region", {
      name: new RegExp(`^${this.word("growth.chart.drawer").split("{")[0]}`),
    });
    return drawer.getByRole("button", { name: name ? new RegExp(`^${name}: `) : /: .*\d/ });
  }

  // -- where things are ---------------------------------------------------------------------------------------

  private word(key: WordKey): string {
    return translate(this.language, key);
  }

  private map(): Locator {
    return this.page.getByRole("region", { name: this.word("map.label"), exact: true });
  }

  private toolbar(): Locator {
    return this.page.getByRole("toolbar", { name: this.word("tools.toolbar") });
  }

  private filter(name: string): Locator {
    return this.page.getByRole("checkbox", { name: new RegExp(`^${name}, `) });
  }

  /** The label around a box or dot: what a user aims at. */
  private rowOf(control: Locator): Locator {
    return this.page.locator("label").filter({ has: control });
  }

  /** Takes a drawing tool in hand: ready once the page says how to use it. */
  private async tool(name: "polygon" | "rectangle" | "circle" | "freehand"): Promise<void> {
    await this.toolbar()
      .getByRole("button", { name: this.word(`tools.${name}`), exact: true })
      .click();
    await this.page.getByText(this.word(`draw.hint.${name}`)).waitFor();
    await this.settle();
  }

  private async mapBox(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.map().boundingBox();
    if (!box) throw new Error("The map is not on screen.");
    return box;
  }

  /** Where places are in the window. The map's link names the place in the middle of its canvas. */
  private async pixelsOf(places: readonly Place[]): Promise<Pixel[]> {
    const view = await this.readMapView();
    const box = await this.mapBox();
    return places.map((place) => {
      const [right, down] = pixelOffset(place, view);
      const [x, y] = [box.x + box.width / 2 + right, box.y + box.height / 2 + down];
      if (x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height)
        throw new Error(`${place.join(", ")} is outside the map's picture.`);
      return [x, y];
    });
  }
}

function escaped(text: string): string {
  return text.replace(/[()[\].*+?^$|\\/]/g, "\\$&");
}

/** The spoken tension of a zone, in either language. */
function parseTension(text: string, zone: string): SpokenTension | undefined {
  const pattern = new RegExp(
    `^${escaped(zone)}: ([\\d.,]+) (?:bedrij\\w+ binnen richtafstand|firms? within guideline distance), ([\\d.,]+) `,
    "m",
  );
  const found = pattern.exec(text);
  return found ? { firms: wholeNumber(found[1]), jobs: wholeNumber(found[2]) } : undefined;
}

async function accessibleName(box: Locator): Promise<string> {
  const line = (await box.ariaSnapshot()).split("\n")[0];
  const [, name = ""] = /"((?:[^"\\]|\\.)*)"/.exec(line) ?? [];
  // A line with a colon in it stands between single quotes, in which YAML doubles its own.
  return line.trimStart().startsWith("- '") ? name.replaceAll("''", "'") : name;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The last line of a live text that is a count, in either language. */
function parseCount(text: string): SpokenCount | undefined {
  for (const line of text.split("\n").reverse()) {
    const found = /^(.+): ([\d.,]+) (?:bedrij\w+|firms?), ([\d.,]+) (?:baan|banen|jobs?) \((\d{4})\)$/.exec(
      line.trim(),
    );
    if (found)
      return {
        zone: found[1],
        firms: wholeNumber(found[2]),
        jobs: wholeNumber(found[3]),
        year: Number(found[4]),
      };
  }
  return undefined;
}

/** "5.120" and "5,120" are both five thousand: counts have no decimals. */
function wholeNumber(written: string): number {
  return Number(written.replace(/[.,]/g, ""));
}
