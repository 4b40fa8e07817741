import type { Language } from "./language.ts";
import { sentenceOf, type WordValues } from "./sentence.ts";
import type { Words } from "./words.ts";

/** What a step of undo was, said as it is taken back or done again; fetched with the first step. */
export const STEP_WORDS = {
  "step.undone": ["Ongedaan gemaakt: {what}", "Undone: {what}"],
  "step.redone": ["Opnieuw gedaan: {what}", "Done again: {what}"],
  "step.undo": ["Ongedaan maken: {what}", "Undo: {what}"],
  "step.redo": ["Opnieuw: {what}", "Redo: {what}"],
  "step.zone.made": ["{zone} gemaakt", "{zone} made"],
  "step.zone.removed": ["{zone} verwijderd", "{zone} removed"],
  "step.zone.moved": ["{zone} verschoven", "{zone} moved"],
  "step.zone.named": ["naam van {zone}", "name of {zone}"],
  "step.zone.homes": ["woningen van {zone}", "homes of {zone}"],
  "step.zone.corner": ["hoek van {zone} verplaatst", "corner of {zone} moved"],
  "step.zone.corner.more": ["hoek bij {zone} gezet", "corner added to {zone}"],
  "step.zone.corner.fewer": ["hoek van {zone} gewist", "corner of {zone} removed"],
  "step.zone.radius": ["straal van {zone}", "radius of {zone}"],
  "step.zone.outline": ["grens van {zone}", "boundary of {zone}"],
  "step.filter": ["filters", "filters"],
  "step.year": ["jaar", "year"],
  "step.register": ["ander register", "other register"],
  "step.layers": ["kaartlaag uit een bestand", "map layer from a file"],
  "step.scenario": ["scenario {s}", "scenario {s}"],
  "step.firm": ["bedrijf in het scenario", "firm in the scenario"],
  "step.lens": ["hoe er wordt getoetst", "how it is tested"],
} as const satisfies Words;

export type StepWordKey = keyof typeof STEP_WORDS;

export function sayStep(language: Language, key: StepWordKey, values?: WordValues): string {
  return sentenceOf(language, STEP_WORDS[key], values);
}
