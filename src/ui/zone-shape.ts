import { shapeFromLonLat } from "../core/counting/densify.ts";
import { type CountShape, polygonSet } from "../core/polygon-set.ts";
import { toLonLat, toRd } from "../core/rd.ts";
import type { DrawnZone, ZoneOutline } from "../state/drawn-zone.ts";

const shapes = new WeakMap<ZoneOutline, CountShape>();

/** The shape that is counted for an outline. Made once for each outline. */
export function shapeOfOutline(outline: ZoneOutline): CountShape {
  const known = shapes.get(outline);
  if (known) return known;
  let shape: CountShape;
  if (outline.kind === "circle") {
    const [xM, yM] = toRd(...outline.centre);
    shape = { kind: "circle", xM, yM, radiusM: outline.radiusM };
  } else if (outline.crs === "rd")
    shape = { kind: "polygons", polygons: polygonSet([[[[...outline.corners, outline.corners[0]!]]]]) };
  else shape = shapeFromLonLat([outline.corners]);
  shapes.set(outline, shape);
  return shape;
}

/** Corners in degrees, for drawing on the map. Circles have none. */
export function cornersLonLat(outline: ZoneOutline): readonly (readonly [number, number])[] {
  if (outline.kind === "circle") return [];
  return outline.crs === "wgs84" ? outline.corners : outline.corners.map(([x, y]) => toLonLat(x, y));
}

/** Degrees that hold the outline: west, south, east, north. */
export function boundsOfOutline(outline: ZoneOutline): [number, number, number, number] {
  if (outline.kind === "circle") {
    const [lon, lat] = outline.centre;
    // 111 km to a degree of latitude; at 52 degrees north a degree of longitude is 0.62 of that.
    const dLat = outline.radiusM / 111_000;
    return [lon - dLat / 0.61, lat - dLat, lon + dLat / 0.61, lat + dLat];
  }
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lon, lat] of cornersLonLat(outline)) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** The name a zone shows. */
export function nameOfZone(zone: Pick<DrawnZone, "name" | "number">, sayZone: (n: string) => string): string {
  return zone.name || sayZone(String(zone.number));
}
