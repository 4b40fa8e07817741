import { describe, expect, test } from "vitest";
import { zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { finish } from "../../../src/core/steps.ts";
import { AREA_TYPE_IDS } from "../../../src/core/tension/area-types.ts";
import { firmGuidelines } from "../../../src/core/tension/firm-guidelines.ts";
import { selectFirms } from "../../../src/core/tension/firm-selection.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import { tensionIndex } from "../../../src/core/tension/tension-index.ts";
import { type RangeInput, rangeSteps } from "../../../src/core/tension/tension-range.ts";
import { seededRandom } from "../../random.ts";
import { box, columnsOf, type MadeUpFirm, RULES, zonesOf } from "./made-up.ts";

function inputOf(firms: readonly MadeUpFirm[], lens: Partial<Lens> = {}): RangeInput {
  const columns = columnsOf(firms);
  const jobs = Float32Array.from(firms, (firm) => firm.jobs ?? 10);
  const full: Lens = { ...DEFAULT_LENS, ...lens };
  const { shapes } = zonesOf([{ rings: [[box(0, 0, 200, 200)]] }, { rings: [[box(900, 0, 1100, 300)]] }]);
  return {
    firms: columns,
    jobs,
    rules: RULES,
    lens: full,
    selection: selectFirms(columns, jobs, full),
    zones: [zoneShape(shapes, 0), zoneShape(shapes, 1)],
  };
}

/** A segment of a circle of radius r, cut at a distance d from its centre, m2. */
const segmentM2 = (r: number, d: number): number => r * r * Math.acos(d / r) - d * Math.sqrt(r * r - d * d);

describe("one metal works 62 m from a zone: small 50 m, default and large 100 m; 50 and 30 m in a mixed area", () => {
  const [near, far] = finish(rangeSteps(inputOf([{ x: 262, y: 100, sbi: "2511", jobs: 24 }])));

  test("its plot of 43.7 m makes it 100 + 43.7 m at most", () => {
    const plotM = Math.sqrt((24 * 250) / Math.PI);
    expect(near.high).toBe(1);
    // The wider circle goes over the corners of the square: less than its whole segment.
    expect(near.low).toBeGreaterThan(1 - segmentM2(100 + plotM, 62) / 200 ** 2 - 1e-9);
    expect(near.low).toBeLessThan(1 - segmentM2(100, 62) / 200 ** 2);
    expect([near.firmsLow, near.firmsHigh]).toEqual([0, 1]);
  });

  test("a zone that nothing reaches is free whatever is chosen, and nothing decides", () => {
    expect(far).toEqual({ low: 1, high: 1, firmsLow: 0, firmsHigh: 0, decides: null, swing: 0 });
  });
});

test("the widest swing by one choice names it: for a shipyard inside the distance that is the area type", () => {
  // Code 1920 asks 1,500 m in every row, 1,500 m in a mixed area too (hazard): only the plot can matter, 1,600 m away.
  const [refinery] = finish(rangeSteps(inputOf([{ x: 1750, y: 100, sbi: "1920", jobs: 20 }])));
  expect(refinery.decides).toBe("plot");
  // A furniture maker (100 m, 50 m in a mixed area; no rows by size) with half a job has hardly a plot.
  const [furniture] = finish(rangeSteps(inputOf([{ x: 260, y: 100, sbi: "3109", jobs: 0.5 }])));
  expect(furniture.decides).toBe("area");
  // Of instant meals and cocoa the row decides: 30, 100 or 500 m.
  const [cocoa] = finish(rangeSteps(inputOf([{ x: 400, y: 100, sbi: "10821", jobs: 1 }])));
  expect(cocoa).toMatchObject({ decides: "size", high: 1, low: 0 });
});

test("low and high are those of the twelve tensions computed one by one, and the figure on screen is between", () => {
  const random = seededRandom(4);
  const codes = ["2511", "2562", "10821", "1071", "3315", "2830", "2013", "1812", "257"];
  for (let i = 0; i < 15; i++) {
    const firms = Array.from(
      { length: 8 },
      (): MadeUpFirm => ({
        x: Math.round(600 * random() - 200),
        y: Math.round(600 * random() - 200),
        sbi: codes[Math.floor(random() * codes.length)],
        jobs: Math.ceil(80 * random()),
      }),
    );
    const input = inputOf(firms, { sizeRule: i % 2 === 0 });
    const [range] = finish(rangeSteps(input));
    const shares: number[] = [];
    const zones = zonesOf([{ rings: [[box(0, 0, 200, 200)]] }]);
    const shareOf = (lens: Lens, size?: "small" | "default" | "large") => {
      const guidelines = firmGuidelines(input.firms, input.jobs, RULES, lens, size);
      const { portSide } = columnsOf(firms);
      const register = { firms: { ...input.firms, portSide }, guidelines, jobs: input.jobs };
      const index = tensionIndex(input.firms, guidelines);
      const { selection } = input;
      return regionTension({ index, register, selection, lens, zones }).zones[0].freeAreaShare;
    };
    for (const plotRadius of ["0", "estimate"] as const)
      for (const size of ["small", "default", "large"] as const)
        for (const areaType of AREA_TYPE_IDS)
          shares.push(shareOf({ ...input.lens, plotRadius, areaType }, size));
    const own = shareOf(input.lens);
    expect(range.low).toBeCloseTo(Math.min(...shares, own), 12);
    expect(range.high).toBeCloseTo(Math.max(...shares, own), 12);
    expect(own).toBeGreaterThanOrEqual(range.low);
    expect(own).toBeLessThanOrEqual(range.high);
  }
});
