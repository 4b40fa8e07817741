import type { Words } from "./words.ts";

/** The firms view: its answer, filters, and what is counted in a zone: card, list and export. */
export const FIRMS_WORDS = {
  "answer.lead": [
    "Waar willen woningen en makers dezelfde grond?",
    "Where do homes and makers want the same land?",
  ],
  "answer.jobs.sample": [
    "In het synthetische voorbeeldregister gaat de maakindustrie van **{first}** banen in {from} naar **{last}** in {to}: **{inside}** in de haven, **{transition}** in transitie, **{outside}** erbuiten.",
    "In the synthetic sample register manufacturing goes from **{first}** jobs in {from} to **{last}** in {to}: **{inside}** in the port, **{transition}** in transition, **{outside}** outside it.",
  ],
  "answer.jobs.own": [
    "De maakindustrie gaat van **{first}** banen in {from} naar **{last}** in {to}: **{inside}** in de haven, **{transition}** in transitie, **{outside}** erbuiten.",
    "Manufacturing goes from **{first}** jobs in {from} to **{last}** in {to}: **{inside}** in the port, **{transition}** in transition, **{outside}** outside it.",
  ],
  "answer.jobs.one.sample": [
    "In het synthetische voorbeeldregister telt de maakindustrie **{last}** banen in {to}.",
    "In the synthetic sample register manufacturing counts **{last}** jobs in {to}.",
  ],
  "answer.jobs.one": [
    "De maakindustrie telt **{last}** banen in {to}.",
    "Manufacturing counts **{last}** jobs in {to}.",
  ],
  "answer.jobs.own.all": [
    "De vestigingen gaan van **{first}** banen in {from} naar **{last}** in {to}: **{inside}** in de haven, **{transition}** in transitie, **{outside}** erbuiten.",
    "The establishments go from **{first}** jobs in {from} to **{last}** in {to}: **{inside}** in the port, **{transition}** in transition, **{outside}** outside it.",
  ],
  "answer.jobs.one.all": [
    "De vestigingen tellen **{last}** banen in {to}.",
    "The establishments count **{last}** jobs in {to}.",
  ],
  "answer.unknown.makers": [
    "De maakindustrie telt **{n} {n|bedrijf|bedrijven}** in {to}; hun banen zijn onbekend.",
    "Manufacturing counts **{n} {n|firm|firms}** in {to}; their jobs are unknown.",
  ],
  "answer.unknown.all": [
    "Er {n|is|zijn} **{n} {n|vestiging|vestigingen}** in {to}; hun banen zijn onbekend.",
    "There {n|is|are} **{n} {n|establishment|establishments}** in {to}; their jobs are unknown.",
  ],
  "answer.range.makers": [
    "De maakindustrie telt **{n} {n|bedrijf|bedrijven}** in {to}, met **{range}** banen.",
    "Manufacturing counts **{n} {n|firm|firms}** in {to}, with **{range}** jobs.",
  ],
  "answer.range.makers.part": [
    "De maakindustrie telt **{n} {n|bedrijf|bedrijven}** in {to}, met **{range}** banen; van {u} is de grootteklasse onbekend.",
    "Manufacturing counts **{n} {n|firm|firms}** in {to}, with **{range}** jobs; the size class of {u} is unknown.",
  ],
  "answer.range.all": [
    "Er {n|is|zijn} **{n} {n|vestiging|vestigingen}** in {to}, met **{range}** banen.",
    "There {n|is|are} **{n} {n|establishment|establishments}** in {to}, with **{range}** jobs.",
  ],
  "answer.range.all.part": [
    "Er {n|is|zijn} **{n} {n|vestiging|vestigingen}** in {to}, met **{range}** banen; van {u} is de grootteklasse onbekend.",
    "There {n|is|are} **{n} {n|establishment|establishments}** in {to}, with **{range}** jobs; the size class of {u} is unknown.",
  ],
  "lacks.ranges": [
    "Banen zijn een bereik: het register heeft alleen grootteklassen (bij LISA: banen van 12 uur of meer).",
    "Jobs are a range: the register has size classes alone (of LISA: jobs of 12 hours or more).",
  ],
  "lacks.subsectors": [
    "Of dit maakindustrie is, is niet bekend: het register heeft geen SBI-codes.",
    "Whether this is manufacturing is not known: the register has no SBI codes.",
  ],
  "lacks.change": [
    "Het register heeft één jaar ({year}): geen verandering te zien.",
    "The register has one year ({year}): no change to see.",
  ],
  "card.subsectors.unknown": [
    "Alle vestigingen staan in “onbekend deelsector”; of dit maakindustrie is, is niet bekend.",
    "All establishments are in “unknown subsector”; whether this is manufacturing is not known.",
  ],
  "card.ranges.unknown": [
    "Van {n} {n|bedrijf|bedrijven} is de grootteklasse onbekend; niet in het bereik.",
    "The size class of {n} {n|firm|firms} is unknown; not in the range.",
  ],
  "filter.no-subsectors": [
    "Het register heeft geen SBI-codes: alle {n} vestigingen staan in “onbekend deelsector”. Of dit maakindustrie is, is niet bekend, en naar deelsector kan niet worden gekozen.",
    "The register has no SBI codes: all {n} establishments are in “unknown subsector”. Whether this is manufacturing is not known, and no subsector can be chosen.",
  ],
  "answer.zones": [
    "In de {z} woningbouwzones {n|staat|staan} **{n} {n|bedrijf|bedrijven}**.",
    "**{n} {n|firm|firms}** {n|stands|stand} in the {z} housing zones.",
  ],
  "answer.zones.own": [
    "In de {z} zones uit {file} {n|staat|staan} **{n} {n|bedrijf|bedrijven}**.",
    "**{n} {n|firm|firms}** {n|stands|stand} in the {z} zones from {file}.",
  ],
  "answer.filtered": ["Met de gekozen filters.", "With the chosen filters."],
  "answer.loading": ["De regio wordt geladen…", "Loading the region…"],
  "answer.awaits": [
    "Deze koppeling is gemaakt met een eigen register. Open dat bestand om de cijfers te zien; het voorbeeldregister wordt hier niet getoond.",
    "This link was made with a register of its own. Open that file to see the figures; the sample register is not shown here.",
  ],
  "answer.awaits.open": ["Open het bestand", "Open the file"],
  "answer.awaits.sample": ["Toon het voorbeeldregister", "Show the sample register"],

  "filter.title": ["Deelsectoren", "Subsectors"],
  "filter.names.full": ["Volledige namen", "Full names"],
  "filter.names.short": ["Korte namen", "Short names"],
  "filter.firms": ["bedrijven", "firms"],
  "filter.jobs": ["banen", "jobs"],
  "filter.presets": ["Voorkeuze", "Preset"],
  "filter.preset.all": ["Alle", "All"],
  "filter.preset.core": ["Kern", "Core"],
  "filter.preset.process": ["Procesindustrie", "Process industry"],
  "filter.preset.core.full": ["Kern van de maakindustrie", "Core of manufacturing"],
  "filter.only": ["alleen", "only"],
  "filter.only.label": ["Alleen {name}", "Only {name}"],
  "filter.clear": ["Wis filters", "Clear filters"],
  "filter.option": [
    "{name}, {n} {n|bedrijf|bedrijven}, {b} {b|baan|banen}",
    "{name}, {n} {n|firm|firms}, {b} {b|job|jobs}",
  ],
  "filter.side": ["Ligging", "Location"],
  "filter.side.what": ["Wat is ‘de haven’?", "What is ‘the port’?"],
  "filter.side.explain": [
    "In de haven: het bedrijf ligt in een van de {n} ingebouwde havengebieden. Merwe-Vierhavens (M4H) is havengrond die stad wordt en staat apart als ‘in transitie’.",
    "In the port: the firm lies in one of the {n} embedded port areas. Merwe-Vierhavens (M4H) is port land turning into city and is kept apart as ‘in transition’.",
  ],
  "filter.size": ["Grootte", "Size"],
  "filter.size.unit": ["banen per bedrijf", "jobs per firm"],
  "filter.size.legend": ["oppervlak = banen in {year}", "area = jobs in {year}"],
  "filter.size.unknown": [
    "Het register heeft geen banen: naar grootte kan niet worden gekozen, en alle tekens zijn klein en open.",
    "The register has no jobs: no size can be chosen, and all marks are small and hollow.",
  ],
  "filter.size.ranges": [
    "Het register heeft grootteklassen in plaats van banen: naar grootte kan niet worden gekozen, en alle tekens zijn klein en open.",
    "The register has size classes instead of jobs: no size can be chosen, and all marks are small and hollow.",
  ],
  "filter.size.same": [
    "Onder {n} banen zijn alle tekens even groot.",
    "Below {n} jobs all marks are the same size.",
  ],
  "filter.other": ["Geen maakindustrie", "Not manufacturing"],
  "filter.other.note": [
    "{n} {n|vestiging|vestigingen} buiten SBI 10-33: apart geteld, nooit in bedrijven of banen.",
    "{n} {n|establishment|establishments} outside SBI 10-33: counted apart, never in firms or jobs.",
  ],
  "filter.unknown": [
    "Van {n} {n|bedrijf|bedrijven} zijn de banen in {year} onbekend.",
    "The jobs of {n} {n|firm|firms} in {year} are unknown.",
  ],
  "filter.rail": ["Filters", "Filters"],
  "filter.rail.firms": ["Filters", "Filters"],
  "filter.rail.tension": ["Zones", "Zones"],
  "filter.rail.growth": ["Hotspots", "Hotspots"],
  "filter.rail.fold": ["Paneel inklappen", "Fold the panel"],
  "filter.rail.active": ["{n} aan", "{n} on"],

  "zones.title": ["Uw zones", "Your zones"],
  "zones.total": ["Samen, elk bedrijf één keer", "Together, each firm once"],
  "zones.total.title": ["Alle zones samen", "All zones together"],
  "zones.total.kind": [
    "{n} getekende zones, elk bedrijf één keer geteld",
    "{n} drawn zones, each firm counted once",
  ],
  "zones.row": ["{name}: {n} {n|bedrijf|bedrijven}", "{name}: {n} {n|firm|firms}"],

  "card.zone": ["Zone {n}", "Zone {n}"],
  "card.kind.polygon": ["getekend gebied", "drawn area"],
  "card.kind.rectangle": ["rechthoek", "rectangle"],
  "card.kind.circle": ["cirkel, straal {r}", "circle, radius {r}"],
  "card.kind.freehand": ["vrij getekend gebied", "freehand area"],
  "card.kind.view": ["kaartbeeld", "map view"],
  "card.kind.radius": ["straal {r}", "radius {r}"],
  "card.kind.typed": ["ingetypte hoeken", "typed corners"],
  "card.kind.housing-zones": ["woningbouwzone", "housing zone"],
  "card.kind.port-areas": ["havengebied", "port area"],
  "card.kind.estates": ["bedrijventerrein", "business estate"],
  "card.kind.own": ["zone uit {file}", "zone from {file}"],
  "card.firms": ["{n|bedrijf|bedrijven}", "{n|firm|firms}"],
  "card.jobs": ["{b|baan|banen} in {year}", "{b|job|jobs} in {year}"],
  "card.since": ["sinds {year}", "since {year}"],
  "card.new": ["nieuw", "new"],
  "card.side": ["Ligging", "Location"],
  "card.side.outside": ["buiten de haven", "outside the port"],
  "card.side.inside": ["in de haven", "in the port"],
  "card.side.transition": ["in transitie", "in transition"],
  "card.subsectors": ["Banen per deelsector", "Jobs per subsector"],
  "card.subsectors.since": ["sinds ’{yy}", "since ’{yy}"],
  "card.sizes": ["Bedrijven naar grootte", "Firms by size"],
  "card.sizes.unit": ["banen per bedrijf", "jobs per firm"],
  "card.years": ["Banen per jaar", "Jobs per year"],
  "card.dwellings": ["{homes} woningen", "{homes} homes"],
  "card.dwellings.unknown": ["woningen: geen betrouwbaar cijfer", "homes: no reliable figure"],
  "card.dwellings.source": ["bron: {source}", "source: {source}"],
  "card.unknown": [
    "Van {n} {n|bedrijf|bedrijven} zijn de banen onbekend; niet in de som.",
    "The jobs of {n} {n|firm|firms} are unknown; not in the sum.",
  ],
  "card.other": [
    "{n} {n|vestiging|vestigingen} buiten de maakindustrie: apart, niet in de som.",
    "{n} {n|establishment|establishments} outside manufacturing: apart, not in the sum.",
  ],
  "card.notlost": [
    "Een bedrijf in een zone is geen verloren baan: de telling zegt wat er nu staat.",
    "A firm in a zone is not a lost job: the count says what stands there now.",
  ],
  "card.empty": ["Geen bedrijven in dit gebied", "No firms in this area"],
  "card.empty.filters": ["Er staan filters aan.", "Filters are on."],
  "card.empty.enlarge": ["Vergroot het gebied.", "Enlarge the area."],
  "card.show": ["Toon {n} {n|bedrijf|bedrijven}", "Show {n} {n|firm|firms}"],
  "card.export": ["Exporteer", "Export"],
  "card.rename": ["Naam van de zone", "Name of the zone"],
  "card.remove": ["Verwijder zone", "Remove zone"],
  "card.edit": ["Pas grens aan", "Edit boundary"],
  "card.zoom": ["Zoom naar gebied", "Zoom to area"],
  "card.list.close": ["Sluit lijst", "Close list"],
  "card.region": ["Telling", "Count"],
  "card.coordinates": ["Hoekpunten intypen", "Type the corners"],
  "card.onesided": [
    "Van {n} {n|bedrijf|bedrijven} zijn de banen in maar één van beide jaren bekend; niet in de verandering.",
    "The jobs of {n} {n|firm|firms} are known in one of the two years only; not in the change.",
  ],

  "place.count": ["Tel binnen deze straal", "Count within this radius"],
  "place.radius": ["Straal in meters", "Radius in metres"],
  "place.radius.wrong": ["Vul een straal in van 10 tot 50.000 m.", "Enter a radius of 10 to 50,000 m."],

  "firm.jobs": ["Banen per jaar", "Jobs per year"],
  "firm.sbi": ["SBI {code}", "SBI {code}"],
  "firm.gone": ["niet geregistreerd", "not registered"],
  "firm.around": ["Tel rond dit bedrijf", "Count around this firm"],
  "firm.kind": ["vestiging", "establishment"],
  "firm.check": [
    "Verandering boven 50% bij één bedrijf: kan een verhuizing of hercodering zijn.",
    "A change above 50% at one firm may be a move or a re-coding.",
  ],
  "firm.municipality": ["gemeente {name}", "municipality of {name}"],

  "count.live": [
    "{zone}: {n} {n|bedrijf|bedrijven}, {b} {b|baan|banen} ({year})",
    "{zone}: {n} {n|firm|firms}, {b} {b|job|jobs} ({year})",
  ],
  "count.bubble": ["{n} {n|bedrijf|bedrijven} · {area}", "{n} {n|firm|firms} · {area}"],

  "table.title": ["Bedrijven: {zone}", "Firms: {zone}"],
  "table.count": [
    "{n} {n|vestiging|vestigingen}, {k} met banen in {year}",
    "{n} {n|establishment|establishments}, {k} with jobs in {year}",
  ],
  "table.name": ["Naam", "Name"],
  "table.subsector": ["Deelsector", "Subsector"],
  "table.sbi": ["SBI", "SBI"],
  "table.side": ["Ligging", "Location"],
  "table.municipality": ["Gemeente", "Municipality"],
  "table.jobs": ["Banen {year}", "Jobs {year}"],
  "table.change": ["Sinds {year}", "Since {year}"],
  "table.fly": ["Toon {name} op de kaart", "Show {name} on the map"],
  "table.sort": ["Sorteer op {column}", "Sort by {column}"],

  "export.title": ["Exporteer {zone}", "Export {zone}"],
  "export.rows": [
    "{n} {n|vestiging|vestigingen}, {k} met banen in {year}, met RD- en WGS84-coördinaten en de banen per jaar; de som is gelijk aan die op de kaart.",
    "{n} {n|establishment|establishments}, {k} with jobs in {year}, with RD and WGS84 coordinates and jobs per year; the sums equal the card.",
  ],
  "export.confidential": [
    "Banen per vestiging zijn vertrouwelijk (LISA/BRZ): deel dit bestand niet verder.",
    "Jobs per establishment are confidential (LISA/BRZ): do not pass this file on.",
  ],
  "export.synthetic": [
    "De rijen zijn synthetisch; dat staat ook in het bestand.",
    "The rows are synthetic; the file says so too.",
  ],
  "export.done": ["{file} opgeslagen", "{file} saved"],
  "growth.marks.size": ["oppervlak = verandering sinds {year}", "area = change since {year}"],
  "growth.unknown-left-out": [
    "{count} {count|bedrijf|bedrijven} met onbekende banen in één van beide jaren {count|telt|tellen} niet mee in de verandering.",
    "{count} {count|firm|firms} with unknown jobs in one of the two years {count|is|are} left out of the change.",
  ],
  "card.kind.plan": ["planzone", "plan zone"],
} as const satisfies Words;
