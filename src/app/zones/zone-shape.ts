import { shapeFromLonLat } from "../../core/geometry/densify.ts";
import { type CountShape, polygonSet } from "../../core/geometry/polygon-set.ts";
import { toLonLat, toRd } from "../../core/geometry/rd.ts";
import { type Bounds, boundsOf, signedArea } from "../../core/geometry/rings.ts";
import type { DrawnZone, ZoneOutline } from "../../state/drawn-zone.ts";

const shapes = new WeakMap<ZoneOutline, CountShape>();

/** The shape that is counted for an outline. Made once for each outline. */
export function shapeOfOutline(outline: ZoneOutline): CountShape {
  const known = shapes.get(outline);
  if (known) return known;
  let shape: CountShape;
  if (outline.kind === "circle") {
    const [xM, yM] = toRd(...outline.centre);
    shape = { kind: "circle", xM, yM, radiusM: outline.radiusM };
  } else if (outline.kind === "areas")
    shape = {
      kind: "polygons",
      polygons: polygonSet([
        outline.polygons.map((rings) => rings.map((ring) => [...ring, ring[0]] as [number, number][])),
      ]),
    };
  else if (outline.crs === "rd")
    shape = { kind: "polygons", polygons: polygonSet([[[[...outline.corners, outline.corners[0]]]]]) };
  else shape = shapeFromLonLat([outline.corners]);
  shapes.set(outline, shape);
  return shape;
}

/** The largest outer ring of a copied zone: the one that has handles on the map. Position in its polygons. */
export function mainPolygon(outline: ZoneOutline & { kind: "areas" }): number {
  let main = 0;
  let mostM2 = -1;
  outline.polygons.forEach(([ring], index) => {
    const areaM2 = Math.abs(signedArea(ring));
    if (areaM2 > mostM2) {
      mostM2 = areaM2;
      main = index;
    }
  });
  return main;
}

/** Corners in degrees, for drawing on the map; of a copied zone those of its largest part. Circles have none. */
export function cornersLonLat(outline: ZoneOutline): readonly (readonly [number, number])[] {
  if (outline.kind === "circle") return [];
  if (outline.kind === "areas")
    return outline.polygons[mainPolygon(outline)][0].map(([x, y]) => toLonLat(x, y));
  return outline.crs === "wgs84" ? outline.corners : outline.corners.map(([x, y]) => toLonLat(x, y));
}

/** Degrees that hold the outline: west, south, east, north. */
export function boundsOfOutline(outline: ZoneOutline): Bounds {
  if (outline.kind === "circle") {
    const [lon, lat] = outline.centre;
    // 111 km to a degree of latitude; at 52 degrees north a degree of longitude is 0.62 of that.
    const dLat = outline.radiusM / 111_000;
    return [lon - dLat / 0.61, lat - dLat, lon + dLat / 0.61, lat + dLat];
  }
  const corners =
    outline.kind === "areas"
      ? outline.polygons.flatMap(([ring]) => ring.map(([x, y]) => toLonLat(x, y)))
      : cornersLonLat(outline);
  return boundsOf(corners);
}

/** The name a zone shows. */
export function nameOfZone(zone: Pick<DrawnZone, "name" | "number">, sayZone: (n: string) => string): string {
  return zone.name || sayZone(String(zone.number));
}
