import { type CountShape, zoneAreaM2 } from "./polygon-set.ts";
import { type Bounds, boundsOfXy } from "./rings.ts";

/** Area in square metres; holes taken off, overlapping polygons of one zone each counted in full. */
export function shapeAreaM2(shape: CountShape): number {
  if (shape.kind === "circle") return Math.PI * shape.radiusM * shape.radiusM;
  let areaM2 = 0;
  for (let zone = 0; zone + 1 < shape.polygons.zoneStart.length; zone++)
    areaM2 += zoneAreaM2(shape.polygons, zone);
  return areaM2;
}

/** Smallest upright rectangle around the shape, RD metres; of an empty shape [Infinity, Infinity, -Infinity, -Infinity]. */
export function shapeBounds(shape: CountShape): Bounds {
  if (shape.kind === "circle") {
    const { xM, yM, radiusM } = shape;
    return [xM - radiusM, yM - radiusM, xM + radiusM, yM + radiusM];
  }
  return boundsOfXy(shape.polygons.xy);
}
