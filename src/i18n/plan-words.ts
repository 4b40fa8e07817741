import type { Words } from "./words.ts";

/** What the plans of the business estates around a zone are taken to allow at most. */
export const PLAN_WORDS = {
  "plan.head": ["Wat het plan hoogstens toelaat", "What the plan allows at most"],
  "plan.none": [
    "Geen bedrijventerrein raakt deze zone, ook niet met het zwaarste bedrijf dat er verwacht mag worden.",
    "No business estate reaches this zone, not even with the heaviest firm that may be expected there.",
  ],
  "plan.line": [
    "Met op {n} {n|bedrijventerrein|bedrijventerreinen} het zwaarste bedrijf tot op de grens zou ongeveer **{plan}** van de zone vrij zijn; samen met de bedrijven die er nu zijn **{both}**.",
    "With the heaviest firm up to the edge of {n} business {n|estate|estates} about **{plan}** of the zone would be free; together with the firms there are now **{both}**.",
  ],
  "plan.estate": [
    "{name}: hoogstens categorie {cat}, {D}; de zone ligt op {d} (zekerheid {sure})",
    "{name}: category {cat} at most, {D}; the zone is {d} away (certainty {sure})",
  ],
  "plan.estate.inside": [
    "{name}: hoogstens categorie {cat}, {D}; de zone ligt er deels op (zekerheid {sure})",
    "{name}: category {cat} at most, {D}; the zone lies partly on it (certainty {sure})",
  ],
  "plan.sure.high": ["hoog", "high"],
  "plan.sure.middle": ["midden", "middle"],
  "plan.sure.low": ["laag", "low"],
  "plan.note": [
    "Een maximum, geen bestaand bedrijf. De categorie is per terrein een eigen inschatting van wat het plan toelaat: de plannen zelf zijn niet nagelezen. Havengebieden tellen hier niet mee. In gemengd gebied is een stap minder genomen.",
    "A maximum, no existing firm. The category is an estimate of our own, estate by estate, of what the plan allows: the plans themselves were not read. Port areas are not counted here. In a mixed area one step less was taken.",
  ],
} as const satisfies Words;
