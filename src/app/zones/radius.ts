const LEAST_M = 10;
const MOST_M = 50_000;

/** Can a circle of so many metres be counted? */
export function isRadius(metres: number): boolean {
  return metres >= LEAST_M && metres <= MOST_M;
}

/** A radius as typed, "1.000" or "250,5": metres; null for anything else. Thousands may have a point. */
export function readRadius(typed: string): number | null {
  const metres = Number(typed.replace(/\./g, "").replace(",", "."));
  return isRadius(metres) ? metres : null;
}
