import { polygonSet, zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import { addCircle, emptyCircles } from "../../../src/core/tension/circles.ts";
import { freeAreaShare } from "../../../src/core/tension/free-area.ts";
import { seededRandom } from "../../random.ts";
import { polygonClipping } from "./polygon-clipping.ts";

/** Contours of the ladder, the long ones rarer. */
const REACHES = [10, 10, 30, 30, 50, 50, 100, 100, 200, 300];

type Corner = [number, number];

/** A ring around (500, 500) that does not cross itself. */
export function starOf(random: () => number, corners: number): Corner[] {
  const ring = Array.from({ length: corners }, (_, c): Corner => {
    const away = 150 + 350 * random();
    const angle = (2 * Math.PI * c) / corners;
    return [500 + away * Math.cos(angle), 500 + away * Math.sin(angle)];
  });
  return [...ring, ring[0]];
}

/** A strip of 5-40 m wide and 2 km long at any angle, with a bend: a dike or a quay. */
export function ribbonOf(random: () => number): Corner[] {
  const half = 2.5 + 17.5 * random();
  const angle = 2 * Math.PI * random();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const bend = 200 * (random() - 0.5);
  const open = [
    [-1000, -half],
    [0, bend - half],
    [1000, -half],
    [1000, half],
    [0, bend + half],
    [-1000, half],
  ].map(([x, y]): Corner => [500 + x * cos - y * sin, 500 + x * sin + y * cos]);
  return [...open, open[0]];
}

/** An L on whole hundreds of metres: rims pass its corners and touch its edges all the time. */
const LATTICE_RING: Corner[] = [
  [0, 0],
  [1000, 0],
  [1000, 200],
  [200, 200],
  [200, 1000],
  [0, 1000],
  [0, 0],
];

/**
 * Free shares of random zones against polygon clipping by a library that knows nothing of circles. Every third zone
 * is a ribbon, and every fourth lies on whole hundreds of metres with all of its circles.
 *
 * @returns the largest difference in share of all zones, and of the ribbons
 */
export function againstClipping(seed: number, zones: number): { worst: number; worstRibbon: number } {
  const random = seededRandom(seed);
  let worst = 0;
  let worstRibbon = 0;
  for (let i = 0; i < zones; i++) {
    const isRibbon = i % 3 === 0 && i % 4 !== 1;
    const onLattice = i % 4 === 1;
    const ring = onLattice
      ? LATTICE_RING
      : isRibbon
        ? ribbonOf(random)
        : starOf(random, 3 + Math.floor(random() * 20));
    const polygons = polygonSet([[[ring]]]);
    const list = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
      // Near the zone: around one of its corners, on whole metres as registers are.
      const [x, y] = ring[Math.floor(random() * (ring.length - 1))];
      const reach = REACHES[Math.floor(random() * REACHES.length)];
      const hundreds = (): number => 100 * Math.floor(17 * random() - 4);
      if (onLattice) return [hundreds(), hundreds(), Math.max(100, reach)] as const;
      return [
        Math.round(x + 2 * reach * (random() - 0.5)),
        Math.round(y + 2 * reach * (random() - 0.5)),
        reach,
      ] as const;
    });
    const circles = emptyCircles();
    for (const [x, y, r] of list) addCircle(circles, x, y, r);
    const expected = 1 - polygonClipping(polygons, list).coveredM2 / zoneAreaM2(polygons, 0);
    const off = Math.abs(freeAreaShare({ kind: "polygons", polygons }, circles) - expected);
    worst = Math.max(worst, off);
    if (isRibbon) worstRibbon = Math.max(worstRibbon, off);
  }
  return { worst, worstRibbon };
}
