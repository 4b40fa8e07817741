import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import type { BenchSuite } from "./harness.ts";
import { median } from "./harness.ts";

const root = process.cwd();
const ROUNDS = 7;
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * How long until the map's first view, beside an empty page with the same two map libraries? Both pages set the
 * browser's own mark when their map has drawn its first complete picture: ours with land, water and roads.
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
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: FLAGS });
    const times: [number[], number[]] = [[], []];
    try {
      for (const { url } of sites) await shownMs(browser, url);
      for (let round = 0; round < (quick ? 2 : ROUNDS); round++)
        for (const page of [0, 1] as const) times[page].push(await shownMs(browser, sites[page]!.url));
    } finally {
      await browser.close();
      for (const site of sites) await site.close();
    }
    const [oursMs, emptyMs] = times.map(median) as [number, number];
    log(
      `first view: ${Math.round(oursMs)} ms, empty page ${Math.round(emptyMs)} ms (medians of ${times[0].length})`,
    );
    return {
      // Nothing is counted here: both pages were seen to show their map.
      cases: [
        {
          page: "spanningskaart",
          oursMs,
          peersMs: { "empty page": emptyMs },
          equal: times.flat().every(Number.isFinite),
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

/** Milliseconds from navigation to the mark, in a browser that has nothing of the page in its cache. */
async function shownMs(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName("map-shown").length > 0, null, {
      timeout: 60_000,
      polling: 50,
    });
    return await page.evaluate(() => performance.getEntriesByName("map-shown")[0]!.startTime);
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
