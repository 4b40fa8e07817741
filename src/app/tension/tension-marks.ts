import type { FirmsOnMap } from "../../core/scene.ts";
import type { Selection } from "../../state/view.ts";
import { hitsWithinReach, type TensionBase } from "./compute.ts";
import type { FocusTension } from "./focus-tension.ts";

/** How the tension view changes the firms on the map. */
export type TensionMarks = {
  /** Moved firms where the scenario puts them. */
  readonly firms: FirmsOnMap;
  readonly closed: readonly number[];
  readonly affected: Uint32Array;
  /** All others step back. */
  readonly focus: Uint32Array | null;
  /** Is a zone or firm selected? */
  readonly selected: boolean;
};

const NO_ROWS = new Uint32Array(0);

export function tensionMarks(from: {
  readonly base: TensionBase;
  readonly firms: FirmsOnMap;
  /** Rows that some zone is within reach of; null before the region is computed. */
  readonly all: Uint32Array | null;
  readonly zone: FocusTension | null;
  readonly selection: Selection | null;
  /** Is the map near enough for a ring around every affected firm? */
  readonly near: boolean;
}): TensionMarks {
  const { firms, zone, selection } = from;
  const { closed } = from.base;
  if (zone) {
    const { run } = zone.tension;
    const rows = Uint32Array.from(hitsWithinReach(zone.base, run), (at) => run.firm[at]);
    return { firms, closed, affected: rows, focus: rows, selected: true };
  }
  if (selection?.kind === "firm") {
    const one = Uint32Array.of(selection.row);
    return { firms, closed, affected: one, focus: one, selected: true };
  }
  const all = from.all ?? NO_ROWS;
  return { firms, closed, affected: from.near ? all : NO_ROWS, focus: all, selected: false };
}
