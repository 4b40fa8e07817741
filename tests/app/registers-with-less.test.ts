import { expect, test } from "vitest";
import { makeZone } from "../../src/app/actions.ts";
import { firmColumnsOf, firmValues } from "../../src/app/firms/firm-columns.ts";
import { firmJobs } from "../../src/app/firms/firm-jobs.ts";
import { spokenCount } from "../../src/app/zones/spoken-count.ts";
import { restedOf } from "../../src/app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../../src/app/zones/zone-export.ts";
import { buildCountIndex } from "../../src/core/counting/index.ts";
import { gridSteps } from "../../src/core/growth/grid.ts";
import { measuresOf } from "../../src/core/growth/measures-of.ts";
import { CodesByYear } from "../../src/core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { finish } from "../../src/core/steps.ts";
import { transferablesOf } from "../../src/engine/transferables.ts";
import { formatJobs, formatJobsChange } from "../../src/i18n/format.ts";
import { keepGuidelines, keepRegister } from "../../src/state/data.ts";
import { onlyFilter } from "../../src/state/project.ts";
import { RULES } from "./tension/small-tension.ts";
import { squareAround, tableOf, testSession } from "./test-session.ts";

const { NaN: unknown, POSITIVE_INFINITY: more } = Number;
const X = 90_000;
const Y = 436_000;
/** Two metal works in the square, outside and inside the port, and one 5 km off. */
const PLACES = [
  { xM: X, yM: Y, side: 2, jobs: [10, 12] },
  { xM: X + 100, yM: Y, side: 0, jobs: [20, 18] },
  { xM: X + 5000, yM: Y, side: 2, jobs: [7, 7] },
] as const;

const float32 = (...values: number[]) => Float32Array.from(values);
const full = tableOf(PLACES);
const oneYear: FirmTable = { ...full, years: [2020], jobs: [full.jobs[1]] };
const noJobs: FirmTable = { ...oneYear, jobs: [float32(unknown, unknown, unknown)] };
/** Classes 5-9 and 20-49 in the square; the third has none that is known. */
const sizes: FirmTable = {
  ...noJobs,
  jobsRanges: [{ low: float32(5, 20, unknown), high: float32(9, 49, unknown) }],
};
const noSbi: FirmTable = {
  ...full,
  subsector: Uint8Array.of(8, 8, 8),
  sbiCodes: [""],
  subsectorsKnown: false,
};
const least: FirmTable = { ...noSbi, years: noJobs.years, jobs: noJobs.jobs };

function open(table: FirmTable, language: "nl" | "en" = "nl", hash = "") {
  const session = testSession(hash);
  keepRegister(session.data, {
    id: "register-1",
    fileName: "own.csv",
    synthetic: false,
    firms: table,
    index: buildCountIndex(table),
    codes: new CodesByYear(table),
  });
  session.project.setState({ register: "register-1" });
  session.view.setState({ language });
  keepGuidelines(session.data, "", RULES);
  makeZone(session, "typed", squareAround(X, Y, 200));
  const counted = session.figures.counted.get();
  const analysis = session.figures.analysis.get();
  if (!counted || !analysis) throw new Error("nothing counted");
  return { session, figures: session.figures, counted, analysis, speaker: session.figures.speaker.get() };
}

test.each([
  ["no jobs", noJobs, "nl", "De maakindustrie telt **3 bedrijven** in 2020; hun banen zijn onbekend."],
  ["no jobs", noJobs, "en", "Manufacturing counts **3 firms** in 2020; their jobs are unknown."],
  [
    "size classes",
    sizes,
    "nl",
    "De maakindustrie telt **3 bedrijven** in 2020, met **25–58** banen; van 1 is de grootteklasse onbekend. Banen zijn een bereik",
  ],
  [
    "size classes",
    sizes,
    "en",
    "Manufacturing counts **3 firms** in 2020, with **25–58** jobs; the size class of 1 is unknown. Jobs are a range",
  ],
  ["no SBI codes", noSbi, "nl", "De vestigingen gaan van **37** banen in 2015 naar **37** in 2020"],
  ["no SBI codes", noSbi, "en", "Whether this is manufacturing is not known: the register has no SBI codes."],
  [
    "one year",
    oneYear,
    "nl",
    "De maakindustrie telt **37** banen in 2020. Het register heeft één jaar (2020): geen verandering te zien.",
  ],
  ["one year", oneYear, "en", "The register has one year (2020): no change to see."],
  [
    "all of it",
    least,
    "nl",
    "Er zijn **3 vestigingen** in 2020; hun banen zijn onbekend. Of dit maakindustrie is, is niet bekend",
  ],
  ["all of it", least, "en", "There are **3 establishments** in 2020; their jobs are unknown."],
] as const)("the opening sentence of a register that lacks %s (%#)", (_, table, language, sentence) => {
  const answer = open(table, language).figures.answer.get()?.jobs ?? "";
  expect(answer).toContain(sentence);
  expect(answer).not.toMatch(/NaN|∞/);
  if (table.jobs.every((inYear) => inYear.every(Number.isNaN))) expect(answer).not.toContain("**0**");
});

test.each([
  ["no jobs", noJobs, "2 bedrijven, een onbekend aantal banen", "2 firms, an unknown number of jobs"],
  ["size classes", sizes, "2 bedrijven, 25–58 banen", "2 firms, 25–58 jobs"],
  ["all of it", least, "2 bedrijven, een onbekend aantal banen", "2 firms, an unknown number of jobs"],
] as const)(
  "a zone's count of a register that lacks %s is spoken so in both languages",
  (_, table, nl, en) => {
    for (const [language, sentence] of [
      ["nl", nl],
      ["en", en],
    ] as const) {
      const { counted, speaker } = open(table, language);
      expect(spokenCount(counted, speaker)).toContain(sentence);
    }
  },
);

test("unknown jobs are unknown in every figure, never 0", () => {
  const { counted, analysis, figures } = open(noJobs);
  expect(counted.totals).toMatchObject({ firms: 2, jobs: unknown, jobsBase: unknown, between: null });
  expect(counted.totals.bySubsector[4]).toMatchObject({ firms: 2, jobs: unknown });
  expect(counted.totals.bySubsector[0]).toMatchObject({ firms: 0, jobs: 0 });
  expect(analysis.facets.total).toMatchObject({ firms: 3, jobs: unknown });
  expect(analysis.facets.sides.map(({ jobs }) => jobs)).toEqual([unknown, 0, unknown]);
  expect(figures.jobs.get()?.perYear).toEqual([unknown]);
  expect(formatJobs("nl", counted.totals.jobs, counted.totals.between)).toBe("onbekend");
  expect(firmJobs(noJobs, 0, 2020, "en", "0")).toBe("unknown");
});

test("size classes give a range in count, filters, list and card", () => {
  const { counted, analysis } = open(sizes);
  const both = { low: 25, high: 58, known: 2, unknown: 0 };
  expect(counted.totals.between).toEqual(both);
  const [food, metal] = [counted.totals.bySubsector[0], counted.totals.bySubsector[4]];
  expect([metal.between, food.between]).toEqual([both, { low: 0, high: 0, known: 0, unknown: 0 }]);
  expect(analysis.facets.total.between).toEqual({ ...both, unknown: 1 });
  expect(analysis.facets.sides[0].between).toEqual({ low: 20, high: 49, known: 1, unknown: 0 });
  expect(analysis.facets.subsectors[4].between).toEqual({ ...both, unknown: 1 });
  expect(firmJobs(sizes, 1, 2020, "nl", "0")).toBe("20–49");
  expect(firmJobs(sizes, 2, 2020, "nl", "0")).toBe("onbekend");
  const { jobs } = firmValues(sizes, { year: 2020, baseYear: 2020 });
  expect([0, 1, 2].map(jobs)).toEqual([5, 20, unknown]);
  expect(formatJobs("nl", unknown, { low: 1020, high: more, known: 2, unknown: 0 })).toBe("1.020 of meer");
  expect(formatJobs("en", unknown, { low: 1020, high: more, known: 2, unknown: 0 })).toBe("1,020 or more");
});

test("size classes of several years give a range of change, on the card and saved", () => {
  const years: FirmTable = {
    ...full,
    jobs: [float32(unknown, unknown, unknown), float32(unknown, unknown, unknown)],
    jobsRanges: [
      { low: float32(5, 10, 5), high: float32(9, 19, 9) },
      { low: float32(5, 20, unknown), high: float32(9, 49, unknown) },
    ],
  };
  const { counted, speaker } = open(years);
  // 5-9 in both years is -4 to +4, and from 10-19 to 20-49 is +1 to +39.
  const change = { low: -3, high: 43, known: 2, unknown: 0 };
  expect(counted.totals.changeBetween).toEqual(change);
  expect(counted.totals.bySubsector[4].changeBetween).toEqual(change);
  expect(formatJobsChange("nl", unknown, change)).toBe("−3 tot +43");
  expect(restedOf(counted).ranges?.map(({ low, high }) => [low, high])).toEqual([
    [15, 28],
    [25, 58],
  ]);
  const { columns } = boundaryExport(counted, speaker).body;
  const saved = (id: string) => columns.find((column) => column.id === id)?.cells;
  expect([saved("change"), saved("changeLow"), saved("changeHigh")]).toEqual([[unknown], [-3], [43]]);
});

test("a change by size classes is told as far as it can be", () => {
  const ends = (low: number, high: number, known = 1) =>
    formatJobsChange("en", unknown, { low, high, known });
  expect(ends(-4, 7)).toBe("−4 to +7");
  expect(ends(2, 2)).toBe("+2");
  expect(ends(-4, more)).toBe("at least −4");
  expect(ends(-more, 7)).toBe("at most +7");
  expect([ends(-more, more), ends(0, 0, 0)]).toEqual(["unknown", "unknown"]);
  expect(formatJobsChange("en", 3, null)).toBe("+3");
});

test("size classes move to another thread with their table", () => {
  const found = transferablesOf(sizes);
  expect(found).toContain(sizes.jobsRanges?.[0].low.buffer);
  expect(found).toContain(sizes.jobsRanges?.[0].high.buffer);
});

test("a filter on sizes that was set before hides no firm without a size", () => {
  const { session } = open(sizes);
  onlyFilter(session.project, "sizes", 1);
  expect(session.figures.analysis.get()?.facets.total.firms).toBe(3);
  expect(session.figures.answer.get()?.filtered).toBe(false);
});

test("of one year no change is listed or saved", () => {
  expect(firmColumnsOf(oneYear)).not.toContain("change");
  expect(firmColumnsOf(full)).toContain("change");
  const { counted, speaker } = open(oneYear);
  const { body, facts } = boundaryExport(counted, speaker);
  const ids = body.columns.map(({ id }) => id);
  expect(ids).toContain("jobs");
  expect(ids).not.toContain("jobsBase");
  expect([facts.settings, facts.lacks]).toEqual(["jaar 2020", ["change"]]);
});

test("ranges and unknown subsectors are in the columns that are saved", () => {
  const range = open(sizes);
  const cells = (offer: ReturnType<typeof boundaryExport>, id: string) =>
    offer.body.columns.find((column) => column.id === id)?.cells;
  const zones = boundaryExport(range.counted, range.speaker);
  expect([cells(zones, "jobs"), cells(zones, "jobsLow"), cells(zones, "jobsHigh")]).toEqual([
    [unknown],
    [25],
    [58],
  ]);
  const firms = firmsExport(range.counted, range.speaker);
  expect([cells(firms, "wp2020_van"), cells(firms, "wp2020_tot")]).toEqual([
    [5, 20],
    [9, 49],
  ]);
  const without = open(noSbi);
  expect(cells(firmsExport(without.counted, without.speaker), "deelsector")).toEqual([
    "Onbekend deelsector",
    "Onbekend deelsector",
  ]);
});

test("without SBI codes the one subsector is called unknown, and no filter hides it", () => {
  const { session, speaker } = open(noSbi, "nl");
  expect(speaker.say("subsector.overig")).toBe("Onbekend deelsector");
  expect(speaker.say("subsector.full.overig")).toBe("Onbekend deelsector");
  expect(speaker.sayCode("subsector.", "overig")).toBe("Onbekend deelsector");
  session.view.setState({ language: "en" });
  expect(session.figures.speaker.get().say("subsector.overig")).toBe("Unknown subsector");
  onlyFilter(session.project, "subsectors", 0);
  expect(session.figures.analysis.get()?.facets.total.firms).toBe(3);
  expect(open(full).speaker.say("subsector.overig")).toBe("Overige industrie");
});

test("tension: no score without jobs, a range by size class, and nothing tested without SBI codes", () => {
  const none = open(noJobs, "nl", "#t=tension").session.tensionFigures;
  const zone = none.inFocus.get()?.tension.totals;
  expect(zone).toMatchObject({ firmsWithinReach: 2, jobs: unknown, score: unknown });
  expect(none.spoken.get()).toContain("2 bedrijven binnen richtafstand, een onbekend aantal banen");
  const range = open(sizes, "nl", "#t=tension").session.tensionFigures;
  expect(range.inFocus.get()?.tension.totals.between).toEqual({ low: 25, high: 58, known: 2, unknown: 0 });
  expect(range.state.get()?.model?.totals.between).toEqual({ low: 25, high: 58, known: 2, unknown: 0 });
  expect(range.spoken.get()).toContain("25–58 banen");
  const without = open(noSbi, "nl", "#t=tension").session.tensionFigures;
  expect([
    without.untested.get(),
    without.state.get(),
    without.inFocus.get(),
    without.question.get(),
  ]).toEqual([true, null, null, null]);
});

test("squares are judged by what a register knows, whatever was chosen", () => {
  const measure = (table: FirmTable) => open(table, "nl", "#t=growth").session.growthFigures.measure.get();
  expect([full, noSbi, oneYear, noJobs, sizes].map(measure)).toEqual([
    "jobs-change",
    "jobs-change",
    "firms",
    "firms",
    "firms",
  ]);
  expect(measuresOf(oneYear)).toEqual(["firms", "jobs"]);
  const grid = finish(gridSteps(sizes, 500));
  expect([[...grid.firms[0]], [...grid.jobs[0]]]).toEqual([
    [2, 1],
    [unknown, unknown],
  ]);
});

test("growth says why there is none to see, and draws no chart of it", () => {
  const growth = (table: FirmTable, language: "nl" | "en") =>
    open(table, language, "#t=growth").session.growthFigures;
  expect(growth(oneYear, "nl").answer.get()?.change).toContain(
    "Dit register heeft één jaar (2020): er is geen groei",
  );
  expect(growth(oneYear, "en").answer.get()?.change).toContain("Open a register of several years");
  expect([growth(oneYear, "nl").none.get(), growth(oneYear, "nl").charts.get()]).toEqual(["one-year", []]);
  const twoYears: FirmTable = { ...full, jobs: [noJobs.jobs[0], noJobs.jobs[0]] };
  expect(growth(twoYears, "nl").answer.get()?.change).toContain("zijn de banen onbekend");
  expect(growth(twoYears, "en").none.get()).toBe("jobs");
  expect(growth(noSbi, "nl").answer.get()?.change).toContain("geen SBI-codes");
  expect(growth(noSbi, "nl").charts.get()).toEqual(["flows", "movers", "sizes"]);
  expect(growth(full, "nl").none.get()).toBeNull();
});
