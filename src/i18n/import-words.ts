import type { Words } from "./words.ts";

/** What can be said of a user's file: why it cannot be used, why a row was refused, what was assumed. */
export const IMPORT_WORDS = {
  "files.loaded": ["Geladen", "Loaded"],
  "files.loaded.register": [
    "register, {n} {n|vestiging|vestigingen}",
    "register, {n} {n|establishment|establishments}",
  ],
  "files.loaded.zones": ["zones, {n} {n|gebied|gebieden}", "zones, {n} {n|area|areas}"],
  "files.loaded.guidelines": [
    "lijst met richtafstanden, {n} {n|rij|rijen}",
    "list of guideline distances, {n} {n|row|rows}",
  ],
  "files.use": ["Wat zijn deze zones?", "What are these zones?"],
  "files.use.plans": ["Woningbouwplannen", "Plans for homes"],
  "files.use.plans.note": [
    "worden in Spanning getoetst aan de bedrijven eromheen",
    "are tested in Tension against the firms around them",
  ],
  "files.use.areas": ["Telgebieden (wijken, terreinen)", "Areas to count in (districts, estates)"],
  "files.use.areas.note": [
    "bedrijven en banen worden erin geteld, de spanning niet",
    "firms and jobs are counted in them, tension is not",
  ],
  "files.use.shown": ["Alleen tonen", "Only show them"],
  "files.use.shown.note": [
    "staan op de kaart; een klik gaat erdoorheen",
    "stand on the map; a click goes through them",
  ],
  "files.unload.register": ["Toon het voorbeeldregister", "Show the sample register"],
  "files.unload.zones": ["Verwijder", "Remove"],
  "files.unload.guidelines": ["Terug naar de lijst van de pagina", "Back to the page's list"],
  "files.preview.most": [
    "Van de eerste {m} rijen zijn er {n} zo niet te lezen. Kijk welke kolommen x en y zijn, en welk stelsel.",
    "Of the first {m} rows {n} cannot be read this way. See which columns are x and y, and which system.",
  ],
  "files.lacks": ["Nog aan te wijzen: {what}.", "Still to be chosen: {what}."],
  "files.lack.coordinates-missing": ["coördinaten", "coordinates"],
  "files.lack.sbi-missing": ["SBI-code", "SBI code"],
  "files.lack.jobs-missing": ["kolom met banen", "column with jobs"],
  "files.lack.id-missing": ["nummer van de vestiging", "number of the establishment"],
  "files.lack.year-missing": ["jaar van de banen", "year of the jobs"],
  "undo.unload.register": [
    "Het voorbeeldregister staat weer op de kaart, in plaats van {file}",
    "The sample register is on the map again, in place of {file}",
  ],
  "undo.unload.zones": ["Zones van {file} verwijderd", "Zones of {file} removed"],
  "undo.unload.guidelines": [
    "De richtafstanden van de pagina gelden weer, niet die van {file}",
    "The page's guideline distances hold again, not those of {file}",
  ],
  "input.file.empty": ["Het bestand is leeg.", "The file is empty."],
  "input.file.not-found": ["Het bestand kan niet worden gelezen.", "The file cannot be read."],
  "input.file.folder": [
    "Dit is een map, geen bestand. Open de map en kies er een bestand uit.",
    "This is a folder, not a file. Open the folder and choose a file from it.",
  ],
  "input.file.not-text": [
    "Dit is geen tekstbestand. Sla een register op als CSV.",
    "This is not a text file. Save a register as CSV.",
  ],
  "input.file.unread": [
    "Dit lijkt {looksLike:unread}. Dat wordt niet gelezen. {looksLike:todo} Wel gelezen: voor bedrijven {firms:format}, voor zones {zones:format}.",
    "This looks like {looksLike:unread}, which is not read. {looksLike:todo} What is read: for firms {firms:format}, for zones {zones:format}.",
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
  "input.file.header-differs": [
    "Op regel {line} staan opnieuw kolomnamen, andere of in een andere volgorde dan bovenaan: hier zijn bestanden onder elkaar gezet. Open ze los, of zet de kolommen gelijk.",
    "On line {line} column names stand again, others or in another order than at the top: files were put one under the other. Open them apart, or make their columns the same.",
  ],
  "input.file.unclosed-quote": [
    "Een aanhalingsteken op regel {line} wordt nergens gesloten.",
    "A quotation mark on line {line} is never closed.",
  ],
  "input.file.long-row": [
    "Op regel {line} begint een rij van meer dan zestien miljoen tekens. Is het scheidingsteken juist, en is dit een register?",
    "On line {line} a row of over sixteen million characters begins. Is the separator right, and is this a register?",
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
  "input.file.no-geopackage": [
    "Dit is een SQLite-database, maar geen GeoPackage met lagen. Exporteer de laag als GeoPackage of GeoJSON.",
    "This is an SQLite database, but no GeoPackage with layers. Export the layer as GeoPackage or GeoJSON.",
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
  "input.file.other-json": [
    "Dit is {name}, maar aan het begin van het bestand is dat niet te zien. Geef het de extensie .{extension} en open het opnieuw.",
    "This is {name}, but its beginning does not show it. Give it the extension .{extension} and open it again.",
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
  "input.columns.size-unknown": [
    "De waarden in {column} zijn geen grootteklassen die worden herkend: {values}. Gelezen worden de codes 01 tot en met 12 van LISA, en teksten als “5-9”, “5 tot 10” en “1000 en meer”.",
    "The values in {column} are no size classes that are recognised: {values}. What is read: LISA’s codes 01 to 12, and texts such as “5-9”, “20 t/m 49” and “1000 or more”.",
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
  "input.firms.no-jobs-known": [
    "Van geen enkel bedrijf zijn de banen bekend; in de kolom staat {values}. Is het de juiste kolom?",
    "The jobs of no firm at all are known; the column holds {values}. Is it the right column?",
  ],
  "input.mapping.not-json": [
    "Dit is geen bestand met een kolomindeling: het is geen JSON.",
    "This is no file with a mapping of columns: it is no JSON.",
  ],
  "input.mapping.not-a-mapping": [
    "Dit is JSON, maar geen kolomindeling die deze kaart heeft bewaard.",
    "This is JSON, but no mapping of columns that this map has saved.",
  ],
  "input.mapping.version": [
    "Deze kolomindeling is van versie {version}; gelezen wordt versie {known}.",
    "This mapping of columns is of version {version}; version {known} is read.",
  ],
  "input.mapping.wrong": [
    "In de kolomindeling klopt “{where}” niet: {value}.",
    "In the mapping of columns “{where}” is wrong: {value}.",
  ],
  "input.mapping.column": [
    "De kolomindeling noemt kolom “{column}”, die het register niet heeft. Wel: {columns}.",
    "The mapping names column “{column}”, which the register does not have. It has: {columns}.",
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
  "input.zip.entry-damaged": [
    "{entry} in het zipbestand is beschadigd: lengte of controlegetal klopt niet. Download of kopieer het zipbestand opnieuw.",
    "{entry} in the zip file is damaged: its length or checksum is wrong. Download or copy the zip file again.",
  ],
  "input.zip.name-twice": [
    "Het zipbestand bevat {entry} twee keer. Maak een zip met één ervan.",
    "The zip file holds {entry} twice. Make a zip with one of them.",
  ],
  "input.zip.unsafe-name": [
    "Het zipbestand bevat een naam die buiten zijn map wijst ({entry}). Pak het uit en maak een nieuwe zip.",
    "The zip file holds a name that points outside its folder ({entry}). Unpack it and make a new zip.",
  ],
  "input.zip.encrypted": [
    "{entry} in het zipbestand is met een wachtwoord versleuteld. Maak een zip zonder wachtwoord.",
    "{entry} in the zip file is locked with a password. Make a zip without one.",
  ],
  "input.zip.method": [
    "{entry} is ingepakt op een manier die niet wordt gelezen. Pak het uit en maak een gewone zip (deflate).",
    "{entry} is packed in a way that is not read. Unpack it and make an ordinary zip (deflate).",
  ],
  "input.zip.nested": [
    "In het zipbestand zit een ander zipbestand ({names}). Pak het uit en open dat.",
    "There is another zip file in the zip file ({names}). Unpack it and open that one.",
  ],
  "input.zip.geodatabase": [
    "Dit is een ingepakte Esri-geodatabase (.gdb); die wordt niet gelezen. Exporteer de laag als Shapefile, GeoPackage of GeoJSON.",
    "This is a packed Esri geodatabase (.gdb), which is not read. Export the layer as Shapefile, GeoPackage or GeoJSON.",
  ],
  "input.zip.no-shapefile": [
    "In het zipbestand zit geen Shapefile (.shp). Er zit in: {names}. Pak het uit en open het bestand zelf, of maak een zip met .shp, .dbf en .prj.",
    "There is no Shapefile (.shp) in the zip file. It holds: {names}. Unpack it and open the file itself, or make a zip with .shp, .dbf and .prj.",
  ],
  "input.shapefile.damaged": [
    "De Shapefile is beschadigd of afgebroken.",
    "The Shapefile is damaged or cut short.",
  ],
  "input.shapefile.dbf-damaged": [
    "De tabel (.dbf) van de Shapefile is beschadigd: de kolommen passen niet in de rijen. Zonder .dbf in de zip worden de vlakken wel gelezen, zonder namen.",
    "The table (.dbf) of the Shapefile is damaged: its columns do not fit in its rows. Without a .dbf in the zip the areas are read, without names.",
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
    "Het coördinatenstelsel “{crs}” wordt niet gelezen. Sla het bestand op in RD (EPSG:28992), of geef op welk stelsel het is: EPSG {known} (op de opdrachtregel met --crs of --zones-crs).",
    "The coordinate system “{crs}” is not read. Save the file in RD (EPSG:28992), or say which system it is: EPSG {known} (on the command line with --crs or --zones-crs).",
  ],
  "input.crs.mixed": [
    "In het bestand staan meer coördinatenstelsels door elkaar: {names}. Sla het op in één stelsel, het liefst RD (EPSG:28992).",
    "The file mixes several coordinate systems: {names}. Save it in one, preferably RD (EPSG:28992).",
  ],
  "input.zones.no-such-layer": [
    "Geen van de bestanden of lagen hierin kan zones zijn: {names}. Zones zijn vlakken, in {zones:format}.",
    "None of the files or layers in it can be zones: {names}. Zones are areas, in {zones:format}.",
  ],
  "input.zones.several-layers": [
    "Het bestand bevat meer lagen: {names}. Kies er een (op de opdrachtregel met --layer).",
    "The file holds several layers: {names}. Choose one (on the command line with --layer).",
  ],
  "input.zones.no-such-column": [
    "Er is geen kolom “{column}”. Er zijn: {names}.",
    "There is no column “{column}”. There are: {names}.",
  ],
  "input.zones.none-usable": [
    "Geen enkel gebied kon worden gebruikt. Van de {rows}: {n1} keer {why1:why}.",
    "No area could be used. Of {rows}: {n1} times {why1:why}.",
  ],
  "input.zones.none-usable-more": [
    "Geen enkel gebied kon worden gebruikt. Van de {rows}: {n1} keer {why1:why}, {n2} keer {why2:why}.",
    "No area could be used. Of {rows}: {n1} times {why1:why}, {n2} times {why2:why}.",
  ],
  "why.zone.no-geometry": ["geen vlak", "no area"],
  "why.zone.curved": [
    "een vlak met bogen of een 3D-oppervlak (zet het om naar vlakken met rechte randen)",
    "an area with arcs or a surface in 3D (convert it to areas with straight edges)",
  ],
  "why.zone.not-a-polygon": ["een punt of lijn in plaats van een vlak", "a point or line instead of an area"],
  "why.zone.too-few-corners": ["minder dan drie hoeken", "fewer than three corners"],
  "why.zone.not-a-number": ["een hoek zonder twee getallen", "a corner without two numbers"],
  "why.zone.outside-nl": [
    "een hoek buiten Nederland (ander coördinatenstelsel?)",
    "a corner outside the Netherlands (another coordinate system?)",
  ],
  "why.zone.wrong-nesting": ["verkeerd geneste coördinaten", "coordinates nested wrongly"],
  "why.zone.damaged": ["beschadigd in het bestand", "damaged in the file"],
  "why.zone.no-shape": ["gegevens zonder vlak", "facts without a shape"],
  "input.zones.none": ["Het bestand bevat geen enkel gebied.", "The file holds no area at all."],
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
  "input.export.too-many-rows": [
    "{n} rijen zijn te veel voor een Excel-bestand van deze tabel (hoogstens {most}). Kies CSV, GeoPackage of GeoParquet.",
    "{n} rows are too many for an Excel file of this table (at most {most}). Choose CSV, GeoPackage or GeoParquet.",
  ],
  "input.export.text-too-long": [
    "De tekst in rij {row}, kolom {column}, is te lang voor Excel ({most} tekens). Kies CSV, GeoPackage of GeoParquet.",
    "The text in row {row}, column {column}, is too long for Excel ({most} characters). Choose CSV, GeoPackage or GeoParquet.",
  ],

  "input.engine.too-long": [
    "Het bekijken duurde langer dan {seconds} seconden en is gestopt. Misschien is het bestand beschadigd of zo gemaakt dat lezen niet lukt; probeer het nog eens, of sla het opnieuw op.",
    "Looking at it took longer than {seconds} seconds and was stopped. The file may be damaged, or made so that it cannot be read; try again, or save it anew.",
  ],

  "refused.row.blank": ["een lege regel", "a blank line"],
  "refused.row.cells": [
    "{cells} {cells|cel|cellen} waar de kop er {wanted} heeft",
    "{cells} {cells|cell|cells} where the header has {wanted}",
  ],
  "refused.row.quote": [
    "een aanhalingsteken opent hier een cel en sluit haar niet",
    "a quotation mark opens a cell here and does not close it",
  ],
  "refused.row.header-again": ["nog eens de kolomnamen", "the column names once more"],
  "refused.row.total": ["een totaalrij (“{value}”), geen bedrijf", "a row of totals (“{value}”), no firm"],
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
  "refused.coordinate.kilometres": [
    "coördinaten lijken kilometers: {value}. RD is in meters; vermenigvuldig x en y met 1000",
    "coordinates look like kilometres: {value}. RD is in metres; multiply x and y by 1000",
  ],
  "refused.coordinate.decimetres": [
    "coördinaten lijken decimeters: {value}. RD is in meters; deel x en y door 10",
    "coordinates look like decimetres: {value}. RD is in metres; divide x and y by 10",
  ],
  "refused.coordinate.centimetres": [
    "coördinaten lijken centimeters: {value}. RD is in meters; deel x en y door 100",
    "coordinates look like centimetres: {value}. RD is in metres; divide x and y by 100",
  ],
  "refused.coordinate.millimetres": [
    "coördinaten lijken millimeters: {value}. RD is in meters; deel x en y door 1000",
    "coordinates look like millimetres: {value}. RD is in metres; divide x and y by 1000",
  ],
  "refused.sbi.missing": ["geen SBI-code", "no SBI code"],
  "refused.sbi.unknown": ["“{value}” is geen SBI-code", "“{value}” is no SBI code"],
  "refused.sbi.lost-zero": [
    "SBI-code “{value}” is haar voorloopnul misschien kwijt; met en zonder is het een andere bedrijfstak",
    "SBI code “{value}” may have lost its leading zero; with and without it is another branch",
  ],
  "refused.jobs.not-a-number": [
    "“{value}” is geen aantal werkzame personen",
    "“{value}” is no number of jobs",
  ],
  "refused.jobs.negative": [
    "een negatief aantal werkzame personen ({value})",
    "a negative number of jobs ({value})",
  ],
  "refused.jobs.too-many": [
    "“{value}” werkzame personen is meer dan één vestiging er kan hebben",
    "“{value}” jobs are more than one establishment can have",
  ],
  "refused.year.not-a-year": ["“{value}” is geen jaar", "“{value}” is no year"],
  "refused.zone.no-geometry": ["geen vlak", "no area"],
  "refused.zone.curved": [
    "een vlak met bogen of een 3D-oppervlak; zet het om naar vlakken met rechte randen",
    "an area with arcs, or a surface in 3D; convert it to areas with straight edges",
  ],
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

  "refused.zone.wrong-nesting": [
    "coördinaten die niet genest zijn zoals bij een vlak hoort",
    "coordinates that are not nested as those of an area are",
  ],
  "refused.zone.damaged": ["beschadigd in het bestand", "damaged in the file"],
  "refused.zone.no-shape": [
    "wel gegevens, maar geen vlak in het bestand",
    "facts, but no shape for them in the file",
  ],

  "assumed.statedEncoding": ["Tekencodering volgens het bestand", "Encoding according to the file"],
  "assumed.deletedRecords": [
    "Rijen die in de tabel als verwijderd zijn gemerkt, en niet meedoen",
    "Rows that are marked as deleted in the table, and left out",
  ],
  "assumed.unsureCrs": [
    "Coördinatenstelsel naar de getallen, anders dan het bestand zegt",
    "Coordinate system by the numbers, not as the file says",
  ],
  "assumed.moreAtSource": [
    "Deel van de bron (objecten in het bestand / bij de dienst)",
    "Part of the source (features in the file / at the service)",
  ],
  "assumed.partsApart": [
    "Gaten buiten hun vlak, gelezen als eigen vlak (gebieden)",
    "Holes outside their area, read as areas of their own (features)",
  ],
  "assumed.geometryColumn": [
    "Meer kolommen bevatten vlakken; gelezen is de eerste",
    "Several columns hold areas; read is the first",
  ],
  "assumed.zonesOver": [
    "Gebieden die voor de helft of meer op een ander gebied liggen (wat daar ligt, woningen ook, telt in beide)",
    "Areas of which half or more lies on another one (what is there, homes too, counts in both)",
  ],
  "assumed.homesColumns": [
    "Meer kolommen met woningen die niet hetzelfde zeggen; gelezen is de eerste",
    "Several columns of homes that do not say the same; read is the first",
  ],
  "assumed.homesUnread": [
    "Aantallen woningen die niet gelezen zijn, en onbekend heten",
    "Numbers of homes that were not read, and are unknown",
  ],
  "assumed.inhabitantsUnread": [
    "Aantallen inwoners die niet gelezen zijn, en onbekend heten",
    "Numbers of inhabitants that were not read, and are unknown",
  ],
  "assumed.withoutRecord": [
    "Gebieden zonder rij in de tabel, dus zonder naam en andere gegevens",
    "Areas without a row in the table, so without a name and other facts",
  ],
  "assumed.statedRecords": [
    "Aantal rijen dat de tabel noemt, in strijd met wat erin staat",
    "Number of rows that the table tells, against what it holds",
  ],
  "assumed.noTable": ["Zonder tabel (.dbf), dus zonder namen", "Without a table (.dbf), so without names"],
  "assumed.withoutChecksum": [
    "Delen van de zip zonder controlegetal, dus niet op schade gecontroleerd",
    "Parts of the zip without a checksum, so not checked for damage",
  ],
  "assumed.unsureName": [
    "De namen komen uit een kolom die is geraden; kies een andere als zij niet klopt",
    "Names are from a column that was guessed; choose another where it is wrong",
  ],
  "assumed.unsureEncoding": [
    "Tekencodering is geraden; kijk of de namen kloppen",
    "Encoding was guessed; check whether the names are right",
  ],
  "assumed.moreColumns": ["Kolommen die niet ter keuze staan", "Columns that are not offered"],
  "assumed.edgesNotChecked": [
    "Gebieden met te veel hoeken om te zien of hun rand zichzelf kruist",
    "Areas with too many corners to see whether their edge crosses itself",
  ],
  "assumed.encoding": ["Tekencodering", "Encoding"],
  "assumed.separator": ["Scheidingsteken", "Separator"],
  "assumed.decimal": ["Decimaalteken", "Decimal mark"],
  "assumed.headerLine": ["Kolomnamen op regel", "Column names on line"],
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
  "assumed.partsOverlap": [
    "Gebieden met delen die over elkaar liggen (bedrijven tellen daar één keer; oppervlakte en vrij aandeel tellen de overlap dubbel)",
    "Areas with parts that lie over each other (firms count once there; area and free share count the overlap twice)",
  ],
  "assumed.positionIds": [
    "Gebieden zonder eigen sleutel (hun plaats in het bestand is de sleutel)",
    "Areas without a key of their own (their position in the file is the key)",
  ],
  "assumed.attributes": ["Gegevens per vestiging", "Facts of an establishment"],
  "assumed.register": ["Register", "Register"],
  "assumed.jobs": ["Werkzame personen", "Jobs"],
  "assumed.sizeClass": ["Banen volgens grootteklasse", "Jobs by size class"],
  "assumed.valueAdded": ["Toegevoegde waarde", "Value added"],
  "assumed.valueUnit": ["Eenheid daarvan", "Its unit"],
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
  "assumed.inhabitants": ["Inwoners", "Inhabitants"],
  "assumed.period": ["Periode", "Period"],
  "assumed.status": ["Status", "Status"],
  "assumed.source": ["Bron", "Source"],

  "assumed.value.euro": ["€", "€"],
  "assumed.value.thousand": ["duizend €", "thousand €"],
  "assumed.value.million": ["miljoen €", "million €"],
  "assumed.value.utf-8": ["UTF-8", "UTF-8"],
  "assumed.value.utf-16le": ["UTF-16", "UTF-16"],
  "assumed.value.utf-16be": ["UTF-16", "UTF-16"],
  "assumed.value.windows-1252": ["Windows-1252", "Windows-1252"],
  "assumed.value.cp850": ["codepagina 850 (DOS)", "code page 850 (DOS)"],
  "assumed.value.cp437": ["codepagina 437 (DOS)", "code page 437 (DOS)"],
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
  "assumed.value.none": ["geen", "none"],
  "assumed.value.synthetic sample": ["synthetisch voorbeeldregister", "synthetic sample register"],

  "zones.self-crossing": [
    "van {n} {n|gebied|gebieden} kruist of raakt de rand zichzelf; wat zo’n rand een even aantal keren omsluit, telt niet mee",
    "{n} {n|area has|areas have} an edge that crosses or touches itself; what such an edge goes round an even number of times is not counted",
  ],
} as const satisfies Words;
