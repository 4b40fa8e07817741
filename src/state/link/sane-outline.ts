import { isSelfCrossing } from "../../core/geometry/shape-problems.ts";
import type { ZoneOutline } from "../drawn-zone.ts";

type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };

/** What the map can show, with room to spare: degrees, and RD metres. */
const DEGREES: Box = { minX: 1, minY: 49, maxX: 10, maxY: 56 };
const METRES: Box = { minX: -250_000, minY: 0, maxX: 500_000, maxY: 900_000 };
const LARGEST_RADIUS_M = 500_000;
/** Of an edge in all; it gets a corner every kilometre. */
const LONGEST_OUTLINE_M = 20_000_000;
const METRES_PER_DEGREE = 111_195;

/**
 * Can this outline have been drawn on the map? One from a link may be anything: corners beyond the earth would be
 * filled with millions of corners more, and an edge that crosses itself has no inside that can be told.
 */
export function isSaneOutline(outline: ZoneOutline): boolean {
  if (outline.kind === "circle")
    return outline.radiusM <= LARGEST_RADIUS_M && isIn(DEGREES, outline.centre[0], outline.centre[1]);
  if (outline.kind === "areas")
    return outline.polygons.every((rings) =>
      rings.every((ring) => ring.every(([x, y]) => isIn(METRES, x, y))),
    );
  const { corners, crs } = outline;
  if (!corners.every(([x, y]) => isIn(crs === "rd" ? METRES : DEGREES, x, y))) return false;
  return (
    lengthM(corners, crs === "rd" ? 1 : METRES_PER_DEGREE) <= LONGEST_OUTLINE_M &&
    isSelfCrossing(corners) !== true
  );
}

function isIn({ minX, minY, maxX, maxY }: Box, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

function lengthM(corners: readonly (readonly [number, number])[], unitM: number): number {
  let length = 0;
  for (let i = 1; i < corners.length; i++)
    length += Math.hypot(corners[i][0] - corners[i - 1][0], corners[i][1] - corners[i - 1][1]) * unitM;
  return length;
}
