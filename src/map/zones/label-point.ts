type Ring = readonly (readonly number[])[];

/**
 * A point well inside a polygon, for its label: the middle of the widest stretch among a few horizontal cuts.
 * A centre of gravity can lie outside a harbour that bends around its basin.
 *
 * @param polygon  closed rings, the first the outer one; any planar coordinates
 * @returns        the point and the width of the stretch there
 */
export function labelPoint(polygon: readonly Ring[]): { x: number; y: number; width: number } {
  const outer = polygon[0] ?? [];
  let minY = Infinity;
  let maxY = -Infinity;
  for (const corner of outer) {
    minY = Math.min(minY, corner[1]);
    maxY = Math.max(maxY, corner[1]);
  }
  let best = { x: outer[0]?.[0] ?? 0, y: outer[0]?.[1] ?? 0, width: 0 };
  let bestScore = 0;
  const CUTS = 9;
  for (let cut = 1; cut <= CUTS; cut++) {
    const share = cut / (CUTS + 1);
    const y = minY + (maxY - minY) * share;
    const crossings = crossingsAt(polygon, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = crossings[i + 1] - crossings[i];
      // A cut near the middle is worth more than a slightly wider one at the edge.
      const score = width * (1 - 0.9 * Math.abs(share - 0.5));
      if (score > bestScore) {
        bestScore = score;
        best = { x: (crossings[i] + crossings[i + 1]) / 2, y, width };
      }
    }
  }
  return best;
}

/** The label point of the polygon with the widest stretch. */
export function labelPointOfPolygons(polygons: readonly (readonly Ring[])[]): { x: number; y: number } {
  let best = { x: 0, y: 0, width: -1 };
  for (const polygon of polygons) {
    const point = labelPoint(polygon);
    if (point.width > best.width) best = point;
  }
  return best;
}

function crossingsAt(polygon: readonly Ring[], y: number): number[] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] as [number, number];
      const [bx, by] = ring[i + 1] as [number, number];
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
  }
  return crossings.sort((a, b) => a - b);
}
