import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { polygonSet, type ZoneRings } from "../../../src/core/geometry/polygon-set.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { subsectorOfSbi } from "../../../src/core/register/subsectors.ts";
import { positionOfArea } from "../../../src/core/tension/area-types.ts";
import { ASPECTS, type DistanceByAspect } from "../../../src/core/tension/aspects.ts";
import { firmGuidelines } from "../../../src/core/tension/firm-guidelines.ts";
import { type FirmOverrides, selectFirms } from "../../../src/core/tension/firm-selection.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { regionTension, type TensionInput } from "../../../src/core/tension/region-tension.ts";
import { tensionIndex } from "../../../src/core/tension/tension-index.ts";
import type { ZoneTable } from "../../../src/core/zone-table.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../../../src/io/guideline-rules.ts";

/** The list that comes with the page, as it is written by hand. */
export const RULES = readGuidelineRules(
  readFileSync(resolve(import.meta.dirname, "../../../geodata/guideline-distances/guideline-distances.csv")),
  EMBEDDED_EDITION,
);

/** Metres by aspect: those that are given, and 0 for every other aspect there is. */
export function metresOf(given: Partial<DistanceByAspect>): DistanceByAspect {
  const none = Object.fromEntries(ASPECTS.map(({ id }) => [id, 0])) as DistanceByAspect;
  return { ...none, ...given };
}

/** Of figures by area type those of a quiet residential and of a mixed area, whatever others there are. */
export function quietAndMixed<T>(byArea: ArrayLike<T>): [quiet: T, mixed: T] {
  return [byArea[positionOfArea("quiet")], byArea[positionOfArea("mixed")]];
}

export type MadeUpFirm = { x: number; y: number; sbi: string; jobs?: number; side?: number };

/** What tension reads of a firm table. */
export type TensionColumns = Pick<
  FirmTable,
  "count" | "xM" | "yM" | "subsector" | "portSide" | "sbi" | "sbiCodes"
>;

export function columnsOf(firms: readonly MadeUpFirm[]): TensionColumns {
  const sbiCodes = [...new Set(firms.map(({ sbi }) => sbi))];
  return {
    count: firms.length,
    xM: Float64Array.from(firms, ({ x }) => x),
    yM: Float64Array.from(firms, ({ y }) => y),
    subsector: Uint8Array.from(firms, ({ sbi }) => subsectorOfSbi(sbi)),
    portSide: Uint8Array.from(firms, ({ side }) => side ?? 2),
    sbi: Uint16Array.from(firms, ({ sbi }) => sbiCodes.indexOf(sbi)),
    sbiCodes,
  };
}

export type MadeUpZone = { rings: ZoneRings; homes?: number | readonly [number, number] };

export function zonesOf(
  zones: readonly MadeUpZone[],
): TensionInput["zones"] & Pick<ZoneTable, "id" | "name"> {
  const range = ({ homes }: MadeUpZone) =>
    typeof homes === "number" ? [homes, homes] : (homes ?? [NaN, NaN]);
  return {
    count: zones.length,
    shapes: polygonSet(zones.map(({ rings }) => rings)),
    dwellingsLow: Float64Array.from(zones, (zone) => range(zone)[0]),
    dwellingsHigh: Float64Array.from(zones, (zone) => range(zone)[1]),
    id: zones.map((_, zone) => `z${zone}`),
    name: zones.map((_, zone) => `Zone ${zone}`),
  };
}

/** A rectangle as one ring. */
export function box(minX: number, minY: number, maxX: number, maxY: number): [number, number][] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ];
}

/** Everything at once, for firms and zones written down in a test. */
export function tensionOf(
  firms: readonly MadeUpFirm[],
  zones: readonly MadeUpZone[],
  { lens = {}, overrides }: { lens?: Partial<Lens>; overrides?: FirmOverrides } = {},
) {
  const columns = columnsOf(firms);
  const jobs = Float32Array.from(firms, (firm) => firm.jobs ?? 10);
  const fullLens: Lens = { ...DEFAULT_LENS, ...lens };
  const guidelines = firmGuidelines(columns, jobs, RULES, fullLens);
  const register = { firms: columns, guidelines, jobs };
  const input = {
    index: tensionIndex(columns, guidelines),
    register,
    selection: selectFirms(columns, jobs, fullLens, null, overrides),
    lens: fullLens,
    zones: zonesOf(zones),
  };
  return { ...input, tension: regionTension(input) };
}
