import { shapeProblems } from "../../core/geometry/shape-problems.ts";

/** A ring of more corners is not looked at: the test may take a step for each pair of edges. */
const MOST_CORNERS = 5000;

/** Does an edge of this ring (degrees or metres) cross or touch another one? False for a very long ring. */
export function crossesItself(ring: readonly (readonly [number, number])[]): boolean {
  if (ring.length > MOST_CORNERS) return false;
  return shapeProblems(ring).some(({ code }) => code === "shape.self-crossing");
}
