import type { Language } from "./language.ts";
import { sentenceOf, type WordValues } from "./sentence.ts";
import type { Words } from "./words.ts";

/** Words of files that are saved and of the dialogs that save them, apart from those that every visitor fetches. */
export const EXPORT_WORDS = {
  "format.xlsx": ["Excel (XLSX)", "Excel (XLSX)"],
  "format.csv-semicolon": ["CSV, puntkomma (Excel NL)", "CSV, semicolon (Excel NL)"],
  "format.csv-comma": ["CSV, komma", "CSV, comma"],
  "format.gpkg": ["GeoPackage (QGIS, ArcGIS)", "GeoPackage (QGIS, ArcGIS)"],
  "format.parquet": ["GeoParquet", "GeoParquet"],
  "format.geojson": ["GeoJSON", "GeoJSON"],

  "dialog.crs": ["Coördinaten op de kaart", "Coordinates on the map"],
  "dialog.crs.usual": ["Gebruikelijk", "As usual"],
  "dialog.crs.rd": ["RD New (EPSG:28992)", "RD New (EPSG:28992)"],
  "dialog.crs.wgs84": ["WGS84 (EPSG:4326)", "WGS84 (EPSG:4326)"],
  "dialog.crs.note": [
    "Gebruikelijk is RD in meters voor GeoPackage en GeoParquet, en lengte en breedte (WGS84) voor GeoJSON: niet elk programma leest GeoJSON in RD goed. Excel en CSV bewaren geen vormen; bij bedrijven en vakken staan de coördinaten in kolommen.",
    "Usual is RD in metres for GeoPackage and GeoParquet, and longitude and latitude (WGS84) for GeoJSON: not every program reads GeoJSON in RD rightly. Excel and CSV keep no shapes; for firms and squares the coordinates are in columns.",
  ],
  "dialog.firms": ["Vestigingen", "Establishments"],
  "dialog.boundary": ["Zones met hun aantallen", "Zones with their counts"],
  "dialog.boundary.text": [
    "{n} {n|zone|zones} met grens, bedrijven en banen.",
    "{n} {n|zone|zones} with boundary, firms and jobs.",
  ],
  "dialog.about": [
    "Elk bestand noemt bron, filter, methode, versie en hoe u de cijfers herhaalt; bij een CSV staat dat in een tweede bestand.",
    "Every file names source, filter, method, version and how to repeat the figures; of a CSV a second file does.",
  ],
  "dialog.writing": ["Wordt geschreven…", "Writing…"],
  "dialog.failed": [
    "Het bestand kon niet worden gemaakt. Controleer de verbinding en probeer het opnieuw, of kies een ander formaat.",
    "The file could not be made. Check the connection and try again, or choose another format.",
  ],
  "dialog.growth": ["Exporteer groei", "Export growth"],
  "dialog.near": ["Groei bij geplande woningen", "Growth near planned homes"],
  "dialog.near.text": [
    "{n} {n|rij|rijen}: elk groeiend cluster met elk woongebied binnen de richtafstand.",
    "{n} {n|row|rows}: each growing cluster with each housing zone within the guideline distance.",
  ],
  "dialog.circles": ["Cirkels zonder raster", "Circles without a grid"],
  "dialog.circles.text": [
    "{n} {n|cirkel|cirkels} met hun cijfers.",
    "{n} {n|circle|circles} with their figures.",
  ],
  "dialog.growth.open": ["Exporteer…", "Export…"],
  "dialog.squares": ["Vakken met hun verandering", "Squares with their change"],
  "dialog.squares.text": [
    "{n} {n|vak|vakken} met bedrijven, banen, score en klasse.",
    "{n} {n|square|squares} with firms, jobs, score and class.",
  ],
  "dialog.shift": ["Verklaring naar havenzijde en deelsector", "Explanation by port side and subsector"],
  "dialog.shift.text": [
    "{n} {n|rij|rijen}: verandering, referentie, samenstelling en rest (shift-share). Zonder vormen.",
    "{n} {n|row|rows}: change, reference, mix and residual (shift-share). Without shapes.",
  ],
  "dialog.value": [
    "Toegevoegde waarde naar havenzijde en deelsector",
    "Value added by port side and subsector",
  ],
  "dialog.value.text": [
    "{n} {n|rij|rijen}: miljoen euro per jaar, verandering en aandeel. Zonder vormen.",
    "{n} {n|row|rows}: millions of euros per year, change and share. Without shapes.",
  ],
  "dialog.shift-years": ["Verklaring jaar op jaar", "Explanation year by year"],
  "dialog.shift-years.text": [
    "{n} {n|rij|rijen}: dezelfde delen voor elk paar jaren (Barff en Knight). Zonder vormen.",
    "{n} {n|row|rows}: the same parts for each pair of years (Barff and Knight). Without shapes.",
  ],

  "about.name": ["bron", "source"],
  "about.word": ["onderwerp", "subject"],
  "about.value": ["inhoud", "content"],
  "about.source": ["Bron", "Source"],
  "about.source.synthetic": ["ingebouwd synthetisch voorbeeldregister", "embedded synthetic sample register"],
  "about.synthetic": ["Let op", "Mind"],
  "about.synthetic.text": [
    "Synthetisch voorbeeldregister: verzonnen bedrijven. Niets hiervan is een bevinding over een echt bedrijf of een echte straat.",
    "Synthetic sample register (synthetisch voorbeeldregister): invented firms. Nothing here is a finding about a real firm or street.",
  ],
  "about.confidential": ["Let op", "Mind"],
  "about.confidential.text": [
    "Banen per vestiging zijn vertrouwelijk (LISA/BRZ): deel dit bestand niet verder.",
    "Jobs per establishment are confidential (LISA/BRZ): do not pass this file on.",
  ],
  "about.lacks": ["Wat het register niet zegt", "What the register does not tell"],
  "about.lacks.jobs": [
    "Banen zijn onbekend: vestigingen zijn geteld, banen staan in geen cijfer.",
    "Jobs are unknown: establishments are counted, jobs are in no figure.",
  ],
  "about.lacks.ranges": [
    "Banen zijn een bereik naar grootteklasse (bij LISA: van 12 uur of meer); vestigingen zijn precies.",
    "Jobs are a range by size class (of LISA: of 12 hours or more); establishments are exact.",
  ],
  "about.lacks.subsectors": [
    "Geen SBI-codes: alle vestigingen staan in “onbekend deelsector”, en of het maakindustrie is, is niet bekend.",
    "No SBI codes: all establishments are in “unknown subsector”, and whether they are manufacturing is not known.",
  ],
  "about.lacks.change": ["Eén jaar: geen verandering.", "One year: no change."],
  "about.zones": ["Zones", "Zones"],
  "about.rows": ["Rijen", "Rows"],
  "about.filter": ["Filter", "Filter"],
  "about.filter.none": ["geen", "none"],
  "about.settings": ["Instellingen", "Settings"],
  "about.method": ["Methode", "Method"],
  "about.method.count": [
    "Telling in RD New (EPSG:28992); een punt op de buitengrens ligt in de zone. Een vestiging telt in een jaar als zij daarin banen heeft; onbekende banen staan in geen som. docs/methods.md",
    "Counted in RD New (EPSG:28992); a point on the outer edge is in the zone. An establishment counts in a year in which it has jobs; unknown jobs are in no sum. docs/methods.md",
  ],
  "about.method.tension": [
    "Screening: afstand van bedrijf tot zone naast de richtafstand. Een hulpmiddel, geen verbod. docs/methods.md",
    "Screening: distance from firm to zone beside the guideline distance. An aid, no ban. docs/methods.md",
  ],
  "about.method.growth": [
    "Per vak met zijn buren: trekkingen die de veranderingen van bedrijven binnen hun grootteklasse herverdelen, gecorrigeerd voor het aantal vakken; Gi* ter vergelijking. docs/methods.md#growth",
    "For each square and its neighbours: draws that deal the changes of firms anew within their size class, corrected for the number of squares; Gi* for comparison. docs/methods.md#growth",
  ],
  "about.method.circles": [
    "Scanstatistiek van Kulldorff (1997), Poisson: bedrijven die groeiden of krompen onder alle bedrijven, zonder raster. docs/methods.md#growth",
    "Scan statistic of Kulldorff (1997), Poisson: firms that gained or lost among all firms, without a grid. docs/methods.md#growth",
  ],
  "about.method.near-homes": [
    "Groeiende clusters (hotspots met meer banen dan in het eerste jaar) waarvan bedrijven een woongebied binnen hun richtafstand hebben. Een screening, geen verbod. docs/methods.md#both-questions-at-once",
    "Growing clusters (hotspots with more jobs than in the first year) whose firms have a housing zone within their guideline distance. A screening, no ban. docs/methods.md#both-questions-at-once",
  ],
  "about.method.shift-share": [
    "Shift-share: groei van de referentie, samenstelling naar deelsector, en de rest. docs/methods.md#growth",
    "Shift-share: growth of the reference, mix of subsectors, and the residual. docs/methods.md#growth",
  ],
  "about.method.value-added": [
    "Toegevoegde waarde zoals het register die geeft, opgeteld over vestigingen waarvan zij bekend is; niet gecorrigeerd voor prijzen. docs/methods.md#value-added",
    "Value added as the register gives it, added up over establishments of which it is known; not corrected for prices. docs/methods.md#value-added",
  ],
  "about.register-hash": ["SHA-256 van het register zoals gelezen", "SHA-256 of the register as read"],
  "about.zones-hash": ["SHA-256 van het zonebestand zoals gelezen", "SHA-256 of the zones file as read"],
  "about.region-hash": ["SHA-256 van de regio", "SHA-256 of the region"],
  "about.list": ["Lijst met richtafstanden", "List of guideline distances"],
  "about.list-hash": ["SHA-256 van die lijst", "SHA-256 of that list"],
  "about.draws": ["Trekkingen, hoogstens", "Draws, at most"],
  "about.seed": ["Seed van de trekkingen", "Seed of the draws"],
  "about.command": ["Zelfde cijfers op de opdrachtregel", "Same figures on the command line"],
  "about.crs": ["Coördinaten van de vormen", "Coordinates of the shapes"],
  "about.version": ["Versie", "Version"],
  "about.unknown": ["Onbekend", "Unknown"],
  "about.unknown.text": [
    "Een getal dat niet bekend is staat als “onbekend” in de cel. Waar een kolom alleen getallen kan bevatten is de cel leeg en noemt de kolom “onbekend” welke kolommen van de rij het zijn. Een lege cel bij een jaar: niet geregistreerd.",
    "A number that is not known is written “onbekend” in the cell. Where a column can hold numbers alone the cell is empty, and the column “onbekend” names which columns of the row they are. An empty cell for a year: not registered.",
  ],
  "about.column": ["Kolom {id}", "Column {id}"],
  "unit.m": ["{text} (m)", "{text} (m)"],
  "unit.degrees": ["{text} (graden)", "{text} (degrees)"],
  "unit.m2": ["{text} (m²)", "{text} (m²)"],

  "setting.growth": [
    "{measure}{capped}, {from}-{to}, vakken van {cell} m, omgeving {band}, {permutations} permutaties (seed {seed}), klassen uit {p}",
    "{measure}{capped}, {from}-{to}, squares of {cell} m, neighbourhood {band}, {permutations} permutations (seed {seed}), classes from {p}",
  ],
  "setting.growth.capped": [" (afgetopt)", " (capped)"],
  "setting.growth.p": ["p", "p"],
  "setting.growth.q": ["gecorrigeerde p (q)", "adjusted p (q)"],
  "setting.shift": ["{from}-{to}, vergeleken met: {reference}", "{from}-{to}, compared with: {reference}"],
  "setting.tension": ["{lens}; lijst {edition}; jaar {year}", "{lens}; list {edition}; year {year}"],
  "setting.tension.scenario": ["scenario {scenario}", "scenario {scenario}"],
  "setting.year.one": ["jaar {year}", "year {year}"],
  "setting.year": ["jaar {year}, vergeleken met {from}", "year {year}, compared with {from}"],

  "column.vestigingsnummer": ["nummer van de vestiging", "number of the establishment"],
  "column.naam": ["naam van de vestiging", "name of the establishment"],
  "column.bedrijf": ["naam van het bedrijf", "name of the firm"],
  "column.adres": ["adres", "address"],
  "column.gemeente": ["gemeente", "municipality"],
  "column.x_rd": ["x in RD New", "x in RD New"],
  "column.y_rd": ["y in RD New", "y in RD New"],
  "column.lon": ["lengte, WGS84", "longitude, WGS84"],
  "column.lat": ["breedte, WGS84", "latitude, WGS84"],
  "column.sbi2008": ["SBI 2008-code, als tekst", "SBI 2008 code, as text"],
  "column.deelsector": ["deelsector van de maakindustrie", "subsector of manufacturing"],
  "column.havenzijde": [
    "inside: in de haven, transition: havengebied in transitie, outside: erbuiten",
    "inside: in the port, transition: port area in transition, outside: outside it",
  ],
  "column.wp": [
    "banen (werkzame personen) in {year}; leeg: dat jaar niet geregistreerd",
    "jobs (persons employed) in {year}; empty: not registered that year",
  ],
  "column.wp-low": [
    "minste banen in {year}, van de grootteklasse (bij LISA: van 12 uur of meer)",
    "least jobs in {year}, of the size class (of LISA: of 12 hours or more)",
  ],
  "column.wp-high": [
    "meeste banen in {year}, van de grootteklasse; leeg: geen bovengrens",
    "most jobs in {year}, of the size class; empty: no upper end",
  ],
  "column.jobsLow": [
    "minste banen, grootteklassen opgeteld (bij LISA: van 12 uur of meer)",
    "least jobs, size classes added up (of LISA: of 12 hours or more)",
  ],
  "column.jobsHigh": [
    "meeste banen, grootteklassen opgeteld; leeg: geen bovengrens",
    "most jobs, size classes added up; empty: no upper end",
  ],
  "column.changeLow": [
    "kleinste verandering van banen die de grootteklassen toelaten; leeg: geen ondergrens",
    "least change of jobs that the size classes allow; empty: no lower end",
  ],
  "column.changeHigh": [
    "grootste verandering van banen die de grootteklassen toelaten; leeg: geen bovengrens",
    "greatest change of jobs that the size classes allow; empty: no upper end",
  ],
  "column.register": ["uit welk register de rij komt", "the register that the row comes from"],
  "column.onbekend": [
    "kolommen van deze rij waarvan het getal niet bekend is",
    "columns of this row whose number is not known",
  ],
  "column.zone_id": ["laag en nummer van de zone", "layer and number of the zone"],
  "value.yes": ["ja", "yes"],
  "value.no": ["nee", "no"],
  "column.zones": ["zones waar de vestiging in ligt", "zones that the establishment lies in"],
  "column.zone": ["naam van de zone", "name of the zone"],
  "column.centreX": ["x van het midden van de cirkel, RD New", "x of the centre of the circle, RD New"],
  "column.centreY": ["y van het midden van de cirkel, RD New", "y of the centre of the circle, RD New"],
  "column.radiusM": [
    "straal van de cirkel waarin is geteld; de vorm is een veelhoek",
    "radius of the circle that was counted in; the shape is a polygon",
  ],
  "column.number": ["nummer van de getekende zone", "number of the drawn zone"],
  "column.year": ["jaar van de telling", "year of the count"],
  "column.baseYear": ["jaar waarmee wordt vergeleken", "year that is compared with"],
  "column.firms": ["vestigingen met banen in het jaar", "establishments with jobs in the year"],
  "column.jobs": ["banen in het jaar", "jobs in the year"],
  "column.jobsBase": ["banen in het jaar waarmee wordt vergeleken", "jobs in the year that is compared with"],
  "column.change": [
    "verandering van banen, over vestigingen waarvan ze in beide jaren bekend zijn",
    "change of jobs, over establishments whose jobs are known in both years",
  ],
  "column.changeUnknown": [
    "vestigingen die in één van beide jaren onbekend zijn; niet in de verandering",
    "establishments unknown in one of the two years; not in the change",
  ],
  "column.unknownJobs": [
    "vestigingen waarvan de banen in het jaar onbekend zijn; in geen som",
    "establishments whose jobs in the year are unknown; in no sum",
  ],
  "column.categorie": ["milieucategorie", "environmental category"],
  "column.bepalend": ["aspect dat de afstand bepaalt", "aspect that decides the distance"],
  "column.afstand_m": ["afstand van bedrijf tot zone", "distance from firm to zone"],
  "column.richtafstand_m": ["richtafstand volgens de instellingen", "guideline distance under the settings"],
  "column.richtafstand-area": [
    "richtafstand voor gebiedstype {area}",
    "guideline distance for area type {area}",
  ],
  "column.tekort_m": ["richtafstand min afstand", "guideline distance less distance"],
  "column.in_zone": ["staat het bedrijf in de zone?", "does the firm stand in the zone?"],
  "column.status": [
    "verhouding tot de gebiedstypen, als code",
    "how it stands under the area types, as a code",
  ],
  "column.banen": ["banen in het jaar", "jobs in the year"],
  "column.via_branche": [
    "afstand uit de branche, omdat de code zelf niet in de lijst staat?",
    "distance from the branch, as the code itself is not in the list?",
  ],
  "column.naar_grootte": ["rij gekozen naar de banen (aanname)?", "row chosen by the jobs (an assumption)?"],
  "column.perceelstraal_m": [
    "aangenomen halve breedte van het perceel, van de afstand afgetrokken",
    "assumed half-width of the plot, taken off the distance",
  ],
  "column.lens": ["instellingen van de toetsing", "settings of the test"],
  "column.lijst": ["lijst met richtafstanden", "list of guideline distances"],
  "column.jaar": ["jaar van de banen", "year of the jobs"],
  "column.scenario": ["scenario", "scenario"],
  "column.spanningsklasse": ["spanningsklasse, 1 is de laagste", "tension class, 1 is the lowest"],
  "column.bedrijven-reach": [
    "bedrijven binnen wier richtafstand de zone ligt, die in de zone meegeteld",
    "firms within whose guideline distance the zone lies, those in it among them",
  ],
  "column.bedrijven-inside": ["bedrijven in de zone", "firms in the zone"],
  "column.gebiedstype": ["gebiedstype waarvoor getoetst is", "area type that it was tested as"],
  "column.reden_gebiedstype": ["waarom dat gebiedstype", "why that area type"],
  "column.bedrijven-ring": [
    "bedrijven eromheen: binnen richtafstand, niet in de zone",
    "firms around it: within guideline distance, not in the zone",
  ],
  "column.bedrijven-area": [
    "bedrijven binnen richtafstand voor gebiedstype {area}",
    "firms within guideline distance for area type {area}",
  ],
  "column.bedrijven-aspect": ["bedrijven waarvoor {aspect} bepalend is", "firms for which {aspect} decides"],
  "column.bedrijven-side": ["bedrijven aan havenzijde {side}", "firms on port side {side}"],
  "column.bedrijven-category": [
    "bedrijven van milieucategorie {category}",
    "firms of environmental category {category}",
  ],
  "column.bedrijven-subsector": ["bedrijven van deelsector {subsector}", "firms of subsector {subsector}"],
  "column.banen_in_zone": ["banen in de zone", "jobs in the zone"],
  "column.banen_onbekend": ["bedrijven met onbekende banen", "firms with unknown jobs"],
  "column.twijfel": [
    "minder dan 5 banen en 500 m of meer: kijk naar het bedrijf",
    "fewer than 5 jobs and 500 m or more: look at the firm",
  ],
  "column.vrij_deel": [
    "deel van de zone buiten elke richtafstand",
    "share of the zone beyond every guideline distance",
  ],
  "column.vrij_deel_ring": [
    "hetzelfde zonder de bedrijven die in de zone staan",
    "the same without the firms that stand in the zone",
  ],
  "column.vrij_deel_van": [
    "laagste vrije deel over punt of perceel, grootterij en gebiedstype",
    "lowest free share over point or plot, size row and area type",
  ],
  "column.vrij_deel_tot": ["hoogste vrije deel daarover", "highest free share over those"],
  "column.bedrijven_van": [
    "minste bedrijven binnen richtafstand daarover",
    "fewest firms within guideline distance over those",
  ],
  "column.bedrijven_tot": [
    "meeste bedrijven binnen richtafstand daarover",
    "most firms within guideline distance over those",
  ],
  "column.beslist": [
    "keuze die het vrije deel het meest verandert: plot (punt of perceel), size (grootterij) of area (gebiedstype)",
    "choice that changes the free share most: plot (point or plot), size (size row) or area (area type)",
  ],
  "column.plan_terreinen": [
    "bedrijventerreinen waarvan het plan hoogstens een bedrijf toelaat dat de zone raakt (eigen inschatting)",
    "business estates whose plan at most allows a firm that reaches the zone (own estimate)",
  ],
  "column.vrij_deel_plan": [
    "deel van de zone buiten de afstanden van die hoogste categorieën, ongeveer",
    "share of the zone beyond the distances of those highest categories, about",
  ],
  "column.vrij_deel_plan_en_bedrijven": [
    "hetzelfde, ook buiten die van de bedrijven die er nu zijn",
    "the same, also beyond those of the firms there are now",
  ],
  "column.woningen_laag": ["geplande woningen, laagste opgave", "planned homes, lowest figure"],
  "column.woningen_hoog": ["geplande woningen, hoogste opgave", "planned homes, highest figure"],
  "column.woningen_in_contour_laag": [
    "woningen binnen een richtafstand naar oppervlak, laag",
    "homes within a guideline distance by area, low",
  ],
  "column.woningen_in_contour_hoog": [
    "woningen binnen een richtafstand naar oppervlak, hoog",
    "homes within a guideline distance by area, high",
  ],
  "column.woningen_in_contour_ring_laag": [
    "hetzelfde, laag, zonder de bedrijven die in de zone staan",
    "the same, low, without the firms that stand in the zone",
  ],
  "column.woningen_in_contour_ring_hoog": [
    "hetzelfde, hoog, zonder de bedrijven die in de zone staan",
    "the same, high, without the firms that stand in the zone",
  ],
  "column.score": ["spanningsscore", "tension score"],
  "column.score_in_zone": [
    "deel van de score door bedrijven in de zone",
    "part of the score by firms in the zone",
  ],
  "column.score_eromheen": [
    "deel van de score door bedrijven eromheen",
    "part of the score by firms around it",
  ],
  "column.corner-x": ["x van de hoek linksonder, RD New", "x of the lower left corner, RD New"],
  "column.corner-y": ["y van de hoek linksonder, RD New", "y of the lower left corner, RD New"],
  "column.zijde_m": ["zijde van het vak", "side of the square"],
  "column.bedrijven-year": ["vestigingen met banen in {year}", "establishments with jobs in {year}"],
  "column.banen-year": ["banen in {year}", "jobs in {year}"],
  "column.waarde": ["waarde die is getoetst", "value that was tested"],
  "column.z": ["z-score van Gi*", "z-score of Gi*"],
  "column.p": ["p uit z (normale benadering), tweezijdig", "p from z (normal approximation), two-sided"],
  "column.q": ["die p, gecorrigeerd voor het aantal vakken", "that p, adjusted for the number of squares"],
  "column.p_loting": ["p uit trekkingen, tweezijdig", "p from draws, two-sided"],
  "column.q_loting": [
    "die p, gecorrigeerd voor het aantal vakken",
    "that p, adjusted for the number of squares",
  ],
  "column.square-sum": [
    "wat het vak met zijn buren samen heeft",
    "what the square and its neighbours hold together",
  ],
  "column.square-expected": ["wat daar door toeval te verwachten was", "what chance would have put there"],
  "column.square-low": [
    "ondergrens van q door de toevalsfout van de trekkingen",
    "lower bound of q by the chance error of the draws",
  ],
  "column.square-high": ["bovengrens van q", "upper bound of q"],
  "column.square-draws": ["trekkingen die voor het vak zijn gedaan", "draws made for the square"],
  "column.square-edge": [
    "kunnen andere trekkingen een andere klasse geven?",
    "may other draws give another class?",
  ],
  "column.square-contrary": [
    "ging het vak zelf de andere kant op dan zijn klasse?",
    "did the square itself go the other way than its class?",
  ],
  "column.hotspotklasse": [
    "hot: meer dan verwacht, cold: minder; 99 zeer sterke, 95 sterke, 90 enige aanwijzing (hooguit 1, 5, 10% van de zo gemarkeerde vakken is naar verwachting vals alarm); none: geen samenhang aangetoond",
    "hot: more than expected, cold: less; 99 very strong, 95 strong, 90 some evidence (at most 1, 5, 10% of the squares so marked are expected to be false alarms); none: no clustering shown",
  ],
  "column.circle-of": [
    "gained: bedrijven die groeiden of begonnen; lost: die krompen of sloten",
    "gained: firms that gained or started; lost: that lost or closed",
  ],
  "column.circle-firms": [
    "bedrijven in de cirkel, in één van beide jaren",
    "firms in the circle, in either year",
  ],
  "column.circle-cases": ["die ervan van deze soort zijn", "those of them that are of this kind"],
  "column.circle-expected": ["hoeveel er te verwachten waren", "how many were to be expected"],
  "column.circle-risk": ["hoe vaak in de cirkel tegenover daarbuiten", "how often inside against outside"],
  "column.circle-llr": ["logaritme van de likelihood-ratio", "logarithm of the likelihood ratio"],
  "column.circle-p": [
    "deel van de trekkingen waarvan de sterkste cirkel minstens zo sterk is",
    "share of draws whose strongest circle is at least as strong",
  ],
  "column.near-rank": [
    "plaats van het cluster: meeste banen binnen de richtafstand eerst",
    "place of the cluster: most jobs within the guideline distance first",
  ],
  "column.near-hotspot": ["nummer in de lijst van hotspots", "number in the list of hotspots"],
  "column.near-cluster": ["plaats die het dichtst bij het cluster ligt", "place nearest to the cluster"],
  "column.near-firms": [
    "bedrijven van het cluster binnen wier richtafstand de zone ligt, die erin meegeteld",
    "firms of the cluster within whose guideline distance the zone lies, those in it among them",
  ],
  "column.near-inside": ["die ervan in de zone staan", "those of them that stand in the zone"],
  "column.near-jobs": ["banen van die bedrijven in {year}", "jobs of those firms in {year}"],
  "column.near-change": [
    "verandering van hun banen sinds {from}, waar beide jaren bekend zijn",
    "change of their jobs since {from}, where both years are known",
  ],
  "column.near-all-firms": [
    "bedrijven van het cluster bij enige zone, elk één keer",
    "firms of the cluster near any zone, each once",
  ],
  "column.near-all-jobs": ["hun banen in {year}", "their jobs in {year}"],
  "column.gebied": ["gebied", "area"],
  "column.vergeleken_met": ["referentie waarmee is vergeleken", "reference that was compared with"],
  "column.verandering": ["verandering van de banen", "change of jobs"],
  "column.referentie": ["deel door de groei van de referentie", "part by the growth of the reference"],
  "column.samenstelling": ["deel door de samenstelling", "part by the mix"],
  "column.lokaal": ["rest (lokaal verschil)", "residual (local difference)"],
  "column.lokaal_marge": [
    "hoeveel de rest kan schelen (twee standaardfouten) doordat de landelijke cijfers schattingen zijn; leeg: geen schatting",
    "how far the residual may be off (two standard errors) as the national figures are estimates; empty: no estimate",
  ],
  "column.beter_of_slechter": [
    "deel van de rest doordat de deelsector het hier beter of slechter doet (Esteban-Marquillas: competitive)",
    "part of the residual from the subsector doing better or worse here (Esteban-Marquillas: competitive)",
  ],
  "column.specialisatie": [
    "deel van de rest doordat het gebied er veel of weinig banen in heeft (Esteban-Marquillas: allocation)",
    "part of the residual from the area having many or few jobs in it (Esteban-Marquillas: allocation)",
  ],
  "column.gespecialiseerd_of_goed": [
    "both: gespecialiseerd en goed; specialised: alleen gespecialiseerd; good: alleen goed; neither: geen van beide",
    "both: specialised and good; specialised: only specialised; good: only good; neither: neither",
  ],
  "column.lq": ["specialisatiegraad in het laatste jaar", "location quotient in the last year"],
  "column.lq_zonder_grootste": [
    "specialisatiegraad zonder het grootste bedrijf van de deelsector in het gebied",
    "location quotient without the area's largest firm of the subsector",
  ],
  "column.ellison_glaeser": [
    "Ellison-Glaeser over de gemeenten van het hele register: boven 0,05 sterk bij elkaar, meer dan grote bedrijven verklaren",
    "Ellison-Glaeser over the municipalities of the whole register: above 0.05 strongly clustered, beyond what large plants explain",
  ],
  "column.clusterindex": [
    "clusterindex (Litzenberger-Sternberg) in het laatste jaar, tussen de zones van het bestand waarvan de inwoners bekend zijn; leeg waar hij niet te geven is",
    "cluster index (Litzenberger-Sternberg) in the last year, among the zones of the file whose inhabitants are known; empty where it cannot be told",
  ],
  "column.aandeel_in_referentie": [
    "deel (0-1) van de banen van de referentie in het eerste jaar dat van het gebied zelf is",
    "share (0-1) of the reference's jobs in the first year that are the area's own",
  ],
  "column.vergelijking": [
    "others: vergeleken met andere bedrijven; itself: alle banen van de referentie liggen hier, de rest is 0; nothing: niet in de referentie",
    "others: compared with other firms; itself: all jobs of the reference lie here, the residual is 0; nothing: not in the reference",
  ],
  "column.mln_euro": [
    "toegevoegde waarde in {year}, miljoen euro, van bedrijven waarvan die bekend is",
    "value added in {year}, millions of euros, of firms of which it is known",
  ],
  "column.onbekend_jaar": [
    "bedrijven waarvan de toegevoegde waarde in {year} onbekend is; in geen som",
    "firms of which the value added in {year} is unknown; in no sum",
  ],
  "column.verandering_mln": [
    "verandering in miljoen euro, van bedrijven waarvan die in beide jaren bekend is",
    "change in millions of euros, of firms of which it is known in both years",
  ],
  "column.verandering_onbekend": ["bedrijven die daarin niet meetellen", "firms that are left out of it"],
  "column.aandeel": [
    "aandeel (0-1) in de toegevoegde waarde van het gebied in het laatste jaar",
    "share (0-1) of the area's value added in the last year",
  ],
  "column.toegevoegde_waarde": [
    "toegevoegde waarde in {year}, miljoen euro",
    "value added in {year}, millions of euros",
  ],
  "column.van": ["eerste jaar", "first year"],
  "column.tot": ["laatste jaar", "last year"],
  "column.kleine_aantallen": ["berust op kleine aantallen?", "rests on small numbers?"],
} as const satisfies Words;

export type ExportWordKey = keyof typeof EXPORT_WORDS;
export type ExportSay = (key: ExportWordKey, values?: WordValues) => string;

/** The words of saved files in a language. */
export function exportSayIn(language: Language): ExportSay {
  return (key, values) => sentenceOf(language, EXPORT_WORDS[key], values);
}

/** Has this key words? */
export function isExportWord(key: string): key is ExportWordKey {
  return Object.hasOwn(EXPORT_WORDS, key);
}
