import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Stage, startStage } from "./driver.ts";

/**
 * The window of a spec file: there before its tests, looked at after each for what went wrong in the page, and at the end
 * closed, or with `leave` left open for another file to go on with.
 */
export function stageOfFile({ leave = false } = {}): Pick<Stage, "open" | "goOn"> {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterEach(async ({ task }) => {
    expect(await started().endTest(task.result?.state === "fail")).toEqual([]);
  });
  afterAll(() => (leave ? stage?.leave() : stage?.close()));
  const started = (): Stage => {
    if (!stage) throw new Error("The window is there once the tests of the file have begun.");
    return stage;
  };
  return { open: (options) => started().open(options), goOn: (options) => started().goOn(options) };
}
