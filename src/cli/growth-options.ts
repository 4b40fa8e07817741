import type { Analysis } from "../app/firms/analysis.ts";
import { areaIdOf } from "../app/growth/areas.ts";
import { chartsOf } from "../app/growth/charts-of.ts";
import { EVERY, NOT_ONE } from "../app/repeat/filter-options.ts";
import type { Zone } from "../app/zones/zone.ts";
import { DEFAULT_HOTSPOT_OPTIONS, type HotspotOptions } from "../core/growth/hotspots.ts";
import { MEASURES } from "../core/growth/measures.ts";
import { measureInUse } from "../core/growth/measures-of.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { CHARTS, type ChartName } from "../state/growth-choice.ts";
import { numberOf, oneOf } from "./option-values.ts";
import { LENS_OPTIONS } from "./tension-options.ts";
import { UsageError } from "./usage-error.ts";

/** Options that `analyse growth` has of its own. */
export const OWN = [
  "cell",
  "measure",
  "capped",
  "band",
  "permutations",
  "seed",
  "fdr",
  "base-year",
  "year",
  "reference",
  "area",
  "chart",
  "stability",
  "scan",
] as const;
/** What it can write to a file, the usual one first. */
export const TABLES = [
  "squares",
  "shift-share",
  "shift-share-years",
  "value-added",
  "near-homes",
  "circles",
] as const;

/** Of what growth is held against. */
export const OF_HOMES = [...LENS_OPTIONS, "guidelines", "area-types", "homes"] as const;

export type OwnOptions = Readonly<
  Record<(typeof OWN)[number] | (typeof OF_HOMES)[number], string | undefined>
>;

/** How hotspots are looked for. @throws UsageError for a value that an option does not take */
export function hotspotOptions(own: OwnOptions, firms: FirmTable): HotspotOptions {
  const whole = (name: "permutations" | "seed", least: number, most: number, otherwise: number) => {
    const number = numberOf(name, own[name], { least, most, otherwise });
    if (!Number.isInteger(number))
      throw new UsageError("wrong.whole", { option: name, value: own[name] ?? "" });
    return number;
  };
  const defaults = DEFAULT_HOTSPOT_OPTIONS;
  const yes = (name: "capped" | "fdr") =>
    oneOf(name, own[name], ["yes", "no"], defaults[name] ? "yes" : "no") === "yes";
  return {
    cellM: numberOf("cell", own.cell, { least: 50, most: 50_000, otherwise: defaults.cellM }),
    measure: oneOf("measure", own.measure, MEASURES, measureInUse(firms, defaults.measure)),
    capped: yes("capped"),
    band:
      own.band === "first-ring"
        ? "first-ring"
        : numberOf("band", own.band, { least: 1, most: 20, otherwise: 1.5 }),
    permutations: whole("permutations", 1, 10_000_000, defaults.permutations),
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER, defaults.seed),
    fdr: yes("fdr"),
    baseYear: yearOf("base-year", own["base-year"], firms.years, firms.years[0]),
    year: yearOf("year", own.year, firms.years, firms.years[firms.years.length - 1]),
  };
}

function yearOf(
  option: string,
  value: string | undefined,
  years: readonly number[],
  otherwise: number,
): number {
  return Number(oneOf(option, value, years.map(String), String(otherwise)));
}

/** What charts are about; undefined for what the page starts with. @throws UsageError for what is no area */
export function areaAsked(area: string | undefined, zones: readonly Zone[]): string | undefined {
  const allowed = [...PORT_SIDES, "all", ...zones.map(areaIdOf)];
  return area === undefined ? undefined : oneOf("area", area, allowed, "all");
}

/** Charts that are asked for by name and that cannot be shown of the register. */
export function chartsNotOffered(charts: string | undefined, analysis: Analysis): readonly ChartName[] {
  const offered = chartsOf(analysis);
  return charts === EVERY ? [] : chartNames(charts).filter((name) => !offered.includes(name));
}

function chartNames(charts: string | undefined): readonly ChartName[] {
  if (charts === undefined || charts === NOT_ONE) return [];
  return charts.split(",").map((name) => oneOf("chart", name.trim(), CHARTS, CHARTS[0]));
}

/** Charts by their names, or all that have something to say of the register. */
export function chartsAsked(charts: string | undefined, analysis: Analysis): readonly ChartName[] {
  const offered = chartsOf(analysis);
  if (charts === EVERY) return offered;
  const asked = chartNames(charts);
  return offered.filter((name) => asked.includes(name));
}
