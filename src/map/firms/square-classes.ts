/** Opacity of ink in the six classes of a square, few firms first. */
export const SQUARE_OPACITY = [0.08, 0.17, 0.28, 0.42, 0.58, 0.76] as const;

/** Lower bounds of six classes, each as many times the one before, from 1 to the largest count. */
export function squareBreaks(largest: number): number[] {
  const step = Math.max(largest, 7) ** (1 / 6);
  const breaks = [1];
  for (let i = 1; i < 6; i++) breaks.push(Math.max(breaks[i - 1] + 1, roundTo2(step ** i)));
  return breaks;
}

function roundTo2(value: number): number {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / magnitude) * magnitude;
}
