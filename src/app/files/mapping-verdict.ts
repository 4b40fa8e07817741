import type { FirmField } from "../../io/firms/firm-fields.ts";
import type { FirmsGuess, FirmsMapping } from "../../io/firms/firms-mapping.ts";
import type { ImportReport } from "../../io/import-report.ts";

/** What is marked beside a field: that it has no column and needs one, or that its column is a guess to be looked at. */
export function fieldMark(
  field: FirmField,
  { sureness, mapping: guessed }: Pick<FirmsGuess, "sureness" | "mapping">,
  { fields, sbiFrom }: Pick<FirmsMapping, "fields" | "sbiFrom">,
): "missing" | "unsure" | null {
  const column = fields[field];
  const needed = field === "x" || field === "y" || (field === "sbi" && sbiFrom === "column");
  if (column === null) return needed ? "missing" : null;
  // A column that was chosen by hand is no guess any more.
  return sureness[field] === "unsure" && column === guessed.fields[field] ? "unsure" : null;
}

/** Most of the first rows cannot be read by a mapping: how many of how many, and whether it is their places. */
export type MostRefused = { readonly refused: number; readonly rows: number; readonly places: boolean };

/** Null while most rows can be read. */
export function mostRefused({
  rows,
  refused,
  refusals,
}: Pick<ImportReport, "rows" | "refused" | "refusals">): MostRefused | null {
  if (refused === 0 || 2 * refused < rows) return null;
  const places = refusals.filter(({ code }) => code.startsWith("coordinate.")).length;
  return { refused, rows, places: 2 * places >= refusals.length };
}
