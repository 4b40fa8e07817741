import { useMemo } from "react";
import { deleteZone } from "../../app/actions.ts";
import { firmName } from "../../app/tension/sentences.ts";
import { rowOfFirm } from "../../app/tension/tension-figures.ts";
import { leaveOtherScenario, movedM, turnScenario } from "../../app/tension/what-if.ts";
import { tableZones } from "../../app/zones/zone.ts";
import { nameOfZone } from "../../app/zones/zone-shape.ts";
import { formatDistance } from "../../i18n/format.ts";
import { restoreFirm } from "../../state/tension.ts";
import { useApp, useData, useProject, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { useTension } from "./model.ts";

/** What is tried in the scenario at work, and the other scenario beside it. */
export function ScenarioSection() {
  const { say } = useWords();
  const app = useApp();
  const scenario = useProject((project) => project.scenario);
  const other = useProject((project) => project.otherScenario);
  const changes = useChanges();
  const otherName = scenario === "A" ? "B" : "A";
  return (
    <section className="panel-section" aria-labelledby="tension-scenario">
      <div className="section-head">
        <h2 id="tension-scenario">
          {say("tv.scenario")} {scenario}
        </h2>
        {!other && (
          <button type="button" className="link" onClick={() => turnScenario(app)}>
            {say("tv.scenario.start")}
          </button>
        )}
      </div>
      {other && (
        <Segmented
          wide
          name="scenario"
          labelledBy="tension-scenario"
          options={(["A", "B"] as const).map((name) => ({
            value: name,
            label: say("tv.scenario.switch", { s: name }),
          }))}
          value={scenario}
          onChange={() => turnScenario(app)}
        />
      )}
      {changes.length ? (
        <ul className="change-list">
          {changes.map(({ key, words, takeBack }) => (
            <li key={key}>
              <span>{words}</span>
              <button
                type="button"
                className="icon-button small"
                aria-label={say("tv.scenario.remove", { what: words })}
                title={say("tv.scenario.remove", { what: words })}
                onClick={takeBack}
              >
                <Icon name="undo" size={16} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="note">{say("tv.scenario.nothing")}</p>
      )}
      {other && (
        <p className="button-row">
          <button
            type="button"
            className="outlined"
            onClick={() => app.tensionView.setState({ table: "compare" })}
          >
            <Icon name="swap" /> {say("tv.scenario.compare")}
          </button>
          <button type="button" className="link" onClick={() => leaveOtherScenario(app)}>
            {say("tv.scenario.drop", { s: otherName })}
          </button>
        </p>
      )}
    </section>
  );
}

type Change = { readonly key: string; readonly words: string; readonly takeBack: () => void };

function useChanges(): readonly Change[] {
  const { say, language } = useWords();
  const app = useApp();
  const state = useTension();
  const zones = useProject((project) => project.zones);
  const firmChanges = useProject((project) => project.firmChanges);
  const region = useData((data) => data.region);
  const ownLayers = useData((data) => data.ownLayers);
  return useMemo(() => {
    const tables = [region?.housingZones, ...[...ownLayers.values()].map(({ table }) => table)];
    const origins = tables.flatMap((table) => (table ? tableZones(table) : []));
    const ofZones = zones.map((zone): Change => {
      const name = nameOfZone(zone, (n) => say("card.zone", { n }));
      const origin = origins.find(({ key }) => key === zone.insteadOf);
      const away = movedM(zone, origin);
      const words =
        away === null
          ? say("tv.scenario.drawn", { zone: name })
          : say("tv.scenario.zone", { zone: name, d: formatDistance(language, away) });
      return { key: `zone:${zone.number}`, words, takeBack: () => deleteZone(app, zone.number) };
    });
    const ofFirms = firmChanges.map(({ firm, kind }): Change => {
      const row = state ? rowOfFirm(state.base.register.firms, firm) : -1;
      const name = state && row >= 0 ? firmName(state.base, row) : firm;
      return {
        key: `firm:${firm}`,
        words: say(`tv.scenario.${kind}`, { firm: name }),
        takeBack: () => restoreFirm(app.project, firm),
      };
    });
    return [...ofZones, ...ofFirms];
  }, [zones, firmChanges, region, ownLayers, state, app, say, language]);
}
