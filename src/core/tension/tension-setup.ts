import type { FirmTable } from "../register/firm-table.ts";
import type { JobsRange } from "../register/jobs-range.ts";
import type { FirmGuidelines } from "./firm-guidelines.ts";
import type { FirmSelection } from "./firm-selection.ts";
import type { Lens } from "./lens.ts";
import type { TensionIndex } from "./tension-index.ts";

/** A register seen through the distances of a rule set and lens, in one year. */
export type TensionFirms = {
  readonly firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "portSide">;
  readonly guidelines: FirmGuidelines;
  /** Jobs in the chosen year, one a firm; NaN = unknown. */
  readonly jobs: Float32Array;
  /** Jobs by size class in the chosen year, of a register that has those instead. */
  readonly range?: JobsRange | undefined;
};

/** All that the tension of a zone depends on beside the zone: one scenario, one lens, one year. */
export type TensionSetup = {
  readonly index: TensionIndex;
  readonly register: TensionFirms;
  readonly selection: FirmSelection;
  readonly lens: Pick<Lens, "areaType">;
};
