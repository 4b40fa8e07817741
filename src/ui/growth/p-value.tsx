import { type Language, LOCALES } from "../../i18n/language.ts";

/** A p-value as it is read: three decimals, "< 0,001" below that, a dash where there is none. */
export function PValue({ p, language }: { p: number; language: Language }) {
  return <>{formatP(p, language)}</>;
}

export function formatP(p: number, language: Language): string {
  if (Number.isNaN(p)) return "–";
  const format = (value: number): string =>
    value.toLocaleString(LOCALES[language], { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return p < 0.001 ? `< ${format(0.001)}` : format(p);
}
