import { feature, lineGeometry, polygonGeometry } from "../lib/features.mjs";
import { difference, union, withoutCrumbs } from "../lib/polygons.mjs";
import { toRd } from "../lib/rd.mjs";
import { area, smoothLine } from "../lib/shapes.mjs";
import { builtUp } from "../sources/built-up.mjs";
import { parks } from "../sources/parks.mjs";
import { places } from "../sources/places.mjs";
import { railways } from "../sources/railways.mjs";
import { roads } from "../sources/roads.mjs";

const CRUMB_M2 = 5000;
const MIN_ZOOM = {
  town: 8,
  municipality: 10,
  "port-label": 10,
  district: 12,
  neighbourhood: 13.5,
  station: 13.5,
  landmark: 13.5,
};

export const placeFeatures = () =>
  places
    .map(([id, name, kind, municipality, lon, lat, rank, minZoom = MIN_ZOOM[kind]]) =>
      feature({ id, name, kind, municipality, rank, minZoom }, { type: "Point", coordinates: [lon, lat] }),
    )
    .sort((a, b) => a.properties.rank - b.properties.rank || (a.properties.id < b.properties.id ? -1 : 1));

const soft = (corners) => union([area(corners, { smooth: true })]);

export function builtUpFeatures({ joined, notHousing }) {
  return builtUp.map(({ name, corners }) =>
    feature(
      { name },
      polygonGeometry(withoutCrumbs(difference(soft(corners), joined, notHousing), CRUMB_M2)),
    ),
  );
}

export function parkFeatures({ joined }) {
  return parks.map(({ name, corners }) =>
    feature({ name }, polygonGeometry(withoutCrumbs(difference(soft(corners), joined), CRUMB_M2))),
  );
}

const smoothed = (points) => lineGeometry(smoothLine(points.map(toRd)));
export const roadFeatures = () =>
  roads.map((r) => feature({ ref: r.ref, class: r.class }, smoothed(r.points)));
export const railwayFeatures = () =>
  railways.map((r) => feature({ name: r.name, use: r.use }, smoothed(r.points)));
