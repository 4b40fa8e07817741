import type { HotspotOptions } from "../../core/growth/hotspots.ts";
import type { Reference } from "../../core/growth/reference.ts";
import { textAt } from "../../core/register/text-column.ts";
import { encodeZones } from "../../state/link/zone-text.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Period } from "../growth/period.ts";
import { type Argument, typed } from "../repeat/argument.ts";
import { EMBEDDED_LAYERS } from "../repeat/embedded-layers.ts";
import { filterArguments, NOT_ONE } from "../repeat/filter-options.ts";
import { hotspotArguments } from "../repeat/growth-options.ts";
import { areaTypeArguments, firmArguments, lensArguments } from "../repeat/tension-options.ts";
import type { TensionBase } from "../tension/compute.ts";
import type { Zone } from "../zones/zone.ts";
import type { ProvenanceSource } from "./provenance.ts";

/** What a count in zones was made from. */
export function countSource(
  analysis: Analysis,
  zones: readonly Pick<Zone, "layer" | "drawn">[],
): ProvenanceSource {
  const { register, filter, year } = analysis;
  const options = [["year", typed(year)] as const, ...filterArguments(filter), ...zoneArguments(zones)];
  return { register, rules: null, command: "count", options };
}

/** What hotspots were made from. */
export function hotspotSource({ register, filter }: Analysis, options: HotspotOptions): ProvenanceSource {
  return {
    register,
    rules: null,
    command: "growth",
    options: [...hotspotArguments(options), ...filterArguments(filter)],
  };
}

/** What all of the growth view was made from, with the zones that were drawn. */
export function growthSource(
  analysis: Analysis,
  options: HotspotOptions,
  reference: Reference["id"],
  zones: readonly Pick<Zone, "drawn">[],
): ProvenanceSource {
  const source = hotspotSource(analysis, options);
  return { ...source, options: [...source.options, ["reference", reference], ...drawnArguments(zones)] };
}

/** What a shift-share was made from. */
export function shiftShareSource(
  { register, filter }: Analysis,
  { baseYear, year }: Period,
  reference: Reference["id"],
): ProvenanceSource {
  return {
    register,
    rules: null,
    command: "growth",
    options: [
      ["base-year", typed(baseYear)],
      ["year", typed(year)],
      ["reference", reference],
      ...filterArguments(filter),
    ],
  };
}

/** What tension was made from. */
export function tensionSource(
  { analysis, rules, lens, selection, closed, areaTypes }: TensionBase,
  zones: readonly Pick<Zone, "layer" | "drawn" | "plan">[],
): ProvenanceSource {
  const { register, filter, year } = analysis;
  const key = (row: number): string => textAt(register.firms.id, row);
  const changes = [
    ...selection.moved.map(({ firm, xM, yM }) => ({ kind: "moved", firm: key(firm), xM, yM }) as const),
    ...closed.map((row) => ({ kind: "closed", firm: key(row) }) as const),
  ];
  const ownTypes = zones.flatMap(({ plan }) => {
    const areaType = areaTypes.get(plan);
    return areaType ? [[plan, areaType] as const] : [];
  });
  return {
    register,
    rules,
    command: "tension",
    options: [
      ["year", typed(year)],
      ...lensArguments(lens),
      ...filterArguments(filter),
      ...zoneArguments(zones),
      ...areaTypeArguments(new Map(ownTypes)),
      ...firmArguments(changes),
    ],
  };
}

/** Where zones come from, but for files of the user: layers of the region, and what was drawn. */
function zoneArguments(zones: readonly Pick<Zone, "layer" | "drawn">[]): Argument[] {
  const layers = EMBEDDED_LAYERS.filter((layer) => zones.some((zone) => zone.layer === layer));
  return [["embedded", layers.join(",") || NOT_ONE], ...drawnArguments(zones)];
}

function drawnArguments(zones: readonly Pick<Zone, "drawn">[]): Argument[] {
  const drawn = zones.flatMap((zone) => zone.drawn ?? []);
  return drawn.length === 0 ? [] : [["drawn", encodeZones(drawn)]];
}
