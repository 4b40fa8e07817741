import { reasonOf } from "../../app/reason.ts";
import type { RunState } from "../../app/run.ts";
import type { WordKey } from "../../i18n/translate.ts";
import { useWords } from "../app-context.ts";

/** How a long run is going: progress with Stop, or why there is nothing, with a way to ask again. Nothing when done. */
export function RunStatus(props: {
  state: RunState;
  /** Its words: `running` names the bar, `progress` has {p}, `failed` has {why}. */
  words: { running: WordKey; progress: WordKey; stopped: WordKey; failed: WordKey };
  onStop: () => void;
  onAgain: () => void;
}) {
  const speaker = useWords();
  const { say } = speaker;
  const { state, words, onStop, onAgain } = props;
  if (state.kind === "running") {
    const share = state.total > 0 ? state.done / state.total : 0;
    return (
      <div className="run-progress">
        <progress max={1} value={share} aria-label={say(words.running)} />
        <span className="caption">{say(words.progress, { p: Math.round(share * 100) })}</span>
        <button
          type="button"
          className="link"
          aria-label={`${say("growth.view.stop")}: ${say(words.running)}`}
          onClick={onStop}
        >
          {say("growth.view.stop")}
        </button>
      </div>
    );
  }
  if (state.kind !== "stopped" && state.kind !== "failed") return null;
  const failed = state.kind === "failed";
  return (
    <p className={failed ? "note wrong" : "note"} role={failed ? "alert" : "status"}>
      {state.kind === "failed"
        ? say(words.failed, { why: reasonOf(speaker, state.error) })
        : say(words.stopped)}{" "}
      <button type="button" className="link" onClick={onAgain}>
        {say("growth.view.again")}
      </button>
    </p>
  );
}
