import type { Hotspots } from "../../core/growth/hotspots.ts";
import { gridNeighbours } from "../../core/growth/neighbours.ts";
import { type Outliers, outliers } from "../../core/growth/outliers.ts";
import type { HotspotCells } from "../../core/scene.ts";
import { cellsOnMap } from "./cell-shapes.ts";

/** Hotspots that were found, and what the map draws of them. */
export type FoundHotspots = {
  readonly hotspots: Hotspots;
  readonly onMap: HotspotCells;
  /** Position in `hotspots.spots` for each cell, -1 for none. */
  readonly spotOfCell: Int32Array;
  /** Squares that stand out among those around them. */
  readonly outliers: Outliers;
};

export function foundHotspots(hotspots: Hotspots): FoundHotspots {
  const spotOfCell = new Int32Array(hotspots.grid.count).fill(-1);
  hotspots.spots.forEach((spot, index) => {
    for (const cell of spot.cells) spotOfCell[cell] = index;
  });
  const { cells, grid, options } = hotspots;
  return {
    hotspots,
    onMap: cellsOnMap(hotspots),
    spotOfCell,
    outliers: outliers(cells.value, gridNeighbours(grid, options.band)),
  };
}
