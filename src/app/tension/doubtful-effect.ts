import { isDoubtful, withoutDoubtful } from "../../core/tension/doubtful.ts";
import type { FirmSelection } from "../../core/tension/firm-selection.ts";
import { NOT_REACHED } from "../../core/tension/reach.ts";
import { reachedByRegion } from "../../core/tension/region-reach.ts";
import { regionTension } from "../../core/tension/region-tension.ts";
import { type RegionTotals, regionTotals } from "../../core/tension/region-totals.ts";
import { zoneSayIn } from "../../i18n/zone-words.ts";
import { type TensionModel, tensionInput } from "./compute.ts";
import { isQuick } from "./region-run.ts";
import { homesWords, type Speaker } from "./sentences.ts";

/** The region with the doubtful firms and without, and how many of them are within reach. */
type Effect = { readonly firms: number; readonly all: RegionTotals; readonly without: RegionTotals };

const known = new WeakMap<TensionModel, Effect>();

/**
 * What leaving the doubtful firms out does to the region, in a sentence: worked out once for a model, by computing the
 * region both ways. Of a region too large for the page's own thread it says that it cannot be told yet.
 */
export function doubtfulEffect(speaker: Speaker, model: TensionModel): string {
  const say = zoneSayIn(speaker.language);
  if (!isQuick({ base: model, zones: model.entries })) return say("tv.doubtful.large");
  const effect = known.get(model) ?? effectOn(model);
  known.set(model, effect);
  const { firms, all, without } = effect;
  if (firms === 0) return say("tv.doubtful.none");
  return say("tv.doubtful.effect", {
    n: firms,
    k: without.zonesWithTension,
    kAll: all.zonesWithTension,
    z: all.zones,
    with: homesWords(speaker, all.dwellingsLow, all.dwellingsHigh),
    without: homesWords(speaker, without.dwellingsLow, without.dwellingsHigh),
  });
}

function effectOn(model: TensionModel): Effect {
  const { register, entries, everyone } = model;
  const { guidelines, jobs } = register;
  const under = (selection: FirmSelection) => regionTension({ ...tensionInput(model, entries), selection });
  const all = under(everyone);
  const reached = reachedByRegion(guidelines, all);
  let firms = 0;
  reached.forEach((how, row) => {
    if (how !== NOT_REACHED && isDoubtful(guidelines, jobs, row)) firms++;
  });
  const without = under(withoutDoubtful(everyone, guidelines, jobs));
  return { firms, all: regionTotals(register, all), without: regionTotals(register, without) };
}
