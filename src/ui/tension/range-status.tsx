import type { RangeRun } from "../../app/tension/range-run.ts";
import { useWords } from "../app-context.ts";
import { RunStatus } from "./run-status.tsx";

const WORDS = { busy: "range.busy", stopped: "range.stopped", failed: "range.failed" } as const;

/** How far the ranges are that were asked for. */
export function RangeStatus({ run, figures }: { run: RangeRun; figures: ReturnType<RangeRun["of"]> }) {
  const { say } = useWords();
  return (
    <RunStatus figures={figures} label={say("range.head")} words={WORDS} stop={run.stop} again={run.again} />
  );
}
