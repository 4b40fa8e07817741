import { type DecimalMark, decimalMarkOf, looksGrouped, readCount, readNumber } from "../numbers.ts";
import type { Doubt, FirmsMapping, JobsColumns, ValueAdded, ValueUnit } from "./firms-mapping.ts";
import { yearInHeader } from "./years.ts";

/** Names of value added, compared after `plainHeader` without its underscores; the year and the unit are taken off first. */
const NAMES = [
  "brutotoegevoegdewaarde",
  "toegevoegdewaarde",
  "toegwaarde",
  "grossvalueadded",
  "valueadded",
  "gva",
] as const;

/** What may stand beside the name, and what it says of the unit. */
const UNIT_WORDS: readonly (readonly [RegExp, ValueUnit | null])[] = [
  [/^(?:in)?(?:mln|miljoen(?:en)?|mio|millions?)(?:euros?|eur)?$/, "million"],
  [/^(?:in)?m(?:euros?|eur)$/, "million"],
  [/^(?:in)?(?:x?1000|duizend(?:en)?|dzd|thousands?)(?:euros?|eur)?$/, "thousand"],
  [/^(?:in)?(?:k(?:euros?|eur)|eurx1000|eurox1000)$/, "thousand"],
  [/^(?:in)?(?:euros?|eur)$/, "euro"],
  [/^$/, null],
];

/** Value added of one job in Dutch manufacturing is of the order of 100,000 euros. */
const USUAL: Readonly<Record<ValueUnit, number>> = { euro: 1e5, thousand: 100, million: 0.1 };
/** Halfway between two units on a scale of logarithms. */
const EURO_FROM = Math.sqrt(USUAL.euro * USUAL.thousand);
const THOUSAND_FROM = Math.sqrt(USUAL.thousand * USUAL.million);

/** Labels of the answers, the same in every language. */
export const UNIT_LABELS: Readonly<Record<ValueUnit, string>> = {
  euro: "€",
  thousand: "1000 €",
  million: "mln €",
};

/** Is this the name of a column of value added, of which year, and in which unit? */
export function valueColumn(
  plain: string,
): { readonly year: number | null; readonly unit: ValueUnit | null } | null {
  const dated = yearInHeader(plain);
  // "x1000" ends as a year in two digits might.
  for (const { year, stem } of [...(dated ? [dated] : []), { year: null, stem: plain }]) {
    const letters = stem.replaceAll("_", "");
    for (const name of NAMES) {
      if (!letters.startsWith(name)) continue;
      const unit = UNIT_WORDS.find(([words]) => words.test(letters.slice(name.length)));
      if (unit) return { year, unit: unit[1] };
    }
  }
  return null;
}

/**
 * Columns of value added, as names and contents show; none in most registers. Where no name says the unit it is told by what
 * a job brings, and asked; where that cannot be told nothing is read until it is.
 */
export function guessValueAdded(
  sample: readonly (readonly string[])[],
  names: readonly string[],
  plain: readonly string[],
  { layout, jobs, decimal }: Pick<FirmsMapping, "layout" | "jobs" | "decimal">,
): {
  readonly columns: ValueAdded["columns"];
  readonly valueAdded: ValueAdded | null;
  readonly marks: FirmsMapping["marks"];
  readonly doubts: readonly Doubt[];
} {
  const found = plain.flatMap((name, column) => {
    const value = valueColumn(name);
    return value && isNumeric(sample, column) ? [{ ...value, column }] : [];
  });
  const dated = layout === "wide" ? found.filter(({ year }) => year !== null) : [];
  const undated = found.filter(({ year }) => year === null).slice(0, 1);
  const taken =
    dated.length > 0 ? firstOfEachYear(dated) : layout === "long" || jobs.length <= 1 ? undated : [];
  if (taken.length === 0) {
    const context = { columns: undated.map(({ column }) => names[column]).join(", ") };
    const doubts: Doubt[] =
      undated.length > 0 ? [{ code: "value.no-year", context, must: false, options: [] }] : [];
    return { columns: [], valueAdded: null, marks: {}, doubts };
  }
  const columns = taken.map(({ year, column }) => ({ year, column }));
  const cells = taken.flatMap(({ column }) => sample.map((row) => row[column].replace(/^-/, "")));
  const [named] = new Set(taken.map(({ unit }) => unit));
  const ofAJob = (mark: DecimalMark): number | null => valueOfAJob(sample, columns, jobs, mark);
  const mark = decimalMarkOf(cells) ?? markOfGroups(cells, named, ofAJob) ?? decimal;
  const marks = Object.fromEntries(columns.map(({ column }) => [column, mark]));
  const sure = named !== null && taken.every(({ unit }) => unit === named);
  if (sure) return { columns, valueAdded: { unit: named, columns }, marks, doubts: [] };
  const guessed = unitByValue(ofAJob(mark));
  const valueAdded = guessed && { unit: guessed, columns };
  const choice = (unit: ValueUnit) => ({
    label: UNIT_LABELS[unit],
    change: { valueAdded: { unit, columns } },
  });
  const none = { label: "–", change: { valueAdded: null } };
  const units = (["euro", "thousand", "million"] as const).toSorted(
    (one, other) => Number(other === guessed) - Number(one === guessed),
  );
  const context = {
    columns: columns.map(({ column }) => names[column]).join(", "),
    unit: guessed ? UNIT_LABELS[guessed] : "–",
  };
  return {
    columns,
    valueAdded,
    marks,
    doubts: [
      {
        code: guessed ? "value.unit" : "value.unit-unknown",
        context,
        must: false,
        options: guessed ? [...units.map(choice), none] : [none, ...units.map(choice)],
      },
    ],
  };
}

/** What a number of a column is in millions of euros. */
export function inMillions(value: number, unit: ValueUnit): number {
  return unit === "million" ? value : value / (unit === "thousand" ? 1_000 : 1_000_000);
}

function firstOfEachYear<Found extends { readonly year: number | null }>(found: readonly Found[]): Found[] {
  return found
    .filter(({ year }, at) => found.findIndex((other) => other.year === year) === at)
    .toSorted((a, b) => Number(a.year) - Number(b.year));
}

function isNumeric(sample: readonly (readonly string[])[], column: number): boolean {
  const cells = sample.map((row) => row[column]).filter((cell) => cell !== "");
  return cells.length === 0 || cells.some((cell) => /^-?[\d.,\s]*\d[\d.,\s]*$/.test(cell));
}

function unitByValue(median: number | null): ValueUnit | null {
  if (median === null) return null;
  return median >= EURO_FROM ? "euro" : median >= THOUSAND_FROM ? "thousand" : "million";
}

/**
 * Where every mark stands before three digits: thousands ("900.000"), unless the unit is known and a job would bring nearer to
 * what it usually does with a fraction ("1.250" million). Null where there is no mark at all.
 */
function markOfGroups(
  cells: readonly string[],
  unit: ValueUnit | null,
  ofAJob: (mark: DecimalMark) => number | null,
): DecimalMark | null {
  const grouped = cells.map(looksGrouped).filter((mark) => mark !== null);
  if (grouped.length === 0) return null;
  const [thousands, fraction] =
    grouped[0] === "." ? (["comma", "point"] as const) : (["point", "comma"] as const);
  // Two groups are never a fraction.
  if (unit === null || cells.some((cell) => /[.,]\d{3}[.,]\d{3}$/.test(cell))) return thousands;
  const off = (mark: DecimalMark): number => Math.abs(Math.log((ofAJob(mark) ?? 0) / USUAL[unit]));
  return off(fraction) < off(thousands) ? fraction : thousands;
}

/** The median of value added by job, in the unit of the column; null where none can be told. */
function valueOfAJob(
  sample: readonly (readonly string[])[],
  columns: ValueAdded["columns"],
  jobs: readonly JobsColumns[],
  mark: DecimalMark,
): number | null {
  const ofAJob = columns
    .flatMap(({ year, column }) => {
      const beside = (jobs.find((entry) => entry.year === year) ?? jobs[0])?.columns ?? [];
      return sample.map((row) => {
        const filled = beside.map((at) => readCount(row[at])).filter((count) => count > 0);
        return readNumber(row[column], mark, true) / filled.reduce((total, count) => total + count, 0);
      });
    })
    .filter((value) => value > 0 && Number.isFinite(value))
    .sort((a, b) => a - b);
  return ofAJob.length === 0 ? null : ofAJob[ofAJob.length >> 1];
}
