import { useRef, useState } from "react";
import { openGuidelines } from "../../app/files/load-guidelines.ts";
import { tellError } from "../../app/tell.ts";
import { doubtfulEffect } from "../../app/tension/doubtful-effect.ts";
import { settingsOf } from "../../app/tension/settings-of.ts";
import { AREA_TYPE_IDS } from "../../core/tension/area-types.ts";
import type { Lens } from "../../core/tension/lens.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { EMBEDDED_EDITION } from "../../io/guideline-rules.ts";
import { changeLens, chooseGuidelines } from "../../state/tension.ts";
import { useApp, useProject, useTensionView, useWords } from "../app-context.ts";
import { Segmented } from "../parts/segmented.tsx";
import { GEODATA_URL } from "../region-files.ts";
import { useTension } from "./model.ts";

/** As which kind of area the zones are tested; the rest of the lens one click away. */
export function LensSection() {
  const { say, language } = useWords();
  const { project, tensionView } = useApp();
  const lens = useProject((state) => state.lens);
  const ownTypes = useProject((state) => state.zoneTypes.length);
  const open = useTensionView((ui) => ui.settings);
  const changed = settingsOf(lens).filter((setting) => setting.changed).length;
  return (
    <section className="panel-section" aria-labelledby="tension-lens">
      <div className="section-head">
        <h2 id="tension-lens">{say("tv.lens")}</h2>
        <button
          type="button"
          className="link"
          aria-expanded={open}
          onClick={() => tensionView.setState({ settings: !open })}
        >
          {say(open ? "tv.settings.less" : "tv.settings")}
          {changed > 0 && !open && ` (${say("tv.settings.on", { n: changed })})`}
        </button>
      </div>
      <Segmented
        wide
        name="area-type"
        labelledBy="tension-lens"
        options={AREA_TYPE_IDS.map((areaType) => ({
          value: areaType,
          label: say(`tv.lens.${areaType}`),
        }))}
        value={lens.areaType}
        onChange={(areaType) => changeLens(project, { areaType })}
      />
      {ownTypes > 0 && <p className="note">{zoneSayIn(language)("tv.zonetype.count", { n: ownTypes })}</p>}
      {open && <Settings lens={lens} />}
    </section>
  );
}

function Settings({ lens }: { lens: Lens }) {
  const speaker = useWords();
  const { say } = speaker;
  const { project } = useApp();
  const state = useTension();
  const model = state?.model;
  const year = String(state?.base.analysis.year ?? "");
  return (
    <div className="lens-settings">
      {settingsOf(lens).map(({ words, on, flipped }) => (
        <label key={words} className="check-line">
          <input type="checkbox" checked={on} onChange={() => changeLens(project, flipped)} />
          <span>
            {say(`tv.setting.${words}`)}
            <small>
              {say(`tv.setting.${words}.note`, { year })}
              {words === "doubtful" && model && ` ${doubtfulEffect(speaker, model)}`}
            </small>
          </span>
        </label>
      ))}
      <GuidelineList />
    </div>
  );
}

/** Which list the distances come from, and a municipality's own in its place. */
function GuidelineList() {
  const speaker = useWords();
  const { say } = speaker;
  const app = useApp();
  const state = useTension();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ file: string; error: unknown } | null>(null);
  if (!state) return null;
  const { rules, base } = state;
  const { withoutRule } = base.register.guidelines;
  const own = rules.edition !== EMBEDDED_EDITION;
  return (
    <div className="guideline-list">
      <h3>{say("tv.list")}</h3>
      <p>{say("tv.list.rows", { edition: rules.edition, n: rules.rules.length })}</p>
      {withoutRule > 0 && <p className="note">{say("tv.list.norule", { n: withoutRule })}</p>}
      <p className="button-row">
        <button type="button" className="outlined" onClick={() => input.current?.click()}>
          {say("tv.list.own")}
        </button>
        {own && (
          <button type="button" className="link" onClick={() => chooseGuidelines(app.project, "")}>
            {say("tv.list.back", { edition: EMBEDDED_EDITION })}
          </button>
        )}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,text/csv"
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (!file) return;
          const error = await openGuidelines(app, file);
          setProblem(error === null ? null : { file: file.name, error });
        }}
      />
      {problem ? (
        <p className="wrong" role="alert">
          {say("tv.list.failed", { file: problem.file })}{" "}
          {tellError(speaker, problem.error, { file: problem.file }).sentence}
        </p>
      ) : (
        <p className="note">
          {say("tv.list.layout")}{" "}
          <a className="link" href={`${GEODATA_URL}guideline-distances.csv`} download>
            {say("tv.list.example")}
          </a>
        </p>
      )}
    </div>
  );
}
