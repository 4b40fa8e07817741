import type { Words } from "./words.ts";

/** Between what a figure of a zone is, had a reader chosen otherwise; on the page and on the command line. */
export const RANGE_WORDS = {
  "range.head": ["Bandbreedte", "Range"],
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
  "range.busy": ["Bandbreedte: {done} van {total} berekend", "Range: {done} of {total} computed"],
  "range.stopped": ["Gestopt: de bandbreedte is niet berekend.", "Stopped: the range is not computed."],
  "range.failed": [
    "De bandbreedte kon niet worden berekend: {why}",
    "The range could not be computed: {why}",
  ],
  "range.th.free": ["Bandbreedte vrij", "Range free"],
  "range.th.decides": ["Beslist het meest", "Decides most"],
  "range.export.large": [
    "De bandbreedte staat in het bestand tot {most} zones; hier zijn het er {n}.",
    "The range is in the file up to {most} zones; here there are {n}.",
  ],
} as const satisfies Words;
