import type { Refusal } from "../../core/refusal.ts";
import { BOM, type CsvStyle, csvLine } from "./write-csv.ts";

/**
 * All refused rows of a file as CSV: line, code, reason in words.
 *
 * @param reasonOf  the sentence of a refusal, from i18n
 */
export function refusalsCsv(
  refusals: readonly Refusal[],
  style: CsvStyle,
  header: readonly [line: string, code: string, reason: string],
  reasonOf: (refusal: Refusal) => string,
): string {
  let text = BOM + csvLine(style, header);
  for (const refusal of refusals) text += csvLine(style, [refusal.row, refusal.code, reasonOf(refusal)]);
  return text;
}
