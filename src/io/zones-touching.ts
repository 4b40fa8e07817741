import { orientation } from "../core/counting/orientation.ts";
import { isInPolygons } from "../core/counting/point-in-zone.ts";
import { type PolygonSet, polygonSet, ringsOf } from "../core/polygon-set.ts";

/**
 * How many zones touch at least one of the areas? A zone touches when a corner of one lies in the other, or
 * when two of their edges cross. A zone wholly in an area's hole does not.
 *
 * Cost: O(corners of both) for each pair whose boxes meet.
 */
export function zonesTouching(zones: PolygonSet, areas: PolygonSet): number {
  const outlines = singles(areas);
  return singles(zones).filter((zone) => outlines.some((area) => touches(zone, area))).length;
}

type Single = { readonly set: PolygonSet; readonly box: readonly [number, number, number, number] };

function singles(set: PolygonSet): Single[] {
  return Array.from({ length: set.zoneStart.length - 1 }, (_, z) => {
    const single = polygonSet([ringsOf(set, z)]);
    const { xy } = single;
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < xy.length; i += 2) {
      box[0] = Math.min(box[0], xy[i]!);
      box[1] = Math.min(box[1], xy[i + 1]!);
      box[2] = Math.max(box[2], xy[i]!);
      box[3] = Math.max(box[3], xy[i + 1]!);
    }
    return { set: single, box };
  });
}

function touches(a: Single, b: Single): boolean {
  if (a.box[0] > b.box[2] || b.box[0] > a.box[2] || a.box[1] > b.box[3] || b.box[1] > a.box[3]) return false;
  return holdsCorner(b.set, a.set) || holdsCorner(a.set, b.set) || edgesCross(a.set, b.set);
}

function holdsCorner(set: PolygonSet, { xy }: PolygonSet): boolean {
  for (let i = 0; i < xy.length; i += 2) if (isInPolygons(set, xy[i]!, xy[i + 1]!)) return true;
  return false;
}

function edgesCross(a: PolygonSet, b: PolygonSet): boolean {
  const edges = edgesOf(b);
  return edgesOf(a).some(([ax, ay, bx, by]) =>
    edges.some(
      ([cx, cy, dx, dy]) =>
        orientation(ax, ay, bx, by, cx, cy) * orientation(ax, ay, bx, by, dx, dy) < 0 &&
        orientation(cx, cy, dx, dy, ax, ay) * orientation(cx, cy, dx, dy, bx, by) < 0,
    ),
  );
}

function edgesOf({ xy, ringStart }: PolygonSet): [number, number, number, number][] {
  const edges: [number, number, number, number][] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++)
    for (let c = ringStart[ring]!; c + 1 < ringStart[ring + 1]!; c++)
      edges.push([xy[2 * c]!, xy[2 * c + 1]!, xy[2 * c + 2]!, xy[2 * c + 3]!]);
  return edges;
}
