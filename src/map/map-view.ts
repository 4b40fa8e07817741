import type { MapView, MapViewOptions } from "./map-api.ts";

export * from "./map-api.ts";

/**
 * Makes the map. Resolves when land and water can be seen and firms and zones can be set.
 * @throws InputError "map.no-webgl" when the browser cannot draw it
 */
export async function createMapView(options: MapViewOptions): Promise<MapView> {
  const { showFirstView } = await import("./first-view.ts");
  const first = await showFirstView(options);
  const { LiveMap } = await import("./live-map.ts");
  return LiveMap.create(options, first);
}
