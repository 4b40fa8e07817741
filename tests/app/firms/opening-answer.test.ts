import { expect, test } from "vitest";
import { openingAnswer } from "../../../src/app/firms/opening-answer.ts";
import { START_LINK } from "../../../src/state/link/link-state.ts";
import { EMPTY_PROJECT, presetSubsectors } from "../../../src/state/project.ts";

const ANSWERS = { nl: { jobs: "banen", zones: "zones" }, en: { jobs: "jobs", zones: "zones" } };
const VIEW = { ...START_LINK.view, hiddenLayers: [] };

test("the whole sample is answered in the language of the page, before it is read", () => {
  expect(openingAnswer(ANSWERS, EMPTY_PROJECT, VIEW)).toBe(ANSWERS[VIEW.language]);
  expect(openingAnswer(ANSWERS, EMPTY_PROJECT, { ...VIEW, language: "en" })).toBe(ANSWERS.en);
});

test.each([
  ["a subsector is off", { filter: { ...EMPTY_PROJECT.filter, subsectors: presetSubsectors("core") } }, {}],
  ["a port side is off", { filter: { ...EMPTY_PROJECT.filter, sides: [true, true, false] } }, {}],
  ["another year is asked for", { year: 2018 }, {}],
  ["it is another register", { register: "own-1" }, {}],
  ["another view is open", {}, { view: "growth" as const }],
  ["the housing zones are hidden", {}, { hiddenLayers: ["housing"] }],
])("nothing is said that would be another figure: %s", (_, project, view) => {
  expect(openingAnswer(ANSWERS, { ...EMPTY_PROJECT, ...project }, { ...VIEW, ...view })).toBeNull();
});

test("a page that was not built says that it is loading", () => {
  expect(openingAnswer(null, EMPTY_PROJECT, VIEW)).toBeNull();
});
