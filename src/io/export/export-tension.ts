import { AREA_TYPES } from "../../core/tension/area-types.ts";
import type { Category } from "../../core/tension/ladder.ts";
import type { TensionStatus } from "../../core/tension/tension-status.ts";
import { BOM, type CsvStyle, csvLine } from "./write-csv.ts";

/** One firm at one zone, as it is saved. */
export type PairRow = {
  readonly firm: string;
  readonly firmName: string;
  readonly zone: string;
  readonly zoneName: string;
  readonly sbi: string;
  readonly subsector: string;
  readonly portSide: string;
  readonly category: Category;
  /** Aspects that decide the distance under the lens, such as "noise" or "odour+hazard". */
  readonly aspects: string;
  readonly distanceM: number;
  /** What the lens asks, and what each area type does, by position in AREA_TYPES. */
  readonly guidelineM: number;
  readonly byAreaM: readonly number[];
  /** Guideline of the lens less distance: positive = too near. */
  readonly deficitM: number;
  readonly inside: boolean;
  readonly status: TensionStatus;
  /** NaN = unknown. */
  readonly jobs: number;
  readonly viaFallback: boolean;
  readonly sizeAssumed: boolean;
  readonly plotRadiusM: number;
  /** Where the firm stands, and the nearest point of the zone (the firm itself when it stands in it); degrees. */
  readonly from: readonly [lonDeg: number, latDeg: number];
  readonly to: readonly [lonDeg: number, latDeg: number];
};

/** Said with every row or feature: without these the figures cannot be read. */
export type TensionContext = {
  /** The area type and the switches that are not at their default, in the page's words, such as "mixed, size rule". */
  readonly lens: string;
  /** Name of the list of guideline distances. */
  readonly edition: string;
  readonly year: number;
  /** Whose rows: the note that the register is synthetic, or the name of the file. */
  readonly register: string;
  readonly scenario: string;
};

const PAIR_COLUMNS = [
  "vestigingsnummer",
  "bedrijf",
  "zone_id",
  "zone",
  "sbi2008",
  "deelsector",
  "havenzijde",
  "categorie",
  "bepalend",
  "afstand_m",
  "richtafstand_m",
  ...AREA_TYPES.map(({ column }) => `${column}_m`),
  "tekort_m",
  "in_zone",
  "status",
  "banen",
  "via_branche",
  "naar_grootte",
  "perceelstraal_m",
  "lens",
  "lijst",
  "jaar",
  "register",
  "scenario",
];

/** Firms and the zones they reach, one pair a row. Distances to the centimetre. */
export function pairsCsv(pairs: readonly PairRow[], context: TensionContext, style: CsvStyle): string {
  let text = BOM + csvLine(style, PAIR_COLUMNS);
  for (const pair of pairs) text += csvLine(style, cellsOf(pair, context));
  return text;
}

function cellsOf(pair: PairRow, context: TensionContext): (string | number)[] {
  return [
    pair.firm,
    pair.firmName,
    pair.zone,
    pair.zoneName,
    pair.sbi,
    pair.subsector,
    pair.portSide,
    pair.category,
    pair.aspects,
    centimetres(pair.distanceM),
    pair.guidelineM,
    ...pair.byAreaM,
    centimetres(pair.deficitM),
    pair.inside ? "ja" : "nee",
    pair.status,
    Number.isNaN(pair.jobs) ? "onbekend" : pair.jobs,
    pair.viaFallback ? "ja" : "nee",
    pair.sizeAssumed ? "ja" : "nee",
    centimetres(pair.plotRadiusM),
    context.lens,
    context.edition,
    context.year,
    context.register,
    context.scenario,
  ];
}

/** The same as GeoJSON: a line from each firm to the nearest point of the zone. */
export function pairsGeoJson(pairs: readonly PairRow[], context: TensionContext): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: pairs.map(({ from, to, jobs, distanceM, deficitM, plotRadiusM, byAreaM, ...facts }) => ({
      type: "Feature",
      properties: {
        ...facts,
        ...Object.fromEntries(AREA_TYPES.map(({ id }, area) => [`${id}M`, byAreaM[area]])),
        distanceM: centimetres(distanceM),
        deficitM: centimetres(deficitM),
        plotRadiusM: centimetres(plotRadiusM),
        // JSON has no NaN; null is unknown.
        jobs: Number.isNaN(jobs) ? null : jobs,
        ...context,
      },
      geometry: { type: "LineString", coordinates: [from, to].map((place) => place.map(degrees)) },
    })),
  });
}

/** A table of zones or firms as CSV: one line of headings, then one a row; NaN is "onbekend". */
export function tableCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  context: TensionContext,
  style: CsvStyle,
): string {
  const shared = [context.lens, context.edition, context.year, context.register, context.scenario];
  let text = BOM + csvLine(style, [...headings, "lens", "lijst", "jaar", "register", "scenario"]);
  for (const row of rows)
    text += csvLine(style, [
      ...row.map((cell) => (typeof cell === "number" && Number.isNaN(cell) ? "onbekend" : cell)),
      ...shared,
    ]);
  return text;
}

function centimetres(metres: number): number {
  return Number(metres.toFixed(2));
}

/** 7 decimals of a degree: a centimetre. */
function degrees(value: number): number {
  return Number(value.toFixed(7));
}
