import { signedAreaOfXy } from "./rings.ts";

/**
 * Zones as polygon sets with holes, in flat arrays plus offsets (RD metres).
 * zone z has polygons zoneStart[z] .. zoneStart[z + 1]; polygon p has rings polygonStart[p] ..
 * polygonStart[p + 1], the first its outer ring and the rest its holes; ring r has corners ringStart[r] ..
 * ringStart[r + 1], the last one repeating the first.
 */
export type PolygonSet = {
  /** x and y in turn, RD New (EPSG:28992), metres. Length = 2 * corners. */
  readonly xy: Float64Array;
  /** Length = rings + 1, counted in corners. */
  readonly ringStart: Uint32Array;
  /** Length = polygons + 1, counted in rings. */
  readonly polygonStart: Uint32Array;
  /** Length = zones + 1, counted in polygons. */
  readonly zoneStart: Uint32Array;
};

/** Rings of one zone: polygons, each with an outer ring and holes, each ring closed, [x, y] in RD metres. */
export type ZoneRings = readonly (readonly (readonly (readonly [number, number])[])[])[];

/**
 * What can be counted in: a polygon set with one zone, or a true circle. A drawn circle is counted by its
 * centre and exact radius; its polygon is for drawing only.
 */
export type CountShape =
  | { readonly kind: "polygons"; readonly polygons: PolygonSet }
  | { readonly kind: "circle"; readonly xM: number; readonly yM: number; readonly radiusM: number };

/** Flat arrays from nested rings, one entry of `zones` for each zone. */
export function polygonSet(zones: readonly ZoneRings[]): PolygonSet {
  const xy: number[] = [];
  const ringStart = [0];
  const polygonStart = [0];
  const zoneStart = [0];
  for (const polygons of zones) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const [x, y] of ring) xy.push(x, y);
        ringStart.push(xy.length / 2);
      }
      polygonStart.push(ringStart.length - 1);
    }
    zoneStart.push(polygonStart.length - 1);
  }
  return {
    xy: Float64Array.from(xy),
    ringStart: Uint32Array.from(ringStart),
    polygonStart: Uint32Array.from(polygonStart),
    zoneStart: Uint32Array.from(zoneStart),
  };
}

/** What is counted in for a zone of polygons in RD metres: each an outer ring and its holes, closed or not. */
export function shapeFromRd(polygons: ZoneRings): CountShape {
  const closed = polygons.map((rings) => rings.map((ring) => closedRing(ring)));
  return { kind: "polygons", polygons: polygonSet([closed]) };
}

function closedRing(ring: ZoneRings[number][number]): ZoneRings[number][number] {
  const first = ring[0];
  const last = ring.at(-1);
  return !first || !last || (first[0] === last[0] && first[1] === last[1]) ? ring : [...ring, first];
}

/** Nested rings of one zone, for drawing and export. */
export function ringsOf(set: PolygonSet, zone: number): [number, number][][][] {
  const polygons: [number, number][][][] = [];
  for (let p = set.zoneStart[zone]; p < set.zoneStart[zone + 1]; p++) {
    const rings: [number, number][][] = [];
    for (let r = set.polygonStart[p]; r < set.polygonStart[p + 1]; r++) {
      const ring: [number, number][] = [];
      for (let c = set.ringStart[r]; c < set.ringStart[r + 1]; c++)
        ring.push([set.xy[2 * c], set.xy[2 * c + 1]]);
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}

/** The one zone `zone` of a set as a set of its own. */
export function zoneShape(set: PolygonSet, zone: number): CountShape {
  return { kind: "polygons", polygons: polygonSet([ringsOf(set, zone)]) };
}

/** Area of one zone in square metres, holes taken off (shoelace formula, ring direction does not matter). */
export function zoneAreaM2(set: PolygonSet, zone: number): number {
  let areaM2 = 0;
  for (let p = set.zoneStart[zone]; p < set.zoneStart[zone + 1]; p++) {
    const first = set.polygonStart[p];
    for (let r = first; r < set.polygonStart[p + 1]; r++) {
      const ringM2 = Math.abs(signedAreaOfXy(set.xy, set.ringStart[r], set.ringStart[r + 1]));
      areaM2 += r === first ? ringM2 : -ringM2;
    }
  }
  return areaM2;
}
