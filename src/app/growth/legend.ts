import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../../core/growth/classes.ts";
import { drawsOf } from "../../core/growth/hotspots.ts";
import { subjectOf } from "../../core/growth/measures.ts";
import { formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { GrowthChoice } from "../../state/growth-choice.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { classWords } from "./said-of-class.ts";

/** The key to the squares, in the panel and on paper. */
export type HotspotKey = {
  readonly classes: readonly {
    readonly code: number;
    readonly name: string;
    /** How many squares there are of it; "" while none were found. */
    readonly count: string;
  }[];
  /** What a class does and does not say. */
  readonly notes: readonly string[];
};

/** What the search was done with. */
export function searchWords({ hotspots }: FoundHotspots, { say }: Pick<Speaker, "say">): string {
  const { cells, options } = hotspots;
  const band = Math.round(cells.bandM);
  return say("growth.view.done", { n: cells.n, m: options.cellM, band, r: drawsOf(hotspots) });
}

/** @param choice  what will be asked, where nothing was found yet */
export function hotspotKey(
  found: FoundHotspots | null,
  choice: Pick<GrowthChoice, "measure" | "fdr">,
  speaker: Speaker,
): HotspotKey {
  const { say, language } = speaker;
  const { measure, fdr } = found?.hotspots.options ?? choice;
  const counts = HOTSPOT_CLASSES.map(() => 0);
  if (found) for (const code of found.hotspots.cells.classOf) counts[code]++;
  const classes = HOTSPOT_CLASSES.map((_, code) => ({
    code,
    name: classWords({ measure }, code, speaker),
    count: found ? formatCount(language, counts[code]) : "",
  }));
  const notes: string[] = [];
  if (fdr) notes.push(say(`growth.class.note.${subjectOf(measure)}`));
  else if (found)
    notes.push(
      say("growth.class.uncorrected", {
        n: found.hotspots.cells.n,
        chance: Math.round(found.hotspots.cells.n * CLASS_LEVELS[0]),
      }),
    );
  if (found) {
    const { cells } = found.hotspots;
    const draws = drawsOf(found.hotspots);
    // The least p there is, for the only square of its kind.
    if (fdr && (cells.n * 2) / (draws + 1) > CLASS_LEVELS[0])
      notes.push(say("growth.view.out-of-reach", { r: draws }));
    const { contrary, edge } = cells;
    const count = (of: Uint8Array): number => of.reduce((sum, one) => sum + one, 0);
    if (count(contrary) > 0) notes.push(say("growth.class.contrary.legend", { n: count(contrary) }));
    if (count(edge) > 0) notes.push(say("growth.class.edge.legend", { n: count(edge) }));
  }
  return { classes, notes };
}
