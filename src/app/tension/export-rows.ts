import { toLonLat } from "../../core/geometry/rd.ts";
import { PORT_SIDES } from "../../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS } from "../../core/register/subsectors.ts";
import { textAt } from "../../core/register/text-column.ts";
import { AREA_TYPES } from "../../core/tension/area-types.ts";
import { ASPECTS, aspectsOf } from "../../core/tension/aspects.ts";
import { nearestPointOfShape } from "../../core/tension/distance-to-zone.ts";
import { CATEGORIES } from "../../core/tension/ladder.ts";
import { changedSettings } from "../../core/tension/lens.ts";
import { aspectsUnder } from "../../core/tension/reach.ts";
import { tensionClass } from "../../core/tension/tension-class.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import type { ZoneTotals } from "../../core/tension/zone-totals.ts";
import type { Say } from "../../i18n/speaker.ts";
import type { PairRow, TensionContext } from "../../io/export/export-tension.ts";
import type { Zone } from "../zones/zone.ts";
import { hitsWithinReach, placeOfFirm, type TensionBase } from "./compute.ts";
import { firmAtZone, firmName } from "./sentences.ts";

/** What every exported row says of how it was made. */
export function exportContext(base: TensionBase, scenario: string, say: Say): TensionContext {
  const { lens, rules, analysis } = base;
  const { synthetic, fileName } = analysis.register;
  const settings = changedSettings(lens).map(({ words }) => say(`tv.setting.${words}.changed`));
  return {
    lens: [say(`tv.file.${lens.areaType}`), ...settings].join(", "),
    edition: rules.edition,
    year: analysis.year,
    register: synthetic ? say("badge.synthetic") : fileName,
    scenario,
  };
}

/** Every firm within reach of a zone, as it is saved. */
export function pairRows(base: TensionBase, entry: Zone, { run }: ZoneTension): PairRow[] {
  const { firms, guidelines, jobs } = base.register;
  const bits = aspectsUnder(guidelines, base.lens);
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
      aspects: aspectsOf(bits[row]).join("+"),
      distanceM: pair.distanceM,
      guidelineM: pair.askedM,
      byAreaM: pair.guidelineM,
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
  ...AREA_TYPES.map(({ column }) => column),
  "banen",
  "banen_in_zone",
  "banen_onbekend",
  ...ASPECTS.map(({ id }) => `bepalend_${id}`),
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
];

/** What is known of one zone, in the order of ZONE_HEADINGS. */
export function zoneCells(entry: Zone, totals: ZoneTotals): (string | number)[] {
  return [
    entry.key,
    entry.name,
    entry.municipality,
    tensionClass(totals) + 1,
    totals.firmsWithinReach,
    totals.firmsInside,
    ...totals.firmsByArea,
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
