import type { Hotspots } from "../../core/growth/hotspots.ts";
import { isChange } from "../../core/growth/measures.ts";
import { type FirmsNearHomes, type GrowthNearHomes, growthNearHomes } from "../../core/growth/near-homes.ts";
import { type NamedPoint, placeOfSpot } from "../../core/growth/place-of-spot.ts";
import { askedUnder } from "../../core/tension/reach.ts";
import { formatChange, formatCount } from "../../i18n/format.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { Analysis } from "../firms/analysis.ts";
import { reasonOf } from "../reason.ts";
import type { RunState } from "../run.ts";
import type { TensionModel } from "../tension/compute.ts";
import type { TensionState } from "../tension/tension-figures.ts";
import type { Zone } from "../zones/zone.ts";
import type { FoundHotspots } from "./found-hotspots.ts";
import { spotName } from "./said-of-class.ts";
import type { Spot } from "./selected-cell.ts";

/** Growing clusters held against the planned homes, or why that cannot be done (yet). */
export type NearHomes =
  | { readonly kind: "waiting" | "level" | "untested" | "stopped" | "no-zones" }
  | { readonly kind: "failed"; readonly error: unknown; readonly list: boolean }
  | {
      readonly kind: "found";
      readonly hotspots: Hotspots;
      readonly model: TensionModel;
      readonly near: GrowthNearHomes;
    };

/** What the answer rests on: two long runs and the list of distances, each of which may be on its way. */
export type NearHomesInput = {
  readonly under: Analysis;
  readonly hotspots: { readonly state: RunState; readonly found: FoundHotspots | null };
  readonly tension: TensionState | null;
  /** Why the list of distances did not come; "" when it did, or is on its way. */
  readonly listProblem: string;
};

/** null where there are no hotspots to speak of: none asked, stopped or failed, which the search itself tells. */
export function nearHomesOf({ under, hotspots, tension, listProblem }: NearHomesInput): NearHomes | null {
  const { state, found } = hotspots;
  if (under.lacks.subsectors) return { kind: "untested" };
  if (state.kind === "running") return { kind: "waiting" };
  if (state.kind !== "done" || !found) return null;
  const { options, grid, spots } = found.hotspots;
  if (!isChange(options.measure)) return { kind: "level" };
  if (listProblem !== "") return { kind: "failed", error: listProblem, list: true };
  if (!tension) return { kind: "waiting" };
  if (tension.stopped) return { kind: "stopped" };
  if (tension.failed) return { kind: "failed", error: tension.failed, list: false };
  const { model, base } = tension;
  const { firms } = under.register;
  // Figures of before the last change, or hotspots of another register, say nothing of what is asked now.
  if (model?.selection !== base.selection || base.analysis !== under) return { kind: "waiting" };
  if (grid.positionOfFirm.length !== firms.count || options.year !== under.year) return { kind: "waiting" };
  if (model.entries.length === 0) return { kind: "no-zones" };
  const asked = askedUnder(model.register.guidelines, model.lens);
  const near = growthNearHomes(spots, firms, options, model.tension.pairs, asked);
  return { kind: "found", hotspots: found.hotspots, model, near };
}

/** A cluster as it is listed, named as in the list of hotspots. */
export type ListedNearHomes = {
  readonly spot: Spot;
  readonly rows: Uint32Array;
  readonly name: string;
  readonly jobs: string;
  readonly details: string;
  readonly label: string;
};

/** All that is said of it: one sentence that opens the view, its notes, and the list. */
export type NearHomesWords = {
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly listed: readonly ListedNearHomes[];
};

/** Clusters, and zones of one, that the sentence names. */
const NAMED = 3;

export function nearHomesWords(
  answer: NearHomes,
  places: readonly NamedPoint[],
  speaker: Speaker,
): NearHomesWords {
  const { say, language } = speaker;
  if (answer.kind === "failed") {
    const why = answer.list ? String(answer.error) : reasonOf(speaker, answer.error);
    return { sentence: say("near.failed", { why }), notes: [], listed: [] };
  }
  if (answer.kind !== "found") return { sentence: say(`near.${answer.kind}`), notes: [], listed: [] };
  const { hotspots, model, near } = answer;
  const { growing, shrinking, clusters, total } = near;
  const { areaType } = model.lens;
  const notes = [
    ...(clusters.length > 0
      ? [say("near.note", { area: say(`tv.area.${areaType}`), edition: model.rules.edition })]
      : []),
    ...(total.unknownJobs > 0 ? [say("near.unknown", { n: total.unknownJobs })] : []),
    ...(shrinking > 0 ? [say("near.shrinking", { n: shrinking })] : []),
    ...(model.closed.length + model.selection.moved.length > 0 ? [say("near.scenario")] : []),
  ];
  const listed = clusters.map((cluster) => listedCluster(answer, cluster, places, speaker));
  const names = clusters.slice(0, NAMED).map(({ spot, zones }) =>
    say("near.name", {
      cluster: placeOfSpot(hotspots.grid, hotspots.spots[spot], places),
      zones: zoneNames(model.entries, zones, speaker),
    }),
  );
  if (clusters.length > NAMED) names.push(say("near.more", { n: clusters.length - NAMED }));
  const sentence =
    growing === 0
      ? say("near.no-cluster")
      : clusters.length === 0
        ? say("near.none", { of: growing })
        : say("near.found", {
            n: clusters.length,
            of: growing,
            jobs: formatCount(language, total.jobs),
            firms: total.firms,
            names: names.join("; "),
          });
  return { sentence, notes, listed };
}

function listedCluster(
  { hotspots, model }: NearHomes & { kind: "found" },
  cluster: GrowthNearHomes["clusters"][number],
  places: readonly NamedPoint[],
  speaker: Speaker,
): ListedNearHomes {
  const { say, language } = speaker;
  const { options, grid, spots } = hotspots;
  const spot = spots[cluster.spot];
  const name = spotName(options, spot, cluster.spot + 1, placeOfSpot(grid, spot, places), speaker);
  const jobs = formatCount(language, cluster.jobs);
  const details = say("near.row", {
    firms: cluster.firms,
    inside: cluster.inside,
    change: formatChange(language, cluster.change),
    from: String(options.baseYear),
    zones: zoneNames(model.entries, cluster.zones, speaker),
  });
  const label = say("near.row.label", { name, jobs });
  return { spot, rows: cluster.rows, name, jobs, details, label };
}

function zoneNames(
  entries: readonly Zone[],
  zones: readonly { readonly zone: number }[],
  { say }: Pick<Speaker, "say">,
): string {
  const names = zones.slice(0, NAMED).map(({ zone }) => entries[zone].name);
  if (zones.length > NAMED) names.push(say("near.more", { n: zones.length - NAMED }));
  return names.join(", ");
}

/** A zone near a cluster, on the cluster's card. */
export type ZoneBesideCluster = {
  readonly zone: Zone;
  readonly name: string;
  readonly firms: string;
  readonly jobs: string;
  readonly change: string;
};

/** The zones that the selected hotspot has within reach; null where that is not known, or it is no growing cluster. */
export function zonesOfSpot(
  answer: NearHomes | null,
  spot: Spot | null,
  { language }: Pick<Speaker, "language">,
): readonly ZoneBesideCluster[] | null {
  if (answer?.kind !== "found" || !spot) return null;
  const { hotspots, model, near } = answer;
  const index = hotspots.spots.indexOf(spot);
  if (index < 0 || spot.kind !== "hot" || !(spot.change > 0)) return null;
  const cluster = near.clusters.find((one) => one.spot === index);
  return (cluster?.zones ?? []).map((beside: FirmsNearHomes & { readonly zone: number }) => ({
    zone: model.entries[beside.zone],
    name: model.entries[beside.zone].name,
    firms: formatCount(language, beside.firms),
    jobs: formatCount(language, beside.jobs),
    change: formatChange(language, beside.change),
  }));
}
