import { reasonOf } from "../../app/reason.ts";
import type { RegionFigures } from "../../app/tension/region-run.ts";
import type { WordKey } from "../../i18n/translate.ts";
import { useWords } from "../app-context.ts";

/** What a run says of itself; `failed` holds {why}, `busy` {done} and {total}. */
export type RunWords = { readonly busy: WordKey; readonly stopped: WordKey; readonly failed: WordKey };

type Props = {
  readonly figures: Pick<RegionFigures, "running" | "stopped" | "failed">;
  /** Name of the progress bar. */
  readonly label: string;
  readonly words: RunWords;
  readonly stop: () => void;
  readonly again: () => void;
};

/** A large run in the worker: how far it is, and a way to stop it; that it was stopped or failed, and a way to go on. */
export function RunStatus({ figures: { running, stopped, failed }, label, words, stop, again }: Props) {
  const speaker = useWords();
  const { say } = speaker;
  if (running)
    return (
      <div className="tension-run">
        <progress value={running.done} max={running.total} aria-label={label} />
        <span className="caption">{say(words.busy, { done: running.done, total: running.total })}</span>
        <button type="button" className="outlined small" onClick={stop}>
          {say("tv.stop")}
        </button>
      </div>
    );
  if (!stopped && !failed) return null;
  return (
    <div className="tension-run" role="alert">
      <span className="caption">
        {failed ? say(words.failed, { why: reasonOf(speaker, failed) }) : say(words.stopped)}
      </span>
      <button type="button" className="outlined small" onClick={again}>
        {say(failed ? "tv.again" : "tv.resume")}
      </button>
    </div>
  );
}
