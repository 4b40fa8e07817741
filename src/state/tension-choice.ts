import type { AreaType } from "../core/tension/area-types.ts";
import { DEFAULT_LENS, type Lens } from "../core/tension/lens.ts";
import type { DrawnZone } from "./drawn-zone.ts";

/** What if this firm stood elsewhere, or were gone? Named by its register key, so that it outlives a reload. */
export type FirmChange =
  | { readonly firm: string; readonly kind: "moved"; readonly xM: number; readonly yM: number }
  | { readonly firm: string; readonly kind: "closed" };

/** What one zone is tested as, argued for that place; in both scenarios alike. */
export type ZoneType = {
  /** `layer:id` of the zone, or of the one that a moved copy stands for. */
  readonly plan: string;
  readonly areaType: AreaType;
  /** Why, in the user's words; "" for none. In a link only when the user says so. */
  readonly reason: string;
};

/** Two plans side by side. The one at work is in the project's own fields, the other is kept aside. */
export type ScenarioName = "A" | "B";

/** All that can differ between two scenarios. */
export type ScenarioPlan = {
  readonly lens: Lens;
  readonly zones: readonly DrawnZone[];
  readonly firmChanges: readonly FirmChange[];
};

/** The tension part of the project: undone and saved with the rest of it. */
export type TensionChoice = {
  readonly lens: Lens;
  /** Id of a loaded list of guideline distances; "" = the list that comes with the page. */
  readonly guidelines: string;
  readonly firmChanges: readonly FirmChange[];
  /** Zones that are not tested as the lens says. */
  readonly zoneTypes: readonly ZoneType[];
  readonly scenario: ScenarioName;
  /** The scenario that is not at work; null until there is one. */
  readonly otherScenario: ScenarioPlan | null;
};

export const EMPTY_TENSION: TensionChoice = {
  lens: DEFAULT_LENS,
  guidelines: "",
  firmChanges: [],
  zoneTypes: [],
  scenario: "A",
  otherScenario: null,
};
