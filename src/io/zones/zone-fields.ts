import { plainHeader } from "../firms/firm-fields.ts";

/** What a zones file can tell of an area. */
export const ZONE_FIELDS = [
  "id",
  "name",
  "municipality",
  "dwellingsLow",
  "dwellingsHigh",
  "inhabitants",
  "period",
  "status",
  "source",
] as const;
export type ZoneField = (typeof ZONE_FIELDS)[number];

/** Property names that mean a field, most telling first; compared after `plainHeader`. */
export const ZONE_ALIASES: Readonly<Record<ZoneField, readonly string[]>> = {
  id: [
    "id",
    "zone_id",
    "plan_id",
    "planid",
    "plannummer",
    "identificatie",
    "bu_code",
    "buurtcode",
    "wk_code",
    "wijkcode",
    "gm_code",
    "gemeentecode",
    "statcode",
    "code",
    "objectid",
    "fid",
    "ogc_fid",
  ],
  name: [
    "name",
    "naam",
    "plannaam",
    "projectnaam",
    "plan_naam",
    "gebiedsnaam",
    "gebied",
    "locatie",
    "omschrijving",
    "naam_plan",
  ],
  municipality: ["municipality", "gemeente", "gem_naam", "gemeentenaam", "gm_naam", "statnaam"],
  dwellingsLow: [
    "dwellingslow",
    "dwellings_low",
    "aantalrest",
    "woningen_min",
    "woningen",
    "aantal_woningen",
    "aantalwoningen",
    "won_aantal",
    "woningaantal",
    "plancapaciteit",
    "netto_capaciteit",
    "dwellings",
    "homes",
    "woningen_totaal",
    "totaal_woningen",
  ],
  dwellingsHigh: ["dwellingshigh", "dwellings_high", "woningen_max", "aantal_woningen_max"],
  inhabitants: [
    "inhabitants",
    "inwoners",
    "aantal_inwoners",
    "aantalinwoners",
    "aant_inw",
    "inwonertal",
    "inw",
    "population",
    "bevolking",
  ],
  period: ["period", "periode", "planperiode", "oplevering", "fase", "fasering", "jaar_oplevering"],
  status: ["status", "planstatus", "plan_status", "hardheid"],
  source: ["source", "bron"],
};

/** Names of columns in a dBase table, and so in a Shapefile, are cut at ten letters. */
const CUT_AT = 10;

/** Does a property of this name mean one of these, written in full or cut? */
export function meansField(property: string, aliases: readonly string[]): boolean {
  const plain = plainHeader(property);
  const isCut = property.length === CUT_AT;
  return aliases.some(
    (alias) => plain === alias || (isCut && alias.slice(0, CUT_AT).replace(/_$/, "") === plain),
  );
}

/** A column of homes planned in a span of years ("OP202024" is 2020-2024, "Op20302050" is 2030-2050), or null. */
export function phaseOfColumn(column: string): { from: number; to: number } | null {
  const found = /^op_?(20\d\d)_?(20\d\d|\d\d)?$/i.exec(column);
  if (!found) return null;
  const from = Number(found[1]);
  const end = found[2];
  if (!end) return { from, to: from };
  return { from, to: end.length === 4 ? Number(end) : 2000 + Number(end) };
}
