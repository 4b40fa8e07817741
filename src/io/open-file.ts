import { fileHead, HEAD_BYTES } from "./file-head.ts";
import type { CsvOptions } from "./formats/csv/csv-options.ts";
import { openCsv } from "./formats/csv/open-csv.ts";
import { openGeoJson } from "./formats/geojson/open-geojson.ts";
import { openGeoJsonSeq } from "./formats/geojson-seq/open-geojson-seq.ts";
import { openShapefile } from "./formats/shapefile/open-shapefile.ts";
import { type FileKind, type FormatId, type FormatOf, type KindsOf, recognise } from "./formats.ts";
import { inputError } from "./input-codes.ts";
import { notRead } from "./not-read.ts";
import { headOf, type Source, sizeOf } from "./source.ts";
import type { TableSource } from "./table-source.ts";
import type { ZonesSource } from "./zones/zones-source.ts";

/** How a file is to be opened: what a mapping tells of it. */
type Opening<Kind extends FileKind> = {
  readonly format: FormatOf<Kind>;
  /** Sheet or layer; null = the first that can be used. */
  readonly layer: string | null;
  /** How a text is cut into cells; null = guess. */
  readonly csv?: CsvOptions | null;
  /** Encoding of the texts of a zones file; null = guess. */
  readonly encoding?: string | null;
};

/** What a file opens as, and which format it turned out to be. */
export type OpenTable = TableSource & { readonly format: FormatOf<"firms"> };
export type OpenZones = ZonesSource & { readonly format: FormatOf<"zones"> };

type Opener<S> = (
  source: Source,
  fileName: string,
  layer: string | null,
  csv: CsvOptions | null,
  encoding: string | null,
) => Promise<S>;
type Openers = { readonly firms: Opener<TableSource>; readonly zones: Opener<ZonesSource> };

/**
 * What opens each format of the table in formats.ts, for each kind of file that it may hold. Openers are small and
 * all here; a library that one needs is fetched when such a file is opened, or ahead of it (lazy-readers.ts).
 */
const OPENERS: { readonly [Id in FormatId]: Pick<Openers, KindsOf<Id>> } = {
  csv: { firms: (source, fileName, _, csv) => openCsv(source, fileName, csv) },
  geojson: { zones: (source, fileName, _layer, _csv, encoding) => openGeoJson(source, fileName, encoding) },
  "geojson-seq": {
    zones: (source, fileName, _layer, _csv, encoding) => openGeoJsonSeq(source, fileName, encoding),
  },
  shapefile: {
    zones: (source, fileName, layer, _, encoding) => openShapefile(source, fileName, layer, encoding),
  },
};

/**
 * Which format is this file, of those that may hold one of these kinds? Told from its content, and from its name
 * where that leaves a choice.
 *
 * @throws InputError when it is none of them, with a code that says what it looks like and what is read
 */
export async function recogniseFile<Kind extends FileKind>(
  source: Source,
  fileName: string,
  kinds: readonly Kind[],
): Promise<FormatOf<Kind>> {
  if (sizeOf(source) === 0) throw inputError("file.empty", { file: fileName });
  const head = fileHead(await headOf(source, HEAD_BYTES), fileName);
  const format = recognise(head, kinds);
  if (format === null) throw notRead(head, fileName, kinds);
  return format;
}

/**
 * Opens a register file as a table.
 *
 * @param opening  as a mapping tells it; null = recognise the format and guess the rest
 * @throws InputError file.*, and whatever the format has to say
 */
export async function openTable(
  source: Source,
  fileName: string,
  opening: Opening<"firms"> | null = null,
): Promise<OpenTable> {
  const format = opening?.format ?? (await recogniseFile(source, fileName, ["firms"]));
  const table = await OPENERS[format].firms(
    source,
    fileName,
    opening?.layer ?? null,
    opening?.csv ?? null,
    null,
  );
  return { ...table, format };
}

/**
 * Opens a zones file. @throws InputError file.*, zones.none when it holds no feature at all, and whatever the
 * format has to say
 */
export async function openZones(
  source: Source,
  fileName: string,
  opening: Opening<"zones"> | null = null,
): Promise<OpenZones> {
  const format = opening?.format ?? (await recogniseFile(source, fileName, ["zones"]));
  const zones = await OPENERS[format].zones(
    source,
    fileName,
    opening?.layer ?? null,
    null,
    opening?.encoding ?? null,
  );
  if (zones.features.length === 0) throw inputError("zones.none", { file: fileName });
  return { ...zones, format };
}
