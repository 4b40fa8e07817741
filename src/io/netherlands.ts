import type { CoordinateSystem } from "../core/geometry/coordinate-systems.ts";

/** The coordinate systems a file may be in. */
export type Crs = CoordinateSystem;

/** What a file says of its coordinate system: "unknown" names one we cannot read, null is not a word. */
export type StatedCrs = Crs | { readonly unknown: string } | null;

/**
 * Where the Netherlands lie, with room to spare, in each system: metres, or degrees of longitude and latitude. All
 * but RD's own are the box of degrees as PROJ projects it, rounded outwards to 10 km.
 */
const BOUNDS: Readonly<Record<Crs, { minX: number; minY: number; maxX: number; maxY: number }>> = {
  rd: { minX: 0, minY: 300_000, maxX: 300_000, maxY: 625_000 },
  wgs84: { minX: 3, minY: 50.5, maxX: 7.5, maxY: 53.8 },
  "web-mercator": { minX: 330_000, minY: 6_530_000, maxX: 840_000, maxY: 7_140_000 },
  utm31: { minX: 490_000, minY: 5_590_000, maxX: 820_000, maxY: 5_980_000 },
  utm32: { minX: 70_000, minY: 5_590_000, maxX: 410_000, maxY: 5_980_000 },
  lambert72: { minX: 50_000, minY: 130_000, maxX: 380_000, maxY: 510_000 },
  lambert2008: { minX: 550_000, minY: 630_000, maxX: 880_000, maxY: 1_010_000 },
  laea: { minX: 3_820_000, minY: 3_040_000, maxX: 4_160_000, maxY: 3_440_000 },
};

/** Is this position within the Netherlands' bounds, in the coordinate system named? NaN is not. */
export function inNetherlands(crs: Crs, x: number, y: number): boolean {
  const { minX, minY, maxX, maxY } = BOUNDS[crs];
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

export type PositionsGuess<System extends Crs = Crs> = { crs: System; swapped: boolean; share: number };

/**
 * The coordinate system, and the order of the two axes, that puts the most of these positions in the
 * Netherlands. The four never overlap: RD has x below 300 km and y above it, degrees are below 60.
 */
export function guessPositions(
  positions: readonly (readonly [number, number])[],
): PositionsGuess<"rd" | "wgs84"> | null {
  return bestOf(["rd", "wgs84"], positions);
}

/**
 * As `guessPositions`, of the other systems that nothing else in the Netherlands looks like. The Belgian ones are
 * left out: their numbers are also good RD, and a file in them has to say so.
 */
export function guessOtherPositions(
  positions: readonly (readonly [number, number])[],
): PositionsGuess | null {
  return bestOf(["web-mercator", "utm31", "utm32", "laea"], positions);
}

function bestOf<System extends Crs>(
  systems: readonly System[],
  positions: readonly (readonly [number, number])[],
): PositionsGuess<System> | null {
  let best: PositionsGuess<System> | null = null;
  for (const crs of systems)
    for (const swapped of [false, true]) {
      const share = shareInside(crs, positions, swapped);
      if (share > 0 && (best === null || share > best.share)) best = { crs, swapped, share };
    }
  return best;
}

/** Which part of these positions is in the Netherlands, in this system and order of axes? 0 when there are none. */
export function shareInside(
  crs: Crs,
  positions: readonly (readonly [number, number])[],
  swapped = false,
): number {
  let inside = 0;
  for (const [x, y] of positions) if (swapped ? inNetherlands(crs, y, x) : inNetherlands(crs, x, y)) inside++;
  return positions.length === 0 ? 0 : inside / positions.length;
}
