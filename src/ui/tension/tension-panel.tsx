import { type ReactNode, useState } from "react";
import { loadGuidelines } from "../../app/files/load-guidelines.ts";
import { filtersOn } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useSource, useTensionView, useWords } from "../app-context.ts";
import { Answer } from "../firms/firms-answer.tsx";
import { useLayout } from "../frame/layout.ts";
import { Icon } from "../parts/icon.tsx";
import { LensSection } from "./lens-section.tsx";
import { Ranking } from "./ranking.tsx";
import { ScenarioSection } from "./scenario-section.tsx";
import { TensionAnswer } from "./tension-answer.tsx";
import { TensionLegend } from "./tension-legend.tsx";

/** What the panel holds in the tension view, and folded at its end what else is given: the filters. */
export function TensionPanel({ children }: { children?: ReactNode }) {
  const { say } = useWords();
  const app = useApp();
  const analysis = useAnalysis();
  const layout = useLayout();
  const untested = useSource(app.tensionFigures.untested);
  const problem = useTensionView((ui) => ui.listProblem);
  // No register yet, or one that is awaited: the answer of the other views says so.
  if (!analysis) return <Answer />;
  if (untested)
    return (
      <>
        <TensionAnswer />
        {children && <FoldedFilters>{children}</FoldedFilters>}
      </>
    );
  return (
    <>
      {problem ? (
        <section className="answer" role="alert">
          <p>{say("tv.loading.failed", { what: problem })}</p>
          <button type="button" className="outlined" onClick={() => void loadGuidelines(app)}>
            {say("common.retry")}
          </button>
        </section>
      ) : (
        <TensionAnswer />
      )}
      <LensSection />
      {layout === "phone" && <ScenarioSection />}
      <Ranking />
      <TensionLegend />
      {children && <FoldedFilters>{children}</FoldedFilters>}
    </>
  );
}

/** The filters of the other views, folded: here the ranking comes first. */
function FoldedFilters({ children }: { children: ReactNode }) {
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
      {open && children}
    </section>
  );
}
