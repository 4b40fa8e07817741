/**
 * Six bits to a letter, none of which means anything in an address or between the parts of a zone. Another follows the last
 * two in any case: a text never ends on a sign that a mail program takes for the end of the sentence.
 */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
const PAYLOAD_BITS = 5;
const MORE = 1 << PAYLOAD_BITS;
/** Longer numbers than any place has are no corners. */
const MOST_BITS = 30;

/**
 * Corners as text, a quarter of what they take in figures: the first as it is and each further one by what it differs from
 * the one before, in whole steps. A number has its sign in its lowest bit and five bits to a letter, the lowest first; the
 * sixth says that more follow.
 *
 * @param steps  to the unit of the corners: 100,000 for five decimals
 * @returns null where a corner lies between two steps, or too far away
 */
export function packCorners(corners: readonly (readonly [number, number])[], steps: number): string | null {
  let text = "";
  let last = [0, 0];
  for (const corner of corners) {
    const at = corner.map((value) => Math.round(value * steps));
    if (at.some((value, axis) => value / steps !== corner[axis])) return null;
    for (const axis of [0, 1]) {
      const difference = at[axis] - last[axis];
      const number = difference < 0 ? -2 * difference - 1 : 2 * difference;
      if (number >= 2 ** MOST_BITS) return null;
      text += lettersOf(number);
    }
    last = at;
  }
  return text;
}

function lettersOf(number: number): string {
  let text = "";
  let rest = number;
  while (rest >= MORE) {
    text += LETTERS[MORE | (rest & (MORE - 1))];
    rest >>= PAYLOAD_BITS;
  }
  return text + LETTERS[rest];
}

/** The corners again; null for what is no text of `packCorners`. */
export function unpackCorners(text: string, steps: number): [number, number][] | null {
  const numbers: number[] = [];
  let number = 0;
  let bits = 0;
  for (const letter of text) {
    const value = LETTERS.indexOf(letter);
    if (value < 0 || bits >= MOST_BITS) return null;
    number |= (value & (MORE - 1)) << bits;
    bits += PAYLOAD_BITS;
    if (value >= MORE) continue;
    numbers.push(number & 1 ? -(number + 1) / 2 : number / 2);
    number = 0;
    bits = 0;
  }
  if (bits > 0 || numbers.length % 2) return null;
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i];
    y += numbers[i + 1];
    corners.push([x / steps, y / steps]);
  }
  return corners;
}
