import { expect, test } from "vitest";
import { parseCorners } from "../../../src/app/zones/parse-corners.ts";

test("RD and degrees are told apart by their size, and degrees may come in either order", () => {
  expect(parseCorners("88700 438300\n90600,438300\n90600; 436600")).toEqual({
    kind: "corners",
    crs: "rd",
    corners: [
      [88700, 438300],
      [90600, 438300],
      [90600, 436600],
    ],
  });
  expect(parseCorners("51.92 4.42\n4.44 51.92")).toEqual({
    kind: "corners",
    crs: "wgs84",
    corners: [
      [4.42, 51.92],
      [4.44, 51.92],
    ],
  });
});

test("a closing corner and empty lines are left out", () => {
  const parsed = parseCorners("0 400000\n\n10 400000\n10 400010\n0 400000\n");
  expect(parsed).toMatchObject({ kind: "corners", crs: "rd" });
  expect(parsed.kind === "corners" && parsed.corners).toHaveLength(3);
});

test.each([
  ["88700", "line", 1],
  ["88700 438300\nhier", "line", 2],
  ["88700 438300\n4.4 51.9", "mixed", 2],
  ["88700 838300", "outside", 1],
  ["12.4 51.9", "outside", 1],
])("%j is refused as %s on line %i", (text, why, line) => {
  expect(parseCorners(text)).toMatchObject({ kind: "wrong", why, line });
});
