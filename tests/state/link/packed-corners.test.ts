import fc from "fast-check";
import { expect, test } from "vitest";
import { roundDeg } from "../../../src/state/drawn-zone.ts";
import { packCorners, unpackCorners } from "../../../src/state/link/packed-corners.ts";
import { decodeZones, encodeZones } from "../../../src/state/link/zone-text.ts";

const degrees = fc.tuple(
  fc.double({ min: -10, max: 10, noNaN: true }).map((deg) => roundDeg(deg) + 0),
  fc.double({ min: -56, max: 56, noNaN: true }).map((deg) => roundDeg(deg) + 0),
);

test("corners by hand: no step is A, -1 is B, 15 is e, and 16 needs a second letter", () => {
  // Sign in the lowest bit: 0 -> 0, -1 -> 1, 15 -> 30 and 16 -> 32, whose five low bits are 0 with one more to come.
  expect(packCorners([[0, -1]], 1)).toBe("AB");
  expect(packCorners([[15, 16]], 1)).toBe("egB");
  // The second corner by its difference from the first.
  expect(packCorners([[15, 16], [14, 16]], 1)).toBe("egBBA"); // biome-ignore format: one case a line
  expect(unpackCorners("egBBA", 1)).toEqual([[15, 16], [14, 16]]); // biome-ignore format: one case a line
});

test("corners come back exactly, and never from a text that lost its end or has another letter", () => {
  fc.assert(
    fc.property(fc.array(degrees, { minLength: 1, maxLength: 60 }), (corners) => {
      const text = packCorners(corners, 1e5);
      if (text === null) throw new Error("not packed");
      expect(text).toMatch(/^[A-Za-z0-9.-]*[A-Za-z0-9]$/);
      // `+ 0` makes a zero of -0, which no map knows.
      expect(unpackCorners(text, 1e5)?.map(([x, y]) => [x + 0, y + 0])).toEqual(corners);
      expect(unpackCorners(text.slice(0, -1), 1e5) ?? []).not.toHaveLength(corners.length);
    }),
  );
  expect(unpackCorners("e~B", 1)).toBeNull();
  expect(unpackCorners("........", 1)).toBeNull();
});

test("a corner between two steps is not packed", () => {
  expect(packCorners([[4.123456, 51.9]], 1e5)).toBeNull();
  expect(packCorners([[Number.NaN, 51.9]], 1e5)).toBeNull();
});

test("four zones drawn by hand fit in a link that mail programs leave whole, some 2,000 characters", () => {
  // A loop of 60 corners some 25 m apart, as one draws it.
  const loop = Array.from({ length: 60 }, (_, i) => {
    const turn = (2 * Math.PI * i) / 60;
    return [roundDeg(4.42 + 0.0035 * Math.cos(turn)), roundDeg(51.92 + 0.0021 * Math.sin(turn))] as const;
  });
  const zones = [1, 2, 3, 4].map((number) => ({
    number,
    name: "",
    origin: "freehand" as const,
    outline: { kind: "polygon" as const, crs: "wgs84" as const, corners: loop },
  }));
  const written = encodeZones(zones);
  const inFigures = zones.length * loop.map((corner) => `~${corner.join("~")}`).join("").length;
  expect(written.length).toBeLessThan(inFigures / 3);
  expect(written.length).toBeLessThan(1300);
  expect(decodeZones(written)).toEqual({ zones, lost: 0 });
});
