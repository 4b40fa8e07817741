import type { PolygonSet } from "../geometry/polygon-set.ts";

/** Edges of one ring that are looked at together: far edges are passed over eight at a time. */
const CHUNK_EDGES = 8;
/** Numbers kept for each edge, and for each chunk. */
export const EDGE_PARTS = 5;
export const CHUNK_PARTS = 4;

/**
 * A polygon set made ready for distances: its edges side by side, in chunks of up to eight with a box around each,
 * so that a distance is computed to the near edges only. All in RD metres.
 */
export type ZoneEdges = {
  readonly set: PolygonSet;
  /** Length = zones + 1, counted in chunks. */
  readonly zoneChunk: Uint32Array;
  /** Length = chunks + 1, counted in edges. */
  readonly chunkEdge: Uint32Array;
  /** Of each chunk the centre (x, y) and the half width and height of its box. */
  readonly chunkBox: Float64Array;
  /** Of each edge its middle (x, y), its direction (x, y; of length 1) and half its length. */
  readonly edge: Float64Array;
  /** First corner of each edge in `set`; the edge runs to the next corner. */
  readonly edgeCorner: Uint32Array;
  /** minX, minY, maxX, maxY of each zone. */
  readonly zoneBox: Float64Array;
};

/** Cost: O(corners). A zone without corners gets an empty box (minX Infinity), which nothing is near to. */
export function zoneEdges(set: PolygonSet): ZoneEdges {
  const { xy, ringStart, polygonStart, zoneStart } = set;
  const zones = zoneStart.length - 1;
  let chunks = 0;
  let edges = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const inRing = Math.max(0, ringStart[ring + 1] - ringStart[ring] - 1);
    edges += inRing;
    chunks += Math.ceil(inRing / CHUNK_EDGES);
  }
  const out: ZoneEdges = {
    set,
    zoneChunk: new Uint32Array(zones + 1),
    chunkEdge: new Uint32Array(chunks + 1),
    chunkBox: new Float64Array(chunks * CHUNK_PARTS),
    edge: new Float64Array(edges * EDGE_PARTS),
    edgeCorner: new Uint32Array(edges),
    zoneBox: emptyBoxes(zones),
  };
  let chunk = 0;
  let edge = 0;
  for (let zone = 0; zone < zones; zone++) {
    for (let polygon = zoneStart[zone]; polygon < zoneStart[zone + 1]; polygon++) {
      for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
        const last = ringStart[ring + 1] - 1;
        for (let corner = ringStart[ring]; corner < last; corner += CHUNK_EDGES) {
          const to = Math.min(corner + CHUNK_EDGES, last);
          let minX = Infinity;
          let minY = Infinity;
          let maxX = -Infinity;
          let maxY = -Infinity;
          for (let c = corner; c <= to; c++) {
            const x = xy[2 * c];
            const y = xy[2 * c + 1];
            if (x < minX) minX = x;
            if (y < minY) minY = y;
            if (x > maxX) maxX = x;
            if (y > maxY) maxY = y;
            if (c === to) continue;
            out.edgeCorner[edge] = c;
            putEdge(out.edge, EDGE_PARTS * edge++, x, y, xy[2 * c + 2] - x, xy[2 * c + 3] - y);
          }
          const box = CHUNK_PARTS * chunk;
          out.chunkBox[box] = (minX + maxX) / 2;
          out.chunkBox[box + 1] = (minY + maxY) / 2;
          out.chunkBox[box + 2] = (maxX - minX) / 2;
          out.chunkBox[box + 3] = (maxY - minY) / 2;
          out.chunkEdge[++chunk] = edge;
          widen(out.zoneBox, zone, minX, minY, maxX, maxY);
        }
      }
    }
    out.zoneChunk[zone + 1] = chunk;
  }
  return out;
}

function putEdge(edges: Float64Array, at: number, x: number, y: number, wayX: number, wayY: number): void {
  const length = Math.sqrt(wayX * wayX + wayY * wayY);
  edges[at] = x + wayX / 2;
  edges[at + 1] = y + wayY / 2;
  // An edge without length (a corner repeated) is a point: any direction will do.
  edges[at + 2] = length > 0 ? wayX / length : 1;
  edges[at + 3] = length > 0 ? wayY / length : 0;
  edges[at + 4] = length / 2;
}

function emptyBoxes(count: number): Float64Array {
  const boxes = new Float64Array(4 * count);
  for (let i = 0; i < count; i++) {
    boxes[4 * i] = boxes[4 * i + 1] = Infinity;
    boxes[4 * i + 2] = boxes[4 * i + 3] = -Infinity;
  }
  return boxes;
}

function widen(boxes: Float64Array, i: number, minX: number, minY: number, maxX: number, maxY: number): void {
  if (minX < boxes[4 * i]) boxes[4 * i] = minX;
  if (minY < boxes[4 * i + 1]) boxes[4 * i + 1] = minY;
  if (maxX > boxes[4 * i + 2]) boxes[4 * i + 2] = maxX;
  if (maxY > boxes[4 * i + 3]) boxes[4 * i + 3] = maxY;
}
