import type { Hotspots } from "../../core/growth/hotspots.ts";
import type { HotspotCells } from "../../core/scene.ts";
import { cellsOnMap } from "./cell-shapes.ts";

/** Hotspots that were found, and what the map draws of them. */
export type FoundHotspots = {
  readonly hotspots: Hotspots;
  readonly onMap: HotspotCells;
  /** Position in `hotspots.spots` for each cell, -1 for none. */
  readonly spotOfCell: Int32Array;
};

export function foundHotspots(hotspots: Hotspots): FoundHotspots {
  const spotOfCell = new Int32Array(hotspots.grid.count).fill(-1);
  hotspots.spots.forEach((spot, index) => {
    for (const cell of spot.cells) spotOfCell[cell] = index;
  });
  return { hotspots, onMap: cellsOnMap(hotspots), spotOfCell };
}
