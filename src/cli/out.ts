import { type Offer, writeOffer } from "../app/export/save-table.ts";
import type { Region } from "../core/region.ts";
import { writeTable } from "../engine/jobs/write-table.ts";
import type { Language } from "../i18n/language.ts";
import { EXPORT_CRS, type ExportCrs } from "../io/export/geometry.ts";
import { type FilePart, WRITER_IDS, WRITERS, type WriterId, writerOfName } from "../io/export/writers.ts";
import type { CliIo } from "./cli-io.ts";
import { oneOf } from "./option-values.ts";
import type { CommonOptions } from "./options.ts";
import { sayIn } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** What `--out` asks for: one table of the command, in the format of the file's name. */
export type Out<Table extends string> = {
  readonly path: string;
  readonly writer: WriterId;
  readonly table: Table;
  readonly crs: ExportCrs;
};

/**
 * The file to be written, or null for none.
 *
 * @param tables  names of the command's tables, the usual one first
 * @throws UsageError for a name that ends in no known format, or a table or system that there is not
 */
export function outOf<Table extends string>(
  { out, table, outCrs }: CommonOptions,
  tables: readonly Table[],
): Out<Table> | null {
  if (out === undefined) {
    const idle = table !== undefined ? "table" : outCrs !== undefined ? "out-crs" : null;
    if (idle) throw new UsageError("wrong.without-out", { option: idle });
    return null;
  }
  const writer = writerOfName(out);
  if (writer === null) {
    const endings = [...new Set(WRITER_IDS.map((id) => `.${WRITERS[id].extension}`))].join(", ");
    throw new UsageError("wrong.out", { value: out, endings });
  }
  return {
    path: out,
    writer,
    table: oneOf("table", table, tables, tables[0]),
    crs: oneOf("out-crs", outCrs, EXPORT_CRS, WRITERS[writer].usualCrs),
  };
}

/**
 * Writes a table to the file asked for, and what is said of it beside it where the format has no room for that; says so on
 * standard error.
 */
export async function writeOut(
  io: CliIo,
  { path, writer, crs }: Out<string>,
  offer: Offer,
  { language, region }: { readonly language: Language; readonly region: Region },
): Promise<void> {
  const { parts, beside } = await writeOffer({ writeTable }, offer, { writer, crs, language, region });
  await writeFile(io, path, parts);
  if (beside)
    await writeFile(
      io,
      path.replace(/\.[^.]+$/, (ending) => `.${beside.name}${ending}`),
      beside.parts,
    );
  const values = { name: path, rows: String(offer.body.rowCount) };
  io.stderr(`analyse: ${sayIn(language)("out.written", values)}\n`);
}

async function writeFile(io: CliIo, path: string, parts: readonly FilePart[]): Promise<void> {
  try {
    await io.writeFile(path, joined(parts));
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code ?? "");
    throw new UsageError("wrong.out-unwritable", { value: path, reason });
  }
}

/** A file's own name: a saved file tells nothing of the folders of whoever made it. */
export function ownName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function joined(parts: readonly FilePart[]): Uint8Array {
  const encoder = new TextEncoder();
  const chunks = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
