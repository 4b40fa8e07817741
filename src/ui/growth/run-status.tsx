import { reasonOf } from "../../app/reason.ts";
import type { RunState } from "../../app/run.ts";
import type { PlacesWordKey } from "../../i18n/growth-places-words.ts";
import { useWords } from "../app-context.ts";
import { usePlacesWords } from "./use-places-words.ts";

/** How a long run is going: progress with Stop, or why there is nothing, with a way to ask again. Nothing when done. */
export function RunStatus(props: {
  state: RunState;
  /** Its words: `running` names the bar, `progress` has {p}, `failed` has {why}. */
  words: { running: PlacesWordKey; progress: PlacesWordKey; stopped: PlacesWordKey; failed: PlacesWordKey };
  onStop: () => void;
  onAgain: () => void;
}) {
  const speaker = useWords();
  const { say } = speaker;
  const sayPlaces = usePlacesWords();
  const { state, words, onStop, onAgain } = props;
  if (state.kind === "running") {
    const share = state.total > 0 ? state.done / state.total : 0;
    return (
      <div className="run-progress">
        <progress max={1} value={share} aria-label={sayPlaces(words.running)} />
        <span className="caption">{sayPlaces(words.progress, { p: Math.round(share * 100) })}</span>
        <button
          type="button"
          className="link"
          aria-label={`${say("growth.view.stop")}: ${sayPlaces(words.running)}`}
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
        ? sayPlaces(words.failed, { why: reasonOf(speaker, state.error) })
        : sayPlaces(words.stopped)}{" "}
      <button type="button" className="link" onClick={onAgain}>
        {say("growth.view.again")}
      </button>
    </p>
  );
}
