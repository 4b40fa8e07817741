import { LENS_SWITCHES, type Lens } from "../../core/tension/lens.ts";
import type { FirmChange } from "../../state/tension-choice.ts";
import { type Argument, typed } from "./argument.ts";

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
