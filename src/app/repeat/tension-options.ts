import type { AreaType } from "../../core/tension/area-types.ts";
import { LENS_SWITCHES, type Lens } from "../../core/tension/lens.ts";
import type { FirmChange } from "../../state/tension-choice.ts";
import { DRAWN_LAYER } from "../zones/zone.ts";
import { type Argument, typed } from "./argument.ts";
import { EMBEDDED_LAYERS } from "./embedded-layers.ts";

/** The lens as options, each switch with its value. */
export function lensArguments(lens: Lens): Argument[] {
  return LENS_SWITCHES.map(({ key, option }) => [option, typed(lens[key])] as const);
}

/** Firms that were moved or closed, as options; each option can be given more than once. */
export function firmArguments(changes: readonly FirmChange[]): Argument[] {
  return changes.map((change) =>
    change.kind === "closed"
      ? (["close", change.firm] as const)
      : (["move", `${change.firm}=${change.xM},${change.yM}`] as const),
  );
}

/** Layers whose names a command has too; a file of the user's own is called otherwise there. */
const NAMED_LAYERS: readonly string[] = [...EMBEDDED_LAYERS, DRAWN_LAYER];

/** Zones that are tested as an area type of their own, by `Zone.plan`, as one option; none as no option. */
export function areaTypeArguments(types: ReadonlyMap<string, AreaType>): Argument[] {
  if (types.size === 0) return [];
  const parts = Array.from(types, ([plan, areaType]) => {
    const colon = plan.indexOf(":");
    const name = NAMED_LAYERS.includes(plan.slice(0, colon)) ? plan : plan.slice(colon + 1);
    // Commas part the zones.
    return `${name.replaceAll("%", "%25").replaceAll(",", "%2C")}=${areaType}`;
  });
  return [["area-types", parts.join(",")]];
}
