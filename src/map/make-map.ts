import {
  GPUInitializationError,
  Map as MapLibreMap,
  type MapOptions,
  type StyleSpecification,
} from "maplibre-gl";
import { InputError } from "../core/errors.ts";
import { type MapViewOptions, REGION } from "./map-api.ts";

// Before the first map: under a bundler the library cannot find its own worker.

/** The Netherlands with a margin: a national register must fit. */
const MAX_BOUNDS: [number, number, number, number] = [1.8, 49.9, 8.6, 54.4];

/**
 * A flat map with north up: firms are compared by size and place, which tilt and rotation would spoil.
 * @throws InputError "map.no-webgl"
 */
export function makeMap(options: MapViewOptions, style: StyleSpecification): MapLibreMap {
  const { initial } = options;
  const [west, south, east, north] = REGION;
  const view: Partial<MapOptions> = initial
    ? { center: [initial.lonDeg, initial.latDeg], zoom: initial.zoom }
    : { bounds: [west, south, east, north], fitBoundsOptions: { padding: options.padding ?? 12 } };
  try {
    const map = new MapLibreMap({
      container: options.container,
      style,
      ...view,
      minZoom: 6,
      maxZoom: 18,
      maxBounds: MAX_BOUNDS,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      // The page says in its own words, and language, where everything comes from.
      attributionControl: false,
      fadeDuration: options.reducedMotion ? 0 : 150,
      locale: { "Map.Title": options.labels.map },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch (error) {
    if (error instanceof GPUInitializationError) throw new InputError("map.no-webgl");
    throw error;
  }
}
