import { describe, expect, test } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import {
  type AsyncSteps,
  finish,
  finishAsync,
  type Progress,
  partOf,
  type Steps,
} from "../../src/core/steps.ts";
import { type DriveContext, drive, PACE } from "../../src/engine/drive.ts";
import { EVERY_STEP } from "./engines.ts";

/** Counts to `total`, a step for each; `asked` says how many steps were. */
function* counting(total: number, asked: { steps: number } = { steps: 0 }): Steps<string> {
  for (let done = 1; done <= total; done++) {
    asked.steps++;
    yield { done, total };
  }
  return "counted";
}

async function* countingAsync(total: number, asked = { steps: 0 }): AsyncSteps<string> {
  return yield* counting(total, asked);
}

function watched(stop = new AbortController()) {
  const told: Progress[] = [];
  const context: DriveContext = { onProgress: (progress) => told.push(progress), signal: stop.signal };
  return { told, stop, context };
}

describe.each([
  ["steps", counting],
  ["steps that wait", countingAsync],
])("driving %s", (_, begin) => {
  test("tells every step when asked to, and gives the result", async () => {
    const { told, context } = watched();
    expect(await drive(begin(3), context, EVERY_STEP)).toBe("counted");
    expect(told).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
  });

  test("tells the first and the last of steps that are quick, and not all in between", async () => {
    const { told, context } = watched();
    await drive(begin(20_000), context, { tellEveryMs: 1e9, yieldEveryMs: 1e9 });
    expect(told.map(({ done }) => done)).toEqual([1, 20_000]);
  });

  test("tells no more than about thirty times a second", async () => {
    const { told, context } = watched();
    const beganMs = performance.now();
    await drive(begin(200_000), context);
    const seconds = (performance.now() - beganMs) / 1000;
    expect(told.length).toBeLessThanOrEqual(2 + (1000 / PACE.tellEveryMs) * seconds);
  });

  test("asks for no step after a stop, and rejects with its reason", async () => {
    const asked = { steps: 0 };
    const { stop, told } = watched();
    const context = {
      onProgress: (progress: Progress) => {
        told.push(progress);
        if (told.length === 2) stop.abort("enough");
      },
      signal: stop.signal,
    };
    await expect(drive(begin(100, asked), context, EVERY_STEP)).rejects.toBe("enough");
    expect([asked.steps, told.length]).toEqual([2, 2]);
  });

  test("a stop from outside reaches it between two steps", async () => {
    const asked = { steps: 0 };
    const { stop, context } = watched();
    setTimeout(() => stop.abort("from outside"), 5);
    await expect(drive(begin(50_000_000, asked), context)).rejects.toBe("from outside");
    expect(asked.steps).toBeGreaterThan(0);
    expect(asked.steps).toBeLessThan(50_000_000);
  });

  test("two runs of one thread take turns", async () => {
    const order: string[] = [];
    const run = (name: string) => {
      const context = { onProgress: () => order.push(name), signal: new AbortController().signal };
      return drive(begin(50), context, EVERY_STEP);
    };
    await Promise.all([run("a"), run("b")]);
    const changes = order.filter((name, at) => at > 0 && name !== order[at - 1]).length;
    expect(order).toHaveLength(100);
    expect(changes).toBeGreaterThan(20);
  });
});

describe("driving", () => {
  test("what a step throws comes out as it is: a failure is no stop", async () => {
    const failing = function* (): Steps<never> {
      yield { done: 1, total: 2 };
      throw new InputError("file.empty");
    };
    const { context, told } = watched();
    await expect(drive(failing(), context)).rejects.toEqual(new InputError("file.empty"));
    expect(told).toHaveLength(1);
  });

  test("a promise is waited for, and its result is not given after a stop", async () => {
    const { context } = watched();
    expect(await drive(Promise.resolve(4), context)).toBe(4);
    const stopped = watched();
    const running = drive(new Promise((resolve) => setTimeout(resolve, 10)), stopped.context);
    stopped.stop.abort("left");
    await expect(running).rejects.toBe("left");
  });
});

describe("steps", () => {
  test("can be finished at once", async () => {
    expect(finish(counting(5))).toBe("counted");
    expect(await finishAsync(countingAsync(5))).toBe("counted");
  });

  test("as part of larger work count as that part", () => {
    expect([...partOf(counting(2), 1, 4)]).toEqual([
      { done: 1.5, total: 4 },
      { done: 2, total: 4 },
    ]);
    const nothing = function* (): Steps<number> {
      yield { done: 0, total: 0 };
      return 1;
    };
    expect([...partOf(nothing(), 0, 4)]).toEqual([{ done: 1, total: 4 }]);
  });
});
