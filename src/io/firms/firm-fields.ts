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
    "id",
  ],
  x: [
    "x_rd",
    "rd_x",
    "xrd",
    "rdx",
    "x_coordinaat",
    "xcoordinaat",
    "x_coord",
    "xcoord",
    "x_co",
    "x",
    "lon",
    "longitude",
    "lng",
    "long",
    "lengtegraad",
  ],
  y: [
    "y_rd",
    "rd_y",
    "yrd",
    "rdy",
    "y_coordinaat",
    "ycoordinaat",
    "y_coord",
    "ycoord",
    "y_co",
    "y",
    "lat",
    "latitude",
    "breedtegraad",
  ],
  sbi: ["sbi2008", "sbi_2008", "sbi", "sbi08", "sbi_code", "sbicode", "sbi_hoofdactiviteit", "activiteit"],
  name: ["naam", "name", "vestigingsnaam", "bedrijfsnaam", "handelsnaam", "naam_vestiging", "company"],
  year: ["jaar", "year", "peiljaar", "jaartal"],
  street: ["straat", "straatnaam", "street", "adres", "address"],
  houseNumber: ["huisnummer", "huisnr", "housenumber", "house_number", "nummer"],
  addition: ["toevoeging", "huisnummertoevoeging", "huisnr_toevoeging", "huisletter", "addition"],
  postcode: ["postcode", "pc6", "postal_code", "zip"],
  place: ["plaats", "woonplaats", "plaatsnaam", "city", "place"],
};

/** Header names of jobs without a year, most telling first. */
export const JOBS_ALIASES: readonly string[] = [
  "wp_totaal",
  "wp_tot",
  "wp",
  "banen",
  "banen_totaal",
  "totaal_banen",
  "werkzame_personen",
  "werkzamepersonen",
  "jobs",
  "aantal_banen",
];

/** Full-time and part-time men and women, which together are the jobs. */
export const JOBS_PARTS: readonly string[] = ["ft_m", "ft_v", "pt_m", "pt_v"];

/** A header as it is compared: lower case, without accents, with `_` for all that is no letter or digit. */
export function plainHeader(header: string): string {
  return header
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

const WIDE_JOBS =
  /^(?:wp|wp_totaal|wp_tot|wz|banen|banen_totaal|jobs|werkzame_personen|werkzamepersonen|aantal_banen|totaal)?_?((?:19|20)\d\d)(?:_(?:wp|banen|jobs))?$/;
const WIDE_PART = /^((?:ft|pt)_?[mv])_?((?:19|20)\d\d)$/;

/** The year of a wide jobs column ("wp2015", "wp_2015", "banen2015", "2015"), or NaN. */
export function yearOfJobsColumn(header: string): number {
  return Number(WIDE_JOBS.exec(plainHeader(header))?.[1] ?? Number.NaN);
}

/** The year of a wide column of full-time or part-time men or women ("ft_m2015"), or NaN. */
export function yearOfJobsPart(header: string): number {
  return Number(WIDE_PART.exec(plainHeader(header))?.[2] ?? Number.NaN);
}
