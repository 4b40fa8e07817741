import { expect, test } from "vitest";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { createProject, EMPTY_PROJECT } from "../../../src/state/project.ts";
import { chooseZoneType } from "../../../src/state/tension.ts";
import { START_VIEW } from "../../../src/state/view.ts";

test("what a zone is tested as is in the link, its reason and zones of files are not", () => {
  const project = createProject();
  chooseZoneType(project, "housing-zones:m4h", {
    areaType: "mixed",
    reason: "langs de Vierhavensstraat; Jan",
  });
  chooseZoneType(project, "drawn:3", { areaType: "quiet", reason: "" });
  chooseZoneType(project, "own-1:Secret plan", { areaType: "mixed", reason: "" });
  const link = encodeLink(project.getState(), START_VIEW);
  expect(link).toContain("at=m4h~mixed!.3~quiet");
  expect(link).not.toMatch(/Jan|Secret|own-1/);
  expect(decodeLink(link).project.zoneTypes).toEqual([
    { plan: "housing-zones:m4h", areaType: "mixed", reason: "" },
    { plan: "drawn:3", areaType: "quiet", reason: "" },
  ]);
  expect(encodeLink(EMPTY_PROJECT, START_VIEW)).not.toContain("at=");
});

test("what makes no sense in a link is left out, and a zone is named once", () => {
  const { zoneTypes } = decodeLink(
    "at=m4h~purple!~mixed!M4H~mixed!.x~quiet!rivium~mixed!rivium~quiet!x",
  ).project;
  expect(zoneTypes).toEqual([{ plan: "housing-zones:rivium", areaType: "mixed", reason: "" }]);
});

test("a choice takes the place of the one before, null takes it back, and each is a step of undo", () => {
  const project = createProject();
  const now = () => project.getState().zoneTypes;
  chooseZoneType(project, "housing-zones:m4h", { areaType: "mixed", reason: "a" });
  chooseZoneType(project, "housing-zones:m4h", { areaType: "mixed", reason: "b" });
  expect(now()).toEqual([{ plan: "housing-zones:m4h", areaType: "mixed", reason: "b" }]);
  chooseZoneType(project, "housing-zones:m4h", null);
  expect(now()).toEqual([]);
  project.temporal.getState().undo();
  project.temporal.getState().undo();
  expect(now()).toEqual([{ plan: "housing-zones:m4h", areaType: "mixed", reason: "a" }]);
});
