import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import type { BenchSuite } from "./harness.ts";
import { median } from "./harness.ts";

const root = process.cwd();
const ROUNDS = 7;

/**
 * How long until the first view, beside an empty page with the same two map libraries? The empty page marks when
 * its map has drawn its first picture (one background colour); ours when land and water of the region are on screen,
 * drawn on a plain canvas in the place of the live map. When the live map itself has drawn them, and when figures can be
 * read, is told beside it.
 */
export const suite: BenchSuite = {
  id: "first-view",
  peers: ["maplibre-gl", "@deck.gl/core"],
  async run({ quick, log }) {
    const empty = join(root, ".cache/empty-page");
    await build({
      configFile: false,
      root: join(root, "tests/bench/first-view/empty-page"),
      base: "./",
      logLevel: "error",
      worker: { format: "es" },
      build: { outDir: empty, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 4000 },
    });
    const ours = join(root, ".cache/first-view-dist");
    await build({
      root: join(root, "src"),
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: ours, emptyOutDir: true },
    });
    const sites = await Promise.all([serve(ours), serve(empty)]);
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: BROWSER_FLAGS });
    const [oursSite, emptySite] = sites.map(({ url }) => url) as [string, string];
    const runs: readonly [name: "ours" | "live" | "empty", url: string, mark: string][] = [
      ["ours", oursSite, "map-shown"],
      ["live", oursSite, "map-live"],
      ["empty", emptySite, "map-shown"],
    ];
    const times = {
      ours: [] as number[],
      live: [] as number[],
      empty: [] as number[],
      figures: [] as number[],
    };
    try {
      for (const [, url, mark] of runs) await markedMs(browser, url, mark);
      for (let round = 0; round < (quick ? 2 : ROUNDS); round++) {
        for (const [name, url, mark] of runs) times[name].push(await markedMs(browser, url, mark));
        times.figures.push(await figuresMs(browser, oursSite));
      }
    } finally {
      await browser.close();
      for (const site of sites) await site.close();
    }
    const oursMs = median(times.ours);
    const liveMs = median(times.live);
    const emptyMs = median(times.empty);
    const seenMs = median(times.figures);
    log(
      `first view: ${Math.round(oursMs)} ms (figures ${Math.round(seenMs)} ms, live map ${Math.round(liveMs)} ms), empty page ${Math.round(emptyMs)} ms; medians of ${times.ours.length}`,
    );
    return {
      // Nothing is counted here: both pages were seen to show their map.
      cases: [
        {
          page: "spanningskaart",
          oursMs,
          liveMs,
          figuresMs: seenMs,
          peersMs: { "empty page": emptyMs },
          equal: Object.values(times).flat().every(Number.isFinite),
        },
      ],
      targets: [
        {
          id: "first-view",
          label: "first view, times an empty map page",
          value: oursMs / emptyMs,
          must: 1.5,
          better: "smaller",
        },
        {
          id: "first-view-live",
          label: "live map, times an empty map page",
          value: liveMs / emptyMs,
          must: 2,
          better: "smaller",
        },
      ],
    };
  },
};

async function serve(outDir: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = await preview({
    configFile: false,
    root,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}

/** Milliseconds from navigation to a mark, in a browser that has nothing of the page in its cache. */
async function markedMs(browser: Browser, url: string, mark: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
      timeout: 60_000,
      polling: 50,
    });
    return await page.evaluate((name) => performance.getEntriesByName(name)[0].startTime, mark);
  } finally {
    await context.close();
  }
}

/** Milliseconds from navigation until a number of firms can be read on the page. */
async function figuresMs(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const seen = await page.waitForFunction(
      () => /\d bedrijven/.test(document.body.innerText) && performance.now(),
      null,
      { timeout: 60_000 },
    );
    return Number(await seen.jsonValue());
  } finally {
    await context.close();
  }
}

function chromiumPath(): string {
  const found = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error("No Chromium found; npm test installs one, or set CHROMIUM_PATH.");
  return found;
}
