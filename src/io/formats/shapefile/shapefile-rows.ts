import { decodeText } from "../../code-pages.ts";
import { inputError } from "../../input-codes.ts";
import type { ZonesSource } from "../../zones/zones-source.ts";
import { type Dbf, dbfValue, openDbf } from "./dbf.ts";
import { dbfEncoding } from "./dbf-encoding.ts";
import { type ShapePlace, shapePlaces } from "./shape-places.ts";
import type { ShapefileParts } from "./unpack-shapefile.ts";

/** The rows of a Shapefile, whatever its shapes are: points of a register, or areas. */
export type ShapefileRows = {
  /** Of the whole file, as its header tells. */
  readonly shapeType: number;
  readonly rows: readonly {
    /** Position in the file, 1-based; those of deleted records are left out. */
    readonly row: number;
    readonly properties: Readonly<Record<string, unknown>>;
    /** Where its shape stands; null = damaged or lost, "absent" = the table has a record more than there are shapes. */
    readonly place: ShapePlace | null | "absent";
  }[];
} & Pick<ZonesSource, "textEncoding" | "text" | "notes">;

/**
 * Every shape and every attribute record of a Shapefile is a row, damaged ones too, but those that are marked as
 * deleted, which are counted in `notes`.
 *
 * @param encoding  of the texts; null = guess, see dbf-encoding.ts
 * @throws InputError shapefile.damaged, shapefile.dbf-damaged
 */
export function shapefileRows(
  { shp, shx, dbf: table, cpg }: ShapefileParts,
  fileName: string,
  encoding: string | null,
): ShapefileRows {
  const { shapeType, isCutShort } = readHeader(shp, fileName);
  const places = shapePlaces(shp, shx);
  const dbf = table ? openDbf(table, places.length) : null;
  if (table && !dbf) throw inputError("shapefile.dbf-damaged", { file: fileName });
  // Nothing tells how many shapes are gone.
  if (isCutShort && !dbf && !shx) throw inputError("shapefile.damaged", { file: fileName });

  const text = dbf ? dbfEncoding(dbf, cpg) : null;
  const readRecord = dbf && text ? recordReader(dbf, text.encoding, encoding ?? text.encoding) : () => ({});
  const count = Math.max(places.length, dbf?.count ?? 0);
  const rows: ShapefileRows["rows"][number][] = [];
  let deleted = 0;
  let withoutRecord = 0;
  for (let i = 0; i < count; i++) {
    const hasRecord = dbf !== null && i < dbf.count;
    if (hasRecord && dbf.isDeleted(i)) {
      deleted++;
      continue;
    }
    if (dbf && !hasRecord) withoutRecord++;
    rows.push({
      row: i + 1,
      properties: hasRecord ? readRecord(i) : {},
      place: i < places.length ? places[i] : "absent",
    });
  }
  const isAsGuessed = text !== null && text.encoding === (encoding ?? text.encoding);
  return {
    shapeType,
    rows,
    textEncoding: text === null ? null : (encoding ?? text.encoding),
    text: text === null ? null : { isSure: text.isSure || encoding !== null, choices: text.choices },
    notes: {
      ...(isAsGuessed && text.stated ? { statedEncoding: text.stated } : {}),
      ...(deleted > 0 ? { deletedRecords: deleted } : {}),
      ...(withoutRecord > 0 ? { withoutRecord } : {}),
      ...(dbf && dbf.statedCount !== dbf.count ? { statedRecords: dbf.statedCount } : {}),
      ...(table ? {} : { noTable: "yes" }),
    },
  };
}

/** What kind of shapes it holds, and whether it is shorter than it says: then what is missing must be known otherwise. */
function readHeader(shp: Uint8Array, fileName: string): { shapeType: number; isCutShort: boolean } {
  if (shp.byteLength < 100) throw inputError("shapefile.damaged", { file: fileName });
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(0) !== 9994) throw inputError("shapefile.damaged", { file: fileName });
  return { shapeType: view.getInt32(32, true), isCutShort: view.getInt32(24) * 2 > shp.byteLength };
}

/** Names of columns keep to the guessed encoding, so that a mapping still fits when the user chooses another. */
function recordReader(
  dbf: Dbf,
  guessed: string,
  encoding: string,
): (record: number) => Record<string, unknown> {
  const names: string[] = [];
  for (const column of dbf.columns) {
    const name = decodeText(column.name, guessed).trim();
    let free = name;
    for (let n = 2; names.includes(free); n++) free = `${name} (${n})`;
    names.push(free);
  }
  const decode = decoderOf(encoding);
  return (record) =>
    // Not by assignment: a column may be called __proto__.
    Object.fromEntries(
      dbf.columns.map((column, i) => [names[i], dbfValue(column.type, dbf.cell(record, column), decode)]),
    );
}

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  // One decoder for all cells: making it takes longer than a cell does.
  if (encoding.startsWith("cp")) return (bytes) => decodeText(bytes, encoding);
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}
