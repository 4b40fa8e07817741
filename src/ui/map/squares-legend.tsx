import { useStore } from "zustand";
import { formatCount } from "../../i18n/format.ts";
import { SQUARE_OPACITY } from "../../map/firms/square-classes.ts";
import { useApp, useWords } from "../app-context.ts";

/** While firms are summed over squares: how large those are, and from how many firms on each shade is. */
export function SquaresLegend() {
  const { say, language } = useWords();
  const squares = useStore(useApp().mapReport, (report) => report.squares);
  if (squares === null) return null;
  const { sideM, breaks } = squares;
  return (
    <figure className="squares-legend">
      <figcaption>{say("map.squares", { m: sideM })}</figcaption>
      <ol>
        {breaks.map((from, step) => (
          <li key={from}>
            <span style={{ opacity: SQUARE_OPACITY[step] }} />
            {formatCount(language, from)}
            {step === breaks.length - 1 && "+"}
          </li>
        ))}
      </ol>
    </figure>
  );
}
