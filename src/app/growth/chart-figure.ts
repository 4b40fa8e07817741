import type { Area } from "../../core/growth/area.ts";
import type { SubsectorId } from "../../core/register/subsectors.ts";
import type { Speaker } from "../../i18n/speaker.ts";
import type { FilterChoice, FilterPart } from "../../state/project.ts";
import type { Analysis } from "../firms/analysis.ts";
import type { Clusters } from "./clusters.ts";
import type { ReferenceInUse } from "./reference-in-use.ts";

/** What a part of a bar stands for; the screen gives each its colour. */
export type Tone = SubsectorId | "more" | "fewer" | "plain" | "national" | "mix" | "local";

export type BarPart = { readonly from: number; readonly to: number; readonly tone: Tone };

/** One row of a bar chart: a bar, or parts end to end. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** Figure at the end of the row. */
  readonly text: string;
  /** A second figure, beside the first. */
  readonly aside?: string;
  /** A tick across the bar: the value of the first year, or the sum of the parts. */
  readonly tick?: number;
  /** What a screen reader says of the row. */
  readonly spoken: string;
  /** Switched off by the filter: drawn pale. */
  readonly off: boolean;
};

/** The same figures as text; the first column is the head of the row. */
export type FiguresTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Everything a chart says, worked out: the screen only draws it. */
export type ChartFigure = {
  /** The chart in one sentence; `**` marks what weighs. */
  readonly summary: string;
  readonly table: FiguresTable;
  readonly notes: readonly string[];
  readonly bars: readonly Bar[];
  /** A value of the axis in words. */
  readonly axis: (value: number) => string;
  /** A line to compare with, such as 1 for a quotient. */
  readonly ruleAt?: number;
  /** Rows of the register that a bar is about. */
  readonly rowsOf: (key: string) => Uint32Array;
  /** The part of the filter that pressing bars sets; null where it sets none. */
  readonly sets: FilterPart | null;
};

/** What the charts are worked out from. */
export type ChartInput = {
  readonly analysis: Analysis;
  readonly filter: FilterChoice;
  /** The chosen area, without the filters of `ChartKind.without`. */
  readonly area: Area;
  readonly areaName: string;
  readonly reference: ReferenceInUse;
  readonly referenceName: string;
  /** Zones that tell their inhabitants; null where none on the map do. */
  readonly clusters: Clusters | null;
  readonly speaker: Speaker;
};
