import { type CountShape, zoneAreaM2 } from "./polygon-set.ts";

/** [minX, minY, maxX, maxY] in RD metres. */
export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Area in square metres; holes taken off, overlapping polygons of one zone each counted in full. */
export function shapeAreaM2(shape: CountShape): number {
  if (shape.kind === "circle") return Math.PI * shape.radiusM * shape.radiusM;
  let areaM2 = 0;
  for (let zone = 0; zone + 1 < shape.polygons.zoneStart.length; zone++)
    areaM2 += zoneAreaM2(shape.polygons, zone);
  return areaM2;
}

/** Smallest upright rectangle around the shape; of an empty shape [Infinity, Infinity, -Infinity, -Infinity]. */
export function shapeBounds(shape: CountShape): Bounds {
  if (shape.kind === "circle") {
    const { xM, yM, radiusM } = shape;
    return [xM - radiusM, yM - radiusM, xM + radiusM, yM + radiusM];
  }
  const { xy } = shape.polygons;
  let minX = Number.POSITIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i];
    const y = xy[i + 1];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}
