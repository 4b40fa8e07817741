import type { Period } from "../app/growth/period.ts";
import type { Area } from "../core/growth/area.ts";
import type { Circle } from "../core/growth/circles.ts";
import type { Hotspots } from "../core/growth/hotspots.ts";
import type { Stability } from "../core/growth/stability.ts";
import type { ValueRow } from "../core/growth/value-added.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { Note } from "./notes.ts";
import type { Explained } from "./shift-share-text.ts";

/** What `analyse growth` worked out, but for what it holds growth against. */
export type GrowthFindings = {
  readonly firms: FirmTable;
  readonly synthetic: boolean;
  readonly hotspots: Hotspots;
  /** The three sides of the port. */
  readonly sides: readonly Area[];
  /** null where growth cannot be explained. */
  readonly explanation: Explained | null;
  readonly value: readonly ValueRow[];
  /** Subsectors under the filter, by position in SUBSECTORS. */
  readonly chosen: readonly number[];
  readonly period: Period;
  /** Of each hotspot; null where it was not asked. */
  readonly stability: readonly Stability[] | null;
  readonly scanned: readonly Circle[] | null;
  readonly notes: readonly Note[];
};
