import type { ColumnSample } from "../firms/firms-mapping.ts";
import type { FormatOf } from "../formats.ts";
import type { Sureness } from "../import-report.ts";
import type { Crs } from "../netherlands.ts";
import type { ZoneField } from "./zone-fields.ts";
import type { TextChoice } from "./zones-source.ts";

/** How a zones file is to be read: all that a user may correct. */
export type ZonesMapping = {
  readonly format: FormatOf<"zones">;
  /** Layer of the file; null when it has one. */
  readonly layer: string | null;
  /** Encoding of the texts, for a format that leaves it open; left out or null = guess. */
  readonly encoding?: string | null;
  readonly crs: Crs;
  /** Are x and y the wrong way round in the file? */
  readonly swapXY: boolean;
  /** Property that gives each field; null = none. Low and high the same, or high null: one figure. */
  readonly fields: Readonly<Record<ZoneField, string | null>>;
  /** Properties with homes per span of years, from which the period is made when no field tells it. */
  readonly phases: readonly { readonly property: string; readonly from: number; readonly to: number }[];
};

/** What a zones file looks like. */
export type ZonesGuess = {
  readonly kind: "zones";
  readonly fileName: string;
  readonly mapping: ZonesMapping;
  readonly sureness: Readonly<Record<ZoneField | "crs" | "encoding", Sureness>>;
  readonly columns: readonly ColumnSample[];
  /** Properties beyond those: there are too many to choose from. */
  readonly moreColumns: number;
  /** Properties that give an area its name where the one of the mapping is empty, most telling first. */
  readonly otherNames: readonly string[];
  /** Layers to choose from; empty when the file has one. */
  readonly layers: readonly string[];
  /** Encodings to choose from, with texts of the file as they then read; empty when all of it is ASCII. */
  readonly encodings: readonly TextChoice[];
  /** How the coordinate system is known: the file says it, or its numbers do. */
  readonly crsFrom: "file" | "numbers";
  /**
   * The coordinate system that the file names but we cannot read; null when it names none, or one we read. Its
   * numbers may look like RD all the same: only a user who has seen where they fall can say so.
   */
  readonly statedCrs: string | null;
  /** Features (or shapes) in the file. */
  readonly rowsEstimate: number;
  readonly rowsExact: true;
  /** First corner of up to 500 areas in the file's own numbers, to see where they fall. */
  readonly positions: readonly (readonly [number, number])[];
};
