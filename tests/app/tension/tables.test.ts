import { describe, expect, test } from "vitest";
import { columnBeside, MILDER_COLUMNS } from "../../../src/app/tension/area-columns.ts";
import { tensionBase } from "../../../src/app/tension/compute.ts";
import { distancesOfFirm } from "../../../src/app/tension/firm-distances.ts";
import { decidingWords } from "../../../src/app/tension/sentences.ts";
import { settingsOf } from "../../../src/app/tension/settings-of.ts";
import { ruleSet } from "../../../src/core/tension/guideline-rules.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { analysisOf, RULES } from "./small-tension.ts";

const baseOf = (lens: Partial<Lens> = {}, rules = RULES) =>
  tensionBase(analysisOf(), rules, { ...DEFAULT_LENS, ...lens }, [], () => -1);

describe("the distances of one firm", () => {
  test("of the chemical works: 300, 50, 500, 700; hazard decides, and stays 700 m in a mixed area", () => {
    const distances = distancesOfFirm(baseOf(), 1);
    const cell = (aspect: string, areaType: string) =>
      distances?.rows.find((row) => row.aspect === aspect)?.cells.find((one) => one.areaType === areaType);
    expect(cell("odour", "quiet")).toMatchObject({ metres: 300, decides: false });
    expect(cell("odour", "mixed")).toMatchObject({ metres: 200, decides: false });
    expect(cell("hazard", "quiet")).toMatchObject({ metres: 700, decides: true });
    expect(cell("hazard", "mixed")).toMatchObject({ metres: 700, decides: true });
  });

  test("a firm without a row in the list has none", () => {
    expect(distancesOfFirm(baseOf({}, ruleSet("Leeg", [])), 0)).toBeNull();
  });
});

test("what decides is said in words, under the area type of the lens", () => {
  const english = speakerOf("en");
  expect(decidingWords(english, baseOf(), 0)).toBe("noise");
  // A bakery of 30, 10, 30, 10 m: in a mixed area 10, 0, 10 and hazard still 10.
  expect(decidingWords(english, baseOf(), 2)).toBe("odour and noise");
  expect(decidingWords(english, baseOf({ areaType: "mixed" }), 2)).toBe("odour, noise and hazard");
});

test("settings show how they are and how they would be", () => {
  const [hazard, , , transition] = settingsOf({ ...DEFAULT_LENS, reduceHazard: true });
  expect(hazard).toMatchObject({ words: "hazard", on: true, changed: true, flipped: DEFAULT_LENS });
  expect(transition).toMatchObject({ words: "transition", on: true, changed: false });
  expect(transition.flipped).toEqual({ ...DEFAULT_LENS, reduceHazard: true, countTransition: false });
});

test("beside quiet stands mixed, and beside mixed quiet", () => {
  const totals = { firmsByArea: Uint32Array.of(5, 2) };
  expect(columnBeside("quiet")).toMatchObject({ areaType: "mixed" });
  expect(columnBeside("quiet").firmsOf(totals)).toBe(2);
  expect(columnBeside("mixed").firmsOf(totals)).toBe(5);
  const mixed = MILDER_COLUMNS.find(({ areaType }) => areaType === "mixed");
  expect(mixed?.askedOf({ guidelineM: [100, 50] })).toBe(50);
});
