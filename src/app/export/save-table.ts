import type { Region } from "../../core/region.ts";
import type { Engine } from "../../engine/engine.ts";
import { type AboutFacts, aboutIn } from "../../i18n/export-about.ts";
import type { Language } from "../../i18n/language.ts";
import { aboutFileOf, aboutTable, type TableBody } from "../../io/export/export-table.ts";
import type { ExportCrs } from "../../io/export/geometry.ts";
import { type FilePart, WRITERS, type WriterId, writerOf } from "../../io/export/writers.ts";
import { type ProvenanceSource, provenanceOf } from "../provenance/provenance.ts";

/** A table that a dialog or the command line offers, with what is said of its rows and where they come from. */
export type Offer = {
  readonly body: TableBody;
  readonly facts: AboutFacts;
  readonly source: ProvenanceSource;
};

/** How an offer is to be written. */
export type Saving = {
  readonly writer: WriterId;
  readonly crs: ExportCrs;
  readonly language: Language;
  /** The region that its figures were worked out in; null while it is not loaded. */
  readonly region: Region | null;
};

/** A file that was written, in parts; and what is said of its rows where the format has no room for it. */
export type Written = {
  readonly parts: readonly FilePart[];
  /** Named after the sheet that other formats have it in. */
  readonly beside: { readonly name: string; readonly parts: readonly FilePart[] } | null;
};

/** Writes what is offered in a format, in the worker. */
export async function writeOffer(
  engine: Pick<Engine, "writeTable">,
  { body, facts, source }: Offer,
  { writer, crs, language, region }: Saving,
): Promise<Written> {
  const sourced = { ...facts, provenance: await provenanceOf(source, region) };
  const table = { ...body, about: aboutIn(language, sourced, aboutFileOf(body, WRITERS[writer], crs)) };
  const parts = await engine.writeTable({ table, writer, crs });
  if (!writerOf(writer).aboutBeside) return { parts, beside: null };
  const about = await engine.writeTable({ table: aboutTable(table), writer, crs });
  return { parts, beside: { name: table.about.name, parts: about } };
}
