type Corners = readonly (readonly [number, number])[];

/** Are these the same corners elsewhere: each as far from where it was as the first one, but for so much? Any planar unit. */
export function isShift(from: Corners, to: Corners, slack: number): boolean {
  if (from.length !== to.length || from.length === 0) return false;
  const [dx, dy] = [to[0][0] - from[0][0], to[0][1] - from[0][1]];
  return from.every(([x, y], i) => Math.hypot(to[i][0] - x - dx, to[i][1] - y - dy) <= slack);
}
