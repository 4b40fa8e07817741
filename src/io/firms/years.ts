const MONTHS =
  "jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTH = "(?:0?[1-9]|1[0-2])";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const YEAR = "((?:19[5-9]|20\\d)\\d)";

/** Years as registers write them: "2015", "2015.0", a date in any usual order, or a month and a year. */
const WRITTEN = [
  `${YEAR}(?:[.,]0+)?`,
  `${DAY}[-/. ]${MONTH}[-/. ]${YEAR}(?:[ T].*)?`,
  `${YEAR}[-/]${MONTH}(?:[-/]${DAY}(?:[ T].*)?)?`,
  `${YEAR}\\.${MONTH}\\.${DAY}`,
  `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `(?:${DAY}[-/. ])?(?:${MONTHS})\\.?[-/ ]${YEAR}`,
  // A part of a year, and how Statistics Netherlands writes a whole one ("2015JJ00").
  `${YEAR} ?[-_]?(?:[KQ] ?[1-4]|KW0?[1-4]|MM(?:0[1-9]|1[0-2])|JJ00)`,
].map((pattern) => new RegExp(`^${pattern}$`, "i"));

/**
 * The year of a cell, or NaN.
 *
 * @param twoDigits  does the column as a whole write years in two digits ("15", "22")?
 */
export function readYear(written: string, twoDigits: boolean): number {
  if (/^(?:19[5-9]|20\d)\d$/.test(written)) return Number(written);
  for (const pattern of WRITTEN) {
    const year = pattern.exec(written)?.[1];
    if (year !== undefined) return Number(year);
  }
  const short = twoDigits ? /^'?(\d\d)(?:[.,]0+)?$/.exec(written)?.[1] : undefined;
  return short === undefined ? Number.NaN : fullYear(short);
}

/** "15" is 2015, "98" is 1998. */
export function fullYear(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < 50 ? 2000 + year : 1900 + year;
}

/** All years in the name of a file, its folder left out: of dates too ("register_20200401", "1-4-2020"). Ascending. */
export function yearsInName(fileName: string): number[] {
  const name = fileName.replace(/^.*[\\/]/, "");
  const years = new Set<number>();
  const rest = name
    .replace(new RegExp(`(?<!\\d)[0-3]\\d[01]\\d${YEAR}(?!\\d)`, "g"), (_, year: string) => {
      years.add(Number(year));
      return " ";
    })
    .replace(
      /(?<!\d)((?:19[5-9]|20\d)\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/g,
      (_, year: string) => {
        years.add(Number(year));
        return " ";
      },
    );
  for (const [, year] of rest.matchAll(/(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)/g)) years.add(Number(year));
  return [...years].sort((a, b) => a - b);
}

/** Dates and years in a plain header ("wp_1_4_2015"), the longest first. */
const IN_HEADER = [
  new RegExp(`(?<![a-z0-9])${DAY}_(?:${MONTH}|${MONTHS})_${YEAR}(?!\\d)`),
  new RegExp(`(?<!\\d)${YEAR}_(?:0[1-9]|1[0-2])_(?:0[1-9]|[12]\\d|3[01])(?!\\d)`),
  /(?<!\d)((?:19[5-9]|20\d)\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
  new RegExp(`(?<![a-z])(?:${MONTHS})_${YEAR}(?!\\d)`),
  /(?<!\d)((?:19[5-9]|20\d)\d)(?:_0)?(?!\d)/,
  /(?<=[a-z]_?)(\d\d)$/,
];

/** The year in a plain header, and the header without it; null when there is none. */
export function yearInHeader(plain: string): { year: number; stem: string } | null {
  for (const pattern of IN_HEADER) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const stem = (plain.slice(0, found.index) + plain.slice(found.index + found[0].length))
      .replace(/(?:^|_)(?:per|op|in|van|peildatum|jaar|ultimo)(?=_|$)/g, "")
      .replace(/_+/g, "_")
      .replace(/^_|_$/g, "");
    return { year: found[1].length === 2 ? fullYear(found[1]) : Number(found[1]), stem };
  }
  return null;
}
