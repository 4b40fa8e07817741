import { expect, test } from "vitest";
import { polygonSet } from "../../src/core/geometry/polygon-set.ts";
import { zonesHash } from "../../src/core/provenance/zones-hash.ts";
import { bareZones, type ZoneTable } from "../../src/core/zone-table.ts";

/** One square of 100 m whose west side lies at `xM`. */
function square(layer: string, xM: number): ZoneTable {
  const ring: [number, number][] = [
    [xM, 436_000],
    [xM + 100, 436_000],
    [xM + 100, 436_100],
    [xM, 436_100],
    [xM, 436_000],
  ];
  return bareZones(layer, [{ id: "A", name: "Noord" }], polygonSet([[[ring]]]));
}

test("zones have the same hash under whatever layer they were read, and another when a corner, a text or homes differ", async () => {
  const zones = square("own-1", 90_000);
  const hash = await zonesHash(zones);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  // The page counts its layers (own-1, own-2, ...); the command line has names of its own.
  expect(await zonesHash(square("own-2", 90_000))).toBe(hash);
  const others = [
    square("own-1", 90_000.01),
    { ...zones, name: ["Zuid"] },
    { ...zones, dwellingsHigh: Float64Array.of(12) },
  ];
  for (const other of others) expect(await zonesHash(other)).not.toBe(hash);
});
