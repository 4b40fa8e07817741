import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import { guessEncoding } from "../../../src/io/encoding.ts";
import type { FirmsGuess, FirmsMapping } from "../../../src/io/firms/firms-mapping.ts";
import { guessFirms } from "../../../src/io/firms/guess-firms.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { csvHead } from "../../../src/io/formats/csv/csv-head.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { bytesOf, smallRegion } from "../small-region.ts";

/** Reads a register from text as guessed, some of the guess put right. */
export async function readCsv(text: string | Uint8Array, corrections: Partial<FirmsMapping> = {}) {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const guess = guessCsv(bytes, "register.csv");
  const mapping = { ...guess.mapping, ...corrections };
  return { guess, ...(await readFirms(bytes, mapping)) };
}

/** Reads a register by a mapping, located in the small region. */
export async function readFirms(bytes: Uint8Array, mapping: FirmsMapping) {
  return parseFirms(await openTable(bytes, "register.csv", mapping), mapping, smallRegion);
}

/** The guess of a register by its first bytes, which are all of it unless its length is told. */
export function guessCsv(head: Uint8Array, fileName: string, bytesTotal = head.byteLength): FirmsGuess {
  const complete = head.byteLength === bytesTotal;
  const cut = { encoding: guessEncoding(head), separator: null, complete };
  const { header, rows, encoding, separator } = csvHead(head, fileName, cut);
  const csv = { encoding, separator };
  const table = { format: "csv", header, layers: [], layer: null, csv, points: null } as const;
  return guessFirms(table, { rows, done: head.byteLength, total: bytesTotal }, fileName);
}

/** Jobs by id and year, as an object one can compare. */
export function jobsById(table: FirmTable): Record<string, number[]> {
  return Object.fromEntries(
    Array.from({ length: table.count }, (_, i) => [textAt(table.id, i), table.jobs.map((jobs) => jobs[i])]),
  );
}
