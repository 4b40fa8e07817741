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
    "Dit register heeft één jaar ({year}): er is geen groei te zien. Open een register met meer jaren (een kolom per jaar, of een rij per vestiging en jaar). De hotspots gaan over wat er in dat ene jaar staat.",
    "This register has one year ({year}): there is no growth to see. Open a register of several years (a column a year, or a row an establishment and year). The hotspots are about what stands there in that one year.",
  ],
  "growth.none.jobs": [
    "In dit register zijn de banen onbekend: hoeveel er bij kwamen of verdwenen, kan niet worden gezegd. Open een register met een kolom met banen. De hotspots gaan over het aantal bedrijven.",
    "In this register the jobs are unknown: how many were gained or lost cannot be said. Open a register with a column of jobs. The hotspots are about the number of firms.",
  ],
  "answer.growth.no-sbi": [
    "Het register heeft geen SBI-codes: wat hieronder staat gaat over alle vestigingen samen, en of dat maakindustrie is, is niet bekend.",
    "The register has no SBI codes: what stands below is about all establishments together, and whether they are manufacturing is not known.",
  ],
  "answer.growth.share": [
    "**{p}** van die groei ligt buiten de haven; in {from} lag daar **{base}** van die banen.",
    "**{p}** of that growth lies outside the port, where **{base}** of those jobs were in {from}.",
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
  "growth.view.permutations": [
    "Trekkingen, hoogstens (bij veel vakken meer)",
    "Draws, at most (more among many squares)",
  ],
  "growth.view.capped.why": [
    "Voorkomt dat één raffinaderij de kaart bepaalt.",
    "Keeps one refinery from deciding the map.",
  ],
  "growth.view.fdr.why": [
    "Zonder correctie lijkt bij zoveel vakken altijd wel iets sterk.",
    "Without it something always looks strong among so many squares.",
  ],
  "growth.view.squares": ["Toon vakken op de kaart", "Show squares on the map"],
  "growth.view.list.change": ["Hotspots, grootste verandering eerst", "Hotspots, largest change first"],
  "growth.view.list.firms": ["Hotspots, meeste bedrijven eerst", "Hotspots, most firms first"],
  "growth.view.list.jobs": ["Hotspots, meeste banen eerst", "Hotspots, most jobs first"],
  "growth.view.column.change": ["banen sinds ’{since}", "jobs since ’{since}"],
  "growth.view.column.firms": ["bedrijven in {year}", "firms in {year}"],
  "growth.view.column.jobs": ["banen in {year}", "jobs in {year}"],
  "growth.view.row.change": [
    "{name}: {amount} banen, {n} {n|bedrijf|bedrijven}. {certainty}.",
    "{name}: {amount} jobs, {n} {n|firm|firms}. {certainty}.",
  ],
  "growth.view.row.firms": [
    "{name}: {amount} bedrijven. {certainty}.",
    "{name}: {amount} firms. {certainty}.",
  ],
  "growth.view.row.jobs": [
    "{name}: {amount} banen, {n} {n|bedrijf|bedrijven}. {certainty}.",
    "{name}: {amount} jobs, {n} {n|firm|firms}. {certainty}.",
  ],
  "growth.view.all": ["Alle {n}", "All {n}"],
  "growth.view.fewer": ["Minder", "Fewer"],
  "growth.view.none": [
    "Van geen enkel vak is samenhang aangetoond. Dat zegt niet dat er niets veranderde, en ook niet dat er geen samenhang is.",
    "No clustering is shown for any square. That does not mean nothing changed, nor that there is no clustering.",
  ],
  "growth.spot.change.hot": ["{n}. Groei bij {place}", "{n}. Growth near {place}"],
  "growth.spot.change.cold": ["{n}. Krimp bij {place}", "{n}. Decline near {place}"],
  "growth.spot.change.hot.contrary": [
    "{n}. Minder krimp dan verwacht bij {place}",
    "{n}. Less decline than expected near {place}",
  ],
  "growth.spot.change.cold.contrary": [
    "{n}. Minder groei dan verwacht bij {place}",
    "{n}. Less growth than expected near {place}",
  ],
  "growth.spot.firms.hot": ["{n}. Veel bedrijven bij {place}", "{n}. Many firms near {place}"],
  "growth.spot.firms.cold": ["{n}. Weinig bedrijven bij {place}", "{n}. Few firms near {place}"],
  "growth.spot.jobs.hot": ["{n}. Veel banen bij {place}", "{n}. Many jobs near {place}"],
  "growth.spot.jobs.cold": ["{n}. Weinig banen bij {place}", "{n}. Few jobs near {place}"],
  "growth.view.running": ["Hotspots zoeken", "Looking for hotspots"],
  "growth.view.progress": ["Trekkingen: {p}%", "Draws: {p}%"],
  "growth.view.stopped": ["Gestopt; er zijn geen vakken getekend.", "Stopped; no squares are drawn."],
  "growth.view.failed": [
    "Het zoeken is mislukt: {why} Er zijn geen vakken getekend.",
    "The search failed: {why} No squares are drawn.",
  ],
  "growth.view.done": [
    "{n} vakken van {m} m waar ooit een bedrijf stond; omgeving {band} m; hoogstens {r} trekkingen per vak.",
    "{n} squares of {m} m that ever held a firm; neighbourhood {band} m; at most {r} draws for a square.",
  ],
  "growth.view.out-of-reach": [
    "Met hoogstens {r} trekkingen kan één los vak geen zeer sterke aanwijzing worden.",
    "With at most {r} draws a single square cannot become very strong evidence.",
  ],
  "growth.view.found": [
    "{n} {n|hotspot|hotspots} gevonden, {m} {m|vak|vakken} gemarkeerd.",
    "{n} {n|hotspot|hotspots} found, {m} {m|square|squares} marked.",
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
  "growth.view.expected.change": [
    "Met de vakken eromheen {sum} banen; bij zulke bedrijven was {expected} te verwachten.",
    "With the squares around {sum} jobs; of such firms {expected} was to be expected.",
  ],
  "growth.view.expected.firms": [
    "Met de vakken eromheen {sum} bedrijven; bij zoveel vakken waren er {expected} te verwachten.",
    "With the squares around {sum} firms; of so many squares {expected} were to be expected.",
  ],
  "growth.view.expected.jobs": [
    "Met de vakken eromheen {sum} banen; bij zoveel vakken waren er {expected} te verwachten.",
    "With the squares around {sum} jobs; of so many squares {expected} were to be expected.",
  ],
  "growth.view.without-largest": [
    "Zonder {name} is het {change} banen.",
    "Without {name} it is {change} jobs.",
  ],
  "growth.view.robust": [
    "Houdt het stand bij een andere omgeving?",
    "Does it hold with another neighbourhood?",
  ],
  "growth.view.left": ["{n} van {of}", "{n} of {of}"],
  "growth.view.p.surest": ["Hoe sterk? Het sterkste vak", "How strong? The strongest square"],
  "growth.view.p.square": ["Hoe sterk?", "How strong?"],
  "growth.view.p.adjusted": ["gecorrigeerd", "corrected"],
  "growth.view.p.permutations": ["{r} trekkingen", "{r} draws"],
  "growth.view.p.normal": ["Gi*, normale benadering", "Gi*, normal approximation"],
  "growth.view.p.bounds": [
    "Toevalsfout van de trekkingen: de gecorrigeerde p ligt tussen {low} en {high}.",
    "Chance error of the draws: the corrected p lies between {low} and {high}.",
  ],
  "growth.view.p.note": [
    "De klasse volgt uit de trekkingen. Gi* met de normale benadering staat er ter vergelijking: die vindt bij zulke scheve cijfers te snel iets sterk.",
    "The class follows from the draws. Gi* with the normal approximation is for comparison: with figures this skewed it finds things strong too soon.",
  ],
  "growth.view.movers.hot": ["Grootste groeiers in deze vakken", "Largest gains in these squares"],
  "growth.view.movers.cold": ["Grootste krimpers in deze vakken", "Largest losses in these squares"],
  "growth.view.check": ["controleer", "check"],

  "growth.marks": ["Bedrijven op de kaart", "Firms on the map"],
  "growth.marks.change": ["Sinds {year}", "Since {year}"],
  "growth.marks.year": ["Jaar", "Year"],
  "growth.marks.none": ["Vakken", "Squares"],
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
  "growth.chart.change.summary.one": [
    "{area}: **{change}** banen van {from} tot {to}, alleen {most}.",
    "{area}: **{change}** jobs from {from} to {to}, {most} alone.",
  ],
  "growth.chart.change.summary": [
    "{area}: **{change}** banen van {from} tot {to}; het meest bij {most}, het minst bij {least}.",
    "{area}: **{change}** jobs from {from} to {to}; most in {most}, least in {least}.",
  ],
  "growth.chart.change.bar": ["{name}: {change} banen", "{name}: {change} jobs"],

  "growth.chart.shift": ["Waar komt de verandering vandaan?", "Where does the change come from?"],
  "growth.chart.shift.short": ["Shift-share", "Shift-share"],
  "growth.chart.shift.what": [
    "Shift-share: de verandering uiteengelegd in referentie, sectorsamenstelling en rest (lokaal verschil).",
    "Shift-share: the change taken apart into reference, industry mix and residual (local difference).",
  ],
  "growth.chart.shift.summary": [
    "{area}, {from}–{to}, vergeleken met **{reference}**: **{change}** banen = {national} door de groei van de referentie, {mix} door de sectorsamenstelling en **{local}** als rest (lokaal verschil).",
    "{area}, {from}–{to}, compared with **{reference}**: **{change}** jobs = {national} from the reference's growth, {mix} from the industry mix and **{local}** as the residual (local difference).",
  ],
  "growth.chart.shift.bar": [
    "{name}: {change} banen = referentie {national}, sectorsamenstelling {mix}, rest {local}",
    "{name}: {change} jobs = reference {national}, industry mix {mix}, residual {local}",
  ],
  "growth.chart.shift.look.parts": ["Waar komt het vandaan?", "Where does it come from?"],
  "growth.chart.shift.look.split": ["Gespecialiseerd of goed?", "Specialised or good?"],
  "growth.chart.shift.look.years": ["Jaar op jaar", "Year by year"],
  "growth.chart.shift.contains": [
    "De referentie bevat {area} zelf ({p} van haar banen); daardoor is de rest kleiner dan tegenover de rest van de regio.",
    "The reference contains {area} itself ({p} of its jobs), which makes the residual smaller than against the rest of the region.",
  ],
  "growth.chart.shift.itself": [
    "{names}: alle banen van de referentie liggen hier, dus het gebied is zijn eigen referentie en de rest is altijd 0.",
    "{names}: all jobs of the reference lie here, so the area is its own reference and the residual is always 0.",
  ],
  "growth.chart.shift.nothing": [
    "{names}: komt in de referentie niet voor en is vergeleken met de groei van het geheel.",
    "{names}: not in the reference, so compared with the growth of the whole.",
  ],
  "growth.chart.shift.margin": [
    "± is wat de rest kan schelen doordat landelijke cijfers schattingen zijn (twee standaardfouten). Het deel door de samenstelling kan evenveel de andere kant op schelen.",
    "± is how far the residual may be off because national figures are estimates (two standard errors). The part by the mix may be off as much the other way.",
  ],
  "growth.chart.split.summary": [
    "{area}, {from}–{to}, vergeleken met **{reference}**: van de rest van {local} banen komt **{competitive}** doordat deelsectoren het hier beter of slechter doen, en **{allocation}** doordat het gebied juist daarin veel of weinig banen heeft.",
    "{area}, {from}–{to}, compared with **{reference}**: of the residual of {local} jobs **{competitive}** come from subsectors doing better or worse here, and **{allocation}** from the area having many or few jobs in just those.",
  ],
  "growth.chart.split.bar": [
    "{name}: rest {local} = beter of slechter {competitive}, specialisatie {allocation}; {standing}",
    "{name}: residual {local} = better or worse {competitive}, specialisation {allocation}; {standing}",
  ],
  "growth.chart.split.note": [
    "Gespecialiseerd: in het eerste jaar een groter aandeel in de banen dan in de referentie. Goed: meer groei dan dezelfde deelsector in de referentie. Naar Esteban-Marquillas (1972).",
    "Specialised: a larger share of the jobs than in the reference, in the first year. Good: more growth than the same subsector in the reference. After Esteban-Marquillas (1972).",
  ],
  "growth.split.competitive": ["Beter of slechter", "Better or worse"],
  "growth.split.allocation": ["Specialisatie", "Specialisation"],
  "growth.split.standing": ["Gespecialiseerd of goed", "Specialised or good"],
  "growth.standing.both": ["gespecialiseerd en goed", "specialised and good"],
  "growth.standing.good": ["goed, niet gespecialiseerd", "good, not specialised"],
  "growth.standing.specialised": ["gespecialiseerd, niet goed", "specialised, not good"],
  "growth.standing.neither": ["geen van beide", "neither"],
  "growth.chart.shift-years.summary": [
    "{area}, jaar op jaar van {from} tot {to}, vergeleken met **{reference}**: **{change}** banen = {national} door de groei van de referentie, {mix} door de sectorsamenstelling en **{local}** als rest; de rest was het hoogst in **{most}**.",
    "{area}, year by year from {from} to {to}, compared with **{reference}**: **{change}** jobs = {national} from the reference's growth, {mix} from the industry mix and **{local}** as the residual, which was highest in **{most}**.",
  ],
  "growth.chart.shift-years.years": ["Jaren", "Years"],
  "growth.chart.shift-years.note": [
    "Elk jaar apart vergeleken en daarna opgeteld, dus met de samenstelling en de groei van dat jaar (Barff en Knight 1988). De delen kunnen daardoor verschillen van die over de hele periode; de verandering is dezelfde.",
    "Each year compared apart and then added up, so with the mix and the growth of that year (Barff and Knight 1988). The parts may therefore differ from those of the whole period; the change is the same.",
  ],
  "growth.chart.shift-years.estimates": [
    "De referentie bevat schattingen; hoeveel de rest daardoor kan schelen staat bij de hele periode.",
    "The reference holds estimates; how far the residual may be off is said with the whole period.",
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
  "growth.chart.special.without": ["Zonder het grootste bedrijf", "Without the largest firm"],
  "growth.chart.special.without.bar": ["zonder grootste {lq}", "without largest {lq}"],
  "growth.chart.special.clustered": ["Clustering (Ellison-Glaeser)", "Clustering (Ellison-Glaeser)"],
  "growth.chart.special.clustered.note": [
    "Zonder grootste: zonder het bedrijf met de meeste banen van die deelsector in het gebied. Clustering, in de tabel: over de gemeenten van het hele register in {year}; 0 is als door toeval, boven 0,05 zit de deelsector sterk bij elkaar, meer dan een paar grote bedrijven verklaren.",
    "Without largest: without the area's firm with most jobs of that subsector. Clustering, in the table: over the municipalities of the whole register in {year}; 0 is as by chance, above 0.05 the subsector clusters strongly, beyond what a few large plants explain.",
  ],
  "growth.chart.special.cluster": ["Clusterindex van gebieden", "Cluster index of areas"],
  "growth.chart.cluster.summary": [
    "Van {zones} gebieden is **{place}** het sterkst een cluster, van **{name}**: clusterindex **{index}** in {year}; 1 = als in die gebieden samen.",
    "Of {zones} areas **{place}** is most of a cluster, of **{name}**: cluster index **{index}** in {year}; 1 = as in those areas together.",
  ],
  "growth.chart.cluster.none": [
    "In {year} is van geen deelsector te zeggen waar zij een cluster is.",
    "In {year} it cannot be told of any subsector where it is a cluster.",
  ],
  "growth.chart.cluster.place": ["{zone} ({n} {n|bedrijf|bedrijven})", "{zone} ({n} {n|firm|firms})"],
  "growth.chart.cluster.zone": ["Gebied", "Area"],
  "growth.chart.cluster.firms": ["Bedrijven", "Firms"],
  "growth.chart.cluster.note": [
    "Naar Litzenberger en Sternberg (2006), over de {zones} gebieden van {file} die hun inwoners noemen: banen van de deelsector per hectare × banen per inwoner × bedrijven per baan, elk gedeeld door dat van alle gebieden samen. In een klein gebied met weinig inwoners is de index al hoog bij een enkel bedrijf, en hoe hoog hij kan worden hangt af van het aantal gebieden. Zonder inwoners (0) is er geen index. Waar gebieden over elkaar liggen, telt een bedrijf in elk.",
    "After Litzenberger and Sternberg (2006), over the {zones} areas of {file} that tell their inhabitants: jobs of the subsector per hectare × jobs per inhabitant × firms per job, each divided by that of all areas together. In a small area with few inhabitants the index is high with a single firm, and how high it can get depends on the number of areas. Without inhabitants (0) there is no index. Where areas lie over each other, a firm counts in each.",
  ],
  "growth.chart.cluster.unknown": [
    "{n} {n|gebied doet|gebieden doen} niet mee: het aantal inwoners is onbekend.",
    "{n} {n|area is|areas are} left out: the number of inhabitants is unknown.",
  ],
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

  "growth.chart.special.value": [
    "Aandeel in toegevoegde waarde (register)",
    "Share of value added (register)",
  ],
  "growth.chart.years.value": ["Toegevoegde waarde", "Value added"],
  "growth.chart.value.summary": [
    "{area}: **{name}** levert **{now}** van de toegevoegde waarde in {year} ({before} in {from}), met {jobs} van de banen.",
    "{area}: **{name}** makes **{now}** of the value added in {year} ({before} in {from}), with {jobs} of the jobs.",
  ],
  "growth.chart.value.none": [
    "{area}: aandelen in de toegevoegde waarde van {year} zijn niet te geven.",
    "{area}: shares of the value added of {year} cannot be told.",
  ],
  "growth.chart.value.millions": ["Mln €", "Mln €"],
  "growth.chart.value.of-jobs": ["Aandeel in de banen", "Share of jobs"],
  "growth.chart.value.unit": [
    "Toegevoegde waarde zoals het register die per vestiging geeft, in miljoenen euro’s en niet gecorrigeerd voor prijzen.",
    "Value added as the register gives it for each establishment, in millions of euros and not corrected for prices.",
  ],
  "growth.chart.value.unknown": [
    "Van {count} {count|bedrijf|bedrijven} is de toegevoegde waarde van {year} onbekend; zij {count|zit|zitten} in geen som.",
    "The value added of {count} {count|firm|firms} in {year} is unknown; {count|it is|they are} in no sum.",
  ],
  "growth.chart.value.left-out": [
    "De verandering is die van bedrijven waarvan zij in beide jaren bekend is; {count} {count|bedrijf telt|bedrijven tellen} niet mee.",
    "The change is that of firms of which it is known in both years; {count} {count|firm is|firms are} left out.",
  ],
  "growth.chart.value.loss": [
    "Een deelsector heeft een negatieve toegevoegde waarde; een aandeel zegt dan niets.",
    "A subsector has a negative value added; a share then means nothing.",
  ],
  "growth.chart.value.years.summary": [
    "Toegevoegde waarde van {from} tot {to}: **{outside}** miljoen euro buiten de haven, **{inside}** in de haven en {transition} in transitie.",
    "Value added from {from} to {to}: **{outside}** million euros outside the port, **{inside}** in the port and {transition} in transition.",
  ],
  "growth.chart.value.years.bar": [
    "{name}, miljoen euro {from}–{to}: buiten de haven {outside}, in de haven {inside}, in transitie {transition}",
    "{name}, million euros {from}–{to}: outside the port {outside}, in the port {inside}, in transition {transition}",
  ],

  "growth.class.change.hot99": [
    "Meer banen erbij dan verwacht: zeer sterke aanwijzing",
    "More jobs gained than expected: very strong evidence",
  ],
  "growth.class.change.hot95": [
    "Meer banen erbij dan verwacht: sterke aanwijzing",
    "More jobs gained than expected: strong evidence",
  ],
  "growth.class.change.hot90": [
    "Meer banen erbij dan verwacht: aanwijzing",
    "More jobs gained than expected: some evidence",
  ],
  "growth.class.change.none": ["Geen samenhang aangetoond", "No clustering shown"],
  "growth.class.change.cold90": [
    "Minder banen erbij (of meer eraf) dan verwacht: aanwijzing",
    "Fewer gained (or more lost) than expected: some evidence",
  ],
  "growth.class.change.cold95": [
    "Minder banen erbij (of meer eraf) dan verwacht: sterke aanwijzing",
    "Fewer gained (or more lost) than expected: strong evidence",
  ],
  "growth.class.change.cold99": [
    "Minder banen erbij (of meer eraf) dan verwacht: zeer sterke aanwijzing",
    "Fewer gained (or more lost) than expected: very strong evidence",
  ],
  "growth.class.firms.hot99": [
    "Veel bedrijven bij elkaar: zeer sterke aanwijzing",
    "Many firms together: very strong evidence",
  ],
  "growth.class.firms.hot95": [
    "Veel bedrijven bij elkaar: sterke aanwijzing",
    "Many firms together: strong evidence",
  ],
  "growth.class.firms.hot90": ["Veel bedrijven bij elkaar: aanwijzing", "Many firms together: some evidence"],
  "growth.class.firms.none": ["Geen samenhang aangetoond", "No clustering shown"],
  "growth.class.firms.cold90": [
    "Weinig bedrijven bij elkaar: aanwijzing",
    "Few firms together: some evidence",
  ],
  "growth.class.firms.cold95": [
    "Weinig bedrijven bij elkaar: sterke aanwijzing",
    "Few firms together: strong evidence",
  ],
  "growth.class.firms.cold99": [
    "Weinig bedrijven bij elkaar: zeer sterke aanwijzing",
    "Few firms together: very strong evidence",
  ],
  "growth.class.jobs.hot99": [
    "Veel banen bij elkaar: zeer sterke aanwijzing",
    "Many jobs together: very strong evidence",
  ],
  "growth.class.jobs.hot95": [
    "Veel banen bij elkaar: sterke aanwijzing",
    "Many jobs together: strong evidence",
  ],
  "growth.class.jobs.hot90": ["Veel banen bij elkaar: aanwijzing", "Many jobs together: some evidence"],
  "growth.class.jobs.none": ["Geen samenhang aangetoond", "No clustering shown"],
  "growth.class.jobs.cold90": ["Weinig banen bij elkaar: aanwijzing", "Few jobs together: some evidence"],
  "growth.class.jobs.cold95": [
    "Weinig banen bij elkaar: sterke aanwijzing",
    "Few jobs together: strong evidence",
  ],
  "growth.class.jobs.cold99": [
    "Weinig banen bij elkaar: zeer sterke aanwijzing",
    "Few jobs together: very strong evidence",
  ],
  "growth.class.group": [
    "{certainty}, in {n} van de {of} {of|vak|vakken}",
    "{certainty}, in {n} of the {of} {of|square|squares}",
  ],
  "growth.class.contrary": [
    "Zelf {change} banen; de aanwijzing komt van de vakken eromheen.",
    "Itself {change} jobs; the evidence comes from the squares around.",
  ],
  "growth.class.contrary.some": [
    "{n} van deze vakken {n|ging|gingen} zelf de andere kant op; daar komt de aanwijzing van de vakken eromheen.",
    "{n} of these squares went the other way {n|itself|themselves}; there the evidence comes from the squares around.",
  ],
  "growth.class.contrary.legend": [
    "{n} {n|gemarkeerd vak ging|gemarkeerde vakken gingen} zelf de andere kant op: daar komt de aanwijzing van de vakken eromheen.",
    "{n} marked {n|square|squares} went the other way {n|itself|themselves}: there the evidence comes from the squares around.",
  ],
  "growth.class.edge": [
    "Op de rand: met andere trekkingen kan dit één klasse verschillen.",
    "On the edge: other draws may give the class next to it.",
  ],
  "growth.class.edge.some": [
    "{n} van deze vakken {n|ligt|liggen} op de rand: met andere trekkingen kan dat één klasse verschillen.",
    "{n} of these squares {n|is|are} on the edge: other draws may give the class next to it.",
  ],
  "growth.short.contrary": ["zelf andersom", "itself the other way"],
  "growth.short.contrary.some": [
    "{n} van {of} {of|vak|vakken} zelf andersom",
    "{n} of {of} {of|square|squares} the other way",
  ],
  "growth.short.edge": ["op de rand", "on the edge"],
  "growth.short.edge.some": ["{n} op de rand", "{n} on the edge"],
  "growth.class.edge.legend": [
    "{n} {n|vak ligt|vakken liggen} op de rand van een klasse: met andere trekkingen kan dat één klasse verschillen.",
    "{n} {n|square is|squares are} on the edge of a class: other draws may give the class next to it.",
  ],
  "growth.class.note.change": [
    "Sterk: van de zo gemarkeerde vakken is naar verwachting hooguit 5% (zeer sterk 1%, aanwijzing 10%) vals alarm, als toeval willekeurig over de bedrijven valt. Het zegt niets over één vak en is geen kans dat de groei echt is.",
    "Strong: of the squares so marked at most 5% (very strong 1%, some 10%) are expected to be false alarms if chance falls at random over the firms. It says nothing of one square and is not the chance that growth is real.",
  ],
  "growth.class.note.firms": [
    "Sterk: van de zo gemarkeerde vakken is naar verwachting hooguit 5% (zeer sterk 1%, aanwijzing 10%) vals alarm, als toeval willekeurig over de vakken valt. Het gaat over hoeveel er is, niet over groei.",
    "Strong: of the squares so marked at most 5% (very strong 1%, some 10%) are expected to be false alarms if chance falls at random over the squares. It is about how much there is, not about growth.",
  ],
  "growth.class.note.jobs": [
    "Sterk: van de zo gemarkeerde vakken is naar verwachting hooguit 5% (zeer sterk 1%, aanwijzing 10%) vals alarm, als toeval willekeurig over de vakken valt. Het gaat over hoeveel er is, niet over groei.",
    "Strong: of the squares so marked at most 5% (very strong 1%, some 10%) are expected to be false alarms if chance falls at random over the squares. It is about how much there is, not about growth.",
  ],
  "growth.class.uncorrected": [
    "Zonder correctie: van {n} vakken lijken er alleen door toeval al zo’n {chance} zo sterk.",
    "Without correction some {chance} of {n} squares look this strong by chance alone.",
  ],
  "growth.measure.jobs-change": ["Verandering van banen", "Change of jobs"],
  "growth.measure.jobs-change-net": [
    "Verandering van banen, los van de deelsector",
    "Change of jobs, net of the subsector",
  ],
  "net.square": [
    "{change} banen ten opzichte van de eigen deelsectoren.",
    "{change} jobs beside its own subsectors.",
  ],
  "net.short": ["{change} t.o.v. de deelsectoren", "{change} beside its subsectors"],
  "net.contrary": [
    "Dat is de andere kant op; de aanwijzing komt van de vakken eromheen.",
    "That is the other way; the evidence comes from the squares around.",
  ],
  "net.expected": [
    "Met de vakken eromheen {sum} banen ten opzichte van de deelsectoren; bij zulke bedrijven was {expected} te verwachten.",
    "With the squares around {sum} jobs beside their subsectors; of such firms {expected} was to be expected.",
  ],
  "net.spot.hot": [
    "{n}. Beter dan de deelsectoren bij {place}",
    "{n}. Better than its subsectors near {place}",
  ],
  "net.spot.cold": [
    "{n}. Minder dan de deelsectoren bij {place}",
    "{n}. Worse than its subsectors near {place}",
  ],
  "growth.measure.jobs-change-pct": ["Verandering van banen in %", "Change of jobs in %"],
  "growth.measure.firms": ["Bedrijven", "Firms"],
  "growth.measure.jobs": ["Banen", "Jobs"],
  "growth.capped": [
    "Uitschieters afgetopt (2e en 98e percentiel van hun grootteklasse)",
    "Outliers capped (2nd and 98th percentile of their size class)",
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
  "growth.unknown-left-out.spot": [
    "{count} {count|bedrijf|bedrijven} met onbekende banen in {from} of {to} {count|telt|tellen} hierin niet mee.",
    "{count} {count|firm|firms} with unknown jobs in {from} or {to} {count|is|are} left out of this.",
  ],
  "growth.reference.region": ["regio in dit bestand", "region in this file"],
  "growth.reference.rest": ["rest van de regio (zonder het gebied)", "rest of the region (without the area)"],
  "growth.reference.national": ["Nederland, indicatief", "the Netherlands, indicative"],
  "growth.reference.own": ["eigen bestand", "own file"],
  "growth.reference-note": [
    "Landelijke cijfers zijn banen van werknemers (CBS); het register telt werkzame personen (LISA). Vergelijk groei, niet het aantal.",
    "National figures are employee jobs (CBS); the register counts working persons (LISA). Compare growth, not numbers.",
  ],
  "growth.shift.national": ["Referentiegroei", "Growth of the reference"],
  "growth.shift.mix": ["Sectorsamenstelling", "Industry mix"],
  "growth.shift.local": ["Rest (lokaal verschil)", "Residual (local difference)"],
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
  "input.scan.too-many-places": [
    "{count} plaatsen zijn te veel om cirkels in te zoeken; het kan met {most}.",
    "{count} places are too many to search for circles; {most} can be done.",
  ],
  "input.hotspots.length-mismatch": [
    "{values} waarden passen niet bij {neighbours} vakken.",
    "{values} values do not fit {neighbours} squares.",
  ],
  "input.reference.year-missing": [
    "De referentie heeft geen banen van {subsector} in {year}.",
    "The reference has no jobs of {subsector} in {year}.",
  ],
  "input.reference.no-rest": [
    "Buiten dit gebied heeft het register geen bedrijven om mee te vergelijken. Kies een ander gebied of een andere vergelijking.",
    "Outside this area the register has no firms to compare with. Choose another area or another comparison.",
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
