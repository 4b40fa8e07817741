import { createStore, type StoreApi } from "zustand/vanilla";
import type { ZoneOutline } from "./drawn-zone.ts";

/**
 * The zone under the pointer: being drawn, or an existing one while it is edited. It changes on every pointer
 * move, so it is kept apart from the project, which gets it once when the pointer lets go.
 */
export type LiveZone = {
  /** Number of the zone that is edited, or the number the drawn one will have. */
  readonly number: number;
  readonly editing: boolean;
  /** Dragged as a whole: no handles on its corners. */
  readonly whole?: boolean;
  /** null while there are too few corners to count in. */
  readonly outline: ZoneOutline | null;
  readonly moving: boolean;
  /** What is wrong with the outline, and where, once the user tried to finish it. */
  readonly problem: { readonly code: string; readonly at: readonly [number, number] | null } | null;
};

export type LiveZoneStore = StoreApi<{ readonly zone: LiveZone | null }>;

export function createLiveZone(): LiveZoneStore {
  return createStore(() => ({ zone: null as LiveZone | null }));
}
