import { type CountShape, polygonSet } from "./polygon-set.ts";
import { toRd } from "./rd.ts";

/** A ring as drawn: [lon, lat] in degrees, closed or not. */
export type LonLatRing = readonly (readonly [lonDeg: number, latDeg: number])[];

/**
 * Longest edge, in metres, that is projected as a straight line. Edges are straight in RD, and one that is
 * straight in degrees bows 2.5 m over 10 km and 63 m over 50 km; over 1 km it is 0.03 m.
 */
export const LONGEST_EDGE_M = 1000;

/** Metres in one degree of latitude on a sphere of 6,371 km; good to 0.5%, and only decides how many parts. */
const METRES_PER_DEGREE = 111_195;

/** A drawn ring with corners added so that no edge is longer than `longestM`; closed, existing corners kept. */
export function densifyRing(ring: LonLatRing, longestM = LONGEST_EDGE_M): [number, number][] {
  return densified(ring, longestM, ([lon, lat], [nextLon, nextLat]) => {
    const eastM = (nextLon - lon) * METRES_PER_DEGREE * Math.cos((((lat + nextLat) / 2) * Math.PI) / 180);
    // 1% more than it is, for the sphere being none.
    return Math.hypot(eastM, (nextLat - lat) * METRES_PER_DEGREE) * 1.01;
  });
}

/** The same for a ring in metres of some projection, as long as it measures an edge too long rather than too short. */
export function densifyRingM(
  ring: readonly (readonly [number, number])[],
  longestM = LONGEST_EDGE_M,
): [number, number][] {
  return densified(ring, longestM, ([x, y], [nextX, nextY]) => Math.hypot(nextX - x, nextY - y));
}

type Corner = readonly [number, number];

function densified(
  ring: readonly Corner[],
  longestM: number,
  lengthM: (from: Corner, to: Corner) => number,
): [number, number][] {
  const closed: [number, number][] = [];
  for (let i = 0; i < ring.length; i++) {
    const from = ring[i];
    const to = ring[(i + 1) % ring.length];
    closed.push([from[0], from[1]]);
    const parts = Math.ceil(lengthM(from, to) / longestM);
    for (let part = 1; part < parts; part++)
      closed.push([
        from[0] + ((to[0] - from[0]) * part) / parts,
        from[1] + ((to[1] - from[1]) * part) / parts,
      ]);
  }
  const first = closed[0];
  const last = closed.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) closed.push([first[0], first[1]]);
  return closed;
}

/**
 * What is counted for a polygon drawn on the map: an outer ring and its holes in degrees, densified and then
 * projected to RD metres corner by corner. Not for data that came in RD: that is counted as it is.
 */
export function shapeFromLonLat(rings: readonly LonLatRing[]): CountShape {
  return shapeFromLonLatPolygons([rings]);
}

/** The same for a zone of several polygons. */
export function shapeFromLonLatPolygons(polygons: readonly (readonly LonLatRing[])[]): CountShape {
  const projected = polygons.map((rings) =>
    rings.map((ring) => densifyRing(ring).map(([lon, lat]) => toRd(lon, lat))),
  );
  return { kind: "polygons", polygons: polygonSet([projected]) };
}
