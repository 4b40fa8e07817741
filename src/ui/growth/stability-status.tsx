import { useApp, useSource, useWords } from "../app-context.ts";
import { RunStatus } from "../parts/run-status.tsx";

const WORDS = {
  running: "stable.running",
  progress: "stable.progress",
  stopped: "stable.stopped",
  failed: "stable.failed",
} as const;

/** How far the trial in other grids is, and what its line means once there is one. */
export function StabilityStatus() {
  const { say } = useWords();
  const { stability } = useApp().runs;
  const state = useSource(stability.state);
  const tried = useSource(stability.tried);
  return (
    <>
      <RunStatus state={state} words={WORDS} onStop={stability.stop} onAgain={stability.again} />
      {tried && tried.stability.length > 0 && <p className="note">{say("stable.note")}</p>}
    </>
  );
}
