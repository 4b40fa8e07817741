import { feature, polygonGeometry } from "../lib/features.mjs";
import { difference, union, withoutCrumbs } from "../lib/polygons.mjs";
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

/** Municipal outlines that tile: each keeps what it covers and no earlier one has. */
export function municipalityFeatures() {
  const taken = [];
  return readSource("municipalities.txt").map((entry) => {
    const [name, id] = entry.fields;
    const shape = cut(drawn(entry), ...taken);
    taken.push(shape);
    return feature({ id, name }, polygonGeometry(shape));
  });
}
