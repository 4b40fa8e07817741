import { textAt } from "../../core/register/text-column.ts";
import { areaBeside, positionOfArea } from "../../core/tension/area-types.ts";
import { type Aspect, aspectsOf } from "../../core/tension/aspects.ts";
import { isDoubtful } from "../../core/tension/doubtful.ts";
import { NO_RULE } from "../../core/tension/firm-guidelines.ts";
import type { HitRun } from "../../core/tension/hit-run.ts";
import { leavesNoiseOut } from "../../core/tension/noise-zone.ts";
import { type PairFacts, pairFacts } from "../../core/tension/pair-facts.ts";
import { aspectsUnder, isWithinReach, knownJobs, nearness } from "../../core/tension/reach.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import { formatCount, formatDistance, formatJobs, formatUpToOneDecimal } from "../../i18n/format.ts";
import type { Language } from "../../i18n/language.ts";
import type { Say } from "../../i18n/speaker.ts";
import { firmJobs } from "../firms/firm-jobs.ts";
import { askedM, type TensionBase } from "./compute.ts";

/** What sentences need of the page: its words and language. */
export type Speaker = { readonly say: Say; readonly language: Language };

/** One firm at one zone, as a card, a row and a sentence show it. */
export type FirmAtZone = PairFacts & {
  readonly firm: number;
  /** What the lens asks: the distance of its area type. */
  readonly askedM: number;
  /** What it asks less the distance; positive = too near. */
  readonly shortM: number;
  readonly within: boolean;
  /** Jobs times nearness: the firm's part of the zone's score; 0 with unknown jobs. */
  readonly part: number;
  /** Few jobs and a long distance: the firm itself has to be looked at. */
  readonly doubtful: boolean;
  /** The lens leaves noise out for it: taken to stand on a noise-zoned site. */
  readonly noiseLeftOut: boolean;
};

export function firmAtZone(base: TensionBase, run: HitRun, at: number): FirmAtZone {
  const { guidelines, jobs } = base.register;
  const firm = run.firm[at];
  const inside = run.inside[at] === 1;
  const distanceM = run.distanceM[at];
  const asked = askedM(base, firm);
  return {
    ...pairFacts(guidelines, firm, distanceM, inside),
    firm,
    askedM: asked,
    shortM: asked - distanceM,
    within: isWithinReach(distanceM, asked, inside),
    part: knownJobs(jobs[firm]) * nearness(distanceM, asked, inside),
    doubtful: isDoubtful(guidelines, jobs, firm),
    noiseLeftOut: leavesNoiseOut(base.lens, base.register.firms.portSide[firm]),
  };
}

export function firmName({ register }: TensionBase, row: number): string {
  return textAt(register.firms.name, row) || textAt(register.firms.id, row);
}

/** A distance beside the guideline it is held against: with a decimal where whole metres would look the same. */
export function metresBeside(language: Language, distanceM: number, asked: number): string {
  if (Math.round(distanceM) !== Math.round(asked) || distanceM === asked)
    return formatDistance(language, distanceM);
  return `${formatUpToOneDecimal(language, Math.floor(distanceM * 10) / 10)} m`;
}

/** Guideline less distance, so that it adds up with the distance as it is written. */
export function shortBeside(language: Language, distanceM: number, asked: number): string {
  const sameWhole = Math.round(distanceM) === Math.round(asked) && distanceM !== asked;
  const written = sameWhole ? Math.floor(distanceM * 10) / 10 : Math.round(distanceM);
  const short = Math.abs(asked - written);
  return `${formatUpToOneDecimal(language, short)} m`;
}

export function aspectWords({ say }: Speaker, aspects: readonly Aspect[]): string {
  const words = aspects.map((aspect) => say(`tv.aspect.${aspect}`));
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${say("tv.and")} ${words.at(-1)}`;
}

/** "SBI 2511, categorie 3.2, richtafstand 100 m (geluid bepalend)." Figures between double stars are set apart. */
export function guidelineSentence(speaker: Speaker, base: TensionBase, firm: number): string {
  const { say, language } = speaker;
  const { guidelines, firms } = base.register;
  const code = firms.sbiCodes[firms.sbi[firm]];
  if (guidelines.rule[firm] === NO_RULE) return say("tv.firm.norule", { code, edition: base.rules.edition });
  const facts = pairFacts(guidelines, firm, 0, false);
  const { areaType } = base.lens;
  const asked = askedM(base, firm);
  if (asked === 0) return say(`tv.firm.zero.${areaType}`, { code, cat: facts.category });
  return say(`tv.firm.${areaType}`, {
    code,
    cat: facts.category,
    D: formatDistance(language, asked),
    aspect: aspectWords(speaker, facts.aspects[positionOfArea(areaType)]),
  });
}

/** The whole sentence of a firm at a zone, as a planner could paste it. */
export function pairSentence(speaker: Speaker, base: TensionBase, pair: FirmAtZone): string {
  const { say, language } = speaker;
  const parts = [guidelineSentence(speaker, base, pair.firm)];
  const { distanceM, askedM: asked } = pair;
  if (pair.inside) parts.push(say("tv.firm.inside"));
  else if (pair.within)
    parts.push(
      say("tv.firm.close", {
        d: metresBeside(language, distanceM, asked),
        deficit: shortBeside(language, distanceM, asked),
      }),
    );
  else
    parts.push(
      say("tv.firm.clear", {
        d: metresBeside(language, distanceM, asked),
        beyond: shortBeside(language, distanceM, asked),
      }),
    );
  const { areaType } = base.lens;
  const other = areaBeside(areaType);
  const otherM = pair.guidelineM[positionOfArea(other)];
  const stays = isWithinReach(distanceM, otherM, pair.inside);
  // A firm that is clear of this area type is clear of a milder one: only a stricter one is worth a word.
  const isStricter = positionOfArea(other) < positionOfArea(areaType);
  if (!pair.inside && base.register.guidelines.rule[pair.firm] !== NO_RULE && (pair.within || isStricter))
    parts.push(
      say(`tv.firm.then.${other}.${stays ? "stays" : "none"}`, {
        D: formatDistance(language, otherM),
        short: shortBeside(language, distanceM, otherM),
      }),
    );
  return parts.join(" ");
}

/** What a sentence rests on beyond the list itself; [] when nothing. */
export function assumptions(
  { say, language }: Speaker,
  pair: PairFacts & Pick<FirmAtZone, "doubtful" | "noiseLeftOut">,
): string[] {
  const notes: string[] = [];
  if (pair.doubtful) notes.push(say("tv.firm.doubtful"));
  if (pair.noiseLeftOut) notes.push(say("tv.firm.noise"));
  if (pair.viaFallback) notes.push(say("tv.firm.fallback"));
  if (pair.sizeAssumed) notes.push(say("tv.firm.sized"));
  if (pair.plotRadiusM > 0)
    notes.push(say("tv.firm.plot", { r: formatDistance(language, pair.plotRadiusM) }));
  return notes;
}

/** The sentence with what it rests on: lens, list, register and year. Plain text, for a memo. */
export function memoSentence(
  speaker: Speaker,
  base: TensionBase,
  pair: FirmAtZone,
  zoneName: string,
): string {
  const { say } = speaker;
  const { synthetic, fileName } = base.analysis.register;
  return say("tv.copy.source", {
    firm: firmName(base, pair.firm),
    zone: zoneName,
    sentence: [pairSentence(speaker, base, pair), ...assumptions(speaker, pair)].join(" "),
    area: say(`tv.area.${base.lens.areaType}`),
    edition: base.rules.edition,
    register: say(synthetic ? "tv.register.synthetic" : "tv.register.own", { file: fileName }),
    year: String(base.analysis.year),
  }).replaceAll("**", "");
}

/** The sentence of a zone's card. */
export function zoneSentence({ say, language }: Speaker, base: TensionBase, totals: ZoneTotals): string {
  const { areaType } = base.lens;
  const values = {
    n: totals.firmsWithinReach,
    b: jobsInSentence(totals, language),
    k: totals.firmsInside,
    m: totals.firmsByArea[positionOfArea(areaBeside(areaType))],
  };
  if (totals.firmsWithinReach === 0) return say(`tv.zone.none.${areaType}`, values);
  return say(`tv.zone.sentence.${areaType}`, values);
}

/** The spoken sentence: short, with the figure that matters first. */
export function liveSentence(
  { say, language }: Speaker,
  base: TensionBase,
  zoneName: string,
  totals: ZoneTotals,
): string {
  return say("tv.live", {
    zone: zoneName,
    n: totals.firmsWithinReach,
    b: jobsInSentence(totals, language),
    area: say(`tv.area.${base.lens.areaType}`),
    year: String(base.analysis.year),
  });
}

/** "12 banen", "5–9 banen" by its size class, or that they are unknown. */
export function jobsOfFirm(
  { say, language }: Speaker,
  { register, analysis }: TensionBase,
  row: number,
): string {
  const { firms, jobs, range } = register;
  if (!Number.isNaN(jobs[row])) return say("tv.firm.jobs", { b: Math.round(jobs[row]) });
  if (!range || Number.isNaN(range.low[row])) return say("tv.firm.jobs.unknown");
  return say("tv.firm.jobs", { b: firmJobs(firms, row, analysis.year, language, "0") });
}

/** Jobs for a sentence: a number, or a range as text; NaN is written as an unknown number. */
export function jobsInSentence(
  { jobs, between }: Pick<ZoneTotals, "jobs" | "between">,
  language: Language,
): number | string {
  return between && between.known > 0 ? formatJobs(language, jobs, between) : Math.round(jobs);
}

/** Homes as a range; the word for unknown where they are. */
export function homesWords({ say, language }: Speaker, low: number, high: number): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return say("tv.homes.unknown");
  const [from, to] = [formatCount(language, low), formatCount(language, high)];
  return from === to ? from : `${from}–${to}`;
}

/**
 * Homes worked out by a share of area, as precise as that is: to hundreds from a thousand on, to tens from a hundred on.
 * For a sentence that says "about"; tables and files have them whole.
 */
export function roughHomes(speaker: Speaker, low: number, high: number): string {
  return homesWords(speaker, roughly(low), roughly(high));
}

function roughly(homes: number): number {
  const step = homes >= 1000 ? 100 : homes >= 100 ? 10 : 1;
  return Math.round(homes / step) * step;
}

/** Do some firms have two aspects that decide, so that the firms of all aspects are more than there are? */
export function hasTies({
  byAspect,
  firmsWithinReach,
}: Pick<ZoneTotals, "byAspect" | "firmsWithinReach">): boolean {
  let sum = 0;
  for (const firms of byAspect) sum += firms;
  return sum > firmsWithinReach;
}

/** Names of the aspects that decide what a firm is asked under the lens. */
export function decidingWords(speaker: Speaker, { register, lens }: TensionBase, row: number): string {
  return aspectWords(speaker, aspectsOf(aspectsUnder(register.guidelines, lens)[row]));
}

/** The firm that weighs most in a zone's score, or the first one where none weighs anything. */
export function heaviest<P extends { readonly part: number }>(pairs: readonly P[]): P | null {
  return pairs.reduce<P | null>((best, pair) => (!best || pair.part > best.part ? pair : best), null);
}
