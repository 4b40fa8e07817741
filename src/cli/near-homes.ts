import type { Analysis } from "../app/firms/analysis.ts";
import type { FoundHotspots } from "../app/growth/found-hotspots.ts";
import { type NearHomes, nearHomesOf, nearHomesWords } from "../app/growth/near-homes.ts";
import { joinTension, type TensionBase, type TensionModel, tensionInput } from "../app/tension/compute.ts";
import { tableZones, type Zone } from "../app/zones/zone.ts";
import { isChange } from "../core/growth/measures.ts";
import { namedPoints } from "../core/growth/named-points.ts";
import type { FirmsNearHomes } from "../core/growth/near-homes.ts";
import { type NamedPoint, placeOfSpot } from "../core/growth/place-of-spot.ts";
import type { Region } from "../core/region.ts";
import { regionTension } from "../core/tension/region-tension.ts";
import { formatChange, formatCount } from "../i18n/format.ts";
import type { Speaker } from "../i18n/speaker.ts";
import { readPlaces } from "../io/places.ts";
import { type ChosenZones, idOf } from "./chosen.ts";
import type { CliIo } from "./cli-io.ts";
import { loadZones } from "./inputs.ts";
import { oneOf } from "./option-values.ts";
import type { CommonOptions } from "./options.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { thousandths } from "./thousandths.ts";

/** Can growth be told at all, and held against guideline distances? */
export function growsNearHomes(analysis: Analysis, measure: Parameters<typeof isChange>[0]): boolean {
  const { baseYear, year, register } = analysis;
  return isChange(measure) && baseYear !== year && register.firms.subsectorsKnown !== false;
}

/**
 * The planned homes that growth is held against, as the page has them: the embedded ones unless `--homes no` or a file takes
 * their place, those of the file, and what was drawn.
 */
export async function homesOf(
  baseOf: (zones: readonly Zone[]) => TensionBase,
  { inRegion, drawn }: ChosenZones,
  asked: string | undefined,
  given: Pick<CommonOptions, "zones" | "zonesDecided" | "language" | "choices">,
  io: CliIo,
): Promise<TensionModel> {
  const embedded = oneOf("homes", asked, ["yes", "no"], given.zones === undefined ? "yes" : "no") === "yes";
  const fromFile = inRegion.filter(({ layer }) => !given.choices.embedded.some((name) => name === layer));
  const zones: Zone[] = [
    ...(embedded ? tableZones((await loadZones(io, undefined, given)).table) : []),
    ...fromFile,
  ];
  const base = baseOf([...zones, ...drawn]);
  return joinTension(base, zones, regionTension(tensionInput(base, zones)), drawn);
}

/** Growing clusters held against planned homes, as the page does. */
export function nearHomes(found: FoundHotspots, model: TensionModel): NearHomes | null {
  return nearHomesOf({
    under: model.analysis,
    hotspots: { state: { kind: "done" }, found },
    tension: {
      rules: model.rules,
      base: model,
      model,
      running: null,
      stopped: false,
      failed: null,
      took: null,
    },
    listProblem: "",
  });
}

/** What hotspots are named by. */
export async function namedPlaces(io: CliIo, region: Region): Promise<readonly NamedPoint[]> {
  const places = readPlaces(new TextDecoder().decode(await io.readEmbedded("places.geojson")));
  return namedPoints(places, region.estates);
}

function figuresOf({ firms, inside, jobs, unknownJobs, change }: FirmsNearHomes) {
  return { firms, inside, jobs: thousandths(jobs), unknownJobs, change: thousandths(change) };
}

/** For JSON. `spot` is the position in `spots`; null where there are no homes to hold growth against. */
export function nearHomesOutput(answer: NearHomes | null, places: readonly NamedPoint[]) {
  if (answer?.kind !== "found") return null;
  const { hotspots, model, near } = answer;
  return {
    lens: model.lens.areaType,
    edition: model.rules.edition,
    growing: near.growing,
    shrinking: near.shrinking,
    total: figuresOf(near.total),
    clusters: near.clusters.map((cluster) => ({
      spot: cluster.spot,
      place: placeOfSpot(hotspots.grid, hotspots.spots[cluster.spot], places),
      ...figuresOf(cluster),
      zones: cluster.zones.map((beside) => ({
        id: idOf(model.entries[beside.zone]),
        name: model.entries[beside.zone].name,
        ...figuresOf(beside),
      })),
    })),
  };
}

/** The sentence and notes of the page, and its list, for a terminal. */
export function nearHomesText(
  answer: NearHomes | null,
  places: readonly NamedPoint[],
  speaker: Speaker,
): string {
  if (!answer) return "";
  const { language } = speaker;
  const { sentence, notes } = nearHomesWords(answer, places, speaker);
  return [
    `${sentence.replaceAll("**", "")}\n`,
    answer.kind === "found" && answer.near.clusters.length > 0 ? clusterTable(answer, places, language) : "",
    ...notes.map((note) => `${note}\n`),
  ].join("");
}

function clusterTable(
  { hotspots, model, near }: NearHomes & { kind: "found" },
  places: readonly NamedPoint[],
  language: Speaker["language"],
): string {
  const say = sayIn(language);
  const rows = near.clusters.map((cluster) => [
    cluster.spot + 1,
    placeOfSpot(hotspots.grid, hotspots.spots[cluster.spot], places),
    formatCount(language, cluster.jobs),
    cluster.firms,
    cluster.inside,
    formatChange(language, cluster.change),
    cluster.zones.map(({ zone, firms }) => `${model.entries[zone].name} (${firms})`).join(", "),
  ]);
  const head = [
    say("growth.near.hotspot"),
    say("column.name"),
    say("column.jobs"),
    say("column.firms"),
    say("tension.inside"),
    say("growth.near.since", { year: String(hotspots.options.baseYear) }),
    say("growth.near.zones"),
  ];
  return tableText([head, ...rows]);
}
