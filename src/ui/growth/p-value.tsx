import { formatDecimals } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";

/** A p-value as it is read: three decimals, "< 0,001" below that, a dash where there is none. */
export function PValue({ p, language }: { p: number; language: Language }) {
  return <>{formatP(p, language)}</>;
}

export function formatP(p: number, language: Language): string {
  if (Number.isNaN(p)) return "–";
  return p < 0.001 ? `< ${formatDecimals(language, 0.001, 3)}` : formatDecimals(language, p, 3);
}
