import { afterEach, expect, test, vi } from "vitest";
import { makeZone, undo } from "../../../src/app/actions.ts";
import { PLAN_LAYER } from "../../../src/app/tension/shaded-layers.ts";
import {
  closeFirm,
  comparedSides,
  compareScenario,
  putFirmBack,
  turnScenario,
} from "../../../src/app/tension/what-if.ts";
import { keepGuidelines } from "../../../src/state/data.ts";
import { changeLens } from "../../../src/state/tension.ts";
import { load, squareAround, testSession } from "../test-session.ts";
import { RULES } from "./small-tension.ts";

/** How often the core looked for the firms that reach one shape. */
const computed = vi.hoisted(() => ({ zones: 0 }));
vi.mock("../../../src/core/tension/find-pairs.ts", async (original) => {
  const real = await original<typeof import("../../../src/core/tension/find-pairs.ts")>();
  return {
    ...real,
    findHits: (...args: Parameters<typeof real.findHits>) => {
      computed.zones++;
      return real.findHits(...args);
    },
  };
});
afterEach(() => {
  computed.zones = 0;
});

const X = 90_000;
const Y = 436_000;
/** All are metal works (2511: 100 m to a quiet area): one in the square, one 50 m from it, one 150 m from it. */
const FIRMS = [
  { xM: X, yM: Y, jobs: [10, 20] },
  { xM: X + 250, yM: Y, jobs: [30, 30] },
  { xM: X + 350, yM: Y, jobs: [40, 40] },
] as const;

function inTension() {
  const session = testSession("#t=tension");
  load(session, FIRMS);
  keepGuidelines(session.data, "", RULES);
  makeZone(session, "typed", squareAround(X, Y, 200));
  return session;
}

test("the drawn zone's tension is the same on card, in the ranking, on the map and in speech", () => {
  const session = inTension();
  const { tensionFigures: tension } = session;
  const found = tension.inFocus.get();
  const model = tension.state.get()?.model;
  if (!found || !model) throw new Error("no tension");
  // By hand: the firm in the square and the one at 50 m of its 100 m; the one at 150 m is too far.
  expect(found.tension.totals.firmsWithinReach).toBe(2);
  expect(found.tension.totals.jobs).toBe(50);
  expect(model.totals).toMatchObject({ zonesWithTension: 1, zones: 1, firms: 2, jobs: 50 });
  expect([...(tension.marks.get()?.affected ?? [])]).toEqual([0, 1]);
  expect(tension.spoken.get()).toContain("2");
  const plan = tension.shaded.get()?.get(PLAN_LAYER);
  expect(plan?.table.count).toBe(1);
  expect(plan?.classes[0]).toBeGreaterThan(0);
  expect([...(plan?.places ?? [])]).toEqual([1]);
});

test("what the map is asked to draw costs nothing of tension while another view is open", () => {
  const session = testSession("#t=firms");
  load(session, FIRMS);
  keepGuidelines(session.data, "", RULES);
  makeZone(session, "typed", squareAround(X, Y, 200));
  const { tensionFigures: tension, view, project } = session;
  for (const year of [2015, 2020]) {
    project.setState({ year });
    expect(tension.shaded.get()).toBeNull();
  }
  expect(computed.zones).toBe(0);
  view.setState({ view: "tension" });
  expect(tension.shaded.get()?.get(PLAN_LAYER)?.table.count).toBe(1);
  expect(computed.zones).toBeGreaterThan(0);
});

test("one computation per move of a dragged zone, however many places show it", () => {
  const session = inTension();
  const { tensionFigures: tension, live } = session;
  const places = Array.from({ length: 8 }, () => tension.inFocus.subscribe(() => tension.inFocus.get()));
  const marks = tension.marks.subscribe(() => tension.marks.get());
  tension.state.get();
  tension.inFocus.get();
  computed.zones = 0;
  for (let move = 1; move <= 20; move++) {
    live.setState({
      zone: {
        number: 1,
        editing: true,
        whole: true,
        outline: squareAround(X + move, Y, 200),
        moving: true,
        problem: null,
      },
    });
    for (let ask = 0; ask < 4; ask++) {
      tension.inFocus.get();
      tension.marks.get();
      tension.spoken.get();
    }
    expect(computed.zones).toBe(move);
  }
  for (const stop of [...places, marks]) stop();
});

test("a firm that is closed, put back, and closed again by undo", () => {
  const session = inTension();
  const { tensionFigures: tension } = session;
  const firms = () => tension.inFocus.get()?.tension.totals.firmsWithinReach;
  const base = tension.state.get()?.base;
  if (!base) throw new Error("no tension");
  closeFirm(session, base, 0);
  expect(firms()).toBe(1);
  expect(tension.marks.get()?.closed).toEqual([0]);
  putFirmBack(session, base, 0);
  expect(firms()).toBe(2);
  undo(session);
  expect(firms()).toBe(1);
});

test("another lens, another scenario: each has its own figures, side by side", () => {
  const session = inTension();
  const { tensionFigures: tension, project } = session;
  const firms = () => tension.state.get()?.model?.totals.firms;
  turnScenario(session);
  changeLens(project, { areaType: "mixed" });
  // A mixed area asks one step less: 50 m, which the firm at 50 m does not come nearer than.
  expect(firms()).toBe(1);
  expect(tension.other.model.get()?.totals.firms).toBe(2);
  turnScenario(session);
  expect([firms(), tension.other.model.get()?.totals.firms]).toEqual([2, 1]);
});

test("a scenario can always be held against register and plans as they are", () => {
  const session = inTension();
  const { tensionFigures: tension, project, tensionView } = session;
  const base = tension.state.get()?.base;
  if (!base) throw new Error("no tension");
  closeFirm(session, base, 0);
  const sides = () => comparedSides(project.getState(), tensionView.getState().compareWith);
  // Without another scenario it is the plans, whatever was asked for.
  expect(sides()).toEqual(["planned", "A"]);
  turnScenario(session);
  expect(sides()).toEqual(["A", "B"]);
  expect(tension.other.model.get()?.totals.firms).toBe(1);
  compareScenario(session, "planned");
  expect(tensionView.getState().table).toBe("compare");
  expect(sides()).toEqual(["planned", "B"]);
  const planned = tension.other.model.get();
  // The drawn zone is no plan, and the closed firm is open.
  expect(planned?.entries).toEqual([]);
  expect(planned?.register.guidelines.rule).toHaveLength(3);
  expect(planned?.lens).toBe(project.getState().lens);
  expect(tension.state.get()?.model?.totals.firms).toBe(1);
});

test("nothing is computed while another view is open, or without a list of distances", () => {
  const session = testSession();
  load(session, FIRMS);
  makeZone(session, "typed", squareAround(X, Y, 200));
  keepGuidelines(session.data, "", RULES);
  expect([session.tensionFigures.state.get(), session.tensionFigures.inFocus.get()]).toEqual([null, null]);
  expect(session.tensionFigures.spoken.get()).toBe("");
  expect(computed.zones).toBe(0);
  const bare = testSession("#t=tension");
  load(bare, FIRMS);
  expect(bare.tensionFigures.state.get()).toBe(null);
});
