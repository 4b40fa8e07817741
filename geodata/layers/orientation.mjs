import { feature, lineGeometry, polygonGeometry } from "../lib/features.mjs";
import { difference, simplify, thin, union, withoutCrumbs } from "../lib/polygons.mjs";
import { toRd } from "../lib/rd.mjs";
import { readSource } from "../lib/read-source.mjs";
import { area, smoothLine } from "../lib/shapes.mjs";

const CRUMB_M2 = 5000;
const LINE_TOLERANCE_M = 3;
const MIN_ZOOM = {
  town: 8,
  municipality: 10,
  "port-label": 10,
  district: 12,
  neighbourhood: 13.5,
  station: 13.5,
  landmark: 13.5,
};

/** Names, most important first. */
export function placeFeatures() {
  const features = readSource("places.txt").map((entry) => {
    const [id, name, kind, municipality, rank] = entry.fields;
    const minZoom = Number(entry.minZoom ?? MIN_ZOOM[kind]);
    const properties = { id, name, kind, municipality, rank: Number(rank), minZoom };
    return feature(properties, { type: "Point", coordinates: entry.points[0] });
  });
  return features.sort(
    (a, b) => a.properties.rank - b.properties.rank || (a.properties.id < b.properties.id ? -1 : 1),
  );
}

/** Areas with a rounded outline, without what is cut out of them. */
function softAreas(file, ...cutOut) {
  return readSource(file).map((entry) => {
    const shape = union([area(entry.points, { smooth: true })]);
    return feature(
      { name: entry.fields[0] },
      polygonGeometry(withoutCrumbs(simplify(difference(shape, ...cutOut), LINE_TOLERANCE_M), CRUMB_M2)),
    );
  });
}

export const builtUpFeatures = (water, ...workingAreas) =>
  softAreas("built-up.txt", water.joined, ...workingAreas);
export const parkFeatures = (water, ...workingAreas) => softAreas("parks.txt", water.joined, ...workingAreas);

function lines(file, propertiesOf) {
  return readSource(file).map((entry) =>
    feature(
      propertiesOf(entry.fields),
      lineGeometry(thin(smoothLine(entry.points.map(toRd)), LINE_TOLERANCE_M)),
    ),
  );
}

export const roadFeatures = () => lines("roads.txt", ([ref, roadClass]) => ({ ref, class: roadClass }));
export const railwayFeatures = () => lines("railways.txt", ([name, use]) => ({ name, use }));
