import type { Words } from "./words.ts";

/**
 * Words of the command line, apart from those of the page so that no visitor fetches them. Names of commands, options
 * and JSON keys stay English in every language.
 */
export const CLI_WORDS = {
  "synthetic.note": [" (synthetisch voorbeeldregister)", " (synthetic sample register)"],
  "zones.embedded": ["de ingebouwde zones", "the embedded zones"],
  "zones.none-in-region": [
    "{name}: geen enkele zone ligt in de regio, dus alle aantallen zijn 0. Klopt het coördinatenstelsel (--zones-crs)?",
    "{name}: no zone lies in the region, so all figures are 0. Is the coordinate system right (--zones-crs)?",
  ],
  "firms.none-in-region": [
    "{name}: geen enkel bedrijf ligt in de regio. Klopt het coördinatenstelsel (--crs)?",
    "{name}: no firm lies in the region. Is the coordinate system right (--crs)?",
  ],
  "layer.unused": [
    "{name}: --{option} doet niets, want het bestand heeft geen bladen of lagen om uit te kiezen.",
    "{name}: --{option} does nothing, as the file has no sheets or layers to choose from.",
  ],
  "layer.first": [
    "{name}: gelezen is “{layer}”. Het bestand heeft ook: {others}. Kies met --sheet.",
    "{name}: read is “{layer}”. The file also has: {others}. Choose with --sheet.",
  ],
  "layer.only": [
    "{name}: gelezen is “{layer}”, het enige met gebieden. Een ander deel kiest u met --layer.",
    "{name}: read is “{layer}”, the only one with areas. Choose another part with --layer.",
  ],
  "option.unused": [
    "--{option} doet niets: {file} is {format}, en daarbij valt dat niet te kiezen.",
    "--{option} does nothing: {file} is {format}, which leaves no such choice.",
  ],
  "option.without": [
    "--{option} doet niets zonder --{of}: dat gaat over een eigen bestand.",
    "--{option} does nothing without --{of}: it is about a file of your own.",
  ],
  "growth.unused.homes": [
    "{options} doet niets: groei wordt alleen naast geplande woningen gelegd als er een verandering tussen twee jaren is, in een register met SBI-codes.",
    "{options} does nothing: growth is held against planned homes only where there is a change between two years, in a register with SBI codes.",
  ],
  "growth.unused.firms": [
    "{options} verandert alleen wat er bij geplande woningen staat: groei gaat over wat het register in beide jaren heeft.",
    "{options} changes only what is said of planned homes: growth is about what the register has in both years.",
  ],
  "growth.unused.explained": [
    "{options} doet niets: waarom banen veranderden is van dit register niet te zeggen.",
    "{options} does nothing: why jobs changed cannot be told of this register.",
  ],
  "growth.unused.area": [
    "{options} doet niets zonder --chart: de tabellen hebben elke kant van de haven al.",
    "{options} does nothing without --chart: the tables have each side of the port already.",
  ],
  "growth.unused.charts": [
    "Van dit register is er geen grafiek {charts}.",
    "This register has no chart {charts}.",
  ],
  "zones.left-out": [
    "gebied {row} van {name} doet niet mee: {reason}",
    "feature {row} of {name} is left out: {reason}",
  ],

  "firms.choose": ["{file}: {question} Kies met {answers}", "{file}: {question} Choose with {answers}"],
  // Each as above, on a line of its own.
  "firms.choose-all": ["{all}", "{all}"],
  "firms.which-year": ["Geef aan van welk jaar de banen zijn.", "Tell which year the jobs are of."],
  "firms.which-id": [
    "Elke vestiging heeft hier meer rijen, een per jaar; wijs de kolom met het vestigingsnummer aan.",
    "Every establishment has several rows here, one a year; point out the column with its number.",
  ],
  "firms.which-coordinates": [
    "Wijs aan welke kolommen de coördinaten bevatten.",
    "Point out which columns hold the coordinates.",
  ],
  "firms.columns": ["(kolommen: {columns})", "(columns: {columns})"],
  "firms.none-read": [
    "{file}: geen van de {rows} rijen kan worden gelezen: {reasons}",
    "{file}: none of the {rows} rows can be read: {reasons}",
  ],
  "firms.refused": [
    "{file}: {refused} van {rows} rijen geweigerd: {reasons}",
    "{file}: {refused} of {rows} rows refused: {reasons}",
  ],
  "firms.reason": ["{n} × {reason} (eerst op regel {row})", "{n} × {reason} (first on line {row})"],

  "column.zone": ["zone", "zone"],
  "column.name": ["naam", "name"],
  "column.firms": ["bedrijven", "firms"],
  "column.firms.year": ["bedrijven {year}", "firms {year}"],
  "column.jobs": ["banen", "jobs"],
  "column.jobs.year": ["banen {year}", "jobs {year}"],
  "column.jobs.since": ["banen sinds {year}", "jobs since {year}"],

  "count.rows": [
    "{rows} rijen: {read} gelezen, {refused} geweigerd{note}",
    "{rows} rows: {read} read, {refused} refused{note}",
  ],
  "lacks.jobs": [
    "Het register zegt geen banen: bedrijven zijn geteld, banen zijn onbekend.",
    "The register tells no jobs: firms are counted, jobs are unknown.",
  ],
  "lacks.ranges": [
    "Banen zijn een bereik naar grootteklasse (bij LISA: van 12 uur of meer); bedrijven zijn precies.",
    "Jobs are a range by size class (of LISA: of 12 hours or more); firms are exact.",
  ],
  "lacks.subsectors": [
    "Het register heeft geen SBI-codes: alle vestigingen staan in “onbekend deelsector”; of dit maakindustrie is, is niet bekend.",
    "The register has no SBI codes: all establishments are in “unknown subsector”; whether this is manufacturing is not known.",
  ],
  "lacks.change": [
    "Het register heeft één jaar: geen verandering te zien.",
    "The register has one year: no change to see.",
  ],
  "wrong.no-sbi": [
    "{file}: zonder SBI-codes is van geen vestiging een richtafstand bekend; er is niets getoetst. Geef een register met SBI-codes.",
    "{file}: without SBI codes no guideline distance is known of any establishment; nothing was tested. Give a register with SBI codes.",
  ],
  "wrong.no-growth.one-year": [
    "{file}: dit register heeft één jaar ({year}); er is geen groei te zien. Geef een register met meer jaren, of --measure firms of jobs.",
    "{file}: this register has one year ({year}); there is no growth to see. Give a register of several years, or --measure firms or jobs.",
  ],
  "wrong.no-growth.jobs": [
    "{file}: in dit register zijn de banen onbekend; groei kan niet worden gezegd. Geef een register met banen, of --measure firms.",
    "{file}: in this register the jobs are unknown; growth cannot be told. Give a register with jobs, or --measure firms.",
  ],
  "wrong.no-subsectors": [
    "--subsector kiest naar deelsector, en {file} heeft geen SBI-codes",
    "--subsector chooses by subsector, and {file} has no SBI codes",
  ],
  "wrong.near-sbi": [
    "--table near-homes gaat over richtafstanden, en die zijn in {file} niet bekend: daarin staan geen SBI-codes",
    "--table near-homes is about guideline distances, and none is known in {file}: it has no SBI codes",
  ],
  "wrong.near-zones": [
    "--table near-homes gaat over geplande woningen, en er zijn geen zones: geef --homes yes of --zones",
    "--table near-homes is about planned homes, and there are no zones: give --homes yes or --zones",
  ],
  "wrong.near-level": [
    "--table near-homes gaat over groei: kies een verandering als maat, en twee verschillende jaren",
    "--table near-homes is about growth: choose a change as the measure, and two different years",
  ],
  "count.inside": ["in de haven", "inside"],
  "count.transition": ["in transitie", "transition"],
  "count.outside": ["erbuiten", "outside"],
  "count.distinct": ["samen, elk één keer", "distinct"],

  "growth.synthetic": [
    "Synthetisch voorbeeldregister: niets hiervan is een bevinding.",
    "Synthetic sample register: nothing here is a finding.",
  ],
  "growth.squares": [
    "{squares} vakken van {cell} m, {measure}{capped} {from}-{to}: gemiddeld {mean}, spreiding {spread}, hoogstens {permutations} trekkingen per vak",
    "{squares} squares of {cell} m, {measure}{capped} {from}-{to}: mean {mean}, spread {spread}, at most {permutations} draws for a square",
  ],
  "growth.capped": [" (afgetopt)", " (capped)"],
  "growth.headline": [
    "Metaalproducten en overige industrie: {inside} in de haven, {transition} in transitie, {outside} buiten de haven{share}",
    "Metal products and other manufacturing: {inside} inside, {transition} in transition, {outside} outside the port{share}",
  ],
  "growth.headline.share": [
    " ({percent}% erbuiten, waar in {from} {base}% van die banen lag)",
    " ({percent}% outside, where {base}% of those jobs were in {from})",
  ],
  "growth.class": ["klasse", "class"],
  "growth.corner": ["hoek", "corner"],
  "growth.of-class": ["vakken ervan", "squares of it"],
  "growth.contrary": ["zelf anders", "contrary"],
  "growth.edge": ["op de rand", "on the edge"],
  "growth.unknown": ["onbekend", "unknown"],
  "growth.largest": ["grootste deel", "largest part"],
  "growth.without": ["zonder grootste", "without largest"],
  "growth.scan.lead": [
    "Cirkels met meer groeiers of krimpers dan verwacht, waar een raster ook ligt (Kulldorff, {draws} trekkingen):",
    "Circles with more firms that gained or lost than expected, wherever a grid lies (Kulldorff, {draws} draws):",
  ],
  "growth.scan.of": ["bedrijven die", "firms that"],
  "growth.scan.gained": ["groeiden", "gained"],
  "growth.scan.lost": ["krompen", "lost"],
  "growth.scan.centre": ["midden", "centre"],
  "growth.scan.radius": ["straal m", "radius m"],
  "growth.scan.firms": ["bedrijven", "firms"],
  "growth.scan.cases": ["ervan", "of them"],
  "growth.scan.expected": ["verwacht", "expected"],
  "growth.scan.risk": ["t.o.v. daarbuiten", "against outside"],
  "growth.near.hotspot": ["hotspot", "hotspot"],
  "growth.near.since": ["sinds {year}", "since {year}"],
  "growth.near.zones": ["woongebieden (bedrijven)", "housing zones (firms)"],
  "growth.origins": ["in rasters", "in grids"],
  "growth.sizes": ["in groottes", "in sizes"],
  "growth.periods": ["in perioden", "in periods"],
  "growth.at": ["bij 1/1.5/2.5", "at 1/1.5/2.5"],
  "growth.area": ["gebied", "area"],
  "growth.no-rest": [
    "Niets om mee te vergelijken voor {areas}: daarbuiten heeft het register geen bedrijven. De verandering staat er onverdeeld onder rest (lokaal verschil).",
    "Nothing to compare with for {areas}: the register has no firms outside it. The change stands undivided under residual (local difference).",
  ],
  "growth.subsector": ["deelsector", "subsector"],
  "growth.change": ["verandering", "change"],
  "growth.reference-part": ["referentie", "reference"],
  "growth.mix": ["samenstelling", "mix"],
  "growth.local": ["rest", "residual"],
  "growth.competitive": ["beter/slechter", "better/worse"],
  "growth.allocation": ["specialisatie", "specialisation"],
  "growth.standing": ["gespecialiseerd of goed", "specialised or good"],
  "growth.lq-without": ["zonder grootste", "without largest"],
  "growth.ci-note": [
    "CI: clusterindex (Litzenberger-Sternberg) in het laatste jaar, tussen de zones van het bestand waarvan de inwoners bekend zijn; 1 = als in die zones samen. In een kleine zone met weinig inwoners al hoog bij een enkel bedrijf.",
    "CI: cluster index (Litzenberger-Sternberg) in the last year, among the zones of the file whose inhabitants are known; 1 = as in those zones together. In a small zone with few inhabitants high with a single firm.",
  ],
  "growth.lq-note": [
    "LQ: specialisatiegraad in het laatste jaar, en zonder het grootste bedrijf van de deelsector in het gebied. EG: clustering (Ellison-Glaeser) over de gemeenten van het hele register; boven 0,05 sterk.",
    "LQ: location quotient in the last year, and without the area's largest firm of the subsector. EG: clustering (Ellison-Glaeser) over the municipalities of the whole register; above 0.05 strong.",
  ],
  "growth.compared-with": ["Vergeleken met: {reference}", "Compared with: {reference}"],
  "growth.compared.itself": ["eigen referentie: rest altijd 0", "its own reference: residual always 0"],
  "growth.compared.nothing": ["niet in de referentie", "not in the reference"],
  "growth.by-year": ["Jaar op jaar (Barff en Knight):", "Year by year (Barff and Knight):"],
  "growth.years": ["jaren", "years"],
  "growth.no-years": [
    "Jaar op jaar kan niet: de referentie heeft geen banen van {subsector} in {year}.",
    "Year by year cannot be told: the reference has no jobs of {subsector} in {year}.",
  ],
  "growth.value": [
    "Toegevoegde waarde, miljoen euro, van bedrijven waarvan die bekend is:",
    "Value added, millions of euros, of firms of which it is known:",
  ],
  "growth.value.share": ["aandeel", "share"],
  "growth.small": ["kleine aantallen", "small numbers"],

  "tension.lead": [
    "Screening volgens {edition}, als {area}, bedrijven van {year}{note}",
    "Screening by {edition}, as a {area}, firms of {year}{note}",
  ],
  "tension.outside": [
    "{n} {n|zone ligt|zones liggen} buiten de regio en {n|is|zijn} niet getoetst: daar is geen register.",
    "{n} {n|zone lies|zones lie} outside the region and {n|was|were} not tested: there is no register there.",
  ],
  "tension.within": ["binnen richtafstand", "within reach"],
  "tension.inside": ["erin", "inside"],
  "tension.free": ["vrij", "free"],
  "tension.plan": [
    "vrij bij hoogste categorie van terreinen (inschatting)",
    "free at highest category of estates (estimate)",
  ],
  "tension.free.ring": ["vrij zonder wie erin staat", "free without those inside"],
  "tension.homes": [
    "Woningen binnen een contour, naar oppervlak: {all}. Zonder de {firms} bedrijven ({jobs} banen) die in een zone staan: {ring}.",
    "Homes within a contour, by share of area: {all}. Without the {firms} firms ({jobs} jobs) that stand in a zone: {ring}.",
  ],
  "tension.score": ["score", "score"],

  "count.no-zones": ["Er zijn geen zones.", "There are no zones."],

  "wrong.link": [
    '--link vraagt een link van de kaart, of wat daarin na het # staat; niet "{value}"',
    '--link takes a link of the map, or what stands in it after the #; not "{value}"',
  ],
  "wrong.link.cut": [
    "de link van --link mist zijn einde: kopieer hem opnieuw uit de kaart",
    "the link of --link lost its end: copy it from the map again",
  ],
  "wrong.link.damaged": [
    "de zones in de link van --link zijn onderweg veranderd: kopieer hem opnieuw uit de kaart",
    "the zones in the link of --link changed on the way: copy it from the map again",
  ],
  "wrong.link.newer": [
    "de link van --link is met een nieuwere versie gemaakt: vernieuw dit programma",
    "the link of --link was made with a newer version: renew this program",
  ],
  "wrong.link.firms": [
    "de link van --link is gemaakt met een eigen register, dat niet in een link staat: geef het met --firms",
    "the link of --link was made with a register of one's own, which is in no link: give it with --firms",
  ],
  "wrong.link.zones": [
    "de link van --link is gemaakt met eigen zones, die niet in een link staan: geef ze met --zones",
    "the link of --link was made with zones of one's own, which are in no link: give them with --zones",
  ],
  "wrong.scenario": [
    "--scenario {value}: daarvan staat er geen in de link van --link",
    "--scenario {value}: the link of --link has none",
  ],
  "wrong.drawn": [
    '--drawn vraagt zones zoals ze in een link na z= staan; niet "{value}"',
    '--drawn takes zones as a link writes them after z=; not "{value}"',
  ],
  "wrong.select": [
    '--select vraagt het nummer van een getekende zone, total, LAAG:ID van de regio of X:Y van een vak; niet "{value}"',
    '--select takes the number of a drawn zone, total, LAYER:ID of the region or X:Y of a square; not "{value}"',
  ],
  "wrong.firm": [
    '--{option}: het register heeft geen vestiging "{value}"',
    '--{option}: the register has no establishment "{value}"',
  ],
  "wrong.move": [
    '--move vraagt VESTIGING=X,Y in meters RD; niet "{value}"',
    '--move takes ESTABLISHMENT=X,Y in metres RD; not "{value}"',
  ],
  "wrong.command": [
    '"{name}" is geen opdracht; er zijn {commands}',
    '"{name}" is no command; there are {commands}',
  ],
  "wrong.language": ['--lang kent {languages}, niet "{value}"', '--lang takes {languages}, not "{value}"'],
  "wrong.or": [" of ", " or "],
  // Written by Node, in English.
  "wrong.option": ["{reason}", "{reason}"],
  "wrong.choice": ['--{option} kent {allowed}; niet "{value}"', '--{option} takes {allowed}; not "{value}"'],
  "wrong.field": [
    '--column vraagt GEGEVEN=KOLOMNAAM, met als gegeven {fields}; niet "{value}"',
    '--column takes FIELD=HEADER, a field being {fields}; not "{value}"',
  ],
  "wrong.header": [
    'het register heeft geen kolom "{value}", of meer dan één (schrijf dan "{value}#2"); er zijn {columns}',
    'the register has no column "{value}", or more than one (write "{value}#2" then); there are {columns}',
  ],
  "wrong.number": [
    '--{option} vraagt een getal van {least} tot {most}; niet "{value}"',
    '--{option} takes a number from {least} to {most}; not "{value}"',
  ],
  "wrong.out": [
    '--out vraagt een bestandsnaam die eindigt op {endings}; niet "{value}"',
    '--out takes a file name that ends in {endings}; not "{value}"',
  ],
  "wrong.out-unwritable": [
    "{value} kan niet worden geschreven ({reason})",
    "{value} cannot be written ({reason})",
  ],
  "wrong.without-out": [
    "--{option} zegt iets over het bestand van --out; dat ontbreekt",
    "--{option} is about the file of --out, which is missing",
  ],
  "out.written": ["{name} geschreven, {rows} rijen", "{name} written, {rows} rows"],
  "wrong.no-value-added": [
    "{file}: dit register geeft geen toegevoegde waarde. Noem de kolom met --column value-added.2020=KOP",
    "{file}: this register does not tell value added. Name its column with --column value-added.2020=HEADER",
  ],
  "wrong.value-unit": [
    "de eenheid van de toegevoegde waarde staat er niet bij; zeg --value-unit {allowed}",
    "the unit of the value added is not said; give --value-unit {allowed}",
  ],
  "wrong.whole": [
    '--{option} vraagt een geheel getal; niet "{value}"',
    '--{option} takes a whole number; not "{value}"',
  ],
  "wrong.area-types": [
    '--area-types vraagt zone=gebiedstype, met het id van een zone die meedoet en {types}; niet "{value}"',
    '--area-types takes zone=area type, with the id of a zone that takes part and {types}; not "{value}"',
  ],
  "wrong.area-types.several": [
    '--area-types: meer zones heten zo: {zones}. Schrijf er een van voluit, niet "{value}"',
    '--area-types: several zones are called that: {zones}. Write one of them in full, not "{value}"',
  ],
  "wrong.year": [
    '--year vraagt een jaar van het register ({years}); niet "{value}"',
    '--year takes a year of the register ({years}); not "{value}"',
  ],

  help: [
    `npm run --silent analyse -- OPDRACHT [opties]

Opdrachten
  count      bedrijven en banen in elke zone, per jaar, havenzijde en deelsector
  growth     vakken met meer of minder groei dan verwacht; shift-share naar havenzijde
  tension    bedrijven binnen wier richtafstand een zone ligt, en wat dat per zone optelt

Opties
  --firms FILE   register: {firmsFormats} (anders: het ingebouwde synthetische voorbeeldregister)
  --sheet NAAM   blad of laag van het register (anders: de eerste die bruikbaar is, en dat wordt gezegd)
  --column F=KOP kolom van een gegeven, als x=lengte, sbi=code, jobs.2020=wp2020, jobs=manf+vrouwf; "-" is geen
                 (jobs=- zonder banen, size=grtklas naar grootteklasse, sbi=- zonder SBI, value-added.2020=tw20)
  --value-unit U eenheid van de toegevoegde waarde: euro, thousand of million (anders: wat de kolom zegt, of de getallen)
  --year Y       jaar van de banen, als het register dat niet zegt; anders het gekozen jaar (anders: het laatste)
  --crs STELSEL  coördinatenstelsel van het register: rd, wgs84 of een EPSG-code: {systems}
                 (anders: wat het bestand zegt, of de getallen)
  --encoding E, --separator S   tekenset en scheidingsteken (utf-8, windows-1252, cp850, utf-16le; comma, tab, …)
  --mapping FILE kolomindeling die de kaart heeft bewaard, in plaats van een gok
  --zones FILE   zones: {zonesFormats} (anders: de ingebouwde woningbouwzones)
  --layer NAAM   laag van een zonebestand dat er meer heeft
  --zones-name KOLOM      kolom met de namen van de zones (anders geraden, en gezegd als dat onzeker is)
  --zones-crs STELSEL     coördinatenstelsel van de zones, zoals --crs
  --zones-encoding NAAM   tekencodering van de zones: utf-8, windows-1252, cp850, ...
  --port FILE    havengebieden, in dezelfde formaten; status "port-in-transition" is in transitie (anders: ingebouwd)
  --out FILE     schrijf een tabel naar een bestand: .csv, .xlsx, .gpkg, .parquet of .geojson, met bron en methode erin
  --table NAME   welke tabel: count zones|firms, growth squares|shift-share|shift-share-years|value-added|near-homes|circles, tension zones|pairs (anders: de eerste)
  --out-crs rd|wgs84   stelsel van de vormen in het bestand (anders: rd, EPSG:28992; GeoJSON wgs84)
  --json         JSON op standaarduitvoer in plaats van een tabel
  --lang {languages}   taal van de meldingen (anders: en)

Zoals op de kaart, bij elke opdracht
{page}
Opties van growth
{growth}
Opties van tension
{tension}
count telt een vestiging van afdelingen 10-33 in "rows" in welk jaar ook, en in "firms" in de jaren waarin zij banen
heeft. "other" zijn vestigingen buiten afdelingen 10-33, in geen ander cijfer. "unknownJobs" zijn vestigingen van
afdelingen 10-33 waarvan de banen in ten minste één jaar van het bestand onbekend zijn; onbekende banen staan in geen
som. Een punt op de buitengrens van een zone ligt erin, op de rand van een gat erbuiten.

tension noemt een paar als de zone dichterbij ligt dan de afstand van het bedrijf voor een rustige woonwijk, of het
bedrijf erin ligt, wat --lens ook is; "deficitM" is "guidelineM" min "distanceM". "firmsWithinReach", "jobs",
"freeAreaShare" en "score" van een zone volgen de lens; de bedrijven in de zone horen bij die binnen richtafstand.
Bedrijven zonder banen in het jaar, en die buiten afdelingen 10-33, doen niet mee. Een hulpmiddel, geen verbod: zie
docs/methods.md.

Exitcode 0, of 2 met op standaardfout waarom een bestand of optie niet bruikbaar is, of een regel voor elke keuze.
Zonder opdracht gaat deze uitleg naar standaardfout, met exitcode 2.
`,
    `npm run --silent analyse -- COMMAND [options]

Commands
  count      firms and jobs in each zone, per year, port side and subsector
  growth     squares that gained more or fewer jobs than expected; shift-share by port side
  tension    firms whose guideline distance a zone lies within, and what that adds up to for each zone

Options
  --firms FILE   register: {firmsFormats} (default: the embedded synthetic sample register)
  --sheet NAME   sheet or layer of the register (default: the first that can be used, which is then told)
  --column F=HEADER  column of a field, such as x=lon, sbi=code, jobs.2020=wp2020, jobs=manf+vrouwf; "-" is none
                 (jobs=- without jobs, size=grtklas by size class, sbi=- without SBI)
  --value-unit U     unit of value added: euro, thousand or million (default: as the column says, or the numbers)
  --year Y       year of the jobs, when the register does not say it; else the chosen year (default: the last)
  --crs SYSTEM   coordinate system of the register: rd, wgs84 or an EPSG code: {systems}
                 (default: what the file says, or its numbers)
  --encoding E, --separator S   of its text (utf-8, windows-1252, cp850, utf-16le; comma, tab, ...)
  --mapping FILE mapping of columns that the map has saved, in place of a guess
  --zones FILE   zones: {zonesFormats} (default: the embedded housing zones)
  --layer NAME   layer of a zones file that has several
  --zones-name COLUMN     column with the names of the zones (default: guessed, and told when unsure)
  --zones-crs SYSTEM      coordinate system of the zones, as --crs
  --zones-encoding NAME   encoding of the zones: utf-8, windows-1252, cp850, ...
  --port FILE    port areas, in the same formats; status "port-in-transition" is in transition (default: embedded)
  --out FILE     write a table to a file: .csv, .xlsx, .gpkg, .parquet or .geojson, which says its source and method
  --table NAME   which table: count zones|firms, growth squares|shift-share|shift-share-years|value-added|near-homes|circles, tension zones|pairs (default: the first)
  --out-crs rd|wgs84   system of the shapes in the file (default: rd, EPSG:28992; GeoJSON wgs84)
  --json         JSON on standard output instead of a table
  --lang {languages}   language of the messages (default: en)

As on the map, with every command
{page}
Options of growth
{growth}
Options of tension
{tension}
count counts an establishment of divisions 10-33 in "rows" whatever the year, and in "firms" of the years in
which it has jobs. "other" are establishments outside divisions 10-33, in no other figure. "unknownJobs" are
establishments of divisions 10-33 whose jobs are unknown in at least one year of the file; unknown jobs are in
no sum. A point on a zone's outer edge is inside, on the edge of a hole outside.

tension lists a pair when the zone lies nearer than the firm's distance for a quiet residential area, or holds the
firm, whatever --lens is; "deficitM" is "guidelineM" less "distanceM". "firmsWithinReach", "jobs", "freeAreaShare"
and "score" of a zone are under the lens; the firms inside are among those within reach. Firms without jobs in the
year, and those outside divisions 10-33, take no part. A screening aid, no ban: see docs/methods.md.

Exit code 0, or 2 with on standard error why a file or option cannot be used, or a line for each choice to make.
Without a command this help goes to standard error, with exit code 2.
`,
  ],
  "help.page": [
    `  --link LINK    alles wat een link van de kaart zegt: het adres, of wat na het # staat. Een optie ernaast gaat voor. Zonder
                 opdracht kiest het tabblad: count, tension of growth. Eigen bestanden staan niet in een link: --firms, --zones
  --subsector A,B   deelsectoren die meedoen: {subsectors}; all of none (anders all)
  --side A,B     havenzijden die meedoen: {sides} (anders all)
  --size A,B     grootteklassen in het jaar die meedoen: {sizes} (anders all)
  --embedded A,B ingebouwde lagen met zones: {layers}, none (anders housing-zones, en none bij --zones)
  --drawn ZONES  getekende zones, zoals in een link na z=
  --select ZONE  een zone, zoals op een kaartje: nummer van een getekende, total, LAAG:ID; bij growth X:Y van een vak
  --scenario A|B welk scenario van de link
`,
    `  --link LINK    all that a link of the map says: the address, or what stands after its #. An option beside it goes first.
                 Without a command its tab chooses: count, tension or growth. Own files are in no link: --firms, --zones
  --subsector A,B   subsectors that take part: {subsectors}; all or none (default all)
  --side A,B     port sides that take part: {sides} (default all)
  --size A,B     size classes in the year that take part: {sizes} (default all)
  --embedded A,B embedded layers of zones: {layers}, none (default housing-zones, and none with --zones)
  --drawn ZONES  drawn zones, as in a link after z=
  --select ZONE  one zone, as on a card: number of a drawn one, total, LAYER:ID; with growth X:Y of a square
  --scenario A|B which scenario of the link
`,
  ],
  "help.growth": [
    `  --cell M               zijde van een vak in meters (anders 500)
  --measure NAME         {measures} (anders jobs-change)
  --capped yes|no        veranderingen aftoppen op het 2e en 98e percentiel van hun grootteklasse (anders no)
  --band N|first-ring    bereik van een omgeving in vakzijden (anders 1.5)
  --permutations N       trekkingen per vak, hoogstens (anders 999999; boven 1200 vakken tot 4 keer zoveel)
  --seed N               van de trekkingen (anders 1)
  --fdr yes|no           klassen uit p gecorrigeerd voor het aantal vakken (anders yes)
  --base-year, --year Y  eerste en laatste jaar van de verandering (anders: die van het bestand)
  --reference NAME       region, rest (de regio zonder het gebied), national (indicatief) of een CSV-bestand (anders region)
  --chart A,B            wat grafieken van de kaart zeggen: {charts}, of all
  --area NAME            waarover die gaan: inside, transition, outside, all, zone:1 (getekend) of
                         housing-zones:schieveste (zone van de regio; anders outside)
  --stability yes|no     elke hotspot ook in 16 rasters, 2 groottes en 2 perioden (anders no; duurt langer)
  --scan yes|no          cirkels met meer groeiers of krimpers dan verwacht, zonder raster (anders no)
  --homes yes|no         groeiende clusters naast de ingebouwde woongebieden leggen (anders yes, en no bij --zones); die van
                         --zones en --drawn doen altijd mee, naar --lens, --guidelines en de andere opties van tension
`,
    `  --cell M               square size in metres (default 500)
  --measure NAME         {measures} (default jobs-change)
  --capped yes|no        cut changes to the 2nd and 98th percentile of their size class (default no)
  --band N|first-ring    reach of a neighbourhood in cell sizes (default 1.5)
  --permutations N       draws for a square at most (default 999999; above 1200 squares up to 4 times as many)
  --seed N               of the random draws (default 1)
  --fdr yes|no           classes from p adjusted for the number of squares (default yes)
  --base-year, --year Y  first and last year of the change (default: of the file)
  --reference NAME       region, rest (the region without the area), national (indicative), or a CSV file (default region)
  --chart A,B            what charts of the map say: {charts}, or all
  --area NAME            what they are about: inside, transition, outside, all, zone:1 (drawn) or
                         housing-zones:schieveste (zone of the region; default outside)
  --stability yes|no     each hotspot also in 16 grids, 2 sizes and 2 periods (default no; takes longer)
  --scan yes|no          circles with more firms that gained or lost than expected, without a grid (default no)
  --homes yes|no         hold growing clusters against the embedded housing zones (default yes, and no with --zones); those
                         of --zones and --drawn always count, by --lens, --guidelines and the other options of tension
`,
  ],
  "help.tension": [
    `{switches}  --guidelines FILE         een eigen lijst met richtafstanden van een gemeente (anders: naar VNG 2009)
  --close VESTIGING         alsof deze vestiging weg is; meer dan eens te geven
  --move VESTIGING=X,Y      alsof deze vestiging daar staat, in meters RD; meer dan eens te geven
  --area-types Z=T,...      zones die anders getoetst worden dan --lens, zoals m4h=mixed of drawn:1=mixed
  --plan yes|no             ook met het zwaarste bedrijf dat bedrijventerreinen naar inschatting toelaten (anders no)
  --range yes|no            ook waartussen het vrije deel ligt: punt of perceel, grootterij, gebiedstype (anders no)
`,
    `{switches}  --guidelines FILE         a municipality's own list of guideline distances (default: after VNG 2009)
  --close ESTABLISHMENT     as if it were gone; can be given more than once
  --move ESTABLISHMENT=X,Y  as if it stood there, in metres RD; can be given more than once
  --area-types Z=T,...      zones that are tested otherwise than --lens says, such as m4h=mixed or drawn:1=mixed
  --plan yes|no             also with the heaviest firm that estates allow by estimate (default no)
  --range yes|no            also between what the free share lies: point or plot, size row, area type (default no)
`,
  ],
  "help.switch": ["{help} (anders {usual})", "{help} (default {usual})"],
  "help.lens.areaType": ["toetsen als {areas}", "test as a {areas}"],
  "help.lens.reduceHazard": [
    "verlaag in een milder gebied ook de afstand voor gevaar",
    "step hazard down too in a milder area",
  ],
  "help.lens.countDoubtful": [
    "tel bedrijven onder 5 banen met 500 m of meer",
    "count firms below 5 jobs that are asked 500 m or more",
  ],
  "help.lens.noiseZone": [
    "laat geluid weg voor bedrijven in de haven",
    "leave noise out for firms inside the port",
  ],
  "help.lens.sizeRule": [
    "kies de kleine of grote rij van een code naar de banen",
    "take the small or large row of a code by the firm's jobs",
  ],
  "help.lens.plotRadius": [
    "halve breedte van het perceel, geschat uit de banen, van de afstand af",
    "half-width of a firm's plot taken off the distance, from its jobs",
  ],
  "help.lens.countTransition": [
    "tel bedrijven op havengrond in transitie mee",
    "count firms in port land in transition",
  ],
  "help.or": [" of als ", " or as a "],
} as const satisfies Words;
