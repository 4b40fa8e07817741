import { plainHeader } from "./firm-fields.ts";

/** A column by its name; of a name that stands more than once also which one ("wp2020#2"). */
export function columnName(header: readonly string[], column: number): string {
  const name = header[column] ?? "";
  const nth = header.slice(0, column + 1).filter((each) => each === name).length;
  const lone = name !== "" && header.indexOf(name) === header.lastIndexOf(name);
  return lone ? name : `${name}#${nth}`;
}

/**
 * The column of a name as `columnName` writes it; capitals, accents and blanks may differ where that leaves no doubt.
 * Null when there is none, or when the name stands more than once and does not say which.
 */
export function columnByName(header: readonly string[], name: string): number | null {
  const exact = positions(header, (each) => each === name);
  if (exact.length === 1 && name !== "") return exact[0];
  const [, bare, nth] = /^(.*)#(\d+)$/.exec(name) ?? [];
  if (bare !== undefined) {
    const column = positions(header, (each) => each === bare)[Number(nth) - 1];
    if (column !== undefined) return column;
  }
  if (exact.length > 1) return null;
  const plain = plainHeader(name);
  const alike = plain === "" ? [] : positions(header, (each) => plainHeader(each) === plain);
  return alike.length === 1 ? alike[0] : null;
}

function positions(header: readonly string[], is: (name: string) => boolean): number[] {
  return header.flatMap((name, column) => (is(name) ? [column] : []));
}
