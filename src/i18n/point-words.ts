import type { Words } from "./words.ts";

/** Words of what is found and measured on the map: a line, and rings around a point. */
export const POINT_WORDS = {
  "measure.hint": ["Klik voor een punt, dubbelklik om te eindigen", "Click for a point, double-click to end"],
  "measure.tap": ["Tik voor een punt, tweemaal om te eindigen", "Tap for a point, twice to end"],
  "measure.keys": [
    "Toetsenbord: pijltjes verplaatsen, Enter zet een punt en nog eens Enter eindigt, Backspace neemt het laatste terug",
    "Keyboard: arrows move, Enter sets a point and Enter again ends, Backspace takes the last one back",
  ],
  "measure.parts": ["{n} {n|deel|delen}: {parts}", "{n} {n|part|parts}: {parts}"],
  "measure.spoken": ["Deel {n}: {part}; samen {total}", "Part {n}: {part}; {total} in all"],
  "measure.back": ["Punt terug", "Point back"],
  "measure.again": ["Meet opnieuw", "Measure again"],
  "measure.leave": ["Wis lijn", "Remove line"],

  "rings.hint": ["Klik op het midden van de ringen", "Click the middle of the rings"],
  "rings.tap": ["Tik op het midden van de ringen", "Tap the middle of the rings"],
  "rings.keys": [
    "Toetsenbord: pijltjes verplaatsen, Enter kiest het punt",
    "Keyboard: arrows move, Enter chooses the point",
  ],
  "rings.point": ["Punt op de kaart", "Point on the map"],
  "rings.title": ["Ringen om {place}", "Rings around {place}"],
  "rings.caption": ["Bedrijven en banen per afstand, {year}", "Firms and jobs by distance, {year}"],
  "rings.filtered": ["Onder de gekozen filters.", "Under the chosen filters."],
  "rings.distance": ["Afstand", "Distance"],
  "rings.within": ["Binnen", "Within"],
  "rings.alone": ["In de ring alleen", "In the ring alone"],
  "rings.firms": ["bedr.", "firms"],
  "rings.jobs": ["banen", "jobs"],
  "rings.zone": ["Maak een zone van de cirkel van {r}", "Make a zone of the circle of {r}"],
  "rings.zone.head": ["Zone", "Zone"],
  "rings.radii": ["Afstanden in meters", "Distances in metres"],
  "rings.set": ["Pas toe", "Apply"],
  "rings.radii.wrong": [
    "Een tot acht hele getallen van 10 tot 50.000 meter, met komma's ertussen.",
    "One to eight whole numbers from 10 to 50,000 metres, with commas between.",
  ],
  "rings.spoken": [
    "Binnen {r}: {n} {n|bedrijf|bedrijven} en {b} banen",
    "Within {r}: {n} {n|firm|firms} and {b} jobs",
  ],
  "rings.unknown": [
    "Van {n} {n|bedrijf|bedrijven} binnen de grootste cirkel zijn de banen onbekend; zij tellen mee als bedrijf.",
    "Of {n} {n|firm|firms} within the largest circle jobs are unknown; they count as firms.",
  ],
  "rings.note": [
    "Hemelsbreed vanaf het punt, in RD-meters. De ring alleen: verder dan de afstand erboven.",
    "As the crow flies from the point, in RD metres. The ring alone: beyond the distance above it.",
  ],
} as const satisfies Words;
