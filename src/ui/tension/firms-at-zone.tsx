import { placeOfFirmDeg, type TensionBase } from "../../app/tension/compute.ts";
import {
  assumptions,
  type FirmAtZone,
  firmName,
  jobsOfFirm,
  memoSentence,
  pairSentence,
  shortBeside,
} from "../../app/tension/sentences.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { RichText } from "../parts/rich-text.tsx";
import { SideMark } from "../parts/side-mark.tsx";
import { subsectorColour } from "../parts/subsector-colour.ts";
import { DistanceBar } from "./distance-bar.tsx";

/** The firm that the map names: how far, of how far, and the sentence for a memo. */
export function FocusFirm({
  base,
  pair,
  zoneName,
}: {
  base: TensionBase;
  pair: FirmAtZone;
  zoneName: string;
}) {
  const speaker = useWords();
  const { say } = speaker;
  const app = useApp();
  const { firms } = base.register;
  const row = pair.firm;
  const name = firmName(base, row);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(memoSentence(speaker, base, pair, zoneName));
      showToast(app.toasts, say("tv.copied"));
    } catch {
      showToast(app.toasts, say("tv.copy.failed"), { error: true });
    }
  };
  return (
    <div className="card-section focus-firm">
      <h3>
        <SideMark side={firms.portSide[row]} colour={subsectorColour(firms.subsector[row])} size={14} />
        <span className="firm-name">{name}</span>
        <span className="figure">{jobsOfFirm(speaker, base, row)}</span>
      </h3>
      <DistanceBar pair={pair} name={name} labels />
      <p>
        <RichText text={pairSentence(speaker, base, pair)} />
      </p>
      {assumptions(speaker, pair).map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      <p className="focus-actions">
        <button type="button" className="link" onClick={copy}>
          <Icon name="copy" size={16} /> {say("tv.copy")}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            app.view.setState({ selection: { kind: "firm", row } });
            app.viewport.keepInView(...placeOfFirmDeg(base, row));
          }}
        >
          {say("tv.contours")}
        </button>
      </p>
    </div>
  );
}

const SHOWN = 3;

/** A few more firms with the same bar, small; a click puts one in focus. */
export function OtherFirms({
  base,
  pairs,
  total,
}: {
  base: TensionBase;
  pairs: readonly FirmAtZone[];
  total: number;
}) {
  const { say, language } = useWords();
  const app = useApp();
  const { firms } = base.register;
  return (
    <div className="card-section other-firms">
      <div className="section-head">
        <h3>{say("tv.others")}</h3>
        <button
          type="button"
          className="link"
          aria-label={say("tv.all.label", { n: total })}
          onClick={() => app.tensionView.setState({ table: "pairs" })}
        >
          {say("tv.all", { n: total })}
        </button>
      </div>
      <ul>
        {pairs.slice(0, SHOWN).map((pair) => {
          const name = firmName(base, pair.firm);
          return (
            <li key={pair.firm}>
              <button
                type="button"
                onClick={() => {
                  app.tensionView.setState({ focus: pair.firm });
                  app.viewport.keepInView(...placeOfFirmDeg(base, pair.firm));
                }}
              >
                <SideMark
                  side={firms.portSide[pair.firm]}
                  colour={subsectorColour(firms.subsector[pair.firm])}
                />
                <span className="firm-name">{name}</span>
                <DistanceBar pair={pair} name={name} />
                <strong className="figure">
                  {pair.inside ? say("tv.inside") : `−${shortBeside(language, pair.distanceM, pair.askedM)}`}
                </strong>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
