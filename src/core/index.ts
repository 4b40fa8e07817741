/**
 * The public door of core, for use without the rest of the project (`npm run build:core`): count firms in zones, and
 * what is built on that. What is not named here may change without notice.
 *
 * Everything is typed arrays in and out, in RD New metres (EPSG:28992); nothing here needs a page. Input that cannot be
 * used throws an `InputError` with a stable `code`.
 */

// A register: firms as columns, and which of them take part.

export { InputError } from "./errors.ts";
export { everyFirm, type FirmFilter } from "./register/firm-filter.ts";
export type { FirmTable } from "./register/firm-table.ts";
export { type FirmColumns, firmTable } from "./register/make-firm-table.ts";
export { INSIDE, OUTSIDE, PORT_SIDES, type PortSide, TRANSITION } from "./register/port-side.ts";
export { SIZE_CLASS_FROM, SIZE_NONE, SIZE_UNKNOWN, sizeClassOf } from "./register/size-classes.ts";
export {
  NOT_MANUFACTURING,
  normaliseSbi,
  SUBSECTORS,
  type Subsector,
  type SubsectorId,
  subsectorOfSbi,
} from "./register/subsectors.ts";
export { type TextColumn, textAt } from "./register/text-column.ts";

// Where things are: zones from rings in RD or in degrees.

export { type LonLatRing, shapeFromLonLat, shapeFromLonLatPolygons } from "./geometry/densify.ts";
export { isInZone } from "./geometry/point-in-zone.ts";
export {
  type CountShape,
  type PolygonSet,
  polygonSet,
  ringsOf,
  shapeFromRd,
  type ZoneRings,
  zoneShape,
} from "./geometry/polygon-set.ts";
export { toLonLat, toRd } from "./geometry/rd.ts";
export type { Bounds } from "./geometry/rings.ts";
export { shapeAreaM2, shapeBounds } from "./geometry/shape-area.ts";
export { type ShapeProblem, shapeProblems } from "./geometry/shape-problems.ts";

// What a zone holds: build an index of a register once, put it under a filter, and count.

export {
  buildCountIndex,
  type Counted,
  type CountIndex,
  countDistinct,
  countZone,
  type PerYear,
  type RestingSummary,
  rowsIn,
  summarise,
  under,
} from "./counting/index.ts";
export { COUNT_CLASSES, countTotals, emptyZoneCount, type ZoneCount } from "./zone-count.ts";

// Long work in steps that can be watched and left (`tensionSteps`, `hotspotSteps`); the other names do it at once.

export { finish, type Progress, type Steps } from "./steps.ts";

// How near homes and firms would come: guideline distances, zone by zone.

export { type FirmGuidelines, firmGuidelines } from "./tension/firm-guidelines.ts";
export { type FirmSelection, selectFirms } from "./tension/firm-selection.ts";
export { type GuidelineRule, type RuleSet, ruleSet } from "./tension/guideline-rules.ts";
export { DEFAULT_LENS, type Lens } from "./tension/lens.ts";
export {
  type RegionTension,
  regionTension,
  type TensionInput,
  tensionSteps,
} from "./tension/region-tension.ts";
export { type TensionIndex, tensionIndex } from "./tension/tension-index.ts";
export { tensionOfZone, type ZoneTension } from "./tension/tension-of-zone.ts";
export type { ZoneTotals } from "./tension/zone-totals.ts";

// Where jobs grow or shrink, and why.

export { type Area, portSideAreas, wholeArea } from "./growth/area.ts";
export { HOTSPOT_CLASSES } from "./growth/classes.ts";
export {
  DEFAULT_HOTSPOT_OPTIONS,
  findHotspots,
  type HotspotOptions,
  type Hotspots,
  hotspotSteps,
} from "./growth/hotspots.ts";
export { type Reference, type ReferenceSource, referenceFrom } from "./growth/reference.ts";
export { type ShiftShare, shiftShare, shiftShareTotal } from "./growth/shift-share.ts";
export {
  type EndFigures,
  endFigures,
  type YearlyFigures,
  yearlyFigures,
} from "./growth/subsector-figures.ts";
