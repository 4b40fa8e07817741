import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { type Areas, areaLabels } from "./style/area-labels.ts";
import type { ZoneLayers } from "./zones/zone-layers.ts";

/**
 * Files read here instead of by the map's worker: one reading gives the areas, a label point for each, and the
 * outline of the one that is selected.
 */
export const AREA_FILES = { "port-areas": "port-labels", estates: "estate-labels" } as const;

/** Reads them all, at the same time. @returns the files that could not be read */
export async function readAreaFiles(
  map: MapLibreMap,
  zones: ZoneLayers,
  urlOf: (file: string) => string,
): Promise<string[]> {
  const failed: string[] = [];
  const read = async (file: string, labels: string): Promise<void> => {
    try {
      const response = await fetch(urlOf(file));
      if (!response.ok) throw new Error(`status ${response.status}`);
      const areas = (await response.json()) as Areas;
      map.getSource<GeoJSONSource>(file)?.setData(areas);
      map.getSource<GeoJSONSource>(labels)?.setData(areaLabels(areas));
      zones.setKnownAreas(file, areas);
    } catch {
      // Offline, missing or not JSON: the page names the part, and the rest goes on.
      failed.push(file);
    }
  };
  await Promise.all(Object.entries(AREA_FILES).map(([file, labels]) => read(file, labels)));
  return failed;
}
