import { expect, test } from "vitest";
import { circlesExport } from "../../../src/app/growth/growth-export.ts";
import { showCircle } from "../../../src/app/growth/listed-circles.ts";
import { placesCode } from "../../../src/app/growth/places.ts";
import { changeGrowth } from "../../../src/state/growth.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { load, type MadeFirm, testSession } from "../test-session.ts";

const X = 90_000;
const Y = 436_000;

/** 100 places 1 km apart of three firms each; in a block of nine all grew, elsewhere one firm in six. */
function made(): MadeFirm[] {
  return Array.from({ length: 300 }, (_, at) => {
    const place = Math.floor(at / 3);
    const [column, row] = [place % 10, Math.floor(place / 10)];
    const block = column >= 4 && column <= 6 && row >= 4 && row <= 6;
    return {
      xM: X + 1000 * column + 100 + (at % 3),
      yM: Y + 1000 * row + 100,
      jobs: [10, block || at % 6 === 0 ? 12 : 10],
    };
  });
}

test("circles are looked for when asked, drawn with a mark, listed with their figures, and can be saved", async () => {
  await placesCode.fetch();
  const session = testSession("#t=growth", localEngine());
  load(session, made());
  session.data.setState({ places: [{ name: "Middenveen", municipality: "", lonDeg: 0, latDeg: 0 }] });
  const { growthFigures: growth, runs, figures, view } = session;
  const analysis = figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  expect([growth.circles.get(), growth.circlesShown.get()]).toEqual([null, null]);
  changeGrowth(view, { circles: true });
  runs.circles.ask(analysis);
  await expect.poll(() => runs.circles.state.get().kind, { timeout: 20_000 }).toBe("done");
  const [first] = growth.circles.get() ?? [];
  // Nine places of three firms, of which 27 grew: some 42 of 273 elsewhere did.
  expect(first.name).toBe("+1. Veel groeiers bij Middenveen");
  expect([first.circle.of, first.circle.firms, first.circle.cases]).toEqual(["gained", 27, 27]);
  expect(first.details).toContain("27 van 27 bedrijven groeiden of begonnen");
  expect(first.label).toBe(`${first.name}: 27 bedrijven groeiden of begonnen.`);
  expect(first.circle.xM).toBe(X + 5000 + 125);
  expect(growth.circlesShown.get()?.name[0]).toBe("+1");
  showCircle(session, first.circle);
  expect(session.asked.shown).toBe(1);
  const found = runs.circles.found.get();
  const offer = found && circlesExport(found, analysis, figures.speaker.get());
  expect(offer?.body.rowCount).toBe(growth.circles.get()?.length);
  changeGrowth(view, { circles: false });
  expect(growth.circlesShown.get()).toBe(null);
});
