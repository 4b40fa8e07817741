import type { Language } from "./language.ts";
import { sentenceOf, type WordValues } from "./sentence.ts";
import type { Words } from "./words.ts";

/**
 * Ring, range, plan and area type of one zone, on its card, in tables and on the command line. Apart from the page's other
 * words: what the first screen does without is fetched with the parts that speak it.
 */
export const ZONE_WORDS = {
  "range.line": [
    "**{free} vrij** en {firms} bedrijven binnen richtafstand, naar hoe er gekozen wordt. Het meest beslist {choice}: tot {swing} procentpunt.",
    "**{free} free** and {firms} firms within guideline distance, depending on what is chosen. What decides most is {choice}: up to {swing} percentage points.",
  ],
  "range.line.same": [
    "**{free} vrij**, hoe er ook gekozen wordt; {firms} bedrijven binnen richtafstand.",
    "**{free} free**, whatever is chosen; {firms} firms within guideline distance.",
  ],
  "range.plot": [
    "of vanaf het punt of vanaf een geschat perceel wordt gemeten",
    "measuring from the point or from an estimated plot",
  ],
  "range.size": [
    "welke rij van de lijst geldt (klein, standaard of groot)",
    "which row of the list holds (small, default or large)",
  ],
  "range.area": ["rustige woonwijk of gemengd gebied", "quiet residential or mixed area"],
  "range.plot.short": ["punt of perceel", "point or plot"],
  "range.size.short": ["grootterij", "size row"],
  "range.area.short": ["gebiedstype", "area type"],
  "range.none.short": ["niets", "nothing"],
  "range.note": [
    "Twaalf keer uitgerekend: punt of geschat perceel, voor elke code de kleine, de standaard- of de grote rij, rustig of gemengd.",
    "Worked out twelve times: point or estimated plot, for every code the small, default or large row, quiet or mixed.",
  ],
  "range.moving": [
    "De bandbreedte volgt zodra de zone stilligt.",
    "The range follows once the zone is at rest.",
  ],
  "range.th.free": ["Bandbreedte vrij", "Range free"],
  "range.th.decides": ["Beslist het meest", "Decides most"],
  "range.export.large": [
    "De bandbreedte staat in het bestand tot {most} zones; hier zijn het er {n}.",
    "The range is in the file up to {most} zones; here there are {n}.",
  ],
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
  "tv.doubtful.effect": [
    "Het zijn er {n} binnen richtafstand. Zonder: {k} van de {z} zones geraakt in plaats van {kAll}; woningen binnen een contour {without} in plaats van {with}.",
    "There are {n} within guideline distance. Without: {k} of the {z} zones reached instead of {kAll}; homes within a contour {without} instead of {with}.",
  ],
  "tv.doubtful.none": [
    "Er zijn er nu geen binnen richtafstand.",
    "There are none within guideline distance now.",
  ],
  "tv.doubtful.large": [
    "Wat dit voor alle zones doet, is bij zo veel zones en bedrijven pas te zien na omzetten.",
    "With so many zones and firms what this does to all zones shows once it is switched.",
  ],
  "tv.core": ["In het plan en eromheen", "In the plan and around it"],
  "tv.core.homes": ["woningen in contour", "homes in contour"],
  "tv.core.all": ["met wie erin staat", "with those in it"],
  "tv.core.ring": ["eromheen alleen (ring)", "around it only (ring)"],
  "tv.core.leave": [
    "**{k} {k|bedrijf|bedrijven}** met **{b} {b|baan|banen}** {k|staat|staan} in de zone. Een plan dat hier bouwt, moet {k|het|ze} uitkopen of verplaatsen; de ring blijft.",
    "**{k} {k|firm|firms}** with **{b} {b|job|jobs}** {k|stands|stand} in the zone. A plan that builds here must buy {k|it|them} out or move {k|it|them}; the ring stays.",
  ],
  "tv.core.who": ["Wie weg zou moeten ({n})", "Who would have to leave ({n})"],
  "tv.core.rest": ["De andere {n} in de tabel", "The other {n} in the table"],
  "tv.zonetype": ["Deze zone toetsen als", "Test this zone as"],
  "tv.zonetype.lens": ["zoals alle zones ({area})", "as all zones ({area})"],
  "tv.zonetype.why": ["Waarom", "Why"],
  "tv.zonetype.note": [
    "Gebiedstype moet per plek worden onderbouwd. De reden komt in geëxporteerde zones, niet in een link.",
    "An area type has to be argued for each place. The reason goes into exported zones, not into a link.",
  ],
  "tv.zonetype.count": [
    "{n} {n|zone wordt|zones worden} als een eigen gebiedstype getoetst; zie de kaart van de zone en de tabel.",
    "{n} {n|zone is|zones are} tested as an area type of {n|its|their} own; see the card of the zone and the table.",
  ],
} as const satisfies Words;

export type ZoneWordKey = keyof typeof ZONE_WORDS;
export type ZoneSay = (key: ZoneWordKey, values?: WordValues) => string;

/** The words of a zone's details in a language. */
export function zoneSayIn(language: Language): ZoneSay {
  return (key, values) => sentenceOf(language, ZONE_WORDS[key], values);
}
