import { expect, test } from "vitest";
import { undo } from "../../../src/app/actions.ts";
import { scenarioChanges } from "../../../src/app/tension/scenario-changes.ts";
import { nudge, startMoving, stopMoving } from "../../../src/app/tension/what-if.ts";
import { layerZone, type Zone } from "../../../src/app/zones/zone.ts";
import { polygonSet } from "../../../src/core/geometry/polygon-set.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { addZone, changeZone, toggleFilter } from "../../../src/state/project.ts";
import { changeFirm } from "../../../src/state/tension.ts";
import { squareAround, testSession } from "../test-session.ts";

/** A plan of two parts on odd decimals, 3,000 homes. */
function plan(): Zone {
  const square = (x: number, y: number): [number, number][][] => [
    [
      [x, y],
      [x + 100, y],
      [x + 100, y + 100],
      [x, y + 100],
      [x, y],
    ],
  ];
  return layerZone(
    {
      layer: "housing-zones",
      count: 1,
      id: ["schieveste"],
      name: ["Schieveste"],
      municipality: ["Schiedam"],
      shapes: polygonSet([[square(88_000.04, 437_000.03), square(88_400, 437_000)]]),
      dwellingsLow: Float64Array.of(3000),
      dwellingsHigh: Float64Array.of(3000),
    } as never,
    0,
  );
}

/** Takes the plan in hand; the copy that is made of it. */
function inHand(session: ReturnType<typeof testSession>, zone: Zone) {
  startMoving(session, zone);
  const copy = session.project.getState().zones.at(-1);
  if (!copy) throw new Error("No copy was made.");
  return copy;
}

test("a zone that is taken in hand and not moved leaves no step, no number and no change", () => {
  const session = testSession();
  const zone = plan();
  for (const letGo of [stopMoving, () => session.live.setState({ zone: null })]) {
    inHand(session, zone);
    expect(session.live.getState().zone).toMatchObject({ editing: true, whole: true });
    // Something else that is decided meanwhile stays, and stays a step.
    toggleFilter(session.project, "sides", 0);
    letGo(session);
    expect(session.project.getState()).toMatchObject({ zones: [], nextNumber: 1 });
    expect(session.view.getState().selection).toEqual({
      kind: "zone",
      layer: "housing-zones",
      id: "schieveste",
    });
    expect(session.project.temporal.getState().pastStates).toHaveLength(1);
    undo(session);
    expect(session.project.getState()).toMatchObject({
      zones: [],
      nextNumber: 1,
      filter: { sides: [true, true, true] },
    });
    expect(session.project.temporal.getState().pastStates).toHaveLength(0);
  }
});

test("a zone that was moved stays where it is left", () => {
  const session = testSession();
  const copy = inHand(session, plan());
  nudge(session, copy, 50, 0);
  stopMoving(session);
  expect(session.project.getState()).toMatchObject({ nextNumber: 2, zones: [{ number: 1 }] });
  undo(session);
  undo(session);
  expect(session.project.getState()).toMatchObject({ nextNumber: 1, zones: [] });
});

test("a scenario lists each change once: where, boundary, homes, firms; a copy in its old place is none", () => {
  const session = testSession();
  const zone = plan();
  const changes = () =>
    scenarioChanges(
      speakerOf("nl"),
      session.project.getState(),
      (key) => (key === zone.key ? zone : undefined),
      (firm) => `Bedrijf ${firm}`,
    ).map(({ words }) => words);
  const copy = inHand(session, zone);
  expect(changes()).toEqual([]);
  nudge(session, copy, 30, 40);
  expect(changes()).toEqual(["Schieveste: 50 m verschoven"]);
  changeZone(session.project, copy.number, { homes: [4500, 5000] });
  expect(changes()).toEqual(["Schieveste: 50 m verschoven; woningen 3.000 → 4.500–5.000"]);
  const [[[corner, ...others]], ...parts] = copy.outline.kind === "areas" ? copy.outline.polygons : [];
  changeZone(session.project, copy.number, {
    outline: { kind: "areas", polygons: [[[[corner[0] - 20, corner[1]], ...others]], ...parts] },
  });
  expect(changes()).toEqual(["Schieveste: andere grens; woningen 3.000 → 4.500–5.000"]);
  addZone(session.project, "typed", squareAround(90_000, 436_000, 50));
  changeFirm(session.project, { firm: "A", kind: "closed" });
  expect(changes().slice(1)).toEqual(["Zone 2: getekend", "Bedrijf A: gesloten"]);
});
