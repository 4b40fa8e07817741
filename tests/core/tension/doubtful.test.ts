import { expect, test } from "vitest";
import { isDoubtful, withoutDoubtful } from "../../../src/core/tension/doubtful.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import { distancesAt } from "../../../src/core/tension/noise-zone.ts";
import { box, type MadeUpFirm, metresOf, quietAndMixed, tensionOf } from "./made-up.ts";

const ZONE = { rings: [[box(0, 0, 100, 100)]] };
/** Coffee roasters (500 m) 300 m away, with 1, 4.5, 5 and unknown jobs; a metal works (100 m) with 1 job at 50 m. */
const ROASTERS: MadeUpFirm[] = [
  ...[1, 4.5, 5, Number.NaN].map((jobs) => ({ x: 400, y: 50, sbi: "1083", jobs })),
  { x: 150, y: 50, sbi: "2511", jobs: 1 },
];

test("under 5 jobs and 500 m or more is doubtful; unknown jobs and short distances are not", () => {
  const { register } = tensionOf(ROASTERS, [ZONE]);
  const { guidelines, jobs } = register;
  expect(ROASTERS.map((_, firm) => isDoubtful(guidelines, jobs, firm))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("they are left out wherever they stand, moved ones too, and nobody else is", () => {
  const overrides = new Map([[1, { kind: "moved", xM: 300, yM: 50 } as const]]);
  const { selection, register } = tensionOf(ROASTERS, [ZONE], { overrides });
  expect([[...selection.mask], selection.moved.map(({ firm }) => firm)]).toEqual([[1, 0, 1, 1, 1], [1]]);
  const left = withoutDoubtful(selection, register.guidelines, register.jobs);
  expect([[...left.mask], left.moved]).toEqual([[0, 0, 1, 1, 1], []]);
  expect([...selection.mask]).toEqual([1, 0, 1, 1, 1]);
});

test("noise is left out inside the port alone, and only when the lens says so", () => {
  const asked = metresOf({ odour: 30, dust: 30, noise: 100, hazard: 10 });
  const on = { ...DEFAULT_LENS, noiseZone: true };
  // Inside, in transition, outside.
  expect([0, 1, 2].map((side) => distancesAt(asked, on, side).noise)).toEqual([0, 100, 100]);
  expect([0, 1, 2].map((side) => distancesAt(asked, DEFAULT_LENS, side).noise)).toEqual([100, 100, 100]);
});

test("a metal works of 100 m by noise asks 30 m by odour, dust and hazard on a noise-zoned site, its category stays", () => {
  const firms: MadeUpFirm[] = [0, 1, 2].map((side) => ({ x: 150, y: 50, sbi: "2511", side }));
  const { register, tension } = tensionOf(firms, [ZONE], { lens: { noiseZone: true } });
  const { guidelineM, category, aspects } = register.guidelines;
  const [quiet, mixed] = quietAndMixed(guidelineM);
  expect([[...quiet], [...mixed]]).toEqual([
    [30, 100, 100],
    [30, 50, 50], // hazard keeps its 30 m
  ]);
  expect([...category]).toEqual([4, 4, 4]); // 3.2
  expect([...quietAndMixed(aspects)[0]]).toEqual([0b1011, 0b100, 0b100]);
  // At 50 m the one inside the port is clear.
  expect(tension.zones[0].firmsWithinReach).toBe(2);
});
