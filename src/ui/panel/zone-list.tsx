import { fitBounds } from "../../app/actions.ts";
import { boundsOf } from "../../app/zones/focus.ts";
import { zoneTotals } from "../../app/zones/zone-count.ts";
import { formatCount } from "../../i18n/format.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";

/** The zones the user made, with their counts, and the total that counts each firm once. */
export function ZoneList() {
  const { say, language } = useWords();
  const app = useApp();
  const { view } = app;
  const analysis = useAnalysis();
  const zones = useSource(app.figures.drawnZones);
  const together = useSource(app.figures.drawnTotal)?.firms ?? 0;
  const selection = useView((state) => state.selection);
  if (!analysis || zones.length === 0) return null;
  return (
    <section className="panel-section" aria-labelledby="zone-list">
      <div className="section-head">
        <h2 id="zone-list">{say("zones.title")}</h2>
        <span className="caption">{say("filter.firms")}</span>
      </div>
      <ul className="zone-list">
        {zones.map((zone) => {
          const { name } = zone;
          const { number } = zone.drawn;
          const { firms } = zoneTotals(zone, analysis);
          const selected = selection?.kind === "drawn" && selection.number === number;
          return (
            <li key={number}>
              <button
                type="button"
                className="zone-row"
                aria-pressed={selected}
                aria-label={say("zones.row", { name, n: firms })}
                onClick={() => {
                  view.setState({ selection: { kind: "drawn", number } });
                  fitBounds(app, boundsOf(zone));
                }}
              >
                <span className="number-disc" aria-hidden="true">
                  {number}
                </span>
                <span className="zone-name">{name}</span>
                <span className="figure">{formatCount(language, firms)}</span>
              </button>
            </li>
          );
        })}
        {zones.length > 1 && (
          <li>
            <button
              type="button"
              className="zone-row total"
              aria-pressed={selection?.kind === "total"}
              onClick={() => view.setState({ selection: { kind: "total" } })}
            >
              <span className="zone-name">{say("zones.total")}</span>
              <span className="figure">{formatCount(language, together)}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
