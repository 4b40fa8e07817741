import { feature, polygonGeometry } from "../lib/features.mjs";
import { difference, union, withoutCrumbs } from "../lib/polygons.mjs";
import { area } from "../lib/shapes.mjs";
import { estates } from "../sources/estates.mjs";
import { housingZones } from "../sources/housing-zones.mjs";
import { municipalities } from "../sources/municipalities.mjs";
import { portAreas } from "../sources/port-areas.mjs";

const CRUMB_M2 = 2500;
const drawn = (item) => union([area(item.corners)]);

/** Port areas: as drawn, pulled back to the quay where they face open water. Basins inside an area belong to it. */
export function portAreaFeatures({ openWater, joined }) {
  const features = [];
  const land = [];
  for (const p of portAreas) {
    const shape = withoutCrumbs(difference(drawn(p), openWater), CRUMB_M2);
    const properties = {
      id: p.id,
      name: p.name,
      municipality: p.municipality,
      status: p.status ?? "port",
      partOf: p.partOf ?? null,
      maxCategory: p.maxCategory,
      confidence: p.confidence,
      source: p.source ?? "eigen tekening",
    };
    features.push(feature(properties, polygonGeometry(shape)));
    land.push(
      feature(
        { id: p.id, status: properties.status, partOf: properties.partOf },
        polygonGeometry(withoutCrumbs(difference(shape, joined), CRUMB_M2)),
      ),
    );
  }
  return { features, land };
}

export function estateFeatures({ joined }) {
  return estates.map((e) =>
    feature(
      {
        id: e.id,
        name: e.name,
        municipality: e.municipality,
        alsoIn: e.alsoIn ?? null,
        maxCategory: e.maxCategory,
        confidence: e.confidence,
        source: e.source ?? "eigen tekening",
      },
      polygonGeometry(withoutCrumbs(difference(drawn(e), joined), CRUMB_M2)),
    ),
  );
}

/** Housing zones on land (Rijnhaven, planned in its basin, keeps its water). */
export function housingZoneFeatures({ joined }) {
  return housingZones.map((z) => {
    const shape = z.inWater ? drawn(z) : withoutCrumbs(difference(drawn(z), joined), CRUMB_M2);
    const [low, high] = z.dwellings ?? [null, null];
    return feature(
      {
        id: z.id,
        name: z.name,
        municipality: z.municipality,
        alsoIn: z.alsoIn ?? null,
        dwellingsLow: low,
        dwellingsHigh: high,
        period: z.period,
        status: z.status,
        source: z.source,
        sourceEn: z.sourceEn,
        confidence: z.confidence,
        shapeConfidence: z.shape,
        inWater: z.inWater ?? false,
      },
      polygonGeometry(shape),
    );
  });
}

/** Municipal outlines that tile: each keeps what it covers and no earlier one has. */
export function municipalityShapes() {
  const taken = [];
  return municipalities.map((m) => {
    const shape = withoutCrumbs(difference(drawn(m), ...taken), CRUMB_M2);
    taken.push(shape);
    return { id: m.id, name: m.name, shape };
  });
}

export const municipalityFeatures = (shapes) =>
  shapes.map(({ id, name, shape }) => feature({ id, name }, polygonGeometry(shape)));
