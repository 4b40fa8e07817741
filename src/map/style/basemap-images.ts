import type { Map as MapLibreMap } from "maplibre-gl";
import type { Tokens } from "../palette.ts";
import { setPlate } from "./plate-image.ts";

/** The shield behind a motorway's number. */
export function addRoadShield(map: MapLibreMap, { roadFill, roadCasing }: Tokens): void {
  setPlate(map, "road-shield", { fill: roadFill, edge: roadCasing });
}
