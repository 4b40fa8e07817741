import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zoneShape } from "../../../src/core/geometry/polygon-set.ts";
import { contoursOf } from "../../../src/core/tension/contours.ts";
import { firmTotals } from "../../../src/core/tension/firm-totals.ts";
import { runOfZone } from "../../../src/core/tension/hit-run.ts";
import { firmsInside, ringJobs } from "../../../src/core/tension/leaving.ts";
import { pairFacts } from "../../../src/core/tension/pair-facts.ts";
import { nearness } from "../../../src/core/tension/reach.ts";
import { rankZones } from "../../../src/core/tension/region-ranking.ts";
import { regionTension, tensionSteps } from "../../../src/core/tension/region-tension.ts";
import { regionTotals } from "../../../src/core/tension/region-totals.ts";
import { compareScenarios } from "../../../src/core/tension/scenario.ts";
import { tensionOfZone } from "../../../src/core/tension/tension-of-zone.ts";
import { box, type MadeUpFirm, type MadeUpZone, quietAndMixed, tensionOf } from "./made-up.ts";

/**
 * A district of 200 m square with 400 to 600 homes, and around it: a metal works 62 m away (100 m; 50 m mixed), a
 * bakery 40 m away (30 m), a furniture maker inside (100 m, odour, dust and noise: 50, 50, 100), a refinery 1 km away
 * (1,500 m, in transition).
 */
const DISTRICT: MadeUpZone = { rings: [[box(0, 0, 200, 200)]], homes: [400, 600] };
const AROUND: MadeUpFirm[] = [
  { x: 262, y: 100, sbi: "2511", jobs: 24 },
  { x: 100, y: -40, sbi: "1071", jobs: 3 },
  { x: 100, y: 100, sbi: "3109", jobs: 8 },
  { x: 1200, y: 100, sbi: "1920", jobs: 600, side: 1 },
];

test("a zone with an area type of its own is added up as it, in itself, in the region and for each firm", () => {
  // The works at 62 m asks 100 m, and 50 m in a mixed area: of two zones alike only the quiet one is within reach.
  const works: MadeUpFirm = { x: 262, y: 100, sbi: "2511", jobs: 24 };
  const { tension: _, ...input } = tensionOf([works], [DISTRICT, DISTRICT]);
  const zones = { ...input.zones, areaTypes: ["quiet", "mixed"] as const };
  const tension = regionTension({ ...input, zones });
  expect(tension.zones.map(({ areaType }) => areaType)).toEqual(["quiet", "mixed"]);
  expect(tension.zones.map(({ firmsWithinReach }) => firmsWithinReach)).toEqual([1, 0]);
  expect(tension.zones[1].freeAreaShare).toBe(1);
  expect(regionTotals(input.register, tension)).toMatchObject({ zones: 2, zonesWithTension: 1, firms: 1 });
  expect([...firmTotals(input.register, zones, tension).zones]).toEqual([1]);
  const bothMixed = regionTension({ ...input, zones: { ...zones, areaTypes: ["mixed", "mixed"] } });
  expect(regionTotals(input.register, bothMixed)).toMatchObject({ zonesWithTension: 0, firms: 0 });
});

describe("a zone's totals, worked by hand", () => {
  const { tension } = tensionOf(AROUND, [DISTRICT]);
  const zone = tension.zones[0];

  test("three firms have the zone within their quiet distance, one of them stands in it", () => {
    expect(zone).toMatchObject({
      firmsWithinReach: 3,
      firmsInside: 1,
      jobs: 24 + 8 + 600,
      jobsInside: 8,
      unknownJobs: 0,
    });
    // In a mixed area the works at 62 m is beyond its 50 m.
    expect(quietAndMixed(zone.firmsByArea)).toEqual([3, 2]);
  });

  test("score: 24 x 0.38 + 8 x 1 + 600 x (1 - 1000 / 1500) = 217.12", () => {
    expect(zone.score).toBeCloseTo(9.12 + 8 + 200, 9);
    expect(zone.scoreInside).toBe(8);
    expect(zone.score).toBeLessThanOrEqual(zone.jobs);
  });

  test("by category, subsector, side and deciding aspect", () => {
    expect([...zone.byCategory.firms]).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1]); // 3.2 twice, 6 once
    expect([...zone.bySubsector.firms]).toEqual([0, 1, 0, 0, 1, 0, 0, 0, 1]);
    expect([...zone.bySubsector.jobs]).toEqual([0, 600, 0, 0, 24, 0, 0, 0, 8]);
    expect([...zone.bySide.firms]).toEqual([0, 1, 2]);
    // The refinery by odour, noise and hazard; the other two by noise.
    expect([...zone.byAspect]).toEqual([1, 0, 3, 1]);
  });

  test("the refinery's contour covers all of it, so all homes are concerned", () => {
    expect(zone.freeAreaShare).toBe(0);
    expect([zone.dwellingsLow, zone.dwellingsHigh]).toEqual([400, 600]);
  });

  test("without the transition area it is gone: two firms, and part of the zone is free", () => {
    const { tension: without } = tensionOf(AROUND, [DISTRICT], { lens: { countTransition: false } });
    const left = without.zones[0];
    expect(left.firmsWithinReach).toBe(2);
    // The disc of 100 m around the middle lies in the square; the other reaches 38 m into it and into that disc.
    expect(left.freeAreaShare).toBeLessThan(1 - (Math.PI * 100 ** 2) / 200 ** 2 + 0.002);
    expect(left.freeAreaShare).toBeGreaterThan(0.15);
    expect(left.dwellingsHigh).toBeCloseTo(600 * (1 - left.freeAreaShare), 9);
  });

  test("the ring: without the furniture maker in it only the works reaches it, by a segment of its contour", () => {
    const { tension: without, register } = tensionOf(AROUND, [DISTRICT], {
      lens: { countTransition: false },
    });
    const { zones, pairs } = without;
    // A circle of 100 m cut by the edge 62 m from its centre: r2 acos(d/r) - d sqrt(r2 - d2).
    const segment = (1e4 * Math.acos(0.62) - 62 * Math.sqrt(1e4 - 62 ** 2)) / 200 ** 2;
    expect(zones[0].ringFreeAreaShare).toBeCloseTo(1 - segment, 12);
    expect(zones[0].ringDwellingsLow).toBeCloseTo(400 * segment, 9);
    expect(zones[0].ringDwellingsHigh).toBeCloseTo(600 * segment, 9);
    expect(zones[0].ringFreeAreaShare).toBeGreaterThan(zones[0].freeAreaShare);
    const region = regionTotals(register, without);
    expect(region.ringDwellingsHigh).toBeCloseTo(600 * segment, 9);
    expect([region.firmsInside, region.jobsInside]).toEqual([1, 8]);
    expect(firmsInside(runOfZone(pairs, 0), register.jobs)).toEqual([2]);
    expect(ringJobs(zones[0])).toBe(24);
    // Unknown jobs of all around are no 0, and a register by size class has no sum for a part.
    expect(ringJobs({ ...zones[0], jobs: 8 })).toBeNaN();
    expect(ringJobs({ ...zones[0], jobs: 24, jobsInside: Number.NaN })).toBe(24);
    expect(ringJobs({ ...zones[0], firmsInside: 2 })).toBe(0);
  });

  test("those who would have to leave: most jobs first, unknown ones last", () => {
    const inside = [3, Number.NaN, 40, 8].map((jobs): MadeUpFirm => ({ x: 100, y: 100, sbi: "3109", jobs }));
    const { tension: all, register } = tensionOf([...inside, { x: 262, y: 100, sbi: "2511" }], [DISTRICT]);
    expect(firmsInside(runOfZone(all.pairs, 0), register.jobs)).toEqual([2, 3, 0, 1]);
    // Where none stands in it, ring and whole are one.
    const { tension: none } = tensionOf([{ x: 262, y: 100, sbi: "2511" }], [DISTRICT]);
    expect(none.zones[0].ringFreeAreaShare).toBe(none.zones[0].freeAreaShare);
  });

  test("in a mixed area the works is out, and the refinery stays at 1,500 m by hazard", () => {
    const mixed = tensionOf(AROUND, [DISTRICT], { lens: { areaType: "mixed" } }).tension.zones[0];
    expect(mixed).toMatchObject({
      firmsWithinReach: 2,
      firmsInside: 1,
      jobs: 608,
    });
    expect(quietAndMixed(mixed.firmsByArea)).toEqual([3, 2]);
    expect(mixed.score).toBeCloseTo(8 + 200, 9);
    expect([...mixed.byAspect]).toEqual([0, 0, 1, 1]);
    const reduced = tensionOf(AROUND, [DISTRICT], { lens: { areaType: "mixed", reduceHazard: true } });
    // 1,000 m now, and the zone lies at exactly 1,000 m.
    expect(reduced.tension.zones[0].firmsWithinReach).toBe(1);
  });
});

test("unknown homes stay unknown, unknown jobs are left out and counted, and alone give no sum and no score", () => {
  const { tension } = tensionOf(
    [{ x: 210, y: 100, sbi: "2511", jobs: NaN }],
    [{ ...DISTRICT, homes: undefined }],
  );
  const zone = tension.zones[0];
  expect(zone).toMatchObject({ firmsWithinReach: 1, jobs: Number.NaN, score: Number.NaN, unknownJobs: 1 });
  expect([zone.dwellingsLow, zone.dwellingsHigh]).toEqual([NaN, NaN]);
});

test("a firm that counts through its division, or by its size, is counted as such", () => {
  const { tension } = tensionOf(
    [
      { x: 210, y: 100, sbi: "2540", jobs: 10 },
      { x: 210, y: 100, sbi: "2830", jobs: 80 },
    ],
    [DISTRICT],
    { lens: { sizeRule: true } },
  );
  expect(tension.zones[0]).toMatchObject({ firmsWithinReach: 2, viaFallback: 1, sizeAssumed: 1 });
});

test("nothing within reach: no firms, score 0, all of the zone free, no homes concerned", () => {
  const { tension } = tensionOf([{ x: 5000, y: 5000, sbi: "2511" }], [DISTRICT]);
  expect(tension.zones[0]).toMatchObject({
    firmsWithinReach: 0,
    score: 0,
    freeAreaShare: 1,
    dwellingsLow: 0,
    dwellingsHigh: 0,
  });
});

test("nearness is 1 inside even where nothing is asked, and 0 from the guideline on", () => {
  expect(nearness(0, 0, true)).toBe(1);
  expect(nearness(0, 0, false)).toBe(0);
  expect(nearness(25, 100, false)).toBe(0.75);
  expect(nearness(100, 100, false)).toBe(0);
});

const near = fc.record({
  x: fc.integer({ min: -600, max: 800 }),
  y: fc.integer({ min: -600, max: 800 }),
  sbi: fc.constantFrom("1820", "1071", "2511", "2521", "1105", "2015"),
  jobs: fc.integer({ min: 1, max: 500 }),
});

test("moving nearer, or a longer distance, never lowers the score; it is never more than the jobs", () => {
  const longer = { 1820: "1071", 1071: "2511", 2511: "2521", 2521: "1105", 1105: "2015", 2015: "2016" };
  fc.assert(
    fc.property(
      fc.array(near, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (firms, part) => {
        const scoreOf = (list: MadeUpFirm[]) => tensionOf(list, [DISTRICT]).tension.zones[0];
        const [first, ...others] = firms;
        const before = scoreOf(firms);
        // Towards the middle of the district, which is convex: every step there is a step nearer.
        const nearer = {
          ...first,
          x: first.x + part * (100 - first.x),
          y: first.y + part * (100 - first.y),
        };
        expect(scoreOf([nearer, ...others]).score).toBeGreaterThanOrEqual(before.score - 1e-9);
        const heavier = { ...first, sbi: longer[Number(first.sbi) as keyof typeof longer] };
        expect(scoreOf([heavier, ...others]).score).toBeGreaterThanOrEqual(before.score - 1e-9);
        expect(before.score).toBeLessThanOrEqual(before.jobs + 1e-9);
      },
    ),
    { seed: 7, numRuns: 200 },
  );
});

test("sums by class add up to the totals, and the card of a dragged shape is that of the zone it is", () => {
  fc.assert(
    fc.property(fc.array(near, { maxLength: 30 }), fc.constantFrom("quiet", "mixed"), (firms, areaType) => {
      const { tension, index, register, selection, lens, zones } = tensionOf(firms, [DISTRICT], {
        lens: { areaType },
      });
      const zone = tension.zones[0];
      for (const sums of [zone.byCategory, zone.bySubsector, zone.bySide]) {
        expect(sums.firms.reduce((sum, n) => sum + n, 0)).toBe(zone.firmsWithinReach);
        expect(sums.jobs.reduce((sum, n) => sum + n, 0)).toBe(zone.jobs);
      }
      const setup = { index, register, selection, lens };
      const homes = { low: 400, high: 600 };
      const elsewhere = { kind: "circle", xM: 300, yM: 300, radiusM: 400 } as const;
      // Another zone before it and after it: nothing is left over, and an answer stays as it was given.
      const before = tensionOfZone(setup, elsewhere, homes);
      const kept = structuredClone(before);
      const card = tensionOfZone(setup, zoneShape(zones.shapes, 0), homes);
      expect(card.totals).toEqual(zone);
      expect([...card.run.firm]).toEqual([...tension.pairs.firm]);
      expect(tensionOfZone(setup, elsewhere, homes)).toEqual(before);
      expect(before).toEqual(kept);
      expect(card.totals).toEqual(zone);
    }),
    { seed: 3, numRuns: 100 },
  );
});

describe("the region", () => {
  // Two districts, 100 m apart, and one far away without tension or a number of homes.
  const zones: MadeUpZone[] = [
    DISTRICT,
    { rings: [[box(300, 0, 500, 200)]], homes: 1000 },
    { rings: [[box(9000, 0, 9200, 200)]] },
  ];
  const firms: MadeUpFirm[] = [
    { x: 250, y: 100, sbi: "2511", jobs: 20 }, // 50 m from both
    { x: 400, y: 100, sbi: "2511", jobs: 30 }, // in the second
  ];
  const { tension, register, lens, zones: table, ...rest } = tensionOf(firms, zones);

  test("a firm that reaches two zones is in both and once in the region", () => {
    expect(tension.zones.map(({ firmsWithinReach }) => firmsWithinReach)).toEqual([1, 2, 0]);
    expect(regionTotals(register, tension)).toMatchObject({
      zones: 3,
      zonesWithTension: 2,
      firms: 2,
      firmsInside: 1,
      jobs: 50,
      zonesUnknownDwellings: 1,
    });
  });

  test("homes concerned add up over the zones whose homes are known", () => {
    const { dwellingsLow, dwellingsHigh } = regionTotals(register, tension);
    const [a, b] = tension.zones;
    expect(dwellingsLow).toBeCloseTo(a.dwellingsLow + b.dwellingsLow, 9);
    expect(dwellingsHigh).toBeCloseTo(a.dwellingsHigh + b.dwellingsHigh, 9);
  });

  test("ranking: highest score first, zones without tension stay, unknown homes last either way", () => {
    expect([...rankZones(tension.zones)]).toEqual([1, 0, 2]);
    expect([...rankZones(tension.zones, "freeAreaShare", false)]).toEqual([1, 0, 2]);
    expect([...rankZones(tension.zones, "dwellingsHigh", true)].at(-1)).toBe(2);
    expect([...rankZones(tension.zones, "dwellingsHigh", false)].at(-1)).toBe(2);
  });

  test("a firm's totals: zones reached, homes by its own contour, its part of the scores", () => {
    const totals = firmTotals(register, table, tension);
    expect([...totals.firm]).toEqual([0, 1]);
    expect([...totals.zones]).toEqual([2, 1]);
    expect([...totals.zonesInside]).toEqual([0, 1]);
    expect([...totals.nearestM]).toEqual([50, 0]);
    expect(totals.score[0]).toBeCloseTo(20 * 0.5 * 2, 9);
    // The second firm's disc of 100 m lies in its square of 200 m: pi / 4 of 1,000 homes.
    expect(totals.dwellingsLow[1]).toBeCloseTo((1000 * Math.PI) / 4, 6);
    // The first reaches 50 m into both squares: a segment of r^2 acos(1/2) - 50 sqrt(7500) each.
    const segment = (100 ** 2 * Math.acos(0.5) - 50 * Math.sqrt(7500)) / 200 ** 2;
    expect(totals.dwellingsLow[0]).toBeCloseTo(segment * (400 + 1000), 6);
    expect(totals.dwellingsHigh[0]).toBeCloseTo(segment * (600 + 1000), 6);
    expect([...totals.zonesUnknownDwellings]).toEqual([0, 0]);
  });

  test("the parts of the scores are the same summed over firms and over zones", () => {
    const byFirm = firmTotals(register, table, tension).score.reduce((sum, score) => sum + score, 0);
    const byZone = tension.zones.reduce((sum, { score }) => sum + score, 0);
    expect(byFirm).toBeCloseTo(byZone, 9);
  });

  test("a run in steps reports how far it is and ends with the same result", () => {
    const steps = tensionSteps({ ...rest, register, lens, zones: table }, 2);
    expect(steps.next()).toEqual({ done: false, value: { done: 2, total: 3 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 3, total: 3 } });
    expect(steps.next()).toEqual({ done: true, value: tension });
  });

  test("a run that is left before its end has no result", () => {
    const steps = tensionSteps({ ...rest, register, lens, zones: table }, 2);
    steps.next();
    expect(steps.return(undefined as never)).toEqual({ done: true, value: undefined });
    expect(steps.next()).toEqual({ done: true, value: undefined });
  });

  test("contours are those of the firms within reach, at the distance of the lens", () => {
    const { pairs } = tension;
    const circles = contoursOf(register, lens, {
      ...pairs,
      from: pairs.zoneStart[1],
      to: pairs.zoneStart[2],
    });
    expect(circles.count).toBe(2);
    expect([...circles.radiusM.subarray(0, 2)]).toEqual([100, 100]);
    const mixed = contoursOf(
      register,
      { areaType: "mixed" },
      {
        ...pairs,
        from: 0,
        to: pairs.firm.length,
      },
    );
    // At 50 m the first is exactly at its mixed distance: no contour of it.
    expect([...mixed.xM.subarray(0, mixed.count)]).toEqual([400]);
  });
});

describe("scenarios", () => {
  const a = tensionOf(AROUND, [DISTRICT]);
  const b = tensionOf(AROUND, [DISTRICT], {
    overrides: new Map([
      [3, { kind: "closed" }],
      [0, { kind: "moved", xM: 100, yM: 50 }],
    ]),
  });

  test("the refinery closes and the works moves into the zone: one firm fewer, one more inside, 576 points less", () => {
    const { zones, a: before, b: after } = compareScenarios(a, b);
    expect(zones).toHaveLength(1);
    expect(zones[0].change).toMatchObject({ firmsWithinReach: -1, firmsInside: 1, jobs: -600 });
    // 24 x (1 - 0.38) more, 200 less.
    expect(zones[0].change.score).toBeCloseTo(24 * 0.62 - 200, 9);
    expect(before.firms - after.firms).toBe(1);
  });

  test("the contour of a moved firm moves with it", () => {
    const { tension, register, selection, lens } = b;
    const circles = contoursOf(
      register,
      lens,
      { ...tension.pairs, from: 0, to: tension.pairs.firm.length },
      selection.moved,
    );
    expect([...circles.yM.subarray(0, circles.count)].sort((x, y) => x - y)).toEqual([50, 100]);
    const totals = firmTotals(register, b.zones, tension, selection.moved);
    // (100, 50) with 100 m, in a square whose south edge is 50 m away: less than the whole disc.
    expect(totals.dwellingsLow[0]).toBeLessThan((400 * Math.PI) / 4);
    expect(totals.dwellingsLow[0]).toBeGreaterThan(300 * (Math.PI / 4));
  });

  test("nothing changed is no difference; a zone that one side lacks counts as one without tension", () => {
    const same = compareScenarios(a, a).zones[0];
    expect(Object.values(same.change).every((change) => change === 0)).toBe(true);
    const none = { ...tensionOf(AROUND, []), zones: { id: [], name: [] } };
    const added = compareScenarios(none, a).zones[0];
    expect(added.a).toBeNull();
    expect(added.change).toMatchObject({ firmsWithinReach: 3, freeAreaShare: -1 });
    const removed = compareScenarios(a, none).zones[0];
    expect(removed.b).toBeNull();
    expect(removed.change).toMatchObject({ firmsWithinReach: -3, freeAreaShare: 1 });
  });
});

test("the facts of a pair: 62 m from a metal works of 2511, 38 m too near, no conflict in a mixed area", () => {
  const { register } = tensionOf(AROUND, [DISTRICT]);
  const { guidelineM, aspects, ...facts } = pairFacts(register.guidelines, 0, 62, false);
  expect(quietAndMixed(guidelineM)).toEqual([100, 50]);
  expect(quietAndMixed(aspects)).toEqual([["noise"], ["noise"]]);
  expect(facts).toEqual({
    status: "mixed-only",
    inside: false,
    distanceM: 62,
    deficitM: 38,
    category: "3.2",
    viaFallback: false,
    sizeAssumed: false,
    plotRadiusM: 0,
  });
  expect(pairFacts(register.guidelines, 0, 130, false)).toMatchObject({ status: "clear", deficitM: -30 });
});
