import { sizeName } from "../../app/firms/size-name.ts";
import { SIZE_CLASS_FROM, SIZE_UNKNOWN } from "../../core/register/size-classes.ts";
import { onlyFilter, toggleFilter } from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useView, useWords } from "../app-context.ts";
import { FilterRow } from "./filter-row.tsx";
import { SizeLegend } from "./size-legend.tsx";

/** Size classes by jobs, with the size legend of the marks. */
export function SizeFilter() {
  const { say } = useWords();
  const { project } = useApp();
  const analysis = useAnalysis();
  const filter = useProject((state) => state.filter);
  const change = useView((view) => view.view === "growth" && view.growth.marks === "change");
  if (!analysis) return null;
  const { facets, year, lacks } = analysis;
  if (lacks.jobs)
    return (
      <section className="panel-section" aria-labelledby="filter-sizes">
        <div className="section-head">
          <h2 id="filter-sizes">{say("filter.size")}</h2>
        </div>
        <p className="note">{say(lacks.ranges ? "filter.size.ranges" : "filter.size.unknown")}</p>
      </section>
    );
  const codes = SIZE_CLASS_FROM.map((_, code) => code);
  if (facets.sizes[SIZE_UNKNOWN].firms > 0 || !filter.sizes[SIZE_UNKNOWN]) codes.push(SIZE_UNKNOWN);
  return (
    <section className="panel-section" aria-labelledby="filter-sizes">
      <div className="section-head">
        <h2 id="filter-sizes">{say("filter.size")}</h2>
        <span className="caption">
          {change
            ? say("growth.marks.size", { year: String(analysis.baseYear) })
            : say("filter.size.legend", { year: String(year) })}
        </span>
      </div>
      <SizeLegend />
      <p className="caption">{say("filter.size.unit")}</p>
      <ul className="filter-list">
        {codes.map((code) => (
          <FilterRow
            key={code}
            name={sizeName(code, say)}
            colour="var(--accent)"
            on={filter.sizes[code]}
            firms={facets.sizes[code].firms}
            jobs={facets.sizes[code].jobs}
            between={facets.sizes[code].between}
            onToggle={() => toggleFilter(project, "sizes", code)}
            onOnly={() => onlyFilter(project, "sizes", code)}
          />
        ))}
      </ul>
    </section>
  );
}
