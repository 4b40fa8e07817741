/** How strong the evidence is, hot first. Position in this list is the class code. */
export const HOTSPOT_CLASSES = ["hot99", "hot95", "hot90", "none", "cold90", "cold95", "cold99"] as const;

/** Code of a cell that cannot be told from chance. */
export const CLASS_NONE = 3;

/** Largest (adjusted) p of very strong evidence, strong evidence and some evidence. */
export const CLASS_LEVELS = [0.01, 0.05, 0.1] as const;
/** A larger p is in no class. */
export const WEAKEST_LEVEL = CLASS_LEVELS[2];

export function isHot(code: number): boolean {
  return code < CLASS_NONE;
}

/** How strong a p is: 3 very strong, 2 strong, 1 some evidence, 0 none or no test. */
export function levelOf(p: number): number {
  return p <= CLASS_LEVELS[0] ? 3 : p <= CLASS_LEVELS[1] ? 2 : p <= CLASS_LEVELS[2] ? 1 : 0;
}

/**
 * Class of each cell from its p (adjusted or not).
 *
 * @param side  1 or -1: where the window's sum lies among the draws
 */
export function classesOf(p: Float64Array, side: Int8Array): Uint8Array {
  const codes = new Uint8Array(p.length).fill(CLASS_NONE);
  for (let cell = 0; cell < p.length; cell++) codes[cell] = CLASS_NONE - side[cell] * levelOf(p[cell]);
  return codes;
}

/**
 * Cells that went the other way themselves: called hot with jobs lost, or cold with jobs gained. What is known of
 * them comes from the cells around, and whoever names their class has to say so.
 *
 * @param change  what each cell gained, in the unit of the measure; NaN is neither
 * @returns       1 where contrary
 */
export function contraryCells(classOf: Uint8Array, change: Float64Array): Uint8Array {
  return Uint8Array.from(classOf, (code, cell) =>
    code !== CLASS_NONE && (isHot(code) ? change[cell] < 0 : change[cell] > 0) ? 1 : 0,
  );
}
