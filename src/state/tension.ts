import type { Lens } from "../core/tension/lens.ts";
import type { ProjectStore } from "./project.ts";
import type { FirmChange, ScenarioPlan, ZoneType } from "./tension-choice.ts";

export function changeLens(project: ProjectStore, change: Partial<Lens>): void {
  project.setState(({ lens }) => ({ lens: { ...lens, ...change } }));
}

export function chooseGuidelines(project: ProjectStore, guidelines: string): void {
  project.setState({ guidelines });
}

/** Tests one zone as an area type of its own, with the reason why; null = as the lens says again. */
export function chooseZoneType(
  project: ProjectStore,
  plan: string,
  choice: Omit<ZoneType, "plan"> | null,
): void {
  project.setState(({ zoneTypes }) => {
    const others = zoneTypes.filter((other) => other.plan !== plan);
    return { zoneTypes: choice ? [...others, { plan, ...choice }] : others };
  });
}

/** Moves or closes a firm; a second change of the same firm takes the place of the first. */
export function changeFirm(project: ProjectStore, change: FirmChange): void {
  project.setState(({ firmChanges }) => ({
    firmChanges: [...firmChanges.filter(({ firm }) => firm !== change.firm), change],
  }));
}

/** The firm stands where the register says again. */
export function restoreFirm(project: ProjectStore, firm: string): void {
  project.setState(({ firmChanges }) => ({
    firmChanges: firmChanges.filter((other) => other.firm !== firm),
  }));
}

/** Puts the other scenario to work. The first time, the other one begins as a copy of this one. */
export function switchScenario(project: ProjectStore): void {
  project.setState(({ lens, zones, firmChanges, scenario, otherScenario }) => {
    const here: ScenarioPlan = { lens, zones, firmChanges };
    return { ...(otherScenario ?? here), scenario: scenario === "A" ? "B" : "A", otherScenario: here };
  });
}

/** Leaves the scenario that is not at work, and calls the one at work A. */
export function dropOtherScenario(project: ProjectStore): void {
  project.setState({ scenario: "A", otherScenario: null });
}
