import { expect, test } from "vitest";
import { growthView } from "../../../src/app/growth/growth-view.ts";
import { placesCode } from "../../../src/app/growth/places.ts";
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

async function withHotspots(firms = made(), hash = "#t=growth") {
  await placesCode.fetch();
  const session = testSession(hash, localEngine());
  load(session, firms);
  session.data.setState({ places: [{ name: "Middenveen", municipality: "", lonDeg: 0, latDeg: 0 }] });
  const analysis = session.figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  const { hotspots } = session.runs;
  hotspots.ask(analysis, { ...session.view.getState().growth, permutations: 99_999 });
  await expect.poll(() => hotspots.state.get().kind, { timeout: 5000 }).toBe("done");
  return session;
}

test("list, card, map and outline are about the same hotspot", async () => {
  const session = await withHotspots();
  const { growthFigures: growth } = session;
  const [first] = growth.spots.get() ?? [];
  expect(first.name).toContain("Middenveen");
  // What is seen of a row, its name and amount, begins what it is called.
  expect(first.label.startsWith(`${first.name}: ${first.amount} banen, `)).toBe(true);
  const found = session.runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  selectSpot(session, found, first.spot);
  expect(session.asked.shown).toBe(1);
  const selected = growth.selected.get();
  expect(selected?.spot).toBe(first.spot);
  const card = growth.card.get();
  expect(card?.title).toBe(first.name);
  expect(card?.figures.at(-1)?.value).toBe(first.amount);
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

/** Its own square of the hot block loses jobs, and one firm of the block was not counted in 2015. */
function contraryAndUnknown(): MadeFirm[] {
  const middle = (column: number, row: number) => column * 20 + row;
  const firms = made();
  firms[middle(10, 10)] = { ...firms[middle(10, 10)], jobs: [20, 14] };
  firms.push({ ...firms[middle(9, 9)], jobs: [Number.NaN, 1600] });
  return firms;
}

test("a square that lost jobs itself says so wherever its class is named", async () => {
  const session = await withHotspots(contraryAndUnknown());
  const { growthFigures: growth, runs, figures } = session;
  const hotspots = runs.hotspots.found.get()?.hotspots;
  if (!hotspots) throw new Error("nothing found");
  const { grid, cells } = hotspots;
  const cell = grid.xM.findIndex((x, at) => x === X + 5000 && grid.yM[at] === Y + 5000);
  expect([cells.contrary[cell], cells.changes.change[cell]]).toEqual([1, -6]);
  const own = "Zelf −6 banen; de aanwijzing komt van de vakken eromheen.";
  const some =
    "1 van deze vakken ging zelf de andere kant op; daar komt de aanwijzing van de vakken eromheen.";
  const hover = growthView(session).hover({ rows: [], zones: [], hotspotCell: cell } as never);
  expect(hover).toContain(own);
  // One firm of 20 jobs that has 14.
  expect(hover).toContain("1 bedrijf in 2020 · 14 banen in 2020 · −6 sinds 2015");
  expect(runs.hotspots.found.get()?.onMap.groups.zoneStart.length).toBe(hotspots.spots.length + 1);
  expect(growth.spots.get()?.[0].remarks).toContain(some);
  expect(growth.spots.get()?.[0].spoken).toContain(some);
  expect(growth.spots.get()?.[0].short[0]).toMatch(/^1 van \d+ vakken zelf andersom$/);
  selectCell(session, cell);
  expect(growth.card.get()?.remarks).toContain(some);
  expect(growth.legend.get().notes.join()).toContain("1 gemarkeerd vak ging zelf de andere kant op");
  expect(figures.speaker.get().language).toBe("nl");
});

test("list and card have one change, without the firm whose jobs were unknown, and say that it is left out", async () => {
  const firms = contraryAndUnknown();
  const session = await withHotspots(firms);
  const { growthFigures: growth, runs } = session;
  const [first] = growth.spots.get() ?? [];
  // Eight squares that gained 100, one that lost 6, and calm ones at the rim; the 1,600 jobs are no growth.
  const calm = [...first.spot.firmRows].filter((row) => firms[row].jobs[1] < 30 && firms[row].jobs[1] !== 14);
  const rim = calm.reduce((sum, row) => sum + firms[row].jobs[1] - 20, 0);
  const change = 8 * 100 - 6 + rim;
  const base = 20 * first.spot.cells.length;
  expect(first.amount).toBe(`+${change}`);
  const found = runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  selectSpot(session, found, first.spot);
  const card = growth.card.get();
  expect(card?.figures.at(-1)?.value).toBe(first.amount);
  const words = new Intl.NumberFormat("nl-NL");
  expect(card?.fromTo).toBe(
    `Van ${words.format(base)} banen in 2015 naar ${words.format(base + change)} in 2020.`,
  );
  const leftOut = "1 bedrijf met onbekende banen in 2015 of 2020 telt hierin niet mee.";
  expect(card?.remarks).toContain(leftOut);
  expect(first.spoken).toContain("1 bedrijf met onbekende banen");
  // The square alone too: 20 to 120, not 20 to 1,720.
  const { grid, cells } = found.hotspots;
  const cell = grid.xM.findIndex((x, at) => x === X + 4500 && grid.yM[at] === Y + 4500);
  expect([cells.changes.change[cell], cells.changes.base[cell], cells.changes.unknown[cell]]).toEqual([
    100, 20, 1,
  ]);
});

test("a group says how many of its squares carry its class, and p is never called a certainty", async () => {
  const session = await withHotspots();
  const { growthFigures: growth, runs } = session;
  const [first] = growth.spots.get() ?? [];
  const { classCode, ofClass, cells } = first.spot;
  const found = runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  const same = [...cells].filter((cell) => found.hotspots.cells.classOf[cell] === classCode).length;
  expect(ofClass).toBe(same);
  expect(first.label).toContain(
    `Meer banen erbij dan verwacht: zeer sterke aanwijzing, in ${same} van de ${cells.length} vakken`,
  );
  selectSpot(session, found, first.spot);
  const said = JSON.stringify([
    growth.card.get()?.certainty,
    growth.card.get()?.remarks,
    growth.legend.get(),
    first.label,
    first.spoken,
  ]);
  expect(said).not.toMatch(/zeker|certain/);
});

test("a level is named as a level, in both languages", async () => {
  for (const [language, key, name] of [
    ["nl", "Veel banen bij elkaar: sterke aanwijzing", "1. Veel banen bij Middenveen"],
    ["en", "Many jobs together: strong evidence", "1. Many jobs near Middenveen"],
  ]) {
    const session = await withHotspots(made(), `#t=growth&l=${language}&gr=measure:jobs`);
    const { legend, spots } = session.growthFigures;
    expect(legend.get().classes.map((one) => one.name)).toContain(key);
    const [first] = spots.get() ?? [];
    expect(first.name).toBe(name);
    const { firmRows } = first.spot;
    const jobs = [...firmRows].reduce((sum, row) => sum + made()[row].jobs[1], 0);
    expect(first.amount).toBe(new Intl.NumberFormat(language).format(jobs));
    expect(JSON.stringify([legend.get(), first.label, first.spoken])).not.toMatch(/erbij|gained/);
  }
});

test("a change net of the subsector is named beside it, and its contrary squares by the same number", async () => {
  const session = await withHotspots(contraryAndUnknown(), "#t=growth&gr=measure:jobs-change-net");
  const { growthFigures: growth, runs } = session;
  const found = runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  const { grid, cells } = found.hotspots;
  const [first] = growth.spots.get() ?? [];
  expect(first.name).toBe("1. Beter dan de deelsectoren bij Middenveen");
  const net = [...first.spot.cells].reduce((sum, cell) => sum + cells.value[cell], 0);
  expect(first.remarks[0]).toBe(`+${Math.round(net)} banen ten opzichte van de eigen deelsectoren.`);
  const cell = grid.xM.findIndex((x, at) => x === X + 5000 && grid.yM[at] === Y + 5000);
  const said = growthView(session)
    .hover({ rows: [], zones: [], hotspotCell: cell } as never)
    .join(" ");
  expect(said).toContain(`−${Math.round(-cells.value[cell])} banen ten opzichte`);
  expect(said).toContain("Dat is de andere kant op");
});

test("a square that stands out among those around it is named so when it is pointed at, and on its card", async () => {
  const firms = made().map((firm, at) => (at === 45 ? { ...firm, jobs: [20, 9020] as const } : firm));
  const session = await withHotspots(firms);
  const found = session.runs.hotspots.found.get();
  if (!found) throw new Error("nothing found");
  const { grid } = found.hotspots;
  const cell = grid.xM.findIndex((x, at) => x === X + 1000 && grid.yM[at] === Y + 2500);
  const hover = growthView(session)
    .hover({ rows: [], zones: [], hotspotCell: cell } as never)
    .join(" ");
  expect(hover).toContain("Springt eruit tussen de vakken eromheen: zelf +9.000 banen");
  const said = Array.from(grid.xM, (_, at) => session.growthFigures.standsOut.get()?.(at));
  expect(said.filter(Boolean)).toHaveLength(1);
});

test("stability is one line in the list and its looks on the card, and is of the hotspots on screen alone", async () => {
  const session = await withHotspots();
  const { growthFigures: growth, runs, figures } = session;
  const before = growth.spots.get()?.[0].stable;
  expect(before).toMatch(/^zonder het grootste bedrijf nog \+\d+$/);
  const found = runs.hotspots.found.get();
  const analysis = figures.analysis.get();
  if (!found || !analysis) throw new Error("nothing found");
  runs.stability.ask(
    {
      ...found,
      hotspots: { ...found.hotspots, options: { ...found.hotspots.options, permutations: 999 as never } },
    },
    analysis,
  );
  await expect.poll(() => runs.stability.state.get().kind, { timeout: 20_000 }).toBe("done");
  // Of another answer than the one on screen: not told.
  expect(growth.spots.get()?.[0].stable).toBe(before);
  runs.stability.ask(found, analysis);
  await expect.poll(() => runs.stability.state.get().kind, { timeout: 20_000 }).toBe("done");
  const kept = runs.stability.tried.get()?.stability[0];
  expect(kept?.origins.of).toBe(16);
  const [first] = growth.spots.get() ?? [];
  expect(first.stable).toBe(`in ${kept?.origins.kept} van de 16 rasters; ${before}`);
  expect(first.spoken).toContain(first.stable);
  selectSpot(session, found, first.spot);
  expect(growth.card.get()?.stable).toHaveLength(2);
});
