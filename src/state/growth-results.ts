import { createStore, type StoreApi } from "zustand/vanilla";
import type { Hotspots } from "../core/growth/hotspots.ts";
import type { ReferenceFigure } from "../core/growth/reference.ts";
import type { HotspotCells } from "../core/scene.ts";

/** How the search for hotspots is going. */
export type HotspotRun =
  | { readonly kind: "idle" | "stopped" }
  /** Share done, 0-1. */
  | { readonly kind: "running"; readonly share: number }
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly context: Readonly<Record<string, string | number>>;
    };

/** Hotspots that were found, and what the map draws of them. */
export type FoundHotspots = {
  /** Register, filter and options they were found for; another key means the page has moved on. */
  readonly key: string;
  readonly hotspots: Hotspots;
  readonly onMap: HotspotCells;
  /** Position in `hotspots.spots` for each cell, -1 for none. */
  readonly spotOfCell: Int32Array;
};

/** Figures to compare with, read from a file. */
export type FiguresFile = {
  readonly fileName: string;
  readonly figures: readonly ReferenceFigure[];
  /** Rows that could not be used. */
  readonly refused: number;
};

/** What was worked out for the growth view. Decisions of the user are in the view store. */
export type GrowthState = {
  readonly run: HotspotRun;
  readonly found: FoundHotspots | null;
  /** Firms that a bar or a row under the pointer is about: the others fade on the map. */
  readonly focus: Uint32Array | null;
  readonly national: FiguresFile | null;
  readonly own: FiguresFile | null;
  /** Counts requests to work it out again after a stop. */
  readonly again: number;
};

export type GrowthStore = StoreApi<GrowthState>;

export function createGrowth(): GrowthStore {
  return createStore<GrowthState>()(() => ({
    run: { kind: "idle" },
    found: null,
    focus: null,
    national: null,
    own: null,
    again: 0,
  }));
}
