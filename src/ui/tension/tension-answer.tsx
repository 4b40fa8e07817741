import { runStateOf } from "../../app/run-state-of.ts";
import type { TensionModel } from "../../app/tension/compute.ts";
import { jobsInSentence } from "../../app/tension/sentences.ts";
import type { TensionState } from "../../app/tension/tension-figures.ts";
import { formatDecimals } from "../../i18n/format.ts";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { RegisterBadge } from "../firms/firms-answer.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { RunStatus } from "../parts/run-status.tsx";
import { useTension } from "./model.ts";

/** How much of the planned housing lies within reach of firms, in one sentence of figures. */
export function TensionAnswer({ print = false }: { print?: boolean }) {
  const { say } = useWords();
  const state = useTension();
  const untested = useSource(useApp().tensionFigures.untested);
  const filter = useAnalysis()?.filter;
  return (
    <section className="answer" aria-label={say("view.tension")}>
      <p className="answer-sentence">
        {state?.model ? (
          <Sentence model={state.model} />
        ) : (
          !state?.stopped && !state?.failed && say(untested ? "tv.no-sbi" : "tv.loading")
        )}{" "}
        {filter && filtersOn(filter) > 0 && <em>{say("tv.zone.filtered")}</em>}
      </p>
      {state && !print && <Run state={state} />}
      <RegisterBadge />
    </section>
  );
}

function Sentence({ model }: { model: TensionModel }) {
  const { say, language } = useWords();
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
    b: jobsInSentence(totals, language),
  };
  // The sentence itself says whose rows it counts, so that it cannot be quoted as a finding.
  return (
    <>
      <RichText text={say(`tv.answer${totals.firms ? "" : ".none"}${synthetic ? ".sample" : ""}`, words)} />
      {totals.between && ` ${say("lacks.ranges")}`}
      {Number.isNaN(totals.jobs) && ` ${say("tv.no-score")}`}
    </>
  );
}

/** How a large run goes, and how long the last one took. */
function Run({ state }: { state: TensionState }) {
  const { region } = useApp().runs;
  const { say, language } = useWords();
  const { took, model } = state;
  const run = runStateOf(state);
  if (run.kind !== "idle")
    return (
      <RunStatus
        state={run}
        words={{
          running: "view.tension",
          progress: "tv.busy",
          stopped: model ? "tv.stopped" : "tv.stopped.first",
          failed: model ? "tv.failed" : "tv.failed.first",
        }}
        onStop={region.stop}
        onAgain={region.again}
      />
    );
  if (!took) return null;
  const seconds = formatDecimals(language, took.seconds, 1);
  return <p className="caption">{say("tv.took", { n: took.zones, s: seconds })}</p>;
}
