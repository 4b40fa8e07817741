import { useMemo } from "react";
import { reachOfFirm } from "../../app/tension/firm-reach.ts";
import { firmName, liveSentence } from "../../app/tension/sentences.ts";
import { useView, useWords } from "../app-context.ts";
import { useTension } from "./model.ts";
import { useSubjectTension } from "./subject-tension.ts";

/** What the tension view says to a screen reader: of the zone, of the firm, or of all zones; "" outside it. */
export function useTensionSentence(): string {
  const speaker = useWords();
  const state = useTension();
  const found = useSubjectTension();
  const selection = useView((view) => view.selection);
  return useMemo(() => {
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
  }, [state, found, selection, speaker]);
}
