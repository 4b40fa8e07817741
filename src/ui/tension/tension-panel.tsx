import { useEffect, useState } from "react";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { Answer } from "../panel/answer.tsx";
import { Filters } from "../panel/left-panel.tsx";
import { Icon } from "../parts/icon.tsx";
import { LensSection } from "./lens-section.tsx";
import { loadGuidelines } from "./load-guidelines.ts";
import { Ranking } from "./ranking.tsx";
import { ScenarioSection } from "./scenario-section.tsx";
import { TensionAnswer } from "./tension-answer.tsx";
import { TensionLegend } from "./tension-legend.tsx";

/** What the panel holds in the tension view; on a phone the sheet's first tab, without the filters. */
export function TensionPanel({ withFilters = true }: { withFilters?: boolean }) {
  const { say } = useWords();
  const app = useApp();
  const analysis = useAnalysis();
  const [problem, setProblem] = useState("");
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads once more
  useEffect(() => {
    setProblem("");
    loadGuidelines(app).catch((error: unknown) => setProblem(String(error)));
  }, [app, attempt]);
  // No register yet, or one that is awaited: the answer of the other views says so.
  if (!analysis) return <Answer />;
  return (
    <>
      {problem ? (
        <section className="answer" role="alert">
          <p>{say("tv.loading.failed", { what: problem })}</p>
          <button type="button" className="outlined" onClick={() => setAttempt(attempt + 1)}>
            {say("common.retry")}
          </button>
        </section>
      ) : (
        <TensionAnswer />
      )}
      <LensSection />
      <Ranking />
      <TensionLegend />
      <ScenarioSection />
      {withFilters && <FoldedFilters />}
    </>
  );
}

/** The filters of the other views, folded: here the ranking comes first. */
function FoldedFilters() {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const active = useProject((project) => filtersOn(project.filter));
  return (
    <section className="folded-filters">
      <button type="button" className="layer-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="filter" />
        <strong>{say("filter.rail")}</strong>
        {active > 0 && <span className="caption">{say("filter.rail.active", { n: active })}</span>}
        <Icon name={open ? "down" : "chevron"} />
      </button>
      {open && <Filters />}
    </section>
  );
}
