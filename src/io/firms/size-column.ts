/** A size class as jobs: `low` to `high`, both included; high is Infinity where the class has no end. */
export type SizeRange = { readonly low: number; readonly high: number };

/** How a column writes its size classes: by LISA's two-digit codes, or as a text ("5-9", "20 t/m 49"). */
export type SizeScheme = "lisa" | "text";

const { POSITIVE_INFINITY } = Number;

/**
 * LISA's size classes in the order of their codes, 01 to 12. They count full-time (12 hours a week or more) working
 * persons, so that 01 has part-timers alone. Source: docs/methods.md#size-classes.
 */
export const LISA_CLASSES: readonly SizeRange[] = [
  [0, 0],
  [1, 1],
  [2, 4],
  [5, 9],
  [10, 19],
  [20, 49],
  [50, 99],
  [100, 199],
  [200, 499],
  [500, 799],
  [800, 999],
  [1000, POSITIVE_INFINITY],
].map(([low, high]) => ({ low, high }));

/** Header names of a size class, as `plainHeader` writes them, most telling first. */
const SIZE_ALIASES: readonly string[] = [
  "grootteklasse",
  "grtklas",
  "grtklasse",
  "grootte_klasse",
  "groottekl",
  "grootteklas",
  "grootteklasse_wp",
  "grootteklasse_code",
  "lisa_grootteklasse",
  "gk",
  "gk_wp",
  "gkl",
  "size_class",
  "sizeclass",
  "size",
];

/**
 * Reads a column of size classes. Its first rows tell the scheme: what most of the cells are. Numbers that are
 * no code of LISA are of no known scheme: they may be codes of another list, or jobs themselves.
 */
export class SizeColumn {
  /** Null when most of the cells are in neither scheme. */
  readonly scheme: SizeScheme | null;

  constructor(sample: Iterable<string>) {
    const cells = [...sample].filter((cell) => cell !== "");
    const share = (read: (cell: string) => SizeRange | null): number =>
      cells.length === 0 ? 0 : cells.filter((cell) => read(cell) !== null).length / cells.length;
    const codes = share(ofCode);
    // A number alone may be of any list of codes: only beside ranges is it one of them ("1", "2-4").
    const texts = cells.some((cell) => !isNumber(cell) && ofText(cell) !== null) ? share(ofText) : 0;
    this.scheme = Math.max(codes, texts) < 0.5 ? null : codes >= texts ? "lisa" : "text";
  }

  /** The class of a cell; null when it is none of the scheme. */
  read(written: string): SizeRange | null {
    if (this.scheme === null) return null;
    return this.scheme === "lisa" ? ofCode(written) : ofText(written);
  }
}

/** The column that by its name and its cells holds size classes; null when there is none. */
export function findSizeColumn(
  sample: readonly (readonly string[])[],
  plain: readonly string[],
): number | null {
  for (const alias of SIZE_ALIASES)
    for (const [column, name] of plain.entries())
      if (name === alias && new SizeColumn(sample.map((row) => row[column])).scheme !== null) return column;
  return null;
}

/** "04", and "4" or "4.0" where a spreadsheet took the zero. */
function ofCode(written: string): SizeRange | null {
  const code = /^0?(\d{1,2})(?:[.,]0+)?$/.exec(written.trim())?.[1];
  return code === undefined ? null : (LISA_CLASSES[Number(code) - 1] ?? null);
}

const NUMBER = String.raw`(\d{1,3}(?:[. ]?\d{3})*|\d+)`;
const PATTERNS = {
  upTo: new RegExp(String.raw`^${NUMBER}\s*(?:-|–|t/m|t\.e\.m\.|tem|tot en met|to|through)\s*${NUMBER}$`),
  below: new RegExp(String.raw`^${NUMBER}\s*tot\s*${NUMBER}$`),
  orMore: new RegExp(
    String.raw`^(?:${NUMBER}\s*(?:\+|(?:en|of) (?:meer|hoger)|(?:and|or) (?:more|over)|e\.?m\.?)|(?:>=|≥|vanaf|from)\s*${NUMBER})$`,
  ),
  over: new RegExp(String.raw`^(?:>|meer dan|more than)\s*${NUMBER}$`),
  under: new RegExp(String.raw`^(?:<|minder dan|less than|onder|under)\s*${NUMBER}$`),
  one: new RegExp(`^${NUMBER}$`),
} as const;

/** "5-9", "20 t/m 49", "5 tot 10" (so 9 at most), "1000 en meer", "1000+"; a unit after it is passed over. */
function ofText(written: string): SizeRange | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\s*(?:werkzame personen|werknemers|personen|banen|wp|jobs|employees|persons?|persoon)$/, "")
    .replace(
      /(\d) (?:werkzame personen|werknemers|personen|banen|wp|jobs|employees) (?=en|of|and|or)/,
      "$1 ",
    );
  const numbers = (pattern: RegExp): number[] | null =>
    pattern
      .exec(text)
      ?.slice(1)
      .flatMap((group) => (group === undefined ? [] : [Number(group.replace(/[. ]/g, ""))])) ?? null;
  const between = numbers(PATTERNS.upTo);
  if (between) return range(between[0], between[1]);
  const below = numbers(PATTERNS.below);
  if (below) return range(below[0], below[1] - 1);
  const more = numbers(PATTERNS.orMore);
  if (more) return range(more[0], POSITIVE_INFINITY);
  const over = numbers(PATTERNS.over);
  if (over) return range(over[0] + 1, POSITIVE_INFINITY);
  const under = numbers(PATTERNS.under);
  if (under) return range(0, under[0] - 1);
  const one = numbers(PATTERNS.one);
  return one ? range(one[0], one[0]) : null;
}

function isNumber(cell: string): boolean {
  return /^[\d.,]+$/.test(cell.trim());
}

function range(low: number, high: number): SizeRange | null {
  return high < low ? null : { low, high };
}
