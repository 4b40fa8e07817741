import { type FileHead, isZip } from "./file-head.ts";
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
    kinds: ["firms"],
    extensions: ["csv", "txt", "tsv"],
    sniff: ({ text }) => (text === "" || text.includes("\0") ? "no" : "maybe"),
  },
  {
    id: "geojson",
    kinds: ["zones"],
    extensions: ["geojson", "json"],
    sniff: (head) => (/^[{[]/.test(head.text) && !isFeatureALine(head) ? "sure" : "no"),
  },
  {
    id: "geojson-seq",
    kinds: ["zones"],
    extensions: ["geojsonl", "geojsons", "geojsonseq", "ndjson", "jsonl"],
    sniff: (head) => (isFeatureALine(head) ? "sure" : "no"),
  },
  {
    id: "shapefile",
    kinds: ["zones"],
    extensions: ["zip"],
    sniff: ({ bytes }) => (isZip(bytes) ? "maybe" : "no"),
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof FORMATS)[number]["id"];

/** The kinds of file that a format may hold. */
export type KindsOf<Id extends FormatId> = Extract<(typeof FORMATS)[number], { id: Id }>["kinds"][number];

/** The formats that may hold this kind of file. */
export type FormatOf<Kind extends FileKind> = {
  [Id in FormatId]: Kind extends KindsOf<Id> ? Id : never;
}[FormatId];

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
  return FORMATS.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join();
}
