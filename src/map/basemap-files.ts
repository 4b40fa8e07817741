import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { collection } from "./geojson.ts";
import { type Areas, areaLabels } from "./style/area-labels.ts";
import { type BasemapFile, COMBINED } from "./style/basemap-style.ts";
import type { ZoneLayers } from "./zones/zone-layers.ts";

/** Areas that have a name on the map and can be selected, and the source of their labels. */
const LABELS: Partial<Record<BasemapFile, string>> = {
  "port-areas": "port-labels",
  estates: "estate-labels",
};

/** What was read of the files that share a source; a file that could not be read is in `failed` and in no source. */
export type BasemapFiles = {
  readonly read: ReadonlyMap<BasemapFile, GeoJSON.FeatureCollection>;
  readonly failed: readonly BasemapFile[];
};

/** Reads them all, at the same time, and never throws: offline, missing or not JSON, the rest goes on. */
export async function readBasemapFiles(urlOf: (file: string) => string): Promise<BasemapFiles> {
  const read = new Map<BasemapFile, GeoJSON.FeatureCollection>();
  const failed: BasemapFile[] = [];
  const readOne = async (file: BasemapFile): Promise<void> => {
    try {
      const response = await fetch(urlOf(file));
      if (!response.ok) throw new Error(`status ${response.status}`);
      read.set(file, (await response.json()) as GeoJSON.FeatureCollection);
    } catch {
      failed.push(file);
    }
  };
  await Promise.all(Object.values(COMBINED).flatMap((files) => files.map(readOne)));
  return { read, failed };
}

/** Fills the sources that files share, each feature with the name of its file, and the labels of what has a name. */
export function showBasemapFiles(map: MapLibreMap, zones: ZoneLayers, { read }: BasemapFiles): void {
  for (const [source, files] of Object.entries(COMBINED))
    map.getSource<GeoJSONSource>(source)?.setData(
      collection(
        files.flatMap((file) =>
          (read.get(file)?.features ?? []).map((feature) => ({
            ...feature,
            properties: { ...feature.properties, file },
          })),
        ),
      ),
    );
  for (const [file, labels] of Object.entries(LABELS)) {
    const areas = read.get(file as BasemapFile) as Areas | undefined;
    if (!areas) continue;
    map.getSource<GeoJSONSource>(labels)?.setData(areaLabels(areas));
    zones.setKnownAreas(file, areas);
  }
}
