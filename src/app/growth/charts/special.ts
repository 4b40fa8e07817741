import { concentrations } from "../../../core/growth/ellison-glaeser.ts";
import { locationQuotients, quotientWithout, sharesOf } from "../../../core/growth/location-quotient.ts";
import { type FigureKind, figureOf, WHOLE_ECONOMY } from "../../../core/growth/reference.ts";
import { endFigures, largestFirms } from "../../../core/growth/subsector-figures.ts";
import type { FirmTable } from "../../../core/register/firm-table.ts";
import { SUBSECTORS } from "../../../core/register/subsectors.ts";
import { formatDecimals } from "../../../i18n/format.ts";
import type { FiguresFile } from "../../../state/growth-results.ts";
import type { ChartFigure, ChartInput } from "../chart-figure.ts";
import type { Clusters } from "../clusters.ts";
import { type Period, periodOf } from "../period.ts";
import { rowsOfSubsector } from "../rows-of-subsector.ts";
import { clusterFigure } from "./cluster.ts";
import { valueShareFigure } from "./value-share.ts";

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
  if (measure === "value") {
    const figure = valueShareFigure(input);
    if (figure) return figure;
  }
  if (measure === "cluster" && input.clusters) return clusterFigure(input, input.clusters);
  const { analysis, filter, area, areaName, reference: use, referenceName, speaker } = input;
  const { say, language } = speaker;
  const { firms } = analysis.register;
  const { baseYear, year } = periodOf(analysis);
  const figures = endFigures(firms, area, baseYear, year);
  const shares = [sharesOf(figures.jobsBase), sharesOf(figures.jobs)] as const;
  const quotients = use.reference
    ? ([
        locationQuotients(figures.jobsBase, use.reference.jobsBase),
        locationQuotients(figures.jobs, use.reference.jobs),
      ] as const)
    : null;
  const largest = largestFirms(firms, area, baseYear, year);
  const without = SUBSECTORS.map((_, code) =>
    use.reference
      ? quotientWithout(figures.jobs, use.reference.jobs, code, largest[code], use.reference.id === "region")
      : null,
  );
  const clustered = concentrations(firms, year);
  const percent = (share: number | null): string =>
    share === null ? "–" : `${formatDecimals(language, 100 * share, 1)}%`;
  const quotient = (value: number | null): string =>
    value === null ? "–" : formatDecimals(language, value, 2);
  const pair = (code: number): readonly [number | null, number | null] => {
    if (measure === "share") return [shares[0][code], shares[1][code]];
    if (measure === "value" || measure === "cluster") return [null, null];
    if (measure === "quotient") return [quotients?.[0][code] ?? null, quotients?.[1][code] ?? null];
    const inFile = (inYear: number): number | null =>
      use.file && shareInFile(use.file, code, measure, inYear);
    return [inFile(baseYear), inFile(year)];
  };
  const written = measure === "quotient" ? quotient : percent;
  const names = SUBSECTORS.map(({ id }) => say(`subsector.${id}`));
  const [strongest] = SUBSECTORS.flatMap((_, code) => {
    const now = quotients?.[1][code] ?? null;
    return now === null ? [] : [{ code, now, before: quotients?.[0][code] ?? null }];
  }).toSorted((a, b) => b.now - a.now);
  return {
    summary: strongest
      ? say("growth.chart.special.summary", {
          area: areaName,
          reference: referenceName,
          year: String(year),
          name: names[strongest.code],
          lq: quotient(strongest.now),
          before: quotient(strongest.before),
          from: String(baseYear),
        })
      : say("growth.chart.special.what"),
    table: {
      head: [
        say("table.subsector"),
        `${say("growth.chart.special.share.short")} ${baseYear}`,
        `${say("growth.chart.special.share.short")} ${year}`,
        `${say("growth.location-quotient")} ${baseYear}`,
        `${say("growth.location-quotient")} ${year}`,
        say("growth.chart.special.without"),
        say("growth.chart.special.clustered"),
      ],
      rows: names.map((name, code) => [
        name,
        percent(shares[0][code]),
        percent(shares[1][code]),
        quotient(quotients?.[0][code] ?? null),
        quotient(quotients?.[1][code] ?? null),
        quotient(without[code]),
        quotient(clustered[code]),
      ]),
    },
    notes: [
      ...(measure === "quotient" ? [say("growth.chart.special.clustered.note", { year: String(year) })] : []),
      say("growth.chart.special.note"),
      ...(use.id === "national" || use.id === "own" ? [say("growth.reference-note")] : []),
      ...(use.id === "national" ? [say("growth.chart.national-note")] : []),
    ],
    bars: SUBSECTORS.map(({ id }, code) => {
      const [before, now] = pair(code);
      return {
        key: String(code),
        label: names[code],
        parts: [{ from: 0, to: now ?? 0, tone: id }],
        ...(before === null ? {} : { tick: before }),
        text: written(now),
        ...(measure === "quotient" && now !== null
          ? { aside: say("growth.chart.special.without.bar", { lq: quotient(without[code]) }) }
          : {}),
        spoken: [
          say("growth.chart.special.bar", {
            name: names[code],
            now: written(now),
            year: String(year),
            before: written(before),
            from: String(baseYear),
          }),
          ...(measure === "quotient" && now !== null
            ? [say("growth.chart.special.without.bar", { lq: quotient(without[code]) })]
            : []),
        ].join(", "),
        off: !filter.subsectors[code],
      };
    }),
    axis:
      measure === "quotient" ? (value) => String(value) : (value) => percent(value).replace(/[.,]0%/, "%"),
    ...(measure === "quotient" ? { ruleAt: 1 } : {}),
    rowsOf: (key) => rowsOfSubsector(firms, area, Number(key)),
    sets: "subsectors",
  };
}

function shareInFile(file: FiguresFile, code: number, kind: FigureKind, year: number): number | null {
  const part = figureOf(file.figures, "region", code, kind, year);
  const whole = figureOf(file.figures, "region", WHOLE_ECONOMY, kind, year);
  return part !== null && whole !== null && whole > 0 ? part / whole : null;
}
