/**
 * A set of slots as ranges [from, to), ascending and apart: what a zone holds, in the order of the index. It grows
 * to the most it ever held and is used again, so that counting makes no garbage.
 */
export class SlotRanges {
  from = new Uint32Array(256);
  to = new Uint32Array(256);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds a range at or after the end of the last one; ranges that touch become one. */
  push(from: number, to: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.to[last] === from) {
      this.to[last] = to;
      return;
    }
    if (this.length === this.from.length) this.grow();
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length++;
  }

  private grow(): void {
    const from = new Uint32Array(this.from.length * 2);
    const to = new Uint32Array(this.to.length * 2);
    from.set(this.from);
    to.set(this.to);
    this.from = from;
    this.to = to;
  }
}

/** Slots in `one` or `other` or both, into `out` (neither of the two). */
export function uniteRanges(one: SlotRanges, other: SlotRanges, out: SlotRanges): void {
  out.clear();
  let i = 0;
  let k = 0;
  let from = 0;
  let to = 0;
  while (i < one.length || k < other.length) {
    const takeOne = k === other.length || (i < one.length && one.from[i] <= other.from[k]);
    const nextFrom = takeOne ? one.from[i] : other.from[k];
    const nextTo = takeOne ? one.to[i++] : other.to[k++];
    if (nextFrom > to) {
      if (to > from) out.push(from, to);
      from = nextFrom;
      to = nextTo;
    } else if (nextTo > to) to = nextTo;
  }
  if (to > from) out.push(from, to);
}

/** Slots in `whole` that are not in `part`, into `out` (neither of the two). */
export function subtractRanges(whole: SlotRanges, part: SlotRanges, out: SlotRanges): void {
  out.clear();
  let k = 0;
  for (let i = 0; i < whole.length; i++) {
    let from = whole.from[i];
    const to = whole.to[i];
    while (k < part.length && part.to[k] <= from) k++;
    for (let m = k; m < part.length && part.from[m] < to; m++) {
      if (part.from[m] > from) out.push(from, part.from[m]);
      if (part.to[m] > from) from = part.to[m];
    }
    if (from < to) out.push(from, to);
  }
}
