import type { ExportTable } from "./export-table.ts";
import type { ExportCrs } from "./geometry.ts";

/** A piece of a file, for a Blob: no piece is too long for a string. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

export type WriteOptions = {
  /** System of the geometry. A format without geometry has both systems in columns, where there are any. */
  readonly crs: ExportCrs;
};

/** Writes a table. @throws InputError "export.*" for one that the format has no room for */
export type WriteTable = (
  table: ExportTable,
  options: WriteOptions,
) => readonly FilePart[] | Promise<readonly FilePart[]>;

export type Writer = {
  readonly extension: string;
  readonly mime: string;
  /** Does it hold where a row lies? */
  readonly geometry: boolean;
  /**
   * System of its shapes where none is asked for: RD, in which everything is computed, but for GeoJSON the degrees that
   * RFC 7946 wants, as many programs look at nothing else.
   */
  readonly usualCrs: ExportCrs;
  /** Has it no room for what is said of the rows? Then that is a file of its own beside it. */
  readonly aboutBeside?: true;
  /** Fetches the code that writes it. */
  readonly load: () => Promise<WriteTable>;
};

const csv = (style: ";" | ","): Writer => ({
  extension: "csv",
  mime: "text/csv;charset=utf-8",
  geometry: false,
  usualCrs: "rd",
  aboutBeside: true,
  load: async () => {
    const { writeCsv } = await import("./formats/write-csv-table.ts");
    return (table) => writeCsv(table, style);
  },
});

/**
 * Formats that a table can be saved in, in the order in which they are offered. One more is a file in `formats/`, a line
 * here and its words `format.<id>` in `i18n/export-words.ts` (asked for).
 */
export const WRITERS = {
  xlsx: {
    extension: "xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    geometry: false,
    usualCrs: "rd",
    load: async () => (await import("./formats/write-xlsx.ts")).writeXlsx,
  },
  "csv-semicolon": csv(";"),
  "csv-comma": csv(","),
  gpkg: {
    extension: "gpkg",
    mime: "application/geopackage+sqlite3",
    geometry: true,
    usualCrs: "rd",
    load: async () => (await import("./formats/write-geopackage.ts")).writeGeoPackage,
  },
  parquet: {
    extension: "parquet",
    mime: "application/vnd.apache.parquet",
    geometry: true,
    usualCrs: "rd",
    load: async () => (await import("./formats/write-geoparquet.ts")).writeGeoParquet,
  },
  geojson: {
    extension: "geojson",
    mime: "application/geo+json",
    geometry: true,
    usualCrs: "wgs84",
    load: async () => (await import("./formats/write-geojson.ts")).writeGeoJson,
  },
} as const satisfies Readonly<Record<string, Writer>>;

/** A writer, whichever it is. */
export function writerOf(id: WriterId): Writer {
  return WRITERS[id];
}

export type WriterId = keyof typeof WRITERS;

export const WRITER_IDS = Object.keys(WRITERS) as readonly WriterId[];

/** The first writer for the ending of a file's name; a CSV for programs, with commas and decimal points. */
export function writerOfName(name: string): WriterId | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1].toLowerCase();
  if (extension === "csv") return "csv-comma";
  return WRITER_IDS.find((id) => WRITERS[id].extension === extension) ?? null;
}
