import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { textAt } from "../../../src/core/register/text-column.ts";
import type { FirmsMapping } from "../../../src/io/firms/firms-mapping.ts";
import { inspectFirms } from "../../../src/io/firms/inspect-firms.ts";
import { readFirms } from "../../../src/io/firms/read-firms.ts";
import { bytesOf, smallRegion } from "../small-region.ts";

/** Reads a register from text as guessed, some of the guess put right. */
export async function readCsv(text: string | Uint8Array, corrections: Partial<FirmsMapping> = {}) {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const guess = inspectFirms(bytes, "register.csv");
  const mapping = { ...guess.mapping, ...corrections };
  return { guess, ...(await readFirms(bytes, mapping, smallRegion)) };
}

/** Jobs by id and year, as an object one can compare. */
export function jobsById(table: FirmTable): Record<string, number[]> {
  return Object.fromEntries(
    Array.from({ length: table.count }, (_, i) => [textAt(table.id, i), table.jobs.map((jobs) => jobs[i])]),
  );
}
