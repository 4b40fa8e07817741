import { describe, expect, test } from "vitest";
import { SUBSECTORS } from "../../src/core/register/subsectors.ts";
import type { Theme } from "../../src/core/scene.ts";
import {
  type HexColour,
  HOTSPOT_RAMPS,
  rgbOf,
  SUBSECTOR_COLOURS,
  TENSION_INKS,
  TENSION_RAMPS,
  TOKENS,
  withAlpha,
} from "../../src/map/palette.ts";
import {
  ciede2000,
  contrast,
  difference,
  type Lab,
  labOf,
  over,
  VISIONS,
  type Vision,
} from "./colour-science.ts";

const THEMES: readonly Theme[] = ["light", "dark"];
const ALL_VISIONS = Object.keys(VISIONS) as Vision[];

/** Least difference of any two colours, for a vision. */
function least(vision: Vision, colours: readonly HexColour[]): number {
  let smallest = Infinity;
  for (let i = 0; i < colours.length; i++)
    for (let j = i + 1; j < colours.length; j++)
      smallest = Math.min(smallest, difference(vision, rgbOf(colours[i]), rgbOf(colours[j])));
  return smallest;
}

const subsectorColours = (theme: Theme): HexColour[] =>
  SUBSECTORS.map(({ id }) => SUBSECTOR_COLOURS[theme][id]);

describe("the yardstick itself", () => {
  // Sharma, Wu & Dalal (2005), table 1: pairs 1, 4, 7, 9, 12, 14, 17, 19, 25, 28, 31 and 34.
  const pairs: readonly [Lab, Lab, number][] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0012], 7.2195],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [56, -27, -3], 31.903],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  test.each(pairs)("CIEDE2000 of %j and %j is %f", (a, b, expected) => {
    expect(ciede2000(a, b)).toBeCloseTo(expected, 4);
    expect(ciede2000(b, a)).toBeCloseTo(expected, 4);
  });

  test("black on white has contrast 21, and white is L* 100", () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
    expect(labOf([255, 255, 255])[0]).toBeCloseTo(100, 3);
  });

  test("no vision turns grey into a colour", () => {
    for (const vision of ALL_VISIONS) expect(difference(vision, [119, 119, 119], [119, 119, 119])).toBe(0);
    // Rows of each matrix add up to 1, so that white stays white.
    for (const matrix of Object.values(VISIONS))
      for (const row of [0, 3, 6]) expect(matrix[row] + matrix[row + 1] + matrix[row + 2]).toBeCloseTo(1, 5);
  });
});

describe.each(THEMES)("subsector colours, %s", (theme) => {
  const tokens = TOKENS[theme];
  const colours = subsectorColours(theme);

  test("there are nine, all different", () => {
    expect(new Set(colours).size).toBe(9);
  });

  test.each(["land", "builtUp", "water", "estate", "park"] as const)(
    "contrast of 3 or more on %s",
    (ground) => {
      for (const colour of colours)
        expect(contrast(rgbOf(colour), rgbOf(tokens[ground]))).toBeGreaterThanOrEqual(3);
    },
  );

  test("contrast of 3 or more on port land and on the ground of a housing zone", () => {
    const port = over(rgbOf(tokens.port), 0.08, rgbOf(tokens.land));
    const housing = over(rgbOf(tokens.housingGround), theme === "light" ? 0.34 : 0.55, rgbOf(tokens.land));
    for (const colour of colours) {
      expect(contrast(rgbOf(colour), port)).toBeGreaterThanOrEqual(3);
      expect(contrast(rgbOf(colour), housing)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(ALL_VISIONS)("any two differ by 12 or more with %s vision", (vision) => {
    expect(least(vision, colours)).toBeGreaterThanOrEqual(12);
  });

  test("the accent differs by 15 or more from every subsector", () => {
    for (const colour of colours)
      expect(difference("normal", rgbOf(tokens.accent), rgbOf(colour))).toBeGreaterThanOrEqual(15);
  });

  test("words and lines are readable", () => {
    const on = (a: HexColour, b: HexColour): number => contrast(rgbOf(a), rgbOf(b));
    expect(on(tokens.ink, tokens.land)).toBeGreaterThanOrEqual(7);
    expect(on(tokens.ink2, tokens.builtUp)).toBeGreaterThanOrEqual(4.5);
    expect(on(tokens.portLabel, tokens.land)).toBeGreaterThanOrEqual(4.5);
    expect(on(tokens.housingLabel, tokens.land)).toBeGreaterThanOrEqual(4.5);
    expect(on(tokens.waterLabel, tokens.water)).toBeGreaterThanOrEqual(4.5);
    expect(on(tokens.port, tokens.land)).toBeGreaterThanOrEqual(3);
    expect(on(tokens.housing, tokens.land)).toBeGreaterThanOrEqual(3);
    expect(on(tokens.drawnLine, tokens.drawnCasing)).toBeGreaterThanOrEqual(7);
  });
});

describe.each(THEMES)("ramps, %s", (theme) => {
  const tension = TENSION_RAMPS[theme];
  test("the number of a zone is read on the colour of its class", () => {
    expect(tension.map((fill, level) => contrast(rgbOf(fill), rgbOf(TENSION_INKS[theme][level])))).toSatisfy(
      (found: readonly number[]) => found.length === 5 && found.every((ratio) => ratio >= 4.5),
    );
  });
  const hotspots = HOTSPOT_RAMPS[theme];

  test.each(ALL_VISIONS)("neighbouring tension classes differ by 9.9 or more with %s vision", (vision) => {
    expect(tension).toHaveLength(5);
    for (let i = 1; i < tension.length; i++)
      expect(difference(vision, rgbOf(tension[i - 1]), rgbOf(tension[i]))).toBeGreaterThanOrEqual(9.9);
  });

  test("tension goes one way in lightness, so it reads in grey", () => {
    const lightness = tension.map((colour) => labOf(rgbOf(colour))[0]);
    const steps = lightness.slice(1).map((value, i) => value - lightness[i]);
    expect(steps.every((step) => (theme === "light" ? step < -5 : step > 5))).toBe(true);
  });

  test.each(ALL_VISIONS)("any two hot spot classes differ by 10 or more with %s vision", (vision) => {
    expect(hotspots).toHaveLength(7);
    expect(least(vision, hotspots)).toBeGreaterThanOrEqual(10);
  });

  test("hot and cold ends are equally dark, so the sign needs its plus and minus", () => {
    const [cold, hot] = [hotspots[0], hotspots[6]].map((colour) => labOf(rgbOf(colour))[0]);
    expect(Math.abs(cold - hot)).toBeLessThan(5);
  });
});

test("colours are written as the map takes them", () => {
  expect(rgbOf("#1D3F7F")).toEqual([29, 63, 127]);
  expect(withAlpha("#1D3F7F", 0.07)).toBe("rgba(29,63,127,0.07)");
});
