import { createStore, type StoreApi } from "zustand/vanilla";

/** Tables of the tension view: all zones, all firms, the firms of the selected zone, or what the scenario changes. */
export type TensionTable = "zones" | "firms" | "pairs" | "compare";

/** What is open in the tension view and is neither undone nor shared. */
export type TensionView = {
  /** Row of the firm in focus on the card of a zone; null = the one that weighs most. */
  readonly focus: number | null;
  readonly table: TensionTable | null;
  /** What the scenario at work is compared with: the other one, where there is one, or register and plans as they are. */
  readonly compareWith: "other" | "planned";
  readonly dialog: "caveats" | "export" | null;
  readonly settings: boolean;
  /** Row of the firm that waits for a click on the map, to stand there. */
  readonly placing: number | null;
  /** All zones in the panel's ranking, instead of the first dozen. */
  readonly allZones: boolean;
  /** Why the list of guideline distances could not be loaded; "" when it could. */
  readonly listProblem: string;
};

export type TensionViewStore = StoreApi<TensionView>;

export function createTensionView(): TensionViewStore {
  return createStore<TensionView>()(() => ({
    focus: null,
    table: null,
    compareWith: "other",
    dialog: null,
    settings: false,
    placing: null,
    allZones: false,
    listProblem: "",
  }));
}
