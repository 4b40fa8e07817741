import { generateRegister, type RegisterRow, readRegion } from "../../geodata/register/build-register.mjs";
import { GEODATA } from "../geodata-dir.ts";

/** The built region that registers are made for. */
export const region = readRegion(GEODATA);

/** Seeds of registers like the embedded one, to see what holds for any of them. */
export const OTHER_SEEDS: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

const made = new Map<number, readonly RegisterRow[]>();

/** The register of a seed; made once, for all tests that share this module. */
export function registerOfSeed(seed: number): readonly RegisterRow[] {
  const rows = made.get(seed) ?? generateRegister({ seed, region });
  made.set(seed, rows);
  return rows;
}
