import type { PolygonSet } from "../polygon-set.ts";

/** Edges of one ring that are looked at together: far edges are passed over eight at a time. */
const CHUNK_EDGES = 8;

/**
 * A polygon set with boxes around its zones, its polygons and each run of up to eight edges, so that a distance
 * is computed to the near edges only. Boxes are minX, minY, maxX, maxY in turn, RD metres.
 */
export type ZoneEdges = {
  readonly set: PolygonSet;
  /** Length = zones + 1, counted in chunks. */
  readonly zoneChunk: Uint32Array;
  /** Corners of chunk c: chunkFrom[c] .. chunkTo[c], both included; edges run from each corner to the next. */
  readonly chunkFrom: Uint32Array;
  readonly chunkTo: Uint32Array;
  readonly chunkBox: Float64Array;
  readonly polygonBox: Float64Array;
  readonly zoneBox: Float64Array;
};

/** Cost: O(corners). A zone without corners gets an empty box (minX Infinity), which nothing is near to. */
export function zoneEdges(set: PolygonSet): ZoneEdges {
  const { xy, ringStart, polygonStart, zoneStart } = set;
  const zones = zoneStart.length - 1;
  const polygons = polygonStart.length - 1;
  let chunks = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring++)
    chunks += Math.max(0, Math.ceil((ringStart[ring + 1]! - ringStart[ring]! - 1) / CHUNK_EDGES));
  const zoneChunk = new Uint32Array(zones + 1);
  const chunkFrom = new Uint32Array(chunks);
  const chunkTo = new Uint32Array(chunks);
  const chunkBox = new Float64Array(chunks * 4);
  const polygonBox = emptyBoxes(polygons);
  const zoneBox = emptyBoxes(zones);
  let chunk = 0;
  for (let zone = 0; zone < zones; zone++) {
    for (let polygon = zoneStart[zone]!; polygon < zoneStart[zone + 1]!; polygon++) {
      for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
        const last = ringStart[ring + 1]! - 1;
        for (let corner = ringStart[ring]!; corner < last; corner += CHUNK_EDGES) {
          const to = Math.min(corner + CHUNK_EDGES, last);
          let minX = Infinity;
          let minY = Infinity;
          let maxX = -Infinity;
          let maxY = -Infinity;
          for (let c = corner; c <= to; c++) {
            const x = xy[2 * c]!;
            const y = xy[2 * c + 1]!;
            if (x < minX) minX = x;
            if (y < minY) minY = y;
            if (x > maxX) maxX = x;
            if (y > maxY) maxY = y;
          }
          chunkFrom[chunk] = corner;
          chunkTo[chunk] = to;
          chunkBox[4 * chunk] = minX;
          chunkBox[4 * chunk + 1] = minY;
          chunkBox[4 * chunk + 2] = maxX;
          chunkBox[4 * chunk + 3] = maxY;
          widen(polygonBox, polygon, minX, minY, maxX, maxY);
          widen(zoneBox, zone, minX, minY, maxX, maxY);
          chunk++;
        }
      }
    }
    zoneChunk[zone + 1] = chunk;
  }
  return { set, zoneChunk, chunkFrom, chunkTo, chunkBox, polygonBox, zoneBox };
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) boxes.set([Infinity, Infinity, -Infinity, -Infinity], 4 * i);
  return boxes;
}

function widen(boxes: Float64Array, i: number, minX: number, minY: number, maxX: number, maxY: number): void {
  if (minX < boxes[4 * i]!) boxes[4 * i] = minX;
  if (minY < boxes[4 * i + 1]!) boxes[4 * i + 1] = minY;
  if (maxX > boxes[4 * i + 2]!) boxes[4 * i + 2] = maxX;
  if (maxY > boxes[4 * i + 3]!) boxes[4 * i + 3] = maxY;
}
