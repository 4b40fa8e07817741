import { contoursOf } from "../../core/tension/contours.ts";
import { type PlanMaximum, planMaximum } from "../../core/tension/plan-maximum.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import type { Estates } from "../../core/zone-table.ts";
import { formatDistance, formatShare } from "../../i18n/format.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { setOfZones, type Zone } from "../zones/zone.ts";
import type { TensionBase } from "./compute.ts";
import type { Speaker } from "./sentences.ts";

const known = new WeakMap<ZoneTension, { readonly base: TensionBase; readonly plan: PlanMaximum }>();

/** What the plans of the estates around a zone are taken to allow at most. Worked out once for each tension of a zone. */
export function planAtZone(
  base: TensionBase,
  zone: Zone,
  tension: ZoneTension,
  estates: Estates,
): PlanMaximum {
  const before = known.get(tension);
  if (before?.base === base) return before.plan;
  const { register, lens, selection } = base;
  const circles = contoursOf(register, lens, tension.run, selection.moved);
  const plan = planMaximum(setOfZones([zone]).shapes, 0, estates, lens.areaType, circles);
  known.set(tension, { base, plan });
  return plan;
}

/** One line: what is left of the zone with the plans' maximum added, and without the firms that stand there now. */
export function planLine(
  { language }: Pick<Speaker, "language">,
  { estates, ...shares }: PlanMaximum,
): string {
  const say = zoneSayIn(language);
  if (!estates.length) return say("plan.none");
  return say("plan.line", {
    n: estates.length,
    plan: formatShare(language, shares.freeAreaShare),
    both: formatShare(language, shares.withFirmsShare),
  });
}

/** The estates, a line each: "Spaanse Polder: categorie 5.1, 500 m; de zone ligt op 120 m". */
export function estateLines(
  { language }: Pick<Speaker, "language">,
  { estates }: PlanMaximum,
  table: Estates,
): string[] {
  const say = zoneSayIn(language);
  return estates.map(({ estate, askedM, distanceM }) =>
    say(distanceM === 0 ? "plan.estate.inside" : "plan.estate", {
      name: table.name[estate],
      cat: table.highestCategory[estate],
      D: formatDistance(language, askedM),
      d: formatDistance(language, distanceM),
      sure: say(`plan.sure.${sureness(table.confidence[estate])}`),
    }),
  );
}

function sureness(letter: string): "high" | "middle" | "low" {
  if (letter === "H") return "high";
  return letter === "M" ? "middle" : "low";
}
