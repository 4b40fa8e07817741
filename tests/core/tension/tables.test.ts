import { describe, expect, test } from "vitest";
import {
  AREA_TYPE_IDS,
  AREA_TYPES,
  areaBeside,
  MILDER_AREA_TYPES,
  positionOfArea,
  STRICTEST,
} from "../../../src/core/tension/area-types.ts";
import { ASPECTS } from "../../../src/core/tension/aspects.ts";
import { LADDER_M } from "../../../src/core/tension/ladder.ts";
import {
  changedSettings,
  DEFAULT_LENS,
  flipped,
  isOn,
  LENS_SETTINGS,
  LENS_SWITCHES,
  lensOf,
} from "../../../src/core/tension/lens.ts";
import { ruleDistances } from "../../../src/core/tension/rule-distances.ts";
import { tensionStatus } from "../../../src/core/tension/tension-status.ts";
import { metresOf } from "./made-up.ts";

describe("area types", () => {
  test("the strictest is first, asks what the list says, and no later one asks more", () => {
    expect(AREA_TYPES[STRICTEST].stepsDown).toBe(0);
    for (const odour of LADDER_M)
      for (const hazard of LADDER_M) {
        const { guidelineM } = ruleDistances(metresOf({ odour, hazard }), false);
        expect(guidelineM[STRICTEST]).toBe(Math.max(odour, hazard));
        expect(guidelineM.toSorted((a, b) => b - a)).toEqual(guidelineM);
      }
  });

  test("each has a letter of its own, the strictest none, and is compared with another", () => {
    expect(new Set(AREA_TYPES.map(({ letter }) => letter)).size).toBe(AREA_TYPES.length);
    expect(AREA_TYPES[STRICTEST].letter).toBe("");
    for (const id of AREA_TYPE_IDS) {
      expect(AREA_TYPE_IDS[positionOfArea(id)]).toBe(id);
      expect(AREA_TYPE_IDS).toContain(areaBeside(id));
      expect(areaBeside(id)).not.toBe(id);
    }
    expect([AREA_TYPE_IDS[STRICTEST], ...MILDER_AREA_TYPES]).toEqual(AREA_TYPE_IDS);
  });

  test("a status names the strictest area type that is acceptable", () => {
    const askedM = AREA_TYPES.map((_, area) => 100 - 10 * area);
    expect(tensionStatus(100, askedM, false)).toBe("clear");
    expect(tensionStatus(95, askedM, false)).toBe(`${MILDER_AREA_TYPES[0]}-only`);
    expect(tensionStatus(0, askedM, false)).toBe("conflict");
  });
});

test("aspects fit in the eight bits of a mask", () => {
  expect(ASPECTS.length).toBeGreaterThan(0);
  expect(ASPECTS.length).toBeLessThanOrEqual(8);
});

describe("the lens", () => {
  test("without a choice is quiet, hazard kept, default rows, no plot, everybody and noise counted", () => {
    expect(DEFAULT_LENS).toEqual({
      areaType: "quiet",
      reduceHazard: false,
      sizeRule: false,
      plotRadius: "0",
      countTransition: true,
      countDoubtful: true,
      noiseZone: false,
    });
  });

  test("every switch has a letter for each value but the usual one, and no letter is used twice", () => {
    for (const { values, letters } of LENS_SWITCHES) {
      expect(letters).toHaveLength(values.length);
      expect(letters.filter((letter) => letter === "")).toHaveLength(1);
    }
    const used = LENS_SWITCHES.flatMap(({ letters }) => letters.filter((letter) => letter !== ""));
    expect(new Set(used).size).toBe(used.length);
    expect(used.every((letter) => /^[a-z]$/.test(letter))).toBe(true);
  });

  test("a setting goes on and off, and is told as changed while it is not as usual", () => {
    for (const setting of LENS_SETTINGS) {
      const other = flipped(DEFAULT_LENS, setting);
      expect(isOn(other, setting)).toBe(!isOn(DEFAULT_LENS, setting));
      expect(changedSettings(other)).toEqual([setting]);
      expect(flipped(other, setting)).toEqual(DEFAULT_LENS);
    }
    expect(LENS_SETTINGS.map((setting) => isOn(DEFAULT_LENS, setting))).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    expect(changedSettings({ ...DEFAULT_LENS, areaType: "mixed" })).toEqual([]);
  });

  test("a value that a switch does not have is a mistake in the program", () => {
    expect(() => lensOf(() => "purple")).toThrow("purple is no value of areaType");
  });
});
