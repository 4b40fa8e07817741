import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { polygonSet } from "../../src/core/geometry/polygon-set.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/core/growth/hotspots.ts";
import type { Progress } from "../../src/core/steps.ts";
import { firmGuidelines } from "../../src/core/tension/firm-guidelines.ts";
import { selectFirms } from "../../src/core/tension/firm-selection.ts";
import { DEFAULT_LENS } from "../../src/core/tension/lens.ts";
import { PACE } from "../../src/engine/drive.ts";
import type { Engine } from "../../src/engine/engine.ts";
import type { RunOptions } from "../../src/engine/job.ts";
import { type WorkerLike, workerEngine } from "../../src/engine/worker-engine.ts";
import type { FirmsGuess } from "../../src/io/firms/firms-mapping.ts";
import { lazy } from "../../src/io/lazy.ts";
import { analysisOf, RULES } from "../app/tension/small-tension.ts";
import { registerOf } from "../core/growth/register.ts";
import { rectangles, smallRegion } from "../io/small-region.ts";
import { ChannelWorker, EVERY_STEP, type Started, startLocal, startWorkerEngine } from "./engines.ts";
import { localEngine } from "./local-engine.ts";

const HEADER = "vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2020\n";
/** More than a megabyte, so that reading takes several parts. */
const register = new Blob([
  HEADER,
  ...Array.from({ length: 30_000 }, (_, i) => `r${i};Een naam van enige lengte;99000;435000;1071;2\n`),
]);
const zones = new Blob([
  rectangles(
    ...Array.from({ length: 1200 }, (_, i) => ({
      box: [91_000 + i, 431_000, 91_100 + i, 431_100] as [number, number, number, number],
      properties: { naam: `Plan ${i}` },
    })),
  ),
]);

function tensionArgs(count: number) {
  const { firms } = analysisOf().register;
  const jobs = firms.jobs[0];
  const ring = (x: number): [number, number][] => [
    [x, -50],
    [x + 100, -50],
    [x + 100, 50],
    [x, 50],
    [x, -50],
  ];
  const homes = new Float64Array(count).fill(10);
  const shapes = polygonSet(Array.from({ length: count }, (_, i) => [[ring(i * 200 - 50)]]));
  return {
    firms,
    guidelines: firmGuidelines(firms, jobs, RULES, DEFAULT_LENS),
    jobs,
    selection: selectFirms(firms, jobs, DEFAULT_LENS),
    lens: DEFAULT_LENS,
    zones: { count, shapes, dwellingsLow: homes, dwellingsHigh: homes },
  };
}

const firms = registerOf(
  Array.from({ length: 900 }, (_, i) => ({
    xM: 60_250 + 500 * (i % 30),
    yM: 430_250 + 500 * Math.floor(i / 30),
    jobs: [100, 100 + ((i * i * 31) % 97)],
  })),
);
const growthArgs = {
  firms,
  mask: new Uint8Array(firms.count).fill(1),
  options: { ...DEFAULT_HOTSPOT_OPTIONS, permutations: 999, baseYear: 2015, year: 2020 },
};

let mapping: FirmsGuess["mapping"];
beforeAll(async () => {
  const guess = await localEngine().inspectFile({ file: register, name: "register.csv" });
  mapping = (guess as FirmsGuess).mapping;
});

type LongJob = {
  readonly run: (engine: Engine, options?: RunOptions) => Promise<unknown>;
  /** The same with arguments that cannot be used. */
  readonly fail: (engine: Engine) => Promise<unknown>;
  /** What of a result shows that it is whole. */
  readonly whole: (result: never) => number;
  readonly expected: number;
};

const empty = new Blob([]);
const LONG_JOBS: Record<string, LongJob> = {
  growth: {
    run: (engine, options) => engine.growth(growthArgs, options),
    fail: (engine) => engine.growth({ ...growthArgs, options: { ...growthArgs.options, cellM: -1 } }),
    whole: ({ cells }: { cells: { n: number } }) => cells.n,
    expected: 900,
  },
  tension: {
    run: (engine, options) => engine.tension(tensionArgs(200), options),
    fail: (engine) => engine.tension({ ...tensionArgs(1), guidelines: null as never }),
    whole: ({ zones }: { zones: unknown[] }) => zones.length,
    expected: 200,
  },
  readFirms: {
    run: (engine, options) => engine.readFirms({ file: register, mapping, region: smallRegion }, options),
    fail: (engine) => engine.readFirms({ file: empty, mapping, region: smallRegion }),
    whole: ({ table }: { table: { count: number } }) => table.count,
    expected: 30_000,
  },
  readZones: {
    run: (engine, options) =>
      engine.readZones({ file: zones, name: "z.geojson", mapping: null, layer: "own-1" }, options),
    fail: (engine) => engine.readZones({ file: empty, name: "z.geojson", mapping: null, layer: "own-1" }),
    whole: ({ table }: { table: { count: number } }) => table.count,
    expected: 1200,
  },
};

const jobs = Object.entries(LONG_JOBS);
let started: Started;
afterEach(() => started.engine.dispose());

describe.each([
  ["local", startLocal],
  ["worker", () => startWorkerEngine()],
])("in the %s engine", (_, start) => {
  test.each(jobs)("%s tells progress that only rises, to the end", async (_, { run, whole, expected }) => {
    started = start();
    const told: Progress[] = [];
    const result = await run(started.engine, { onProgress: (progress) => told.push(progress) });
    expect(whole(result as never)).toBe(expected);
    const shares = told.map(({ done, total }) => done / total);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.8);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test.each(jobs)("%s stops in mid-run with the reason given, and can be run again", async (_, job) => {
    started = start();
    const stop = new AbortController();
    const running = job.run(started.engine, {
      signal: stop.signal,
      onProgress: () => stop.abort("stopped by hand"),
    });
    await expect(running).rejects.toBe("stopped by hand");
    expect(job.whole((await job.run(started.engine)) as never)).toBe(job.expected);
    expect(started.workers.length).toBeLessThanOrEqual(1);
  });

  test.each(jobs)("%s that fails rejects with an error, which a stop is not", async (_, { fail }) => {
    started = start();
    const failed = await fail(started.engine).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect((failed as Error).name).not.toBe("AbortError");
  });
});

describe("in the worker engine", () => {
  test.each(jobs)(
    "%s rejects when the worker dies in mid-run, and the next run gets a new one",
    async (_, job) => {
      started = startWorkerEngine();
      const { engine, workers } = started;
      const running = job.run(engine, { onProgress: () => workers[0].emit("error", { message: "died" }) });
      await expect(running).rejects.toMatchObject({ code: "engine.stopped", context: { reason: "died" } });
      expect(workers[0].terminated).toBe(true);
      expect(job.whole((await job.run(engine)) as never)).toBe(job.expected);
      expect(workers.length).toBe(2);
    },
  );

  test("a search for hotspots lets a whole import through", async () => {
    started = startWorkerEngine();
    const { engine } = started;
    let share = 0;
    const stop = new AbortController();
    const options = { ...growthArgs.options, permutations: 199_999 };
    const search = engine.growth(
      { ...growthArgs, options },
      { signal: stop.signal, onProgress: ({ done, total }) => (share = done / total) },
    );
    const { table } = await engine.readZones({
      file: zones,
      name: "z.geojson",
      mapping: null,
      layer: "own-1",
    });
    expect(table.count).toBe(1200);
    expect(share).toBeLessThan(0.5);
    stop.abort("enough");
    await expect(search).rejects.toBe("enough");
  });
});

/** Takes messages and answers none, as a worker in the middle of one endless step. */
class DeafWorker extends ChannelWorker {
  readonly asked: unknown[] = [];
  override postMessage(request: unknown): void {
    this.asked.push(request);
  }
}

describe("a worker that does not let go of a cancelled job", () => {
  const GRACE_MS = 20;

  /** The first worker is deaf, those after it are not. */
  function startDeaf() {
    const workers: ChannelWorker[] = [];
    const engine = workerEngine(
      () => {
        const worker = workers.length === 0 ? new DeafWorker() : new ChannelWorker(EVERY_STEP);
        workers.push(worker);
        return worker;
      },
      { graceMs: GRACE_MS },
    );
    return { engine, workers };
  }

  const inspect = (engine: Engine, options?: RunOptions) =>
    engine.inspectFile({ file: register, name: "a.csv" }, options);

  test("is ended after a while; the other jobs run again in a new one, unnoticed", async () => {
    started = startDeaf();
    const { engine, workers } = started;
    const stop = new AbortController();
    const cancelled = LONG_JOBS.growth.run(engine, { signal: stop.signal });
    const other = inspect(engine);
    const lasting = LONG_JOBS.tension.run(engine);
    stop.abort("stopped by hand");
    // At once: nobody waits for the worker.
    await expect(cancelled).rejects.toBe("stopped by hand");
    expect(workers.length).toBe(1);
    expect(await other).toMatchObject({ kind: "firms" });
    expect(LONG_JOBS.tension.whole((await lasting) as never)).toBe(200);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  test("is not waited for by a job that comes after", async () => {
    started = startDeaf();
    const { engine, workers } = started;
    const stop = new AbortController();
    const cancelled = inspect(engine, { signal: stop.signal });
    stop.abort("left");
    await expect(cancelled).rejects.toBe("left");
    expect(await inspect(engine)).toMatchObject({ kind: "firms" });
    expect(workers.length).toBe(2);
  });

  test("a job that was cancelled is not run again", async () => {
    const worker = new DeafWorker();
    const fresh = new DeafWorker();
    const queue = [worker, fresh];
    const engine = workerEngine(() => queue.shift() ?? fresh, { graceMs: GRACE_MS });
    started = { engine, workers: [] };
    const stop = new AbortController();
    const cancelled = inspect(engine, { signal: stop.signal });
    const other = inspect(engine);
    stop.abort("left");
    await expect(cancelled).rejects.toBe("left");
    await expect.poll(() => fresh.asked.length).toBe(1);
    expect(fresh.asked).toMatchObject([{ id: 2, job: "inspectFile" }]);
    engine.dispose();
    await expect(other).rejects.toMatchObject({ code: "engine.stopped" });
  });

  test("is ended when a look takes longer than it may, and the next file is looked at in a new one", async () => {
    const deaf = new DeafWorker();
    const ended: boolean[] = [];
    const queue: WorkerLike[] = [deaf];
    const limitsMs = [100];
    const engine = workerEngine(() => queue.shift() ?? new ChannelWorker(), {
      graceMs: GRACE_MS,
      limitOf: () => limitsMs.shift() ?? null,
    });
    started = { engine, workers: [] };
    await expect(inspect(engine)).rejects.toMatchObject({ code: "engine.too-long" });
    ended.push(deaf.terminated);
    // Asked while the deaf one still had its grace: it is run again, with its time before it.
    expect(await inspect(engine)).toMatchObject({ kind: "firms" });
    ended.push(deaf.terminated);
    expect(ended).toEqual([false, true]);
  });

  test("has no time taken off while it fetches code, and all of it when the code has come", async () => {
    let tell: (event: unknown) => void = () => {};
    const silent: WorkerLike = {
      postMessage: () => {},
      terminate: () => {},
      addEventListener: (type, listener) => {
        if (type === "message") tell = listener as unknown as typeof tell;
      },
    };
    const engine = workerEngine(() => silent, { limitOf: () => 50 });
    started = { engine, workers: [] };
    let answer = "none";
    const looked = inspect(engine).catch(({ code }) => (answer = code));
    tell({ data: { id: null, fetching: true } });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(answer).toBe("none");
    tell({ data: { id: null, fetching: false } });
    expect(await looked).toBe("engine.too-long");
  });

  test("tells of code that it fetches, until it has come", async () => {
    let arrive: (code: string) => void = () => {};
    const load = lazy(() => new Promise<string>((resolve) => (arrive = resolve)));
    const worker = new ChannelWorker();
    const told: unknown[] = [];
    worker.page.on("message", (data) => told.push(data));
    started = { engine: workerEngine(() => worker), workers: [worker] };
    const fetched = [load(), load()];
    const [here, begun, come] = [false, true, false].map((fetching) => ({ id: null, fetching }));
    await expect.poll(() => told).toEqual([here, begun]);
    arrive("code");
    expect(await Promise.all(fetched)).toEqual(["code", "code"]);
    await load();
    await expect.poll(() => told).toEqual([here, begun, come]);
  });

  test("one that lets go in time is kept", async () => {
    started = startWorkerEngine({ graceMs: 500 }, PACE);
    const { engine, workers } = started;
    const stop = new AbortController();
    const running = LONG_JOBS.growth.run(engine, {
      signal: stop.signal,
      onProgress: () => stop.abort("left"),
    });
    await expect(running).rejects.toBe("left");
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect([workers.length, workers[0].terminated]).toEqual([1, false]);
  });
});
