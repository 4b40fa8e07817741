/**
 * What is left of a stretch of numbers when others are taken off it: the open part of an edge, the bare part of a
 * circle. Stretches ascend and do not touch; stretch i runs from `ends[2 * i]` to `ends[2 * i + 1]`.
 */
export type Gaps = { count: number; ends: Float64Array };

/** A stretch shorter than this is rounding: one part in 10^12 of an edge, and as little of a circle. */
const NOTHING = 1e-12;

export function emptyGaps(room = 16): Gaps {
  return { count: 0, ends: new Float64Array(2 * room) };
}

/** One stretch, whole. */
export function openGap(gaps: Gaps, from: number, to: number): void {
  gaps.count = 1;
  gaps.ends[0] = from;
  gaps.ends[1] = to;
}

/** Takes from .. to off. Cost: O(stretches). */
export function takeOff(gaps: Gaps, from: number, to: number): void {
  for (let i = 0; i < gaps.count; i++) {
    const at = 2 * i;
    const left = gaps.ends[at];
    const right = gaps.ends[at + 1];
    if (to <= left) return;
    if (from >= right) continue;
    const before = from - left > NOTHING;
    const after = right - to > NOTHING;
    if (before && after) {
      // In the middle: one stretch becomes two.
      makeRoom(gaps);
      gaps.ends.copyWithin(at + 3, at + 1, 2 * gaps.count);
      gaps.ends[at + 1] = from;
      gaps.ends[at + 2] = to;
      gaps.count++;
      return;
    }
    if (before) gaps.ends[at + 1] = from;
    else if (after) {
      gaps.ends[at] = to;
      return;
    } else {
      gaps.ends.copyWithin(at, at + 2, 2 * gaps.count);
      gaps.count--;
      i--;
    }
  }
}

function makeRoom(gaps: Gaps): void {
  if (2 * gaps.count + 2 <= gaps.ends.length) return;
  const wider = new Float64Array(2 * gaps.ends.length);
  wider.set(gaps.ends);
  gaps.ends = wider;
}
