import { useId, useMemo, useState } from "react";
import { chooseRings } from "../../app/actions.ts";
import { placeOfFirmDeg, type TensionBase, type TensionModel } from "../../app/tension/compute.ts";
import { distancesOfFirm } from "../../app/tension/firm-distances.ts";
import { type FirmReach, reachOfFirm } from "../../app/tension/firm-reach.ts";
import {
  firmName,
  guidelineSentence,
  homesWords,
  jobsOfFirm,
  shortBeside,
} from "../../app/tension/sentences.ts";
import { closeFirm, placeFirm, putFirmBack, startPlacing } from "../../app/tension/what-if.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { AREA_TYPE_IDS } from "../../core/tension/area-types.ts";
import { CATEGORIES } from "../../core/tension/ladder.ts";
import { formatDistance } from "../../i18n/format.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { Icon } from "../parts/icon.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { useTension } from "./model.ts";
import { showEntry } from "./ranking.tsx";
import { Strip } from "./zone-card.tsx";

/** One firm: what the list asks of it per aspect, which zones and homes that reaches, and what if it moved. */
export function TensionFirmCard({ row }: { row: number }) {
  const state = useTension();
  if (!state?.model || row >= state.base.register.firms.count) return null;
  return <FirmCardOf base={state.base} model={state.model} row={row} />;
}

function FirmCardOf({ base, model, row }: { base: TensionBase; model: TensionModel; row: number }) {
  const speaker = useWords();
  const { say } = speaker;
  const app = useApp();
  const scenario = useProject((project) => project.scenario);
  const reach = useMemo(() => reachOfFirm(model, row), [model, row]);
  const { firms } = base.register;
  const closed = base.closed.includes(row);
  const moved = base.selection.moved.some(({ firm }) => firm === row);
  return (
    <CardFrame
      title={firmName(base, row)}
      glyph={<SideMark side={firms.portSide[row]} size={22} colour={subsectorColour(firms.subsector[row])} />}
      kind={`${say(`side.${PORT_SIDES[firms.portSide[row]]}`)} · ${jobsOfFirm(speaker, base, row)}`}
      foot={<Strip found={{ base }} />}
    >
      <div className="card-section tension-sentence">
        <p>{guidelineSentence(speaker, base, row)}</p>
        {closed && <p className="note">{say("tv.firm.isclosed", { s: scenario })}</p>}
        {moved && <p className="note">{say("tv.firm.moved", { s: scenario })}</p>}
        {base.register.guidelines.viaFallback[row] === 1 && <p className="note">{say("tv.firm.fallback")}</p>}
        {base.register.guidelines.sizeAssumed[row] === 1 && <p className="note">{say("tv.firm.sized")}</p>}
        <button
          type="button"
          className="link"
          onClick={() => chooseRings(app, firmName(base, row), ...placeOfFirmDeg(base, row))}
        >
          {say("place.rings")}
        </button>
      </div>
      {!closed && <Reach base={base} reach={reach} />}
      <Distances base={base} row={row} />
      <WhatIf base={base} row={row} changed={closed || moved} closed={closed} />
    </CardFrame>
  );
}

const SHOWN_ZONES = 8;

function Reach({ base, reach }: { base: TensionBase; reach: FirmReach }) {
  const speaker = useWords();
  const { say, language } = speaker;
  const app = useApp();
  const area = say(`tv.area.${base.lens.areaType}`);
  const { zones, unknown } = reach;
  if (!zones.length)
    return (
      <div className="card-section">
        <h3>{say("tv.reach")}</h3>
        <p>{say("tv.reach.none", { area })}</p>
      </div>
    );
  const homes =
    unknown === zones.length ? say("tv.homes.unknown") : homesWords(speaker, reach.homesLow, reach.homesHigh);
  return (
    <div className="card-section reach">
      <h3>{say("tv.reach")}</h3>
      <p>
        <RichText text={say("tv.reach.sentence", { n: zones.length, area, homes })} />{" "}
        {unknown > 0 && unknown < zones.length && say("tv.reach.unknown", { n: unknown })}
      </p>
      <table className="reach-table">
        <thead>
          <tr>
            <th scope="col">{say("tv.th.zone")}</th>
            <th scope="col">{say("tv.th.deficit")}</th>
            <th scope="col">{say("tv.th.homes")}</th>
          </tr>
        </thead>
        <tbody>
          {zones.slice(0, SHOWN_ZONES).map(({ entry, pair, homesLow, homesHigh }) => (
            <tr key={entry.key}>
              <th scope="row">
                <button type="button" className="link" onClick={() => showEntry(app, entry)}>
                  {entry.name}
                </button>
              </th>
              <td className="figure">
                {pair.inside ? say("tv.inside") : shortBeside(language, pair.distanceM, pair.askedM)}
              </td>
              <td className="figure">{homesWords(speaker, homesLow, homesHigh)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The distances of the firm's row in the list, for each aspect under each area type. */
function Distances({ base, row }: { base: TensionBase; row: number }) {
  const { say, language } = useWords();
  const distances = distancesOfFirm(base, row);
  if (!distances) return null;
  const { rule, rows } = distances;
  const flags = [
    rule.continuousNoise && say("tv.distances.flag.c"),
    rule.zoning && say("tv.distances.flag.z"),
    rule.risk && say("tv.distances.flag.r"),
    rule.diverse && say("tv.distances.flag.d"),
  ].filter(Boolean);
  return (
    <div className="card-section">
      <h3>{say("tv.distances")}</h3>
      <table className="reach-table">
        <thead>
          <tr>
            <td />
            {AREA_TYPE_IDS.map((areaType) => (
              <th key={areaType} scope="col">
                {say(`tv.distances.${areaType}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ aspect, cells }) => (
            <tr key={aspect}>
              <th scope="row">{say(`tv.aspect.${aspect}`)}</th>
              {cells.map(({ areaType, metres, decides }) => (
                <td key={areaType} className={decides ? "figure widest" : "figure"}>
                  {formatDistance(language, metres)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {say("tv.distances.category", {
          cat: CATEGORIES[base.register.guidelines.category[row]],
          description: rule.description || rule.source,
        })}
      </p>
      {flags.length > 0 && <p className="note">{flags.join("; ")}.</p>}
    </div>
  );
}

function WhatIf({
  base,
  row,
  changed,
  closed,
}: {
  base: TensionBase;
  row: number;
  changed: boolean;
  closed: boolean;
}) {
  const { say } = useWords();
  const app = useApp();
  return (
    <div className="card-section what-if">
      <h3>{say("tv.firm.whatif")}</h3>
      <p className="button-row">
        <button type="button" className="outlined" onClick={() => startPlacing(app, row)}>
          <Icon name="pin" /> {say("tv.firm.move")}
        </button>
        {!closed && (
          <button type="button" className="outlined" onClick={() => closeFirm(app, base, row)}>
            <Icon name="close" /> {say("tv.firm.closed")}
          </button>
        )}
        {changed && (
          <button type="button" className="outlined" onClick={() => putFirmBack(app, base, row)}>
            <Icon name="undo" /> {say("tv.firm.restore")}
          </button>
        )}
      </p>
      <TypedPlace base={base} row={row} />
    </div>
  );
}

/** The keyboard's way of putting a firm elsewhere. */
function TypedPlace({ base, row }: { base: TensionBase; row: number }) {
  const { say } = useWords();
  const app = useApp();
  const id = useId();
  const [x, setX] = useState("");
  const [y, setY] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (): void => {
    const [xM, yM] = [x, y].map((text) => Number(text.trim().replace(",", ".")));
    const right = xM > 0 && xM < 300_000 && yM > 300_000 && yM < 620_000;
    setWrong(!right);
    if (right) placeFirm(app, base, row, xM, yM);
  };
  return (
    <details>
      <summary>{say("tv.firm.place.typed")}</summary>
      <form
        className="typed-place"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {(
          [
            ["x", x, setX],
            ["y", y, setY],
          ] as const
        ).map(([name, value, set]) => (
          <label key={name}>
            {say(`tv.firm.place.${name}`)}
            <input
              inputMode="decimal"
              value={value}
              aria-invalid={wrong}
              aria-describedby={wrong ? `${id}-wrong` : undefined}
              onChange={(event) => set(event.target.value)}
            />
          </label>
        ))}
        <button type="submit" className="primary">
          {say("tv.firm.place.go")}
        </button>
      </form>
      {wrong && (
        <p id={`${id}-wrong`} className="wrong" role="alert">
          {say("tv.firm.place.wrong")}
        </p>
      )}
    </details>
  );
}
