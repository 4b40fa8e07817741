import type { Steps } from "../../core/steps.ts";
import type { FirmGuidelines } from "../../core/tension/firm-guidelines.ts";
import type { FirmSelection } from "../../core/tension/firm-selection.ts";
import type { Lens } from "../../core/tension/lens.ts";
import { type RegionTension, type TensionInput, tensionSteps } from "../../core/tension/region-tension.ts";
import { tensionIndex } from "../../core/tension/tension-index.ts";
import type { TensionFirms } from "../../core/tension/tension-setup.ts";

export type TensionArgs = {
  readonly firms: TensionFirms["firms"];
  readonly guidelines: FirmGuidelines;
  /** Jobs in the chosen year, one a firm; NaN = unknown. */
  readonly jobs: Float32Array;
  /** The same by size class, of a register that has those instead. */
  readonly range?: TensionFirms["range"];
  readonly selection: FirmSelection;
  readonly lens: Lens;
  readonly zones: TensionInput["zones"];
};

/**
 * The tension of many zones at once, for layers too large for the page's own thread. Progress counts zones.
 * The index of the firms is made here: that costs less than sending it.
 */
export function* tension({
  firms,
  guidelines,
  jobs,
  range,
  selection,
  lens,
  zones,
}: TensionArgs): Steps<RegionTension> {
  const index = tensionIndex(firms, guidelines);
  return yield* tensionSteps({ index, register: { firms, guidelines, jobs, range }, selection, lens, zones });
}
