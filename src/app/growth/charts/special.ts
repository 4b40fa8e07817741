import { type FigureKind, figureOf, WHOLE_ECONOMY } from "../../../core/growth/reference.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import type { FiguresFile } from "../../../state/growth-results.ts";
import type { Bar, ChartFigure, ChartInput, FiguresTable } from "../chart-figure.ts";
import type { Clusters } from "../clusters.ts";
import { type Period, periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { clusterFigure } from "./cluster.ts";
import { type Specialisation, specialisationOf } from "./specialisation.ts";
import { valueShareFigure } from "./value-share.ts";
import { shareOnAxis, writtenIndex, writtenShare } from "./written.ts";

/** "value": value added of the register's own firms; "cluster": zones of a file against each other. Both are worked out apart. */
export type SpecialMeasure = "share" | "quotient" | "value" | "cluster" | FigureKind;

/** Shares in the whole economy, and of value added, can only be shown once a file brings their totals. */
export function specialMeasures(
  file: FiguresFile | null,
  { baseYear, year }: Period,
  { valueAdded }: Pick<FirmTable, "valueAdded">,
  clusters: Clusters | null,
): SpecialMeasure[] {
  const complete = (kind: FigureKind): boolean =>
    file !== null &&
    [baseYear, year].every(
      (inYear) => figureOf(file.figures, "region", WHOLE_ECONOMY, kind, inYear) !== null,
    );
  return [
    "share",
    "quotient",
    ...(clusters ? (["cluster"] as const) : []),
    ...(valueAdded ? (["value"] as const) : []),
    ...(["jobs", "value-added"] as const).filter(complete),
  ];
}

/** How specialised an area is: each subsector's share in both years, and its location quotient. */
export function specialFigure(input: ChartInput, measure: SpecialMeasure): ChartFigure {
  const apart = figureApart(input, measure);
  if (apart) return apart;
  const { analysis, area, speaker } = input;
  const { language } = speaker;
  const known = specialisationOf(input);
  const ofQuotient = measure === "quotient";
  return {
    summary: summaryOf(input, known),
    table: tableOf(input, known),
    notes: notesOf(input, measure),
    bars: SUBSECTORS.map((_, code) => barOf(input, known, measure, code)),
    axis: (value) => (ofQuotient ? String(value) : shareOnAxis(language, value)),
    ...(ofQuotient ? { ruleAt: 1 } : {}),
    rowsOf: (key) => rowsOfSubsector(analysis.register.firms, area, Number(key)),
    sets: "subsectors",
  };
}

/** Of what is worked out apart; null for the rest, and where it cannot be told. */
function figureApart(input: ChartInput, measure: SpecialMeasure): ChartFigure | null {
  if (measure === "value") return valueShareFigure(input);
  return measure === "cluster" && input.clusters ? clusterFigure(input, input.clusters) : null;
}

function summaryOf(
  { analysis, areaName, referenceName, speaker: { say, language } }: ChartInput,
  { quotients: [before, now] }: Specialisation,
): string {
  const { baseYear, year } = periodOf(analysis);
  const [strongest] = now
    .flatMap((quotient, code) => (quotient === null ? [] : [{ code, quotient }]))
    .toSorted((a, b) => b.quotient - a.quotient);
  if (!strongest) return say("growth.chart.special.what");
  return say("growth.chart.special.summary", {
    area: areaName,
    reference: referenceName,
    year: String(year),
    name: say(`subsector.${SUBSECTORS[strongest.code].id}`),
    lq: writtenIndex(language, strongest.quotient),
    before: writtenIndex(language, before[strongest.code]),
    from: String(baseYear),
  });
}

function tableOf(
  { analysis, speaker: { say, language } }: ChartInput,
  { shares, quotients, without, clustered }: Specialisation,
): FiguresTable {
  const { baseYear, year } = periodOf(analysis);
  return {
    head: [
      say("table.subsector"),
      `${say("growth.chart.special.share.short")} ${baseYear}`,
      `${say("growth.chart.special.share.short")} ${year}`,
      `${say("growth.location-quotient")} ${baseYear}`,
      `${say("growth.location-quotient")} ${year}`,
      say("growth.chart.special.without"),
      say("growth.chart.special.clustered"),
    ],
    rows: SUBSECTORS.map(({ id }, code) => [
      say(`subsector.${id}`),
      ...shares.map((of) => writtenShare(language, of[code])),
      ...[...quotients, without, clustered].map((of) => writtenIndex(language, of[code])),
    ]),
  };
}

function notesOf(
  { analysis, reference: { id }, speaker: { say } }: ChartInput,
  measure: SpecialMeasure,
): string[] {
  const { year } = periodOf(analysis);
  return [
    ...(measure === "quotient" ? [say("growth.chart.special.clustered.note", { year: String(year) })] : []),
    say("growth.chart.special.note"),
    ...(id === "national" || id === "own" ? [say("growth.reference-note")] : []),
    ...(id === "national" ? [say("growth.chart.national-note")] : []),
  ];
}

function barOf(input: ChartInput, known: Specialisation, measure: SpecialMeasure, code: number): Bar {
  const { analysis, filter, speaker } = input;
  const { say, language } = speaker;
  const { baseYear, year } = periodOf(analysis);
  const { id } = SUBSECTORS[code];
  const name = say(`subsector.${id}`);
  const [before, now] = endsOf(input, known, measure, code);
  const written = measure === "quotient" ? writtenIndex : writtenShare;
  const aside =
    measure === "quotient" && now !== null
      ? say("growth.chart.special.without.bar", { lq: writtenIndex(language, known.without[code]) })
      : null;
  const spoken = say("growth.chart.special.bar", {
    name,
    now: written(language, now),
    year: String(year),
    before: written(language, before),
    from: String(baseYear),
  });
  return {
    key: String(code),
    label: name,
    parts: [{ from: 0, to: now ?? 0, tone: id }],
    ...(before === null ? {} : { tick: before }),
    text: written(language, now),
    ...(aside === null ? {} : { aside }),
    spoken: aside === null ? spoken : `${spoken}, ${aside}`,
    off: !filter.subsectors[code],
  };
}

/** The value of a bar in the first and the last year. */
function endsOf(
  { analysis, reference: { file } }: ChartInput,
  { shares, quotients }: Specialisation,
  measure: SpecialMeasure,
  code: number,
): readonly [number | null, number | null] {
  if (measure === "share") return [shares[0][code], shares[1][code]];
  if (measure === "quotient") return [quotients[0][code], quotients[1][code]];
  if (measure === "value" || measure === "cluster" || !file) return [null, null];
  const { baseYear, year } = periodOf(analysis);
  return [shareInFile(file, code, measure, baseYear), shareInFile(file, code, measure, year)];
}

function shareInFile(file: FiguresFile, code: number, kind: FigureKind, year: number): number | null {
  const part = figureOf(file.figures, "region", code, kind, year);
  const whole = figureOf(file.figures, "region", WHOLE_ECONOMY, kind, year);
  return part !== null && whole !== null && whole > 0 ? part / whole : null;
}
