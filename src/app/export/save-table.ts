import type { Engine } from "../../engine/engine.ts";
import { type AboutFacts, aboutIn } from "../../i18n/export-about.ts";
import type { Language } from "../../i18n/language.ts";
import { aboutFileOf, type TableBody } from "../../io/export/export-table.ts";
import type { ExportCrs } from "../../io/export/geometry.ts";
import { type FilePart, WRITERS, type WriterId } from "../../io/export/writers.ts";

/** A table that a dialog offers, with what is said of its rows. */
export type Offer = {
  readonly body: TableBody;
  readonly facts: AboutFacts;
};

/** Writes what is offered in a format, in the worker: the parts of a file. */
export function writeOffer(
  engine: Pick<Engine, "writeTable">,
  { body, facts }: Offer,
  writer: WriterId,
  crs: ExportCrs,
  language: Language,
): Promise<readonly FilePart[]> {
  const about = aboutIn(language, facts, aboutFileOf(body, WRITERS[writer], crs));
  return engine.writeTable({ table: { ...body, about }, writer, crs });
}
