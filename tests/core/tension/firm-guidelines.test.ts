import { expect, test } from "vitest";
import { aspectsOf } from "../../../src/core/tension/aspects.ts";
import { firmGuidelines, NO_RULE } from "../../../src/core/tension/firm-guidelines.ts";
import { resolveRule, ruleSet } from "../../../src/core/tension/guideline-rules.ts";
import { DEFAULT_LENS, type Lens, sameDistances } from "../../../src/core/tension/lens.ts";
import { plotRadiusM } from "../../../src/core/tension/plot-radius.ts";
import { ruleDistances } from "../../../src/core/tension/rule-distances.ts";
import { columnsOf, metresOf, quietAndMixed, RULES } from "./made-up.ts";

function guidelinesOf(firms: readonly { sbi: string; jobs?: number }[], lens: Partial<Lens> = {}) {
  const columns = columnsOf(firms.map(({ sbi }) => ({ x: 0, y: 0, sbi })));
  const jobs = Float32Array.from(firms, (firm) => firm.jobs ?? 10);
  return firmGuidelines(columns, jobs, RULES, { ...DEFAULT_LENS, ...lens });
}

/** Inorganic chemicals on a Seveso site: odour 300, dust 50, noise 500, hazard 700. */
const SEVESO = metresOf({ odour: 300, dust: 50, noise: 500, hazard: 700 });

test("in a mixed area hazard stays: 300/50/500/700 still needs 700 m, decided by hazard alone", () => {
  const { guidelineM, aspects } = ruleDistances(SEVESO, false);
  const [quietM, mixedM] = quietAndMixed(guidelineM);
  const [quietAspects, mixedAspects] = quietAndMixed(aspects);
  expect([quietM, mixedM]).toEqual([700, 700]);
  expect(aspectsOf(quietAspects)).toEqual(["hazard"]);
  expect(aspectsOf(mixedAspects)).toEqual(["hazard"]); // the others: 200, 30, 300
});

test("with hazard reduced too it is 500 m", () => {
  expect(quietAndMixed(ruleDistances(SEVESO, true).guidelineM)).toEqual([700, 500]);
});

test("the list holds that site as the large row of 2013", () => {
  const { rule } = resolveRule(RULES, "2013", "large")!;
  expect(rule).toMatchObject({ distanceM: SEVESO, category: "5.2", isDefault: false, diverse: true });
});

test("aspects that tie all decide", () => {
  const [quietAspects, mixedAspects] = quietAndMixed(
    ruleDistances(metresOf({ odour: 100, dust: 30, noise: 100, hazard: 50 }), false).aspects,
  );
  expect(aspectsOf(quietAspects)).toEqual(["odour", "noise"]);
  // 50, 10, 50 and hazard still 50.
  expect(aspectsOf(mixedAspects)).toEqual(["odour", "noise", "hazard"]);
});

test("no distance has no deciding aspect", () => {
  const { guidelineM, aspects } = ruleDistances(metresOf({ odour: 0, dust: 0, noise: 10, hazard: 0 }), false);
  expect(quietAndMixed(guidelineM)).toEqual([10, 0]);
  expect(quietAndMixed(aspects)).toEqual([0b0100, 0]);
});

test("a metal works of 2511 is category 3.2: 100 m, in a mixed area 50 m, by noise", () => {
  const { guidelineM, aspects, category, viaFallback } = guidelinesOf([{ sbi: "2511" }]);
  const [quietM, mixedM] = quietAndMixed(guidelineM);
  const [quietAspects] = quietAndMixed(aspects);
  expect([quietM[0], mixedM[0], category[0], viaFallback[0]]).toEqual([100, 50, 4, 0]);
  expect(aspectsOf(quietAspects[0])).toEqual(["noise"]);
});

test("the size rule takes the small row below 5 jobs and the large one from 50, and says where that matters", () => {
  const firms = [4, 5, 49, 50, 0.5, NaN].map((jobs) => ({ sbi: "2830", jobs }));
  const off = guidelinesOf(firms);
  expect([...off.guidelineM[0]]).toEqual([100, 100, 100, 100, 100, 100]);
  expect([...off.sizeAssumed]).toEqual([0, 0, 0, 0, 0, 0]);
  // 283 has a large row and no small one.
  const on = guidelinesOf(firms, { sizeRule: true });
  expect([...on.guidelineM[0]]).toEqual([100, 100, 100, 200, 100, 100]);
  expect([...on.sizeAssumed]).toEqual([0, 0, 0, 1, 0, 0]);
  // 2562 has a small row (50 m) and no large one.
  const metal = guidelinesOf(
    [4.9, 5, 500].map((jobs) => ({ sbi: "2562", jobs })),
    { sizeRule: true },
  );
  expect([...metal.guidelineM[0]]).toEqual([50, 100, 100]);
  expect([...metal.sizeAssumed]).toEqual([1, 0, 0]);
});

test("a firm outside manufacturing has no rule and no distance", () => {
  const {
    rule,
    guidelineM: [quietM],
    category,
    withoutRule,
  } = guidelinesOf([{ sbi: "4711" }]);
  expect([rule[0], quietM[0], category[0], withoutRule]).toEqual([NO_RULE, 0, 0, 0]);
});

test("a code that a municipality's list leaves out has no rule, and is counted", () => {
  const own = ruleSet("Own list", [resolveRule(RULES, "2511")!.rule]);
  const columns = columnsOf([
    { x: 0, y: 0, sbi: "2512" },
    { x: 0, y: 0, sbi: "1071" },
  ]);
  const {
    rule,
    guidelineM: [quietM],
    withoutRule,
  } = firmGuidelines(columns, new Float32Array(2), own, DEFAULT_LENS);
  expect([...quietM]).toEqual([100, 0]);
  expect(rule[1]).toBe(NO_RULE);
  expect(withoutRule).toBe(1);
});

test("the plot radius is 0 unless estimated: 314 jobs of chemistry at 2,000 m2 make a radius of 447 m", () => {
  const firms = [
    { sbi: "2014", jobs: 314 },
    { sbi: "2014", jobs: NaN },
    { sbi: "2014", jobs: 0 },
  ];
  expect([...guidelinesOf(firms).plotRadiusM]).toEqual([0, 0, 0]);
  const { plotRadiusM: radii } = guidelinesOf(firms, { plotRadius: "estimate" });
  expect(radii[0]).toBeCloseTo(447.1, 1); // sqrt(628,000 / pi)
  expect([...radii.slice(1)]).toEqual([0, 0]);
});

test("a plot grows with the square root of the jobs", () => {
  expect(plotRadiusM(400, 4) / plotRadiusM(100, 4)).toBeCloseTo(2, 12);
  expect(plotRadiusM(100, 9)).toBe(0); // no subsector
});

test("only hazard, size and plot change the distances of a lens", () => {
  expect(sameDistances(DEFAULT_LENS, { ...DEFAULT_LENS, areaType: "mixed", countTransition: false })).toBe(
    true,
  );
  expect(sameDistances(DEFAULT_LENS, { ...DEFAULT_LENS, sizeRule: true })).toBe(false);
  expect(sameDistances(DEFAULT_LENS, { ...DEFAULT_LENS, plotRadius: "estimate" })).toBe(false);
  expect(sameDistances(DEFAULT_LENS, { ...DEFAULT_LENS, reduceHazard: true })).toBe(false);
});
