import type { CirclesOptions } from "../../core/growth/circles.ts";
import type { HotspotOptions } from "../../core/growth/hotspots.ts";
import type { ReferenceId } from "../../core/growth/reference.ts";
import { textAt } from "../../core/register/text-column.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import { encodeZones } from "../../state/link/zone-text.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Period } from "../growth/period.ts";
import { type Argument, typed } from "../repeat/argument.ts";
import { EMBEDDED_LAYERS, HOUSING_LAYER } from "../repeat/embedded-layers.ts";
import { filterArguments, NOT_ONE } from "../repeat/filter-options.ts";
import { GROWTH_OPTIONS, hotspotArguments } from "../repeat/growth-options.ts";
import { areaTypeArguments, firmArguments, lensArguments } from "../repeat/tension-options.ts";
import type { TensionBase, TensionModel } from "../tension/compute.ts";
import type { Zone } from "../zones/zone.ts";
import type { ProvenanceSource } from "./provenance.ts";

/** What a count in zones was made from. */
export function countSource(
  analysis: Analysis,
  zones: readonly Pick<Zone, "layer" | "drawn" | "table">[],
): ProvenanceSource {
  const { register, filter, year } = analysis;
  const options = [["year", typed(year)] as const, ...filterArguments(filter), ...zoneArguments(zones)];
  return { register, rules: null, ownZones: ownZonesOf(zones), command: "count", options };
}

/** What a part of the growth view was made from that is held against no homes: its own options, and the filter. */
function ofGrowth({ register, filter }: Analysis, options: readonly Argument[]): ProvenanceSource {
  return {
    register,
    rules: null,
    ownZones: [],
    command: "growth",
    options: [...options, ...filterArguments(filter)],
  };
}

function periodArguments({ baseYear, year }: Period): Argument[] {
  return [
    ["base-year", typed(baseYear)],
    ["year", typed(year)],
  ];
}

/** What hotspots were made from. */
export function hotspotSource(analysis: Analysis, options: HotspotOptions): ProvenanceSource {
  return ofGrowth(analysis, hotspotArguments(options));
}

/** What all of the growth view was made from, with the zones that it is about; `homes` is null where growth is held against none. */
export function growthSource(
  analysis: Analysis,
  options: HotspotOptions,
  reference: ReferenceId,
  zones: readonly Pick<Zone, "layer" | "drawn" | "table">[],
  homes: Homes | null,
): ProvenanceSource {
  const source = hotspotSource(analysis, options);
  const withHomes: ProvenanceSource = {
    ...source,
    rules: homes?.rules ?? null,
    ownZones: ownZonesOf(homes?.entries ?? []),
    options: [...source.options, ["reference", reference], ...(homes ? homesArguments(homes) : [])],
  };
  return ofZones(withHomes, zones);
}

/** The same with figures of these zones too. */
export function ofZones(
  source: ProvenanceSource,
  zones: readonly Pick<Zone, "layer" | "drawn" | "table">[],
): ProvenanceSource {
  return {
    ...source,
    ownZones: [...new Set([...source.ownZones, ...ownZonesOf(zones)])],
    options: [...source.options, ...drawnArguments(zones)],
  };
}

/** What growing clusters near planned homes were found from. */
export function nearHomesSource(homes: Homes, options: HotspotOptions): ProvenanceSource {
  const source = hotspotSource(homes.analysis, options);
  return {
    ...source,
    rules: homes.rules,
    ownZones: ownZonesOf(homes.entries),
    options: [...source.options, ...homesArguments(homes), ...drawnArguments(homes.entries)],
  };
}

/** What circles were found from. */
export function circlesSource(analysis: Analysis, options: CirclesOptions): ProvenanceSource {
  return ofGrowth(analysis, [
    [GROWTH_OPTIONS.circles.option, typed(true)],
    ["seed", typed(options.seed)],
    ...periodArguments(options),
  ]);
}

/** What a shift-share was made from. */
export function shiftShareSource(
  analysis: Analysis,
  period: Period,
  reference: ReferenceId,
): ProvenanceSource {
  return ofGrowth(analysis, [...periodArguments(period), ["reference", reference]]);
}

/** What value added was summed from. */
export function valueAddedSource(analysis: Analysis, period: Period): ProvenanceSource {
  return ofGrowth(analysis, periodArguments(period));
}

/** What tension was made from. */
export function tensionSource(
  base: TensionBase,
  zones: readonly Pick<Zone, "layer" | "drawn" | "plan" | "table">[],
): ProvenanceSource {
  const { analysis, rules, lens } = base;
  const { register, filter, year } = analysis;
  return {
    register,
    rules,
    ownZones: ownZonesOf(zones),
    command: "tension",
    options: [
      ["year", typed(year)],
      ...lensArguments(lens),
      ...filterArguments(filter),
      ...zoneArguments(zones),
      ...ownTypeArguments(base.areaTypes, zones),
      ...scenarioArguments(base),
    ],
  };
}

/** Planned homes that growth is held against, under the choices that tension is worked out with. */
export type Homes = Pick<
  TensionModel,
  "analysis" | "rules" | "lens" | "selection" | "closed" | "areaTypes" | "entries"
>;

function homesArguments(homes: Homes): Argument[] {
  const housing = homes.entries.some(({ layer }) => layer === HOUSING_LAYER);
  return [
    ...lensArguments(homes.lens),
    ["homes", typed(housing)],
    ...ownTypeArguments(homes.areaTypes, homes.entries),
    ...scenarioArguments(homes),
  ];
}

/** Zones among these that are tested as another area than the lens says. */
function ownTypeArguments(
  areaTypes: TensionBase["areaTypes"],
  zones: readonly Pick<Zone, "plan">[],
): Argument[] {
  const own = zones.flatMap(({ plan }) => {
    const areaType = areaTypes.get(plan);
    return areaType ? [[plan, areaType] as const] : [];
  });
  return [...areaTypeArguments(new Map(own))];
}

/** Firms that were moved and closed. */
function scenarioArguments({
  analysis,
  selection,
  closed,
}: Pick<Homes, "analysis" | "selection" | "closed">) {
  const key = (row: number): string => textAt(analysis.register.firms.id, row);
  return firmArguments([
    ...selection.moved.map(({ firm, xM, yM }) => ({ kind: "moved", firm: key(firm), xM, yM }) as const),
    ...closed.map((row) => ({ kind: "closed", firm: key(row) }) as const),
  ]);
}

/** Layers of these zones that are neither drawn nor of the region, each once. */
function ownZonesOf(zones: readonly Pick<Zone, "layer" | "table">[]): ZoneTable[] {
  const embedded: readonly string[] = EMBEDDED_LAYERS;
  return [
    ...new Set(zones.flatMap(({ layer, table }) => (table && !embedded.includes(layer) ? [table] : []))),
  ];
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
