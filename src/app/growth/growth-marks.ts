import { noGrowth } from "../../core/register/register-lacks.ts";
import type { GrowthChoice } from "../../state/growth-choice.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { FirmMarks } from "../views.ts";
import type { Spot } from "./selected-cell.ts";

/** Where no growth can be told the marks are those of the year, whatever was chosen before. */
export function marksShown(
  { register }: Analysis,
  { marks }: Pick<GrowthChoice, "marks">,
): Pick<GrowthChoice, "marks"> {
  return { marks: noGrowth(register.firms) ? "year" : marks };
}

/**
 * How the growth view wants firms drawn: by change, and some of them in focus. With the marks switched off only
 * the firms of a bar under the pointer, or of the selected hotspot.
 *
 * @param focus  rows that a bar or a row under the pointer is about
 */
export function growthMarks(
  { baseYear, register }: Analysis,
  { marks }: Pick<GrowthChoice, "marks">,
  focus: Uint32Array | null,
  spot: Spot | null,
): FirmMarks {
  if (marks === "year") return { focusRows: focus };
  if (marks === "change") return { change: { baseYear }, focusRows: focus };
  const rows = focus ?? spot?.firmRows;
  if (!rows) return {};
  const mask = new Uint8Array(register.firms.count);
  for (const row of rows) mask[row] = 1;
  return { mask, change: { baseYear } };
}

/** Are the firms left out of the map? What a bar or a hotspot is about must be seen, also with the marks off. */
export function hidesFirms(
  { marks }: Pick<GrowthChoice, "marks">,
  focus: Uint32Array | null,
  spot: Spot | null,
): boolean {
  return marks === "none" && focus === null && !spot;
}
