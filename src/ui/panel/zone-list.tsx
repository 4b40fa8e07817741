import { fitBounds } from "../../app/actions.ts";
import { boundsOf } from "../../app/zones/focus.ts";
import { toggleZone } from "../../app/zones/hidden-zones.ts";
import type { OwnZone } from "../../app/zones/zone.ts";
import { zoneColumns } from "../../app/zones/zone-columns.ts";
import { type ZoneFigures, zoneFigures } from "../../app/zones/zone-figures.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";

/** The zones the user made with their figures, the total that counts each firm once, and the way to lay them side by side. */
export function ZoneList() {
  const speaker = useWords();
  const { say } = speaker;
  const app = useApp();
  const { view } = app;
  const analysis = useAnalysis();
  const zones = useSource(app.figures.drawnZones);
  const together = useSource(app.figures.drawnTotal);
  const selection = useView((state) => state.selection);
  if (!analysis || zones.length === 0) return null;
  const columns = zoneColumns(analysis, speaker);
  const cells = (figures: ZoneFigures) =>
    columns.map(({ id, words }) => (
      <td key={id} className="figure">
        {words(figures)}
      </td>
    ));
  return (
    <section className="panel-section" aria-labelledby="zone-list">
      <div className="section-head">
        <h2 id="zone-list">{say("zones.title")}</h2>
        {zones.length > 1 && (
          <button type="button" className="link" onClick={() => view.setState({ dialog: "compare" })}>
            {say("zones.compare")}
          </button>
        )}
      </div>
      <table className="zone-table" aria-labelledby="zone-list">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say("zones.zone")}</span>
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className="figure">
                {label}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => {
            const { number } = zone.drawn;
            const figures = zoneFigures(zone, analysis);
            const selected = selection?.kind === "drawn" && selection.number === number;
            return (
              <tr key={number} className={selected ? "selected" : ""}>
                <th scope="row">
                  <button
                    type="button"
                    className="zone-row"
                    aria-pressed={selected}
                    aria-label={say("zones.row", { name: zone.name, n: figures.totals.firms })}
                    onClick={() => {
                      view.setState({ selection: { kind: "drawn", number } });
                      fitBounds(app, boundsOf(zone));
                    }}
                  >
                    <span className="number-disc" aria-hidden="true">
                      {number}
                    </span>
                    <span className="zone-name">{zone.name}</span>
                  </button>
                </th>
                {cells(figures)}
                <td>
                  <ShowTick zone={zone} />
                </td>
              </tr>
            );
          })}
          {zones.length > 1 && together && (
            <tr className={selection?.kind === "total" ? "total selected" : "total"}>
              <th scope="row">
                <button
                  type="button"
                  className="zone-row"
                  aria-pressed={selection?.kind === "total"}
                  onClick={() => view.setState({ selection: { kind: "total" } })}
                >
                  <span className="zone-name">{say("zones.total")}</span>
                </button>
              </th>
              {cells(together)}
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Shows a zone on the map or leaves it out; it counts in either case. */
function ShowTick({ zone: { name, drawn } }: { zone: OwnZone }) {
  const { say } = useWords();
  const app = useApp();
  const shown = useView((state) => !state.hiddenZones.includes(drawn.number));
  return (
    <button
      type="button"
      className="icon-button small"
      aria-pressed={shown}
      aria-label={say("zones.show", { name })}
      title={say(shown ? "zones.hide.title" : "zones.show.title")}
      onClick={() => toggleZone(app, drawn.number)}
    >
      <Icon name={shown ? "eye" : "eyeOff"} size={16} />
    </button>
  );
}
