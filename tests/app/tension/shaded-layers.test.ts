import { expect, test } from "vitest";
import { makeZone } from "../../../src/app/actions.ts";
import { PLAN_LAYER } from "../../../src/app/tension/shaded-layers.ts";
import { keepGuidelines } from "../../../src/state/data.ts";
import { load, squareAround, testSession } from "../test-session.ts";
import { RULES } from "./small-tension.ts";

test("zones are numbered by tension, the most first; one that nobody reaches has no number", () => {
  const session = testSession("#t=tension");
  // Metal works (100 m to a quiet area): 10 jobs in the first zone, 300 in the second, nobody near the third.
  load(session, [
    { xM: 90_000, yM: 436_000, jobs: [10, 10] },
    { xM: 92_000, yM: 436_000, jobs: [300, 300] },
  ]);
  keepGuidelines(session.data, "", RULES);
  for (const x of [90_000, 92_000, 94_000]) makeZone(session, "typed", squareAround(x, 436_000, 200));
  session.view.setState({ selection: null });
  const plan = session.tensionFigures.shaded.get()?.get(PLAN_LAYER);
  expect([...(plan?.places ?? [])]).toEqual([2, 1, 0]);
});
