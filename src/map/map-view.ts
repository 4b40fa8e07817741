import { showFirstPicture } from "./first-picture.ts";
import type { MapView, MapViewOptions } from "./map-api.ts";

export * from "./map-api.ts";

/**
 * Makes the map. Resolves when land and water can be seen and firms and zones can be set.
 * @throws InputError "map.no-webgl" when the browser cannot draw it
 */
export async function createMapView(options: MapViewOptions): Promise<MapView> {
  const hidePicture = await showFirstPicture(options).catch(() => () => {});
  // Two frames: the picture is on screen before the live map takes the main thread.
  await nextFrame();
  await nextFrame();
  // Seen in the browser's own performance tools, and by the benchmark of the first view.
  performance.mark("map-shown");
  options.onFirstView?.();
  const { showFirstView } = await import("./first-view.ts");
  const first = await showFirstView(options).finally(hidePicture);
  const { LiveMap } = await import("./live-map.ts");
  return LiveMap.create(options, first);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background gets no frames; its map is made all the same.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
