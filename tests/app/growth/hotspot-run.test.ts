import { afterEach, expect, test } from "vitest";
import type { Analysis } from "../../../src/app/firms/analysis.ts";
import { type HotspotChoice, hotspotRun, needsLaterYear } from "../../../src/app/growth/hotspot-run.ts";
import { InputError } from "../../../src/core/errors.ts";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots, type Hotspots } from "../../../src/core/growth/hotspots.ts";
import type { GrowthArgs } from "../../../src/engine/jobs/growth.ts";
import { START_GROWTH } from "../../../src/state/growth-choice.ts";
import { registerOf } from "../../core/growth/register.ts";
import { fakeJobs, fakeTimers, settle } from "../fake-jobs.ts";

const firms = registerOf(
  Array.from({ length: 100 }, (_, i) => ({
    xM: 60_250 + 500 * (i % 10),
    yM: 430_250 + 500 * Math.floor(i / 10),
    jobs: [100, 100 + (i % 10 < 4 && i < 40 ? 50 : i % 3)],
  })),
);
const hotspots: Hotspots = findHotspots(firms, {
  ...DEFAULT_HOTSPOT_OPTIONS,
  permutations: 99_999,
  baseYear: 2015,
  year: 2020,
});

/** A register under a filter that lets all through; `filter` only has to differ where another one is meant. */
function analysis({ id = "sample", year = 2020, filter = "all" } = {}): Analysis {
  return {
    register: { id, firms, fileName: "", synthetic: true },
    filter: { name: filter },
    mask: new Uint8Array(firms.count).fill(1),
    year,
    baseYear: 2015,
  } as unknown as Analysis;
}

const CHOICE: HotspotChoice = START_GROWTH;

function start(options = {}) {
  const { jobs, run } = fakeJobs<GrowthArgs>(options);
  const timers = fakeTimers();
  const search = hotspotRun({ growth: run }, timers.after);
  open = search.dispose;
  return { jobs, timers, search };
}

let open = (): void => {};
afterEach(() => open());

/** Waits until what was answered is on screen. */
async function answered(search: ReturnType<typeof hotspotRun>): Promise<void> {
  await expect.poll(() => search.state.get().kind).not.toBe("running");
}

test("hotspots are looked for once the choices rest, and found with what the map draws", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  expect(search.state.get()).toEqual({ kind: "running", done: 0, total: 0 });
  expect([jobs.length, timers.waiting()]).toEqual([0, [150]]);
  await timers.pass();
  jobs[0].tell(1, 4);
  expect(search.state.get()).toEqual({ kind: "running", done: 1, total: 4 });
  jobs[0].answer(hotspots);
  await answered(search);
  const found = search.found.get();
  expect(found?.hotspots).toBe(hotspots);
  expect(hotspots.spots.length).toBeGreaterThan(0);
  expect(found?.spotOfCell[hotspots.spots[0].cells[0]]).toBe(0);
  expect(found?.onMap.classes.length).toBe(hotspots.grid.count);
});

test("the job gets the columns it reads, the mask, the years and the seed of every screen", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis({ year: 2018 }), { ...CHOICE, cellM: 250 });
  await timers.pass();
  const { firms: columns, options, mask } = jobs[0].args;
  expect(Object.keys(columns).sort()).toEqual(["count", "jobs", "subsector", "xM", "yM", "years"]);
  expect(mask.length).toBe(firms.count);
  expect(options).toEqual({
    cellM: 250,
    measure: CHOICE.measure,
    capped: CHOICE.capped,
    band: CHOICE.band,
    permutations: CHOICE.permutations,
    fdr: CHOICE.fdr,
    seed: 1,
    baseYear: 2015,
    year: 2018,
  });
});

test("a filter that is clicked through is worked out once", async () => {
  const { jobs, timers, search } = start();
  for (const filter of ["a", "ab", "abc"]) {
    search.ask(analysis({ filter }), CHOICE);
    await settle();
  }
  expect(timers.waiting()).toEqual([150]);
  await timers.pass();
  expect(jobs).toHaveLength(1);
  jobs[0].answer(hotspots);
  await answered(search);
  expect(search.state.get().kind).toBe("done");
});

test("choices that move no hotspot start nothing", async () => {
  const { jobs, timers, search } = start();
  const under = analysis();
  search.ask(under, CHOICE);
  await timers.pass();
  search.ask(under, { ...START_GROWTH, marks: "change", chart: "shift", squares: false } as HotspotChoice);
  expect([jobs.length, jobs[0].signal.aborted]).toEqual([1, false]);
});

test("what was found stays on screen while the next is looked for, and is there at once when asked again", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  await timers.pass();
  jobs[0].answer(hotspots);
  await answered(search);
  const first = search.found.get();
  search.ask(analysis({ year: 2019 }), CHOICE);
  await timers.pass();
  expect([search.state.get().kind, search.found.get()]).toEqual(["running", first]);
  jobs[1].answer({ ...hotspots });
  await answered(search);
  expect(search.found.get()).not.toBe(first);
  search.ask(analysis(), CHOICE);
  expect([search.state.get().kind, search.found.get(), jobs.length]).toEqual(["done", first, 2]);
});

test("sixteen outcomes are kept", async () => {
  const { jobs, timers, search } = start();
  const asked = async (filter: string) => {
    const before = jobs.length;
    search.ask(analysis({ filter }), CHOICE);
    await timers.pass();
    if (jobs.length > before) jobs[before].answer(hotspots);
    await answered(search);
    return jobs.length - before;
  };
  for (let i = 0; i < 17; i++) expect(await asked(`filter ${i}`)).toBe(1);
  expect(await asked("filter 1")).toBe(0);
  expect(await asked("filter 0")).toBe(1);
});

test("a register that is replaced in mid-run: its search ends, and none of its hotspots stay", async () => {
  const { jobs, timers, search } = start({ heedless: true });
  search.ask(analysis(), CHOICE);
  await timers.pass();
  jobs[0].answer(hotspots);
  await answered(search);
  search.ask(analysis({ filter: "other" }), CHOICE);
  await timers.pass();
  search.ask(analysis({ id: "register-1" }), CHOICE);
  expect(jobs[1].signal.aborted).toBe(true);
  expect([search.state.get().kind, search.found.get()]).toEqual(["running", null]);
  // The late answer about the old register is nobody's.
  jobs[1].answer(hotspots);
  await timers.pass();
  expect([search.state.get().kind, search.found.get()]).toEqual(["running", null]);
  jobs[2].answer(hotspots);
  await answered(search);
  expect(search.found.get()?.hotspots).toBe(hotspots);
});

test("a stopped search shows nothing, and starts again when asked to", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  await timers.pass();
  jobs[0].answer(hotspots);
  await answered(search);
  search.ask(analysis({ year: 2019 }), CHOICE);
  await timers.pass();
  search.stop();
  expect(jobs[1].signal.aborted).toBe(true);
  expect([search.state.get(), search.found.get()]).toEqual([{ kind: "stopped" }, null]);
  search.again();
  await timers.pass();
  jobs[2].answer(hotspots);
  await answered(search);
  expect(search.found.get()?.hotspots).toBe(hotspots);
});

test("a stop before the search has begun is a stop", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  search.stop();
  await timers.pass();
  expect([jobs.length, search.state.get().kind]).toEqual([0, "stopped"]);
});

test("a failed search says why, shows nothing, and can be tried again", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  await timers.pass();
  const reason = new InputError("engine.stopped", { reason: "out of memory" });
  jobs[0].fail(reason);
  await answered(search);
  expect([search.state.get(), search.found.get()]).toEqual([{ kind: "failed", error: reason }, null]);
  search.again();
  await timers.pass();
  jobs[1].answer(hotspots);
  await answered(search);
  expect(search.state.get().kind).toBe("done");
});

test("with one year and a measure that compares two there is nothing to look for", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  await timers.pass();
  search.ask(analysis({ year: 2015 }), CHOICE);
  expect(jobs[0].signal.aborted).toBe(true);
  expect([search.state.get().kind, search.found.get()]).toEqual(["idle", null]);
  expect(needsLaterYear({ measure: "jobs-change" }, { year: 2015, baseYear: 2015 })).toBe(true);
  expect(needsLaterYear({ measure: "jobs-change" }, { year: 2016, baseYear: 2015 })).toBe(false);
  expect(needsLaterYear({ measure: "jobs" }, { year: 2015, baseYear: 2015 })).toBe(false);
});

test("leaving the view ends the search; coming back starts it", async () => {
  const { jobs, timers, search } = start();
  search.ask(analysis(), CHOICE);
  await timers.pass();
  search.leave();
  expect([jobs[0].signal.aborted, search.state.get().kind, search.found.get()]).toEqual([true, "idle", null]);
  search.ask(analysis(), CHOICE);
  await timers.pass();
  expect(jobs).toHaveLength(2);
});
