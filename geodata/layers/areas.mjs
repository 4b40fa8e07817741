import { feature, polygonGeometry } from "../lib/features.mjs";
import { areaM2, contains, difference, union, withoutCrumbs } from "../lib/polygons.mjs";
import { readSource } from "../lib/read-source.mjs";
import { area } from "../lib/shapes.mjs";

// Pieces under a quarter of a hectare are left-overs of cutting, not places.
const CRUMB_M2 = 2500;
const DRAWN = "eigen tekening";

const drawn = (entry) => union([area(entry.points)]);
const cut = (shape, ...others) => withoutCrumbs(difference(shape, ...others), CRUMB_M2);

/**
 * Port areas: as drawn, pulled back to the quay where they face open water; basins inside an area belong to it. `land`
 * is the same without any water, for drawing.
 */
export function portAreaFeatures({ openWater, joined }) {
  const features = [];
  const land = [];
  const shapes = [];
  for (const entry of readSource("port-areas.txt")) {
    const [id, name, municipality, maxCategory, confidence] = entry.fields;
    const { status = "port", partOf = null } = entry;
    const shape = cut(drawn(entry), openWater);
    shapes.push(shape);
    features.push(
      feature(
        { id, name, municipality, status, partOf, maxCategory, confidence, source: DRAWN },
        polygonGeometry(shape),
      ),
    );
    land.push(feature({ id, status, partOf }, polygonGeometry(cut(shape, joined))));
  }
  return { features, land, shapes };
}

/** Estates outside the port, on land. */
export function estateFeatures({ joined }) {
  const shapes = [];
  const features = readSource("estates.txt").map((entry) => {
    const [id, name, municipality, maxCategory, confidence] = entry.fields;
    const { alsoIn = null } = entry;
    const shape = cut(drawn(entry), joined);
    shapes.push(shape);
    return feature(
      { id, name, municipality, alsoIn, maxCategory, confidence, source: DRAWN },
      polygonGeometry(shape),
    );
  });
  return { features, shapes };
}

/** Housing zones on land; the one planned in its basin (`inWater`) keeps its water. */
export function housingZoneFeatures({ joined }) {
  return readSource("housing-zones.txt").map((entry) => {
    const [id, name, municipality, homes, period, status, confidence, shapeConfidence] = entry.fields;
    const inWater = entry.inWater === "yes";
    const shape = inWater ? drawn(entry) : cut(drawn(entry), joined);
    const [dwellingsLow, dwellingsHigh] = homes === "none" ? [null, null] : homes.split("-").map(Number);
    const { source, sourceEn, alsoIn = null } = entry;
    return feature(
      {
        id,
        name,
        municipality,
        alsoIn,
        dwellingsLow,
        dwellingsHigh,
        period,
        status,
        source,
        sourceEn,
        confidence,
        shapeConfidence,
        inWater,
      },
      polygonGeometry(shape),
    );
  });
}

/**
 * Municipal outlines that tile: each keeps what it covers and no earlier one has. Gaps enclosed between them, and loose
 * scraps, go to the neighbour they share most of their edge with.
 */
export function municipalityFeatures() {
  const taken = [];
  const scraps = [];
  const outlines = readSource("municipalities.txt").map((entry) => {
    const [name, id] = entry.fields;
    const pieces = cut(drawn(entry), ...taken).sort((a, b) => areaM2([b]) - areaM2([a]));
    scraps.push(...pieces.slice(1));
    const shape = pieces.slice(0, 1);
    taken.push(shape);
    return { id, name, shape };
  });
  const gaps = union(taken.flat()).flatMap((rings) => rings.slice(1).map((hole) => [hole]));
  for (const piece of union([...gaps, ...scraps])) {
    const neighbour = mostSharedEdge(piece[0], outlines);
    if (neighbour) neighbour.shape = union([...neighbour.shape, piece]);
  }
  return outlines.map(({ id, name, shape }) => feature({ id, name }, polygonGeometry(shape)));
}

const JUST_OUTSIDE_M = 1;

function mostSharedEdge(ring, outlines) {
  const sharedM = new Map();
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    const lengthM = Math.hypot(bx - ax, by - ay);
    for (const side of [-1, 1]) {
      const off = (side * JUST_OUTSIDE_M) / lengthM;
      const point = [(ax + bx) / 2 - (by - ay) * off, (ay + by) / 2 + (bx - ax) * off];
      const on = outlines.find(({ shape }) => contains(shape, point));
      if (on) sharedM.set(on, (sharedM.get(on) ?? 0) + lengthM);
    }
  }
  return [...sharedM].sort((a, b) => b[1] - a[1])[0]?.[0];
}
