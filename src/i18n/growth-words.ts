import type { Words } from "./words.ts";

/** The growth view: its answer, hotspots and their certainty, charts, and why they cannot be worked out. */
export const GROWTH_WORDS = {
  "answer.growth.lead": [
    "Groeiden makers in de haven of erbuiten?",
    "Did makers grow in the port or outside it?",
  ],
  "answer.growth.sample": [
    "In het synthetische voorbeeldregister veranderden metaalproducten (SBI 25) en overige industrie tussen {from} en {to} met **{outside}** banen buiten de haven, **{transition}** in transitie en **{inside}** in de haven.",
    "In the synthetic sample register metal products (SBI 25) and other manufacturing changed between {from} and {to} by **{outside}** jobs outside the port, **{transition}** in transition and **{inside}** in the port.",
  ],
  "answer.growth.own": [
    "Metaalproducten (SBI 25) en overige industrie veranderden tussen {from} en {to} met **{outside}** banen buiten de haven, **{transition}** in transitie en **{inside}** in de haven.",
    "Metal products (SBI 25) and other manufacturing changed between {from} and {to} by **{outside}** jobs outside the port, **{transition}** in transition and **{inside}** in the port.",
  ],
  "growth.none.one-year": [
    "Dit register heeft één jaar ({year}): er is geen groei te zien. Open een register met meer jaren (een kolom per jaar, of een rij per vestiging en jaar).",
    "This register has one year ({year}): there is no growth to see. Open a register of several years (a column a year, or a row an establishment and year).",
  ],
  "growth.none.jobs": [
    "In dit register zijn de banen onbekend: hoeveel er bij kwamen of verdwenen, kan niet worden gezegd. Open een register met een kolom met banen.",
    "In this register the jobs are unknown: how many were gained or lost cannot be said. Open a register with a column of jobs.",
  ],
  "answer.growth.no-sbi": [
    "Het register heeft geen SBI-codes: wat hieronder staat gaat over alle vestigingen samen, en of dat maakindustrie is, is niet bekend.",
    "The register has no SBI codes: what stands below is about all establishments together, and whether they are manufacturing is not known.",
  ],
  "answer.growth.share": [
    "**{p}** van die groei ligt buiten de haven.",
    "**{p}** of that growth lies outside the port.",
  ],
  "answer.growth.unfiltered": [
    "Deze zin geldt voor het hele register, zonder de gekozen filters.",
    "This sentence is about the whole register, without the chosen filters.",
  ],

  "growth.view.hotspots": ["Hotspots", "Hotspots"],
  "growth.view.measure": ["Maat", "Measure"],
  "growth.view.cells": ["Vakken", "Squares"],
  "growth.view.cell": ["{m} m", "{m} m"],
  "growth.view.how": ["Hoe wordt dit berekend?", "How is this worked out?"],
  "growth.view.band": ["Omgeving (hart op hart)", "Neighbourhood (centre to centre)"],
  "growth.view.band.ring": ["eerste ring van acht vakken", "first ring of eight squares"],
  "growth.view.band.m": ["{band} {band|vak|vakken} ({m} m)", "{band} {band|square|squares} ({m} m)"],
  "growth.view.permutations": ["Permutaties", "Permutations"],
  "growth.view.capped.why": [
    "Voorkomt dat één raffinaderij de kaart bepaalt.",
    "Keeps one refinery from deciding the map.",
  ],
  "growth.view.fdr.why": [
    "Zonder correctie lijkt bij zoveel vakken altijd wel iets zeker.",
    "Without it something always seems certain among so many squares.",
  ],
  "growth.view.squares": ["Toon vakken op de kaart", "Show squares on the map"],
  "growth.view.list": ["Hotspots, grootste verandering eerst", "Hotspots, largest change first"],
  "growth.view.since": ["banen sinds ’{yy}", "jobs since ’{yy}"],
  "growth.view.row": [
    "{name}: {change} banen, {n} {n|bedrijf|bedrijven}. {certainty}.",
    "{name}: {change} jobs, {n} {n|firm|firms}. {certainty}.",
  ],
  "growth.view.all": ["Alle {n}", "All {n}"],
  "growth.view.fewer": ["Minder", "Fewer"],
  "growth.view.none": [
    "Geen enkel vak is te onderscheiden van toeval. Dat zegt niet dat er niets veranderde, wel dat de veranderingen niet samenklonteren.",
    "No square can be told from chance. That does not mean nothing changed, only that the changes do not cluster.",
  ],
  "growth.spot.hot.near": ["{n}. Groei bij {place}", "{n}. Growth near {place}"],
  "growth.spot.cold.near": ["{n}. Krimp bij {place}", "{n}. Decline near {place}"],
  "growth.view.running": ["Hotspots zoeken", "Looking for hotspots"],
  "growth.view.progress": ["Permutaties: {p}%", "Permutations: {p}%"],
  "growth.view.stop": ["Stop", "Stop"],
  "growth.view.stopped": ["Gestopt; er zijn geen vakken getekend.", "Stopped; no squares are drawn."],
  "growth.view.failed": [
    "Het zoeken is mislukt: {why} Er zijn geen vakken getekend.",
    "The search failed: {why} No squares are drawn.",
  ],
  "growth.view.again": ["Bereken opnieuw", "Work it out again"],
  "growth.view.done": [
    "{n} vakken van {m} m waar ooit een bedrijf stond; omgeving {band} m; {r} permutaties.",
    "{n} squares of {m} m that ever held a firm; neighbourhood {band} m; {r} permutations.",
  ],
  "growth.view.found": [
    "{n} {n|hotspot|hotspots} gevonden, {m} {m|vak|vakken} te onderscheiden van toeval.",
    "{n} {n|hotspot|hotspots} found, {m} {m|square|squares} told from chance.",
  ],
  "growth.view.later-year": [
    "Kies een later jaar dan {year}: er is nog geen verandering om te zien.",
    "Choose a later year than {year}: there is no change to see yet.",
  ],
  "growth.view.cell.title": ["Vak", "Square"],
  "growth.view.cell.near": ["Vak bij {place}", "Square near {place}"],
  "growth.view.cell.gone": [
    "Dit vak is er niet (meer) met deze instellingen.",
    "This square is not there with these settings.",
  ],
  "growth.view.squares.n": ["{n} {n|vak|vakken} van {m} m", "{n} {n|square|squares} of {m} m"],
  "growth.view.firms-in": ["{n|bedrijf|bedrijven} in {year}", "{n|firm|firms} in {year}"],
  "growth.view.from-to": [
    "Van {first} banen in {from} naar {last} in {to}.",
    "From {first} jobs in {from} to {last} in {to}.",
  ],
  "growth.view.spread-hot": [
    "Geen enkel bedrijf verklaart meer dan {share} van de winst; het meest {name}.",
    "No single firm explains more than {share} of the gain; most {name}.",
  ],
  "growth.view.spread-cold": [
    "Geen enkel bedrijf verklaart meer dan {share} van het verlies; het meest {name}.",
    "No single firm explains more than {share} of the loss; most {name}.",
  ],
  "growth.view.around-hot": [
    "De groei ligt hier vooral in de vakken eromheen.",
    "The growth lies mostly in the squares around it.",
  ],
  "growth.view.around-cold": [
    "De krimp ligt hier vooral in de vakken eromheen.",
    "The decline lies mostly in the squares around it.",
  ],
  "growth.view.robust": [
    "Houdt het stand bij een andere omgeving?",
    "Does it hold with another neighbourhood?",
  ],
  "growth.view.left": ["{n} van {of}", "{n} of {of}"],
  "growth.view.p.surest": ["Hoe zeker? Het zekerste vak", "How sure? The surest square"],
  "growth.view.p.square": ["Hoe zeker?", "How sure?"],
  "growth.view.p.adjusted": ["gecorrigeerd", "corrected"],
  "growth.view.p.permutations": ["{r} permutaties", "{r} permutations"],
  "growth.view.p.normal": ["normale benadering", "normal approximation"],
  "growth.view.p.note": [
    "De klasse volgt uit de permutaties. De normale benadering staat er ter vergelijking: zij vindt bij zulke scheve cijfers te snel iets zeker.",
    "The class follows from the permutations. The normal approximation is for comparison: with figures this skewed it is certain too soon.",
  ],
  "growth.view.movers.hot": ["Grootste groeiers in deze vakken", "Largest gains in these squares"],
  "growth.view.movers.cold": ["Grootste krimpers in deze vakken", "Largest losses in these squares"],
  "growth.view.check": ["controleer", "check"],

  "growth.marks": ["Bedrijven op de kaart", "Firms on the map"],
  "growth.marks.change": ["Sinds {year}", "Since {year}"],
  "growth.marks.year": ["Jaar", "Year"],
  "growth.marks.none": ["Vakken", "Squares"],
  "growth.marks.size": ["oppervlak = verandering sinds {year}", "area = change since {year}"],
  "growth.marks.legend": [
    "Oppervlak = verandering van banen sinds {year}: gevuld rood is groei, open blauw is krimp, grijs bleef gelijk.",
    "Area = change of jobs since {year}: filled red is growth, hollow blue is decline, grey stayed the same.",
  ],

  "growth.area.all": ["Hele register", "Whole register"],
  "growth.chart.title": ["Grafieken", "Charts"],
  "growth.chart.drawer": ["Grafiek: {name}", "Chart: {name}"],
  "growth.chart.close": ["Sluit grafieken", "Close charts"],
  "growth.chart.table": ["Als tabel", "As a table"],
  "growth.chart.area": ["Gebied", "Area"],
  "growth.chart.shows": ["Toont", "Shows"],
  "growth.chart.total": ["Totaal", "Total"],
  "growth.chart.reference": ["Vergeleken met", "Compared with"],
  "growth.chart.reference.open": ["Open CSV", "Open CSV"],
  "growth.chart.reference.loading": [
    "De landelijke cijfers worden geladen…",
    "Loading the national figures…",
  ],
  "growth.chart.reference.failed": [
    "De landelijke cijfers konden niet worden geladen: {why}",
    "The national figures could not be loaded: {why}",
  ],
  "growth.chart.reference.again": ["Probeer opnieuw", "Try again"],
  "growth.chart.refused": [
    "{n} {n|rij|rijen} van dit bestand {n|is|zijn} niet gebruikt.",
    "{n} {n|row|rows} of this file {n|was|were} not used.",
  ],
  "growth.chart.national-note": [
    "Nederland is indicatief: alleen machines (28) is een gepubliceerde reeks (CBS 83583NED); de andere deelsectoren zijn eigen schattingen, 15–20% onzeker.",
    "The Netherlands is indicative: only machinery (28) is a published series (CBS 83583NED); the other subsectors are own estimates, 15–20% uncertain.",
  ],
  "growth.chart.small": [
    "Kleine aantallen, één bedrijf kan dit beeld bepalen: {names}.",
    "Small numbers, one firm can decide this picture: {names}.",
  ],
  "growth.chart.brush": [
    "Klik een balk, of sleep over meer balken, om de kaart en de telling te filteren.",
    "Click a bar, or drag over several, to filter the map and the count.",
  ],
  "growth.chart.brush.multiple": [
    "Klik een deelsector om de kaart en de telling te filteren.",
    "Click a subsector to filter the map and the count.",
  ],

  "growth.chart.years": ["Banen per deelsector en jaar", "Jobs per subsector and year"],
  "growth.chart.years.short": ["Jaren", "Years"],
  "growth.chart.years.summary": [
    "Van {from} tot {to} kwamen de meeste banen erbij in **{most}** en verdwenen de meeste in **{least}**.",
    "From {from} to {to} most jobs were gained in **{most}** and most were lost in **{least}**.",
  ],
  "growth.chart.years.absolute": ["Banen", "Jobs"],
  "growth.chart.years.index": ["Index ({year} = 100)", "Index ({year} = 100)"],
  "growth.chart.years.scales": [
    "Elke deelsector heeft een eigen schaal, vanaf 0.",
    "Each subsector has a scale of its own, from 0.",
  ],
  "growth.chart.years.few": [
    "Eén schaal voor alle. Reeksen die met minder dan {jobs} banen beginnen hebben geen index.",
    "One scale for all. Series that begin with fewer than {jobs} jobs have no index.",
  ],
  "growth.chart.years.bar": [
    "{name}, banen {from}–{to}: buiten de haven {outside}, in de haven {inside}, in transitie {transition}",
    "{name}, jobs {from}–{to}: outside the port {outside}, in the port {inside}, in transition {transition}",
  ],

  "growth.chart.change": ["Verandering per deelsector", "Change per subsector"],
  "growth.chart.change.short": ["Verandering", "Change"],
  "growth.chart.change.summary": [
    "{area}: **{change}** banen van {from} tot {to}; het meest bij {most}, het minst bij {least}.",
    "{area}: **{change}** jobs from {from} to {to}; most in {most}, least in {least}.",
  ],
  "growth.chart.change.bar": ["{name}: {change} banen", "{name}: {change} jobs"],

  "growth.chart.shift": ["Waar komt de verandering vandaan?", "Where does the change come from?"],
  "growth.chart.shift.short": ["Shift-share", "Shift-share"],
  "growth.chart.shift.what": [
    "Shift-share: de verandering uiteengelegd in referentie, sectorsamenstelling en plaats.",
    "Shift-share: the change taken apart into reference, industry mix and place.",
  ],
  "growth.chart.shift.summary": [
    "{area}, {from}–{to}, vergeleken met **{reference}**: **{change}** banen = {national} door de groei van de referentie, {mix} door de sectorsamenstelling en **{local}** door de plaats zelf.",
    "{area}, {from}–{to}, compared with **{reference}**: **{change}** jobs = {national} from the reference's growth, {mix} from the industry mix and **{local}** from the place itself.",
  ],
  "growth.chart.shift.bar": [
    "{name}: {change} banen = referentie {national}, sectorsamenstelling {mix}, lokaal {local}",
    "{name}: {change} jobs = reference {national}, industry mix {mix}, local {local}",
  ],
  "growth.chart.shift.lq": ["LQ {lq}", "LQ {lq}"],
  "growth.chart.shift.lq.legend": [
    "LQ = specialisatiegraad in {year}; 1 = als in de referentie",
    "LQ = location quotient in {year}; 1 = as in the reference",
  ],
  "growth.chart.shift.exact": [
    "De drie delen tellen precies op tot de verandering; op hele banen afgerond kan het één schelen. Totaal van de vergelijking: industrie (SBI 10-33).",
    "The three parts add up exactly to the change; rounded to whole jobs they may differ by one. Total of the comparison: manufacturing (SBI 10-33).",
  ],

  "growth.chart.flows": ["Komst, vertrek, groei en krimp", "Starts, closures, growth and decline"],
  "growth.chart.flows.short": ["Stromen", "Flows"],
  "growth.chart.flows.summary": [
    "{area}, {from}–{to}: **{gained}** banen erbij en **{lost}** eraf, per saldo **{change}**.",
    "{area}, {from}–{to}: **{gained}** jobs gained and **{lost}** lost, **{change}** on balance.",
  ],
  "growth.chart.flows.bar": [
    "{name}: {change} banen, {n} keer een {n|bedrijf|bedrijf}",
    "{name}: {change} jobs, {n} {n|time|times} a firm",
  ],
  "growth.chart.flows.firms": ["bedrijven erbij / eraf", "firms in / out"],
  "growth.chart.flows.note": [
    "Jaar op jaar opgeteld: een bedrijf dat eerst groeide en daarna kromp telt in beide.",
    "Added up year by year: a firm that grew and then shrank counts in both.",
  ],

  "growth.chart.movers": ["Grootste veranderingen", "Largest changes"],
  "growth.chart.movers.short": ["Bedrijven", "Firms"],
  "growth.chart.movers.summary": [
    "{area}, {from}–{to}: het meest erbij bij **{most}**, het meest eraf bij **{least}**.",
    "{area}, {from}–{to}: most gained at **{most}**, most lost at **{least}**.",
  ],
  "growth.chart.movers.none": ["{area}: geen enkel bedrijf veranderde.", "{area}: not one firm changed."],
  "growth.chart.movers.bar": ["{name}: {change} banen", "{name}: {change} jobs"],
  "growth.chart.movers.bar.check": ["{name}: {change} banen, controleer", "{name}: {change} jobs, check"],

  "growth.chart.sizes": ["Bedrijven naar grootte", "Firms by size"],
  "growth.chart.sizes.short": ["Grootte", "Size"],
  "growth.chart.sizes.row": ["{size} banen", "{size} jobs"],
  "growth.chart.sizes.summary": [
    "{area}, {year}: **{p}** van de {n} bedrijven heeft minder dan 20 banen; {large} {large|bedrijf|bedrijven} van 200 of meer {large|heeft|hebben} **{jobs}** van de banen.",
    "{area}, {year}: **{p}** of the {n} firms have fewer than 20 jobs; {large} {large|firm|firms} of 200 or more {large|has|have} **{jobs}** of the jobs.",
  ],
  "growth.chart.sizes.bar": [
    "{size} banen: {n} {n|bedrijf|bedrijven} in {year}, {before} in {from}",
    "{size} jobs: {n} {n|firm|firms} in {year}, {before} in {from}",
  ],

  "growth.chart.special": ["Aandeel en specialisatie", "Share and specialisation"],
  "growth.chart.special.short": ["Specialisatie", "Specialisation"],
  "growth.chart.special.what": [
    "Aandeel van elke deelsector in de industrie, en hoe dat afwijkt van de referentie.",
    "Each subsector's share of manufacturing, and how it differs from the reference.",
  ],
  "growth.chart.special.summary": [
    "{area} is het sterkst gespecialiseerd in **{name}**: specialisatiegraad **{lq}** in {year} ({before} in {from}), vergeleken met **{reference}**; 1 = als in de referentie.",
    "{area} is most specialised in **{name}**: location quotient **{lq}** in {year} ({before} in {from}), compared with **{reference}**; 1 = as in the reference.",
  ],
  "growth.chart.special.share": ["Aandeel in de industrie", "Share of manufacturing"],
  "growth.chart.special.share.short": ["Aandeel", "Share"],
  "growth.chart.special.quotient": ["Specialisatiegraad", "Location quotient"],
  "growth.chart.special.jobs": ["Aandeel in alle banen (eigen bestand)", "Share of all jobs (own file)"],
  "growth.chart.special.value-added": [
    "Aandeel in toegevoegde waarde (eigen bestand)",
    "Share of value added (own file)",
  ],
  "growth.chart.special.bar": [
    "{name}: {now} in {year}, {before} in {from}",
    "{name}: {now} in {year}, {before} in {from}",
  ],
  "growth.chart.special.note": [
    "Aandelen zijn van de industrie (SBI 10-33) in dit register. Aandelen in de hele economie en in de toegevoegde waarde komen erbij zodra een bestand die totalen bevat.",
    "Shares are of manufacturing (SBI 10-33) in this register. Shares of the whole economy and of value added appear once a file brings those totals.",
  ],

  "growth.class.hot99": ["Groei, 99% zeker", "Growth, 99% certain"],
  "growth.class.hot95": ["Groei, 95% zeker", "Growth, 95% certain"],
  "growth.class.hot90": ["Groei, 90% zeker", "Growth, 90% certain"],
  "growth.class.none": ["Niet te onderscheiden van toeval", "Cannot be told from chance"],
  "growth.class.cold90": ["Krimp, 90% zeker", "Decline, 90% certain"],
  "growth.class.cold95": ["Krimp, 95% zeker", "Decline, 95% certain"],
  "growth.class.cold99": ["Krimp, 99% zeker", "Decline, 99% certain"],
  "growth.measure.jobs-change": ["Verandering van banen", "Change of jobs"],
  "growth.measure.jobs-change-pct": ["Verandering van banen in %", "Change of jobs in %"],
  "growth.measure.firms": ["Bedrijven", "Firms"],
  "growth.measure.jobs": ["Banen", "Jobs"],
  "growth.capped": [
    "Uitschieters afgetopt (2e en 98e percentiel)",
    "Outliers capped (2nd and 98th percentile)",
  ],
  "growth.fdr": [
    "Gecorrigeerd voor het aantal vakken (Benjamini-Hochberg)",
    "Corrected for the number of squares (Benjamini-Hochberg)",
  ],
  "growth.explained-hot": [
    "Eén bedrijf verklaart {share} van de winst: {name}.",
    "One firm explains {share} of the gain: {name}.",
  ],
  "growth.explained-cold": [
    "Eén bedrijf verklaart {share} van het verlies: {name}.",
    "One firm explains {share} of the loss: {name}.",
  ],
  "growth.few-cells": [
    "Minder dan {advised} vakken: de uitkomst zegt weinig.",
    "Fewer than {advised} squares: the outcome says little.",
  ],
  "growth.edge": [
    "Vakken aan de rand hebben minder buren; daar is eerder niets te zeggen.",
    "Squares at the edge have fewer neighbours; less can be said there.",
  ],
  "growth.small-numbers": [
    "Kleine aantallen: minder dan {firms} bedrijven of {jobs} banen. Eén bedrijf kan dit beeld bepalen.",
    "Small numbers: fewer than {firms} firms or {jobs} jobs. One firm can decide this picture.",
  ],
  "growth.check": [
    "Veranderde met meer dan de helft: controleer op verhuizing, andere SBI-code of fusie.",
    "Changed by more than half: check for a move, another SBI code or a merger.",
  ],
  "growth.unknown-left-out": [
    "{count} {count|bedrijf|bedrijven} met onbekende banen in één van beide jaren {count|telt|tellen} niet mee in de verandering.",
    "{count} {count|firm|firms} with unknown jobs in one of the two years {count|is|are} left out of the change.",
  ],
  "growth.reference.region": ["regio in dit bestand", "region in this file"],
  "growth.reference.national": ["Nederland, indicatief", "the Netherlands, indicative"],
  "growth.reference.own": ["eigen bestand", "own file"],
  "growth.reference-note": [
    "Landelijke cijfers zijn banen van werknemers (CBS); het register telt werkzame personen (LISA). Vergelijk groei, niet het aantal.",
    "National figures are employee jobs (CBS); the register counts working persons (LISA). Compare growth, not numbers.",
  ],
  "growth.shift.national": ["Referentiegroei", "Growth of the reference"],
  "growth.shift.mix": ["Sectorsamenstelling", "Industry mix"],
  "growth.shift.local": ["Lokaal", "Local"],
  "growth.shift.change": ["Verandering", "Change"],
  "growth.location-quotient": ["Specialisatiegraad", "Location quotient"],
  "growth.flow.entries": ["Starters en komst", "Starts and arrivals"],
  "growth.flow.exits": ["Sluitingen en vertrek", "Closures and departures"],
  "growth.flow.growth": ["Groei van bestaande", "Growth of existing firms"],
  "growth.flow.shrinkage": ["Krimp van bestaande", "Decline of existing firms"],
  "growth.flow.moved-in": ["Verhuisd hierheen", "Moved in"],
  "growth.flow.moved-out": ["Verhuisd hiervandaan", "Moved out"],
  "growth.moves-unknown": [
    "Verhuizingen zijn niet te herkennen: de sleutels zeggen niet welke vestigingen bij één bedrijf horen.",
    "Moves cannot be recognised: the keys do not say which establishments belong to one business.",
  ],
  "input.grid.cell-size": ["Een vak van {cellM} m bestaat niet.", "There is no square of {cellM} m."],
  "input.grid.too-many-cells": [
    "Met vakken van {cellM} m zijn dat {columns} bij {rows} vakken. Staan de coördinaten in RD?",
    "With squares of {cellM} m that is {columns} by {rows} squares. Are the coordinates in RD?",
  ],
  "input.growth.year-missing": ["Het register heeft geen jaar {year}.", "The register has no year {year}."],
  "input.neighbours.band": ["Een omgeving van {band} bestaat niet.", "There is no neighbourhood of {band}."],
  "input.permutations.count": [
    "Het aantal permutaties is een heel getal van 1 tot 10 miljoen, niet {draws}.",
    "The number of permutations is a whole number from 1 to 10 million, not {draws}.",
  ],
  "input.hotspots.length-mismatch": [
    "{values} waarden passen niet bij {neighbours} vakken.",
    "{values} values do not fit {neighbours} squares.",
  ],
  "input.reference.year-missing": [
    "De referentie heeft geen banen van {subsector} in {year}.",
    "The reference has no jobs of {subsector} in {year}.",
  ],
  "input.reference.columns": [
    "De kolom “{column}” ontbreekt. Een referentie heeft de kolommen subsector, jaar en waarde.",
    "The column “{column}” is missing. A reference has the columns subsector, year and value.",
  ],
  "input.reference.none": ["Geen enkele rij is bruikbaar.", "Not one row can be used."],
  "refused.reference.area": ["Gebied “{value}” is onbekend.", "Area “{value}” is unknown."],
  "refused.reference.subsector": ["Deelsector “{value}” is onbekend.", "Subsector “{value}” is unknown."],
  "refused.reference.measure": ["Maat “{value}” is onbekend.", "Measure “{value}” is unknown."],
  "refused.reference.year": ["“{value}” is geen jaar.", "“{value}” is not a year."],
  "refused.reference.value": [
    "“{value}” is geen getal van 0 of meer.",
    "“{value}” is not a number of 0 or more.",
  ],
  "refused.reference.confidence": ["Zekerheid “{value}” is onbekend.", "Confidence “{value}” is unknown."],
  "refused.reference.twice": [
    "Dit cijfer van {value} staat er al.",
    "This figure of {value} is there already.",
  ],
} as const satisfies Words;
