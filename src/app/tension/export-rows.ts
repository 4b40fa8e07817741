import { lackNames } from "../../core/register/register-lacks.ts";
import { changedSettings } from "../../core/tension/lens.ts";
import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import { exportSayIn } from "../../i18n/export-words.ts";
import type { Say, Speaker } from "../../i18n/speaker.ts";
import type { TensionContext } from "../../io/export/tables/tension-context.ts";
import { pairRows, pairsTable } from "../../io/export/tables/tension-pairs-table.ts";
import { tensionZonesTable } from "../../io/export/tables/tension-zones-table.ts";
import { filterWords } from "../export/filter-words.ts";
import type { Offer } from "../export/save-table.ts";
import { tensionSource } from "../provenance/sources.ts";
import type { Zone } from "../zones/zone.ts";
import type { TensionBase } from "./compute.ts";

export type Exported = { readonly zone: Zone; readonly tension: ZoneTension };

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

/** Every firm within reach of each zone, one pair a row. */
export function pairsExport(
  base: TensionBase,
  zones: readonly Exported[],
  context: TensionContext,
  what: string,
  speaker: Speaker,
): Offer {
  const pairs = zones.flatMap(({ zone, tension }) => pairRows(base, zone, tension.run));
  return {
    body: pairsTable(pairs, context),
    facts: { ...factsOf(base, context, what, speaker), perFirm: true },
    source: sourceOf(base, zones),
  };
}

/** The zones with what the firms around them add up to. */
export function tensionZonesExport(
  base: TensionBase,
  zones: readonly Exported[],
  context: TensionContext,
  what: string,
  speaker: Speaker,
): Offer {
  const rows = zones.map(({ zone, tension }) => ({ ...zone, totals: tension.totals }));
  return {
    body: tensionZonesTable(rows, context),
    facts: { ...factsOf(base, context, what, speaker), perFirm: false },
    source: sourceOf(base, zones),
  };
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
