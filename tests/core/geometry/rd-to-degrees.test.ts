import { expect, test } from "vitest";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { degreesOfRd } from "../../../src/core/geometry/rd-to-degrees.ts";
import { seededRandom } from "../../random.ts";

test("degrees of a place in RD are proj4's, all over the Netherlands", () => {
  const random = seededRandom(1);
  const lon = new Float64Array(1);
  const lat = new Float64Array(1);
  const places = [
    [155_000, 463_000],
    ...Array.from({ length: 3000 }, () => [300_000 * random(), 290_000 + 340_000 * random()]),
  ];
  let furthest = 0;
  for (const [x, y] of places) {
    const [lonDeg, latDeg] = toLonLat(x, y);
    degreesOfRd(x, y, 0, lon, lat);
    furthest = Math.max(furthest, Math.abs(lon[0] - lonDeg), Math.abs(lat[0] - latDeg));
  }
  // A degree is 111 km: this is a tenth of a micrometre.
  expect(furthest).toBeLessThan(1e-12);
  expect(furthest).toBeGreaterThan(0);
});
