import { useStore } from "zustand";
import { fitBounds } from "../../app/actions.ts";
import { boundsOfCells } from "../../app/growth/cell-shapes.ts";
import type { Session } from "../../app/session.ts";
import type { Hotspots } from "../../core/growth/hotspots.ts";
import type { FoundHotspots } from "../../state/growth-results.ts";
import { useApp, useView } from "../app-context.ts";

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
export function useSelectedCell(): SelectedCell | null {
  const selection = useView((view) => (view.view === "growth" ? view.selection : null));
  const found = useStore(useApp().growth, (state) => state.found);
  if (selection?.kind !== "cell" || !found) return null;
  const { grid, spots } = found.hotspots;
  const cell = grid.xM.findIndex((x, at) => x === selection.xM && grid.yM[at] === selection.yM);
  if (cell < 0) return null;
  const index = found.spotOfCell[cell];
  return { found, cell, index, spot: spots[index] ?? null };
}

/** Opens the card of a square, by its position in what the map was given. */
export function selectCell(app: Session, cell: number): void {
  const grid = app.growth.getState().found?.hotspots.grid;
  if (!grid || cell >= grid.count) return;
  app.view.setState({ selection: { kind: "cell", xM: grid.xM[cell], yM: grid.yM[cell] } });
}

/** Opens the card of a hotspot and flies there. */
export function selectSpot(app: Session, { hotspots }: FoundHotspots, spot: Spot): void {
  selectCell(app, spot.cells[0]);
  fitBounds(app, boundsOfCells(hotspots.grid, spot.cells));
}
