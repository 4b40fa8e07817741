import type { Words } from "./words.ts";

/** What stands around every view: header, search, layers, tools, map, years, share, help and messages. */
export const FRAME_WORDS = {
  "app.name": ["Spanningskaart", "Tension map"],
  "app.description": [
    "Waar willen woningen en makers dezelfde grond, en wat kost dat?",
    "Where do homes and makers want the same land, and what does that cost?",
  ],
  "app.skip": ["Snel naar", "Skip links"],
  "app.skip.panel": ["Naar filters", "Skip to filters"],
  "app.skip.map": ["Naar de kaart", "Skip to the map"],
  "app.skip.card": ["Naar de telling", "Skip to the count"],

  "view.tabs": ["Weergave", "View"],
  "view.firms": ["Bedrijven", "Firms"],
  "view.tension": ["Spanning", "Tension"],
  "view.growth": ["Groei", "Growth"],

  "header.files": ["Eigen bestanden", "Own files"],
  "header.files.short": ["Bestanden", "Files"],
  "header.share": ["Delen", "Share"],
  "header.help": ["Uitleg", "Help"],
  "header.language": ["Taal", "Language"],
  "header.menu": ["Menu", "Menu"],
  "common.close": ["Sluiten", "Close"],
  "common.cancel": ["Annuleren", "Cancel"],
  "common.more": ["Meer", "More"],
  "common.undo": ["Ongedaan maken", "Undo"],
  "common.undo.short": ["Ongedaan", "Undo"],
  "common.redo": ["Opnieuw", "Redo"],
  "common.retry": ["Probeer opnieuw", "Try again"],
  "common.copy": ["Kopieer", "Copy"],
  "common.copied": ["Gekopieerd", "Copied"],

  "search.label": ["Zoek plaats, gebied of bedrijf", "Search place, area or firm"],
  "search.placeholder": [
    "Zoek plaats, gebied, bedrijf of RD-coördinaat",
    "Search place, area, firm or RD coordinate",
  ],
  "search.placeholder.short": ["Zoek plaats of bedrijf", "Search place or firm"],
  "search.results": ["Zoekresultaten", "Search results"],
  "search.found": ["{n} {n|resultaat|resultaten}", "{n} {n|result|results}"],
  "search.none": ["Niets gevonden in de geladen gegevens.", "Nothing found in the loaded data."],
  "search.kind.place": ["plaats", "place"],
  "search.kind.housing": ["woningbouwzone", "housing zone"],
  "search.kind.port": ["havengebied", "port area"],
  "search.kind.estate": ["bedrijventerrein", "business estate"],
  "search.kind.own": ["eigen zone", "own zone"],
  "search.kind.firm": ["bedrijf", "firm"],
  "search.kind.coordinate": ["coördinaat", "coordinate"],

  "badge.synthetic": ["Synthetisch voorbeeldregister", "Synthetic sample register"],
  "badge.own": [
    "Eigen register: {file} · blijft op dit apparaat",
    "Own register: {file} · stays on this device",
  ],
  "badge.explain": ["Uitleg", "Explanation"],

  "layers.title": ["Kaartlagen", "Map layers"],
  "layers.on": ["{n} aan", "{n} on"],
  "layers.housing": ["Woningbouwzones", "Housing zones"],
  "layers.ports": ["Havengebieden", "Port areas"],
  "layers.estates": ["Bedrijventerreinen", "Business estates"],
  "layers.labels": ["Namen", "Names"],
  "layers.builtUp": ["Bestaande woonwijken", "Existing residential areas"],
  "layers.roads": ["Wegen en spoor", "Roads and railways"],
  "layers.online": ["Achtergrondkaart PDOK (online)", "PDOK background map (online)"],
  "layers.online.note": [
    "Een derde partij (PDOK/Kadaster) ziet dan waar u kijkt. Uw bestanden worden niet verstuurd.",
    "A third party (PDOK/Kadaster) then sees where you look. Your files are not sent.",
  ],
  "layers.online.unreachable": [
    "Achtergrond niet bereikbaar, eigen kaart getoond.",
    "Background unreachable, own map shown.",
  ],
  "layers.own.remove": ["Verwijder laag {name}", "Remove layer {name}"],

  "tools.title": ["Tel in een gebied", "Count in an area"],
  "tools.toolbar": ["Tekenen en tellen", "Draw and count"],
  "tools.polygon": ["Veelhoek", "Polygon"],
  "tools.rectangle": ["Rechthoek", "Rectangle"],
  "tools.circle": ["Cirkel", "Circle"],
  "tools.freehand": ["Vrije hand", "Freehand"],
  "tools.view": ["Tel wat ik zie", "Count what I see"],
  "tools.view.short": ["In beeld", "In view"],
  "tools.corners": ["Coördinaten invoeren", "Type coordinates"],
  "draw.hint.polygon": [
    "Klik voor een hoek, of op de eerste hoek om te sluiten",
    "Click for a corner, or the first corner to close",
  ],
  "draw.hint.rectangle": ["Klik op twee tegenover liggende hoeken", "Click two opposite corners"],
  "draw.hint.circle": ["Klik op het midden, dan op de rand", "Click the centre, then the edge"],
  "draw.hint.freehand": ["Teken de grens met ingedrukte knop", "Draw the boundary with the button held down"],
  "draw.tap.polygon": ["Tik voor een hoek", "Tap for a corner"],
  "draw.tap.rectangle": ["Tik op twee hoeken, of sleep", "Tap two corners, or drag"],
  "draw.tap.circle": ["Tik op midden en rand, of sleep", "Tap centre and edge, or drag"],
  "draw.tap.edit": ["Sleep een hoek of de hele zone", "Drag a corner or the whole zone"],
  "draw.nothing": ["Nog niets om in te tellen.", "Nothing to count in yet."],
  "draw.corner.back": ["Hoek terug", "Corner back"],
  "draw.corner.taken": ["Hoek teruggenomen", "Corner taken back"],
  "draw.corner.again": ["Hoek weer gezet", "Corner set again"],
  "draw.stop": ["Stop", "Stop"],
  "tools.loading": ["De kaart wordt nog geladen.", "The map is still loading."],
  "tools.nomap": [
    "Zonder kaart kan er niet worden getekend; coördinaten invoeren kan wel.",
    "Without a map nothing can be drawn; coordinates can be typed.",
  ],
  "draw.hint.keys": [
    "Toetsenbord: pijltjes verplaatsen, Enter zet een hoek, Backspace wist de laatste",
    "Keyboard: arrows move, Enter sets a corner, Backspace removes the last",
  ],
  "draw.hint.cancel": ["breekt af", "cancels"],
  "draw.done": ["Klaar", "Done"],
  "draw.cancelled": ["Tekenen afgebroken", "Drawing cancelled"],
  "draw.selfcross": [
    "De grens kruist zichzelf hier. Verplaats een hoek.",
    "The boundary crosses itself here. Move a corner.",
  ],
  "draw.selfcross.drawing": [
    "De grens kruist zichzelf hier. Neem de laatste hoek terug (Backspace).",
    "The boundary crosses itself here. Take the last corner back (Backspace).",
  ],
  "draw.selfcross.tap": [
    "De grens kruist zichzelf hier. Tik op Hoek terug.",
    "The boundary crosses itself here. Tap Corner back.",
  ],
  "draw.fewcorners": ["Zet eerst ten minste drie hoeken.", "Set at least three corners first."],
  "draw.noarea": [
    "Dit gebied heeft geen oppervlak. Verplaats een hoek.",
    "This area has no surface. Move a corner.",
  ],
  "draw.edit.hint": [
    "Versleep een hoek of de hele zone; rechtsklik wist een hoek",
    "Drag a corner or the whole zone; right click removes a corner",
  ],

  "map.label": ["Kaart", "Map"],
  "map.zoomIn": ["Zoom in", "Zoom in"],
  "map.zoomOut": ["Zoom uit", "Zoom out"],
  "map.reset": ["Hele regio", "Whole region"],
  "map.scale": ["Schaal", "Scale"],
  "map.attribution": [
    "Kaart: eigen generalisatie · Bedrijven: synthetisch",
    "Map: own generalisation · Firms: synthetic",
  ],
  "map.attribution.own": [
    "Kaart: eigen generalisatie · Bedrijven: eigen register",
    "Map: own generalisation · Firms: own register",
  ],
  "map.attribution.none": ["Kaart: eigen generalisatie", "Map: own generalisation"],
  "map.attribution.online": [
    "Achtergrond: PDOK / Kadaster (CC BY 4.0)",
    "Background: PDOK / Kadaster (CC BY 4.0)",
  ],
  "map.nowebgl": [
    "Deze browser kan de kaart niet tekenen (WebGL 2 ontbreekt). Zoeken, filters, tabellen en ingetypte hoeken werken wel.",
    "This browser cannot draw the map (WebGL 2 is missing). Search, filters, tables and typed corners still work.",
  ],
  "map.failed": ["De kaart kon niet worden getekend.", "The map could not be drawn."],
  "map.several": ["{n} bedrijven hier", "{n} firms here"],
  "map.squares": [
    "Bedrijven per vak van {m} m. Zoom in voor losse bedrijven.",
    "Firms per square of {m} m. Zoom in for single firms.",
  ],

  "corners.title": ["Coördinaten invoeren", "Type coordinates"],
  "corners.help": [
    "Eén hoek per regel, RD (bijv. 88500 437200) of lengte- en breedtegraad (bijv. 4.4204 51.9282). Decimalen met een punt.",
    "One corner a line, RD (e.g. 88500 437200) or longitude and latitude (e.g. 4.4204 51.9282). Decimals with a point.",
  ],
  "corners.field": ["Hoeken", "Corners"],
  "corners.edit": ["Hoeken van {zone}", "Corners of {zone}"],
  "corners.keep": ["Bewaar", "Keep"],
  "corners.wrong.selfcross": [
    "De grens kruist zichzelf bij {x} {y}. Verplaats een hoek.",
    "The boundary crosses itself at {x} {y}. Move a corner.",
  ],
  "corners.make": ["Maak zone", "Make zone"],
  "corners.crs.rd": ["Herkend als RD (EPSG:28992)", "Recognised as RD (EPSG:28992)"],
  "corners.crs.wgs84": ["Herkend als WGS84", "Recognised as WGS84"],
  "corners.wrong.line": [
    "Regel {line} is geen paar getallen: {text}",
    "Line {line} is not a pair of numbers: {text}",
  ],
  "corners.wrong.mixed": [
    "Regel {line} is geen {crs} zoals de andere regels.",
    "Line {line} is not {crs} like the other lines.",
  ],
  "corners.wrong.outside": [
    "Regel {line} ligt niet in Nederland: {text}",
    "Line {line} is not in the Netherlands: {text}",
  ],

  "share.title": ["Deel deze weergave", "Share this view"],
  "share.link": ["Koppeling", "Link"],
  "share.holds": [
    "De koppeling bevat het kaartbeeld, de filters, het jaar en uw zones. Nooit een rij uit een register.",
    "The link holds the map view, filters, year and your zones. Never a row of a register.",
  ],
  "share.names": ["Namen meesturen", "Include names"],
  "share.names.note": [
    "De namen die u aan zones gaf, en waarom u een zone als ander gebied toetst, staan dan leesbaar in de koppeling en in de adresbalk. Ook als zo'n naam die van een bedrijf is.",
    "The names you gave to zones, and why you test a zone as another area, are then in the link and in the address bar for anyone to read. Also where such a name is that of a firm.",
  ],
  "share.own": [
    "U werkt met een eigen register. Wie de koppeling opent, moet dat bestand zelf hebben; de cijfers van het voorbeeldregister worden dan niet getoond.",
    "You work with a register of your own. Whoever opens the link needs that file; the sample register's figures are not shown instead.",
  ],
  "share.zones": [
    "Op de kaart staan zones uit een eigen bestand. Die gaan niet mee in de koppeling; wel dat ze er waren.",
    "There are zones from a file of your own on the map. They do not go into the link; only that they were there.",
  ],
  "share.zones.missing": [
    "Deze koppeling is gemaakt met zones uit een eigen bestand, dat hier niet geladen is. Die zones staan niet op de kaart.",
    "This link was made with zones from a file that is not loaded here. Those zones are not on the map.",
  ],
  "link.names": [
    "In deze koppeling staan namen van zones of redenen. Wat u daaraan verandert, komt ook in de koppeling; uitzetten kan onder Delen.",
    "This link holds names of zones or reasons. What you change in them goes into the link too; Share turns that off.",
  ],
  "link.cut": [
    "Deze koppeling is niet compleet: het eind ontbreekt. Wat daar stond, is weggelaten. Vraag om de hele koppeling.",
    "This link is not complete: its end is missing. What stood there is left out. Ask for the whole link.",
  ],
  "link.damaged": [
    "Zones in deze koppeling kloppen niet meer of kunnen niet zijn getekend; zij zijn weggelaten. Vraag om de koppeling zoals zij is gemaakt.",
    "Zones in this link are no longer right, or cannot have been drawn; they are left out. Ask for the link as it was made.",
  ],
  "link.newer": [
    "Deze koppeling komt van een nieuwere versie van deze pagina. Een deel ervan kan hier ontbreken.",
    "This link comes from a newer version of this page. Some of it may be missing here.",
  ],
  "share.firms": [
    "{n} {n|gesloten of verplaatst bedrijf gaat|gesloten of verplaatste bedrijven gaan} niet mee: wie de koppeling opent, ziet andere cijfers.",
    "{n} closed or moved {n|firm does|firms do} not go along: whoever opens the link sees other figures.",
  ],
  "share.around": [
    "Let op: in de koppeling staat het middelpunt van uw zones met een straal. Is zo'n zone om een bedrijf uit uw register getrokken, dan verraadt de koppeling waar dat bedrijf ligt.",
    "Note: the link holds the centre of your zones with a radius. Where such a zone was drawn around a firm of your register, the link gives away where that firm is.",
  ],
  "share.print": ["Afdrukken", "Print"],

  "year.label": ["Jaar", "Year"],
  "year.total": ["{b} banen in {year}", "{b} jobs in {year}"],
  "year.play": ["Speel de jaren af", "Play the years"],
  "year.pause": ["Stop afspelen", "Pause"],

  "phone.sheet": ["Paneel", "Panel"],
  "phone.sheet.step": ["Vergroot of verklein het paneel", "Enlarge or shrink the panel"],
  "phone.tab.count": ["Telling", "Count"],
  "phone.tab.filters": ["Filters", "Filters"],
  "phone.tab.layers": ["Lagen", "Layers"],

  "undo.plan-back": ["{zone} terug op de plek van het plan", "{zone} back in the place of the plan"],
  "undo.zone": ["{zone} verwijderd", "{zone} removed"],
  "undo.register": ["{file} vervangt het register", "{file} replaces the register"],
  "undo.layer": ["{file} toegevoegd als kaartlaag", "{file} added as a map layer"],
  "undo.filters": ["Filters gewist", "Filters cleared"],

  "load.failed": [
    "De ingebouwde regio kon niet worden geladen. {what}",
    "The embedded region could not be loaded. {what}",
  ],

  "help.title": ["Uitleg", "Help"],
  "help.what": ["Wat laat deze kaart zien?", "What does this map show?"],
  "help.what.text": [
    "Bedrijven in de maakindustrie (SBI 10-33) en plannen voor woningbouw in de regio Rotterdam, in en buiten de haven. Teken een zone en lees hoeveel bedrijven en banen erin liggen.",
    "Manufacturing firms (SBI 10-33) and housing plans in the Rotterdam region, in and outside the port. Draw a zone and read how many firms and jobs lie in it.",
  ],
  "help.data": ["Wat zijn de gegevens?", "What are the data?"],
  "help.data.text": [
    "Het ingebouwde register is synthetisch: verzonnen bedrijven, geen echte. De kaart is met de hand gegeneraliseerd. Aantallen woningen komen uit openbare bronnen van verschillende jaren en mogen niet worden opgeteld zonder dat erbij te zeggen.",
    "The embedded register is synthetic: invented firms, none of them real. The map is generalised by hand. Numbers of homes come from public sources of different years and should not be added up without saying so.",
  ],
  "help.private": ["Waar blijven mijn bestanden?", "Where do my files go?"],
  "help.private.text": [
    "Op dit apparaat. Bestanden worden in de browser gelezen en nergens heen gestuurd; sluit u de pagina, dan zijn ze weg.",
    "Nowhere: they stay on this device. Files are read in the browser and sent nowhere; close the page and they are gone.",
  ],
  "help.count": ["Hoe wordt er geteld?", "How is it counted?"],
  "help.count.text": [
    "Een bedrijf telt in een jaar als het dan banen heeft. Een punt op de buitengrens van een zone hoort erbij, een punt op de rand van een gat niet. Over meer zones telt elk bedrijf één keer. Onbekende banen staan apart. Banen zijn werkzame personen op 1 april (LISA), geen werknemersbanen van het CBS.",
    "A firm counts in a year when it has jobs in it. A point on a zone's outer boundary is in, a point on the edge of a hole is not. Over several zones each firm counts once. Unknown jobs are kept apart. Jobs are working persons on 1 April (LISA), not CBS employee jobs.",
  ],
  "help.keys": ["Toetsen", "Keys"],
  "help.keys.search": ["naar het zoekveld", "to the search field"],
  "help.keys.undo": ["ongedaan maken, opnieuw", "undo, redo"],
  "help.keys.draw": ["hoek zetten, klaar, laatste wissen, afbreken", "set corner, done, remove last, cancel"],
  "help.keys.map": ["kaart verschuiven en zoomen", "pan and zoom the map"],
  "tv.move.drag": ["Sleep de zone naar een andere plek", "Drag the zone to another place"],
} as const satisfies Words;
