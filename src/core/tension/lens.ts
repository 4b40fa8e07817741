import { AREA_TYPE_IDS, AREA_TYPES } from "./area-types.ts";

/** One switch of the lens. */
type SwitchEntry = {
  /** Field of `Lens`. */
  readonly key: string;
  /** What it can be; of a setting: off, then on. */
  readonly values: readonly (string | boolean)[];
  /** Of each value its letter in a link; "" = the usual value, which links leave out. */
  readonly letters: readonly string[];
  /** Option of the command line. */
  readonly option: string;
  /** Key of its words on screen. */
  readonly words: string;
  /** Does it change what is asked of a firm, so that distances and index are made anew? */
  readonly changesDistances: boolean;
};

/**
 * How the guideline distances are looked at: the switches, in the order of the panel. What each does is in
 * docs/methods.md#tension. Links, panel, exports and the command line all follow this table.
 */
export const LENS_SWITCHES = [
  // *Rustige woonwijk* or *gemengd gebied*. Chooses which distance is counted, coloured and scored; the status of a
  // pair (conflict, mixed-only, clear) is the same under every one.
  {
    key: "areaType",
    values: AREA_TYPE_IDS,
    letters: AREA_TYPES.map(({ letter }) => letter),
    option: "lens",
    words: "area",
    changesDistances: false,
  },
  // Step hazard down in a mixed area too. Common practice does not.
  {
    key: "reduceHazard",
    values: [false, true],
    letters: ["", "h"],
    option: "reduce-hazard",
    words: "hazard",
    changesDistances: true,
  },
  // Take the small or large row of a code by the firm's jobs. An assumption, marked wherever it changes a number.
  {
    key: "sizeRule",
    values: [false, true],
    letters: ["", "s"],
    option: "size-rule",
    words: "size",
    changesDistances: true,
  },
  // Half-width of the firm's plot taken off the distance: none, or estimated from its jobs.
  {
    key: "plotRadius",
    values: ["0", "estimate"],
    letters: ["", "p"],
    option: "plot-radius",
    words: "plot",
    changesDistances: true,
  },
  // Do firms in port land in transition (Merwe-Vierhavens) count?
  {
    key: "countTransition",
    values: [false, true],
    letters: ["t", ""],
    option: "count-transition",
    words: "transition",
    changesDistances: false,
  },
  // Do firms of fewer than 5 jobs that are asked 500 m or more count? See doubtful.ts.
  {
    key: "countDoubtful",
    values: [false, true],
    letters: ["d", ""],
    option: "count-doubtful",
    words: "doubtful",
    changesDistances: false,
  },
  // Leave noise out for firms inside the port, taken to be a noise-zoned site: there the zone governs. See noise-zone.ts.
  {
    key: "noiseZone",
    values: [false, true],
    letters: ["", "z"],
    option: "noise-zone",
    words: "noise",
    changesDistances: true,
  },
] as const satisfies readonly SwitchEntry[];

type LensSwitch = (typeof LENS_SWITCHES)[number];

/** A value for each switch. */
export type Lens = { readonly [Switch in LensSwitch as Switch["key"]]: Switch["values"][number] };

/** A switch that is off or on, beside the area type. */
export type LensSetting = Exclude<LensSwitch, { key: "areaType" }>;

export const LENS_SETTINGS: readonly LensSetting[] = LENS_SWITCHES.filter(
  (entry): entry is LensSetting => entry.key !== "areaType",
);

/** Every switch at its usual value. */
export const DEFAULT_LENS: Lens = lensOf(({ values, letters }) => values[letters.indexOf("")]);

/** The lens in which each switch has the value that is chosen for it: one of the switch's own. */
export function lensOf(choose: (entry: SwitchEntry) => string | boolean): Lens {
  // The keys are those of the table, which the type is made of; a value that no switch has is a mistake in the program.
  return Object.fromEntries(
    LENS_SWITCHES.map((entry: SwitchEntry) => {
      const value = choose(entry);
      if (!entry.values.includes(value)) throw new Error(`${value} is no value of ${entry.key}`);
      return [entry.key, value];
    }),
  ) as unknown as Lens;
}

export function isOn(lens: Lens, { key, values }: LensSetting): boolean {
  return lens[key] === values[1];
}

/** The lens with one setting the other way. */
export function flipped(lens: Lens, setting: LensSetting): Lens {
  return { ...lens, [setting.key]: setting.values[isOn(lens, setting) ? 0 : 1] };
}

/** Settings that are not as they usually are. */
export function changedSettings(lens: Lens): LensSetting[] {
  return LENS_SETTINGS.filter(({ key }) => lens[key] !== DEFAULT_LENS[key]);
}

/**
 * Do two lenses ask the same distances of the firms? When so, the index of one serves the other: a change of
 * area type or of the transition switch costs no rebuild.
 */
export function sameDistances(a: Lens, b: Lens): boolean {
  return LENS_SWITCHES.every(({ key, changesDistances }) => !changesDistances || a[key] === b[key]);
}
