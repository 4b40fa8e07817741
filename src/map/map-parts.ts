import type { Map as MapLibreMap } from "maplibre-gl";
import type { MapPart } from "./map-api.ts";
import { REPLACED_BY_ONLINE } from "./style/basemap-style.ts";

/** Layers of the style that make up each part. Firms are no layer of the style. */
const LAYERS: Readonly<Record<Exclude<MapPart, "firms">, readonly string[]>> = {
  ports: ["port-tint", "port-hit", "port-outline", "port-outline-transition", "label-port"],
  estates: ["estate", "estate-outline", "label-estate"],
  labels: ["label-landmark", "label-water", "label-district", "label-municipality", "label-city"],
  builtUp: ["built-up", "park"],
  roads: ["road-casing", "motorway-casing", "road", "motorway", "label-road", "rail", "rail-ties"],
};

/** What of the basemap shows: parts are switched off by hand, and some step back behind the online background. */
export class MapParts {
  private readonly map: MapLibreMap;
  private readonly hidden = new Set<MapPart>();
  private online = false;

  constructor(map: MapLibreMap) {
    this.map = map;
  }

  /** @returns whether anything changed */
  setVisible(part: MapPart, visible: boolean): boolean {
    if (visible !== this.hidden.has(part)) return false;
    if (visible) this.hidden.delete(part);
    else this.hidden.add(part);
    this.apply();
    return true;
  }

  setOnline(online: boolean): void {
    this.online = online;
    this.apply();
  }

  private apply(): void {
    const off = new Set<string>(this.online ? REPLACED_BY_ONLINE : []);
    for (const part of this.hidden) if (part !== "firms") for (const id of LAYERS[part]) off.add(id);
    for (const id of new Set([...Object.values(LAYERS).flat(), ...REPLACED_BY_ONLINE]))
      this.map.setLayoutProperty(id, "visibility", off.has(id) ? "none" : "visible");
  }
}
