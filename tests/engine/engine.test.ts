import { afterEach, describe, expect, test } from "vitest";
import { countZone, rowsIn, under } from "../../src/core/counting/index.ts";
import { InputError } from "../../src/core/errors.ts";
import { zoneShape } from "../../src/core/geometry/polygon-set.ts";
import { DEFAULT_HOTSPOT_OPTIONS } from "../../src/core/growth/hotspots.ts";
import { textAt } from "../../src/core/register/text-column.ts";
import { emptyZoneCount } from "../../src/core/zone-count.ts";
import type { FirmsGuess } from "../../src/io/firms/firms-mapping.ts";
import { rectangles, smallRegion } from "../io/small-region.ts";
import { type Started, startLocal, startWorkerEngine } from "./engines.ts";

const REGISTER =
  "vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2019;wp2020\n" +
  "a;Één;91250;431250;2511;3;4\n" +
  "b;Twee;91250;431250;4711;1;1\n" +
  "c;Drie;99000;435000;1071;2;2\n" +
  "d;Vier;99000;435000;;2;2\n";
const register = new Blob([REGISTER]);
/** Some megabytes, so that reading takes several parts. */
const long = new Blob([
  REGISTER,
  ...Array.from({ length: 50_000 }, (_, i) => `r${i};Een naam van enige lengte;99000;435000;1071;2;2\n`),
]);

async function mappingOf({ engine }: Started, file: Blob) {
  return ((await engine.inspectFile({ file, name: "register.csv" })) as FirmsGuess).mapping;
}

describe.each([
  ["local", startLocal],
  ["worker", () => startWorkerEngine()],
])("the %s engine", (_, start) => {
  let started: Started;
  const begin = () => (started = start());
  afterEach(() => started.engine.dispose());

  test("reads a register, and gives it back located and ready to count", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, register);
    const { table, report, index } = await engine.readFirms({ file: register, mapping, region: smallRegion });
    expect(report).toMatchObject({ rows: 4, read: 3, refused: 1, notManufacturing: 1 });
    expect([0, 1, 2].map((row) => textAt(table.name, row))).toEqual(["Één", "Twee", "Drie"]);
    const homes = zoneShape(smallRegion.housingZones.shapes, 0);
    const counted = under(index);
    expect([...rowsIn(counted, homes)]).toEqual([0, 1]);
    const out = emptyZoneCount();
    countZone(counted, homes, out);
    expect([out.rows.reduce((sum, rows) => sum + rows, 0), out.other]).toEqual([1, 1]);
  });

  test("previews where rows fall, reads zones, and gives back what it was lent", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, register);
    const preview = await engine.previewFirms({ file: register, mapping, region: smallRegion });
    expect([preview.lonDeg.length, preview.report.outsideRegion]).toEqual([3, 0]);
    const { table } = await engine.readFirms({ file: register, mapping, region: smallRegion });
    const options = { ...DEFAULT_HOTSPOT_OPTIONS, permutations: 99, baseYear: 2019, year: 2020 };
    const mask = Uint8Array.of(1, 1, 1);
    const { grid } = await engine.growth({ firms: table, options, mask });
    // In 2020: a and c; b is no manufacturing.
    expect(grid.firms[1].reduce((sum, firms) => sum + firms, 0)).toBe(2);
    // The table was lent, not given: it is still whole.
    expect(table.xM.length).toBe(3);
    const file = new Blob([
      rectangles({ box: [91_000, 431_000, 92_000, 432_000], properties: { naam: "Plan" } }),
    ]);
    const zones = await engine.readZones({ file, name: "plan.geojson", mapping: null, layer: "own-1" });
    expect([zones.table.layer, zones.table.name[0], zones.report.inRegion]).toEqual(["own-1", "Plan", 1]);
  });

  test("previews the head of a long file without its cut last line", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, long);
    const { report } = await engine.previewFirms({ file: long, mapping, region: smallRegion });
    expect(report.rows).toBeGreaterThan(1000);
    expect(report.refused).toBe(1);
  });

  test("bad input comes back as an InputError with its code and its facts", async () => {
    const { engine } = begin();
    const file = new Blob(["id;x;y\n"]);
    const failed = await engine.inspectFile({ file, name: "open.csv" }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InputError);
    expect(failed).toMatchObject({ code: "file.no-rows", context: { file: "open.csv" } });
  });

  test("a bug comes back as a plain error with where it happened", async () => {
    const { engine } = begin();
    const failed = await engine.tension({ firms: null } as never).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(InputError);
    expect((failed as Error).stack).toContain("tension-index");
  });

  test("tells its progress in rows, to the end", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, long);
    const seen: number[] = [];
    await engine.readFirms(
      { file: long, mapping, region: smallRegion },
      { onProgress: ({ rows, done, total }) => seen.push(rows ?? -1, done / total) },
    );
    expect(seen.length).toBeGreaterThan(6);
    expect(seen.at(-1)).toBe(1);
    expect(seen.at(-2)).toBeGreaterThan(45_000);
  });

  test("a cancelled job rejects with the signal's reason, and the engine works on", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, long);
    const stop = new AbortController();
    const running = engine.readFirms(
      { file: long, mapping, region: smallRegion },
      { signal: stop.signal, onProgress: () => stop.abort("stopped by hand") },
    );
    await expect(running).rejects.toBe("stopped by hand");
    const again = await engine.readFirms({ file: register, mapping, region: smallRegion });
    expect(again.table.count).toBe(3);
  });

  test("a job that was cancelled before it began never starts", async () => {
    const { engine } = begin();
    const signal = AbortSignal.abort("before");
    await expect(engine.inspectFile({ file: register, name: "a.csv" }, { signal })).rejects.toBe("before");
  });

  test("dispose rejects what is open, and everything after it", async () => {
    const { engine } = begin();
    const mapping = await mappingOf(started, long);
    const open = engine.readFirms({ file: long, mapping, region: smallRegion });
    engine.dispose();
    await expect(open).rejects.toMatchObject({ code: "engine.stopped" });
    await expect(engine.inspectFile({ file: register, name: "a.csv" })).rejects.toMatchObject({
      code: "engine.stopped",
    });
  });
});

describe("the worker engine", () => {
  test("starts its worker at the first job, and one only", async () => {
    const { engine, workers } = startWorkerEngine();
    expect(workers.length).toBe(0);
    await Promise.all([
      engine.inspectFile({ file: register, name: "a.csv" }),
      engine.inspectFile({ file: register, name: "b.csv" }),
    ]);
    expect(workers.length).toBe(1);
    engine.dispose();
    expect(workers[0].terminated).toBe(true);
  });

  test("moves the table and its index instead of copying them", async () => {
    const { engine, workers } = startWorkerEngine();
    const mapping = await mappingOf({ engine, workers }, register);
    const before = workers[0].moved;
    await engine.readFirms({ file: register, mapping, region: smallRegion });
    // At least: four coordinates, three codes, the side, two years, three texts of two arrays; and the index.
    expect(workers[0].moved - before).toBeGreaterThan(25);
    engine.dispose();
  });

  test.each([
    ["dies", "error", { message: "out of memory" }],
    ["sends what cannot be read", "messageerror", {}],
  ])("a worker that %s rejects every open job, and the next job gets a new one", async (_, type, event) => {
    const { engine, workers } = startWorkerEngine();
    const mapping = await mappingOf({ engine, workers }, long);
    const open = [1, 2].map(() => engine.readFirms({ file: long, mapping, region: smallRegion }));
    workers[0].emit(type, event);
    for (const job of open) await expect(job).rejects.toMatchObject({ code: "engine.stopped" });
    expect(workers[0].terminated).toBe(true);
    await engine.inspectFile({ file: register, name: "a.csv" });
    expect(workers.length).toBe(2);
    engine.dispose();
  });

  test("arguments that cannot cross reject their own job only", async () => {
    const { engine } = startWorkerEngine();
    const firms = { count: 0, uncloneable: () => {} } as never;
    await expect(engine.tension({ firms } as never)).rejects.toThrow(/clone/);
    await engine.inspectFile({ file: register, name: "a.csv" });
    engine.dispose();
  });
});
