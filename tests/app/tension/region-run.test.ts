import { expect, test } from "vitest";
import { type TensionBase, tensionBase } from "../../../src/app/tension/compute.ts";
import { isQuick, regionRun } from "../../../src/app/tension/region-run.ts";
import { tableZones } from "../../../src/app/zones/zone.ts";
import { InputError } from "../../../src/core/errors.ts";
import { polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import type { ZoneTable } from "../../../src/core/zone-table.ts";
import type { TensionArgs } from "../../../src/engine/jobs/tension.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { fakeJobs, settle } from "../fake-jobs.ts";
import { analysisOf, RULES } from "./small-tension.ts";

function baseOf(areaType: "quiet" | "mixed" = "quiet"): TensionBase {
  return tensionBase(analysisOf(), RULES, { ...DEFAULT_LENS, areaType }, [], () => -1);
}

/** Squares of 100 m in a row inside the region. */
function zones(count: number) {
  const texts = (value: string) => Array.from({ length: count }, (_, i) => `${value}${i}`);
  const homes = new Float64Array(count).fill(10);
  const table: ZoneTable = {
    layer: "own-1",
    count,
    id: texts("z"),
    name: texts("Zone "),
    shapes: polygonSet(
      Array.from({ length: count }, (_, i) => {
        const x = 60_000 + 20 * i;
        const y = 430_000;
        return [
          [
            [
              [x, y],
              [x + 100, y],
              [x + 100, y + 100],
              [x, y + 100],
              [x, y],
            ],
          ],
        ];
      }),
    ),
    municipality: texts(""),
    dwellingsLow: homes,
    dwellingsHigh: homes,
    period: texts(""),
    status: texts(""),
    source: texts(""),
  };
  return tableZones(table);
}

const FEW = zones(3);
const MANY = zones(1112);

function start({ heedless = false } = {}) {
  const { jobs, run } = fakeJobs<TensionArgs>({ heedless });
  const clock = { ms: 0 };
  const region = regionRun({ tension: run }, () => clock.ms);
  return { jobs, region, clock };
}

/** What the worker would answer. */
async function answerTo(args: TensionArgs) {
  const engine = localEngine();
  const tension = await engine.tension(args);
  engine.dispose();
  return tension;
}

test("a small region is computed by the call, once, and asks nothing of the worker", () => {
  const { jobs, region } = start();
  const question = { base: baseOf(), zones: FEW };
  region.ask(question);
  const { done, running, stopped, failed, took } = region.of(question);
  expect([jobs.length, running, stopped, failed, took]).toEqual([0, null, false, null, null]);
  expect(done?.tension.zones).toHaveLength(3);
  expect(region.of({ ...question }).done).toBe(done);
  expect(region.of({ ...question, base: baseOf() }).done).not.toBe(done);
});

test("the 1,112 zones of a file are never computed on the page's own thread, however few the firms", async () => {
  const { jobs, region, clock } = start();
  const question = { base: baseOf(), zones: MANY };
  expect([MANY.length, isQuick(question), isQuick({ ...question, zones: FEW })]).toEqual([1112, false, true]);
  // Nothing is computed or asked by looking.
  expect(region.of(question)).toEqual({
    done: null,
    running: null,
    stopped: false,
    failed: null,
    took: null,
  });
  expect(jobs).toHaveLength(0);
  region.ask(question);
  expect(region.of(question).running).toEqual({ done: 0, total: 1112 });
  jobs[0].tell(32, 1112);
  expect(region.of(question).running).toEqual({ done: 32, total: 1112 });
  clock.ms = 2500;
  jobs[0].answer(await answerTo(jobs[0].args));
  await settle();
  const { done, running, took } = region.of(question);
  expect(done?.base).toBe(question.base);
  expect(done?.zones).toBe(MANY);
  expect(done?.tension.zones).toHaveLength(1112);
  expect([running, took]).toEqual([null, { seconds: 2.5, zones: 1112 }]);
});

test("firms times zones decide as well", () => {
  const base = baseOf();
  const firms = { ...base.register.firms, count: 500_001 };
  const question = { base: { ...base, register: { ...base.register, firms } }, zones: FEW };
  expect(isQuick(question)).toBe(false);
});

test("two scenarios run side by side, each with its own progress, stop and figures", async () => {
  const here = start();
  const other = start();
  const a = { base: baseOf("quiet"), zones: MANY };
  const b = { base: baseOf("mixed"), zones: MANY };
  here.region.ask(a);
  other.region.ask(b);
  expect(here.jobs[0].args.lens.areaType).toBe("quiet");
  expect(other.jobs[0].args.lens.areaType).toBe("mixed");
  here.region.stop();
  expect(here.region.of(a).stopped).toBe(true);
  expect(other.region.of(b)).toMatchObject({ stopped: false, running: { done: 0 } });
});

test("other choices in mid-run: the run before is aborted, its late answer dropped, older figures stay", async () => {
  const { jobs, region } = start({ heedless: true });
  const first = { base: baseOf(), zones: MANY };
  region.ask(first);
  const tension = await answerTo(jobs[0].args);
  jobs[0].answer(tension);
  await settle();
  const second = { base: baseOf("mixed"), zones: MANY };
  const third = { base: baseOf("mixed"), zones: MANY };
  region.ask(second);
  region.ask(third);
  expect(jobs.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  jobs[1].answer(tension);
  await settle();
  expect(region.of(third)).toMatchObject({ running: { done: 0, total: 1112 } });
  // Those of the first question, and known as such by what they were computed from.
  expect(region.of(third).done?.base).toBe(first.base);
});

test("the figures are the same object however often progress is told", async () => {
  const { jobs, region } = start();
  const first = { base: baseOf(), zones: MANY };
  region.ask(first);
  jobs[0].answer(await answerTo(jobs[0].args));
  await settle();
  const { done } = region.of(first);
  const second = { base: baseOf("mixed"), zones: MANY };
  region.ask(second);
  jobs[1].tell(1, 1112);
  jobs[1].tell(2, 1112);
  expect(region.of(second).done).toBe(done);
});

test("stopped is of the choices that were stopped, and goes on when asked to", async () => {
  const { jobs, region } = start();
  const question = { base: baseOf(), zones: MANY };
  region.ask(question);
  region.stop();
  expect(region.of(question)).toMatchObject({ stopped: true, failed: null, running: null });
  expect(region.of({ ...question, base: baseOf() }).stopped).toBe(false);
  region.again();
  jobs[1].answer(await answerTo(jobs[1].args));
  await settle();
  expect(region.of(question).done?.tension.zones).toHaveLength(1112);
});

test("a run that fails is failed and not stopped, with its reason, and can be tried again", async () => {
  const { jobs, region } = start();
  const question = { base: baseOf(), zones: MANY };
  region.ask(question);
  const reason = new InputError("engine.stopped", { reason: "the worker failed" });
  jobs[0].fail(reason);
  await settle();
  expect(region.of(question)).toMatchObject({ stopped: false, failed: reason, running: null });
  region.again();
  expect(region.of(question)).toMatchObject({ failed: null, running: { done: 0 } });
  expect(jobs).toHaveLength(2);
});

test("leaving the view or hiding the layer ends the run; the figures are remembered", async () => {
  const { jobs, region } = start();
  const question = { base: baseOf(), zones: MANY };
  region.ask(question);
  region.ask(null);
  expect(jobs[0].signal.aborted).toBe(true);
  region.ask(question);
  jobs[1].answer(await answerTo(jobs[1].args));
  await settle();
  region.ask({ ...question, zones: FEW });
  region.ask(question);
  expect(jobs).toHaveLength(2);
  expect(region.of(question).done?.zones).toBe(MANY);
});
