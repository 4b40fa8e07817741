import {
  compareScenarios,
  type ScenarioDifference,
  type ZoneDifference,
} from "../../core/tension/scenario.ts";
import type { TensionModel } from "./compute.ts";

/** What changes from scenario A to B: zone by zone, and for the region with each firm once. */
export function differenceBetween(a: TensionModel, b: TensionModel): ScenarioDifference {
  return compareScenarios(sideOf(a), sideOf(b));
}

function sideOf(model: TensionModel) {
  return {
    // A copy that was moved is compared with the zone it was copied from.
    zones: {
      id: model.entries.map(({ plan }) => plan),
      name: model.entries.map(({ name }) => name),
    },
    register: model.register,
    tension: model.tension,
  };
}

export function differs({ change, a, b }: ZoneDifference): boolean {
  if (!a || !b) return true;
  return Object.values(change).some((value) => Math.abs(value) > 1e-9);
}
