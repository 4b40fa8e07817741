import { createStore, type StoreApi } from "zustand/vanilla";

/** Facts that the map tells of what it draws. Nobody decides them, and no link holds them. */
export type MapReport = {
  /** Whether zones can be drawn on it: not yet while it loads, never where it does not come. */
  readonly canDraw: "not-yet" | "yes" | "never";
  /** Does it still look where it looked at the start, and was that its own choice and not a link's? */
  readonly untouched: boolean;
  /** Squares that firms are summed over at this zoom; null while single marks are drawn. */
  readonly squares: {
    /** Their side. */
    readonly sideM: number;
    /** Lower bounds of their classes, in firms, few first. */
    readonly breaks: readonly number[];
  } | null;
};

export type MapReportStore = StoreApi<MapReport>;

export function createMapReport(): MapReportStore {
  return createStore<MapReport>()(() => ({ canDraw: "not-yet", untouched: false, squares: null }));
}
