import { reasonOf } from "../../app/reason.ts";
import type { RunState } from "../../app/run.ts";
import type { WordKey } from "../../i18n/translate.ts";
import { useWords } from "../app-context.ts";

/** `running` names the bar; `progress` has {p} in percent, {done} and {total}; `failed` has {why}. */
export type RunWords = {
  readonly running: WordKey;
  readonly progress: WordKey;
  readonly stopped: WordKey;
  readonly failed: WordKey;
};

type Props = {
  readonly state: RunState;
  readonly words: RunWords;
  readonly onStop: () => void;
  readonly onAgain: () => void;
};

/** How a long run is going: progress with Stop, or why there is nothing, with a way to ask again. Nothing when done. */
export function RunStatus({ state, words, onStop, onAgain }: Props) {
  const speaker = useWords();
  const { say } = speaker;
  if (state.kind === "running") {
    const { done, total } = state;
    const share = total > 0 ? done / total : 0;
    return (
      <div className="run-progress">
        <progress max={1} value={share} aria-label={say(words.running)} />
        <span className="caption">{say(words.progress, { p: Math.round(share * 100), done, total })}</span>
        <button
          type="button"
          className="link"
          // Several runs can be on screen at once, each with its own Stop.
          aria-label={`${say("common.stop")}: ${say(words.running)}`}
          onClick={onStop}
        >
          {say("common.stop")}
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
        {say(failed ? "common.retry" : "common.again")}
      </button>
    </p>
  );
}
