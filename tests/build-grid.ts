import { type GrowthGrid, gridSteps } from "../src/core/growth/grid.ts";
import { finish } from "../src/core/steps.ts";

/** A grid at once: its steps one after the other. */
export function buildGrid(...args: Parameters<typeof gridSteps>): GrowthGrid {
  return finish(gridSteps(...args));
}
