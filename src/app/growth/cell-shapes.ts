import { polygonSet, type ZoneRings } from "../../core/geometry/polygon-set.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import { boundsOf } from "../../core/geometry/rings.ts";
import { CLASS_NONE } from "../../core/growth/classes.ts";
import type { GrowthGrid } from "../../core/growth/grid.ts";
import type { Hotspots } from "../../core/growth/hotspots.ts";
import type { HotspotCells } from "../../core/scene.ts";
import { bareZones, type ZoneTable } from "../../core/zone-table.ts";

/** The squares as the map takes them, classes from 3 (hot) to -3 (cold), and the edge of each hotspot. */
export function cellsOnMap({ grid, cells, spots }: Hotspots): HotspotCells {
  return {
    cellM: grid.cellM,
    groups: polygonSet(spots.map((spot) => outlineOfCells(grid, spot.cells).map((ring) => [ring]))),
    shapes: polygonSet(Array.from({ length: grid.count }, (_, cell) => [[squareOf(grid, cell)]])),
    classes: Int8Array.from(cells.classOf, (code) => CLASS_NONE - code),
  };
}

function squareOf({ xM, yM, cellM }: GrowthGrid, cell: number): [number, number][] {
  const x = xM[cell];
  const y = yM[cell];
  return [
    [x, y],
    [x + cellM, y],
    [x + cellM, y + cellM],
    [x, y + cellM],
    [x, y],
  ];
}

/**
 * The edge of a group of squares as closed rings: an edge that two squares share runs both ways and falls away.
 * Where squares touch at a corner only, the rings may pass through that corner twice.
 */
export function outlineOfCells(grid: GrowthGrid, cells: ArrayLike<number>): [number, number][][] {
  const next = new Map<string, [number, number][]>();
  const keyOf = (x: number, y: number): string => `${x} ${y}`;
  const edges = new Set<string>();
  for (let i = 0; i < cells.length; i++) {
    const ring = squareOf(grid, cells[i]);
    for (let side = 0; side < 4; side++) {
      const [ax, ay] = ring[side];
      const [bx, by] = ring[side + 1];
      if (!edges.delete(`${keyOf(bx, by)} ${keyOf(ax, ay)}`)) edges.add(`${keyOf(ax, ay)} ${keyOf(bx, by)}`);
    }
  }
  for (const edge of edges) {
    const [ax, ay, bx, by] = edge.split(" ").map(Number) as [number, number, number, number];
    const from = keyOf(ax, ay);
    next.set(from, [...(next.get(from) ?? []), [bx, by]]);
  }
  const rings: [number, number][][] = [];
  for (const [start, ends] of next) {
    for (let to = ends.pop(); to; to = ends.pop()) {
      const [x, y] = start.split(" ").map(Number) as [number, number];
      const ring: [number, number][] = [[x, y]];
      // Each corner is left as often as it is reached, so the way leads back to the start.
      while (to && keyOf(...to) !== start) {
        ring.push(to);
        to = next.get(keyOf(...to))?.pop();
      }
      ring.push([x, y]);
      rings.push(ring);
    }
  }
  return rings;
}

export const SPOT_LAYER = "growth-spot";

/** One hotspot as a zone layer, so that the map can outline it in ink. */
export function spotZone(grid: GrowthGrid, cells: ArrayLike<number>): ZoneTable {
  return groupsAsZones(SPOT_LAYER, grid, [{ id: "spot", name: "", cells }]);
}

/** Groups of squares as a zone layer, one zone each. */
export function groupsAsZones(
  layer: string,
  grid: GrowthGrid,
  groups: readonly { readonly id: string; readonly name: string; readonly cells: ArrayLike<number> }[],
): ZoneTable {
  const shapes = groups.map(({ cells }): ZoneRings => outlineOfCells(grid, cells).map((ring) => [ring]));
  return bareZones(layer, groups, polygonSet(shapes));
}

/** Degrees that hold the cells: west, south, east, north. */
export function boundsOfCells(
  { xM, yM, cellM }: GrowthGrid,
  cells: ArrayLike<number>,
): [number, number, number, number] {
  const [west, south, east, north] = boundsOf(Array.from(cells, (cell) => [xM[cell], yM[cell]]));
  return [...toLonLat(west, south), ...toLonLat(east + cellM, north + cellM)] as [
    number,
    number,
    number,
    number,
  ];
}
