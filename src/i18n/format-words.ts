import type { Words } from "./words.ts";

/**
 * Names of file formats: those that are read (`format.`), and those that are known and not read (`unread.`), with what
 * to do with such a file (`todo.`).
 */
export const FORMAT_WORDS = {
  "format.csv": ["CSV", "CSV"],
  "format.geojson": ["GeoJSON", "GeoJSON"],
  "format.geojson-seq": ["GeoJSON per regel", "GeoJSON by the line"],
  "format.xlsx": ["XLSX (Excel)", "XLSX (Excel)"],
  "format.geopackage": ["GeoPackage", "GeoPackage"],
  "format.parquet": ["Parquet of GeoParquet", "Parquet or GeoParquet"],
  "format.topojson": ["TopoJSON", "TopoJSON"],
  "format.esri-json": ["Esri JSON", "Esri JSON"],
  "format.flatgeobuf": ["FlatGeobuf", "FlatGeobuf"],
  "format.kml": ["KML of KMZ", "KML or KMZ"],
  "format.shapefile": ["een gezipte shapefile", "a zipped Shapefile"],
  "unread.spreadsheet": ["een rekenblad", "a spreadsheet"],
  "unread.loose-shapefile": ["één deel van een shapefile", "one part of a Shapefile"],
  "unread.gml": ["GML", "GML"],
  "unread.drawing": ["een CAD-tekening", "a CAD drawing"],
  "unread.mapinfo": ["een MapInfo-bestand", "a MapInfo file"],
  "unread.geodatabase": ["een geodatabase", "a geodatabase"],
  "unread.map-project": [
    "een kaartproject, dat zelf geen gegevens bevat",
    "a map project, which holds no data itself",
  ],
  "unread.web-page": ["een webpagina", "a web page"],
  "unread.xml": ["XML", "XML"],
  "unread.locked-spreadsheet": ["een rekenblad met een wachtwoord", "a spreadsheet with a password"],
  "unread.pdf": ["een pdf", "a PDF"],
  "unread.document": ["een tekstdocument", "a text document"],
  "unread.picture": ["een afbeelding", "a picture"],
  "unread.archive": ["een ingepakt bestand", "a packed file"],

  "todo.spreadsheet": ["Sla het blad op als CSV.", "Save the sheet as CSV."],
  "todo.loose-shapefile": [
    "Zet .shp, .dbf en .prj samen in een zip.",
    "Put .shp, .dbf and .prj together in a zip.",
  ],
  "todo.geopackage": ["Exporteer de laag als GeoJSON.", "Export the layer as GeoJSON."],
  "todo.parquet": ["Sla de tabel op als CSV of GeoJSON.", "Save the table as CSV or GeoJSON."],
  "todo.flatgeobuf": ["Exporteer de laag als GeoJSON.", "Export the layer as GeoJSON."],
  "todo.kml": ["Exporteer de laag als GeoJSON.", "Export the layer as GeoJSON."],
  "todo.gml": [
    "Open het in een GIS (QGIS) en exporteer de laag als GeoJSON.",
    "Open it in a GIS (QGIS) and export the layer as GeoJSON.",
  ],
  "todo.drawing": [
    "Exporteer de vlakken in RD als Shapefile of GeoJSON.",
    "Export the areas in RD as Shapefile or GeoJSON.",
  ],
  "todo.mapinfo": [
    "Exporteer de laag als Shapefile of GeoJSON.",
    "Export the layer as Shapefile or GeoJSON.",
  ],
  "todo.geodatabase": [
    "Exporteer de laag als Shapefile of GeoJSON.",
    "Export the layer as Shapefile or GeoJSON.",
  ],
  "todo.map-project": [
    "Exporteer er de laag uit als Shapefile of GeoJSON.",
    "Export the layer from it as Shapefile or GeoJSON.",
  ],
  "todo.web-page": [
    "Misschien is het een inlogpagina in plaats van het bestand: log in en download het opnieuw.",
    "It may be a login page instead of the file: log in and download it again.",
  ],
  "todo.xml": [
    "Open het in een GIS (QGIS) en exporteer de laag als GeoJSON.",
    "Open it in a GIS (QGIS) and export the layer as GeoJSON.",
  ],
  "todo.locked-spreadsheet": ["Sla het op zonder wachtwoord.", "Save it without the password."],
  "todo.pdf": [
    "Vraag de maker om de tabel of kaartlaag zelf.",
    "Ask its maker for the table or map layer itself.",
  ],
  "todo.document": [
    "Vraag de maker om de tabel of kaartlaag zelf.",
    "Ask its maker for the table or map layer itself.",
  ],
  "todo.picture": [
    "Vraag de maker om de kaartlaag als Shapefile of GeoJSON.",
    "Ask its maker for the map layer as Shapefile or GeoJSON.",
  ],
  "todo.archive": [
    "Pak het uit en open het bestand dat erin zit.",
    "Unpack it and open the file that is in it.",
  ],
} as const satisfies Words;
