/** What a register can tell of an establishment, besides its jobs. The first five are wanted in every file. */
export const FIRM_FIELDS = [
  "id",
  "x",
  "y",
  "sbi",
  "name",
  "year",
  "street",
  "houseNumber",
  "addition",
  "postcode",
  "place",
] as const;
export type FirmField = (typeof FIRM_FIELDS)[number];

/** Header names that mean a field beyond doubt, most telling first; compared after `plainHeader`. */
export const FIRM_ALIASES: Readonly<Record<FirmField, readonly string[]>> = {
  id: [
    "vestigingsnummer",
    "lisa_nr",
    "lisanr",
    "lisanummer",
    "lisa_nummer",
    "vestigingsnr",
    "vestiging_nr",
    "vest_nr",
    "vestnr",
    "kvk_vestigingsnummer",
    "vestigings_id",
    "vestiging_id",
    "vestigingid",
    "kvkvestnr",
    "kvk_vestnr",
    "vestnummer",
    "id",
  ],
  // Told by the words in them, and by what is in the columns: guess-coordinates.ts.
  x: [],
  y: [],
  sbi: [
    "sbi2008",
    "sbi_2008",
    "sbi",
    "sbi08",
    "sbi_08",
    "sbi_code",
    "sbicode",
    "sbi2008_code",
    "sbi_code_2008",
    "sbi_hoofdactiviteit",
    "sbi_hoofdact",
    "hoofdactiviteit",
    "hoofdsbi",
    "sbi1",
    "sbi_1",
    "activiteitcode",
    "activiteit",
    "nace",
    "nace_code",
  ],
  name: ["naam", "name", "vestigingsnaam", "bedrijfsnaam", "handelsnaam", "naam_vestiging", "company"],
  year: [
    "jaar",
    "year",
    "peiljaar",
    "jaartal",
    "bronjaar",
    "meetjaar",
    "verslagjaar",
    "statistiekjaar",
    "peildatum",
    "peilmoment",
    "peilperiode",
    "standdatum",
    "referentiejaar",
    "referentiedatum",
    "periode",
    "perioden",
    "meetdatum",
  ],
  street: ["straat", "straatnaam", "openbare_ruimte", "street", "adres", "address"],
  houseNumber: ["huisnummer", "huisnr", "housenumber", "house_number", "nummer"],
  addition: ["toevoeging", "huisnummertoevoeging", "huisnr_toevoeging", "huisletter", "toev", "addition"],
  postcode: ["postcode", "pc6", "postcode6", "pc_6", "postal_code", "zip", "pc", "pc4", "postcode4", "pc_4"],
  place: ["plaats", "woonplaats", "plaatsnaam", "city", "place"],
};

/** Header names of jobs without a year, most telling first. */
export const JOBS_ALIASES: readonly string[] = [
  "wp_totaal",
  "wp_tot",
  "wptot",
  "wptotaal",
  "totwp",
  "tot_wp",
  "wp",
  "banen",
  "banen_totaal",
  "totaal_banen",
  "werkzame_personen",
  "werkzamepersonen",
  "aantal_werkzame_personen",
  "werkzame_p",
  "jobs",
  "aantal_banen",
  "aantal_wp",
  "arbeidsplaatsen",
  "werkzame_personen_totaal",
  "totaal_werkzame_personen",
  "totaal_wp",
];

/** The same beside a year: "wp2015", "banen per 1-4-2015". */
export const JOBS_STEMS: ReadonlySet<string> = new Set([
  ...JOBS_ALIASES,
  "wz",
  "aantal",
  "totaal",
  "tot",
  "wptot",
  "banentot",
]);

/** Sets of columns that together are all jobs: full-time and part-time men and women. */
export const JOBS_PARTS: readonly (readonly string[])[] = [
  ["ft_m", "ft_v", "pt_m", "pt_v"],
  ["manf", "vrouwf", "manp", "vrouwp"],
  ["man_ft", "vrouw_ft", "man_pt", "vrouw_pt"],
  ["mannen_fulltime", "vrouwen_fulltime", "mannen_parttime", "vrouwen_parttime"],
  ["wpft", "wppt"],
  ["fulltime", "parttime"],
  ["voltijd", "deeltijd"],
  ["mannen", "vrouwen"],
];

/** A header as it is compared: lower case, without accents, with `_` for all that is no letter or digit. */
export function plainHeader(header: string): string {
  return header
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
