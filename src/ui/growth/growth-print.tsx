import { searchWords } from "../../app/growth/legend.ts";
import { CIRCLE_DRAWS } from "../../core/growth/circles.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useSource, useView, useWords } from "../app-context.ts";
import { ClassSwatch } from "./class-swatch.tsx";

/** Hotspots that are named on paper. */
const LISTED = 8;

/** Legend and method under the printed map, where the panel is not printed. */
export function GrowthPrint() {
  const speaker = useWords();
  const { say } = speaker;
  const { runs, growthFigures } = useApp();
  const analysis = useAnalysis();
  const none = useSource(growthFigures.none);
  const { squares, marks } = useView((view) => view.growth);
  const found = useSource(runs.hotspots.found);
  const listed = (useSource(growthFigures.spots) ?? [])
    .slice(0, LISTED)
    .map(({ name, amount, stable, remarks }) =>
      [`${name} (${amount})`, ...(stable ? [stable] : []), ...remarks].join(". "),
    );
  const legend = useSource(growthFigures.legend);
  const circles = useSource(growthFigures.circles);
  const circlesShown = useSource(growthFigures.circlesShown);
  const circlesFound = useSource(runs.circles.found);
  const near = useSource(growthFigures.nearWords);
  const outlined = useSource(growthFigures.nearOnMap);
  if (!analysis) return null;
  return (
    <div className="growth-print print-only">
      {squares && found && (
        <>
          <ul>
            {legend.classes.map(({ code, name }) => (
              <li key={code}>
                <ClassSwatch code={code} /> {name}
              </li>
            ))}
          </ul>
          {legend.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          {listed.length > 0 && <p>{listed.join("; ")}.</p>}
          <p>
            {say(`growth.measure.${found.hotspots.options.measure}`)} {found.hotspots.options.baseYear}–
            {found.hotspots.options.year}. {searchWords(found, speaker)}{" "}
            {found.hotspots.options.fdr && `${say("growth.fdr")}.`}{" "}
            {found.hotspots.options.capped && `${say("growth.capped")}.`}
          </p>
        </>
      )}
      {circlesShown && circles && circlesFound && (
        <>
          <p>
            {say("circles.title")}: {circles.map(({ name, details }) => `${name}: ${details}.`).join(" ")}
          </p>
          <p>
            {say("circles.note", {
              from: String(circlesFound.baseYear),
              to: String(circlesFound.year),
              draws: CIRCLE_DRAWS,
            })}
          </p>
        </>
      )}
      {!none && near && near.listed.length > 0 && (
        <>
          <p>
            {say("near.title")}:{" "}
            {near.listed.map(({ name, jobs, details }) => `${name} (${jobs}): ${details}`).join(". ")}.
          </p>
          {outlined && <p>{say("near.legend")}</p>}
        </>
      )}
      {!none && near?.notes.map((note) => <p key={note}>{note}</p>)}
      {!none && marks === "change" && (
        <p>{say("growth.marks.legend", { year: String(analysis.baseYear) })}</p>
      )}
    </div>
  );
}
