import { expect, test } from "vitest";
import { type TensionBase, tensionBase } from "../../../src/app/tension/compute.ts";
import { rangeLine } from "../../../src/app/tension/range-line.ts";
import { rangeQuestionOf, rangeRun, rangesQuestion } from "../../../src/app/tension/range-run.ts";
import { drawnZone, type Zone } from "../../../src/app/zones/zone.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import type { RangeInput, ZoneRange } from "../../../src/core/tension/tension-range.ts";
import type { Language } from "../../../src/i18n/language.ts";
import { translate } from "../../../src/i18n/translate.ts";
import { fakeJobs, settle } from "../fake-jobs.ts";
import { analysisOf, RULES } from "./small-tension.ts";

const baseOf = (): TensionBase => tensionBase(analysisOf(), RULES, DEFAULT_LENS, [], () => -1);

function circle(number: number, radiusM: number): Zone {
  const outline = { kind: "circle" as const, centre: [4.4, 51.9] as const, radiusM };
  return drawnZone({ number, name: "", origin: "typed", outline }, () => "Zone");
}

const RANGE: ZoneRange = { low: 0.15, high: 0.59, firmsLow: 5, firmsHigh: 20, decides: "plot", swing: 0.31 };

test("a range is told of the very base and zones that it was worked out for, and of no other", async () => {
  const { jobs, run } = fakeJobs<RangeInput>();
  const ranges = rangeRun({ tensionRange: run });
  const [base, zones] = [baseOf(), [circle(1, 500), circle(2, 300)]];
  const question = rangesQuestion(base, zones);
  ranges.ask(question);
  expect(jobs).toHaveLength(1);
  expect(jobs[0].args.zones).toEqual(zones.map(({ shape }) => shape));
  jobs[0].tell(3, 12);
  expect(ranges.of(question)).toMatchObject({ ranges: null, running: { done: 3, total: 12 } });
  jobs[0].answer([RANGE, RANGE]);
  await settle();
  expect(ranges.of(rangesQuestion(base, zones)).ranges).toEqual([RANGE, RANGE]);
  // Other choices, or a zone that was moved since: nothing, rather than the old figure.
  expect(ranges.of(rangesQuestion(baseOf(), zones)).ranges).toBeNull();
  expect(ranges.of(rangesQuestion(base, [zones[0], circle(2, 301)])).ranges).toBeNull();
  // Asked again it is remembered; another question ends the run before it.
  ranges.ask(null);
  ranges.ask(question);
  expect(jobs).toHaveLength(1);
  ranges.ask(rangesQuestion(baseOf(), zones));
  ranges.ask(rangesQuestion(baseOf(), zones));
  expect(jobs.map(({ signal }) => signal.aborted)).toEqual([false, true, false]);
  ranges.dispose();
});

test("nothing is asked of a zone under the hand", () => {
  const [base, zone] = [baseOf(), circle(1, 500)];
  const found = (moving: boolean) => ({ base, zone, focus: { zone, moving } }) as never;
  expect(rangeQuestionOf(null)).toBeNull();
  expect(rangeQuestionOf(found(true))).toBeNull();
  expect(rangeQuestionOf(found(false))).toEqual({ base, shapes: [zone.shape] });
});

test("one line of a zone: between what, and which choice decides", () => {
  const speaker = (language: Language) =>
    ({ language, say: (key: never, values: never) => translate(language, key, values) }) as never;
  expect(rangeLine(speaker("nl"), RANGE)).toBe(
    "**15–59% vrij** en 5–20 bedrijven binnen richtafstand, naar hoe er gekozen wordt. Het meest beslist of vanaf het punt of vanaf een geschat perceel wordt gemeten: tot 31 procentpunt.",
  );
  expect(rangeLine(speaker("en"), { ...RANGE, low: 1, high: 1, decides: null, swing: 0 })).toBe(
    "**100% free**, whatever is chosen; 5–20 firms within guideline distance.",
  );
});
