/**
 * Lengths of the parts of a line, from each point to the next, along straight lines in the RD plane; one fewer than there
 * are points. Around Rotterdam the plane is shorter than the ground by less than 0.01%.
 *
 * @param pointsM  RD metres, x before y
 */
export function partLengthsM(pointsM: readonly (readonly [xM: number, yM: number])[]): number[] {
  return pointsM.slice(1).map(([x, y], at) => Math.hypot(x - pointsM[at][0], y - pointsM[at][1]));
}
