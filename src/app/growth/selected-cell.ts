import type { Hotspots } from "../../core/growth/hotspots.ts";
import type { Selection } from "../../state/view.ts";
import { fitBounds } from "../actions.ts";
import type { Session } from "../session.ts";
import { boundsOfCells } from "./cell-shapes.ts";
import type { FoundHotspots } from "./found-hotspots.ts";

export type Spot = Hotspots["spots"][number];

/** The selected square, and the hotspot it is in. */
export type SelectedCell = {
  readonly found: FoundHotspots;
  readonly cell: number;
  /** Position in the list, -1 for a square that is in no hotspot. */
  readonly index: number;
  readonly spot: Spot | null;
};

/** null when none is selected, or the squares have changed since and this one is no longer there. */
export function selectedCell(selection: Selection | null, found: FoundHotspots | null): SelectedCell | null {
  if (selection?.kind !== "cell" || !found) return null;
  const { grid, spots } = found.hotspots;
  const cell = grid.xM.findIndex((x, at) => x === selection.xM && grid.yM[at] === selection.yM);
  if (cell < 0) return null;
  const index = found.spotOfCell[cell];
  return { found, cell, index, spot: index < 0 ? null : spots[index] };
}

/** Opens the card of a square, by its position in what the map was given. */
export function selectCell(app: Session, cell: number): void {
  const grid = app.runs.hotspots.found.get()?.hotspots.grid;
  if (!grid || cell >= grid.count) return;
  app.view.setState({ selection: { kind: "cell", xM: grid.xM[cell], yM: grid.yM[cell] } });
}

/** Opens the card of a hotspot and flies there. */
export function selectSpot(app: Session, { hotspots }: FoundHotspots, spot: Spot): void {
  selectCell(app, spot.cells[0]);
  fitBounds(app, boundsOfCells(hotspots.grid, spot.cells));
}
