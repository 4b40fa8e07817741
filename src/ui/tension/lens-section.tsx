import { useRef, useState } from "react";
import { openGuidelines } from "../../app/files/load-guidelines.ts";
import type { InputError } from "../../core/errors.ts";
import { DEFAULT_LENS, type Lens } from "../../core/tension/lens.ts";
import { EMBEDDED_EDITION } from "../../io/guideline-rules.ts";
import { changeLens, chooseGuidelines } from "../../state/tension.ts";
import { useApp, useProject, useTensionView, useWords } from "../app-context.ts";
import { GEODATA_URL } from "../region-files.ts";
import { useTension } from "./model.ts";

/** As which kind of area the zones are tested; the rest of the lens one click away. */
export function LensSection() {
  const { say } = useWords();
  const { project, tensionView } = useApp();
  const lens = useProject((state) => state.lens);
  const open = useTensionView((ui) => ui.settings);
  const changed = changedSettings(lens);
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
      <div className="segments" role="radiogroup" aria-labelledby="tension-lens">
        {(["quiet", "mixed"] as const).map((areaType) => (
          <label key={areaType} className={lens.areaType === areaType ? "on" : ""}>
            <input
              type="radio"
              name="area-type"
              checked={lens.areaType === areaType}
              onChange={() => changeLens(project, { areaType })}
            />
            {say(`tv.lens.${areaType}`)}
          </label>
        ))}
      </div>
      {open && <Settings lens={lens} />}
    </section>
  );
}

function changedSettings(lens: Lens): number {
  const keys = ["reduceHazard", "sizeRule", "plotRadius", "countTransition"] as const;
  return keys.filter((key) => lens[key] !== DEFAULT_LENS[key]).length;
}

function Settings({ lens }: { lens: Lens }) {
  const { say } = useWords();
  const { project } = useApp();
  const state = useTension();
  const year = String(state?.base.analysis.year ?? "");
  const settings = [
    ["hazard", lens.reduceHazard, { reduceHazard: !lens.reduceHazard }],
    ["size", lens.sizeRule, { sizeRule: !lens.sizeRule }],
    [
      "plot",
      lens.plotRadius === "estimate",
      { plotRadius: lens.plotRadius === "estimate" ? "0" : "estimate" },
    ],
    ["transition", lens.countTransition, { countTransition: !lens.countTransition }],
  ] as const;
  return (
    <div className="lens-settings">
      {settings.map(([name, on, change]) => (
        <label key={name} className="check-line">
          <input type="checkbox" checked={on} onChange={() => changeLens(project, change)} />
          <span>
            {say(`tv.setting.${name}`)}
            <small>{say(`tv.setting.${name}.note`, { year })}</small>
          </span>
        </label>
      ))}
      <GuidelineList />
    </div>
  );
}

/** Which list the distances come from, and a municipality's own in its place. */
function GuidelineList() {
  const { say, sayCode } = useWords();
  const app = useApp();
  const state = useTension();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<{ file: string; error: InputError } | null>(null);
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
          setProblem(error && { file: file.name, error });
        }}
      />
      {problem ? (
        <p className="wrong" role="alert">
          {say("tv.list.failed", { file: problem.file })}{" "}
          {sayCode("input.", problem.error.code, problem.error.context)}
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
