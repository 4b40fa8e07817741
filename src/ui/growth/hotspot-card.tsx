import type { CellFacts } from "../../app/growth/cell-facts.ts";
import { CLASS_NONE } from "../../core/growth/classes.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useWords } from "../app-context.ts";
import { CardFrame } from "../card/card-frame.tsx";
import { SyntheticStrip } from "../firms/count-card.tsx";
import { ClassSwatch } from "./class-swatch.tsx";
import { HotspotStatus } from "./hotspot-status.tsx";
import { MoverRows } from "./mover-rows.tsx";
import { PValue } from "./p-value.tsx";
import { ZonesNearCluster } from "./zones-near-cluster.tsx";

/** The selected square: the hotspot it is in, or that no clustering is shown. */
export function HotspotCard() {
  const { say } = useWords();
  const { growth, growthFigures } = useApp();
  const analysis = useAnalysis();
  const card = useSource(growthFigures.card);
  const selected = useSource(growthFigures.selected);
  if (!analysis) return null;
  if (!card || !selected) {
    return (
      <CardFrame
        title={say("growth.view.cell.title")}
        glyph={<ClassSwatch code={CLASS_NONE} />}
        kind=""
        foot={<SyntheticStrip analysis={analysis} />}
      >
        <div className="card-section">
          <p>{say("growth.view.cell.gone")}</p>
          <HotspotStatus />
        </div>
      </CardFrame>
    );
  }
  const { spot } = selected;
  return (
    <CardFrame
      title={card.title}
      glyph={<ClassSwatch code={card.classCode} />}
      kind={card.kind}
      foot={<SyntheticStrip analysis={analysis} />}
    >
      <dl className="figures">
        {card.figures.map(({ value, name }) => (
          <div key={name}>
            <dd>{value}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      <div className="card-section">
        <p className="certainty">
          <strong>{card.certainty}</strong>
        </p>
        {card.fromTo && <p className="note">{card.fromTo}</p>}
        {card.remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
      <ZonesNearCluster />
      {card.stable.length > 0 && (
        <div className="card-section">
          <h3>{say("stable.title")}</h3>
          <ul>
            {card.stable.map((look) => (
              <li key={look}>{look}</li>
            ))}
          </ul>
          <p className="note">{say("stable.note")}</p>
        </div>
      )}
      {card.robustness.length > 0 && <Robustness rows={card.robustness} />}
      <Certainty
        rows={card.certainties}
        bounds={card.bounds}
        caption={say(spot ? "growth.view.p.surest" : "growth.view.p.square")}
      />
      {spot && card.movers.length > 0 && (
        <div className="card-section">
          <h3>{say(`growth.view.movers.${spot.kind}`)}</h3>
          <MoverRows
            firms={analysis.register.firms}
            movers={card.movers}
            onPoint={(row) => growth.setState({ focus: row === null ? null : Uint32Array.of(row) })}
          />
        </div>
      )}
      <p className="note">{say("growth.edge")}</p>
    </CardFrame>
  );
}

/** How the hotspot fares with a narrower or wider neighbourhood. */
function Robustness({ rows }: { rows: CellFacts["robustness"] }) {
  const { say } = useWords();
  return (
    <div className="card-section">
      <table className="bar-table">
        <caption>{say("growth.view.robust")}</caption>
        <tbody>
          {rows.map(({ name, share, left }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="bar-cell" aria-hidden="true">
                <span style={{ width: `${100 * share}%`, background: "var(--ink-2)" }} />
              </td>
              <td className="figure">{left}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** p from draws, with the normal approximation of Gi* beside it, of the strongest square (or the only one). */
function Certainty(props: { rows: CellFacts["certainties"]; bounds: string; caption: string }) {
  const { rows, bounds, caption } = props;
  const { say, language } = useWords();
  return (
    <div className="card-section">
      <table className="bar-table p-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">p</th>
            <th scope="col">{say("growth.view.p.adjusted")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, name, p, adjusted }) => (
            <tr key={kind} className={kind === "normal" ? "aside" : ""}>
              <th scope="row">{name}</th>
              <td className="figure">
                <PValue p={p} language={language} />
              </td>
              <td className="figure">
                <PValue p={adjusted} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bounds && <p className="note">{bounds}</p>}
      <p className="note">{say("growth.view.p.note")}</p>
    </div>
  );
}
