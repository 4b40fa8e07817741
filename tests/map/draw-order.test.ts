import fc from "fast-check";
import { expect, test } from "vitest";
import { largestFirst } from "../../src/map/firms/draw-order.ts";

test("the largest is drawn first; equals keep their order; unknown counts as nothing", () => {
  expect([...largestFirst(Float32Array.from([3, 100, Number.NaN, 3, 0.5, 0]))]).toEqual([1, 0, 3, 4, 2, 5]);
});

test("a loss is as large as a gain of the same number", () => {
  expect([...largestFirst(Float32Array.from([-20, 5, 19]))]).toEqual([0, 2, 1]);
});

test("only the rows asked for, as a comparing sort orders them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 60_000, noNaN: true })),
      fc.infiniteStream(fc.boolean()),
      (list, coin) => {
        const sizes = Float32Array.from(list);
        const rows: number[] = [];
        for (let i = 0; i < sizes.length; i++) if (coin.next().value) rows.push(i);
        const expected = [...rows].sort((a, b) => sizes[b] - sizes[a] || a - b);
        expect([...largestFirst(sizes, Uint32Array.from(rows))]).toEqual(expected);
      },
    ),
  );
});
