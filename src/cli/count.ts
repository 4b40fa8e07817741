import { zoneShape } from "../core/geometry/polygon-set.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { PORT_SIDES, type PortSide } from "../core/register/port-side.ts";
import { NOT_MANUFACTURING, SUBSECTORS, type SubsectorId } from "../core/register/subsectors.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import type { Language } from "../i18n/language.ts";
import { firmsTable } from "../io/export/tables/firms-table.ts";
import { type ZoneCountRow, zoneCountsTable } from "../io/export/tables/zone-counts-table.ts";
import type { ImportReport } from "../io/import-report.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import { readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { reasonOf } from "./reason.ts";
import { type CliSay, sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { UsageError } from "./usage-error.ts";
import { rowsPerZone } from "./zone-rows.ts";

type PerYear = Record<string, number>;

type ZoneFigures = {
  readonly id: string;
  readonly name: string;
  /** Establishments of divisions 10-33 located in the zone, whatever the year. */
  readonly rows: number;
  /** Those registered in the year, with a known number of jobs or not. */
  readonly firms: PerYear;
  readonly jobs: PerYear;
  /** Adds up to `rows`. */
  readonly portSide: Record<PortSide, number>;
  readonly bySubsector: Record<SubsectorId, { firms: PerYear; jobs: PerYear }>;
  /** Establishments outside divisions 10-33: in none of the other figures. */
  readonly other: number;
  /** Establishments of divisions 10-33 whose jobs are unknown in at least one year of the file. */
  readonly unknownJobs: number;
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
  const { table: zones, report: zonesReport } = await loadZones(io, zonesPath, options);
  tellZones(io, zonesPath, zonesReport, language);
  const rows = rowsPerZone(firms, zones.shapes);
  const figures = rows.map((inZone, z) => figuresOf(zones, z, firms, inZone));
  const all = figuresOf(zones, 0, firms, distinct(rows));
  if (json) {
    const { rows: distinctRows, firms: distinctFirms, jobs } = all;
    const output = {
      firms: firmsOutput(report, language),
      zones: figures,
      distinct: { rows: distinctRows, firms: distinctFirms, jobs },
    };
    io.stdout(`${JSON.stringify(output)}\n`);
  } else io.stdout(readable(figures, all, firms, report, synthetic, sayIn(language)));
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
      settings: exportSayIn(language)("setting.year", { year: String(last), from: String(firms.years[0]) }),
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
  }
  const named = (values: readonly number[]) => byYear(years, values);
  const total = (parts: readonly (readonly number[])[]) =>
    years.map((_, y) => parts.reduce((sum, part) => sum + part[y], 0));
  return {
    id: zones.id[z],
    name: zones.name[z],
    rows: rows.length - other,
    firms: named(total(firmsOf)),
    jobs: named(total(jobsOf)),
    portSide: Object.fromEntries(PORT_SIDES.map((side, i) => [side, sides[i]])) as Record<PortSide, number>,
    bySubsector: Object.fromEntries(
      SUBSECTORS.map(({ id }, code) => [id, { firms: named(firmsOf[code]), jobs: named(jobsOf[code]) }]),
    ) as ZoneFigures["bySubsector"],
    other,
    unknownJobs,
  };
}

/** The zones as the page saves them: counted in the last year, beside the first. */
function zoneRows(
  figures: readonly ZoneFigures[],
  zones: ZoneTable,
  { years, jobs, subsector }: FirmTable,
  rows: readonly Uint32Array[],
): ZoneCountRow[] {
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
    jobs: figure.jobs[year],
    jobsBase: figure.jobs[baseYear],
    unknownJobs: rows[z].filter((row) => subsector[row] !== NOT_MANUFACTURING && Number.isNaN(inYear[row]))
      .length,
  }));
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
  say: CliSay,
): string {
  const first = firms.years[0];
  const last = firms.years[firms.years.length - 1];
  const line = ({ id, name, firms: inYear, jobs, portSide }: ZoneFigures) => [
    id,
    name,
    inYear[last],
    jobs[last],
    Math.round((jobs[last] - jobs[first]) * 1000) / 1000,
    portSide.inside,
    portSide.transition,
    portSide.outside,
  ];
  const header = [
    say("column.zone"),
    say("column.name"),
    say("column.firms.year", { year: String(last) }),
    say("column.jobs.year", { year: String(last) }),
    say("column.jobs.since", { year: String(first) }),
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
    tableText([header, ...figures.map(line), line({ ...all, id: "", name: say("count.distinct") })]),
  ].join("\n");
}
