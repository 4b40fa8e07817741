import { feature, lineGeometry, polygonGeometry } from "../lib/features.mjs";
import { areaM2, contains, difference, simplify, thin, union, withoutCrumbs } from "../lib/polygons.mjs";
import { toRd } from "../lib/rd.mjs";
import { readPoints, readSource } from "../lib/read-source.mjs";
import { area, smoothLine, strip } from "../lib/shapes.mjs";

const SIMPLIFY_M = 2;
const SMALLEST_PIECE_M2 = 600;
const LABEL_TOLERANCE_M = 5;
const NARROWEST_M = 4;
const MIN_ZOOM_OF_RANK = [null, 8, 10, 12, 13.5];

function readWater() {
  return readSource("water.txt").map(({ fields: [name, what], points, label }) => {
    const [kind, rank, ...flags] = what.split(" ");
    const isArea = flags.includes("area");
    const runs = (kind === "river" || kind === "canal") && !isArea;
    const smooth = flags.includes("smooth") || (runs && !flags.includes("straight"));
    return {
      name,
      kind,
      rank: Number(rank),
      isArea,
      runs,
      smooth,
      points,
      label: label && readPoints(label),
    };
  });
}

const shapeOf = (w) => union(w.isArea ? [area(w.points, w)] : strip(w.points, w));

/**
 * All drawn water in RD metres: `joined` as clean bodies; `openWater` the sea, rivers and canals with `quayMarginM`
 * taken off each side (what a port area does not reach into).
 */
export function drawWater({ quayMarginM }) {
  const shapes = readWater().map((w) => ({ ...w, shape: shapeOf(w) }));
  const wet = shapes.filter((s) => s.kind !== "land");
  const land = shapes.filter((s) => s.kind === "land").map((s) => s.shape);
  const all = union(wet.flatMap((s) => s.shape));
  const joined = withoutCrumbs(simplify(difference(all, ...land), SIMPLIFY_M), SMALLEST_PIECE_M2);
  const narrower = ([lon, lat, width]) =>
    width ? [lon, lat, Math.max(NARROWEST_M, width - 2 * quayMarginM)] : [lon, lat];
  const rivers = wet.filter((w) => w.runs).map((w) => shapeOf({ ...w, points: w.points.map(narrower) }));
  const seas = wet.filter((w) => w.kind === "sea").map((w) => w.shape);
  return { joined, openWater: difference(union([...rivers, ...seas].flat()), ...land), wet };
}

/** Water bodies: one feature for each connected body, of the kind that has most area in it. */
export function waterFeatures({ joined, wet }) {
  return joined.map((body) => {
    const areaOfKind = {};
    for (const w of wet) {
      if (contains([body], middle(w))) areaOfKind[w.kind] = (areaOfKind[w.kind] ?? 0) + areaM2(w.shape);
    }
    const kind = Object.entries(areaOfKind).sort((a, b) => b[1] - a[1])[0]?.[0] ?? "basin";
    return feature({ kind }, polygonGeometry([body]));
  });
}

// A point inside the shape: half-way along a line, or the corners' mean of an area.
function middle({ points, isArea }) {
  const n = points.length;
  const some = isArea ? points : [points[Math.floor((n - 1) / 2)], points[Math.ceil((n - 1) / 2)]];
  const mean = (k) => some.reduce((sum, p) => sum + p[k], 0) / some.length;
  return toRd([mean(0), mean(1)]);
}

/** Lines to write the names along, west to east so that they read upright. */
export function waterNameFeatures({ wet }) {
  const named = wet.filter((w) => w.rank && (w.label || !w.isArea));
  const features = named.map(({ name, kind, rank, points, label, smooth }) => {
    const line = label ?? points;
    const upright = (line[0][0] <= line.at(-1)[0] ? line : [...line].reverse()).map(toRd);
    const properties = { name, kind, rank, minZoom: MIN_ZOOM_OF_RANK[rank] };
    return feature(properties, lineGeometry(smooth ? thin(smoothLine(upright), LABEL_TOLERANCE_M) : upright));
  });
  return features.sort((a, b) => a.properties.rank - b.properties.rank);
}
