import { InputError } from "../core/errors.ts";
import { fileHead, HEAD_BYTES } from "./file-head.ts";
import type { CsvOptions } from "./formats/csv/csv-options.ts";
import { openCsvLayer } from "./formats/csv/open-csv-layer.ts";
import { openEsriJson } from "./formats/esri-json/open-esri-json.ts";
import { openFlatGeobuf } from "./formats/flatgeobuf/open-flatgeobuf.ts";
import { openGeoJson } from "./formats/geojson/open-geojson.ts";
import { openGeoJsonSeq } from "./formats/geojson-seq/open-geojson-seq.ts";
import { openGeoPackage } from "./formats/geopackage/open-geopackage.ts";
import { openKml } from "./formats/kml/open-kml.ts";
import { openParquet } from "./formats/parquet/open-parquet.ts";
import { openShapefileLayer } from "./formats/shapefile/open-shapefile-layer.ts";
import { openTopoJson } from "./formats/topojson/open-topojson.ts";
import {
  acceptedFormats,
  type FileKind,
  type FormatId,
  type FormatOf,
  type KindsOf,
  recognise,
} from "./formats.ts";
import { inputError } from "./input-codes.ts";
import { lazy } from "./lazy.ts";
import { notRead } from "./not-read.ts";
import type { Opened } from "./opened.ts";
import { headOf, type Source, sizeOf } from "./source.ts";
import type { TableSource } from "./table-source.ts";
import { unpack } from "./unpack.ts";
import type { ZonesSource } from "./zones/zones-source.ts";

/** How a file is to be opened: what a mapping tells of it. */
export type Opening<Kind extends FileKind> = {
  /** Null = recognise it. */
  readonly format: FormatOf<Kind> | null;
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

type Opener<Kinds extends FileKind> = (
  source: Source,
  fileName: string,
  layer: string | null,
  csv: CsvOptions | null,
  encoding: string | null,
) => Promise<Opened<Kinds>>;

/** The one opener that is not small. */
const workbooks = lazy(() => import("./formats/xlsx/open-xlsx.ts"));

/** Fetches it before a file asks for it, so that it can be read without a network. */
export async function fetchOpeners(): Promise<void> {
  await workbooks();
}

/**
 * What opens each format of the table in formats.ts. Openers are small and all here but for the workbook's; that one,
 * and a library that one needs, is fetched when such a file is opened, or ahead of it (lazy-readers.ts).
 */
const OPENERS: { readonly [Id in FormatId]: Opener<KindsOf<Id>> } = {
  csv: openCsvLayer,
  xlsx: async (source, fileName, layer) => (await workbooks()).openXlsx(source, fileName, layer),
  geopackage: openGeoPackage,
  parquet: openParquet,
  topojson: (source, fileName, layer, _csv, encoding) => openTopoJson(source, fileName, layer, encoding),
  "esri-json": (source, fileName, _layer, _csv, encoding) => openEsriJson(source, fileName, encoding),
  geojson: (source, fileName, _layer, _csv, encoding) => openGeoJson(source, fileName, encoding),
  "geojson-seq": (source, fileName, _layer, _csv, encoding) => openGeoJsonSeq(source, fileName, encoding),
  flatgeobuf: openFlatGeobuf,
  kml: openKml,
  shapefile: (source, fileName, layer, _csv, encoding) =>
    openShapefileLayer(source, fileName, layer, encoding),
};

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
  const { opened, inArchive, format } = await openAs("firms", source, fileName, opening);
  return { ...(await opened.firms()), ...inArchive, format };
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
  const { opened, inArchive, format } = await openAs("zones", source, fileName, opening);
  const zones = await opened.zones();
  if (zones.features.length === 0) throw inputError("zones.none", { file: fileName });
  return { ...zones, ...inArchive, format };
}

/** Opens a file as whichever kind it looks like. @throws InputError as openTable and openZones */
export async function openEither(
  source: Source,
  fileName: string,
  { layer, csv }: { readonly layer?: string | null; readonly csv?: CsvOptions | null },
): Promise<
  | { readonly kind: "firms"; readonly table: OpenTable }
  | { readonly kind: "zones"; readonly zones: OpenZones }
> {
  const { opened, inArchive, format } = await open(source, fileName, ["firms", "zones"], {
    format: null,
    layer: layer ?? null,
    csv,
  });
  if (opened.kind === "firms") {
    const table = await (opened as Opened<"firms">).firms();
    return { kind: "firms", table: { ...table, ...inArchive, format: format as FormatOf<"firms"> } };
  }
  const zones = await (opened as Opened<"zones">).zones();
  if (zones.features.length === 0) throw inputError("zones.none", { file: fileName });
  return { kind: "zones", zones: { ...zones, ...inArchive, format: format as FormatOf<"zones"> } };
}

/** Files or layers of one file that are tried for one that is of use. */
const LAYERS_TRIED = 20;

type OpenFile<Kind extends FileKind> = {
  readonly opened: Opened<Kind>;
  readonly inArchive: { readonly layers?: readonly string[]; readonly layer?: string | null };
  readonly format: FormatOf<Kind>;
};

/**
 * A file as a register or as zones. Where nobody says which layer, and the first is of the other kind, the others are
 * looked at: a zip may hold a register and the zones it is counted in.
 *
 * @throws InputError as open; zones.no-such-layer when several can be chosen from and none is of use
 */
async function openAs<Kind extends FileKind>(
  kind: Kind,
  source: Source,
  fileName: string,
  opening: Opening<Kind> | null,
): Promise<OpenFile<Kind>> {
  if (opening?.format || opening?.layer) return open(source, fileName, [kind], opening);
  const names = await filesIn(source, fileName);
  if (names.length < 2) return open(source, fileName, [kind], opening);
  const found: OpenFile<Kind>[] = [];
  for (const layer of names.slice(0, LAYERS_TRIED)) {
    const rest = { csv: opening?.csv, encoding: opening?.encoding };
    const file = await orNull(open(source, fileName, [kind], { format: null, layer, ...rest }));
    if (file?.opened.kind === kind) found.push(file);
    if (kind === "firms" && found.length > 0) break;
  }
  const [first] = found;
  if (first === undefined && kind === "zones")
    throw inputError("zones.no-such-layer", {
      file: fileName,
      names: names.join(", "),
      ...acceptedFormats(),
    });
  if (first === undefined) return open(source, fileName, [kind], opening);
  if (kind === "firms") return first;
  // The register beside them is no choice of zones.
  return {
    ...first,
    inArchive: {
      layers: found.flatMap(({ inArchive: { layer } }) => layer ?? []),
      layer: first.inArchive.layer,
    },
  };
}

/** The files of an archive that may be opened; none when it is no archive, or holds one. */
async function filesIn(source: Source, fileName: string): Promise<readonly string[]> {
  if (sizeOf(source) === 0) return [];
  return (await unpack(source, fileName, null)).files;
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

/**
 * A file out of its packing, recognised and opened. `inArchive`: the files of an archive stand in the place of the
 * layers of the one that is opened, whose own first layer is then taken.
 *
 * @throws InputError when it is none of the formats of these kinds, with a code that says what it looks like and what
 *   is read
 */
async function open<Kind extends FileKind>(
  source: Source,
  fileName: string,
  kinds: readonly Kind[],
  opening: Opening<Kind> | null,
): Promise<OpenFile<Kind>> {
  if (sizeOf(source) === 0) throw inputError("file.empty", { file: fileName });
  const layer = opening?.layer ?? null;
  const inner = await unpack(source, fileName, layer);
  if (sizeOf(inner.source) === 0) throw inputError("file.empty", { file: fileName });
  const head = fileHead(await headOf(inner.source, HEAD_BYTES), inner.fileName);
  const format = opening?.format ?? recognise(head, kinds);
  if (format === null) throw notRead(head, fileName, kinds);
  const opener = OPENERS[format] as unknown as Opener<Kind>;
  const { files, file } = inner;
  const chosen = file === null || format === "shapefile" ? (file ?? layer) : null;
  const opened = await opener(
    inner.source,
    inner.fileName,
    chosen,
    opening?.csv ?? null,
    opening?.encoding ?? null,
  );
  return { opened, inArchive: file === null ? {} : { layers: files, layer: file }, format };
}
