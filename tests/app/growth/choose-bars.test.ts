import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenFilter } from "../../../src/app/growth/choose-bars.ts";

const ALL = [true, true, true, true];

test("one bar leaves only itself on while everything is on", () => {
  expect(chosenFilter(ALL, ALL, [2])).toEqual([false, false, true, false]);
});

test("one bar switches itself once some are off", () => {
  expect(chosenFilter([false, false, true, false], ALL, [0])).toEqual([true, false, true, false]);
  expect(chosenFilter([true, false, true, false], ALL, [0])).toEqual([false, false, true, false]);
});

test("switching the last bar off brings everything back", () => {
  expect(chosenFilter([false, false, true, false], ALL, [2])).toEqual(ALL);
});

test("several bars leave exactly those on", () => {
  expect(chosenFilter([true, false, false, false], ALL, [1, 2])).toEqual([false, true, true, false]);
});

test("whatever is chosen, something is on", () => {
  const filters = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }).filter((on) => on.includes(true));
  const choices = fc.uniqueArray(fc.nat(3), { maxLength: 4 });
  fc.assert(
    fc.property(filters, choices, (on, codes) => chosenFilter(on, ALL, codes).includes(true)),
    { seed: 1 },
  );
});
