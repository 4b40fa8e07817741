import { isShift } from "../../core/geometry/is-shift.ts";
import { type StepWordKey, sayStep } from "../../i18n/step-words.ts";
import { translate } from "../../i18n/translate.ts";
import type { DrawnZone, ZoneOutline } from "../../state/drawn-zone.ts";
import type { ProjectDocument } from "../../state/project.ts";
import type { Session } from "../session.ts";
import { nameOfZone } from "../zones/zone-shape.ts";

/** What a step did, as a key of its words and, of a zone, which one. */
export type StepTaken = { readonly key: StepWordKey; readonly zone?: DrawnZone };

/** More than this beside the shift of the first corner is no shift, in the unit of the corners (metres, or 1 m in degrees). */
const SAME_SHIFT = { rd: 0.25, wgs84: 2.5e-5 } as const;

/**
 * What changed from one state of the project to the next, told as one thing: a step of undo is one decision.
 *
 * @param project  any part of it; a part that is not there has not changed
 */
export function stepBetween(before: ProjectDocument, after: ProjectDocument): StepTaken {
  if (before.scenario !== after.scenario || !before.otherScenario !== !after.otherScenario)
    return { key: "step.scenario" };
  const stood = new Map(before.zones.map((zone) => [zone.number, zone]));
  for (const zone of after.zones) {
    const was = stood.get(zone.number);
    if (!was) return { key: zone.insteadOf === undefined ? "step.zone.made" : "step.zone.moved", zone };
    stood.delete(zone.number);
    const key = changeOfZone(was, zone);
    // By the name that it had: the name it was given may be what is taken back.
    if (key) return { key, zone: was };
  }
  for (const zone of stood.values()) return { key: "step.zone.removed", zone };
  for (const [part, key] of PARTS)
    if (JSON.stringify(before[part]) !== JSON.stringify(after[part])) return { key };
  return { key: "step.lens" };
}

const PARTS: readonly (readonly [keyof ProjectDocument, StepWordKey])[] = [
  ["register", "step.register"],
  ["ownLayers", "step.layers"],
  ["filter", "step.filter"],
  ["year", "step.year"],
  ["firmChanges", "step.firm"],
];

function changeOfZone(was: DrawnZone, is: DrawnZone): StepWordKey | null {
  if (was.name !== is.name) return "step.zone.named";
  if (String(was.homes) !== String(is.homes)) return "step.zone.homes";
  return JSON.stringify(was.outline) === JSON.stringify(is.outline)
    ? null
    : changeOfOutline(was.outline, is.outline);
}

function changeOfOutline(was: ZoneOutline, is: ZoneOutline): StepWordKey {
  if (was.kind === "circle" && is.kind === "circle")
    return was.radiusM === is.radiusM ? "step.zone.moved" : "step.zone.radius";
  if (was.kind === "circle" || is.kind === "circle") return "step.zone.outline";
  const [from, to] = [cornersOf(was), cornersOf(is)];
  if (from.length !== to.length)
    return from.length < to.length ? "step.zone.corner.more" : "step.zone.corner.fewer";
  const unit = was.kind === "polygon" ? was.crs : "rd";
  if (isShift(from, to, SAME_SHIFT[unit])) return "step.zone.moved";
  const moved = from.filter(([x, y], i) => to[i][0] !== x || to[i][1] !== y).length;
  return moved === 1 ? "step.zone.corner" : "step.zone.outline";
}

function cornersOf(
  outline: Exclude<ZoneOutline, { kind: "circle" }>,
): readonly (readonly [number, number])[] {
  return outline.kind === "polygon" ? outline.corners : outline.polygons.flat(2);
}

/** The step in words, within a sentence of undo or redo: "Ongedaan gemaakt: hoek van Zone 1 verplaatst". */
export function stepWords(
  { view }: Pick<Session, "view">,
  sentence: "step.undone" | "step.redone" | "step.undo" | "step.redo",
  before: ProjectDocument,
  after: ProjectDocument,
): string {
  const { language } = view.getState();
  const { key, zone } = stepBetween(before, after);
  const name = zone ? nameOfZone(zone, (n) => translate(language, "card.zone", { n })) : "";
  const what = sayStep(language, key, { zone: name, s: after.scenario });
  return sayStep(language, sentence, { what });
}
