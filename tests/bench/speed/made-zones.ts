import { type Counted, countZone } from "../../../src/core/counting/index.ts";
import { type CountShape, polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { emptyZoneCount } from "../../../src/core/zone-count.ts";
import { seededRandom } from "../../random.ts";

export type Ring = [number, number][];
/** A zone in every form that somebody's count wants; all made outside the clock. */
export type MadeZone = {
  /** Corners of the outer ring; the hole has a fifth of them, and at least four. */
  readonly corners: number;
  /** Share of all firms that was asked for, and what it became. */
  readonly coverage: number;
  readonly shape: CountShape;
  readonly rings: Ring[];
  readonly bbox: readonly [number, number, number, number];
};

const found = emptyZoneCount();

/**
 * A lobed outline with a hole, as large as needed to hold the asked share of the firms. Corners lie between the
 * whole metres, so no firm is on an edge: there the others follow rules of their own.
 */
export function madeZone(
  firms: FirmTable,
  counted: Counted,
  corners: number,
  coverage: number,
  seed: number,
): MadeZone {
  const random = seededRandom(seed);
  // A firm's place: where firms are is where zones are drawn.
  const at = Math.floor(random() * Math.min(firms.count, 10_000));
  const centreX = coverage > 0.3 ? 70_000 : firms.xM[at];
  const centreY = coverage > 0.3 ? 430_000 : firms.yM[at];
  const outer = lobes(corners, random);
  const hole = lobes(Math.max(4, Math.round(corners / 5)), random);
  let low = 1;
  let high = 80_000;
  while (high - low > 0.5) {
    const radiusM = (low + high) / 2;
    const rings = [ringOf(outer, centreX, centreY, radiusM), ringOf(hole, centreX, centreY, radiusM * 0.3)];
    // Our own index may choose the size: what it counts is compared with the peers afterwards.
    countZone(counted, { kind: "polygons", polygons: polygonSet([[rings]]) }, found);
    if (found.rows.reduce((sum, rows) => sum + rows, 0) < coverage * firms.count) low = radiusM;
    else high = radiusM;
  }
  const rings = [ringOf(outer, centreX, centreY, high), ringOf(hole, centreX, centreY, high * 0.3)];
  const xs = rings[0].map(([x]) => x);
  const ys = rings[0].map(([, y]) => y);
  return {
    corners,
    coverage,
    shape: { kind: "polygons", polygons: polygonSet([[rings]]) },
    rings,
    bbox: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
}

/**
 * Distance from the centre per corner, between 0.6 and 1.4: some broad lobes, and a roughness of about the distance
 * between two corners.
 */
function lobes(corners: number, random: () => number): number[] {
  const roughness = Math.min(0.04, (2 * Math.PI) / corners);
  const phase = [random(), random(), random()].map((part) => part * 2 * Math.PI);
  return Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI;
    const broad = 0.15 * Math.sin(2 * angle + phase[0]) + 0.12 * Math.sin(3 * angle + phase[1]);
    return 1 + broad + 0.06 * Math.sin(7 * angle + phase[2]) + roughness * (random() - 0.5);
  });
}

function ringOf(distances: readonly number[], centreX: number, centreY: number, radiusM: number): Ring {
  const ring: Ring = distances.map((distance, i) => {
    const angle = (i / distances.length) * 2 * Math.PI;
    const between = (value: number) => Math.floor(value) + 0.25 + 0.5 * fraction(value);
    return [
      between(centreX + Math.cos(angle) * distance * radiusM),
      between(centreY + Math.sin(angle) * distance * radiusM),
    ];
  });
  return [...ring, [ring[0][0], ring[0][1]]];
}

function fraction(value: number): number {
  return value - Math.floor(value);
}
