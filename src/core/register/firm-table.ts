import type { JobsRange } from "./jobs-range.ts";
import type { TextColumn } from "./text-column.ts";

/**
 * A register of establishments (*vestigingen*) as equal-length arrays; row i of every array is one
 * establishment. Rows become objects only in a table cell. All arrays have length `count`.
 */
export type FirmTable = {
  readonly count: number;
  /** RD New (EPSG:28992), metres. Every distance and area is computed here. Never NaN. */
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  /** WGS84, degrees. For drawing and export only. */
  readonly lonDeg: Float64Array;
  readonly latDeg: Float64Array;
  /** Position in `sbiCodes` of the main activity's SBI 2008 code (digits only, 2-6). */
  readonly sbi: Uint16Array;
  readonly sbiCodes: readonly string[];
  /** Subsector code 0-8 (position in SUBSECTORS), or NOT_MANUFACTURING. */
  readonly subsector: Uint8Array;
  /**
   * False in a register without activities: all rows have the code UNKNOWN_SUBSECTOR and the SBI code "", and whether
   * they are manufacturing at all is not known. Left out: known.
   */
  readonly subsectorsKnown?: boolean;
  /** Position in PORT_SIDES. */
  readonly portSide: Uint8Array;
  /** Position in `municipalities`; `municipalities[0]` is "" (outside every known outline). */
  readonly municipality: Uint16Array;
  readonly municipalities: readonly string[];
  /** Years found in the file, ascending. */
  readonly years: readonly number[];
  /** One array for each year. 0 = not registered that year, NaN = unknown: left out of sums, counted on screen. */
  readonly jobs: readonly Float32Array[];
  /** Of a register that tells size classes instead of jobs, which then are all unknown: a range for each year. */
  readonly jobsRanges?: readonly JobsRange[];
  /**
   * Of a register that tells it: value added in millions of euros (may be negative), an array for each year or null for
   * one that it is not told of. NaN = unknown; 0 where the establishment was not registered.
   */
  readonly valueAdded?: readonly (Float32Array | null)[];
  /** Register key, unique within the table. */
  readonly id: TextColumn;
  readonly name: TextColumn;
  /** Street, number, postcode and place in one line; empty when the file has none. */
  readonly address: TextColumn;
};
