import { useMemo } from "react";
import { firmsInLayer } from "../../app/firms/firms-in-layer.ts";
import { filteredJobs } from "../../core/filtering/filtered-jobs.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { formatChange, formatCount } from "../../i18n/format.ts";
import { filtersOn, SAMPLE } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useProject, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { RichText } from "../parts/rich-text.tsx";

/** The question, and its answer in figures of the loaded data under the chosen filter. */
export function Answer() {
  const { say, language } = useWords();
  const analysis = useAnalysis();
  const awaits = useView((view) => view.awaitsOwnRegister);
  const status = useData((data) => data.status);
  const filter = useProject((project) => project.filter);
  const zones = useZonesAnswered();
  const figures = useMemo(
    () => (analysis ? filteredJobs(analysis.register.firms, analysis.filter).perSide : null),
    [analysis],
  );
  const inZones = useMemo(
    () => (analysis && zones ? firmsInLayer(analysis.register.index, zones.table) : null),
    [analysis, zones],
  );
  if (awaits) return <AwaitedRegister />;
  if (!analysis || !figures) {
    return (
      <section className="answer">
        <p className="answer-sentence">
          {status === "failed" ? say("app.description") : say("answer.loading")}
        </p>
      </section>
    );
  }
  const { register, year, baseYear } = analysis;
  const last = figures.last.reduce((sum, jobs) => sum + jobs, 0);
  const first = figures.first.reduce((sum, jobs) => sum + jobs, 0);
  const change = (side: number): string => formatChange(language, figures.last[side] - figures.first[side]);
  const words = {
    from: String(baseYear),
    to: String(year),
    first: formatCount(language, first),
    last: formatCount(language, last),
    inside: change(0),
    transition: change(1),
    outside: change(2),
  };
  const sentence =
    year === baseYear
      ? say(register.synthetic ? "answer.jobs.one.sample" : "answer.jobs.one", words)
      : say(register.synthetic ? "answer.jobs.sample" : "answer.jobs.own", words);
  return (
    <section className="answer" aria-label={say("answer.lead")}>
      <p className="answer-lead">{say("answer.lead")}</p>
      <p className="answer-sentence">
        <RichText text={sentence} />{" "}
        {zones && inZones !== null && (
          <RichText
            text={say(zones.fileName ? "answer.zones.own" : "answer.zones", {
              z: zones.table.count,
              n: inZones,
              file: zones.fileName,
            })}
          />
        )}{" "}
      </p>
      {/* Its line is always there: the filters below must not move under the pointer that sets them. */}
      <p className="answer-filtered">{filtersOn(filter) > 0 && say("answer.filtered")}</p>
      <RegisterBadge />
    </section>
  );
}

/** The zones the sentence speaks of: the embedded ones, or the user's own when those are switched off. */
function useZonesAnswered(): { readonly table: ZoneTable; readonly fileName: string } | null {
  const housing = useData((data) => data.region?.housingZones);
  const ownLayers = useData((data) => data.ownLayers);
  const own = useProject((project) => project.ownLayers);
  const hidden = useView((view) => view.hiddenLayers);
  return useMemo(() => {
    if (housing && !hidden.includes("housing")) return { table: housing, fileName: "" };
    const layer = own.findLast((id) => !hidden.includes(id));
    return (layer && ownLayers.get(layer)) || null;
  }, [housing, ownLayers, own, hidden]);
}

/** Says whose rows are on screen: the synthetic sample, or the user's own file. */
export function RegisterBadge() {
  const { say } = useWords();
  const { view } = useApp();
  const analysis = useAnalysis();
  if (!analysis) return null;
  const { synthetic, fileName } = analysis.register;
  return (
    <p className="badge-row">
      <span className={synthetic ? "badge synthetic" : "badge own"}>
        <Icon name="info" size={16} />
        {synthetic ? say("badge.synthetic") : say("badge.own", { file: fileName })}
      </span>
      <button type="button" className="link" onClick={() => view.setState({ dialog: "help" })}>
        {say("badge.explain")}
      </button>
    </p>
  );
}

function AwaitedRegister() {
  const { say } = useWords();
  const { view, project } = useApp();
  return (
    <section className="answer">
      <p className="answer-sentence" role="alert">
        {say("answer.awaits")}
      </p>
      <p className="button-row">
        <button type="button" className="primary" onClick={() => view.setState({ dialog: "own-files" })}>
          {say("answer.awaits.open")}
        </button>
        <button
          type="button"
          className="outlined"
          onClick={() => {
            project.setState({ register: SAMPLE });
            view.setState({ awaitsOwnRegister: false });
          }}
        >
          {say("answer.awaits.sample")}
        </button>
      </p>
    </section>
  );
}
