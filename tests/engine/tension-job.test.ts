import { afterEach, describe, expect, test } from "vitest";
import { polygonSet, zoneShape } from "../../src/core/geometry/polygon-set.ts";
import { finish } from "../../src/core/steps.ts";
import { firmGuidelines } from "../../src/core/tension/firm-guidelines.ts";
import { selectFirms } from "../../src/core/tension/firm-selection.ts";
import { DEFAULT_LENS } from "../../src/core/tension/lens.ts";
import { regionTension } from "../../src/core/tension/region-tension.ts";
import { tensionIndex } from "../../src/core/tension/tension-index.ts";
import { rangeSteps } from "../../src/core/tension/tension-range.ts";
import type { TensionArgs } from "../../src/engine/jobs/tension.ts";
import { analysisOf, RULES } from "../app/tension/small-tension.ts";
import { type Started, startLocal, startWorkerEngine } from "./engines.ts";

/** Squares of 100 m in a row, the first one around the metal works of the small register. */
function argsFor(zones: number): TensionArgs {
  const { firms } = analysisOf().register;
  const jobs = firms.jobs[0];
  const lens = DEFAULT_LENS;
  const shapes = polygonSet(
    Array.from({ length: zones }, (_, i) => {
      const x = i * 200 - 50;
      return [
        [
          [
            [x, -50],
            [x + 100, -50],
            [x + 100, 50],
            [x, 50],
            [x, -50],
          ],
        ],
      ] as never;
    }),
  );
  const homes = new Float64Array(zones).fill(10);
  return {
    firms,
    guidelines: firmGuidelines(firms, jobs, RULES, lens),
    jobs,
    selection: selectFirms(firms, jobs, lens),
    lens,
    zones: { count: zones, shapes, dwellingsLow: homes, dwellingsHigh: homes },
  };
}

describe.each([
  ["local", startLocal],
  ["worker", () => startWorkerEngine()],
])("tension in the %s engine", (_, start) => {
  let started: Started;
  afterEach(() => started.engine.dispose());

  test("is what is computed at once, with progress by zone", async () => {
    started = start();
    const args = argsFor(100);
    const told: number[] = [];
    const result = await started.engine.tension(args, { onProgress: ({ done }) => told.push(done) });
    const index = tensionIndex(args.firms, args.guidelines);
    const expected = regionTension({ ...args, index, register: args });
    expect(result.pairs).toEqual(expected.pairs);
    expect(result.zones).toEqual(expected.zones);
    expect(result.zones[0].firmsInside).toBe(1);
    expect(told).toEqual([32, 64, 96, 100]);
  });

  test("ranges are what is computed at once, whatever crosses to the worker", async () => {
    started = start();
    const { jobs, selection, lens, zones } = argsFor(3);
    const shapes = [0, 1, 2].map((zone) => zoneShape(zones.shapes, zone));
    const input = { firms: analysisOf().register.firms, jobs, rules: RULES, lens, selection, zones: shapes };
    const told: number[] = [];
    const ranges = await started.engine.tensionRange(input, { onProgress: ({ done }) => told.push(done) });
    expect(ranges).toEqual(finish(rangeSteps(input)));
    expect(ranges.map(({ firmsHigh }) => firmsHigh)).toEqual([1, 0, 0]);
    // Three zones, six times: point and plot with three rows.
    expect(told.at(-1)).toBe(18);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  test("stops when asked", async () => {
    started = start();
    const controller = new AbortController();
    const run = started.engine.tension(argsFor(2000), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(run).rejects.toThrow("enough");
  });

  test("of no zone is no tension", async () => {
    started = start();
    expect((await started.engine.tension(argsFor(0))).zones).toEqual([]);
  });
});
