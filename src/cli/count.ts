import type { Analysis } from "../app/firms/analysis.ts";
import { type Answer, answerOf } from "../app/firms/answer.ts";
import { provenanceOf } from "../app/provenance/provenance.ts";
import { countSource } from "../app/provenance/sources.ts";
import { FILTER_OPTIONS } from "../app/repeat/filter-options.ts";
import type { Zone } from "../app/zones/zone.ts";
import { countFocus } from "../app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../app/zones/zone-export.ts";
import { rowsIn, under } from "../core/counting/index.ts";
import { FEW_FIRMS } from "../core/growth/small-numbers.ts";
import type { Region } from "../core/region.ts";
import { jobsIn } from "../core/register/filtering/filter-codes.ts";
import { filteredJobs } from "../core/register/filtering/filtered-jobs.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { changeBetween, jobsBetween } from "../core/register/jobs-range.ts";
import { PORT_SIDES, type PortSide } from "../core/register/port-side.ts";
import { lackNames, lacksOf } from "../core/register/register-lacks.ts";
import { sizeClassOf } from "../core/register/size-classes.ts";
import {
  NOT_MANUFACTURING,
  SUBSECTORS,
  type SubsectorId,
  UNKNOWN_SUBSECTOR,
} from "../core/register/subsectors.ts";
import { SAMPLE_REGISTER } from "../engine/embedded.ts";
import { LANGUAGES, type Language } from "../i18n/language.ts";
import { speakerOf } from "../i18n/speaker.ts";
import { unknownNumber } from "../i18n/unknown-number.ts";
import type { ImportReport } from "../io/import-report.ts";
import { analysisUnder, chosenZones, idOf, together, unknownIn, yearAsked } from "./chosen.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion } from "./inputs.ts";
import { changeText, jobsText } from "./jobs-text.ts";
import { type Note, notesOutput, ownNote, pageNote, registerNotes } from "./notes.ts";
import { readOptions } from "./options.ts";
import { outOf, writeOut } from "./out.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { thousandths } from "./thousandths.ts";

type PerYear = Record<string, number>;
/** null = there are firms, and the jobs of none are known. */
type JobsPerYear = Record<string, number | null>;
/** `high` is null where a class without an end is among them; firms whose class is unknown are in neither end. */
type RangePerYear = Record<string, { low: number | null; high: number | null; unknown: number }>;
/** A register without activities has one subsector, "unknown". */
type BySubsector = Partial<
  Record<SubsectorId | "unknown", { firms: PerYear; jobs: JobsPerYear; jobsRange?: RangePerYear }>
>;

type ZoneFigures = {
  readonly id: string;
  readonly name: string;
  /** "drawn", the layer of the region, or that of the file. */
  readonly layer: string;
  /** Establishments of divisions 10-33 located in the zone, whatever the year. */
  readonly rows: number;
  /** Those registered in the year, with a known number of jobs or not. */
  readonly firms: PerYear;
  readonly jobs: JobsPerYear;
  /** Jobs by size class, in a register that has those instead. */
  readonly jobsRange?: RangePerYear;
  /** Adds up to `rows`. */
  readonly portSide: Record<PortSide, number>;
  readonly bySubsector: BySubsector;
  /** Firms and jobs of the chosen year by size class; left out of a register without jobs. */
  readonly bySize?: Readonly<Record<string, { readonly firms: number; readonly jobs: number }>>;
  /** Establishments outside divisions 10-33: in none of the other figures. */
  readonly other: number;
  /** Establishments of divisions 10-33 whose jobs are unknown in at least one year of the file. */
  readonly unknownJobs: number;
  /**
   * Change of jobs from the first year to the chosen one, over establishments known in both; and how many are not. null
   * where no jobs are known in one of them.
   */
  readonly change: number | null;
  readonly changeUnknown: number;
  /** The same by size class, in a register that has those and several years; null for an end that there is not. */
  readonly changeRange?: RangePerYear[string];
};

/** `analyse count`: what does each zone affect? */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args, { own: ["year"] });
  const { firms: firmsPath, port, json, language } = options;
  const out = outOf(options, ["zones", "firms"]);
  const region = await loadRegion(io, port);
  const loaded = await loadFirms(io, firmsPath, region, options);
  const { table: firms, report } = loaded;
  const year = yearAsked(options.own.year, firms);
  const analysis = analysisUnder(loaded, options, { year });
  const chosen = await chosenZones(io, region, options);
  const { ofTables, drawn, focus } = chosen;
  const zones = [...ofTables, ...drawn];
  const everything = under(analysis.register.index);
  const rowsOf = (shapes: readonly Zone["shape"][]): Uint32Array =>
    rowsIn(everything, shapes).filter((row) => takesPart(analysis, row));
  const figures = zones.map((zone) => figuresOf(zone, analysis, rowsOf([zone.shape])));
  const allOf = (of: readonly Zone[]): ZoneFigures =>
    figuresOf(NO_ZONE, analysis, rowsOf(of.map(({ shape }) => shape)));
  const all = allOf(zones);
  const notes = [
    ...notesOf(analysis, figures, report, firmsPath ?? SAMPLE_REGISTER, language),
    ...chosen.notes,
  ];
  if (json) {
    const output = {
      firms: { ...firmsOutput(report, language), ...lacksOutput(firms) },
      zones: figures,
      distinct: totalOf(all),
      // A card of the page: one zone, or all that were drawn.
      ...(drawn.length > 0 ? { drawn: totalOf(allOf(drawn)) } : {}),
      ...(focus
        ? {
            selected: {
              ...figuresOf(focus.zone ?? NO_ZONE, analysis, rowsOf(focus.shapes)),
              name: focus.name,
            },
          }
        : {}),
      headline: headlineOf(analysis),
      ...(options.zones === undefined ? { answer: answersOf(analysis, region) } : {}),
      year,
      unknown: unknownIn(analysis),
      ...notesOutput(report, notes, language),
      provenance: await provenanceOf(countSource(analysis, zones), region),
    };
    io.stdout(`${JSON.stringify(output)}\n`);
  } else io.stdout(readable(figures, all, analysis, report, notes, language));
  if (out) {
    const counted = countFocus(focus ?? together(zones, chosen.name), analysis);
    const offer = (out.table === "firms" ? firmsExport : boundaryExport)(
      counted,
      speakerOf(language, firms.subsectorsKnown ?? true),
    );
    await writeOut(io, out, offer, { language, region });
  }
  return 0;
}

/** Stands for several zones, or none of them. */
const NO_ZONE = { layer: "", id: "", key: "", name: "" };
/** Names of the size classes, as `--size` takes them. */
const SIZES = FILTER_OPTIONS.sizes.names;

/** What does the filter let through? What is no manufacturing follows the port side alone, as on the page. */
function takesPart({ register: { firms }, filter, mask }: Analysis, row: number): boolean {
  return firms.subsector[row] === NOT_MANUFACTURING ? filter.sides[firms.portSide[row]] : mask[row] === 1;
}

type Total = Pick<ZoneFigures, "rows" | "firms" | "jobs" | "jobsRange">;

function totalOf({ rows, firms, jobs, jobsRange }: ZoneFigures): Total {
  return { rows, firms, jobs, ...(jobsRange ? { jobsRange } : {}) };
}

/** Jobs under the filter on each side of the port, wherever they are: the figures of the page's first sentence. */
function headlineOf({ codes, filter, year, baseYear }: Analysis) {
  const { perSide, unknown } = filteredJobs(codes, filter);
  const known = (values: readonly number[]) =>
    Object.fromEntries(PORT_SIDES.map((side, code) => [side, thousandths(values[code])]));
  return {
    [baseYear]: known(perSide.first),
    ...(year === baseYear ? {} : { [year]: known(perSide.last) }),
    change: known(perSide.change),
    changeUnknown: unknown,
  };
}

/** The page's first sentences in each language, of the region's own housing zones; `**` marks what weighs. */
function answersOf(analysis: Analysis, { housingZones }: Region): Record<Language, Answer> {
  const inYears = filteredJobs(analysis.codes, analysis.filter);
  const zones = { table: housingZones, fileName: "" };
  const known = analysis.register.firms.subsectorsKnown ?? true;
  return Object.fromEntries(
    LANGUAGES.map((code) => [code, answerOf(analysis, inYears, zones, speakerOf(code, known))]),
  ) as Record<Language, Answer>;
}

function notesOf(
  analysis: Analysis,
  figures: readonly ZoneFigures[],
  report: ImportReport,
  file: string,
  language: Language,
): Note[] {
  const { year, baseYear, codes, filter } = analysis;
  const unknown = unknownIn(analysis);
  const leftOut = year === baseYear ? 0 : filteredJobs(codes, filter).unknown;
  const few = figures.filter(({ firms }) => firms[year] > 0 && firms[year] < FEW_FIRMS).map(({ id }) => id);
  return [
    ...registerNotes(report, lackNames(analysis.register.firms), file, language),
    ...(unknown > 0 ? [pageNote(language, "filter.unknown", { n: unknown, year: String(year) })] : []),
    ...(leftOut > 0 ? [pageNote(language, "growth.unknown-left-out", { count: leftOut })] : []),
    ...(few.length > 0 ? [pageNote(language, "growth.chart.small", { names: few.join(", ") })] : []),
    ...(figures.length === 0 ? [ownNote(language, "count.no-zones")] : []),
  ];
}

function figuresOf(
  zone: Pick<Zone, "layer" | "id" | "key" | "name">,
  analysis: Analysis,
  rows: Uint32Array,
): ZoneFigures {
  const { register, year, baseYear } = analysis;
  const { firms } = register;
  const { years, subsector, portSide } = firms;
  const perYear = () => years.map(() => 0);
  const firmsOf = SUBSECTORS.map(perYear);
  const jobsOf = SUBSECTORS.map(perYear);
  const sides = PORT_SIDES.map(() => 0);
  let other = 0;
  let unknownJobs = 0;
  let change = 0;
  let changeUnknown = 0;
  const firstJobs = jobsIn(firms, baseYear);
  const lastJobs = jobsIn(firms, year);
  const bySize = SIZES.map(() => ({ firms: 0, jobs: 0 }));
  for (const row of rows) {
    const code = subsector[row];
    if (code === NOT_MANUFACTURING) {
      other++;
      continue;
    }
    sides[portSide[row]]++;
    let unknown = false;
    for (let y = 0; y < years.length; y++) {
      const jobs = firms.jobs[y][row];
      if (jobs !== 0) firmsOf[code][y]++;
      if (jobs > 0) jobsOf[code][y] += jobs;
      else if (Number.isNaN(jobs)) unknown = true;
    }
    if (unknown) unknownJobs++;
    const size = bySize[sizeClassOf(lastJobs[row])];
    if (size) {
      size.firms++;
      if (lastJobs[row] > 0) size.jobs += lastJobs[row];
    }
    const difference = lastJobs[row] - firstJobs[row];
    if (Number.isNaN(difference)) changeUnknown++;
    else change += difference;
  }
  const named = (values: readonly number[]) => byYear(years, values);
  const known = (inYear: readonly number[], jobs: readonly number[]): JobsPerYear =>
    Object.fromEntries(
      Object.entries(named(jobs)).map(([year, sum], y) => [
        year,
        Number.isNaN(jobsIfKnown(inYear[y], sum)) ? null : sum,
      ]),
    );
  const counted = rows.filter((row) => subsector[row] !== NOT_MANUFACTURING);
  const total = (parts: readonly (readonly number[])[]) =>
    years.map((_, y) => parts.reduce((sum, part) => sum + part[y], 0));
  const totalFirms = total(firmsOf);
  const jobs = known(totalFirms, total(jobsOf));
  return {
    id: idOf(zone),
    name: zone.name,
    layer: zone.layer,
    rows: rows.length - other,
    firms: named(totalFirms),
    jobs,
    ...(firms.jobsRanges ? { jobsRange: rangesOf(firms, counted) } : {}),
    portSide: Object.fromEntries(PORT_SIDES.map((side, i) => [side, sides[i]])) as Record<PortSide, number>,
    bySubsector: Object.fromEntries(
      SUBSECTORS.flatMap(({ id }, code) => {
        const here = {
          firms: named(firmsOf[code]),
          jobs: known(firmsOf[code], jobsOf[code]),
          ...(firms.jobsRanges
            ? {
                jobsRange: rangesOf(
                  firms,
                  counted.filter((row) => subsector[row] === code),
                ),
              }
            : {}),
        };
        if (firms.subsectorsKnown !== false) return [[id, here]];
        return code === UNKNOWN_SUBSECTOR ? [["unknown", here]] : [];
      }),
    ),
    ...(lacksOf(firms).jobs
      ? {}
      : {
          bySize: Object.fromEntries(
            SIZES.map((size, code) => [
              size,
              { firms: bySize[code].firms, jobs: thousandths(bySize[code].jobs) },
            ]),
          ),
        }),
    other,
    unknownJobs,
    change: jobs[baseYear] === null || jobs[year] === null ? null : thousandths(change),
    changeUnknown,
    ...changeRangeOf(analysis, counted),
  };
}

function changeRangeOf(
  { register: { firms }, baseYear, year }: Analysis,
  rows: Uint32Array,
): Pick<ZoneFigures, "changeRange"> {
  const between = baseYear === year ? null : changeBetween(firms, rows, { year, baseYear });
  if (!between) return {};
  const none = between.known === 0 && between.unknown > 0;
  const end = (value: number) => (none || !Number.isFinite(value) ? null : value);
  return { changeRange: { low: end(between.low), high: end(between.high), unknown: between.unknown } };
}

function rangesOf(firms: FirmTable, rows: Uint32Array): RangePerYear {
  return Object.fromEntries(
    firms.years.map((year) => {
      const found = jobsBetween(firms, rows, year);
      const none = !found || (found.known === 0 && found.unknown > 0);
      return [
        year,
        {
          low: none ? null : found.low,
          high: none || found.high === Number.POSITIVE_INFINITY ? null : found.high,
          unknown: found?.unknown ?? 0,
        },
      ];
    }),
  );
}

/** What the register does not tell: in the JSON only where there is something. */
function lacksOutput(firms: FirmTable): { lacks?: readonly string[] } {
  const lacks = lackNames(firms);
  return lacks.length > 0 ? { lacks } : {};
}

/** Part jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. */
function byYear(years: readonly number[], values: readonly number[]): PerYear {
  return Object.fromEntries(years.map((year, y) => [year, thousandths(values[y])]));
}

function firmsOutput(report: ImportReport, language: Language) {
  const { rows, read, refused, establishments, refusals, notices, assumed } = report;
  return {
    rows,
    read,
    refused,
    establishments,
    refusals: refusals.map(({ row, code, context }) => ({
      row,
      code,
      message: reasonOf(language, `refused.${code}`, context),
    })),
    notices: notices.map(({ code, context }) => ({
      code,
      message: reasonOf(language, `notice.${code}`, context),
    })),
    assumed,
  };
}

function readable(
  figures: readonly ZoneFigures[],
  all: ZoneFigures,
  { register: { synthetic }, baseYear: first, year: last }: Analysis,
  report: ImportReport,
  notes: readonly Note[],
  language: Language,
): string {
  const say = sayIn(language);
  const line = ({
    id,
    name,
    firms: inYear,
    jobs,
    jobsRange,
    portSide,
    change,
    changeUnknown,
    changeRange,
  }: ZoneFigures) => [
    id,
    name,
    inYear[last],
    jobsText(language, jobs[last], jobsRange?.[last]),
    ...(first === last
      ? []
      : [
          changeRange ? changeText(language, changeRange) : (change ?? unknownNumber(language)),
          changeRange?.unknown ?? changeUnknown,
        ]),
    portSide.inside,
    portSide.transition,
    portSide.outside,
  ];
  const header = [
    say("column.zone"),
    say("column.name"),
    say("column.firms.year", { year: String(last) }),
    say("column.jobs.year", { year: String(last) }),
    ...(first === last ? [] : [say("column.jobs.since", { year: String(first) }), say("growth.unknown")]),
    say("count.inside"),
    say("count.transition"),
    say("count.outside"),
  ];
  return [
    say("count.rows", {
      rows: String(report.rows),
      read: String(report.read),
      refused: String(report.refused),
      note: synthetic ? say("synthetic.note") : "",
    }),
    ...notes.map(({ text }) => text),
    tableText([header, ...figures.map(line), line({ ...all, id: "", name: say("count.distinct") })]),
  ].join("\n");
}
