import { isShift } from "../../core/geometry/is-shift.ts";
import { formatDistance } from "../../i18n/format.ts";
import type { DrawnZone, ZoneOutline } from "../../state/drawn-zone.ts";
import type { ScenarioPlan } from "../../state/tension-choice.ts";
import { ringsOfShape, type Zone } from "../zones/zone.ts";
import { nameOfZone } from "../zones/zone-shape.ts";
import { homesWords, type Speaker } from "./sentences.ts";
import { movedM } from "./what-if.ts";

/** One thing that a scenario tries, in words, and what it is about. */
export type ScenarioChange =
  | { readonly kind: "zone"; readonly number: number; readonly words: string }
  | { readonly kind: "firm"; readonly firm: string; readonly words: string };

/** A copy keeps its corners to the decimetre, so that one in its old place may be this far off, m. */
const IN_PLACE_M = 0.1;
/** Corners of a shift differ by this much from the first one's, m. */
const SHIFT_SLACK_M = 0.3;

/**
 * All that a scenario changes of register and plans: zones drawn, moved, given another boundary or another number of homes,
 * and firms moved or closed. A copy that is still as the plan is none.
 *
 * @param origin    the zone that a copy stands for, by its key
 * @param firmName  name of a firm by its key in the register
 */
export function scenarioChanges(
  speaker: Speaker,
  { zones, firmChanges }: Pick<ScenarioPlan, "zones" | "firmChanges">,
  origin: (key: string) => Zone | undefined,
  firmName: (firm: string) => string,
): ScenarioChange[] {
  const { say } = speaker;
  const changes: ScenarioChange[] = [];
  for (const zone of zones) {
    const parts = changesOfZone(
      speaker,
      zone,
      zone.insteadOf === undefined ? undefined : origin(zone.insteadOf),
    );
    const name = nameOfZone(zone, (n) => say("card.zone", { n }));
    const words = say("tv.scenario.zone", { zone: name, changes: parts.join("; ") });
    if (parts.length) changes.push({ kind: "zone", number: zone.number, words });
  }
  for (const { firm, kind } of firmChanges)
    changes.push({ kind: "firm", firm, words: say(`tv.scenario.${kind}`, { firm: firmName(firm) }) });
  return changes;
}

function changesOfZone(speaker: Speaker, zone: DrawnZone, plan: Zone | undefined): string[] {
  const { say, language } = speaker;
  const words = ([low, high]: readonly [number, number]): string => homesWords(speaker, low, high);
  const homes = zone.homes ?? ([Number.NaN, Number.NaN] as const);
  if (!plan)
    return [
      say("tv.scenario.drawn"),
      ...(zone.homes ? [say("tv.scenario.homes.new", { to: words(zone.homes) })] : []),
    ];
  const parts: string[] = [];
  const away = movedM(zone, plan) ?? 0;
  if (!isShifted(zone.outline, plan)) parts.push(say("tv.scenario.reshaped"));
  else if (away > IN_PLACE_M) parts.push(say("tv.scenario.shifted", { d: formatDistance(language, away) }));
  const [from, to] = [words([plan.dwellings.low, plan.dwellings.high]), words(homes)];
  if (from !== to) parts.push(say("tv.scenario.homes", { from, to }));
  return parts;
}

/** Has it the form of the plan, wherever it is? */
function isShifted(outline: ZoneOutline, plan: Zone): boolean {
  if (outline.kind !== "areas") return false;
  const was = ringsOfShape(plan.shape)
    .flat()
    .map((ring) => ring.slice(0, -1));
  const is = outline.polygons.flat();
  const sameRings = was.length === is.length && was.every((ring, r) => ring.length === is[r].length);
  return sameRings && isShift(was.flat(), is.flat(), SHIFT_SLACK_M);
}
