/** One kind of area that a zone can be tested as. */
type AreaTypeEntry = {
  /** As the lens, the command line and JSON name it; words on screen are keyed by it. */
  readonly id: string;
  /** Steps of the ladder below the distance of the list. An aspect can keep its distance all the same (`ASPECTS`). */
  readonly stepsDown: number;
  /** Area type that a sentence about this one gives beside it: "in a mixed area there would be m". */
  readonly beside: string;
  /** In links; "" = the usual one, which links leave out. */
  readonly letter: string;
  /** In the headings of saved files, whose columns are Dutch. */
  readonly column: string;
};

/**
 * What a zone can be tested as, the strictest first: *rustige woonwijk*, for which the list is written, then what asks
 * less. Positions are those of every column "by area type". Source of the step down: VNG, Bedrijven en
 * milieuzonering, edition 2009 (*gemengd gebied*).
 */
export const AREA_TYPES = [
  { id: "quiet", stepsDown: 0, beside: "mixed", letter: "", column: "rustig" },
  { id: "mixed", stepsDown: 1, beside: "quiet", letter: "m", column: "gemengd" },
] as const satisfies readonly AreaTypeEntry[];

export type AreaType = (typeof AREA_TYPES)[number]["id"];

/** Position of the area type whose distances no other exceeds: pairs are found under it. */
export const STRICTEST = 0;

export type StrictestAreaType = (typeof AREA_TYPES)[typeof STRICTEST]["id"];
/** Area types under which something can be acceptable that the strictest does not allow. */
export type MilderAreaType = Exclude<AreaType, StrictestAreaType>;

export const AREA_TYPE_IDS: readonly AreaType[] = AREA_TYPES.map(({ id }) => id);

/** Those after the strictest. */
export const MILDER_AREA_TYPES: readonly MilderAreaType[] = AREA_TYPE_IDS.filter(
  (id): id is MilderAreaType => id !== AREA_TYPES[STRICTEST].id,
);

/** Position in AREA_TYPES. */
export function positionOfArea(areaType: AreaType): number {
  return AREA_TYPE_IDS.indexOf(areaType);
}

/** The area type that a sentence gives beside this one. */
export function areaBeside(areaType: AreaType): AreaType {
  return AREA_TYPES[positionOfArea(areaType)].beside;
}
