import { useWords } from "../app-context.ts";
import { classBounds } from "./class-bounds.ts";
import { TensionSwatch } from "./tension-swatch.tsx";

/** The five classes with their bounds, and the other signs of this view. */
export function TensionLegend() {
  const speaker = useWords();
  const { say } = speaker;
  const bounds = classBounds(speaker);
  // The classes stay in sight below a long list; the other signs come after it.
  return (
    <>
      <section className="panel-section tension-legend pinned" aria-labelledby="tension-legend">
        <h2 id="tension-legend">{say("tv.legend")}</h2>
        <ol className="class-scale">
          {bounds.map((bound, index) => (
            <li key={bound}>
              <span className={`class-bar class-${index}`} aria-hidden="true" />
              <span className="class-name">{say(`tv.class.${index as 0}`)}</span>
              <span className="class-bound">{bound}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel-section tension-legend" aria-label={say("tv.legend.signs")}>
        <p className="note">{say("tv.legend.unit")}</p>
        <ul className="sign-list">
          <li>
            <span className="ring-sign" aria-hidden="true" /> {say("tv.legend.ring")}
          </li>
          <li>
            <span className="dash-sign" aria-hidden="true" /> {say("tv.legend.contours")}
          </li>
          <li>
            <TensionSwatch class={-1} /> {say("tv.legend.none")}
          </li>
        </ul>
      </section>
    </>
  );
}
