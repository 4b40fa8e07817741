import { lackNames } from "../../core/register/register-lacks.ts";
import { AREA_TYPES } from "../../core/tension/area-types.ts";
import { changedSettings } from "../../core/tension/lens.ts";
import type { PlanMaximum } from "../../core/tension/plan-maximum.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import { MOST_RANGES } from "../../core/tension/tension-range.ts";
import type { Estates } from "../../core/zone-table.ts";
import type { Engine } from "../../engine/engine.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Say, Speaker } from "../../i18n/speaker.ts";
import type { TensionContext } from "../../io/export/tables/tension-context.ts";
import { type PairRow, pairRows, pairsTable } from "../../io/export/tables/tension-pairs-table.ts";
import { tensionZonesTable, type ZonePlan } from "../../io/export/tables/tension-zones-table.ts";
import { sideWords, subsectorWords } from "../export/code-words.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import { tensionSource } from "../provenance/sources.ts";
import type { Zone } from "../zones/zone.ts";
import { baseOfZone, type TensionBase } from "./compute.ts";
import { planAtZone } from "./plan-at-zone.ts";
import { rangeArgs } from "./range-run.ts";

export type Exported = {
  readonly zone: Zone;
  readonly tension: ZoneTension;
  /** Why the zone is tested as its own area type; "" where it is not, or where no reason was given. */
  readonly reason?: string;
};

/** What every exported row says of how it was made. */
export function exportContext(
  { lens, rules, analysis }: TensionBase,
  zones: readonly Exported[],
  scenario: string,
  say: Say,
): TensionContext {
  const { synthetic, fileName } = analysis.register;
  const others = zones.filter(({ tension }) => tension.totals.areaType !== lens.areaType).length;
  const ownTypes = others > 0 ? [say("tv.file.ownTypes", { n: others })] : [];
  const settings = changedSettings(lens).map(({ words }) => say(`tv.setting.${words}.changed`));
  return {
    lens: [say(`tv.file.${lens.areaType}`), ...ownTypes, ...settings].join(", "),
    edition: rules.edition,
    year: analysis.year,
    register: synthetic ? say("badge.synthetic") : fileName,
    scenario,
  };
}

/** A pair to save: what is a code, in the language of the file. */
function pairInWords(pair: PairRow, { say, sayCode }: Speaker): PairRow {
  const area = AREA_TYPES.find(({ column }) => column === pair.areaType);
  return {
    ...pair,
    subsector: subsectorWords(say, pair.subsector),
    portSide: sideWords(say, pair.portSide),
    status: sayCode("tv.status.", pair.status),
    aspects: pair.aspects
      .split("+")
      .map((aspect) => sayCode("tv.aspect.", aspect))
      .join("+"),
    areaType: area ? say(`tv.file.${area.id}`) : pair.areaType,
  };
}

/** Every firm within reach of each zone, one pair a row. */
export function pairsExport(
  base: TensionBase,
  zones: readonly Exported[],
  context: TensionContext,
  what: string,
  speaker: Speaker,
): Offer {
  const pairs = zones.flatMap(({ zone, tension }) => pairRows(baseOfZone(base, zone), zone, tension.run));
  const said = pairs.map((pair) => pairInWords(pair, speaker));
  const sayFile = exportSayIn(speaker.language);
  return {
    body: pairsTable(said, context, [sayFile("value.yes"), sayFile("value.no")]),
    facts: { ...factsOf(base, context, what, speaker), perFirm: true },
    source: sourceOf(base, zones),
  };
}

/** The zones with what the firms around them add up to, and between what their free share is. */
export async function tensionZonesExport(
  engine: Pick<Engine, "tensionRange">,
  base: TensionBase,
  zones: readonly Exported[],
  estates: Estates | null,
  context: TensionContext,
  what: string,
  speaker: Speaker,
): Promise<Offer> {
  const shapes = zones.map(({ zone }) => zone.shape);
  const few = zones.length <= MOST_RANGES;
  const ranges = !few ? [] : await engine.tensionRange(rangeArgs({ base, shapes }));
  const rows = zones.map(({ zone, tension, reason }, at) => ({
    ...zone,
    reason,
    totals: tension.totals,
    range: ranges[at],
    plan:
      few && estates
        ? planRow(planAtZone(baseOfZone(base, zone), zone, tension, estates), estates)
        : undefined,
  }));
  return {
    body: tensionZonesTable(rows, context),
    facts: { ...factsOf(base, context, what, speaker), perFirm: false },
    source: sourceOf(base, zones),
  };
}

function planRow({ estates, freeAreaShare, withFirmsShare }: PlanMaximum, { name }: Estates): ZonePlan {
  return { names: estates.map(({ estate }) => name[estate]), freeAreaShare, withFirmsShare };
}

function sourceOf(base: TensionBase, zones: readonly Exported[]): Offer["source"] {
  return tensionSource(
    base,
    zones.map(({ zone }) => zone),
  );
}

function factsOf(
  { analysis }: TensionBase,
  { lens, edition, year, scenario }: TensionContext,
  what: string,
  { say, language }: Speaker,
) {
  const { register, filter } = analysis;
  const sayFile = exportSayIn(language);
  return {
    fileName: register.synthetic ? null : register.fileName,
    zones: what,
    filter: filterWords(filter, say),
    settings: `${sayFile("setting.tension", { lens, edition, year: String(year) })}; ${sayFile("setting.tension.scenario", { scenario })}`,
    method: "tension",
    lacks: lackNames(register.firms),
  } as const;
}
