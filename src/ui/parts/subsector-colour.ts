import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";

/** The colour of a subsector's marks, in the page's theme; outside manufacturing a grey. */
export function subsectorColour(code: number): string {
  return code === NOT_MANUFACTURING ? "var(--ink-3)" : `var(--subsector-${SUBSECTORS[code].id})`;
}
