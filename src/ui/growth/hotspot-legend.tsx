import { HOTSPOT_CLASSES } from "../../core/growth/classes.ts";
import { formatCount } from "../../i18n/format.ts";
import { changeGrowth } from "../../state/growth.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { ClassSwatch } from "./class-swatch.tsx";

/** What the squares mean, in words and signs, with how many there are of each. */
export function HotspotLegend() {
  const { say, language } = useWords();
  const app = useApp();
  const { squares, marks } = useView((view) => view.growth);
  const baseYear = useAnalysis()?.baseYear ?? 0;
  const found = useSource(app.runs.hotspots.found);
  const counts = HOTSPOT_CLASSES.map(() => 0);
  if (found) for (const code of found.hotspots.cells.classOf) counts[code]++;
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
        {HOTSPOT_CLASSES.map((name, code) => (
          <li key={name}>
            <ClassSwatch code={code} />
            <span>{say(`growth.class.${name}`)}</span>
            <span className="figure">{found ? formatCount(language, counts[code]) : ""}</span>
          </li>
        ))}
      </ul>
      {marks === "change" && <p className="note">{say("growth.marks.legend", { year: String(baseYear) })}</p>}
    </div>
  );
}
