import type { Refusal } from "../core/refusal.ts";
import type { NoticeCode } from "./input-codes.ts";

/** Something about the rows that were read which a user has to know. Its words come from i18n. */
export type Notice = {
  readonly code: NoticeCode;
  readonly context: Readonly<Record<string, string | number>>;
};

/** What became of a register file. `read + refused = rows`, always. */
export type ImportReport = {
  /** Data rows in the file; blank lines at the end are no rows. */
  readonly rows: number;
  readonly read: number;
  readonly refused: number;
  /** Establishments in the table: the rows read, or in the long layout the distinct ids among them. */
  readonly establishments: number;
  /** Every refused row, in the order of the file. */
  readonly refusals: readonly Refusal[];
  /** What was put right, left out or not known in the rows that were read, by line and column. */
  readonly notices: readonly Notice[];
  /** What the file did not say and was taken for granted: encoding, separator, coordinate system, ... */
  readonly assumed: Readonly<Record<string, string | number>>;
  /** Establishments outside every municipality of the region. */
  readonly outsideRegion: number;
  /** Establishments whose division is outside 10-33. */
  readonly notManufacturing: number;
  /** Establishments of divisions 10-33 whose jobs are unknown in at least one year. */
  readonly unknownJobs: number;
};

/** What became of a zones file. `read + refused = rows`, always; a row is one feature or one shape. */
export type ZonesReport = {
  readonly rows: number;
  readonly read: number;
  readonly refused: number;
  /** `row` is the position of the feature in the file, 1-based. */
  readonly refusals: readonly Refusal[];
  readonly assumed: Readonly<Record<string, string | number>>;
  /** Zones that touch the window of the region (see region-window.ts). */
  readonly inRegion: number;
};

/** How sure a guess is. "unsure" is shown first and marked; "missing" has no guess. */
export type Sureness = "sure" | "unsure" | "missing";
