import { expect, test } from "vitest";
import { lookAtPlans } from "../../../src/app/tension/look-at-plans.ts";
import { smallRegion } from "../../io/small-region.ts";
import { testSession } from "../test-session.ts";

/** A map that nobody has moved, with the plans of a region, the tension view open. */
function opened() {
  const session = testSession("#t=tension");
  session.data.setState({ region: smallRegion });
  session.mapReport.setState({ untouched: true });
  return session;
}

test("the view opens on its zones, once", () => {
  const session = opened();
  lookAtPlans(session);
  expect(session.asked.shown).toBe(1);
  lookAtPlans(session);
  expect(session.asked.shown).toBe(1);
});

test("it stays where somebody looked already, or has something selected or a tool in hand", () => {
  for (const [mapReport, view] of [
    [{ untouched: false }, {}],
    [{}, { selection: { kind: "zone", layer: "housing-zones", id: "homes" } }],
    [{}, { tool: "polygon" }],
    [{}, { view: "firms" }],
    // Nothing to look at.
    [{}, { hiddenLayers: ["housing"] }],
  ] as const) {
    const session = opened();
    session.mapReport.setState(mapReport);
    session.view.setState(view);
    lookAtPlans(session);
    expect(session.asked.shown, JSON.stringify([mapReport, view])).toBe(0);
  }
});

test("before the region has come there is nothing to look at, and the look is not spent", () => {
  const session = opened();
  session.data.setState({ region: null });
  lookAtPlans(session);
  expect(session.asked.shown).toBe(0);
  session.data.setState({ region: smallRegion });
  lookAtPlans(session);
  expect(session.asked.shown).toBe(1);
});
