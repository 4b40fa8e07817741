import { expect, test } from "vitest";
import { runStateOf } from "../../src/app/run-state-of.ts";

const NOTHING = { running: null, stopped: false, failed: null };

test("a run told in parts has the state that its parts say", () => {
  const error = new Error("no list");
  expect(runStateOf(NOTHING)).toEqual({ kind: "idle" });
  expect(runStateOf({ ...NOTHING, running: { done: 3, total: 8 } })).toEqual({
    kind: "running",
    done: 3,
    total: 8,
  });
  expect(runStateOf({ ...NOTHING, stopped: true })).toEqual({ kind: "stopped" });
  expect(runStateOf({ ...NOTHING, failed: error })).toEqual({ kind: "failed", error });
});
