import { zoneShape } from "../core/geometry/polygon-set.ts";
import type { Hotspots } from "../core/growth/hotspots.ts";
import { isChange } from "../core/growth/measures.ts";
import { namedPoints } from "../core/growth/named-points.ts";
import { type FirmsNearHomes, type GrowthNearHomes, growthNearHomes } from "../core/growth/near-homes.ts";
import { type NamedPoint, placeOfSpot } from "../core/growth/place-of-spot.ts";
import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { firmGuidelines } from "../core/tension/firm-guidelines.ts";
import { selectFirms } from "../core/tension/firm-selection.ts";
import type { RuleSet } from "../core/tension/guideline-rules.ts";
import { changedSettings, type Lens } from "../core/tension/lens.ts";
import { askedUnder } from "../core/tension/reach.ts";
import { regionTension } from "../core/tension/region-tension.ts";
import { tensionIndex } from "../core/tension/tension-index.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { growthSettings } from "../i18n/export-settings.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import { formatChange, formatCount } from "../i18n/format.ts";
import { placesSayIn } from "../i18n/growth-places-words.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import type { NearHomesRow } from "../io/export/tables/near-homes-table.ts";
import { readPlaces } from "../io/places.ts";
import type { CliIo } from "./cli-io.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";

/** Growing clusters held against planned homes, with what that rests on. */
export type NearHomes = {
  readonly near: GrowthNearHomes;
  readonly zones: ZoneTable;
  readonly lens: Lens;
  readonly edition: string;
  readonly places: readonly NamedPoint[];
};

/** null where there is nothing to hold: a level is no growth, and without SBI codes no distance is known. */
export async function nearHomes(
  { options, spots }: Hotspots,
  firms: FirmTable,
  mask: Uint8Array,
  { zones, rules, lens }: { readonly zones: ZoneTable; readonly rules: RuleSet; readonly lens: Lens },
  region: Region,
  io: CliIo,
): Promise<NearHomes | null> {
  const { baseYear, year, measure } = options;
  if (!isChange(measure) || baseYear === year || firms.subsectorsKnown === false) return null;
  const jobs = firms.jobs[firms.years.indexOf(year)];
  const guidelines = firmGuidelines(firms, jobs, rules, lens);
  const { pairs } = regionTension({
    index: tensionIndex(firms, guidelines),
    register: { firms, guidelines, jobs },
    selection: selectFirms(firms, jobs, lens, mask),
    lens,
    zones,
  });
  const places = readPlaces(new TextDecoder().decode(await io.readEmbedded("places.geojson")));
  return {
    near: growthNearHomes(spots, firms, options, pairs, askedUnder(guidelines, lens)),
    zones,
    lens,
    edition: rules.edition,
    places: namedPoints(places, region.estates),
  };
}

/** Part jobs are kept as 32-bit numbers: three decimals are what a file can mean. Never -0; NaN becomes null in JSON. */
function figuresOf({ firms, inside, jobs, unknownJobs, change }: FirmsNearHomes) {
  const rounded = (value: number) => Math.round(value * 1000) / 1000 + 0;
  return { firms, inside, jobs: rounded(jobs), unknownJobs, change: rounded(change) };
}

/** For JSON. `spot` is the position in `spots`. */
export function nearHomesOutput(
  { near, zones, lens, edition, places }: NearHomes,
  { grid, spots }: Hotspots,
) {
  return {
    lens: lens.areaType,
    edition,
    growing: near.growing,
    shrinking: near.shrinking,
    total: figuresOf(near.total),
    clusters: near.clusters.map((cluster) => ({
      spot: cluster.spot,
      place: placeOfSpot(grid, spots[cluster.spot], places),
      ...figuresOf(cluster),
      zones: cluster.zones.map((beside) => ({
        id: zones.id[beside.zone],
        name: zones.name[beside.zone],
        ...figuresOf(beside),
      })),
    })),
  };
}

/** Rows of the table to save. */
export function nearHomesRows({ near, zones, places }: NearHomes, { grid, spots }: Hotspots): NearHomesRow[] {
  return near.clusters.flatMap((cluster, at) =>
    cluster.zones.map((beside) => ({
      rank: at + 1,
      hotspot: cluster.spot + 1,
      place: placeOfSpot(grid, spots[cluster.spot], places),
      cluster,
      zone: `${zones.layer}:${zones.id[beside.zone]}`,
      name: zones.name[beside.zone] || zones.id[beside.zone],
      shape: zoneShape(zones.shapes, beside.zone),
      beside,
    })),
  );
}

/** What the table rests on. */
export function nearHomesSettings(
  { lens, edition }: NearHomes,
  options: Hotspots["options"],
  language: Language,
): string {
  const area = translate(language, `tv.file.${lens.areaType}`);
  const changed = changedSettings(lens).map(({ words }) =>
    translate(language, `tv.setting.${words}.changed`),
  );
  const tension = { lens: [area, ...changed].join(", "), edition, year: String(options.year) };
  return `${growthSettings(language, options)}; ${exportSayIn(language)("setting.tension", tension)}`;
}

/** The sentence of the page and its list, for a terminal. */
export function nearHomesText(
  found: NearHomes,
  { options, grid, spots }: Hotspots,
  language: Language,
): string {
  const { near, zones, lens, edition, places } = found;
  const { growing, shrinking, clusters, total } = near;
  const say = sayIn(language);
  const sayPlaces = placesSayIn(language);
  const notes = [
    sayPlaces("near.note", { area: translate(language, `tv.area.${lens.areaType}`), edition }),
    ...(total.unknownJobs > 0 ? [sayPlaces("near.unknown", { n: total.unknownJobs })] : []),
    ...(shrinking > 0 ? [sayPlaces("near.shrinking", { n: shrinking })] : []),
  ];
  const nameOf = (spot: number) => placeOfSpot(grid, spots[spot], places);
  if (clusters.length === 0) {
    const sentence =
      zones.count === 0
        ? sayPlaces("near.no-zones")
        : growing === 0
          ? sayPlaces("near.no-cluster")
          : sayPlaces("near.none", { of: growing });
    return `${[sentence.replaceAll("**", ""), ...notes.slice(1)].join("\n")}\n`;
  }
  const sentence = sayPlaces("near.found", {
    n: clusters.length,
    of: growing,
    jobs: formatCount(language, total.jobs),
    firms: total.firms,
    names: clusters.map(({ spot }) => nameOf(spot)).join("; "),
  }).replaceAll("**", "");
  const rows = clusters.map((cluster) => [
    cluster.spot + 1,
    nameOf(cluster.spot),
    formatCount(language, cluster.jobs),
    cluster.firms,
    cluster.inside,
    formatChange(language, cluster.change),
    cluster.zones.map(({ zone, firms }) => `${zones.name[zone] || zones.id[zone]} (${firms})`).join(", "),
  ]);
  const head = [
    say("growth.near.hotspot"),
    say("column.name"),
    say("column.jobs"),
    say("column.firms"),
    say("tension.inside"),
    say("growth.near.since", { year: String(options.baseYear) }),
    say("growth.near.zones"),
  ];
  return `${sentence}\n${tableText([head, ...rows])}${notes.join("\n")}\n`;
}
