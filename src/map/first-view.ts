import { type Map as MapLibreMap, prewarm, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { makeMap } from "./make-map.ts";
import type { MapViewOptions } from "./map-api.ts";
import { TOKENS } from "./palette.ts";
import { basemapStyle, firstStyle } from "./style/basemap-style.ts";

// Before the first map, or its worker is looked for in the wrong place; started at once, while the page is made.
setWorkerUrl(workerUrl);
prewarm();

export type FirstView = {
  readonly map: MapLibreMap;
  /** The whole basemap, of which the map shows land and water. */
  readonly style: StyleSpecification;
  /** Address of one of the region's files, by its name without extension. */
  readonly urlOf: (file: string) => string;
  /** Parts of the basemap that could not be loaded so far. */
  readonly failed: Set<string>;
};

/**
 * Land and water at once; all that is drawn over them is loaded when they are seen. Needs nothing but the map
 * library: marks, drawing and zones come with `live-map.ts`.
 * @throws InputError "map.no-webgl"
 */
export async function showFirstView(options: MapViewOptions): Promise<FirstView> {
  const base = options.geodataUrl.replace(/\/?$/, "/");
  const urlOf = (file: string): string => new URL(`${base}${file}.geojson`, document.baseURI).href;
  const style = basemapStyle(TOKENS[options.theme], urlOf);
  const map = makeMap(options, firstStyle(style));
  const failed = new Set<string>();
  await new Promise<void>((resolve) => {
    map.once("load", () => resolve());
    // Without its water the map still has everything else to show.
    map.on("error", (event) => {
      const { sourceId } = event as { sourceId?: string };
      if (sourceId !== "water") return;
      failed.add(sourceId);
      resolve();
    });
  });
  performance.mark("map-live");
  return { map, style, urlOf, failed };
}
