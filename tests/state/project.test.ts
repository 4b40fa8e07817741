import { expect, test } from "vitest";
import {
  ALL_ON,
  addZone,
  choosePreset,
  chooseRegister,
  chooseYear,
  createProject,
  filtersOn,
  presetOf,
  removeZone,
  SAMPLE,
  toggleFilter,
} from "../../src/state/project.ts";

const square = {
  kind: "polygon",
  crs: "wgs84",
  corners: [
    [4.4, 51.9],
    [4.41, 51.9],
    [4.41, 51.91],
  ],
} as const;

test("every change is one step of undo, and redo gives it back", () => {
  const project = createProject();
  const history = project.temporal.getState;
  addZone(project, "polygon", square);
  toggleFilter(project, "subsectors", 4);
  chooseRegister(project, "register-1");
  const end = project.getState();
  history().undo();
  expect(project.getState().register).toBe(SAMPLE);
  history().undo();
  expect(project.getState().filter).toEqual(ALL_ON);
  history().undo();
  expect(project.getState().zones).toEqual([]);
  history().redo(3);
  expect(project.getState()).toEqual(end);
});

test("a zone's number is never used again", () => {
  const project = createProject();
  addZone(project, "polygon", square);
  removeZone(project, 1);
  expect(addZone(project, "polygon", square).number).toBe(2);
});

test("a change that changes nothing is no step", () => {
  const project = createProject();
  chooseYear(project, 2018);
  chooseYear(project, 2018);
  expect(project.temporal.getState().pastStates).toHaveLength(1);
});

test("another register starts in its own last year", () => {
  const project = createProject({ year: 2016 });
  chooseRegister(project, "register-1");
  expect(project.getState().year).toBeNull();
});

test("presets are recognised, a hand-made mix is none", () => {
  const project = createProject();
  choosePreset(project, "process");
  expect(presetOf(project.getState().filter.subsectors)).toBe("process");
  expect(filtersOn(project.getState().filter)).toBe(1);
  toggleFilter(project, "subsectors", 4);
  expect(presetOf(project.getState().filter.subsectors)).toBeNull();
});
