import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { writeClusteredRegister } from "../e2e/clustered-register.ts";
import { type App, type Stage, startStage } from "../e2e/driver.ts";
import type { Place } from "../e2e/web-mercator.ts";
import type { BenchCase, BenchOptions, BenchSuite } from "./harness.ts";
import { median, quantile } from "./harness.ts";

const root = process.cwd();
const work = join(root, ".cache/page-bench");
const ROUNDS = 3;

/** Some 3 km about a place full of firms, in view and clear of panels at zoom 12. */
const MIDDLE: readonly [xM: number, yM: number] = [93_900, 435_000];
const VIEW = `#map=12/${toLonLat(...MIDDLE)
  .toReversed()
  .join("/")}`;
const CORNERS = 200;
/** Where the zone is dragged to, and back from; one move of the mouse for each step. */
const TO: readonly Place[] = [toLonLat(...MIDDLE), toLonLat(MIDDLE[0] + 1500, MIDDLE[1])];
const DRAG_STEPS = 40;

/**
 * Does the map keep up while a zone of 200 corners is dragged over a million firms? Beside the same page, the same
 * register and the same drag with the counting taken out of the build. And how long does the page take over a filter
 * step, beside the same step with the embedded register?
 */
export const suite: BenchSuite = {
  id: "page",
  peers: ["maplibre-gl", "@deck.gl/core"],
  async run(options) {
    const rows = options.quick ? 100_000 : 1_000_000;
    mkdirSync(work, { recursive: true });
    const file = join(work, `register-${rows}.csv`);
    writeClusteredRegister(file, rows, 2026);
    const counting = await openPage("counting", []);
    const still = await openPage("not-counting", [withoutCounting()]);
    try {
      const cases = [
        await filterCases(counting.app, file, rows, options),
        await dragCase(counting.app, still.app, file, rows, options),
      ].flat();
      const drag = cases.find((one) => one.case === "drag") as BenchCase & { readonly ratio: number };
      return {
        cases,
        targets: [
          {
            id: "page-drag",
            label: "mean frame of a drag, times the page without a count",
            value: drag.ratio,
            must: 1.1,
            reach: 1,
            better: "smaller",
          },
        ],
      };
    } finally {
      for (const { app, stage } of [counting, still]) {
        await app.close();
        await stage.close();
      }
    }
  },
};

/** The page of today, as `npm run build` makes it, and with these plugins. */
async function openPage(name: string, plugins: Plugin[]): Promise<{ app: App; stage: Stage }> {
  const outDir = join(work, name);
  await build({
    root: join(root, "src"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    plugins,
    build: { outDir, emptyOutDir: true },
  });
  process.env.SITE_DIR = outDir;
  const stage = await startStage();
  // Without shadows: the software compositor blends those over the map anew in each picture.
  return { stage, app: await stage.open({ hash: VIEW, flat: true }) };
}

/** Everything as it is, but that no zone is counted: a card of the same size holds the same figures all the while. */
function withoutCounting(): Plugin {
  return {
    name: "without-counting",
    enforce: "pre",
    transform(_code, id) {
      if (!id.endsWith("src/core/counting/count-zone.ts")) return null;
      return `export function countZone(_index, _shape, out) {
  out.rows.fill(50); out.firms.fill(40); out.firmsBase.fill(30); out.jobs.fill(400); out.jobsBase.fill(300);
}
export function countDistinct(index, shapes, out) { countZone(index, shapes, out); }
export function rowsIn() { return new Uint32Array(0); }`;
    },
  };
}

async function takeRegister(app: App, file: string): Promise<void> {
  await app.chooseFile(file);
  await app.startReading();
  await app.waitUntilRead();
  await app.takeFile("register");
}

/** Frames while the same zone is dragged to and fro on both pages, in turns. */
async function dragCase(
  counting: App,
  still: App,
  file: string,
  rows: number,
  { quick, log }: BenchOptions,
): Promise<BenchCase> {
  await takeRegister(still, file);
  const frames = { ours: [] as number[], still: [] as number[] };
  const pages = [
    ["ours", counting],
    ["still", still],
  ] as const;
  for (const [, app] of pages) {
    await app.typeCorners(ringAbout(MIDDLE).map(([x, y]) => `${x} ${y}`));
    await app.editZone();
  }
  const said = new Set<string>();
  for (let round = 0; round < (quick ? 2 : ROUNDS + 1); round++)
    for (const [name, app] of pages) {
      const way = round % 2 === 0 ? TO : TO.toReversed();
      const seen = await app.framesDuring(() => app.dragOverMap(way, DRAG_STEPS));
      // The first drag of each page compiles what it draws with.
      if (round > 0) frames[name].push(...seen);
      if (name === "ours") said.add(await app.readStatus());
    }
  // The software renderer draws some frames at once and others late: the mean says how many there are in a second.
  const [ours, without] = [frames.ours, frames.still].map((all) => ({
    mean: all.reduce((sum, ms) => sum + ms, 0) / all.length,
    most: quantile(all, 0.9),
  })) as [Spread, Spread];
  log(
    `${rows} firms, ${CORNERS} corners dragged: frame ${ours.mean.toFixed(1)} ms (p90 ${ours.most.toFixed(1)}), without a count ${without.mean.toFixed(1)} (p90 ${without.most.toFixed(1)}); ${frames.ours.length} and ${frames.still.length} frames`,
  );
  return {
    case: "drag",
    n: rows,
    corners: CORNERS,
    oursMs: ours.mean,
    oursP90Ms: ours.most,
    peersMs: { "without a count": without.mean },
    peersP90Ms: { "without a count": without.most },
    ratio: ours.mean / without.mean,
    frames: frames.ours.length,
    // There is nothing to compare but that ours counted all the while: each rest told other figures.
    equal: said.size > 1 && frames.ours.length > 20,
  };
}

type Spread = { readonly mean: number; readonly most: number };

function ringAbout([xM, yM]: readonly [number, number]): [number, number][] {
  return Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    const awayM = 1100 + 250 * Math.sin(11 * angle);
    return [Math.round(xM + awayM * Math.cos(angle)), Math.round(yM + awayM * Math.sin(angle))];
  });
}

/** How long the page's own code takes over a click on a filter: with the register of the file, and the embedded one. */
async function filterCases(
  app: App,
  file: string,
  rows: number,
  { quick, log }: BenchOptions,
): Promise<BenchCase[]> {
  const rounds = quick ? 1 : ROUNDS;
  const few = await filterTimes(app, rounds);
  await takeRegister(app, file);
  const many = await filterTimes(app, rounds);
  return [...many].map(([kind, ms]) => {
    const [oursMs, fewMs] = [median(ms), median(few.get(kind)!)];
    log(
      `${rows} firms, ${kind} in the page: ${oursMs.toFixed(0)} ms; embedded register ${fewMs.toFixed(0)} ms`,
    );
    return {
      case: "filter in the page",
      kind,
      n: rows,
      oursMs,
      peersMs: { "embedded register": fewMs },
      equal: ms.length === 2 * rounds,
    };
  });
}

async function filterTimes(app: App, rounds: number): Promise<Map<string, number[]>> {
  const steps: readonly [kind: string, step: (round: number) => Promise<void>][] = [
    ["subsector", () => app.toggleFilter("Metaal")],
    ["port side", () => app.toggleFilter("In de haven")],
    ["size class", () => app.toggleFilter("5–19")],
    ["year", (round) => app.setYear(round % 2 === 0 ? 2018 : 2020)],
  ];
  const times = new Map(steps.map(([kind]) => [kind, [] as number[]]));
  // On and off again each round; the first round, in which code is compiled, is not kept.
  for (let round = 0; round < 2 * rounds + 2; round++)
    for (const [kind, step] of steps) {
      const startMs = await app.nowMs();
      await step(round);
      await app.waitForStillMap();
      const clicks = await app.clicksSince(startMs);
      // Within one frame the browser tells nothing: count that as a frame.
      if (round >= 2) times.get(kind)!.push(Math.max(16, ...clicks.map(({ durationMs }) => durationMs)));
    }
  return times;
}
