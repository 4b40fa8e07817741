import { expect, test } from "vitest";
import { readRadius } from "../../../src/app/zones/radius.ts";

test.each([
  ["250", 250],
  ["1.000", 1000],
  ["250,5", 250.5],
  [" 10 ", 10],
  ["50.000", 50_000],
])("%s is a radius", (typed, metres) => {
  expect(readRadius(typed)).toBe(metres);
});

test.each(["9", "50.001", "", "veel", "-100", "100, 250"])("%s is none", (typed) => {
  expect(readRadius(typed)).toBeNull();
});
