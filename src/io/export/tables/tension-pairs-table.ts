import type { CountShape } from "../../../core/geometry/polygon-set.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { PORT_SIDES } from "../../../core/register/port-side.ts";
import { textAt } from "../../../core/register/text-column.ts";
import { AREA_TYPES, positionOfArea } from "../../../core/tension/area-types.ts";
import { aspectsOf } from "../../../core/tension/aspects.ts";
import { nearestPointOfShape } from "../../../core/tension/distance-to-zone.ts";
import { isDoubtful } from "../../../core/tension/doubtful.ts";
import type { FirmSelection } from "../../../core/tension/firm-selection.ts";
import type { HitRun } from "../../../core/tension/hit-run.ts";
import type { Lens } from "../../../core/tension/lens.ts";
import { pairFacts } from "../../../core/tension/pair-facts.ts";
import { askedUnder, aspectsUnder, hitsWithinReach, placeOf } from "../../../core/tension/reach.ts";
import type { TensionFirms } from "../../../core/tension/tension-setup.ts";
import type { Cell, ColumnType, ExportColumn, TableBody } from "../export-table.ts";
import { subsectorId } from "./firms-table.ts";
import { rounded, roundedDistance, roundedJobs } from "./rounded.ts";
import { contextColumns, type TensionContext } from "./tension-context.ts";

/** One firm at one zone, as it is saved. */
export type PairRow = {
  readonly firm: string;
  readonly firmName: string;
  readonly zone: string;
  readonly zoneName: string;
  readonly sbi: string;
  readonly subsector: string;
  readonly portSide: string;
  readonly category: string;
  /** Aspects that decide the distance under the lens, such as "noise" or "odour+hazard". */
  readonly aspects: string;
  readonly distanceM: number;
  /** What the lens asks, and what each area type does, by position in AREA_TYPES. */
  readonly guidelineM: number;
  /** As it was tested: the column of the area type. */
  readonly areaType: string;
  readonly byAreaM: readonly number[];
  readonly inside: boolean;
  readonly status: string;
  /** NaN = unknown. */
  readonly jobs: number;
  readonly viaFallback: boolean;
  /** Few jobs and a long distance: the firm itself has to be looked at. */
  readonly doubtful: boolean;
  readonly sizeAssumed: boolean;
  readonly plotRadiusM: number;
  /** Where the firm stands, and the nearest point of the zone (the firm itself when it stands in it); RD metres. */
  readonly from: readonly [xM: number, yM: number];
  readonly to: readonly [xM: number, yM: number];
};

/** What pairs are made of: the register under a list of distances, and who takes part. */
export type PairSetup = {
  readonly register: TensionFirms & { readonly firms: FirmTable };
  readonly lens: Pick<Lens, "areaType">;
  readonly selection: FirmSelection;
};

/** Every firm within reach of a zone under the lens, in the order of the run. */
export function pairRows(
  { register, lens, selection }: PairSetup,
  zone: { readonly key: string; readonly name: string; readonly shape: CountShape },
  run: HitRun,
): PairRow[] {
  const { firms, guidelines, jobs } = register;
  const asked = askedUnder(guidelines, lens);
  const bits = aspectsUnder(guidelines, lens);
  return hitsWithinReach(run, asked).map((at): PairRow => {
    const row = run.firm[at];
    const facts = pairFacts(guidelines, row, run.distanceM[at], run.inside[at] === 1);
    const { xM, yM } = placeOf(firms, selection.moved, row);
    const id = textAt(firms.id, row);
    return {
      firm: id,
      firmName: textAt(firms.name, row) || id,
      zone: zone.key,
      zoneName: zone.name,
      sbi: firms.sbiCodes[firms.sbi[row]],
      subsector: subsectorId(firms, row),
      portSide: PORT_SIDES[firms.portSide[row]],
      category: facts.category,
      aspects: aspectsOf(bits[row]).join("+"),
      distanceM: facts.distanceM,
      guidelineM: asked[row],
      areaType: AREA_TYPES[positionOfArea(lens.areaType)].column,
      byAreaM: facts.guidelineM,
      inside: facts.inside,
      status: facts.status,
      jobs: jobs[row],
      viaFallback: facts.viaFallback,
      doubtful: isDoubtful(guidelines, jobs, row),
      sizeAssumed: facts.sizeAssumed,
      plotRadiusM: facts.plotRadiusM,
      from: [xM, yM],
      to: (facts.inside ? null : nearestPointOfShape(zone.shape, xM, yM)) ?? [xM, yM],
    };
  });
}

/**
 * Firms and the zones they reach, one pair a row, as a line from the firm to the nearest point of the zone. Distances
 * to the centimetre, and never rounded over a guideline: distance and deficit add up to it.
 */
export function pairsTable(
  pairs: readonly PairRow[],
  context: TensionContext,
  [yes, no]: readonly [yes: string, no: string] = ["ja", "nee"],
): TableBody {
  const column = (
    id: string,
    type: ColumnType,
    cell: (pair: PairRow) => Cell,
    more: Partial<ExportColumn> = {},
  ): ExportColumn => ({ id, type, cells: pairs.map(cell), ...more });
  const writtenM = ({ distanceM, byAreaM }: PairRow): number => roundedDistance(distanceM, byAreaM);
  const yesNo = (is: boolean): string => (is ? yes : no);
  const metres = { unit: "m" } as const;
  const ends = new Float64Array(4 * pairs.length);
  pairs.forEach(({ from, to }, i) => {
    ends.set([...from, ...to], 4 * i);
  });
  return {
    name: "bedrijven_en_zones",
    rowCount: pairs.length,
    geometry: { kind: "line", ends },
    columns: [
      column("vestigingsnummer", "text", ({ firm }) => firm),
      column("bedrijf", "text", ({ firmName }) => firmName),
      column("zone_id", "text", ({ zone }) => zone),
      column("zone", "text", ({ zoneName }) => zoneName),
      column("sbi2008", "text", ({ sbi }) => sbi),
      column("deelsector", "text", ({ subsector }) => subsector),
      column("havenzijde", "text", ({ portSide }) => portSide),
      column("categorie", "text", ({ category }) => category),
      column("bepalend", "text", ({ aspects }) => aspects),
      column("afstand_m", "number", writtenM, metres),
      column("gebiedstype", "text", ({ areaType }) => areaType),
      column("richtafstand_m", "number", ({ guidelineM }) => guidelineM, metres),
      ...AREA_TYPES.map(({ id, column: name }, area) =>
        column(`${name}_m`, "number", ({ byAreaM }) => byAreaM[area], {
          ...metres,
          word: "richtafstand-area",
          values: { area: id },
        }),
      ),
      column("tekort_m", "number", (pair) => rounded(pair.guidelineM - writtenM(pair), 2), metres),
      column("in_zone", "text", ({ inside }) => yesNo(inside)),
      column("status", "text", ({ status }) => status),
      column("banen", "number", ({ jobs }) => roundedJobs(jobs)),
      column("via_branche", "text", ({ viaFallback }) => yesNo(viaFallback)),
      column("twijfel", "text", ({ doubtful }) => yesNo(doubtful)),
      column("naar_grootte", "text", ({ sizeAssumed }) => yesNo(sizeAssumed)),
      column("perceelstraal_m", "number", ({ plotRadiusM }) => rounded(plotRadiusM, 2), metres),
      ...contextColumns(context, pairs.length),
    ],
  };
}
