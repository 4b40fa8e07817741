import { useState } from "react";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { onlyFilter, toggleFilter } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useProject, useWords } from "../app-context.ts";
import { SideMark } from "../parts/side-mark.tsx";
import { FilterRow } from "./filter-row.tsx";

/** Codes in the order they are read: outside first, as most firms are. */
const ORDER = [2, 0, 1] as const;

/** Inside, in transition, outside the port. */
export function SideFilter() {
  const { say } = useWords();
  const { project } = useApp();
  const analysis = useAnalysis();
  const filter = useProject((state) => state.filter);
  const areas = useData((data) => data.region?.portAreas.count ?? 0);
  const [explained, setExplained] = useState(false);
  if (!analysis) return null;
  return (
    <section className="panel-section" aria-labelledby="filter-sides">
      <div className="section-head">
        <h2 id="filter-sides">{say("filter.side")}</h2>
        <button
          type="button"
          className="link"
          aria-expanded={explained}
          onClick={() => setExplained(!explained)}
        >
          {say("filter.side.what")}
        </button>
      </div>
      {explained && <p className="note">{say("filter.side.explain", { n: areas })}</p>}
      <ul className="filter-list">
        {ORDER.map((code) => (
          <FilterRow
            key={code}
            name={say(`side.${PORT_SIDES[code]}`)}
            colour="var(--accent)"
            mark={<SideMark side={code} />}
            on={filter.sides[code]}
            firms={analysis.facets.sides[code].firms}
            jobs={analysis.facets.sides[code].jobs}
            between={analysis.facets.sides[code].between}
            onToggle={() => toggleFilter(project, "sides", code)}
            onOnly={() => onlyFilter(project, "sides", code)}
          />
        ))}
      </ul>
    </section>
  );
}
