import { showZone } from "../../app/zones/show-zone.ts";
import { useApp, useSource, useWords } from "../app-context.ts";

/** The planned homes that a growing cluster has within its guideline distances, zone by zone. */
export function ZonesNearCluster() {
  const { say } = useWords();
  const app = useApp();
  const zones = useSource(app.growthFigures.nearZones);
  const year = useSource(app.figures.analysis)?.baseYear ?? 0;
  if (!zones) return null;
  if (zones.length === 0)
    return (
      <div className="card-section">
        <p className="note">{say("near.card.none")}</p>
      </div>
    );
  return (
    <div className="card-section">
      <table className="bar-table">
        <caption>{say("near.card")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("near.card.zone")}</th>
            <th scope="col">{say("near.card.firms")}</th>
            <th scope="col">{say("near.card.jobs")}</th>
            <th scope="col">{say("card.since", { year: String(year) })}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map(({ zone, name, firms, jobs, change }) => (
            <tr key={zone.key}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-label={say("near.card.show", { zone: name })}
                  onClick={() => showZone(app, zone)}
                >
                  {name}
                </button>
              </th>
              <td className="figure">{firms}</td>
              <td className="figure">{jobs}</td>
              <td className="figure">{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
