import { expect, test } from "vitest";
import { likelyUse } from "../../../src/app/files/likely-use.ts";
import { zonesAnswered } from "../../../src/app/zones/zones-answered.ts";
import type { ZoneTable } from "../../../src/core/zone-table.ts";
import type { LayerUse } from "../../../src/state/data.ts";

const homes = (...numbers: number[]) => ({
  dwellingsLow: Float64Array.from(numbers),
  dwellingsHigh: Float64Array.from(numbers),
});

test("zones are taken for plans only when some tell homes", () => {
  expect(likelyUse(homes(Number.NaN, 120))).toBe("plans");
  // 91 neighbourhoods without a word about homes are no housing plans.
  expect(likelyUse(homes(Number.NaN, Number.NaN))).toBe("areas");
});

test("the opening sentence does not speak of zones that are only shown", () => {
  const layer = (use: LayerUse) => ({
    table: { layer: use, count: 1 } as ZoneTable,
    fileName: `${use}.zip`,
    use,
  });
  const layers = new Map([
    ["a", layer("areas")],
    ["s", layer("shown")],
  ]);
  expect(zonesAnswered(null, layers, ["a", "s"], [])?.fileName).toBe("areas.zip");
  expect(zonesAnswered(null, layers, ["s"], [])).toBeNull();
});
