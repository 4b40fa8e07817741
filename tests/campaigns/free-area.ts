import { againstClipping } from "../core/tension/zones-against-clipping.ts";

/** What the polygons that stand in for circles are off by, with room to spare. */
const MOST_OFF = 2e-4;

/** The free share of a zone against polygon clipping, ribbons among the zones. @param zones  2,000 take some minutes */
export async function campaign(zones: number, log: (line: string) => void): Promise<boolean> {
  const { worst, worstRibbon } = againstClipping(2026, zones);
  log(`${zones} zones: at most ${worst.toExponential(2)} off, ribbons ${worstRibbon.toExponential(2)}`);
  return worst < MOST_OFF;
}
