import type { Speaker } from "../../i18n/speaker.ts";
import type { Selection } from "../../state/view.ts";
import { reachOfFirm } from "./firm-reach.ts";
import type { FocusTension } from "./focus-tension.ts";
import { firmName, liveSentence } from "./sentences.ts";
import type { TensionState } from "./tension-figures.ts";

/** What the tension view says to a screen reader: of the zone, of the firm, or of all zones; "" when there is nothing. */
export function spokenTension(
  state: TensionState | null,
  found: FocusTension | null,
  selection: Selection | null,
  speaker: Speaker,
): string {
  if (!state?.model) return "";
  const { base, model } = state;
  const { say } = speaker;
  if (found) return liveSentence(speaker, found.base, found.zone.name, found.tension.totals);
  const area = say(`tv.area.${base.lens.areaType}`);
  if (selection?.kind === "firm" && selection.row < base.register.firms.count) {
    const { zones } = reachOfFirm(model, selection.row);
    return say("tv.live.firm", { firm: firmName(base, selection.row), n: zones.length, area });
  }
  if (selection) return "";
  const { zonesWithTension, zones, firms } = model.totals;
  return say("tv.live.region", { k: zonesWithTension, z: zones, n: firms, area });
}
