import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReferenceFigure } from "../core/growth/reference.ts";

/** Figures to compare with, read from a file. */
export type FiguresFile = {
  readonly fileName: string;
  readonly figures: readonly ReferenceFigure[];
  /** Rows that could not be used. */
  readonly refused: number;
};

/** What the growth view holds beside the user's decisions, which are in the view store. */
export type GrowthState = {
  /** Firms that a bar or a row under the pointer is about: the others fade on the map. */
  readonly focus: Uint32Array | null;
  /** Figures of the user's own file. */
  readonly own: FiguresFile | null;
};

export type GrowthStore = StoreApi<GrowthState>;

export function createGrowth(): GrowthStore {
  return createStore<GrowthState>()(() => ({ focus: null, own: null }));
}
