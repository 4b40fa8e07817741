import { expect, test } from "vitest";
import { longRun, type RunState } from "../../src/app/run.ts";
import { InputError } from "../../src/core/errors.ts";
import { fakeJobs, settle } from "./fake-jobs.ts";

/** A run of questions "a", "b", ... and a clock that the test sets. */
function start(keep = 1, { heedless = false } = {}) {
  const clock = { ms: 0 };
  const run = longRun<string, string>({ keep, nowMs: () => clock.ms });
  const { jobs, run: job } = fakeJobs<string>({ heedless });
  const states: RunState[] = [];
  run.subscribe(() => states.push(run.get().state));
  const ask = (key: string) => run.start(key, (options) => job(key, options));
  return { run, jobs, ask, states, clock };
}

test("a run goes from idle through running to done, with its time and its parts", async () => {
  const { run, jobs, ask, states, clock } = start();
  expect(run.get()).toEqual({ key: null, state: { kind: "idle" }, answer: null, last: null });
  ask("a");
  jobs[0].tell(1, 4);
  jobs[0].tell(4, 4);
  clock.ms = 70;
  jobs[0].answer("A");
  await settle();
  expect(states).toEqual([
    { kind: "running", done: 0, total: 0 },
    { kind: "running", done: 1, total: 4 },
    { kind: "running", done: 4, total: 4 },
    { kind: "done" },
  ]);
  expect(run.get().answer).toEqual({ key: "a", result: "A", ms: 70, total: 4 });
});

test("a stop ends it at once, aborts the job, and is no failure; again runs the same job anew", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  run.stop();
  expect(run.get().state).toEqual({ kind: "stopped" });
  expect(jobs[0].signal.aborted).toBe(true);
  await settle();
  expect(run.get().state).toEqual({ kind: "stopped" });
  run.again();
  expect(run.get().state.kind).toBe("running");
  jobs[1].answer("A");
  await settle();
  expect([jobs.length, jobs[1].args, run.get().answer?.result]).toEqual([2, "a", "A"]);
});

test("a failure holds its reason, and can be run again", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  const reason = new InputError("engine.stopped", { reason: "died" });
  jobs[0].fail(reason);
  await settle();
  expect(run.get().state).toEqual({ kind: "failed", error: reason });
  expect(run.get().answer).toBeNull();
  run.again();
  jobs[1].answer("A");
  await settle();
  expect(run.get().answer?.result).toBe("A");
});

test("what is thrown and is no error becomes one; so does a job that throws before it waits", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  jobs[0].fail("out of paper");
  await settle();
  expect(run.get().state).toEqual({ kind: "failed", error: new Error("out of paper") });
  run.start("b", () => {
    throw new Error("at once");
  });
  await settle();
  expect(run.get().state).toEqual({ kind: "failed", error: new Error("at once") });
});

test("the newest question counts: the run before it is aborted and its late answer is dropped", async () => {
  const { run, jobs, ask } = start(1, { heedless: true });
  ask("a");
  ask("b");
  expect(jobs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  jobs[0].answer("A");
  jobs[0].tell(3, 4);
  await settle();
  expect(run.get()).toMatchObject({
    key: "b",
    state: { kind: "running", done: 0 },
    answer: null,
    last: null,
  });
  jobs[1].answer("B");
  await settle();
  expect(run.get().answer?.result).toBe("B");
});

test("a late answer or failure after a stop changes nothing", async () => {
  for (const late of ["answer", "fail"] as const) {
    const { run, jobs, ask } = start(1, { heedless: true });
    ask("a");
    run.stop();
    jobs[0][late]("late");
    await settle();
    expect(run.get()).toMatchObject({ state: { kind: "stopped" }, answer: null, last: null });
  }
});

test("the same question twice is one run, whether it runs, is done, stopped or failed", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  ask("a");
  run.stop();
  ask("a");
  expect([jobs.length, run.get().state.kind]).toEqual([1, "stopped"]);
  run.again();
  jobs[1].fail(new Error("no"));
  await settle();
  ask("a");
  expect([jobs.length, run.get().state.kind]).toEqual([2, "failed"]);
  run.again();
  jobs[2].answer("A");
  await settle();
  ask("a");
  expect([jobs.length, run.get().state.kind]).toEqual([3, "done"]);
});

test("the last result stays at hand while another question runs, stops or fails", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  jobs[0].answer("A");
  await settle();
  ask("b");
  expect(run.get()).toMatchObject({ key: "b", answer: null, last: { key: "a", result: "A" } });
  jobs[1].fail(new Error("no"));
  await settle();
  expect(run.get().last?.result).toBe("A");
});

test("so many results are remembered, the newest ones; asked again they are there at once", async () => {
  const { run, jobs, ask } = start(2);
  for (const key of ["a", "b", "c"]) {
    ask(key);
    jobs[jobs.length - 1].answer(key.toUpperCase());
    await settle();
  }
  ask("b");
  expect(run.get()).toMatchObject({ key: "b", state: { kind: "done" }, answer: { result: "B" } });
  ask("c");
  expect([jobs.length, run.get().answer?.result]).toEqual([3, "C"]);
  ask("a");
  expect([jobs.length, run.get().state.kind]).toEqual([4, "running"]);
});

test("a remembered answer ends the run that was on its way", async () => {
  const { run, jobs, ask } = start(2, { heedless: true });
  ask("a");
  jobs[0].answer("A");
  await settle();
  ask("b");
  ask("a");
  jobs[1].answer("B");
  await settle();
  expect(run.get()).toMatchObject({ key: "a", answer: { result: "A" } });
  expect(jobs[1].signal.aborted).toBe(true);
});

test("leaving aborts and asks nothing any more; the same question is then a new one", async () => {
  const { run, jobs, ask } = start();
  ask("a");
  run.leave();
  expect(jobs[0].signal.aborted).toBe(true);
  expect(run.get()).toMatchObject({ key: null, state: { kind: "idle" } });
  run.again();
  expect(jobs).toHaveLength(1);
  ask("a");
  expect(jobs).toHaveLength(2);
});

test("stop and again do nothing when there is nothing to stop or to do again", async () => {
  const { run, jobs, ask, states } = start();
  run.stop();
  run.again();
  expect(states).toEqual([]);
  ask("a");
  run.again();
  jobs[0].answer("A");
  await settle();
  run.stop();
  run.again();
  expect([jobs.length, run.get().state.kind]).toEqual([1, "done"]);
});

test("after dispose nothing runs, answers or is remembered", async () => {
  const { run, jobs, ask } = start(3, { heedless: true });
  ask("a");
  run.dispose();
  jobs[0].answer("A");
  await settle();
  ask("b");
  run.again();
  expect(jobs).toHaveLength(1);
  expect(run.get()).toEqual({ key: null, state: { kind: "idle" }, answer: null, last: null });
});

test("keys can be compared by what they hold", async () => {
  const run = longRun<{ id: number }, string>({ same: (a, b) => a.id === b.id });
  const { jobs, run: job } = fakeJobs<number>();
  run.start({ id: 1 }, (options) => job(1, options));
  run.start({ id: 1 }, (options) => job(1, options));
  expect(jobs).toHaveLength(1);
});
