import { expect, test } from "vitest";
import { tensionBase } from "../../../src/app/tension/compute.ts";
import { exportContext } from "../../../src/app/tension/export-rows.ts";
import { DEFAULT_LENS, type Lens } from "../../../src/core/tension/lens.ts";
import { LANGUAGES } from "../../../src/i18n/language.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { analysisOf, FIRMS, RULES } from "./small-tension.ts";

const EVERY_SWITCH: Lens = {
  areaType: "mixed",
  reduceHazard: true,
  sizeRule: true,
  plotRadius: "estimate",
  countTransition: false,
};

function lensWords(lens: Lens): string[] {
  const base = tensionBase(analysisOf(), RULES, lens, [], (key) => FIRMS.indexOf(key));
  return LANGUAGES.map((language) => exportContext(base, "A", speakerOf(language).say).lens);
}

test("a saved row names the lens in the language of the page", () => {
  expect(lensWords(DEFAULT_LENS)).toEqual(["rustig", "quiet"]);
  expect(lensWords(EVERY_SWITCH)).toEqual([
    "gemengd, gevaar verlaagd, naar grootte, perceel geschat, zonder transitie",
    "mixed, hazard reduced, size rule, plot estimated, without transition",
  ]);
});
