import { toLonLat } from "../../core/geometry/rd.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { ASPECTS } from "../../core/tension/aspects.ts";
import { nearestPointOfShape } from "../../core/tension/distance-to-zone.ts";
import { CATEGORIES } from "../../core/tension/ladder.ts";
import { tensionClass } from "../../core/tension/tension-class.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { PairRow, TensionContext } from "../../io/export-tension.ts";
import type { Zone } from "../zones/zone.ts";
import { hitsWithinReach, placeOfFirm, type TensionBase, type ZoneTension } from "./compute.ts";
import { firmAtZone, firmName } from "./sentences.ts";

/** What every exported row says of how it was made. */
export function exportContext(base: TensionBase, scenario: string, say: Say): TensionContext {
  const { lens, rules, analysis } = base;
  const { synthetic, fileName } = analysis.register;
  const switches = [
    say(`tv.file.${lens.areaType}`),
    lens.reduceHazard && say("tv.file.hazard"),
    lens.sizeRule && say("tv.file.size"),
    lens.plotRadius === "estimate" && say("tv.file.plot"),
    !lens.countTransition && say("tv.file.transition"),
  ].filter(Boolean);
  return {
    lens: switches.join(", "),
    edition: rules.edition,
    year: analysis.year,
    register: synthetic ? say("badge.synthetic") : fileName,
    scenario,
  };
}

/** Every firm within reach of a zone, as it is saved. */
export function pairRows(base: TensionBase, entry: Zone, { run }: ZoneTension): PairRow[] {
  const { firms, guidelines, jobs } = base.register;
  const bits = base.lens.areaType === "quiet" ? guidelines.quietAspects : guidelines.mixedAspects;
  return hitsWithinReach(base, run).map((at): PairRow => {
    const pair = firmAtZone(base, run, at);
    const row = pair.firm;
    const [x, y] = placeOfFirm(base, row);
    const from = toLonLat(x, y);
    const nearest = pair.inside ? null : nearestPointOfShape(entry.shape, x, y);
    const subsector = firms.subsector[row];
    return {
      firm: textAt(firms.id, row),
      firmName: firmName(base, row),
      zone: entry.key,
      zoneName: entry.name,
      sbi: firms.sbiCodes[firms.sbi[row]],
      subsector: subsector === NOT_MANUFACTURING ? "other" : SUBSECTORS[subsector].id,
      portSide: PORT_SIDES[firms.portSide[row]],
      category: pair.category,
      aspects: ASPECTS.filter((_, bit) => bits[row] & (1 << bit)).join("+"),
      distanceM: pair.distanceM,
      guidelineM: pair.askedM,
      quietM: pair.guidelineM,
      mixedM: pair.mixedM,
      deficitM: pair.shortM,
      inside: pair.inside,
      status: pair.status,
      jobs: jobs[row],
      viaFallback: pair.viaFallback,
      sizeAssumed: pair.sizeAssumed,
      plotRadiusM: pair.plotRadiusM,
      from,
      to: nearest ? toLonLat(nearest[0], nearest[1]) : from,
    };
  });
}

/** Headings of `zoneCells`, in its order. */
export const ZONE_HEADINGS = [
  "zone_id",
  "zone",
  "gemeente",
  "klasse",
  "bedrijven",
  "in_zone",
  "rustig",
  "gemengd",
  "banen",
  "banen_in_zone",
  "banen_onbekend",
  ...ASPECTS.map((aspect) => `bepalend_${aspect}`),
  ...PORT_SIDES.map((side) => `haven_${side}`),
  ...CATEGORIES.slice(1).map((category) => `cat_${category}`),
  ...SUBSECTORS.map(({ id }) => `sector_${id}`),
  "vrij_deel",
  "woningen_laag",
  "woningen_hoog",
  "woningen_in_contour_laag",
  "woningen_in_contour_hoog",
  "score",
  "score_in_zone",
  "score_eromheen",
] as const;

/** What is known of one zone, in the order of ZONE_HEADINGS. */
export function zoneCells(entry: Zone, totals: ZoneTotals): (string | number)[] {
  return [
    entry.key,
    entry.name,
    entry.municipality,
    tensionClass(totals) + 1,
    totals.firmsWithinReach,
    totals.firmsInside,
    totals.firmsQuiet,
    totals.firmsMixed,
    rounded(totals.jobs),
    rounded(totals.jobsInside),
    totals.unknownJobs,
    ...totals.byAspect,
    ...totals.bySide.firms,
    ...Array.from(totals.byCategory.firms).slice(1),
    ...totals.bySubsector.firms,
    rounded(totals.freeAreaShare, 4),
    entry.dwellings.low,
    entry.dwellings.high,
    rounded(totals.dwellingsLow),
    rounded(totals.dwellingsHigh),
    rounded(totals.score),
    rounded(totals.scoreInside),
    rounded(totals.score - totals.scoreInside),
  ];
}

function rounded(value: number, decimals = 1): number {
  return Number.isNaN(value) ? value : Number(value.toFixed(decimals));
}
