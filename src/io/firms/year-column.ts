import { readYear } from "./years.ts";

/** Does a column of years write them in two digits, as far as these cells show? Then none is a year otherwise. */
export function writesShortYears(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const short = filled.filter((cell) => /^'?\d\d(?:[.,]0+)?$/.test(cell)).length;
  return (
    short > 0 && short > 0.9 * filled.length && !filled.some((cell) => !Number.isNaN(readYear(cell, false)))
  );
}
