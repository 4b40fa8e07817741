import { fillMask } from "../../core/register/filtering/filter-mask.ts";
import { NOT_MANUFACTURING } from "../../core/register/subsectors.ts";
import type { FirmStyle, FirmsOnMap } from "../../core/scene.ts";
import type { FirmMarks } from "../views.ts";
import type { Analysis } from "./analysis.ts";

/** Rows that are drawn: those of the filter, and establishments outside manufacturing when they are asked for. */
export function shownMask(analysis: Analysis, showOther: boolean): Uint8Array {
  const { mask, facets, filter, codes } = analysis;
  if (!showOther || facets.other === 0) return mask;
  const withOther = new Uint8Array(mask.length);
  fillMask(
    codes,
    { ...filter, subsectors: [...filter.subsectors.slice(0, NOT_MANUFACTURING), true] },
    withOther,
  );
  return withOther;
}

/** The register as the map takes it; a view may have moved some firms. */
export function firmsOnMap({ register }: Analysis, marks: FirmMarks | null): FirmsOnMap {
  return marks?.firms ?? { table: register.firms, index: register.index, moved: [] };
}

/**
 * How the firms are drawn: what the filter says, changed by the open view.
 *
 * @param mask       rows that are drawn
 * @param highlight  subsector that is raised, or null
 */
export function firmStyle(
  { year, filter }: Analysis,
  mask: Uint8Array,
  highlight: number | null,
  marks: FirmMarks | null,
): FirmStyle {
  const { firms: _, closed, ...changes } = marks ?? {};
  let shown = mask;
  if (closed?.length) {
    shown = mask.slice();
    for (const row of closed) shown[row] = 0;
  }
  // A subsector that is not drawn raises nothing: all others would fade for it.
  const raised = highlight !== null && filter.subsectors[highlight] ? highlight : null;
  return { mask: shown, year, highlightSubsector: raised, ...changes };
}
