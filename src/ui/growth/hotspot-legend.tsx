import { changeGrowth } from "../../state/growth.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { ClassSwatch } from "./class-swatch.tsx";

/** What the squares mean, in words and signs, with how many there are of each. */
export function HotspotLegend() {
  const { say } = useWords();
  const app = useApp();
  const { squares, marks } = useView((view) => view.growth);
  const baseYear = useAnalysis()?.baseYear ?? 0;
  const legend = useSource(app.growthFigures.legend);
  return (
    <div className="hotspot-legend">
      <label className="check-line">
        <input
          type="checkbox"
          checked={squares}
          onChange={() => changeGrowth(app.view, { squares: !squares })}
        />
        <span>{say("growth.view.squares")}</span>
      </label>
      <ul>
        {legend.classes.map(({ code, name, count }) => (
          <li key={code}>
            <ClassSwatch code={code} />
            <span>{name}</span>
            <span className="figure">{count}</span>
          </li>
        ))}
      </ul>
      {legend.notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
      {marks === "change" && <p className="note">{say("growth.marks.legend", { year: String(baseYear) })}</p>}
    </div>
  );
}
