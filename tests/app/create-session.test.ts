import { expect, test } from "vitest";
import { leaveOtherScenario, startPlacing } from "../../src/app/tension/what-if.ts";
import { switchScenario } from "../../src/state/tension.ts";
import { testSession } from "./test-session.ts";

test("what is open in the tension view, and what the map tells, belong to one session", () => {
  const [one, other] = [testSession(), testSession()];
  startPlacing(one, 7);
  one.mapReport.setState({ squares: { sideM: 500, breaks: [1, 10] } });
  expect(one.tensionView.getState().placing).toBe(7);
  expect(other.tensionView.getState().placing).toBeNull();
  expect(other.mapReport.getState().squares).toBeNull();
});

test("the table of two scenarios closes with the other scenario; another table stays", () => {
  const session = testSession();
  for (const [open, left] of [
    ["compare", null],
    ["zones", "zones"],
  ] as const) {
    switchScenario(session.project);
    session.tensionView.setState({ table: open });
    leaveOtherScenario(session);
    expect(session.tensionView.getState().table).toBe(left);
    expect(session.project.getState().otherScenario).toBeNull();
  }
});
