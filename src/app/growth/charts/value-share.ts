import { sharesOf } from "../../../core/growth/location-quotient.ts";
import { endFigures } from "../../../core/growth/subsector-figures.ts";
import { valueShares, yearlyValue } from "../../../core/growth/value-added.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatMillions } from "../../../i18n/format.ts";
import type { Bar, ChartFigure, ChartInput, FiguresTable } from "../chart-figure.ts";
import { periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { shareOnAxis, writtenShare } from "./written.ts";

/** Each subsector's share of the value added of manufacturing in an area, in both years; null where the register does not tell it. */
export function valueShareFigure(input: ChartInput): ChartFigure | null {
  const shares = sharesOfValue(input);
  if (!shares) return null;
  const { analysis, area, speaker } = input;
  return {
    summary: summaryOf(input, shares),
    table: tableOf(input, shares),
    notes: notesOf(input, shares),
    bars: SUBSECTORS.map((_, code) => barOf(input, shares, code)),
    axis: (value) => shareOnAxis(speaker.language, value),
    rowsOf: (key) => rowsOfSubsector(analysis.register.firms, area, Number(key)),
    sets: "subsectors",
  };
}

/** By subsector: value added in millions, and shares of it and of the jobs. A share is null where nothing is shared. */
type SharesOfValue = {
  readonly valueBefore: ArrayLike<number>;
  readonly valueNow: ArrayLike<number>;
  readonly before: readonly (number | null)[];
  readonly now: readonly (number | null)[];
  readonly jobs: readonly (number | null)[];
  /** Firms whose value in the chosen year is not known. */
  readonly unknown: number;
};

function sharesOfValue({ analysis, area }: ChartInput): SharesOfValue | null {
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const yearly = yearlyValue(firms, area);
  if (!yearly) return null;
  const [from, to] = [baseYear, year].map((one) => firms.years.indexOf(one));
  return {
    valueBefore: yearly.value[from],
    valueNow: yearly.value[to],
    before: valueShares(yearly.value[from]),
    now: valueShares(yearly.value[to]),
    jobs: sharesOf(endFigures(firms, area, baseYear, year).jobs),
    unknown: yearly.unknown[to].reduce((sum, left) => sum + left, 0),
  };
}

/** The subsector with the largest share, if any has one. */
function summaryOf(
  { analysis, areaName, speaker: { say, language } }: ChartInput,
  { before, now, jobs }: SharesOfValue,
): string {
  const { baseYear, year } = periodOf(analysis);
  const [most] = now
    .flatMap((share, code) => (share === null ? [] : [{ share, code }]))
    .toSorted((a, b) => b.share - a.share);
  if (!most) return say("growth.chart.value.none", { area: areaName, year: String(year) });
  return say("growth.chart.value.summary", {
    area: areaName,
    name: say(`subsector.${SUBSECTORS[most.code].id}`),
    now: writtenShare(language, most.share),
    year: String(year),
    before: writtenShare(language, before[most.code]),
    from: String(baseYear),
    jobs: writtenShare(language, jobs[most.code]),
  });
}

function tableOf(
  { analysis, speaker: { say, language } }: ChartInput,
  { valueBefore, valueNow, before, now, jobs }: SharesOfValue,
): FiguresTable {
  const { baseYear, year } = periodOf(analysis);
  const millions = say("growth.chart.value.millions");
  const share = say("growth.chart.special.share.short");
  return {
    head: [
      say("table.subsector"),
      `${millions} ${baseYear}`,
      `${millions} ${year}`,
      `${share} ${baseYear}`,
      `${share} ${year}`,
      `${say("growth.chart.value.of-jobs")} ${year}`,
    ],
    rows: SUBSECTORS.map(({ id }, code) => [
      say(`subsector.${id}`),
      formatMillions(language, valueBefore[code]),
      formatMillions(language, valueNow[code]),
      writtenShare(language, before[code]),
      writtenShare(language, now[code]),
      writtenShare(language, jobs[code]),
    ]),
  };
}

function notesOf({ analysis, speaker: { say } }: ChartInput, { valueNow, unknown }: SharesOfValue): string[] {
  const { year } = periodOf(analysis);
  const loss = Array.from(valueNow).some((value) => value < 0);
  return [
    say("growth.chart.value.unit"),
    ...(unknown > 0 ? [say("growth.chart.value.unknown", { count: unknown, year: String(year) })] : []),
    ...(loss ? [say("growth.chart.value.loss")] : []),
  ];
}

function barOf(
  { analysis, filter, speaker: { say, language } }: ChartInput,
  { before, now }: SharesOfValue,
  code: number,
): Bar {
  const { baseYear, year } = periodOf(analysis);
  const { id } = SUBSECTORS[code];
  const name = say(`subsector.${id}`);
  const first = before[code];
  const text = writtenShare(language, now[code]);
  return {
    key: String(code),
    label: name,
    parts: [{ from: 0, to: now[code] ?? 0, tone: id }],
    ...(first === null ? {} : { tick: first }),
    text,
    spoken: say("growth.chart.special.bar", {
      name,
      now: text,
      year: String(year),
      before: writtenShare(language, first),
      from: String(baseYear),
    }),
    off: !filter.subsectors[code],
  };
}
