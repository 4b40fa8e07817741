import { fitBounds } from "../../app/actions.ts";
import { countSubject, totalsOf } from "../../app/zones/zone-count.ts";
import { boundsOfOutline, nameOfZone, shapeOfOutline } from "../../app/zones/zone-shape.ts";
import { formatCount } from "../../i18n/format.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useProject, useView, useWords } from "../app-context.ts";

/** The zones the user made, with their counts, and the total that counts each firm once. */
export function ZoneList() {
  const { say, language } = useWords();
  const app = useApp();
  const { view } = app;
  const analysis = useAnalysis();
  const zones = useProject((project) => project.zones);
  const selection = useView((state) => state.selection);
  if (!analysis || zones.length === 0) return null;
  const firmsIn = (shapes: Parameters<typeof countSubject>[0]["shapes"]): number =>
    totalsOf(countSubject({ shapes }, analysis)).firms;
  return (
    <section className="panel-section" aria-labelledby="zone-list">
      <div className="section-head">
        <h2 id="zone-list">{say("zones.title")}</h2>
        <span className="caption">{say("filter.firms")}</span>
      </div>
      <ul className="zone-list">
        {zones.map((zone) => {
          const name = nameOfZone(zone, (n) => say("card.zone", { n }));
          const firms = firmsIn([shapeOfOutline(zone.outline)]);
          const selected = selection?.kind === "drawn" && selection.number === zone.number;
          return (
            <li key={zone.number}>
              <button
                type="button"
                className="zone-row"
                aria-pressed={selected}
                aria-label={say("zones.row", { name, n: firms })}
                onClick={() => {
                  view.setState({ selection: { kind: "drawn", number: zone.number } });
                  fitBounds(app, boundsOfOutline(zone.outline));
                }}
              >
                <span className="number-disc" aria-hidden="true">
                  {zone.number}
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
              <span className="figure">
                {formatCount(language, firmsIn(zones.map((zone) => shapeOfOutline(zone.outline))))}
              </span>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
