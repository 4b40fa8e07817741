import type { Words } from "./words.ts";

/** What can be said of a user's file: why it cannot be used, why a row was refused, what was assumed. */
export const IMPORT_WORDS = {
  "input.file.empty": ["Het bestand is leeg.", "The file is empty."],
  "input.file.not-found": ["Het bestand kan niet worden gelezen.", "The file cannot be read."],
  "input.file.unreadable": [
    "Het bestand kan niet meer worden gelezen: het is gewijzigd, verplaatst of bij een ander programma in gebruik. Kies het opnieuw.",
    "The file can no longer be read: it was changed, moved or is in use by another program. Choose it again.",
  ],
  "input.file.folder": [
    "Dit is een map, geen bestand. Open de map en kies er een bestand uit.",
    "This is a folder, not a file. Open the folder and choose a file from it.",
  ],
  "input.file.not-text": [
    "Dit is geen tekstbestand. Sla een register op als CSV.",
    "This is not a text file. Save a register as CSV.",
  ],
  "input.file.unread": [
    "Dit lijkt {looksLike:unread}. Dat wordt niet gelezen. Wel: voor bedrijven {firms:format}, voor zones {zones:format}.",
    "This looks like {looksLike:unread}, which is not read. What is: for firms {firms:format}, for zones {zones:format}.",
  ],
  "input.file.unknown": [
    "Dit bestand wordt niet herkend. Gelezen worden voor bedrijven {firms:format}, voor zones {zones:format}.",
    "This file is not recognised. What is read: for firms {firms:format}, for zones {zones:format}.",
  ],
  "input.file.spreadsheet": [
    "Dit is een rekenblad dat niet wordt gelezen. Sla het op als XLSX, of het blad met de vestigingen als CSV.",
    "This is a spreadsheet that is not read. Save it as XLSX, or the sheet with the establishments as CSV.",
  ],
  "input.file.loose-shapefile": [
    "Dit is één deel van een Shapefile. Zet .shp, .dbf en .prj samen in een zip en open die.",
    "This is one part of a Shapefile. Put .shp, .dbf and .prj together in a zip and open that.",
  ],
  "input.file.no-header": [
    "De eerste regel bevat geen kolomnamen. Een register begint met een regel als “vestigingsnummer;x_rd;y_rd;sbi2008;wp2020”.",
    "The first line has no column names. A register begins with a line such as “vestigingsnummer;x_rd;y_rd;sbi2008;wp2020”.",
  ],
  "input.file.no-rows": [
    "Onder de kolomnamen staan geen rijen.",
    "There are no rows below the column names.",
  ],
  "input.file.unclosed-quote": [
    "Een aanhalingsteken op regel {line} wordt nergens gesloten.",
    "A quotation mark on line {line} is never closed.",
  ],
  "input.file.not-zones": [
    "Dit is geen gebiedenbestand. Verwacht wordt {zones:format}.",
    "This is no zones file. {zones:format} is expected.",
  ],
  "input.file.not-json": [
    "Het bestand lijkt GeoJSON, maar is niet te lezen: regel {line}, teken {column} klopt niet.",
    "The file looks like GeoJSON, but cannot be read: line {line}, character {column} is wrong.",
  ],
  "input.file.json-cut-short": [
    "Het bestand lijkt GeoJSON, maar breekt aan het eind af. Is het helemaal opgeslagen of gedownload?",
    "The file looks like GeoJSON, but breaks off at its end. Was it saved or downloaded completely?",
  ],
  "input.file.not-geojson": [
    "Dit is JSON, maar geen GeoJSON met vlakken.",
    "This is JSON, but not GeoJSON with areas.",
  ],
  "input.file.damaged": [
    "Het bestand ({format:format}) is beschadigd of afgebroken, of bevat niet wat het zegt. Sla het opnieuw op.",
    "The file ({format:format}) is damaged or cut short, or does not hold what it says. Save it again.",
  ],
  "input.file.too-large": [
    "Het bestand is {megabytes} MB; van deze soort wordt ten hoogste {most} MB gelezen. Bewaar er een deel van, of sla het op als CSV of GeoJSON per regel.",
    "The file is {megabytes} MB; of this kind at most {most} MB is read. Save a part of it, or save it as CSV or GeoJSON by the line.",
  ],
  "input.file.no-layer": [
    "Het bestand heeft geen blad of laag “{layer}”. Wel: {layers}.",
    "The file has no sheet or layer “{layer}”. It has: {layers}.",
  ],
  "input.file.too-many-columns": [
    "Het blad heeft {columns} kolommen; meer dan {most} wordt niet gelezen. Verwijder de lege kolommen rechts van de tabel.",
    "The sheet has {columns} columns; more than {most} are not read. Delete the empty columns to the right of the table.",
  ],
  "input.columns.coordinates-missing": [
    "Wijs aan welke kolommen de coördinaten bevatten (x en y, of lengte- en breedtegraad).",
    "Point out which columns hold the coordinates (x and y, or longitude and latitude).",
  ],
  "input.columns.sbi-missing": [
    "Wijs aan welke kolom de SBI-code bevat.",
    "Point out which column holds the SBI code.",
  ],
  "input.columns.jobs-missing": [
    "Wijs aan welke kolommen de werkzame personen bevatten (zoals wp2015 tot en met wp2020).",
    "Point out which columns hold the jobs (such as wp2015 to wp2020).",
  ],
  "input.columns.id-missing": [
    "Elke vestiging heeft hier meer rijen, een per jaar; wijs de kolom met het vestigingsnummer aan.",
    "Every establishment has several rows here, one a year; point out the column with its number.",
  ],
  "input.columns.year-missing": [
    "Geef aan van welk jaar de werkzame personen zijn.",
    "Tell which year the jobs are of.",
  ],
  "input.columns.unknown": [
    "Kolom {column} bestaat niet: het bestand heeft er {columns}.",
    "There is no column {column}: the file has {columns}.",
  ],
  "input.firms.too-many-codes": [
    "De SBI-kolom bevat meer dan {most} verschillende codes. Is het de juiste kolom?",
    "The SBI column holds more than {most} different codes. Is it the right column?",
  ],
  "input.zip.damaged": ["Het zipbestand is beschadigd.", "The zip file is damaged."],
  "input.zip.too-many-entries": [
    "Het zipbestand bevat {entries} bestanden; meer dan {most} wordt niet uitgepakt.",
    "The zip file holds {entries} files; more than {most} are not unpacked.",
  ],
  "input.zip.too-large": [
    "Het zipbestand is uitgepakt {megabytes} MB; dat wordt niet uitgepakt.",
    "The zip file unpacks to {megabytes} MB, which is not unpacked.",
  ],
  "input.zip.no-shapefile": [
    "In het zipbestand zit geen Shapefile (.shp).",
    "There is no Shapefile (.shp) in the zip file.",
  ],
  "input.shapefile.damaged": [
    "De Shapefile is beschadigd of afgebroken.",
    "The Shapefile is damaged or cut short.",
  ],
  "input.shapefile.not-polygons": [
    "De Shapefile bevat punten of lijnen, geen vlakken.",
    "The Shapefile holds points or lines, not areas.",
  ],
  "input.shapefile.not-points": [
    "De Shapefile bevat lijnen of vlakken, geen punten: het is geen register.",
    "The Shapefile holds lines or areas, not points: it is no register.",
  ],
  "input.crs.unknown": [
    "Het coördinatenstelsel “{crs}” wordt niet gelezen. Sla het bestand op in RD (EPSG:28992), of geef op welk stelsel het is: EPSG {known} (op de opdrachtregel met --crs).",
    "The coordinate system “{crs}” is not read. Save the file in RD (EPSG:28992), or say which system it is: EPSG {known} (on the command line with --crs).",
  ],
  "input.zones.none": [
    "Het bestand bevat geen vlak in Nederland dat te gebruiken is.",
    "The file holds no usable area in the Netherlands.",
  ],
  "input.region.absent": [
    "De ingebouwde regio is nog niet geladen; zonder haar kan een register niet worden geplaatst.",
    "The embedded region is not loaded yet; without it a register cannot be placed.",
  ],
  "input.fetch.unreachable": [
    "{name} kon niet worden opgehaald: er is geen verbinding. Controleer de verbinding en probeer het opnieuw.",
    "{name} could not be fetched: there is no connection. Check the connection and try again.",
  ],
  "input.fetch.refused": [
    "{name} kon niet worden opgehaald: de server antwoordt {status}.",
    "{name} could not be fetched: the server answers {status}.",
  ],
  "input.engine.stopped": [
    "De berekening is afgebroken; mogelijk is er te weinig geheugen.",
    "The calculation stopped; there may be too little memory.",
  ],

  "refused.row.blank": ["een lege regel", "a blank line"],
  "refused.row.cells": [
    "{cells} {cells|cel|cellen} waar de kop er {wanted} heeft",
    "{cells} {cells|cell|cells} where the header has {wanted}",
  ],
  "refused.id.missing": ["geen vestigingsnummer", "no establishment number"],
  "refused.id.duplicate": [
    "vestigingsnummer {id} staat ook op regel {firstRow}",
    "establishment number {id} is also on line {firstRow}",
  ],
  "refused.coordinate.missing": ["geen coördinaten", "no coordinates"],
  "refused.coordinate.not-a-number": [
    "coördinaat “{value}” is geen getal",
    "coordinate “{value}” is no number",
  ],
  "refused.coordinate.outside-nl": [
    "coördinaten {value} liggen buiten Nederland",
    "coordinates {value} are outside the Netherlands",
  ],
  "refused.sbi.missing": ["geen SBI-code", "no SBI code"],
  "refused.sbi.unknown": ["“{value}” is geen SBI-code", "“{value}” is no SBI code"],
  "refused.jobs.not-a-number": [
    "“{value}” is geen aantal werkzame personen",
    "“{value}” is no number of jobs",
  ],
  "refused.jobs.negative": [
    "een negatief aantal werkzame personen ({value})",
    "a negative number of jobs ({value})",
  ],
  "refused.year.not-a-year": ["“{value}” is geen jaar", "“{value}” is no year"],
  "refused.zone.no-geometry": ["geen vlak", "no area"],
  "refused.zone.not-a-polygon": ["een punt of lijn, geen vlak", "a point or line, not an area"],
  "refused.zone.too-few-corners": [
    "een vlak van {corners} {corners|hoek|hoeken}",
    "an area of {corners} {corners|corner|corners}",
  ],
  "refused.zone.not-a-number": [
    "een hoek zonder twee getallen ({value})",
    "a corner without two numbers ({value})",
  ],
  "refused.zone.outside-nl": [
    "een hoek buiten Nederland ({value})",
    "a corner outside the Netherlands ({value})",
  ],

  "assumed.encoding": ["Tekencodering", "Encoding"],
  "assumed.separator": ["Scheidingsteken", "Separator"],
  "assumed.decimal": ["Decimaalteken", "Decimal mark"],
  "assumed.crs": ["Coördinatenstelsel", "Coordinate system"],
  "assumed.statedCrs": ["Stelsel volgens het bestand", "System according to the file"],
  "assumed.layer": ["Blad of laag", "Sheet or layer"],
  "assumed.layout": ["Opzet", "Layout"],
  "assumed.format": ["Bestandssoort", "File format"],
  "assumed.swapXY": ["X en Y verwisseld", "X and Y changed over"],
  "assumed.ringsClosed": ["Randen gesloten", "Rings closed"],
  "assumed.selfCrossing": [
    "Gebieden waarvan de rand zichzelf kruist of raakt (wat zo’n rand een even aantal keren omsluit, telt niet mee)",
    "Areas whose edge crosses or touches itself (what such an edge goes round an even number of times is not counted)",
  ],
  "assumed.positionIds": [
    "Gebieden zonder eigen sleutel (hun plaats in het bestand is de sleutel)",
    "Areas without a key of their own (their position in the file is the key)",
  ],
  "assumed.attributes": ["Gegevens per vestiging", "Facts of an establishment"],
  "assumed.register": ["Register", "Register"],
  "assumed.jobs": ["Werkzame personen", "Jobs"],
  "assumed.id": ["Sleutel", "Key"],
  "assumed.x": ["X of lengtegraad", "X or longitude"],
  "assumed.y": ["Y of breedtegraad", "Y or latitude"],
  "assumed.sbi": ["SBI-code", "SBI code"],
  "assumed.name": ["Naam", "Name"],
  "assumed.year": ["Jaar", "Year"],
  "assumed.street": ["Straat", "Street"],
  "assumed.houseNumber": ["Huisnummer", "House number"],
  "assumed.addition": ["Toevoeging", "Addition"],
  "assumed.postcode": ["Postcode", "Postcode"],
  "assumed.place": ["Plaats", "Place"],
  "assumed.municipality": ["Gemeente", "Municipality"],
  "assumed.dwellingsLow": ["Woningen (laagste)", "Homes (lowest)"],
  "assumed.dwellingsHigh": ["Woningen (hoogste)", "Homes (highest)"],
  "assumed.period": ["Periode", "Period"],
  "assumed.status": ["Status", "Status"],
  "assumed.source": ["Bron", "Source"],

  "assumed.value.utf-8": ["UTF-8", "UTF-8"],
  "assumed.value.utf-16le": ["UTF-16", "UTF-16"],
  "assumed.value.windows-1252": ["Windows-1252", "Windows-1252"],
  "assumed.value.semicolon": ["puntkomma (;)", "semicolon (;)"],
  "assumed.value.comma": ["komma (,)", "comma (,)"],
  "assumed.value.tab": ["tab", "tab"],
  "assumed.value.bar": ["staand streepje (|)", "bar (|)"],
  "assumed.value.point": ["punt (.)", "point (.)"],
  "assumed.value.rd": ["RD (EPSG:28992)", "RD (EPSG:28992)"],
  "assumed.value.wgs84": ["WGS84 (lengte- en breedtegraad)", "WGS84 (longitude and latitude)"],
  "assumed.value.rd-by-numbers": [
    "RD (EPSG:28992), herkend aan de getallen",
    "RD (EPSG:28992), recognised by its numbers",
  ],
  "assumed.value.wgs84-by-numbers": ["WGS84, herkend aan de getallen", "WGS84, recognised by its numbers"],
  "assumed.value.rd-against-file": [
    "RD (EPSG:28992), hoewel het bestand een ander stelsel noemt",
    "RD (EPSG:28992), although the file names another system",
  ],
  "assumed.value.wgs84-against-file": [
    "WGS84, hoewel het bestand een ander stelsel noemt",
    "WGS84, although the file names another system",
  ],
  "assumed.value.web-mercator": ["Web Mercator (EPSG:3857)", "Web Mercator (EPSG:3857)"],
  "assumed.value.web-mercator-by-numbers": [
    "Web Mercator (EPSG:3857), herkend aan de getallen",
    "Web Mercator (EPSG:3857), recognised by its numbers",
  ],
  "assumed.value.web-mercator-against-file": [
    "Web Mercator (EPSG:3857), hoewel het bestand een ander stelsel noemt",
    "Web Mercator (EPSG:3857), although the file names another system",
  ],
  "assumed.value.utm31": ["UTM-zone 31N (EPSG:25831)", "UTM zone 31N (EPSG:25831)"],
  "assumed.value.utm31-by-numbers": [
    "UTM-zone 31N (EPSG:25831), herkend aan de getallen",
    "UTM zone 31N (EPSG:25831), recognised by its numbers",
  ],
  "assumed.value.utm31-against-file": [
    "UTM-zone 31N (EPSG:25831), hoewel het bestand een ander stelsel noemt",
    "UTM zone 31N (EPSG:25831), although the file names another system",
  ],
  "assumed.value.utm32": ["UTM-zone 32N (EPSG:25832)", "UTM zone 32N (EPSG:25832)"],
  "assumed.value.utm32-by-numbers": [
    "UTM-zone 32N (EPSG:25832), herkend aan de getallen",
    "UTM zone 32N (EPSG:25832), recognised by its numbers",
  ],
  "assumed.value.utm32-against-file": [
    "UTM-zone 32N (EPSG:25832), hoewel het bestand een ander stelsel noemt",
    "UTM zone 32N (EPSG:25832), although the file names another system",
  ],
  "assumed.value.lambert72": ["Belgisch Lambert 72 (EPSG:31370)", "Belgian Lambert 72 (EPSG:31370)"],
  "assumed.value.lambert72-by-numbers": [
    "Belgisch Lambert 72 (EPSG:31370), herkend aan de getallen",
    "Belgian Lambert 72 (EPSG:31370), recognised by its numbers",
  ],
  "assumed.value.lambert72-against-file": [
    "Belgisch Lambert 72 (EPSG:31370), hoewel het bestand een ander stelsel noemt",
    "Belgian Lambert 72 (EPSG:31370), although the file names another system",
  ],
  "assumed.value.lambert2008": ["Belgisch Lambert 2008 (EPSG:3812)", "Belgian Lambert 2008 (EPSG:3812)"],
  "assumed.value.lambert2008-by-numbers": [
    "Belgisch Lambert 2008 (EPSG:3812), herkend aan de getallen",
    "Belgian Lambert 2008 (EPSG:3812), recognised by its numbers",
  ],
  "assumed.value.lambert2008-against-file": [
    "Belgisch Lambert 2008 (EPSG:3812), hoewel het bestand een ander stelsel noemt",
    "Belgian Lambert 2008 (EPSG:3812), although the file names another system",
  ],
  "assumed.value.laea": ["Europees LAEA (EPSG:3035)", "European LAEA (EPSG:3035)"],
  "assumed.value.laea-by-numbers": [
    "Europees LAEA (EPSG:3035), herkend aan de getallen",
    "European LAEA (EPSG:3035), recognised by its numbers",
  ],
  "assumed.value.laea-against-file": [
    "Europees LAEA (EPSG:3035), hoewel het bestand een ander stelsel noemt",
    "European LAEA (EPSG:3035), although the file names another system",
  ],
  "assumed.value.wide": [
    "een rij per vestiging, een kolom per jaar",
    "a row an establishment, a column a year",
  ],
  "assumed.value.long": ["een rij per vestiging en jaar", "a row an establishment and year"],
  "assumed.value.geojson": ["GeoJSON", "GeoJSON"],
  "assumed.value.xlsx": ["Excel (XLSX)", "Excel (XLSX)"],
  "assumed.value.geopackage": ["GeoPackage", "GeoPackage"],
  "assumed.value.parquet": ["Parquet", "Parquet"],
  "assumed.value.topojson": ["TopoJSON", "TopoJSON"],
  "assumed.value.esri-json": ["Esri JSON", "Esri JSON"],
  "assumed.value.flatgeobuf": ["FlatGeobuf", "FlatGeobuf"],
  "assumed.value.kml": ["KML", "KML"],
  "assumed.value.shapefile": ["Shapefile in een zip", "zipped Shapefile"],
  "assumed.value.yes": ["ja", "yes"],
  "assumed.value.line-number": ["het regelnummer", "the line number"],
  "assumed.value.position": ["de plaats in het bestand", "the position in the file"],
  "assumed.value.latest-year": ["die van het laatste jaar", "those of its latest year"],
  "assumed.value.synthetic sample": ["synthetisch voorbeeldregister", "synthetic sample register"],

  "zones.self-crossing": [
    "van {n} {n|gebied|gebieden} kruist of raakt de rand zichzelf; wat zo’n rand een even aantal keren omsluit, telt niet mee",
    "{n} {n|area has|areas have} an edge that crosses or touches itself; what such an edge goes round an even number of times is not counted",
  ],
} as const satisfies Words;
