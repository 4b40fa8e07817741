import { expect, test } from "vitest";
import { localMoran } from "../../../src/core/growth/local-moran.ts";
import { outliers } from "../../../src/core/growth/outliers.ts";

/** Twelve places in a row, each with the ones beside it. */
function row(count: number) {
  const lists = Array.from({ length: count }, (_, at) =>
    [at - 1, at, at + 1].filter((one) => one >= 0 && one < count),
  );
  const start = new Uint32Array(count + 1);
  lists.forEach((list, at) => {
    start[at + 1] = start[at] + list.length;
  });
  return { start, link: Uint32Array.from(lists.flat()) };
}

function standOut(values: Float64Array) {
  const moran = localMoran(values, row(values.length));
  return { side: outliers(values, moran), around: moran.around };
}

test("a giant amid calm stands out, and so does the one place that lost amid places that grew", () => {
  const calm = Float64Array.of(1, -1, 0, 1, 0, 500, -1, 0, 1, 0, -1, 0);
  const { side, around } = standOut(calm);
  expect([...side]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(around[5]).toBe(-0.5);
  // Mean 8, deviation sqrt((11 * 1 + 11^2) / 12) = 3.3: the loser lies 11 below, its neighbours 1 above.
  const grew = Float64Array.of(9, 9, 9, 9, -3, 9, 9, 9, 9, 9, 9, 9);
  expect([...standOut(grew).side]).toEqual([0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0]);
});

test("two giants side by side are no outliers, nor is anything where all is alike or alone", () => {
  const two = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 500, 500);
  expect([...standOut(two).side].some((one) => one !== 0)).toBe(false);
  expect([...standOut(new Float64Array(5).fill(3)).side]).toEqual([0, 0, 0, 0, 0]);
  const alone = standOut(Float64Array.of(7));
  expect([alone.side[0], alone.around[0]]).toEqual([0, Number.NaN]);
});
