import type { ZoneTension } from "../../core/tension/tension-of-zone.ts";
import type { Focus } from "../zones/focus.ts";
import type { Zone } from "../zones/zone.ts";
import {
  baseOfZone,
  type TensionBase,
  type TensionModel,
  tensionOfEntry,
  tensionOfShape,
} from "./compute.ts";

/** A zone with its tension: at rest from the model, under the pointer computed for this very shape. */
export type FocusTension = {
  readonly focus: Focus;
  readonly zone: Zone;
  /** The choices as they hold for this zone: under its own area type, where it has one. */
  readonly base: TensionBase;
  readonly tension: ZoneTension;
};

/** Layers that are no plan for homes. */
const LAYERS_WITHOUT = ["port-areas", "estates"];

const computed = new WeakMap<Focus, { readonly from: TensionBase; readonly found: FocusTension }>();

/** null when the focus is no zone to test: the total over zones, a port area, an estate. Once for each focus. */
export function tensionOfFocus(
  { base, model }: { readonly base: TensionBase; readonly model: TensionModel | null },
  focus: Focus,
): FocusTension | null {
  const { zone, moving } = focus;
  if (!zone || LAYERS_WITHOUT.includes(zone.layer)) return null;
  const before = computed.get(focus);
  if (before?.from === base) return before.found;
  const at = model?.entries.findIndex(({ key }) => key === zone.key) ?? -1;
  const resting = !moving && model && at >= 0 && isOf(model, base);
  const own = baseOfZone(base, zone);
  const tension = resting ? tensionOfEntry(model, at) : tensionOfShape(own, zone);
  const found = { focus, zone: resting ? model.entries[at] : zone, base: own, tension };
  computed.set(focus, { from: base, found });
  return found;
}

/** Was the model made under these very choices? */
function isOf(model: TensionBase, base: TensionBase): boolean {
  return (
    model.selection === base.selection &&
    model.register === base.register &&
    model.lens === base.lens &&
    model.areaTypes === base.areaTypes
  );
}
