import type { CsvOptions } from "../formats/csv/csv-options.ts";
import type { FormatOf } from "../formats.ts";
import type { Sureness } from "../import-report.ts";
import type { Crs } from "../netherlands.ts";
import type { DecimalMark } from "../numbers.ts";
import type { FirmField } from "./firm-fields.ts";

/** How a register file is to be read: all that a user may correct. Columns are positions in the header, 0-based. */
export type FirmsMapping = {
  readonly format: FormatOf<"firms">;
  /** Sheet or layer; null when the format has one table. */
  readonly layer: string | null;
  /** How a CSV is cut into cells; null for other formats. */
  readonly csv: CsvOptions | null;
  /** Of numbers that are written as text, which a spreadsheet may hold too; a number of the format's own is one. */
  readonly decimal: DecimalMark;
  /** Columns of jobs that show a decimal mark of their own; of the others a group of three digits is of thousands. */
  readonly marks: Readonly<Record<number, DecimalMark>>;
  /** Coordinate system of the fields x and y; in WGS84 x is the longitude. */
  readonly crs: Crs;
  /** Columns of a second pair of coordinates, which a row without the first is placed by; null = there is none. */
  readonly second: SecondPair | null;
  /**
   * Pairs of columns for one thing, which say the same in the first rows and of which one is read. Whether they go on
   * doing so is looked at in every row, and told. Left out where there are none.
   */
  readonly alike?: readonly AlikeColumns[];
  /** What jobs are that are no number ("geheim", "<5", -99999999): not known, or a reason to refuse the row. */
  readonly unreadJobs: "unknown" | "refuse";
  /** wide: one row an establishment, jobs in a column for each year. long: one row an establishment and year. */
  readonly layout: "wide" | "long";
  /** Column of each field; null = not in the file. `year` is used in the long layout only. */
  readonly fields: Readonly<Record<FirmField, number | null>>;
  /**
   * Jobs columns; several in one entry are added up (full-time and part-time). Wide: one entry a year.
   * Long: one entry with year null. A wide file with one entry and no year in its header has year null until
   * the user names it.
   */
  readonly jobs: readonly JobsColumns[];
  /**
   * What tells the jobs: the columns of `jobs`; nothing (every establishment counts, its jobs are unknown); or a column
   * of size classes, which gives a range. Without columns the entries of `jobs` have none, and say the year alone.
   */
  readonly jobsFrom: "columns" | "none" | "size-class";
  /** Column of size classes; null = none is read. */
  readonly sizeColumn: number | null;
  /** Columns of value added; null = none is read. */
  readonly valueAdded: ValueAdded | null;
  /** What tells the activity: the field `sbi`, or nothing: all establishments in one unknown subsector. */
  readonly sbiFrom: "column" | "none";
};

export type SecondPair = {
  readonly x: number;
  readonly y: number;
  readonly crs: Crs;
  readonly decimal: DecimalMark;
};

export type AlikeColumns = readonly [one: number, other: number];

export const VALUE_UNITS = ["euro", "thousand", "million"] as const;
/** What a number of value added counts: euros, or thousands or millions of them. */
export type ValueUnit = (typeof VALUE_UNITS)[number];

/** A column for each year in the wide layout; without a year in the long one, and where the register has one year. */
export type ValueAdded = {
  readonly unit: ValueUnit;
  readonly columns: readonly { readonly year: number | null; readonly column: number }[];
};

export type JobsColumns = { readonly year: number | null; readonly columns: readonly number[] };

/** One column of the file as the mapping step shows it. */
export type ColumnSample = {
  readonly name: string;
  /** The first three different values that are not empty. */
  readonly samples: readonly string[];
};

/** What a guess cannot be sure of. Words for each in i18n under `doubt.<code>`. */
export const DOUBT_CODES = [
  "coordinates.by-value",
  "coordinates.two-pairs",
  "coordinates.pairs-differ",
  "coordinates.swapped",
  "coordinates.against-file",
  "field.twice",
  "sbi.by-value",
  "jobs.year",
  "jobs.years-in-name",
  "jobs.two-sets",
  "jobs.two-sets-equal",
  "jobs.parts",
  "jobs.other-measure",
  "jobs.unnamed",
  "jobs.decimals",
  "jobs.unused-years",
  "jobs.none",
  "sbi.none",
  "year.two-digits",
  "value.unit",
  "value.unit-unknown",
  "value.no-year",
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/**
 * A question about a file. Where it must be answered the mapping lacks what the answer gives, so that nothing is read
 * unasked; else the mapping holds the first option, and the question is shown with it.
 */
export type Doubt = {
  readonly code: DoubtCode;
  readonly context: Readonly<Record<string, string | number>>;
  readonly must: boolean;
  /** Ways to read it, by the names of the columns they take. */
  readonly options: readonly DoubtOption[];
};

export type DoubtOption = {
  readonly label: string;
  /** An answer that no column says: its words are in i18n under `doubt.option.<says>`, with the label as `column`. */
  readonly says?: "no-jobs" | "size-class" | "no-sbi";
  readonly change: { readonly fields?: Partial<FirmsMapping["fields"]> } & Partial<
    Omit<FirmsMapping, "fields">
  >;
};

/** A mapping with an answer in it. */
export function withAnswer(mapping: FirmsMapping, { change }: DoubtOption): FirmsMapping {
  return {
    ...mapping,
    // Columns of jobs that are chosen are read.
    ...(change.jobs ? { jobsFrom: "columns" as const } : {}),
    ...change,
    marks: { ...mapping.marks, ...change.marks },
    fields: { ...mapping.fields, ...change.fields },
  };
}

/** Does the mapping already read the file as this option says? */
export function isChosen(mapping: FirmsMapping, option: DoubtOption): boolean {
  // An answer that no column says stays chosen when the year beside it is put right.
  if (option.says) {
    const { jobsFrom, sizeColumn, sbiFrom } = { ...mapping, ...option.change };
    return mapping.jobsFrom === jobsFrom && mapping.sizeColumn === sizeColumn && mapping.sbiFrom === sbiFrom;
  }
  return (
    JSON.stringify(withAnswer(mapping, option)) ===
    JSON.stringify(withAnswer(mapping, { ...option, change: {} }))
  );
}

/** What the head of a register file looks like. */
export type FirmsGuess = {
  readonly kind: "firms";
  readonly fileName: string;
  readonly mapping: FirmsMapping;
  readonly sureness: Readonly<Record<FirmField | "jobs" | "crs" | "decimal", Sureness>>;
  readonly doubts: readonly Doubt[];
  readonly columns: readonly ColumnSample[];
  /** Columns that are value added by their name; empty in most registers. */
  readonly valueColumns: ValueAdded["columns"];
  /** Sheets or layers to choose from; empty when the format has one table. */
  readonly layers: readonly string[];
  /** Years of a wide file, or those seen in the head of a long one; ascending. */
  readonly years: readonly number[];
  /** Were x and y found the wrong way round, and put right in the mapping? */
  readonly swappedXY: boolean;
  /** The coordinate system that the file names for its own points but we cannot read; else null. */
  readonly statedCrs: string | null;
  /** Data rows in the file when the head is all of it, else reckoned from the length of the head's rows. */
  readonly rowsEstimate: number;
  readonly rowsExact: boolean;
};

/** The same mapping with the two coordinate columns changed over ("wissel X/Y"). */
export function swapXY(mapping: FirmsMapping): FirmsMapping {
  return { ...mapping, fields: { ...mapping.fields, x: mapping.fields.y, y: mapping.fields.x } };
}
