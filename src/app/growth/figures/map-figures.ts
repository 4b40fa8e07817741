import type { Runs } from "../../create-runs.ts";
import { derive, pick, type Source } from "../../derive.ts";
import type { Figures } from "../../figures.ts";
import type { Session } from "../../session.ts";
import { spotZone } from "../cell-shapes.ts";
import { growthMarks, hidesFirms, marksShown } from "../growth-marks.ts";
import type { SelectedCell } from "../selected-cell.ts";

/** What the map shows: firms, squares, and the hotspot that is selected. */
export function mapFigures(
  { view, growth }: Pick<Session, "view" | "growth">,
  { hotspots: { found } }: Pick<Runs, "hotspots">,
  { analysis }: Pick<Figures, "analysis">,
  selected: Source<SelectedCell | null>,
) {
  const choice = pick(view, (state) => state.growth);
  const focus = pick(growth, (state) => state.focus);
  const marks = derive(
    [analysis, choice, focus, selected],
    (under, chosen, rows, cell) =>
      under && growthMarks(under, marksShown(under, chosen), rows, cell?.spot ?? null),
  );
  const firmsHidden = derive(
    [analysis, choice, focus, selected],
    (under, chosen, rows, cell) =>
      under !== null && hidesFirms(marksShown(under, chosen), rows, cell?.spot ?? null),
  );
  const squares = derive([found, choice], (results, chosen) =>
    chosen.squares ? (results?.onMap ?? null) : null,
  );
  /** The selected hotspot, or the square alone, as a layer of one zone. */
  const outlined = derive(
    [selected],
    (cell) => cell && spotZone(cell.found.hotspots.grid, cell.spot?.cells ?? [cell.cell]),
  );
  return { marks, firmsHidden, squares, outlined };
}
