import { feature, lineGeometry, polygonGeometry } from "../lib/features.mjs";
import { areaM2, contains, difference, simplify, union, withoutCrumbs } from "../lib/polygons.mjs";
import { toRd } from "../lib/rd.mjs";
import { area, smoothLine, strip } from "../lib/shapes.mjs";
import { islands, waters } from "../sources/water.mjs";

const SIMPLIFY_M = 2;
const SMALLEST_PIECE_M2 = 600;
const MIN_ZOOM_OF_RANK = [0, 8, 10, 12, 13.5];

const shapeOf = (item) => union(item.points ? strip(item.points, item) : [area(item.corners, item)]);

/**
 * All drawn water in RD metres: `joined` as clean bodies, `openWater` the sea, rivers and canals with `quayMarginM`
 * taken off each side (what a port area does not reach into).
 */
export function drawWater({ quayMarginM }) {
  const shapes = waters.map((item) => ({ ...item, shape: shapeOf(item) }));
  const all = union(shapes.flatMap((s) => s.shape));
  const joined = withoutCrumbs(
    simplify(difference(all, ...islands.map(shapeOf)), SIMPLIFY_M),
    SMALLEST_PIECE_M2,
  );
  const narrowed = waters
    .filter((w) => w.points && (w.kind === "river" || w.kind === "canal"))
    .map((w) =>
      shapeOf({
        ...w,
        points: w.points.map(([lon, lat, width]) => [
          lon,
          lat,
          width && Math.max(4, width - 2 * quayMarginM),
        ]),
      }),
    );
  const seas = shapes.filter((s) => s.kind === "sea").map((s) => s.shape);
  return { joined, openWater: union([...narrowed, ...seas].flat()), shapes };
}

/** Water bodies: one feature for each connected body, of the kind that has most area in it. */
export function waterFeatures({ joined, shapes }) {
  return joined.map((body) => {
    const areaOfKind = {};
    for (const s of shapes) {
      if (contains([body], middle(s))) areaOfKind[s.kind] = (areaOfKind[s.kind] ?? 0) + areaM2(s.shape);
    }
    const kind = Object.entries(areaOfKind).sort((a, b) => b[1] - a[1])[0]?.[0] ?? "basin";
    return feature({ kind }, polygonGeometry([body]));
  });
}

// A point of the shape itself: the middle corner of a line, or the corners' mean of a pool.
function middle({ points, corners }) {
  if (points) {
    const [a, b] = [points[Math.floor((points.length - 1) / 2)], points[Math.ceil((points.length - 1) / 2)]];
    return toRd([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  }
  const mean = (k) => corners.reduce((sum, c) => sum + c[k], 0) / corners.length;
  return toRd([mean(0), mean(1)]);
}

/** Lines to write the names along, west to east so that they read upright. */
export function waterNameFeatures() {
  const out = [];
  for (const w of waters) {
    const line = w.label ?? w.points?.map(([lon, lat]) => [lon, lat]);
    if (!w.rank || !line) continue;
    const upright = line[0][0] <= line.at(-1)[0] ? line : [...line].reverse();
    const rd = upright.map(toRd);
    out.push(
      feature(
        { name: w.name, kind: w.kind, rank: w.rank, minZoom: MIN_ZOOM_OF_RANK[w.rank] },
        lineGeometry(w.smooth ? smoothLine(rd) : rd),
      ),
    );
  }
  return out.sort((a, b) => a.properties.rank - b.properties.rank);
}
