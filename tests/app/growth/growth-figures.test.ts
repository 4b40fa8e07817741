import { expect, test } from "vitest";
import { selectCell, selectSpot } from "../../../src/app/growth/selected-cell.ts";
import { changeGrowth } from "../../../src/state/growth.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { load, type MadeFirm, testSession } from "../test-session.ts";

const X = 90_000;
const Y = 436_000;

/** A calm region of 400 squares, and nine squares in its middle that grew. */
function made(): MadeFirm[] {
  const firms: MadeFirm[] = [];
  for (let column = 0; column < 20; column++)
    for (let row = 0; row < 20; row++) {
      const grew = Math.abs(column - 10) <= 1 && Math.abs(row - 10) <= 1;
      const calm = (column * 7 + row * 13) % 3;
      firms.push({
        xM: X + 500 * column + 250,
        yM: Y + 500 * row + 250,
        jobs: [20, grew ? 120 : 20 + calm],
      });
    }
  return firms;
}

async function withHotspots() {
  const session = testSession("#t=growth", localEngine());
  load(session, made());
  session.data.setState({ places: [{ name: "Middenveen", municipality: "", lonDeg: 0, latDeg: 0 }] });
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  const { hotspots } = session.runs;
  hotspots.ask(analysis, { ...session.view.getState().growth, permutations: 999 });
  await expect.poll(() => hotspots.state.get().kind).toBe("done");
  return session;
}

test("list, card, map and outline are about the same hotspot", async () => {
  const session = await withHotspots();
  const { growthFigures: growth } = session;
  const [first] = growth.spots.get() ?? [];
  expect(first.name).toContain("Middenveen");
  expect(first.spoken).toContain(first.change);
  const found = session.runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  selectSpot(session, found, first.spot);
  expect(session.asked.shown).toBe(1);
  const selected = growth.selected.get();
  expect(selected?.spot).toBe(first.spot);
  const card = growth.card.get();
  expect(card?.title).toBe(first.name);
  expect(card?.figures.at(-1)?.value).toBe(first.change);
  expect(card?.movers.length).toBe(5);
  expect(card?.certainties.map(({ kind }) => kind)).toEqual(["permutations", "normal"]);
  expect(growth.outlined.get()?.count).toBe(1);
  // With the marks off only the hotspot's firms are drawn.
  const marks = growth.marks.get();
  const drawn = [...(marks?.mask ?? [])].flatMap((on, row) => (on ? [row] : []));
  expect(drawn).toEqual([...first.spot.firmRows].sort((a, b) => a - b));
  expect(growth.firmsHidden.get()).toBe(false);
});

test("a square in no hotspot has a card of its own, and one that is gone has none", async () => {
  const session = await withHotspots();
  const { growthFigures: growth } = session;
  selectCell(session, 0);
  expect(growth.selected.get()).toMatchObject({ cell: 0, index: -1, spot: null });
  expect(growth.card.get()).toMatchObject({ robustness: [], movers: [] });
  session.view.setState({ selection: { kind: "cell", xM: 1, yM: 1 } });
  expect([growth.selected.get(), growth.card.get(), growth.outlined.get()]).toEqual([null, null, null]);
  // A square beyond the last is not selected.
  selectCell(session, 100_000);
  expect(session.view.getState().selection).toEqual({ kind: "cell", xM: 1, yM: 1 });
});

test("marks by year, by change, or none; squares can be switched off", async () => {
  const session = await withHotspots();
  const { growthFigures: growth, view } = session;
  expect(growth.firmsHidden.get()).toBe(true);
  changeGrowth(view, { marks: "change" });
  expect(growth.marks.get()).toMatchObject({ change: { baseYear: 2015 } });
  expect(growth.firmsHidden.get()).toBe(false);
  changeGrowth(view, { marks: "year" });
  expect(growth.marks.get()?.change).toBeUndefined();
  expect(growth.squares.get()).not.toBe(null);
  changeGrowth(view, { squares: false });
  expect(growth.squares.get()).toBe(null);
  session.growth.setState({ focus: Uint32Array.of(3) });
  expect(growth.marks.get()?.focusRows).toEqual(Uint32Array.of(3));
});

test("the sentence of the view is about all makers, and says so under a filter", async () => {
  const session = await withHotspots();
  const answer = session.growthFigures.answer.get();
  expect(answer?.notes).toEqual([]);
  session.project.setState(({ filter }) => ({
    filter: { ...filter, sides: [true, false, true] },
  }));
  const filtered = session.growthFigures.answer.get();
  expect(filtered?.change).toBe(answer?.change);
  expect(filtered?.notes).toHaveLength(1);
  expect(testSession().growthFigures.answer.get()).toBe(null);
});
