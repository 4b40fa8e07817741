import { PORT_SIDES } from "../register/port-side.ts";
import type { DistanceByAspect } from "./aspects.ts";
import type { Lens } from "./lens.ts";

type PortSide = (typeof PORT_SIDES)[number];

/**
 * Port sides whose firms are taken to stand on a noise-zoned site (*gezoneerd industrieterrein*), where the noise
 * zone governs and not the distance for noise. An assumption: the data holds no noise zones. Of port land in transition
 * and of estates outside the port it is not known, so there noise stays.
 */
const NOISE_ZONED: readonly PortSide[] = ["inside"];

/** Does the lens leave noise out for a firm on this side? @param portSide  position in PORT_SIDES */
export function leavesNoiseOut({ noiseZone }: Pick<Lens, "noiseZone">, portSide: number): boolean {
  return noiseZone && NOISE_ZONED.includes(PORT_SIDES[portSide]);
}

/** Distances of a rule as they hold for a firm on this side. */
export function distancesAt(
  distanceM: DistanceByAspect,
  lens: Pick<Lens, "noiseZone">,
  portSide: number,
): DistanceByAspect {
  return leavesNoiseOut(lens, portSide) ? { ...distanceM, noise: 0 } : distanceM;
}
