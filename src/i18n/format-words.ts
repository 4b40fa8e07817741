import type { Words } from "./words.ts";

/** Names of file formats: those that are read (`format.`), and those that are known and not read (`unread.`). */
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
  "unread.web-page": ["een webpagina", "a web page"],
  "unread.xml": ["XML", "XML"],
  "unread.pdf": ["een pdf", "a PDF"],
  "unread.document": ["een tekstdocument", "a text document"],
  "unread.picture": ["een afbeelding", "a picture"],
  "unread.archive": ["een ingepakt bestand", "a packed file"],
} as const satisfies Words;
