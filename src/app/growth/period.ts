import type { Analysis } from "../firms/analysis.ts";

export type Period = { readonly baseYear: number; readonly year: number };

/** The years that charts and the sentence compare: up to the chosen year, or the last one while the base year is chosen. */
export function periodOf({ year, baseYear, register }: Analysis): Period {
  return { baseYear, year: year === baseYear ? register.firms.years[register.firms.years.length - 1] : year };
}
