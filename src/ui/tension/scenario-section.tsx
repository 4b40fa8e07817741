import { Popover } from "radix-ui";
import { useMemo } from "react";
import { deleteZone } from "../../app/actions.ts";
import { scenarioChanges } from "../../app/tension/scenario-changes.ts";
import { firmName } from "../../app/tension/sentences.ts";
import { rowOfFirm } from "../../app/tension/tension-figures.ts";
import { compareScenario, leaveOtherScenario, turnScenario } from "../../app/tension/what-if.ts";
import { tableZones } from "../../app/zones/zone.ts";
import { restoreFirm } from "../../state/tension.ts";
import { useApp, useData, useProject, useSource, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Segmented } from "../parts/segmented.tsx";
import { useTension } from "./model.ts";

/** What is tried in the scenario at work, and the other scenario beside it: a part of the panel. */
export function ScenarioSection() {
  return (
    <section className="panel-section" aria-labelledby="tension-scenario">
      <ScenarioChoices />
    </section>
  );
}

/** The same under a button among the map's tools, in reach whatever the panel shows. */
export function ScenarioTool() {
  const { say } = useWords();
  const scenario = useProject((project) => project.scenario);
  const changes = useChanges().length;
  const untested = useSource(useApp().tensionFigures.untested);
  if (untested) return null;
  const name = say("tv.scenario.switch", { s: scenario });
  return (
    <Popover.Root>
      <Popover.Trigger
        className="tool worded"
        aria-label={changes > 0 ? say("tv.scenario.tool", { scenario: name, n: changes }) : undefined}
      >
        <Icon name="layers" /> {name}
        {changes > 0 && <span className="tool-count">{changes}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu scenario-box"
          sideOffset={8}
          align="center"
          collisionPadding={12}
          aria-labelledby="tension-scenario"
        >
          <ScenarioChoices />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ScenarioChoices() {
  const { say } = useWords();
  const app = useApp();
  const scenario = useProject((project) => project.scenario);
  const other = useProject((project) => project.otherScenario);
  const changes = useChanges();
  const otherName = scenario === "A" ? "B" : "A";
  return (
    <>
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
      {(other || changes.length > 0) && (
        <p className="button-row">
          {other && (
            <button type="button" className="outlined" onClick={() => compareScenario(app, "other")}>
              <Icon name="swap" /> {say("tv.scenario.compare")}
            </button>
          )}
          {changes.length > 0 && (
            <button type="button" className="outlined" onClick={() => compareScenario(app, "planned")}>
              <Icon name="swap" /> {say("tv.scenario.compare.planned", { s: scenario })}
            </button>
          )}
        </p>
      )}
      {other && (
        <p className="button-row">
          <button type="button" className="link" onClick={() => leaveOtherScenario(app)}>
            {say("tv.scenario.drop", { s: otherName })}
          </button>
        </p>
      )}
    </>
  );
}

function useChanges() {
  const speaker = useWords();
  const app = useApp();
  const state = useTension();
  const zones = useProject((project) => project.zones);
  const firmChanges = useProject((project) => project.firmChanges);
  const region = useData((data) => data.region);
  const ownLayers = useData((data) => data.ownLayers);
  return useMemo(() => {
    const tables = [region?.housingZones, ...[...ownLayers.values()].map(({ table }) => table)];
    const plans = tables.flatMap((table) => (table ? tableZones(table) : []));
    const nameOf = (firm: string): string => {
      const row = state ? rowOfFirm(state.base.register.firms, firm) : -1;
      return state && row >= 0 ? firmName(state.base, row) : firm;
    };
    const plan = (key: string) => plans.find((zone) => zone.key === key);
    return scenarioChanges(speaker, { zones, firmChanges }, plan, nameOf).map((change) => ({
      words: change.words,
      key: change.kind === "zone" ? `zone:${change.number}` : `firm:${change.firm}`,
      takeBack: () =>
        change.kind === "zone" ? deleteZone(app, change.number) : restoreFirm(app.project, change.firm),
    }));
  }, [zones, firmChanges, region, ownLayers, state, app, speaker]);
}
