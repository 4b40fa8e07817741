import type { ChartTable } from "../app/growth/chart-tables.ts";
import { CIRCLE_DRAWS, type Circle } from "../core/growth/circles.ts";
import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { growthHeadline } from "../core/growth/headline.ts";
import { drawsOf } from "../core/growth/hotspots.ts";
import { subjectOf } from "../core/growth/measures.ts";
import type { Kept } from "../core/growth/stability.ts";
import { lacksOf } from "../core/register/register-lacks.ts";
import { textAt } from "../core/register/text-column.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import type { ImportReport } from "../io/import-report.ts";
import type { GrowthFindings } from "./growth-findings.ts";
import { notesText } from "./notes.ts";
import { type CliSay, sayIn } from "./say.ts";
import { explainedText } from "./shift-share-text.ts";
import { sum } from "./sum.ts";
import { tableText } from "./table-text.ts";
import { thousandths } from "./thousandths.ts";
import { valueAddedText } from "./value-added-text.ts";

/**
 * What `analyse growth` prints.
 *
 * @param near    what is said of growing clusters near planned homes; "" for nothing
 * @param report  what became of the rows of the register
 */
export function growthText(
  {
    hotspots,
    firms,
    explanation,
    value,
    stability,
    scanned,
    synthetic,
    notes: ofResult,
    period,
  }: GrowthFindings,
  near: string,
  report: ImportReport,
  language: Language,
): string {
  const { options, grid, cells, spots } = hotspots;
  const say = sayIn(language);
  const { baseYear, year, measure } = options;
  const draws = drawsOf(hotspots);
  const subject = subjectOf(measure);
  // Never -0.0, nor NaN: a dash where there is nothing to say.
  const number = (value: number, decimals: number) =>
    Number.isNaN(value) ? "-" : (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals);
  const signed = (value: number) => (Math.round(value * 10) > 0 ? "+" : "") + number(value, 1);
  const { change, share, baseShare, unknown } = growthHeadline(firms, period.baseYear, period.year);
  const nameOf = (code: number) =>
    translate(language, `growth.class.${subject}.${HOTSPOT_CLASSES[code]}` as const);
  const kept = (look: Kept) => (look.of > 0 ? `${look.kept}/${look.of}` : "-");
  const spotRows = spots.map((spot, index) => [
    HOTSPOT_CLASSES[spot.classCode],
    `${spot.ofClass}/${spot.cells.length}`,
    spot.contrary,
    spot.edge,
    `${Math.min(...at(spot.cells, grid.xM))},${Math.min(...at(spot.cells, grid.yM))}`,
    spot.firms,
    ...(lacksOf(firms).jobs
      ? ["-", "-", "-"]
      : [thousandths(spot.knownBase), thousandths(spot.knownBase + spot.change), signed(spot.change)]),
    spot.unknown,
    spot.explanation
      ? `${Math.round(spot.explanation.share * 100)}% ${textAt(firms.id, spot.explanation.firm)}`
      : "-",
    spot.withoutLargest ? signed(spot.withoutLargest.change) : "-",
    spot.robustness.map(({ cells: left }) => left).join("/"),
    ...(stability
      ? [kept(stability[index].origins), kept(stability[index].sizes), kept(stability[index].periods)]
      : []),
  ]);
  const words = [...new Set(spots.flatMap((spot) => [...spot.cells].map((cell) => cells.classOf[cell])))]
    .sort((one, other) => one - other)
    .map((code) => `${HOTSPOT_CLASSES[code]}: ${nameOf(code)}\n`);
  const contrary = sum(cells.contrary);
  const edge = sum(cells.edge);
  const notes = [
    ...words,
    options.fdr
      ? `${translate(language, `growth.class.note.${subject}`)}\n`
      : `${translate(language, "growth.class.uncorrected", { n: cells.n, chance: Math.round(cells.n * CLASS_LEVELS[0]) })}\n`,
    contrary > 0 ? `${translate(language, "growth.class.contrary.legend", { n: contrary })}\n` : "",
    edge > 0 ? `${translate(language, "growth.class.edge.legend", { n: edge })}\n` : "",
    options.fdr && (cells.n * 2) / (draws + 1) > CLASS_LEVELS[0]
      ? `${translate(language, "growth.view.out-of-reach", { r: draws })}\n`
      : "",
  ];
  return [
    synthetic ? `${say("growth.synthetic")}\n` : "",
    say("count.rows", {
      rows: String(report.rows),
      read: String(report.read),
      refused: String(report.refused),
      note: "",
    }),
    "\n",
    notesText(ofResult),
    say("growth.squares", {
      squares: String(grid.count),
      cell: String(options.cellM),
      measure: options.measure,
      capped: options.capped ? say("growth.capped") : "",
      from: String(baseYear),
      to: String(year),
      mean: number(cells.mean, 2),
      spread: number(cells.s, 2),
      permutations: String(draws),
    }),
    "\n",
    explanation
      ? say("growth.headline", {
          inside: signed(change[0]),
          transition: signed(change[1]),
          outside: signed(change[2]),
          share: share
            ? say("growth.headline.share", {
                percent: String(Math.round(share[2] * 100)),
                base: baseShare ? String(Math.round(baseShare[2] * 100)) : "-",
                from: String(baseYear),
              })
            : "",
        })
      : "",
    explanation && unknown > 0 && unknown !== sum(cells.changes.unknown)
      ? `\n${translate(language, "growth.unknown-left-out", { count: unknown })}`
      : "",
    "\n\n",
    tableText([
      [
        say("growth.class"),
        say("growth.of-class"),
        say("growth.contrary"),
        say("growth.edge"),
        say("growth.corner"),
        say("column.firms"),
        say("column.jobs.year", { year: String(baseYear) }),
        say("column.jobs.year", { year: String(year) }),
        say("growth.change"),
        say("growth.unknown"),
        say("growth.largest"),
        say("growth.without"),
        say("growth.at"),
        ...(stability ? [say("growth.origins"), say("growth.sizes"), say("growth.periods")] : []),
      ],
      ...spotRows,
    ]),
    ...notes,
    near && `\n${near}`,
    scanned ? `\n${scanText(scanned, say)}\n` : "",
    ...(explanation ? ["\n", explainedText(explanation, language)] : []),
    valueAddedText(value, firms.years, language),
  ].join("");
}

/** What charts of the page say, with their figures. */
export function chartsText(charts: readonly ChartTable[]): string {
  return charts
    .map(
      ({ summary, notes, head, rows }) =>
        `\n${[summary, ...notes].join("\n")}\n${tableText([head, ...rows])}`,
    )
    .join("");
}

function at(positions: Uint32Array, values: Int32Array): number[] {
  return Array.from(positions, (position) => values[position]);
}
function scanText(circles: readonly Circle[], say: CliSay): string {
  const rows = circles.map((circle) => [
    say(`growth.scan.${circle.of}`),
    `${circle.xM},${circle.yM}`,
    circle.radiusM,
    circle.firms,
    circle.cases,
    circle.expected.toFixed(1),
    circle.relativeRisk.toFixed(2),
    circle.p.toFixed(3),
  ]);
  const head = (["of", "centre", "radius", "firms", "cases", "expected", "risk"] as const).map((name) =>
    say(`growth.scan.${name}`),
  );
  return `${say("growth.scan.lead", { draws: String(CIRCLE_DRAWS) })}\n${tableText([[...head, "p"], ...rows])}`;
}
