import type { PolygonSet } from "../core/geometry/polygon-set.ts";
import { OUTSIDE } from "../core/register/port-side.ts";
import type { PortAreas, ZoneTable } from "../core/zone-table.ts";
import { smallestZoneAt, type ZoneGrid, zoneGrid } from "./zone-grid.ts";

/** Where points lie in a region: ask once to prepare, then point by point. */
export type Locator = {
  /** Port side: that of the smallest port area that holds the point (RD metres), else outside. */
  portSideOf(x: number, y: number): number;
  /** Position in `municipalities`; 0 when no outline holds the point. */
  municipalityOf(x: number, y: number): number;
  /** Names of the municipalities, the first "" (outside every outline). */
  readonly municipalities: readonly string[];
};

/** Grids of the areas that were asked for, which read many files. */
const grids = new WeakMap<PolygonSet, ZoneGrid>();
function gridOf(shapes: PolygonSet): ZoneGrid {
  let grid = grids.get(shapes);
  if (grid === undefined) {
    grid = zoneGrid(shapes);
    grids.set(shapes, grid);
  }
  return grid;
}

/** Cost: some milliseconds to prepare, once; below a microsecond a point. */
export function locatorOf(portAreas: PortAreas, municipalities: ZoneTable): Locator {
  const ports = gridOf(portAreas.shapes);
  const outlines = gridOf(municipalities.shapes);
  return {
    portSideOf(x, y) {
      const area = smallestZoneAt(ports, x, y);
      return area < 0 ? OUTSIDE : portAreas.side[area];
    },
    municipalityOf(x, y) {
      return smallestZoneAt(outlines, x, y) + 1;
    },
    municipalities: ["", ...municipalities.name],
  };
}
