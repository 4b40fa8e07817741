import { expect, test } from "vitest";
import type { GrowthGrid } from "../../src/core/growth/grid.ts";
import { placeOfSpot } from "../../src/core/growth/place-of-spot.ts";
import { formatP } from "../../src/ui/growth/p-value.tsx";

test("a p-value has three decimals, and never reads as zero", () => {
  expect(formatP(0.0123, "nl")).toBe("0,012");
  expect(formatP(0.0002, "nl")).toBe("< 0,001");
  expect(formatP(1, "en")).toBe("1.000");
  expect(formatP(Number.NaN, "en")).toBe("–");
});

test("a hotspot bears the name of the place nearest to its middle", () => {
  const grid = { cellM: 500, xM: Int32Array.of(0, 500), yM: Int32Array.of(0, 0) } as unknown as GrowthGrid;
  // The middle of both squares is (500, 250): 300 m from West, 250 m from East.
  const places = [
    { name: "West", xM: 200, yM: 250 },
    { name: "East", xM: 750, yM: 250 },
  ];
  expect(placeOfSpot(grid, { cells: Uint32Array.of(0, 1) }, places)).toBe("East");
  expect(placeOfSpot(grid, { cells: Uint32Array.of(0) }, places)).toBe("West");
  expect(placeOfSpot(grid, { cells: Uint32Array.of(0) }, [])).toBe("");
});
