import { useState } from "react";
import { wipeFilters } from "../../app/actions.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import {
  choosePreset,
  filtersOn,
  onlyFilter,
  type Preset,
  presetOf,
  toggleFilter,
} from "../../state/project.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useView, useWords } from "../app-context.ts";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { FilterRow } from "./filter-row.tsx";

const PRESET_NAMES: readonly Preset[] = ["all", "core", "process"];

/** The legend of the map that is also the filter on subsector. */
export function SubsectorFilter() {
  const { say } = useWords();
  const app = useApp();
  const { project, view } = app;
  const analysis = useAnalysis();
  const filter = useProject((state) => state.filter);
  const showOther = useView((state) => state.showOther);
  const [full, setFull] = useState(false);
  if (!analysis) return null;
  const { facets, year } = analysis;
  const most = Math.max(1, ...facets.subsectors.map(({ jobs }) => jobs || 0));
  if (analysis.register.firms.subsectorsKnown === false)
    return (
      <section className="panel-section" aria-labelledby="filter-subsectors">
        <div className="section-head">
          <h2 id="filter-subsectors">{say("filter.title")}</h2>
        </div>
        <p className="note">{say("filter.no-subsectors", { n: analysis.register.firms.count })}</p>
      </section>
    );
  const preset = presetOf(filter.subsectors);
  return (
    <section className="panel-section" aria-labelledby="filter-subsectors">
      <div className="section-head">
        <h2 id="filter-subsectors">{say("filter.title")}</h2>
        <button type="button" className="link" onClick={() => setFull(!full)}>
          {say(full ? "filter.names.short" : "filter.names.full")}
        </button>
      </div>
      <fieldset className="chips">
        <legend className="visually-hidden">{say("filter.presets")}</legend>
        {PRESET_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={preset === name}
            title={name === "core" ? say("filter.preset.core.full") : undefined}
            onClick={() => choosePreset(project, name)}
          >
            {say(`filter.preset.${name}`)}
          </button>
        ))}
        {filtersOn(filter) > 0 && (
          <button type="button" className="link clear" onClick={() => wipeFilters(app)}>
            {say("filter.clear")}
          </button>
        )}
      </fieldset>
      <div className="filter-columns" aria-hidden="true">
        <span>{say("filter.firms")}</span>
        <span>{say("filter.jobs")}</span>
      </div>
      <ul className={full ? "filter-list full" : "filter-list"}>
        {SUBSECTORS.map(({ id }, code) => (
          <FilterRow
            key={id}
            name={say(full ? `subsector.full.${id}` : `subsector.${id}`)}
            colour={subsectorColour(code)}
            on={filter.subsectors[code]}
            firms={facets.subsectors[code].firms}
            jobs={facets.subsectors[code].jobs}
            between={facets.subsectors[code].between}
            mostJobs={most}
            onToggle={() => toggleFilter(project, "subsectors", code)}
            onOnly={() => onlyFilter(project, "subsectors", code)}
            onHighlight={(on) => view.setState({ highlight: on ? code : null })}
          />
        ))}
      </ul>
      {facets.other > 0 && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={showOther}
            onChange={() => view.setState({ showOther: !showOther })}
          />
          <span>
            {say("filter.other")}
            <small>{say("filter.other.note", { n: facets.other })}</small>
          </span>
        </label>
      )}
      {facets.unknownJobs > 0 && !facets.total.between && (
        <p className="note">{say("filter.unknown", { n: facets.unknownJobs, year: String(year) })}</p>
      )}
    </section>
  );
}
