import { expect, test } from "vitest";
import { changeGrowth } from "../../../src/state/growth.ts";
import { START_GROWTH } from "../../../src/state/growth-choice.ts";
import { decodeLink } from "../../../src/state/link/decode-link.ts";
import { encodeLink } from "../../../src/state/link/encode-link.ts";
import { decodeGrowth, encodeGrowth } from "../../../src/state/link/growth-entry.ts";
import { EMPTY_PROJECT } from "../../../src/state/project.ts";
import { createView, START_VIEW } from "../../../src/state/view.ts";

test("a fresh page has nothing of growth in its link", () => {
  expect(encodeGrowth(START_GROWTH)).toBe("");
  expect(encodeLink(EMPTY_PROJECT, START_VIEW)).not.toContain("gr=");
});

test("what was chosen comes back from the link", () => {
  const view = createView({ view: "growth", selection: { kind: "cell", xM: 99000, yM: 431500 } });
  changeGrowth(view, {
    cellM: 250,
    measure: "jobs-change-pct",
    capped: true,
    band: "first-ring",
    permutations: 99_999,
    fdr: false,
    marks: "change",
    squares: false,
    reference: "national",
    area: "zone:3",
    chart: "shift",
  });
  const link = decodeLink(encodeLink(EMPTY_PROJECT, view.getState()));
  expect(link.view.growth).toEqual(view.getState().growth);
  expect(link.view.selection).toEqual({ kind: "cell", xM: 99000, yM: 431500 });
});

test("what a link cannot mean stays as at the start", () => {
  expect(decodeGrowth("cellM:7,measure:wealth,band:9,area:moon,chart:,nonsense,capped:true")).toEqual({
    ...START_GROWTH,
    capped: true,
  });
});

test("a number of draws that is offered no more is that of the start", () => {
  expect(decodeGrowth("permutations:999").permutations).toBe(START_GROWTH.permutations);
});

test("a file of the user is not in a link", () => {
  expect(encodeGrowth({ ...START_GROWTH, reference: "own" })).toBe("");
  expect(decodeGrowth("reference:own").reference).toBe("region");
});

test("a square is selected in the growth view only", () => {
  expect(decodeLink("v=1&k=99000:431500").view.selection).toBeNull();
});
