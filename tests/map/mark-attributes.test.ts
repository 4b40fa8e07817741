import { expect, test } from "vitest";
import { markAttributes, withState } from "../../src/map/firms/mark-attributes.ts";
import { changeColourBytes, markValues, subsectorColourBytes } from "../../src/map/firms/mark-values.ts";
import { firmTable } from "./firm-table-fixture.ts";

const table = firmTable([
  [92_000, 437_000, 4, 2, 10, 12], // metal, outside, grows
  [92_100, 437_000, 0, 0, 50, 0], // food, in the port, closes
  [92_200, 437_000, 8, 1, 0, Number.NaN], // other, in transition, starts with unknown jobs
]);
const order = Uint32Array.from([1, 0, 2]);
const jobs2015 = markValues(table, { year: 2015, baseYear: null });
const jobs2020 = markValues(table, { year: 2020, baseYear: null });

test("arrays follow the drawing order, with the year left and the year shown side by side", () => {
  const { length, attributes } = markAttributes(
    table,
    order,
    jobs2015,
    jobs2020,
    subsectorColourBytes("light"),
    false,
  );
  expect(length).toBe(3);
  expect([...attributes.markJobs.value]).toEqual([50, 0, 10, 12, 0, -1]);
  expect(attributes.markPositions.value[0]).toBe(table.lonDeg[1]);
  expect([...attributes.markColour.value.slice(0, 4)]).toEqual([0x2e, 0x8b, 0x4b, 0]); // food
  expect([...attributes.markColour.value.slice(4, 8)]).toEqual([0x2d, 0x73, 0xe6, 0]); // metal
});

test("a new filter or focus rewrites the state and nothing else", () => {
  const before = markAttributes(table, order, jobs2020, jobs2020, subsectorColourBytes("light"), false);
  const mask = Uint8Array.from([1, 1, 0]);
  const after = withState(
    table,
    order,
    before,
    { mask, focus: Uint8Array.from([1, 0, 0]), highlightSubsector: null, affected: null },
    "all",
  );
  expect(after.attributes.markPositions).toBe(before.attributes.markPositions);
  expect(after.attributes.markJobs).toBe(before.attributes.markJobs);
  expect(after.attributes.markColour).toBe(before.attributes.markColour);
  expect(after.attributes.markState).not.toBe(before.attributes.markState);
  // side, visible, dimmed, affected for rows 1, 0, 2
  expect([...after.attributes.markState.value]).toEqual([0, 255, 255, 0, 2, 255, 0, 0, 1, 0, 255, 0]);
});

test("an affected firm is left to the upper layer, and filtered out in both", () => {
  const marks = markAttributes(table, order, jobs2020, jobs2020, subsectorColourBytes("light"), false);
  const state = {
    mask: Uint8Array.from([1, 0, 1]),
    focus: null,
    highlightSubsector: 4,
    affected: Uint8Array.from([1, 1, 0]),
  };
  const visible = (layer: "all" | "affected"): number[] => {
    const value = withState(table, order, marks, state, layer).attributes.markState.value;
    return [value[1], value[5], value[9]];
  };
  expect(visible("all")).toEqual([0, 0, 255]); // rows 1 (filtered), 0 (affected), 2
  expect(visible("affected").slice(0, 2)).toEqual([0, 255]);
});

test("a change is gained or lost jobs; a firm in neither year is not drawn; no change keeps a small mark", () => {
  const changes = firmTable([
    [0, 0, 4, 2, 10, 12],
    [0, 0, 4, 2, 50, 0],
    [0, 0, 4, 2, 0, 0],
    [0, 0, 4, 2, 7, 7],
    [0, 0, 4, 2, Number.NaN, 7],
  ]);
  const values = markValues(changes, { year: 2020, baseYear: 2015 });
  expect([values[0], values[1], values[2]]).toEqual([2, -50, 0]);
  expect(values[3]).toBeGreaterThan(0);
  expect(values[3]).toBeLessThan(0.5);
  expect(values[4]).toBeNaN();
  const all = Uint32Array.from([0, 1, 2, 3]);
  const { attributes } = markAttributes(changes, all, values, values, changeColourBytes("light"), true);
  // Losses are hollow (255 in the fourth byte), gains are not: the sign never hangs on colour alone.
  expect([attributes.markColour.value[3], attributes.markColour.value[7]]).toEqual([0, 255]);
  expect([...attributes.markColour.value.slice(0, 3)]).toEqual([0x9c, 0x14, 0x20]);
});

test("a year the table does not have is a mistake of the caller", () => {
  expect(() => markValues(table, { year: 1999, baseYear: null })).toThrow("no year 1999");
});
