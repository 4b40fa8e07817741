import { expect, test } from "vitest";
import { startTool, stopDrawing, takeCornerBack } from "../../../src/app/actions.ts";
import { linkOf } from "../../../src/app/open-link.ts";
import {
  addPoint,
  endMeasure,
  leaveMeasure,
  measureOf,
  spokenMeasure,
  takePointBack,
} from "../../../src/app/points/measure.ts";
import { toLonLat } from "../../../src/core/geometry/rd.ts";
import { formatLength } from "../../../src/i18n/format.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { testSession } from "../test-session.ts";

const A = toLonLat(90_000, 436_000);
const B = toLonLat(90_300, 436_400);
const C = toLonLat(91_500, 436_400);

test("a line is as long as its corners lie apart in RD, the part to the pointer included", () => {
  const set = measureOf([A, B], null);
  // 300 east, 400 north.
  expect(set.partsM).toHaveLength(1);
  expect(set.totalM).toBeCloseTo(500, 2);
  const moving = measureOf([A, B], C);
  expect(moving.partsM[1]).toBeCloseTo(1200, 2);
  expect(moving.totalM).toBeCloseTo(1700, 2);
  expect(spokenMeasure(moving, speakerOf("nl", true))).toBe("Deel 2: 1,20 km; samen 1,70 km");
  expect(spokenMeasure(set, speakerOf("en", true))).toBe("Part 1: 500 m; 500 m in all");
  expect(spokenMeasure(measureOf([A], null), speakerOf("nl", true))).toBe("");
});

test("metres below a kilometre, then kilometres with two decimals", () => {
  expect([0, 61.6, 999.4, 999.5, 1239, 12_345].map((length) => formatLength("nl", length))).toEqual([
    "0 m",
    "62 m",
    "999 m",
    "1,00 km",
    "1,24 km",
    "12,35 km",
  ]);
});

test("a measured line is no zone, in no link, and goes with its tool", () => {
  const app = testSession();
  const link = linkOf(app);
  startTool(app, "measure");
  expect(app.view.getState().measured).toEqual([]);
  addPoint(app, ...A);
  endMeasure(app);
  // One point is no line.
  expect(app.view.getState().tool).toBe("measure");
  addPoint(app, ...B);
  addPoint(app, ...C);
  takePointBack(app);
  expect(app.view.getState().measured).toEqual([A, B]);
  endMeasure(app);
  expect(app.view.getState()).toMatchObject({ tool: null, measured: [A, B] });
  expect(app.project.getState().zones).toEqual([]);
  expect(linkOf(app)).toBe(link);
  // Another tool begins without it, and so does a new line.
  startTool(app, "measure");
  expect(app.view.getState().measured).toEqual([]);
  addPoint(app, ...A);
  stopDrawing(app);
  expect(app.view.getState()).toMatchObject({ tool: null, measured: null });
  // A zone was not given up: nothing is told of drawing.
  expect(app.toasts.getState()).toEqual(testSession().toasts.getState());
  startTool(app, "measure");
  addPoint(app, ...A);
  startTool(app, "polygon");
  expect(app.view.getState()).toMatchObject({ tool: "polygon", measured: null });
  leaveMeasure(app);
  expect(app.view.getState().tool).toBeNull();
});

test("a point that is taken back is no corner, and no words speak of one", () => {
  const app = testSession();
  startTool(app, "measure");
  app.asked.corners = 1;
  takeCornerBack(app);
  expect(app.asked.corners).toBe(0);
  expect(app.toasts.getState()).toEqual(testSession().toasts.getState());
});
