import type { CountShape } from "../../../core/geometry/polygon-set.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { AREA_TYPES } from "../../../core/tension/area-types.ts";
import { ASPECTS } from "../../../core/tension/aspects.ts";
import { CATEGORIES } from "../../../core/tension/ladder.ts";
import type { PlanMaximum } from "../../../core/tension/plan-maximum.ts";
import { tensionClass } from "../../../core/tension/tension-class.ts";
import type { ZoneRange } from "../../../core/tension/tension-range.ts";
import type { Dwellings, ZoneTotals } from "../../../core/tension/zone-totals.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { highCell, lowCell } from "./range-cells.ts";
import { rounded, roundedPart } from "./rounded.ts";
import { contextColumns, type TensionContext } from "./tension-context.ts";

/** One zone and what the firms around it add up to. */
export type TensionZoneRow = {
  /** `layer:id`. */
  readonly key: string;
  readonly name: string;
  readonly municipality: string;
  readonly dwellings: Dwellings;
  readonly shape: CountShape;
  readonly totals: ZoneTotals;
  /** Why the zone is tested as its own area type. */
  readonly reason?: string | undefined;
  /** What the estates around it may hold at most; undefined where that was not worked out. */
  readonly plan?: ZonePlan | undefined;
  /** Between what its figures are; undefined where that was not worked out. */
  readonly range?: ZoneRange | undefined;
};

/** Names of the estates, and the free share outside their contours, and outside those of the firms too. */
export type ZonePlan = Pick<PlanMaximum, "freeAreaShare" | "withFirmsShare"> & {
  readonly names: readonly string[];
};

type Figure = {
  readonly id: string;
  readonly type: ColumnType;
  readonly cell: (row: TensionZoneRow) => Cell;
  readonly more?: Partial<ExportColumn>;
};

/** Zones with their tension, as areas. Jobs, homes and scores to a decimal, NaN where they are unknown. */
export function tensionZonesTable(rows: readonly TensionZoneRow[], context: TensionContext): TableBody {
  return {
    name: "zones_spanning",
    rowCount: rows.length,
    geometry: { kind: "area", shapes: rows.map(({ shape }) => shape) },
    columns: [
      ...[
        ...FIGURES,
        ...(rows.some(({ range }) => range) ? BETWEEN : []),
        ...(rows.some(({ plan }) => plan) ? PLAN : []),
        ...(rows.some(({ totals }) => totals.between) ? RANGES : []),
      ].map(({ id, type, cell, more }) => ({ id, type, cells: rows.map(cell), ...more })),
      ...contextColumns(context, rows.length),
    ],
  };
}

const whole = (
  id: string,
  cell: (totals: ZoneTotals) => number,
  more: Partial<ExportColumn> = {},
): Figure => ({
  id,
  type: "integer",
  cell: ({ totals }) => cell(totals),
  more,
});
const decimal = (id: string, cell: (totals: ZoneTotals) => number): Figure => ({
  id,
  type: "number",
  cell: ({ totals }) => rounded(cell(totals), 1),
});

const COLUMN_OF_TYPE: ReadonlyMap<string, string> = new Map(AREA_TYPES.map(({ id, column }) => [id, column]));

const FIGURES: readonly Figure[] = [
  { id: "zone_id", type: "text", cell: ({ key }) => key },
  { id: "zone", type: "text", cell: ({ name }) => name },
  { id: "gemeente", type: "text", cell: ({ municipality }) => municipality },
  { id: "gebiedstype", type: "text", cell: ({ totals }) => COLUMN_OF_TYPE.get(totals.areaType) ?? "" },
  { id: "reden_gebiedstype", type: "text", cell: ({ reason }) => reason ?? "" },
  whole("klasse", (totals) => (Number.isNaN(totals.score) ? Number.NaN : tensionClass(totals) + 1), {
    word: "spanningsklasse",
  }),
  whole("bedrijven", ({ firmsWithinReach }) => firmsWithinReach, { word: "bedrijven-reach" }),
  whole("in_zone", ({ firmsInside }) => firmsInside, { word: "bedrijven-inside" }),
  ...AREA_TYPES.map(({ id, column }, area) =>
    whole(column, ({ firmsByArea }) => firmsByArea[area], { word: "bedrijven-area", values: { area: id } }),
  ),
  whole("ring", ({ firmsWithinReach, firmsInside }) => firmsWithinReach - firmsInside, {
    word: "bedrijven-ring",
  }),
  decimal("banen", ({ jobs }) => jobs),
  decimal("banen_in_zone", ({ jobsInside }) => jobsInside),
  whole("banen_onbekend", ({ unknownJobs }) => unknownJobs),
  ...ASPECTS.map(({ id }, aspect) =>
    whole(`bepalend_${id}`, ({ byAspect }) => byAspect[aspect], {
      word: "bedrijven-aspect",
      values: { aspect: id },
    }),
  ),
  ...PORT_SIDES.map((side, code) =>
    whole(`haven_${side}`, ({ bySide }) => bySide.firms[code], { word: "bedrijven-side", values: { side } }),
  ),
  ...CATEGORIES.slice(1).map((category, position) =>
    whole(`cat_${category}`, ({ byCategory }) => byCategory.firms[position + 1], {
      word: "bedrijven-category",
      values: { category },
    }),
  ),
  ...SUBSECTORS.map(({ id }, code) =>
    whole(`sector_${id}`, ({ bySubsector }) => bySubsector.firms[code], {
      word: "bedrijven-subsector",
      values: { subsector: id },
    }),
  ),
  { id: "vrij_deel", type: "number", cell: ({ totals }) => roundedPart(totals.freeAreaShare) },
  { id: "vrij_deel_ring", type: "number", cell: ({ totals }) => roundedPart(totals.ringFreeAreaShare) },
  { id: "woningen_laag", type: "number", cell: ({ dwellings }) => dwellings.low },
  { id: "woningen_hoog", type: "number", cell: ({ dwellings }) => dwellings.high },
  decimal("woningen_in_contour_laag", ({ dwellingsLow }) => dwellingsLow),
  decimal("woningen_in_contour_hoog", ({ dwellingsHigh }) => dwellingsHigh),
  decimal("woningen_in_contour_ring_laag", ({ ringDwellingsLow }) => ringDwellingsLow),
  decimal("woningen_in_contour_ring_hoog", ({ ringDwellingsHigh }) => ringDwellingsHigh),
  decimal("score", ({ score }) => score),
  decimal("score_in_zone", ({ scoreInside }) => scoreInside),
  decimal("score_eromheen", ({ score, scoreInside }) => score - scoreInside),
];

/** Where the ranges were worked out: point or plot, size row and area type. */
const BETWEEN: readonly Figure[] = [
  {
    id: "vrij_deel_van",
    type: "number",
    cell: ({ range }) => (range ? roundedPart(range.low) : Number.NaN),
  },
  {
    id: "vrij_deel_tot",
    type: "number",
    cell: ({ range }) => (range ? roundedPart(range.high) : Number.NaN),
  },
  { id: "bedrijven_van", type: "integer", cell: ({ range }) => range?.firmsLow ?? Number.NaN },
  { id: "bedrijven_tot", type: "integer", cell: ({ range }) => range?.firmsHigh ?? Number.NaN },
  { id: "beslist", type: "text", cell: ({ range }) => range?.decides ?? "" },
];

/** Where the plans' maximum was worked out; on a lattice, so to two decimals. */
const PLAN: readonly Figure[] = [
  { id: "plan_terreinen", type: "text", cell: ({ plan }) => plan?.names.join("; ") ?? "" },
  { id: "vrij_deel_plan", type: "number", cell: ({ plan }) => rounded(plan?.freeAreaShare ?? Number.NaN, 2) },
  {
    id: "vrij_deel_plan_en_bedrijven",
    type: "number",
    cell: ({ plan }) => rounded(plan?.withFirmsShare ?? Number.NaN, 2),
  },
];

/** Of a register with size classes. */
const RANGES: readonly Figure[] = [
  {
    id: "banen_van",
    type: "number",
    cell: ({ totals }) => lowCell(totals.between),
    more: { word: "jobsLow" },
  },
  {
    id: "banen_tot",
    type: "number",
    cell: ({ totals }) => highCell(totals.between),
    more: { word: "jobsHigh" },
  },
];
