import { expect, test } from "vitest";
import { growthHeadline } from "../../../src/core/growth/headline.ts";
import { registerOf } from "./register.ts";

test("the headline counts division 25 and other manufacturing, by port side, and nothing else", () => {
  const firms = registerOf([
    { sbi: "2511", side: 0, jobs: [10, 12] },
    { sbi: "2599", side: 1, jobs: [0, 1] },
    { sbi: "3109", side: 2, jobs: [10, 17] },
    { sbi: "2410", side: 2, jobs: [10, 1000] }, // base metal: subsector metaal, not division 25
    { sbi: "2014", side: 0, jobs: [10, 1000] },
    { sbi: "3315", side: 2, jobs: [Number.NaN, 1000] },
  ]);
  const { change, share, unknown } = growthHeadline(firms, 2015, 2020);
  expect(change).toEqual([2, 1, 7]);
  expect(share).toEqual([0.2, 0.1, 0.7]);
  expect(unknown).toBe(1);
});

test("there is no share when one side lost, or nobody gained", () => {
  const lost = registerOf([
    { side: 0, jobs: [10, 9] },
    { side: 2, jobs: [10, 30] },
  ]);
  expect(growthHeadline(lost, 2015, 2020)).toMatchObject({ change: [-1, 0, 20], share: null });
  expect(growthHeadline(registerOf([{ jobs: [5, 5] }]), 2015, 2020).share).toBeNull();
  const outsideOnly = registerOf([{ side: 2, jobs: [5, 9] }]);
  expect(growthHeadline(outsideOnly, 2015, 2020).share).toEqual([0, 0, 1]);
});
