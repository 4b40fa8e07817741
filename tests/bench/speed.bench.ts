import type { BenchSuite } from "./harness.ts";
import { madeFirms } from "./speed/made-firms.ts";
import { zoneCases } from "./speed/zone-cases.ts";

export const suite: BenchSuite = {
  id: "speed",
  peers: ["kdbush", "flatbush", "point-in-polygon-hao", "@turf/turf", "d3-polygon", "crossfilter2"],
  async run(options) {
    const cases = [];
    for (const n of options.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000])
      cases.push(...zoneCases(madeFirms(n, 7), options));
    return { cases, targets: [] };
  },
};
