/** Band of a slot at or after band `from`: mostly that one or the next, so it is looked for there first. */
export function bandOfSlot(bandStart: Uint32Array, from: number, slot: number): number {
  if (bandStart[from + 1] > slot) return from;
  let low = from;
  let high = bandStart.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (bandStart[middle] <= slot) low = middle;
    else high = middle - 1;
  }
  return low;
}
