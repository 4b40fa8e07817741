import { formatDecimals } from "../../../i18n/format.ts";
import type { Language } from "../../../i18n/language.ts";

/** A share (0-1) of a chart, to a tenth of a percent; a dash where it cannot be told. */
export function writtenShare(language: Language, share: number | null): string {
  return share === null ? "–" : `${formatDecimals(language, 100 * share, 1)}%`;
}

/** A share along an axis: without a tenth that is 0. */
export function shareOnAxis(language: Language, share: number): string {
  return writtenShare(language, share).replace(/[.,]0%/, "%");
}

/** A quotient or an index; a dash where it cannot be told. */
export function writtenIndex(language: Language, index: number | null): string {
  return index === null ? "–" : formatDecimals(language, index, 2);
}
