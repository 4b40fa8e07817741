import { expect, test } from "vitest";
import {
  countRadius,
  countView,
  makeZone,
  redo,
  removeCorner,
  startTool,
  stopDrawing,
  undo,
} from "../../src/app/actions.ts";
import { addZone } from "../../src/state/project.ts";
import { squareAround, testSession } from "./test-session.ts";

test("undo while a tool is on takes a corner back and leaves the zones as they are", () => {
  const session = testSession();
  addZone(session.project, "typed", squareAround(88_000, 437_000, 200));
  startTool(session, "polygon");
  session.asked.corners = 3;
  undo(session);
  expect(session.asked.corners).toBe(2);
  expect(session.toasts.getState().toast?.text).toBe("Hoek teruggenomen");
  redo(session);
  expect(session.asked.corners).toBe(3);
  expect(session.project.getState().zones).toHaveLength(1);
  expect(session.view.getState().tool).toBe("polygon");

  stopDrawing(session);
  expect(session.toasts.getState().toast?.text).toBe("Tekenen afgebroken");
  undo(session);
  expect(session.project.getState().zones).toEqual([]);
});

test("a tool before the map stands is not taken in hand, and says why; so does counting the view", () => {
  const session = testSession();
  for (const [canDraw, words] of [
    ["not-yet", "De kaart wordt nog geladen."],
    ["never", "Zonder kaart kan er niet worden getekend; coördinaten invoeren kan wel."],
  ] as const) {
    session.mapReport.setState({ canDraw });
    for (const act of [() => startTool(session, "circle"), () => countView(session)]) {
      session.toasts.setState({ toast: null });
      act();
      expect(session.view.getState().tool).toBeNull();
      expect(session.toasts.getState().toast?.text).toBe(words);
    }
  }
});

test("a corner that is wiped is told, and so is why none is", () => {
  const session = testSession();
  for (const [found, words] of [
    ["removed", "Hoek gewist"],
    ["few", "Een zone houdt ten minste drie hoeken."],
    ["misshapen", "Zonder deze hoek kruist de grens zichzelf."],
    ["none", "Wijs eerst een hoek aan."],
  ] as const) {
    session.asked.cornerInHand = found;
    removeCorner(session);
    expect(session.toasts.getState().toast?.text).toBe(words);
  }
});

test("what was just made is kept in sight, but for the view itself", () => {
  const session = testSession();
  makeZone(session, "polygon", squareAround(88_000, 437_000, 200));
  expect(session.asked.keptInView).toBe(1);
  countRadius(session, 4.4, 51.9, 500);
  expect(session.asked.keptInView).toBe(2);
  makeZone(session, "view", squareAround(88_000, 437_000, 200));
  expect(session.asked.keptInView).toBe(2);
});
