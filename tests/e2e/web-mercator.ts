/** Longitude and latitude in degrees. */
export type Place = readonly [lonDeg: number, latDeg: number];
export type Pixel = readonly [x: number, y: number];
/** Where the map looks, as its link says: `#map=zoom/lat/lng`. */
export type MapView = { readonly zoom: number; readonly centre: Place };

/** Pixels of the whole world at zoom 0. */
const WORLD_PX = 512;

/** Where a place lies from the middle of the map, in CSS pixels, right and down; north is up. */
export function pixelOffset(place: Place, view: MapView): Pixel {
  const scale = WORLD_PX * 2 ** view.zoom;
  const [x, y] = mercator(place);
  const [centreX, centreY] = mercator(view.centre);
  return [(x - centreX) * scale, (y - centreY) * scale];
}

/** The world as a unit square, (0, 0) in the north-west. */
function mercator([lonDeg, latDeg]: Place): Pixel {
  const lat = (latDeg * Math.PI) / 180;
  return [(lonDeg + 180) / 360, (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2];
}

/** Reads `map=zoom/lat/lng` from a link, or undefined when it is not in there. */
export function viewOfLink(link: string): MapView | undefined {
  const found = /[#&]map=(-?[\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(link);
  if (!found) return undefined;
  return { zoom: Number(found[1]), centre: [Number(found[3]), Number(found[2])] };
}
