import { expect, test } from "vitest";
import { makeZone } from "../../../src/app/actions.ts";
import { areaOf, areaOptions, chosenArea, placeOf } from "../../../src/app/growth/areas.ts";
import type { ChartInput } from "../../../src/app/growth/chart-figure.ts";
import { changeFigure } from "../../../src/app/growth/charts/change.ts";
import { flowsFigure } from "../../../src/app/growth/charts/flows.ts";
import { moversFigure } from "../../../src/app/growth/charts/movers.ts";
import { shiftFigure } from "../../../src/app/growth/charts/shift.ts";
import { shiftSplitFigure } from "../../../src/app/growth/charts/shift-split.ts";
import { shiftYearsFigure } from "../../../src/app/growth/charts/shift-years.ts";
import { sizesFigure } from "../../../src/app/growth/charts/sizes.ts";
import { specialFigure, specialMeasures } from "../../../src/app/growth/charts/special.ts";
import { valueYearsFigure } from "../../../src/app/growth/charts/value-years.ts";
import { yearsFigure } from "../../../src/app/growth/charts/years.ts";
import { periodOf } from "../../../src/app/growth/period.ts";
import { referenceInUse, referenceName } from "../../../src/app/growth/reference-in-use.ts";
import type { ReferenceId } from "../../../src/core/growth/reference.ts";
import { SUBSECTORS } from "../../../src/core/register/subsectors.ts";
import { onlyFilter } from "../../../src/state/project.ts";
import { load, squareAround, testSession } from "../test-session.ts";

const X = 90_000;
const Y = 436_000;
/** Metal (4) and chemistry (2); outside (2) and inside (0) the port. Jobs in 2015 and 2020. */
const FIRMS = [
  { xM: X, yM: Y, subsector: 4, side: 2, jobs: [100, 130] },
  { xM: X + 50, yM: Y, subsector: 4, side: 2, jobs: [20, 5] },
  { xM: X + 5000, yM: Y, subsector: 4, side: 2, jobs: [0, 40] },
  { xM: X + 6000, yM: Y, subsector: 2, side: 2, jobs: [200, 150] },
  { xM: X + 7000, yM: Y, subsector: 2, side: 0, jobs: [80, 90] },
] as const;

function input(
  areaId = "outside",
  setUp: (session: ReturnType<typeof testSession>) => void = () => {},
  compared: ReferenceId = "region",
) {
  const session = testSession();
  load(session, FIRMS);
  setUp(session);
  const { figures, project } = session;
  const analysis = figures.analysis.get();
  if (!analysis) throw new Error("nothing loaded");
  const speaker = figures.speaker.get();
  const zones = figures.drawnZones.get();
  const area = chosenArea(areaId, areaOptions(zones, speaker.say));
  const reference = referenceInUse(
    compared,
    { national: null, own: null },
    analysis.register,
    periodOf(analysis),
    placeOf(analysis, area.id, zones),
  );
  const made: ChartInput = {
    analysis,
    filter: project.getState().filter,
    area: areaOf(analysis, area.id, zones, ["subsectors"]),
    areaName: area.name,
    reference,
    referenceName: referenceName(reference, speaker.say),
    clusters: session.growthFigures.clusters.get(),
    speaker,
  };
  return made;
}

const METAL = "4";
const CHEMISTRY = "2";
const barOf = (figure: { bars: readonly { key: string }[] }, key: string) =>
  figure.bars.find((bar) => bar.key === key);

test("change: each subsector of the area, its sum in the sentence, its firms behind the bar", () => {
  const figure = changeFigure(input());
  // Metal outside: 130 + 5 + 40 - 120 = +55; chemistry outside: 150 - 200 = -50.
  expect(barOf(figure, METAL)).toMatchObject({ text: "+55", parts: [{ from: 0, to: 55, tone: "metaal" }] });
  expect(barOf(figure, CHEMISTRY)).toMatchObject({ text: "−50" });
  expect(figure.summary).toContain("+5");
  expect([...figure.rowsOf(METAL)]).toEqual([0, 1, 2]);
  expect(figure.table.rows).toHaveLength(9);
  expect(figure.table.rows[4].slice(1)).toEqual(["120", "175", "+55", "+45,8%"]);
  // Few firms or jobs: said by name.
  expect(figure.notes.join()).toContain(figure.table.rows[2][0]);
});

test("change: what the filter leaves out is drawn pale, and is not in the sum", () => {
  const figure = changeFigure(input("outside", ({ project }) => onlyFilter(project, "subsectors", 4)));
  expect(figure.summary).toContain("+55");
  // Of one subsector there is no most and least: it is named once.
  expect(figure.summary.match(/Metaal/g)).toHaveLength(1);
  expect(figure.summary).not.toContain("minst");
  expect(barOf(figure, CHEMISTRY)).toMatchObject({ off: true, text: "−50" });
  expect(barOf(figure, METAL)).toMatchObject({ off: false });
});

test("an area: a port side, the whole register, a drawn zone, and a zone that is gone", () => {
  expect([...input("inside").area.rows]).toEqual([4]);
  expect([...input("all").area.rows]).toEqual([0, 1, 2, 3, 4]);
  const drawn = input("zone:1", (session) => makeZone(session, "typed", squareAround(X, Y, 100)));
  expect([...drawn.area.rows]).toEqual([0, 1]);
  expect([...input("zone:9").area.rows]).toEqual([0, 1, 2, 3, 4]);
});

test("flows: what came and went adds up to the change, in bars, table and sentence", () => {
  const figure = flowsFigure(input());
  const jobs = (key: string): number =>
    (barOf(figure, key) as { parts: { to: number }[] } | undefined)?.parts[0].to ?? 0;
  expect([jobs("entries"), jobs("growth"), jobs("exits"), jobs("shrinkage")]).toEqual([40, 30, 0, -65]);
  expect(figure.bars.reduce((sum, { parts }) => sum + parts[0].to, 0)).toBe(5);
  expect(figure.table.rows.at(-1)).toContain("+5");
  expect([...figure.rowsOf("shrinkage")]).toEqual([1, 3]);
  expect([...figure.rowsOf("entries")]).toEqual([2]);
  expect(figure.sets).toBe(null);
});

test("movers: the largest gain first, the largest loss last, each bar its firm", () => {
  const figure = moversFigure(input());
  expect(figure.bars.map(({ key, text }) => [key, text.replace(" *", "")])).toEqual([
    ["2", "+40"],
    ["0", "+30"],
    ["1", "−15"],
    ["3", "−50"],
  ]);
  expect([...figure.rowsOf("3")]).toEqual([3]);
  expect(moversFigure(input("transition")).bars).toEqual([]);
});

test("sizes: firms per class now and then", () => {
  const figure = sizesFigure(input());
  // Outside in 2020: 130, 5, 40 and 150 jobs.
  const counts = figure.bars.map(({ parts, tick }) => [parts[0].to, tick]);
  expect(counts.reduce((sum, [now]) => sum + Number(now), 0)).toBe(4);
  expect(counts.reduce((sum, [, before]) => sum + Number(before), 0)).toBe(3);
  expect(barOf(figure, "3")).toMatchObject({ parts: [{ to: 2 }], tick: 1 });
  expect(barOf(figure, "4")).toMatchObject({ parts: [{ to: 0 }], tick: 1 });
  expect([...figure.rowsOf("3")]).toEqual([0, 3]);
});

test("shift-share: the three parts add up to the change, and a bar is stacked from them", () => {
  const figure = shiftFigure(input());
  if (!figure) throw new Error("no reference");
  for (const { parts, tick } of figure.bars) {
    // Gains stand right of zero and losses left of it; together they are the change.
    const right = Math.max(...parts.map(({ to, from }) => Math.max(from, to)), 0);
    const left = Math.min(...parts.map(({ to, from }) => Math.min(from, to)), 0);
    expect(right + left).toBeCloseTo(tick ?? Number.NaN, 9);
  }
  // By hand: the region grew from 400 to 415, so 120 metal jobs would have become 124.5.
  const metal = barOf(figure, METAL) as (typeof figure.bars)[number];
  expect(metal.parts[0]).toEqual({ from: 0, to: 4.5, tone: "national" });
  // All metal is outside: what is left after the sector's own growth is nothing local.
  expect(metal.parts[2].to - metal.parts[2].from).toBeCloseTo(0, 9);
  expect(metal.tick).toBe(55);
  expect(
    shiftFigure({
      ...input(),
      reference: { id: "national", reference: null, source: null, file: null, problem: null },
    }),
  ).toBe(null);
});

test("shift-share: an area that is its own reference says so, and how much of the reference it is", () => {
  const figure = shiftFigure(input());
  const metal = figure?.table.rows[4][0].replace(" *", "") ?? "?";
  // Metal is all outside; 320 of the region's 400 jobs of 2015 are.
  expect(figure?.notes.find((note) => note.includes("eigen referentie"))).toContain(metal);
  expect(figure?.notes.join()).toContain("80%");
});

test("shift-share: against the rest of the region the area is in no reference of itself", () => {
  const figure = shiftFigure(input("outside", undefined, "rest"));
  // The rest has 80 -> 90 jobs, all chemistry: +12.5%. Metal is not in it and grows as the whole: 120 x 0.125 = 15.
  expect(figure?.bars[4].parts.map(({ from, to }) => to - from)).toEqual([15, 0, 40]);
  expect(figure?.summary).toContain("rest van de regio");
  expect(figure?.notes.find((note) => note.includes("komt in de referentie niet voor"))).toContain("etaal");
  expect(figure?.notes.join()).not.toContain("80%");
  // The whole register has no rest: it says so instead of calling all of its change local.
  const whole = input("all", undefined, "rest");
  expect(whole.reference.problem?.code).toBe("reference.no-rest");
  expect(shiftFigure(whole)).toBeNull();
});

test("shift-share: national estimates come with a margin, in sentence, table and bar", () => {
  const made = input();
  const figures = SUBSECTORS.flatMap((_, subsector) =>
    ([2015, 2020] as const).map((year) => ({
      area: "national" as const,
      subsector,
      kind: "jobs" as const,
      year,
      value: year === 2015 ? 1000 : 1100,
      source: "made up",
      confidence: subsector === 2 ? ("high" as const) : ("low" as const),
    })),
  );
  const national = { fileName: "national-jobs.csv", figures, refused: 0 };
  const { analysis, area } = made;
  const reference = referenceInUse(
    "national",
    { national, own: null },
    analysis.register,
    periodOf(analysis),
    area,
  );
  const figure = shiftFigure({
    ...made,
    reference,
    referenceName: referenceName(reference, made.speaker.say),
  });
  // Metal: 120 jobs would be 132, so +43 is left; 132 x 0.0783 = 10. Chemistry is published: no margin.
  expect(figure?.table.rows[4][3]).toBe("+43 ± 10");
  expect(figure?.table.rows[2][3]).toBe("−70");
  expect(figure?.bars[4].spoken).toContain("+43 ± 10");
  expect(figure?.summary).toContain("indicatief");
  expect(figure?.summary).toContain("−27 ± 10");
  expect(figure?.notes.join()).toContain("twee standaardfouten");
});

test("shift-share: specialised or good, in words", () => {
  const figure = shiftSplitFigure(input("inside", undefined, "rest"));
  // Chemistry inside: 80 -> 90 against 200 -> 150 elsewhere; all jobs here are in it, 200 of 320 there.
  // Made up as the rest it would have 50: 50 x (0.125 + 0.25) = 18.75 of the 30 that are left.
  expect(figure?.table.rows[2].slice(1)).toEqual(["+19", "+11", "+30", "gespecialiseerd en goed"]);
  expect(figure?.bars[2]).toMatchObject({ aside: "gespecialiseerd en goed", tick: 30 });
  expect(figure?.summary).toContain("+30");
  expect(figure?.table.rows[4][4]).toBe("–");
});

test("shift-share: year by year, the years add up to the change", () => {
  const figure = shiftYearsFigure(input());
  if (!figure || figure instanceof Error) throw new Error("no years");
  expect(figure.bars.map(({ label, text }) => [label, text])).toEqual([["2015–2020", "+5"]]);
  expect(figure.table.rows.at(-1)?.at(-1)).toBe("+5");
  expect(figure.sets).toBeNull();
});

test("specialisation: shares of both years, and the quotient beside the region", () => {
  const figure = specialFigure(input(), "share");
  // Outside: 175 of 325 jobs are in metal, before 120 of 320.
  expect(barOf(figure, METAL)).toMatchObject({ text: "53,8%" });
  expect(barOf(figure, METAL)).toMatchObject({ tick: 120 / 320 });
  const quotient = specialFigure(input(), "quotient");
  // (175 / 325) / (175 / 415) = 1.277
  expect(barOf(quotient, METAL)).toMatchObject({ text: "1,28" });
  expect(quotient.ruleAt).toBe(1);
  // Without the firm of 130: (45 / 195) / (45 / 285) = 1.46; it is said beside the bar, to a screen reader and in the table.
  expect(barOf(quotient, METAL)).toMatchObject({ aside: "zonder grootste 1,46" });
  expect(quotient.bars[4].spoken).toContain("zonder grootste 1,46");
  expect(quotient.table.rows[4][5]).toBe("1,46");
  // One municipality: whether it clusters cannot be said.
  expect(quotient.table.rows[4][6]).toBe("–");
  expect(specialMeasures(null, { baseYear: 2015, year: 2020 }, {}, null)).toEqual(["share", "quotient"]);
});

test("years: a line for each side that is on, as jobs and as an index", () => {
  const made = input();
  const figure = yearsFigure(made, false);
  const metal = figure.subsectors[4];
  expect(metal.lines.map(({ side, values }) => [side, values])).toEqual([
    [2, [120, 175]],
    [0, [0, 0]],
    [1, [0, 0]],
  ]);
  expect(figure.domain).toBe(null);
  expect([...metal.rows()]).toEqual([0, 1, 2]);
  const indexed = yearsFigure(made, true);
  expect(indexed.subsectors[4].lines[0].values[1]).toBeCloseTo(145.83, 2);
  expect(indexed.subsectors[4].lines[1].values).toEqual([Number.NaN, Number.NaN]);
  expect(indexed.domain?.[0]).toBeLessThanOrEqual(100);
});

test("a file of figures that lacks the years says why, and is named as the reference", () => {
  const made = input();
  const own = { fileName: "cijfers.csv", figures: [], refused: 0 };
  const period = periodOf(made.analysis);
  const use = referenceInUse("own", { national: null, own }, made.analysis.register, period, made.area);
  expect(use.problem?.code).toBeTruthy();
  expect(referenceName(use, made.speaker.say)).toBe("cijfers.csv");
  // Not there at all: the region in the register takes its place.
  expect(
    referenceInUse("own", { national: null, own: null }, made.analysis.register, period, made.area).id,
  ).toBe("region");
});

/** The same with value added in millions: metal A and B outside, chemistry D and E. */
function valued(areaId = "outside"): ChartInput {
  const made = input(areaId);
  const { register } = made.analysis;
  const valueAdded = [Float32Array.of(6, 2, Number.NaN, 12, 8), Float32Array.of(9, Number.NaN, 3, 12, 9)];
  const firms = { ...register.firms, valueAdded };
  return { ...made, analysis: { ...made.analysis, register: { ...register, firms } } };
}

test("value added: each subsector's share beside its share of the jobs, offered only where it is told", () => {
  const made = valued();
  const period = { baseYear: 2015, year: 2020 };
  expect(specialMeasures(null, period, made.analysis.register.firms, null)).toEqual([
    "share",
    "quotient",
    "value",
  ]);
  const figure = specialFigure(made, "value");
  // Outside in 2020: metal 9 + 3, chemistry 12; before 8 and 12.
  expect(figure.table.rows[4].slice(1)).toEqual(["8,0", "12", "40,0%", "50,0%", "53,8%"]);
  expect(barOf(figure, METAL)).toMatchObject({ text: "50,0%", tick: 0.4 });
  expect(figure.summary).toContain("50,0%");
  expect(figure.notes.find((note) => note.includes("1 bedrijf"))).toContain("2020");
});

test("value added: year by year on each side, over firms known in both years for the change", () => {
  const made = valued();
  const figure = valueYearsFigure(made);
  expect(figure.subsectors[4].lines[0]).toEqual({ side: 2, values: [8, 12] });
  // Metal outside: A +3, C from nothing +3, B unknown; chemistry 0 outside, +1 inside.
  expect(figure.summary).toContain("**+6,0** miljoen euro buiten de haven, **+1,0** in de haven");
  expect(figure.table.rows[12]).toEqual([expect.any(String), expect.any(String), "8,0", "12", "+6,0"]);
  expect(figure.axis(2.5)).toBe("2,5");
  expect(figure.notes.join()).toContain("1 bedrijf telt niet mee");
});
