import { zoneShape } from "../core/geometry/polygon-set.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { changeBetween, jobsBetween } from "../core/register/jobs-range.ts";
import { PORT_SIDES, type PortSide } from "../core/register/port-side.ts";
import { lackNames } from "../core/register/register-lacks.ts";
import {
  NOT_MANUFACTURING,
  SUBSECTORS,
  type SubsectorId,
  UNKNOWN_SUBSECTOR,
} from "../core/register/subsectors.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import type { Language } from "../i18n/language.ts";
import { unknownNumber } from "../i18n/unknown-number.ts";
import { firmsTable } from "../io/export/tables/firms-table.ts";
import { type ZoneCountRow, zoneCountsTable } from "../io/export/tables/zone-counts-table.ts";
import type { ImportReport } from "../io/import-report.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import { changeText, jobsText } from "./jobs-text.ts";
import { readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { UsageError } from "./usage-error.ts";
import { rowsPerZone } from "./zone-rows.ts";

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
  /** Establishments outside divisions 10-33: in none of the other figures. */
  readonly other: number;
  /** Establishments of divisions 10-33 whose jobs are unknown in at least one year of the file. */
  readonly unknownJobs: number;
  /** Change of jobs from the first year to the last, over establishments known in both; and how many are not. */
  readonly change: number;
  readonly changeUnknown: number;
  /** The same by size class, in a register that has those and several years; null for an end that there is not. */
  readonly changeRange?: RangePerYear[string];
};

/** `analyse count`: what does each zone affect? */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args, ["year"]);
  const { firms: firmsPath, zones: zonesPath, port, json, language } = options;
  const out = outOf(options, ["zones", "firms"]);
  const region = await loadRegion(io, port);
  const { table: firms, report, synthetic } = await loadFirms(io, firmsPath, region, options);
  const { year } = options.own;
  // Only a register that does not say its year takes one; all its years are counted.
  if (year !== undefined && !firms.years.map(String).includes(year))
    throw new UsageError("wrong.year", { years: firms.years.join(", "), value: year });
  if (year !== undefined && (firms.years.length > 1 || synthetic))
    io.stderr(
      `analyse: ${sayIn(language)("option.year-unused", { file: firmsPath ?? sayIn(language)("firms.embedded"), years: firms.years.join(", ") })}\n`,
    );
  const { table: zones, report: zonesReport } = await loadZones(io, zonesPath, options);
  tellZones(io, zonesPath, zonesReport, language);
  const rows = rowsPerZone(firms, zones.shapes);
  const figures = rows.map((inZone, z) => figuresOf(zones, z, firms, inZone));
  const all = figuresOf(zones, 0, firms, distinct(rows));
  if (json) {
    const { rows: distinctRows, firms: distinctFirms, jobs, jobsRange } = all;
    const output = {
      firms: { ...firmsOutput(report, language), ...lacksOutput(firms) },
      zones: figures,
      distinct: { rows: distinctRows, firms: distinctFirms, jobs, ...(jobsRange ? { jobsRange } : {}) },
    };
    io.stdout(`${JSON.stringify(output)}\n`);
  } else io.stdout(readable(figures, all, firms, report, synthetic, language));
  if (out) {
    const note = syntheticNote(synthetic, language);
    const body =
      out.table === "firms"
        ? firmsTable(
            firms,
            distinct(rows).filter((row) => firms.subsector[row] !== NOT_MANUFACTURING),
            note,
          )
        : zoneCountsTable(zoneRows(figures, zones, firms, rows), note);
    const last = firms.years[firms.years.length - 1];
    const facts = {
      fileName: synthetic ? null : ownName(firmsPath ?? ""),
      zones: zonesPath === undefined ? sayIn(language)("zones.embedded") : ownName(zonesPath),
      filter: "",
      settings: exportSayIn(language)(firms.years.length < 2 ? "setting.year.one" : "setting.year", {
        year: String(last),
        from: String(firms.years[0]),
      }),
      lacks: lackNames(firms),
      method: "count",
      perFirm: out.table === "firms",
    } as const;
    await writeOut(io, out, body, facts, language);
  }
  return 0;
}

function figuresOf(zones: ZoneTable, z: number, firms: FirmTable, rows: Uint32Array): ZoneFigures {
  const { years, subsector, portSide } = firms;
  const perYear = () => years.map(() => 0);
  const firmsOf = SUBSECTORS.map(perYear);
  const jobsOf = SUBSECTORS.map(perYear);
  const sides = PORT_SIDES.map(() => 0);
  let other = 0;
  let unknownJobs = 0;
  let change = 0;
  let changeUnknown = 0;
  const firstJobs = firms.jobs[0];
  const lastJobs = firms.jobs[years.length - 1];
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
  const [totalFirms, totalJobs] = [total(firmsOf), total(jobsOf)];
  return {
    id: zones.id[z],
    name: zones.name[z],
    rows: rows.length - other,
    firms: named(totalFirms),
    jobs: known(totalFirms, totalJobs),
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
    other,
    unknownJobs,
    change: Math.round(change * 1000) / 1000,
    changeUnknown,
    ...changeRangeOf(firms, counted),
  };
}

function changeRangeOf(firms: FirmTable, rows: Uint32Array): Pick<ZoneFigures, "changeRange"> {
  const { years } = firms;
  const [baseYear, year] = [years[0], years[years.length - 1]];
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

/** The zones as the page saves them: counted in the last year, beside the first. */
function zoneRows(
  figures: readonly ZoneFigures[],
  zones: ZoneTable,
  firms: FirmTable,
  rows: readonly Uint32Array[],
): ZoneCountRow[] {
  const { years, jobs, subsector } = firms;
  const baseYear = years[0];
  const year = years[years.length - 1];
  const inYear = jobs[years.length - 1];
  return figures.map((figure, z) => ({
    id: `${zones.layer}:${figure.id}`,
    name: figure.name || figure.id,
    shape: zoneShape(zones.shapes, z),
    year,
    baseYear,
    firms: figure.firms[year],
    jobs: figure.jobs[year] ?? Number.NaN,
    jobsBase: figure.jobs[baseYear] ?? Number.NaN,
    change: known(figure, baseYear, year) ? figure.change : Number.NaN,
    changeUnknown: figure.changeUnknown,
    changeBetween: changeBetween(
      firms,
      rows[z].filter((row) => subsector[row] !== NOT_MANUFACTURING),
      { year, baseYear },
    ),
    between: jobsBetween(
      firms,
      rows[z].filter((row) => subsector[row] !== NOT_MANUFACTURING),
      year,
    ),
    unknownJobs: rows[z].filter((row) => subsector[row] !== NOT_MANUFACTURING && Number.isNaN(inYear[row]))
      .length,
  }));
}

/** Are the jobs of any firm of the zone known in both years? */
function known({ jobs }: ZoneFigures, baseYear: number, year: number): boolean {
  return jobs[baseYear] !== null && jobs[year] !== null;
}

/** Part jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. */
function byYear(years: readonly number[], values: readonly number[]): PerYear {
  return Object.fromEntries(years.map((year, y) => [year, Math.round(values[y] * 1000) / 1000]));
}

function distinct(lists: readonly Uint32Array[]): Uint32Array {
  const rows = new Set<number>();
  for (const list of lists) for (const row of list) rows.add(row);
  return Uint32Array.from(rows).sort();
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
  firms: FirmTable,
  report: ImportReport,
  synthetic: boolean,
  language: Language,
): string {
  const say = sayIn(language);
  const first = firms.years[0];
  const last = firms.years[firms.years.length - 1];
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
          changeRange
            ? changeText(language, changeRange)
            : jobs[first] === null || jobs[last] === null
              ? unknownNumber(language)
              : change,
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
    ...lackNames(firms).map((lack) => say(`lacks.${lack}`)),
    tableText([header, ...figures.map(line), line({ ...all, id: "", name: say("count.distinct") })]),
  ].join("\n");
}
