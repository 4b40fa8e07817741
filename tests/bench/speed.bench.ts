import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { type BenchCase, type BenchSuite, isUntimed } from "./harness.ts";
import { buildCases } from "./speed/build-cases.ts";
import { filterStepCases, recountCases } from "./speed/filter-cases.ts";
import { freehandCases } from "./speed/freehand-cases.ts";
import { growthCases } from "./speed/growth-cases.ts";
import { madeFirms } from "./speed/made-firms.ts";
import { speedTargets } from "./speed/targets.ts";
import { zoneCases } from "./speed/zone-cases.ts";

const SEED = 7;

/** Counting in zones, filtering and building, from ten thousand to ten million firms. */
export const suite: BenchSuite = {
  id: "speed",
  peers: ["kdbush", "flatbush", "point-in-polygon-hao", "@turf/turf", "d3-polygon", "crossfilter2"],
  async run(options) {
    const cases: BenchCase[] = [];
    const sizes = options.quick
      ? [10_000, isUntimed ? 40_000 : 100_000]
      : [10_000, 100_000, 1_000_000, 10_000_000];
    let few: FirmTable | null = null;
    for (const n of sizes) {
      const firms = madeFirms(n, SEED);
      if (n === sizes.at(-1) && few) cases.push(...growthCases(few, firms, options));
      if (n === sizes[options.quick ? 0 : 1]) few = firms;
      cases.push(...zoneCases(firms, options));
      if (n === sizes.at(-1) || n === 1_000_000) cases.push(...freehandCases(firms, options));
      if (n === 1_000_000 || options.quick)
        cases.push(
          ...buildCases(firms, options),
          ...filterStepCases(firms, options),
          ...recountCases(firms, options),
        );
    }
    return { cases, targets: speedTargets(cases) };
  },
};
