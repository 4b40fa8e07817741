import { describe, expect, test } from "vitest";
import { polygonSet, type ZoneRings } from "../../../src/core/geometry/polygon-set.ts";
import { addCircle, emptyCircles } from "../../../src/core/tension/circles.ts";
import { planMaximum } from "../../../src/core/tension/plan-maximum.ts";
import { box } from "./made-up.ts";

const estatesOf = (...list: readonly (readonly [ZoneRings, string])[]) => ({
  count: list.length,
  shapes: polygonSet(list.map(([rings]) => rings)),
  highestCategory: list.map(([, category]) => category),
});
/** A square of 100 m. */
const ESTATE: ZoneRings = [[box(0, 0, 100, 100)]];
/** As high as the estate and 50 m east of it, 100 m wide. */
const ZONE = polygonSet([[[box(150, 0, 250, 100)]]]);
const none = emptyCircles();

describe("an estate 50 m from a zone of 100 m", () => {
  test("category 3.2 (100 m) takes the near half of it", () => {
    const found = planMaximum(ZONE, 0, estatesOf([ESTATE, "3.2"]), "quiet", none);
    expect(found).toEqual({
      estates: [{ estate: 0, askedM: 100, distanceM: 50 }],
      freeAreaShare: 0.5,
      withFirmsShare: 0.5,
    });
  });

  test("in a mixed area 50 m is asked, and the zone at just that distance is clear", () => {
    expect(planMaximum(ZONE, 0, estatesOf([ESTATE, "3.2"]), "mixed", none)).toEqual({
      estates: [],
      freeAreaShare: 1,
      withFirmsShare: 1,
    });
  });

  test("the firms there are now come on top: a contour over the far half leaves nothing", () => {
    const firms = emptyCircles();
    addCircle(firms, 260, 50, 100);
    const found = planMaximum(ZONE, 0, estatesOf([ESTATE, "3.2"]), "quiet", firms);
    expect([found.freeAreaShare, found.withFirmsShare]).toEqual([0.5, 0]);
  });

  test("an estate without a category asks nothing; the nearest of several comes first", () => {
    const far: ZoneRings = [[box(330, 0, 400, 100)]];
    const found = planMaximum(ZONE, 0, estatesOf([far, "3.2"], [ESTATE, "3.2"], [ESTATE, ""]), "quiet", none);
    expect(found.estates).toEqual([
      { estate: 1, askedM: 100, distanceM: 50 },
      { estate: 0, askedM: 100, distanceM: 80 },
    ]);
    // 50 m from the west and 20 m from the east.
    expect(found.freeAreaShare).toBeCloseTo(0.3, 1);
  });
});

test("a zone on an estate is at 0 m, however far from its edge, and wholly taken", () => {
  const wide: ZoneRings = [[box(-5000, -5000, 5000, 5000)]];
  const found = planMaximum(ZONE, 0, estatesOf([wide, "2"]), "quiet", none);
  expect(found).toMatchObject({ estates: [{ distanceM: 0 }], freeAreaShare: 0 });
});

test("rounded at the corner: a quarter of a disc of 100 m reaches a zone that touches the corner", () => {
  const corner = polygonSet([[[box(100, 100, 200, 200)]]]);
  const { freeAreaShare } = planMaximum(corner, 0, estatesOf([ESTATE, "3.2"]), "quiet", none);
  expect(Math.abs(freeAreaShare - (1 - Math.PI / 4))).toBeLessThan(0.01);
});
