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
  /** Coordinate system of the fields x and y; in WGS84 x is the longitude. */
  readonly crs: Crs;
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
};

export type JobsColumns = { readonly year: number | null; readonly columns: readonly number[] };

/** One column of the file as the mapping step shows it. */
export type ColumnSample = {
  readonly name: string;
  /** The first three different values that are not empty. */
  readonly samples: readonly string[];
};

/** What the head of a register file looks like. */
export type FirmsGuess = {
  readonly kind: "firms";
  readonly fileName: string;
  readonly mapping: FirmsMapping;
  readonly sureness: Readonly<Record<FirmField | "jobs" | "crs" | "decimal", Sureness>>;
  readonly columns: readonly ColumnSample[];
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
