import type { ColumnCells, TextCells } from "../column-cells.ts";
import { inNetherlands } from "../netherlands.ts";
import type { RowBlock } from "../table-source.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { plainTexts } from "./plain-texts.ts";
import { distanceM, SAME_PLACE_M } from "./same-place.ts";

type Columns = RowBlock["columns"];

/**
 * Leaves the rows in which what the file says twice does not agree, to be read by their cells: sets `may` of them to 0.
 * `x` and `y` are those of the first pair of coordinates.
 *
 * @returns false when the columns cannot be compared so
 */
export function leaveDiffering(
  columns: Columns,
  { alike, crs, second }: Pick<FirmsMapping, "alike" | "crs" | "second">,
  x: Float64Array,
  y: Float64Array,
  may: Uint8Array,
): boolean {
  for (const [one, other] of alike ?? []) {
    const differs = differenceOf(columns[one] ?? null, columns[other] ?? null);
    if (differs === null) return false;
    for (let row = 0; row < may.length; row++) if (may[row] === 1 && differs(row)) may[row] = 0;
  }
  if (second === null) return true;
  const [besideX, besideY] = [columns[second.x], columns[second.y]];
  if (besideX?.kind !== "numbers" || besideY?.kind !== "numbers") return false;
  for (let row = 0; row < may.length; row++) {
    const [otherX, otherY] = [besideX.values[row], besideY.values[row]];
    // Of no place there is nothing to tell.
    if (may[row] === 0 || (otherX === 0 && otherY === 0) || !inNetherlands(second.crs, otherX, otherY))
      continue;
    if (distanceM(crs, x[row], y[row], second.crs, otherX, otherY) >= SAME_PLACE_M) may[row] = 0;
  }
  return true;
}

/** Do two columns differ in a row? Texts that are written otherwise may be the same number: that is looked at by cell. */
function differenceOf(one: ColumnCells | null, other: ColumnCells | null): ((row: number) => boolean) | null {
  if (one === null || other === null) return null;
  if (one.kind === "numbers" && other.kind === "numbers") {
    const [a, b] = [one.values, other.values];
    return (row) => a[row] !== b[row] && !(Number.isNaN(a[row]) && Number.isNaN(b[row]));
  }
  const [a, b] = [plainTexts(one), plainTexts(other)];
  return a && b && ((row) => !isSameText(a, a.textOf[row], b, b.textOf[row]));
}

function isSameText(one: TextCells, a: number, other: TextCells, b: number): boolean {
  const length = one.end[a] - one.start[a];
  if (other.end[b] - other.start[b] !== length) return false;
  for (let i = 0; i < length; i++)
    if (one.bytes[one.start[a] + i] !== other.bytes[other.start[b] + i]) return false;
  return true;
}
