import { expect, test } from "vitest";
import { growthHeadline } from "../../../src/core/growth/headline.ts";
import { registerOf } from "./register.ts";

test("the headline counts division 25 and other manufacturing, by port side, and nothing else", () => {
  const firms = registerOf([
    { sbi: "2511", side: 0, jobs: [100, 120] },
    { sbi: "2599", side: 1, jobs: [0, 10] },
    { sbi: "3109", side: 2, jobs: [300, 370] },
    { sbi: "2410", side: 2, jobs: [10, 1000] }, // base metal: subsector metaal, not division 25
    { sbi: "2014", side: 0, jobs: [10, 1000] },
    { sbi: "3315", side: 2, jobs: [Number.NaN, 1000] },
  ]);
  const { change, share, baseShare, unknown } = growthHeadline(firms, 2015, 2020);
  expect(change).toEqual([20, 10, 70]);
  expect(share).toEqual([0.2, 0.1, 0.7]);
  // What the share is held against: 100 and 300 of the 400 jobs of 2015, without the one nobody counted.
  expect(baseShare).toEqual([0.25, 0, 0.75]);
  expect(unknown).toBe(1);
});

test("there is no share when one side lost, or nobody gained", () => {
  const lost = registerOf([
    { side: 0, jobs: [10, 9] },
    { side: 2, jobs: [10, 130] },
  ]);
  expect(growthHeadline(lost, 2015, 2020)).toMatchObject({ change: [-1, 0, 120], share: null });
  expect(growthHeadline(registerOf([{ jobs: [5, 5] }]), 2015, 2020).share).toBeNull();
  const outsideOnly = registerOf([{ side: 2, jobs: [5, 105] }]);
  expect(growthHeadline(outsideOnly, 2015, 2020).share).toEqual([0, 0, 1]);
  // One firm that gains four jobs is not "100% of the growth".
  expect(growthHeadline(registerOf([{ side: 2, jobs: [5, 9] }]), 2015, 2020).share).toBeNull();
  expect(growthHeadline(registerOf([{ side: 2, jobs: [0, 200] }]), 2015, 2020).baseShare).toBeNull();
});
