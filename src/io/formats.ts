import { guessEncoding } from "./encoding.ts";
import { type FileHead, holds, isZip, startsWith } from "./file-head.ts";
import { unreadFormat } from "./unread-formats.ts";

/** What a file of the user may be: a register of establishments, or a layer of zones. */
export type FileKind = "firms" | "zones";

/** Is a file of this format? "maybe" is decided by the extension, and else by the order of the table. */
export type Sniffed = "sure" | "maybe" | "no";

type Format = {
  /** Stands in mappings and reports; its name on screen is the word `format.<id>`. */
  readonly id: string;
  readonly kinds: readonly FileKind[];
  /** Lower case, without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Looks at the content first and at the extension only where that tells nothing. */
  readonly sniff: (head: FileHead) => Sniffed;
};

/**
 * Every format that is read. To add one: a folder in `formats/`, a line here, its opener in open-file.ts and its
 * name in i18n; the compiler asks for the last two. What the page accepts, and what it says of that, follows.
 *
 * Openers have a table of their own because the page knows this one and runs none of them: it would carry every
 * reader a second time, beside the worker.
 */
export const FORMATS = [
  {
    id: "csv",
    kinds: ["firms", "zones"],
    extensions: ["csv", "txt", "tsv"],
    sniff: ({ text }) => (text === "" || text.includes("\0") ? "no" : "maybe"),
  },
  {
    id: "xlsx",
    kinds: ["firms", "zones"],
    extensions: ["xlsx", "xlsm"],
    sniff: (head) =>
      isZip(head.bytes) && (holds(head.bytes, "xl/") || /^xls[xm]$/.test(head.extension)) ? "sure" : "no",
  },
  {
    id: "geopackage",
    kinds: ["firms", "zones"],
    extensions: ["gpkg"],
    sniff: ({ bytes }) => (startsWith(bytes, "SQLite format 3\0") ? "sure" : "no"),
  },
  {
    id: "parquet",
    kinds: ["firms", "zones"],
    extensions: ["parquet", "geoparquet"],
    sniff: ({ bytes }) => (startsWith(bytes, "PAR1") ? "sure" : "no"),
  },
  {
    id: "topojson",
    kinds: ["zones", "firms"],
    extensions: ["topojson"],
    sniff: (head) => (isTopology(head.bytes) || isNamedJson(head, "topojson") ? "sure" : "no"),
  },
  {
    id: "esri-json",
    kinds: ["zones", "firms"],
    extensions: ["esrijson"],
    sniff: (head) => (isEsriJson(head.bytes) || isNamedJson(head, "esrijson") ? "sure" : "no"),
  },
  {
    id: "geojson",
    kinds: ["zones", "firms"],
    extensions: ["geojson", "json"],
    sniff: (head) => (/^[{[]/.test(head.text) && !isFeatureALine(head) ? "sure" : "no"),
  },
  {
    id: "geojson-seq",
    kinds: ["zones", "firms"],
    extensions: ["geojsonl", "geojsons", "geojsonseq", "ndjson", "jsonl"],
    sniff: (head) => (isFeatureALine(head) ? "sure" : "no"),
  },
  {
    id: "flatgeobuf",
    kinds: ["zones", "firms"],
    extensions: ["fgb"],
    sniff: ({ bytes }) => (startsWith(bytes, "fgb\x03") ? "sure" : "no"),
  },
  {
    id: "kml",
    kinds: ["zones", "firms"],
    extensions: ["kml", "kmz"],
    sniff: ({ text }) => (/^<[\s\S]*<?kml[\s>/]/.test(text) ? "sure" : "no"),
  },
  {
    id: "shapefile",
    kinds: ["zones", "firms"],
    extensions: ["zip"],
    sniff: ({ bytes }) => (isZip(bytes) && !holds(bytes, "xl/") ? "maybe" : "no"),
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]["id"];

/** The kinds of file that a format may hold. */
export type KindsOf<Id extends FormatId> = Extract<(typeof FORMATS)[number], { id: Id }>["kinds"][number];

/** The formats that may hold this kind of file. */
export type FormatOf<Kind extends FileKind> = {
  [Id in FormatId]: Kind extends KindsOf<Id> ? Id : never;
}[FormatId];

/** The head as text: of JSON whose first member is long, the first kilobyte may not tell which it is. */
function jsonHead(bytes: Uint8Array): string {
  const text = new TextDecoder(guessEncoding(bytes)).decode(bytes, { stream: true }).trimStart();
  return text.startsWith("{") ? text : "";
}

/** One object of JSON whose name says what its first members do not. */
function isNamedJson({ text, extension }: FileHead, named: string): boolean {
  return extension === named && text.startsWith("{");
}

function isTopology(bytes: Uint8Array): boolean {
  return /"type"\s*:\s*"Topology"/.test(jsonHead(bytes));
}

/** A feature set of ArcGIS: what its members are called is in no other JSON. */
function isEsriJson(bytes: Uint8Array): boolean {
  return /"(?:esriGeometry\w+|displayFieldName|fieldAliases|objectIdFieldName|globalIdFieldName|latestWkid|rings)"|"spatialReference"\s*:\s*\{\s*"wk/.test(
    jsonHead(bytes),
  );
}

/**
 * GeoJSON cut by record separators, or with an object that ends where a line does and another after it, which is
 * no JSON. A line may be longer than the head: then the name tells it from one large object.
 */
function isFeatureALine({ text, extension }: FileHead): boolean {
  if (text.startsWith("\x1e") || /^\{[^\n]*\}\s*\n\s*\{/.test(text)) return true;
  return /^\{[^\n]*$/.test(text) && /^(?:geojsonl|geojsons|geojsonseq|ndjson|jsonl)$/.test(extension);
}

/** Which format is this, of those that may hold one of these kinds? Null = none that is read. */
export function recognise<Kind extends FileKind>(
  head: FileHead,
  kinds: readonly Kind[],
): FormatOf<Kind> | null {
  const candidates = FORMATS.filter(({ id }) =>
    kinds.some((kind) => formatsOf(kind).some((of) => of === id)),
  );
  const sniffed = (how: Sniffed) => candidates.filter((format) => format.sniff(head) === how);
  const maybe = sniffed("maybe");
  const [format] = [
    ...sniffed("sure"),
    // What is certainly something else goes before what may be ours: a spreadsheet is a zip, a web page is text.
    ...(unreadFormat(head) === null ? [...maybe.filter((each) => hasExtension(each, head)), ...maybe] : []),
  ];
  return (format?.id ?? null) as FormatOf<Kind> | null;
}

function hasExtension({ extensions }: Format, { extension }: FileHead): boolean {
  return extensions.includes(extension);
}

/** The formats that are read for a kind of file, in the order of the table. */
export function formatsOf<Kind extends FileKind>(kind: Kind): FormatOf<Kind>[] {
  const table: readonly Format[] = FORMATS;
  return table.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id as FormatOf<Kind>);
}

/**
 * The formats that are read, as values for the words of a sentence: ids with commas between them, which
 * `{firms:format}` and `{zones:format}` name one by one.
 */
export function acceptedFormats(): Readonly<Record<FileKind, string>> {
  return { firms: formatsOf("firms").join(), zones: formatsOf("zones").join() };
}

/** The extensions of all formats, as the `accept` of a file input wants them. */
export function acceptedExtensions(): string {
  return [...FORMATS.flatMap(({ extensions }) => extensions), "gz"].map((each) => `.${each}`).join();
}
