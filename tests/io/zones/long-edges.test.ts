import { expect, test } from "vitest";
import { shapeFromLonLat } from "../../../src/core/geometry/densify.ts";
import { toLonLat, toRd } from "../../../src/core/geometry/rd.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { bytesOf } from "../small-region.ts";

const RING: [number, number][] = [
  [4.3, 51.9],
  [4.45, 51.9],
  [4.45, 51.95],
  [4.3, 51.95],
  [4.3, 51.9],
];

function geoJson(ring: readonly (readonly [number, number])[]): Uint8Array {
  const geometry = { type: "Polygon", coordinates: [ring] };
  return bytesOf(
    JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] }),
  );
}

test("a zone from a file in degrees has the corners of the same zone drawn on the map", async () => {
  const { table } = await parseZones(geoJson(RING), "zones.geojson", null, { layer: "own-1" });
  const drawn = shapeFromLonLat([RING.slice(0, -1)]);
  expect(drawn.kind === "polygons" && [...drawn.polygons.xy]).toEqual([...table.shapes.xy]);
});

test("the middle of an edge of 10 km lies where it does in degrees, some 2.5 m off the straight line in RD", async () => {
  const { table } = await parseZones(geoJson(RING), "zones.geojson", null, { layer: "own-1" });
  const [x, y] = toRd(4.375, 51.9);
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < table.shapes.xy.length; i += 2)
    nearest = Math.min(nearest, Math.hypot(table.shapes.xy[i] - x, table.shapes.xy[i + 1] - y));
  // The edge is cut into 11 parts: its middle is at most half a part from a corner of the ring.
  expect(nearest).toBeLessThan(480);
  const [ax, ay] = toRd(4.3, 51.9);
  const [bx, by] = toRd(4.45, 51.9);
  const offM = Math.abs((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / Math.hypot(bx - ax, by - ay);
  expect(offM).toBeGreaterThan(2);
  expect(offM).toBeLessThan(3);
  const [lon] = toLonLat((ax + bx) / 2, (ay + by) / 2);
  expect(lon).toBeCloseTo(4.375, 5);
});
