import { changeGrowth } from "../../state/growth.ts";
import { always, pick } from "../derive.ts";
import type { Session } from "../session.ts";
import type { AppView } from "../views.ts";
import { classWords, squareRemarks } from "./said-of-class.ts";
import { selectCell } from "./selected-cell.ts";
import { squareFigures } from "./square-figures.ts";

/** The growth view: squares that can be pointed at and chosen, charts under the map. */
export function growthView(session: Session): AppView {
  const { view, live, growthFigures, figures, runs } = session;
  return {
    marks: growthFigures.marks,
    spoken: always(""),
    bubble: always(""),
    drawer: pick(view, ({ growth }) => growth.chart !== null),
    leave: () => {
      const { growth, tool, firmList } = view.getState();
      // A shape in hand and the list over the charts are left first.
      if (growth.chart === null || tool || firmList || live.getState().zone?.editing) return false;
      changeGrowth(view, { chart: null });
      return true;
    },
    click: ({ rows, hotspotCell, zones }) => {
      // Firms before squares, and a zone the user drew before the square under it.
      if (rows.length > 0 || hotspotCell === null || zones[0]?.layer === "drawn") return false;
      selectCell(session, hotspotCell);
      return true;
    },
    hover: ({ hotspotCell }) => {
      const found = runs.hotspots.found.get();
      if (!found || hotspotCell === null || hotspotCell >= found.hotspots.grid.count) return [];
      const { hotspots } = found;
      const speaker = figures.speaker.get();
      const analysis = figures.analysis.get();
      return [
        classWords(hotspots.options, hotspots.cells.classOf[hotspotCell], speaker),
        ...(analysis ? [squareFigures(found, hotspotCell, analysis, speaker)] : []),
        ...squareRemarks(hotspots, hotspotCell, speaker),
        ...[growthFigures.standsOut.get()?.(hotspotCell) ?? ""].filter((said) => said !== ""),
      ];
    },
  };
}
