/** The two coordinate systems a file may be in: RD New (EPSG:28992), or longitude and latitude. */
export type Crs = "rd" | "wgs84";

/** What a file says of its coordinate system: "unknown" names one we cannot read, null is not a word. */
export type StatedCrs = Crs | { readonly unknown: string } | null;

/** Where the Netherlands lie, with room to spare: RD New in metres, and degrees of longitude and latitude. */
const RD_BOUNDS = { minX: 0, minY: 300_000, maxX: 300_000, maxY: 625_000 } as const;
const DEGREE_BOUNDS = { minX: 3, minY: 50.5, maxX: 7.5, maxY: 53.8 } as const;

/** Is this position within the Netherlands' bounds, in the coordinate system named? NaN is not. */
export function inNetherlands(crs: Crs, x: number, y: number): boolean {
  const { minX, minY, maxX, maxY } = crs === "rd" ? RD_BOUNDS : DEGREE_BOUNDS;
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

export type PositionsGuess = { crs: Crs; swapped: boolean; share: number };

/**
 * The coordinate system, and the order of the two axes, that puts the most of these positions in the
 * Netherlands. The four never overlap: RD has x below 300 km and y above it, degrees are below 60.
 */
export function guessPositions(positions: readonly (readonly [number, number])[]): PositionsGuess | null {
  let best: PositionsGuess | null = null;
  for (const crs of ["rd", "wgs84"] as const)
    for (const swapped of [false, true]) {
      let inside = 0;
      for (const [x, y] of positions)
        if (swapped ? inNetherlands(crs, y, x) : inNetherlands(crs, x, y)) inside++;
      const share = positions.length === 0 ? 0 : inside / positions.length;
      if (share > 0 && (best === null || share > best.share)) best = { crs, swapped, share };
    }
  return best;
}
