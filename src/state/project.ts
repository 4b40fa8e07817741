import { type TemporalState, temporal } from "zundo";
import { createStore, type StoreApi } from "zustand/vanilla";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { SIZE_UNKNOWN } from "../core/register/size-classes.ts";
import { PRESETS, SUBSECTORS } from "../core/register/subsectors.ts";
import type { DrawnZone, ZoneOrigin, ZoneOutline } from "./drawn-zone.ts";
import { EMPTY_TENSION, type TensionChoice } from "./tension-choice.ts";

/** Which establishments take part, as the user set it. Arrays as in core's FirmFilter. */
export type FilterChoice = {
  readonly subsectors: readonly boolean[];
  readonly sides: readonly boolean[];
  readonly sizes: readonly boolean[];
};

/** Everything the user has decided and can undo. Data are named by id; they stay in memory beside it. */
export type ProjectDocument = {
  /** SAMPLE or the id of a loaded register. */
  readonly register: string;
  /** Ids of the loaded zone layers, in the order they were added. */
  readonly ownLayers: readonly string[];
  readonly filter: FilterChoice;
  /** Chosen year; null = the last year of the register. */
  readonly year: number | null;
  readonly zones: readonly DrawnZone[];
  /** Number of the next drawn zone. */
  readonly nextNumber: number;
} & TensionChoice;

export const SAMPLE = "sample";

export const ALL_ON: FilterChoice = {
  subsectors: SUBSECTORS.map(() => true),
  sides: PORT_SIDES.map(() => true),
  sizes: Array.from({ length: SIZE_UNKNOWN + 1 }, () => true),
};

export const EMPTY_PROJECT: ProjectDocument = {
  register: SAMPLE,
  ownLayers: [],
  filter: ALL_ON,
  year: null,
  zones: [],
  nextNumber: 1,
  ...EMPTY_TENSION,
};

export type FilterPart = keyof FilterChoice;
export type Preset = "all" | "core" | "process";

export type ProjectStore = StoreApi<ProjectDocument> & { temporal: StoreApi<TemporalState<ProjectDocument>> };

/** The project with its history. Every change below is one step of undo. */
export function createProject(start: Partial<ProjectDocument> = {}): ProjectStore {
  return createStore<ProjectDocument>()(
    temporal((): ProjectDocument => ({ ...EMPTY_PROJECT, ...start }), {
      limit: 200,
      equality: (past, current) => JSON.stringify(past) === JSON.stringify(current),
    }),
  );
}

export function addZone(
  project: ProjectStore,
  origin: ZoneOrigin,
  outline: ZoneOutline,
  name = "",
): DrawnZone {
  const { zones, nextNumber } = project.getState();
  const zone: DrawnZone = { number: nextNumber, name, origin, outline };
  project.setState({ zones: [...zones, zone], nextNumber: nextNumber + 1 });
  return zone;
}

export function changeZone(
  project: ProjectStore,
  number: number,
  change: Partial<Pick<DrawnZone, "name" | "outline" | "homes">>,
): void {
  project.setState(({ zones }) => ({
    zones: zones.map((zone) => (zone.number === number ? { ...zone, ...change } : zone)),
  }));
}

export function removeZone(project: ProjectStore, number: number): void {
  project.setState(({ zones }) => ({ zones: zones.filter((zone) => zone.number !== number) }));
}

/**
 * Takes a zone out as if it had never been made: no step of undo holds it, and its number is free again when it was the
 * last one. What was decided since then stays, each still a step of its own.
 */
export function forgetZone(project: ProjectStore, number: number): void {
  const without = <P extends Partial<ProjectDocument>>(state: P): P => ({
    ...state,
    ...(state.zones ? { zones: state.zones.filter((zone) => zone.number !== number) } : {}),
    ...(state.nextNumber === number + 1 ? { nextNumber: number } : {}),
  });
  const { pause, resume, pastStates } = project.temporal.getState();
  pause();
  project.setState(without);
  resume();
  const states = [...pastStates.map(without), project.getState()];
  // Making the zone was the only difference between two of them, which now is none.
  const steps = states.filter(
    (state, at) => at + 1 < states.length && JSON.stringify(state) !== JSON.stringify(states[at + 1]),
  );
  project.temporal.setState({ pastStates: steps });
}

export function toggleFilter(project: ProjectStore, part: FilterPart, code: number): void {
  project.setState(({ filter }) => ({
    filter: { ...filter, [part]: filter[part].map((on, index) => (index === code ? !on : on)) },
  }));
}

/** Only this option of one part of the filter. */
export function onlyFilter(project: ProjectStore, part: FilterPart, code: number): void {
  project.setState(({ filter }) => ({
    filter: { ...filter, [part]: filter[part].map((_, index) => index === code) },
  }));
}

export function choosePreset(project: ProjectStore, preset: Preset): void {
  project.setState(({ filter }) => ({ filter: { ...filter, subsectors: presetSubsectors(preset) } }));
}

export function clearFilter(project: ProjectStore): void {
  project.setState({ filter: ALL_ON });
}

export function chooseYear(project: ProjectStore, year: number): void {
  project.setState({ year });
}

/** Another register; the year goes back to its last one, since the files need not share years. */
export function chooseRegister(project: ProjectStore, register: string): void {
  project.setState({ register, year: null });
}

export function addOwnLayer(project: ProjectStore, layer: string): void {
  project.setState(({ ownLayers }) => ({ ownLayers: [...ownLayers, layer] }));
}

export function removeOwnLayer(project: ProjectStore, layer: string): void {
  project.setState(({ ownLayers }) => ({ ownLayers: ownLayers.filter((id) => id !== layer) }));
}

export function presetSubsectors(preset: Preset): boolean[] {
  return SUBSECTORS.map(({ id }) => preset === "all" || PRESETS[preset].includes(id));
}

/** The preset that a set of subsectors is, or null for a hand-made mix. */
export function presetOf(subsectors: readonly boolean[]): Preset | null {
  for (const preset of ["all", "core", "process"] as const)
    if (presetSubsectors(preset).every((on, code) => on === subsectors[code])) return preset;
  return null;
}

/** How many options are switched off: 0 means everything takes part. */
export function filtersOn(filter: FilterChoice): number {
  let parts = 0;
  for (const part of [filter.subsectors, filter.sides, filter.sizes]) if (part.includes(false)) parts++;
  return parts;
}
