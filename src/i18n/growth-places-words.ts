import type { Words } from "./words.ts";

/** Words of the places in the growth view: clusters near planned homes, how stable a hotspot is, circles, squares that stand out. */
export const GROWTH_PLACES_WORDS = {
  "stable.origins": ["in {kept} van de {of} rasters", "in {kept} of {of} grids"],
  "stable.sizes": ["in {kept} van de {of} andere vakgroottes", "in {kept} of {of} other sizes of square"],
  "stable.periods": [
    "in {kept} van {of} kortere {of|periode|perioden}",
    "in {kept} of {of} shorter {of|period|periods}",
  ],
  "stable.without": ["zonder het grootste bedrijf nog {change}", "without the largest firm still {change}"],
  "stable.title": ["Blijft het bij een andere blik?", "Does it stay when looked at otherwise?"],
  "stable.note": [
    "Rasters: dezelfde vakken op 16 plaatsen, steeds een kwart vak verschoven. Een hotspot blijft waar er een vak van zijn soort in ligt.",
    "Grids: the same squares in 16 places, each a quarter of a square further. A hotspot stays where a square of its kind lies in it.",
  ],
  "stable.running": ["Hotspots proberen in andere rasters", "Trying hotspots in other grids"],
  "stable.progress": ["Andere rasters: {p}%", "Other grids: {p}%"],
  "stable.stopped": [
    "Gestopt: hoe stabiel de hotspots zijn is niet bekend.",
    "Stopped: how stable the hotspots are is not known.",
  ],
  "stable.failed": [
    "Hoe stabiel de hotspots zijn is niet bekend: {why}",
    "How stable the hotspots are is not known: {why}",
  ],

  "circles.title": ["Cirkels zonder raster", "Circles without a grid"],
  "circles.show": [
    "Zoek cirkels met meer groeiers of krimpers dan verwacht (scanstatistiek; duurt even)",
    "Look for circles with more firms that gained or lost than expected (scan statistic; takes a while)",
  ],
  "circles.running": ["Cirkels zoeken", "Looking for circles"],
  "circles.progress": ["Cirkels: {p}%", "Circles: {p}%"],
  "circles.stopped": ["Gestopt; er zijn geen cirkels getekend.", "Stopped; no circles are drawn."],
  "circles.failed": [
    "Het zoeken is mislukt: {why} Er zijn geen cirkels getekend.",
    "The search failed: {why} No circles are drawn.",
  ],
  "circles.none": [
    "Geen enkele cirkel heeft meer groeiers of krimpers dan toeval verklaart.",
    "No circle has more firms that gained or lost than chance explains.",
  ],
  "circles.later-year": [
    "Kies een later jaar om cirkels te zoeken.",
    "Choose a later year to look for circles.",
  ],
  "circles.list": [
    "Cirkels, de minst toevallige eerst; groeiers voor krimpers",
    "Circles, the least likely by chance first; gains before losses",
  ],
  "circles.column": ["bedrijven", "firms"],
  "circles.name.gained": ["+{n}. Veel groeiers bij {place}", "+{n}. Many firms gained near {place}"],
  "circles.name.lost": ["−{n}. Veel krimpers bij {place}", "−{n}. Many firms lost near {place}"],
  "circles.details.gained": [
    "{cases} van {firms} bedrijven groeiden of begonnen, verwacht {expected}; {times} keer zo vaak als daarbuiten, straal {radius}, p {p}",
    "{cases} of {firms} firms gained or started, {expected} expected; {times} times as often as outside, radius {radius}, p {p}",
  ],
  "circles.details.lost": [
    "{cases} van {firms} bedrijven krompen of sloten, verwacht {expected}; {times} keer zo vaak als daarbuiten, straal {radius}, p {p}",
    "{cases} of {firms} firms lost or closed, {expected} expected; {times} times as often as outside, radius {radius}, p {p}",
  ],
  "circles.row.gained": [
    "{name}: {cases} {n|bedrijf groeide of begon|bedrijven groeiden of begonnen}.",
    "{name}: {cases} {n|firm|firms} gained or started.",
  ],
  "circles.row.lost": [
    "{name}: {cases} {n|bedrijf kromp of sloot|bedrijven krompen of sloten}.",
    "{name}: {cases} {n|firm|firms} lost or closed.",
  ],
  "circles.note": [
    "Telt bedrijven, geen banen, {from}–{to}. p: hoe vaak de sterkste cirkel van {draws} trekkingen minstens zo sterk is.",
    "Counts firms, not jobs, {from}–{to}. p: how often the strongest circle of {draws} draws is at least as strong.",
  ],

  "outlier.change": [
    "Springt eruit tussen de vakken eromheen: zelf {own} banen, die gemiddeld {around}.",
    "Stands out among the squares around: itself {own} jobs, those {around} on average.",
  ],
  "outlier.level": [
    "Springt eruit tussen de vakken eromheen: zelf {own}, die gemiddeld {around}.",
    "Stands out among the squares around: itself {own}, those {around} on average.",
  ],

  "near.title": ["Groei bij geplande woningen", "Growth near planned homes"],
  "near.found": [
    "**{n}** van {of} {of|groeiend cluster|groeiende clusters} {n|heeft|hebben} geplande woningen binnen de richtafstand, met **{jobs}** {jobs|baan|banen} in {firms} {firms|bedrijf|bedrijven}: {names}.",
    "**{n}** of {of} growing {of|cluster|clusters} {n|has|have} planned homes within the guideline distance, with **{jobs}** {jobs|job|jobs} in {firms} {firms|firm|firms}: {names}.",
  ],
  "near.name": ["{cluster} (bij {zones})", "{cluster} (near {zones})"],
  "near.more": ["nog {n}", "{n} more"],
  "near.none": [
    "Van {of} {of|groeiend cluster|groeiende clusters} heeft er **geen** geplande woningen binnen de richtafstand.",
    "Of {of} growing {of|cluster|clusters} **none** has planned homes within the guideline distance.",
  ],
  "near.no-cluster": [
    "Er is geen groeiend cluster gevonden, en dus ook geen bij geplande woningen.",
    "No growing cluster was found, and so none near planned homes.",
  ],
  "near.no-zones": [
    "Er staan geen geplande woningen op de kaart om groei naast te leggen: zet een laag met woongebieden aan.",
    "There are no planned homes on the map to hold growth against: switch on a layer of housing zones.",
  ],
  "near.waiting": [
    "Welke groeiende clusters geplande woningen binnen de richtafstand hebben, wordt uitgezocht…",
    "Working out which growing clusters have planned homes within the guideline distance…",
  ],
  "near.stopped": [
    "Welke groeiende clusters bij geplande woningen liggen is niet uitgezocht: de berekening is gestopt.",
    "Which growing clusters lie near planned homes was not worked out: it was stopped.",
  ],
  "near.failed": [
    "Welke groeiende clusters bij geplande woningen liggen is niet bekend: {why}",
    "Which growing clusters lie near planned homes is not known: {why}",
  ],
  "near.again": ["Probeer opnieuw", "Try again"],
  "near.level": [
    "Kies als maat een verandering van banen om te zien welke groeiende clusters bij geplande woningen liggen.",
    "Choose a change of jobs as the measure to see which growing clusters lie near planned homes.",
  ],
  "near.untested": [
    "Zonder SBI-codes is geen richtafstand bekend: of groei bij geplande woningen ligt, kan niet worden gezegd.",
    "Without SBI codes no guideline distance is known: whether growth lies near planned homes cannot be said.",
  ],
  "near.note": [
    "Richtafstand voor een {area} volgens {edition}, met de gekozen filters; een screening, geen verbod. Meeste banen binnen de richtafstand eerst: die staan bij woningbouw op het spel.",
    "Guideline distance for a {area} by {edition}, with the chosen filters; a screening, no ban. Most jobs within the guideline distance first: those are at stake when homes are built.",
  ],
  "near.shrinking": [
    "{n} {n|hotspot waar minder banen verdwenen dan verwacht telt|hotspots waar minder banen verdwenen dan verwacht tellen} niet als groei.",
    "{n} {n|hotspot that lost fewer jobs than expected does|hotspots that lost fewer jobs than expected do} not count as growth.",
  ],
  "near.scenario": [
    "Met de verplaatste en gesloten bedrijven van het scenario.",
    "With the moved and closed firms of the scenario.",
  ],
  "near.column": ["banen binnen richtafstand", "jobs within guideline distance"],
  "near.list": [
    "Groeiende clusters bij geplande woningen, meeste banen binnen de richtafstand eerst",
    "Growing clusters near planned homes, most jobs within the guideline distance first",
  ],
  "near.row": [
    "{firms} {firms|bedrijf|bedrijven} ({inside} in het woongebied zelf), {change} banen sinds {from}; bij {zones}",
    "{firms} {firms|firm|firms} ({inside} in the housing zone itself), {change} jobs since {from}; near {zones}",
  ],
  "near.row.label": [
    "{name}: {jobs} {jobs|baan|banen} binnen de richtafstand van geplande woningen.",
    "{name}: {jobs} {jobs|job|jobs} within the guideline distance of planned homes.",
  ],
  "near.unknown": [
    "Van {n} {n|bedrijf|bedrijven} zijn de banen onbekend.",
    "The jobs of {n} {n|firm|firms} are unknown.",
  ],
  "near.show": [
    "Omlijn deze clusters (streep) en woongebieden (stippel) op de kaart",
    "Outline these clusters (solid) and housing zones (dashed) on the map",
  ],
  "near.legend": [
    "Doorgetrokken lijn: groeiend cluster met geplande woningen binnen de richtafstand; streepjeslijn: dat woongebied.",
    "Solid line: growing cluster with planned homes within the guideline distance; dashed line: that housing zone.",
  ],
  "near.card": ["Geplande woningen binnen de richtafstand", "Planned homes within the guideline distance"],
  "near.card.none": [
    "Geen geplande woningen binnen de richtafstand van bedrijven in dit cluster.",
    "No planned homes within the guideline distance of firms in this cluster.",
  ],
  "near.card.zone": ["Woongebied", "Housing zone"],
  "near.card.firms": ["bedrijven", "firms"],
  "near.card.jobs": ["banen", "jobs"],
  "near.card.show": ["Toon {zone} op de kaart", "Show {zone} on the map"],
} as const satisfies Words;
