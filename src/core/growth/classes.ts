/** How sure a cell is, hot first. Position in this list is the class code. */
export const HOTSPOT_CLASSES = ["hot99", "hot95", "hot90", "none", "cold90", "cold95", "cold99"] as const;

/** Code of a cell that cannot be told from chance. */
export const CLASS_NONE = 3;

/** Largest p at which a cell is 99, 95 or 90% certain. */
const LEVELS = [0.01, 0.05, 0.1] as const;

export function isHot(code: number): boolean {
  return code < CLASS_NONE;
}

/**
 * Class of each cell from its p (adjusted or not) and its z.
 *
 * A cell is hot when its window is above the mean (z > 0), cold when below. The permutations judge its
 * neighbours only. Where the two point opposite ways (one large newcomer amid neighbours that shrink) the cell
 * is neither: hot would be said of falling neighbours.
 *
 * @param side  1 or -1: where the neighbours' sum lies among the permutations
 */
export function classesOf(p: Float64Array, z: Float64Array, side: Int8Array): Uint8Array {
  const codes = new Uint8Array(p.length).fill(CLASS_NONE);
  for (let cell = 0; cell < p.length; cell++) {
    const level = p[cell] <= LEVELS[0] ? 3 : p[cell] <= LEVELS[1] ? 2 : p[cell] <= LEVELS[2] ? 1 : 0;
    if (level === 0) continue;
    if (z[cell] > 0 && side[cell] > 0) codes[cell] = CLASS_NONE - level;
    else if (z[cell] < 0 && side[cell] < 0) codes[cell] = CLASS_NONE + level;
  }
  return codes;
}
