import fc from "fast-check";
import { expect, test } from "vitest";
import { editedOutline, shapeOnMap, shiftedAreas } from "../../../src/app/zones/outline-of-shape.ts";
import { shapeOfOutline } from "../../../src/app/zones/zone-shape.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { shapeAreaM2 } from "../../../src/core/geometry/shape-area.ts";
import type { ZoneOutline } from "../../../src/state/drawn-zone.ts";

/** Two parts, the larger one with a hole; metres about Rotterdam. */
const AREAS = {
  kind: "areas",
  polygons: [
    [
      [
        [90_000, 436_000],
        [90_200, 436_000],
        [90_200, 436_200],
        [90_000, 436_200],
      ],
    ],
    [
      [
        [91_000, 436_000],
        [92_000, 436_000],
        [92_000, 436_800],
        [91_000, 436_800],
      ],
      [
        [91_400, 436_300],
        [91_400, 436_500],
        [91_600, 436_500],
        [91_600, 436_300],
      ],
    ],
  ],
} as const satisfies ZoneOutline;

test("a copied zone has the area of its parts less its hole, and handles on its largest part", () => {
  expect(shapeAreaM2(shapeOfOutline(AREAS))).toBeCloseTo(200 * 200 + 1000 * 800 - 200 * 200, 6);
  const shape = shapeOnMap(AREAS);
  expect(shape.kind === "polygon" && shape.corners).toHaveLength(4);
});

test("dragged as a whole, all parts and holes go along and keep their exact form", () => {
  const metres = fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 10);
  fc.assert(
    fc.property(metres, metres, (dx, dy) => {
      const ring = AREAS.polygons[1][0].map(([x, y]) => toLonLat(x + dx, y + dy));
      const moved = editedOutline(AREAS, { kind: "polygon", corners: ring });
      expect(moved).toEqual(shiftedAreas(AREAS, dx, dy));
      expect(shapeAreaM2(shapeOfOutline(moved!))).toBeCloseTo(800_000, 0);
    }),
  );
});

test("one corner dragged changes that ring alone", () => {
  const ring = AREAS.polygons[1][0].map(([x, y], index) => toLonLat(x + (index === 2 ? 100 : 0), y));
  const edited = editedOutline(AREAS, { kind: "polygon", corners: ring });
  expect(edited).toEqual({
    kind: "areas",
    polygons: [
      AREAS.polygons[0],
      [
        [
          [91_000, 436_000],
          [92_000, 436_000],
          [92_100, 436_800],
          [91_000, 436_800],
        ],
        AREAS.polygons[1][1],
      ],
    ],
  });
});

test("a drawn zone is edited as before", () => {
  const drawn: ZoneOutline = {
    kind: "polygon",
    crs: "wgs84",
    corners: [
      [4.4, 51.9],
      [4.5, 51.9],
      [4.5, 51.95],
    ],
  };
  const corners = [
    [4.41, 51.9],
    [4.51, 51.9],
    [4.51, 51.95],
  ] as const;
  expect(editedOutline(drawn, { kind: "polygon", corners })).toEqual({ ...drawn, corners });
});
