import { looksGrouped, readCount, readNumber } from "../numbers.ts";
import { JOBS_ALIASES, JOBS_PARTS, JOBS_STEMS } from "./firm-fields.ts";
import { saysTheSame } from "./firm-row.ts";
import type { AlikeColumns, Doubt, DoubtOption, JobsColumns } from "./firms-mapping.ts";
import { yearInHeader, yearsInName } from "./years.ts";

/** Columns that mean jobs, as names and contents show. */
type Found = {
  readonly layout: "wide" | "long";
  readonly jobs: readonly JobsColumns[];
  readonly sureness: "sure" | "unsure" | "missing";
  readonly doubts: readonly Doubt[];
  /** Columns for one thing of which the first is read. */
  readonly alike?: readonly AlikeColumns[];
};

/** One series of columns of one name: "wp" of several years, or of none. */
type Series = { readonly stem: string; readonly columns: ReadonlyMap<number | null, number> };

/**
 * Which columns hold jobs, and of which years? Two columns for the same year are never added up: when they say the
 * same the first is read, else it is asked. Parts (full-time and part-time men and women) are only offered.
 *
 * @param plain  headers after `plainHeader`; names: as they are in the file; yearColumn: of the long layout, or null
 */
export function guessJobs(
  sample: readonly (readonly string[])[],
  names: readonly string[],
  plain: readonly string[],
  yearColumn: number | null,
  fileName: string,
): Found {
  const label = (columns: readonly number[]): string => columns.map((column) => names[column]).join(" + ");
  const wide = seriesOf(sample, plain, yearColumn);
  const single = JOBS_ALIASES.flatMap((alias) =>
    plain.flatMap((name, column) =>
      name === alias && column !== yearColumn && isNumeric(sample, column) ? [column] : [],
    ),
  );
  const years = yearsInName(fileName);
  const own = yearColumn === null && years.length === 1 ? years[0] : null;
  const layout = yearColumn !== null && (single.length > 0 || wide.length === 0) ? "long" : "wide";

  if (layout === "wide" && wide.length > 0) return wideJobs(sample, wide, label);
  const dated = single.length > 0 || yearColumn !== null ? [] : datedParts(plain);
  if (dated.length > 0) {
    const options = dated.map(
      (jobs): DoubtOption => ({
        label: jobs.map(({ columns }) => label(columns)).join(", "),
        change: { jobs },
      }),
    );
    const context = { columns: label(dated[0][0].columns) };
    return {
      layout: "wide",
      jobs: [],
      sureness: "missing",
      doubts: [{ code: "jobs.parts", context, must: true, options }],
    };
  }

  const parts = partsOf(plain).filter((columns) => columns.every((column) => isNumeric(sample, column)));
  const choices = single.length > 0 ? single.map((column) => [column]) : parts;
  const entry = (columns: readonly number[]): JobsColumns[] => [{ year: own, columns }];
  const options = choices.map(
    (columns): DoubtOption => ({ label: label(columns), change: { jobs: entry(columns) } }),
  );
  if (choices.length === 0) return { layout, jobs: [], sureness: "missing", doubts: [] };
  const doubts: Doubt[] = [];
  if (layout === "wide") {
    if (own !== null)
      doubts.push({ code: "jobs.year", context: { year: String(own) }, must: false, options: [] });
    else if (years.length > 1)
      doubts.push({
        code: "jobs.years-in-name",
        context: { years: years.join(", ") },
        must: false,
        options: [],
      });
  }
  if (single.length === 0) {
    doubts.push({ code: "jobs.parts", context: { columns: label(parts[0]) }, must: true, options });
    return { layout, jobs: [], sureness: "missing", doubts };
  }
  if (single.length > 1) {
    const equal = single.slice(1).every((column) => sameNumbers(sample, single[0], column));
    doubts.push({
      code: equal ? "jobs.two-sets-equal" : "jobs.two-sets",
      context: { columns: single.map((column) => names[column]).join(", "), taken: names[single[0]] },
      must: !equal,
      options,
    });
    if (!equal) return { layout, jobs: [], sureness: "missing", doubts };
  }
  const undated = layout === "wide" && own === null;
  return {
    layout,
    jobs: entry([single[0]]),
    sureness: undated ? "missing" : layout === "wide" || single.length > 1 ? "unsure" : "sure",
    doubts,
    alike: single.slice(1).map((column) => [single[0], column]),
  };
}

function wideJobs(
  sample: readonly (readonly string[])[],
  series: readonly Series[],
  label: (columns: readonly number[]) => string,
): Found {
  const years = [...new Set(series.flatMap(({ columns }) => [...columns.keys()]))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const rivals = (year: number | null): number[] =>
    series.flatMap(({ columns }) => {
      const column = columns.get(year);
      return column === undefined ? [] : [column];
    });
  const twice = years.filter((year) => rivals(year).length > 1);
  // Each series first, filled up from the others where it lacks a year.
  const jobsBy = (first: Series): JobsColumns[] =>
    years.map((year) => ({ year, columns: [first.columns.get(year) ?? rivals(year)[0]] }));
  const options = series.map((each): DoubtOption => {
    const columns = jobsBy(each).map((entry) => entry.columns[0]);
    return { label: label(columns).replaceAll(" + ", ", "), change: { jobs: jobsBy(each) } };
  });
  const all = label(years.flatMap(rivals)).replaceAll(" + ", ", ");
  if (twice.length > 0) {
    const equal = twice.every((year) => {
      const [first, ...others] = rivals(year);
      return others.every((column) => sameNumbers(sample, first, column));
    });
    const context = {
      columns: label(twice.flatMap(rivals)).replaceAll(" + ", ", "),
      years: twice.join(", "),
    };
    const taken = options[0]?.label ?? "";
    return {
      layout: "wide",
      jobs: equal
        ? jobsBy(series[0])
        : years.map((year) => ({ year, columns: rivals(year).length > 1 ? [] : rivals(year) })),
      sureness: equal ? "unsure" : "missing",
      doubts: [
        {
          code: equal ? "jobs.two-sets-equal" : "jobs.two-sets",
          context: { ...context, taken },
          must: !equal,
          options,
        },
      ],
      alike: equal
        ? twice.flatMap((year) => {
            const [first, ...others] = rivals(year);
            return others.map((column): AlikeColumns => [first, column]);
          })
        : [],
    };
  }
  const mixed = series.length > 1;
  // "aantal 2020" may be of anything; a year alone too.
  const isUnnamed = /^(?:aantal|totaal|tot)?#/.test(series[0].stem);
  return {
    layout: "wide",
    jobs: jobsBy(series[0]),
    sureness: mixed || isUnnamed ? "unsure" : "sure",
    doubts: mixed
      ? [{ code: "jobs.other-measure", context: { columns: all }, must: false, options: [] }]
      : isUnnamed
        ? [{ code: "jobs.unnamed", context: { columns: all }, must: false, options: [] }]
        : [],
  };
}

/** Series of columns with a year in their name; totals before parts, as their sum would count everybody twice. */
function seriesOf(
  sample: readonly (readonly string[])[],
  plain: readonly string[],
  yearColumn: number | null,
): Series[] {
  const found = new Map<string, Map<number | null, number>>();
  plain.forEach((name, column) => {
    if (column === yearColumn) return;
    const dated = yearInHeader(name);
    if (!dated || !isJobsStem(dated.stem) || !isNumeric(sample, column)) return;
    // The same name twice is a series of its own.
    for (let nth = 1; ; nth++) {
      const key = `${dated.stem}#${nth}`;
      const columns = found.get(key) ?? new Map<number | null, number>();
      if (columns.has(dated.year)) continue;
      found.set(key, columns.set(dated.year, column));
      return;
    }
  });
  if (found.size > 0)
    return [...found]
      .map(([stem, columns]) => ({ stem, columns }))
      .sort((a, b) => b.columns.size - a.columns.size);
  return [];
}

function isJobsStem(stem: string): boolean {
  return stem === "" || JOBS_STEMS.has(stem) || JOBS_STEMS.has(stem.replaceAll("_", ""));
}

/** Sets of columns that together are all jobs: men and women, full-time and part-time. */
function partsOf(plain: readonly string[]): number[][] {
  return JOBS_PARTS.flatMap((set) => {
    const columns = set.map((part) =>
      plain.findIndex((name) => name === part || name.replaceAll("_", "") === part.replaceAll("_", "")),
    );
    return columns.every((column) => column >= 0) ? [columns] : [];
  });
}

/** The same with a year in each name ("ft_m2015"). */
function datedParts(plain: readonly string[]): JobsColumns[][] {
  const dated = plain.map(yearInHeader);
  const years = [...new Set(dated.flatMap((found) => (found ? [found.year] : [])))].sort((a, b) => a - b);
  return JOBS_PARTS.flatMap((set) => {
    const jobs = years.flatMap((year) => {
      const columns = set.map((part) =>
        dated.findIndex(
          (found) => found?.year === year && found.stem.replaceAll("_", "") === part.replaceAll("_", ""),
        ),
      );
      return columns.every((column) => column >= 0) ? [{ year, columns }] : [];
    });
    return jobs.length > 0 ? [jobs] : [];
  });
}

/** Does a column hold numbers at all, if it holds anything? A class of sizes ("10-19") is none. */
function isNumeric(sample: readonly (readonly string[])[], column: number): boolean {
  let filled = false;
  for (const row of sample) {
    const cell = row[column];
    if (cell === "") continue;
    if (!Number.isNaN(readCount(cell)) || UNKNOWN.test(cell)) return true;
    filled = true;
  }
  return !filled;
}

const UNKNOWN = /^(?:onbekend|geheim|x|\?|-|n\.?b\.?|nan|\.)$/i;

function sameNumbers(sample: readonly (readonly string[])[], a: number, b: number): boolean {
  return sample.every((row) => saysTheSame(row[a], row[b]));
}

/**
 * Columns of jobs with a decimal mark of their own, as far as the sample shows: fractions that can be nothing else,
 * or three decimals in every cell.
 */
export function marksOfJobs(
  sample: readonly (readonly string[])[],
  jobs: readonly JobsColumns[],
  names: readonly string[],
): { marks: Record<number, "comma" | "point">; doubts: Doubt[] } {
  const marks: Record<number, "comma" | "point"> = {};
  const doubts: Doubt[] = [];
  for (const column of new Set(jobs.flatMap(({ columns }) => columns))) {
    const cells = sample.map((row) => row[column]).filter((cell) => /^\d[\d.,]*$/.test(cell));
    const fractions = { comma: 0, point: 0 };
    let grouped = 0;
    let example = "";
    for (const cell of cells) {
      const mark = looksGrouped(cell);
      if (mark !== null) {
        grouped++;
        example ||= cell;
      } else if (/,\d*$/.test(cell)) fractions.comma++;
      else if (/\.\d*[1-9]\d*$/.test(cell)) fractions.point++;
    }
    if (fractions.comma > 0 !== fractions.point > 0) marks[column] = fractions.comma > 0 ? "comma" : "point";
    else if (grouped > 1 && grouped === cells.length) {
      // "12.000", "3.000": three decimals in each is how some programs write whole numbers.
      const mark = example.includes(".") ? "point" : "comma";
      const fixed = cells.every((cell) => cell.endsWith("000"));
      if (fixed) marks[column] = mark;
      const value = (as: "point" | "comma"): string => String(readNumber(example, as, true));
      const thousands = mark === "point" ? "comma" : "point";
      const order = fixed ? ([mark, thousands] as const) : ([thousands, mark] as const);
      doubts.push({
        code: "jobs.decimals",
        context: { column: names[column], value: example, as: value(order[0]) },
        must: false,
        options: order.map((as) => ({
          label: `${example} = ${value(as)}`,
          change: { marks: { [column]: as } },
        })),
      });
    }
  }
  return { marks, doubts };
}

/**
 * Columns under a name with a year that no column of jobs is of: numbers, perhaps jobs under another name, and
 * whatever stands under the name of the jobs that were read ("12%", "10-49" or nothing but "geheim" in `banen2020`
 * beside `banen2015`), since a year that is not read must be told.
 */
export function unusedYears(
  sample: readonly (readonly string[])[],
  names: readonly string[],
  plain: readonly string[],
  jobs: readonly JobsColumns[],
): Doubt[] {
  const years = jobs.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length === 0) return [];
  const stems = new Set(
    jobs.flatMap(({ columns }) => columns.map((column) => yearInHeader(plain[column])?.stem)),
  );
  const unused = plain.flatMap((name, column) => {
    const dated = yearInHeader(name);
    if (!dated || dated.stem.includes("sbi") || years.includes(dated.year)) return [];
    const numbers = /(?:19|20)\d\d/.test(name) && isNumeric(sample, column);
    return numbers || stems.has(dated.stem) ? [names[column]] : [];
  });
  if (unused.length === 0) return [];
  return [{ code: "jobs.unused-years", context: { columns: unused.join(", ") }, must: false, options: [] }];
}
