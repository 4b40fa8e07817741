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
  "header.dark": ["Donkere weergave", "Dark theme"],
  "header.light": ["Lichte weergave", "Light theme"],
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

  "share.link": ["Koppeling", "Link"],
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

  "tv.move.drag": ["Sleep de zone naar een andere plek", "Drag the zone to another place"],
} as const satisfies Words;
