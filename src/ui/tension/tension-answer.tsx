import type { TensionModel } from "../../app/tension/compute.ts";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useProject, useWords } from "../app-context.ts";
import { RegisterBadge } from "../firms/firms-answer.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { type TensionState, useTension } from "./model.ts";

/** How much of the planned housing lies within reach of firms, in one sentence of figures. */
export function TensionAnswer({ print = false }: { print?: boolean }) {
  const { say } = useWords();
  const state = useTension();
  const filter = useProject((project) => project.filter);
  return (
    <section className="answer" aria-label={say("view.tension")}>
      <p className="answer-sentence">
        {state?.model ? <Sentence model={state.model} /> : !state?.stopped && say("tv.loading")}{" "}
        {filtersOn(filter) > 0 && <em>{say("tv.zone.filtered")}</em>}
      </p>
      {state && !print && <RunStatus state={state} />}
      <RegisterBadge />
    </section>
  );
}

function Sentence({ model }: { model: TensionModel }) {
  const { say } = useWords();
  const synthetic = useAnalysis()?.register.synthetic ?? true;
  const { totals, entries } = model;
  if (!entries.length) return say("tv.answer.nozones");
  const housingOnly = entries.every(({ layer, drawn }) => layer === "housing-zones" || drawn?.insteadOf);
  const what = say(housingOnly ? "tv.what.housing" : "tv.what.zones");
  const words = {
    k: totals.zonesWithTension,
    z: totals.zones,
    what,
    n: totals.firms,
    b: Math.round(totals.jobs),
  };
  // The sentence itself says whose rows it counts, so that it cannot be quoted as a finding.
  const key = totals.firms ? "tv.answer" : "tv.answer.none";
  return <RichText text={say(synthetic ? `${key}.sample` : key, words)} />;
}

/** A large run in the worker: how far it is, and a way to stop it; how long the last one took. */
function RunStatus({ state }: { state: TensionState }) {
  const { say, language } = useWords();
  const { running, stopped, took, model } = state;
  if (running)
    return (
      <div className="tension-run">
        <progress value={running.done} max={running.total} aria-label={say("view.tension")} />
        <span className="caption">{say("tv.busy", { done: running.done, total: running.total })}</span>
        <button type="button" className="outlined small" onClick={state.stop}>
          {say("tv.stop")}
        </button>
      </div>
    );
  if (stopped)
    return (
      <div className="tension-run" role="alert">
        <span className="caption">{say(model ? "tv.stopped" : "tv.stopped.first")}</span>
        <button type="button" className="outlined small" onClick={state.resume}>
          {say("tv.resume")}
        </button>
      </div>
    );
  if (!took) return null;
  const seconds = took.seconds.toLocaleString(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return <p className="caption">{say("tv.took", { n: took.zones, s: seconds })}</p>;
}
