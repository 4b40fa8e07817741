import { type Area, portSideAreas } from "../core/growth/area.ts";
import { HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { growthHeadline } from "../core/growth/headline.ts";
import {
  DEFAULT_HOTSPOT_OPTIONS,
  findHotspots,
  type HotspotOptions,
  type Hotspots,
} from "../core/growth/hotspots.ts";
import { MEASURES } from "../core/growth/measures.ts";
import { nationalReference, type Reference, regionReference } from "../core/growth/reference.ts";
import { type ShiftShareRow, shiftShareRows } from "../core/growth/shift-share-rows.ts";
import { yearlyFigures } from "../core/growth/subsector-figures.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { lackNames, lacksOf, noGrowth } from "../core/register/register-lacks.ts";
import { SUBSECTORS, UNKNOWN_SUBSECTOR } from "../core/register/subsectors.ts";
import { textAt } from "../core/register/text-column.ts";
import { growthSettings } from "../i18n/export-settings.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { growthSquaresTable } from "../io/export/tables/growth-squares-table.ts";
import { shiftShareTable } from "../io/export/tables/shift-share-table.ts";
import { inputError } from "../io/input-codes.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../io/reference-jobs.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import { numberOf, oneOf, readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { type CliSay, sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { UsageError } from "./usage-error.ts";
import { rowsPerZone } from "./zone-rows.ts";

const OWN = [
  "cell",
  "measure",
  "capped",
  "band",
  "subsector",
  "permutations",
  "seed",
  "fdr",
  "base-year",
  "year",
  "reference",
] as const;
type OwnOptions = Readonly<Record<(typeof OWN)[number], string | undefined>>;

/**
 * `analyse growth`: where did manufacturing grow, how sure is that, and what explains it? Zones are only added
 * when a file is named: there is one shift-share for each.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const given = readOptions(args, OWN);
  const { firms: firmsPath, zones: zonesPath, port, json, language, own } = given;
  const out = outOf(given, ["squares", "shift-share"]);
  const chosen = chosenSubsectors(own.subsector);
  const region = await loadRegion(io, port);
  const { table: firms, synthetic } = await loadFirms(io, firmsPath, region, given);
  const options = hotspotOptions(own, firms);
  const file = firmsPath ?? "";
  const none = noGrowth(firms);
  const needsChange = options.measure.startsWith("jobs-change") || out?.table === "shift-share";
  // Squares count the firms whose jobs are known: without any there is nothing to compare.
  if (none !== null && (needsChange || lacksOf(firms).jobs))
    throw new UsageError(`wrong.no-growth.${none}`, { file, year: String(firms.years[0]) });
  // Shift-share and the headline are of subsectors.
  const withoutSubsectors = firms.subsectorsKnown === false;
  if (withoutSubsectors && (own.subsector !== undefined || out?.table === "shift-share"))
    throw new UsageError("wrong.no-subsectors", { file });
  const explained = none === null && !withoutSubsectors;
  const mask = Uint8Array.from(firms.subsector, (code) => (chosen.includes(code) ? 1 : 0));
  const reference = await referenceOf(own.reference ?? "region", firms, options, io);
  const areas = portSideAreas(firms, mask);
  if (zonesPath !== undefined) {
    const { table: zones, report } = await loadZones(io, zonesPath, given);
    tellZones(io, zonesPath, report, language);
    rowsPerZone(firms, zones.shapes).forEach((rows, zone) => {
      areas.push({ id: zones.id[zone], rows: rows.filter((row) => mask[row] === 1) });
    });
  }
  const hotspots = findHotspots(firms, options, mask);
  const parts = explained
    ? areas.flatMap((area) => shiftShareRows(firms, area, options, reference, chosen))
    : [];
  io.stdout(
    json
      ? `${JSON.stringify(output(hotspots, firms, areas.slice(0, 3), parts, chosen, synthetic))}\n`
      : readable(hotspots, firms, explained ? parts : null, synthetic, language),
  );
  if (out) {
    const note = syntheticNote(synthetic, language);
    const { baseYear, year } = options;
    const squares = out.table === "squares";
    const facts = {
      fileName: synthetic ? null : ownName(firmsPath ?? ""),
      zones: zonesPath === undefined ? null : ownName(zonesPath),
      filter:
        chosen.length === SUBSECTORS.length
          ? ""
          : chosen.map((code) => translate(language, `subsector.${SUBSECTORS[code].id}`)).join(", "),
      settings: squares
        ? growthSettings(language, options)
        : exportSayIn(language)("setting.shift", {
            from: String(baseYear),
            to: String(year),
            reference: own.reference ?? "region",
          }),
      method: squares ? "growth" : "shift-share",
      lacks: lackNames(firms),
      perFirm: false,
    } as const;
    const body = squares ? growthSquaresTable(hotspots, note) : shiftShareTable(parts, note);
    await writeOut(io, out, body, facts, language);
  }
  return 0;
}

function hotspotOptions(own: OwnOptions, firms: FirmTable): HotspotOptions {
  const whole = (name: "permutations" | "seed", least: number, most: number, otherwise: number) => {
    const number = numberOf(name, own[name], { least, most, otherwise });
    if (!Number.isInteger(number))
      throw new UsageError("wrong.whole", { option: name, value: own[name] ?? "" });
    return number;
  };
  const defaults = DEFAULT_HOTSPOT_OPTIONS;
  const yes = (name: "capped" | "fdr") =>
    oneOf(name, own[name], ["yes", "no"], defaults[name] ? "yes" : "no") === "yes";
  return {
    cellM: numberOf("cell", own.cell, { least: 50, most: 50_000, otherwise: defaults.cellM }),
    measure: oneOf("measure", own.measure, MEASURES, defaults.measure),
    capped: yes("capped"),
    band:
      own.band === "first-ring"
        ? "first-ring"
        : numberOf("band", own.band, { least: 1, most: 20, otherwise: 1.5 }),
    permutations: whole("permutations", 1, 1_000_000, defaults.permutations),
    seed: whole("seed", 0, Number.MAX_SAFE_INTEGER, defaults.seed),
    fdr: yes("fdr"),
    baseYear: yearOf("base-year", own["base-year"], firms.years, firms.years[0]),
    year: yearOf("year", own.year, firms.years, firms.years[firms.years.length - 1]),
  };
}

function yearOf(
  option: string,
  value: string | undefined,
  years: readonly number[],
  otherwise: number,
): number {
  return Number(oneOf(option, value, years.map(String), String(otherwise)));
}

function chosenSubsectors(list: string | undefined): number[] {
  const ids = SUBSECTORS.map(({ id }) => id);
  if (list === undefined) return ids.map((_, code) => code);
  const wanted = list.split(",").map((word) => oneOf("subsector", word.trim(), ids, ids[0]));
  return ids.flatMap((id, code) => (wanted.includes(id) ? [code] : []));
}

async function referenceOf(
  name: string,
  firms: FirmTable,
  { baseYear, year }: HotspotOptions,
  io: CliIo,
): Promise<Reference> {
  if (name === "region") return regionReference(firms, baseYear, year);
  if (name === "national") {
    const { figures } = readReferenceJobs(await io.readEmbedded(NATIONAL_JOBS), NATIONAL_JOBS);
    return nationalReference(figures, "national", baseYear, year);
  }
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(name);
  } catch {
    throw inputError("file.not-found", { file: name });
  }
  return nationalReference(readReferenceJobs(bytes, name).figures, "own", baseYear, year);
}

function output(
  { options, grid, cells }: Hotspots,
  firms: FirmTable,
  sides: readonly Area[],
  shiftShare: readonly ShiftShareRow[],
  chosen: readonly number[],
  synthetic: boolean,
) {
  const { baseYear, year } = options;
  const base = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  const perSide = sides.map((area) => yearlyFigures(firms, area));
  return {
    cell: options.cellM,
    bandM: cells.bandM,
    n: cells.n,
    mean: cells.mean,
    s: cells.s,
    // NaN (no value, no score) becomes null.
    cells: Array.from({ length: grid.count }, (_, cell) => ({
      x: grid.xM[cell],
      y: grid.yM[cell],
      firms: grid.firms[last][cell],
      [`jobs${baseYear}`]: rounded(grid.jobs[base][cell]),
      [`jobs${year}`]: rounded(grid.jobs[last][cell]),
      value: cells.value[cell],
      z: cells.z[cell],
      p: cells.p[cell],
      q: cells.q[cell],
      pPerm: cells.pPerm[cell],
      qPerm: cells.qPerm[cell],
      class: HOTSPOT_CLASSES[cells.classOf[cell]],
    })),
    permutations: options.permutations,
    seed: options.seed,
    portSide: Object.fromEntries(
      (firms.subsectorsKnown === false ? [UNKNOWN_SUBSECTOR] : chosen).map((code) => [
        firms.subsectorsKnown === false ? "unknown" : SUBSECTORS[code].id,
        Object.fromEntries(
          sides.map(({ id }, side) => [
            id,
            Object.fromEntries(
              firms.years.map((inYear, y) => [
                inYear,
                rounded(jobsIfKnown(registered(firms, sides[side], y, code), perSide[side].jobs[y][code])),
              ]),
            ),
          ]),
        ),
      ]),
    ),
    shiftShare,
    ...(lackNames(firms).length > 0 ? { lacks: lackNames(firms) } : {}),
    assumed: {
      register: synthetic ? "synthetic sample" : "file",
      measure: options.measure,
      capped: options.capped,
      fdr: options.fdr,
    },
  };
}

/** Firms of a subsector in an area that are registered in a year, whether their jobs are known or not. */
function registered({ jobs, subsector }: FirmTable, { rows }: Area, y: number, code: number): number {
  let count = 0;
  for (const row of rows) if (subsector[row] === code && jobs[y][row] !== 0) count++;
  return count;
}

/** Part jobs are kept as 32-bit numbers: three decimals are what a file can mean. */
function rounded(jobs: number): number {
  return Math.round(jobs * 1000) / 1000;
}

function readable(
  { options, grid, cells, spots }: Hotspots,
  firms: FirmTable,
  /** null where growth cannot be explained. */
  parts: readonly ShiftShareRow[] | null,
  synthetic: boolean,
  language: Language,
): string {
  const say = sayIn(language);
  const { baseYear, year, permutations } = options;
  const spotRows = spots.map(
    ({ kind, cells: members, classCode, firms: inYear, jobsBase, jobs, explanation, robustness }) => [
      kind,
      HOTSPOT_CLASSES[classCode],
      `${Math.min(...at(members, grid.xM))},${Math.min(...at(members, grid.yM))}`,
      members.length,
      inYear,
      rounded(jobsBase),
      rounded(jobs),
      explanation ? `${Math.round(explanation.share * 100)}% ${textAt(firms.id, explanation.firm)}` : "-",
      robustness.map(({ cells: left }) => left).join("/"),
    ],
  );
  return [
    synthetic ? `${say("growth.synthetic")}\n` : "",
    say("growth.squares", {
      squares: String(grid.count),
      cell: String(options.cellM),
      measure: options.measure,
      capped: options.capped ? say("growth.capped") : "",
      from: String(baseYear),
      to: String(year),
      mean: cells.mean.toFixed(2),
      spread: cells.s.toFixed(2),
      permutations: String(permutations),
    }),
    "\n",
    parts
      ? headline(firms, { baseYear, year }, say)
      : lackNames(firms)
          .map((lack) => say(`lacks.${lack}`))
          .join("\n"),
    "\n\n",
    tableText([
      [
        say("growth.spot"),
        say("growth.class"),
        say("growth.corner"),
        say("growth.squares.column"),
        say("column.firms"),
        say("column.jobs.year", { year: String(baseYear) }),
        say("column.jobs.year", { year: String(year) }),
        say("growth.largest"),
        say("growth.at"),
      ],
      ...spotRows,
    ]),
    ...(parts ? ["\n", partsTable(parts, say)] : []),
  ].join("");
}

const signed = (value: number): string => (value > 0 ? "+" : "") + value.toFixed(1);

function headline(
  firms: FirmTable,
  { baseYear, year }: Pick<HotspotOptions, "baseYear" | "year">,
  say: CliSay,
): string {
  const { change, share } = growthHeadline(firms, baseYear, year);
  return say("growth.headline", {
    inside: signed(change[0]),
    transition: signed(change[1]),
    outside: signed(change[2]),
    share: share ? say("growth.headline.share", { percent: String(Math.round(share[2] * 100)) }) : "",
  });
}

function partsTable(parts: readonly ShiftShareRow[], say: CliSay): string {
  return tableText([
    [
      say("growth.area"),
      say("growth.subsector"),
      say("growth.change"),
      say("growth.national"),
      say("growth.mix"),
      say("growth.local"),
      "LQ",
      "",
    ],
    ...parts.map((part) => [
      part.area,
      part.subsector,
      signed(part.change),
      signed(part.national),
      signed(part.mix),
      signed(part.local),
      part.locationQuotient?.toFixed(2) ?? "-",
      part.smallNumbers ? say("growth.small") : "",
    ]),
  ]);
}

function at(positions: Uint32Array, values: Int32Array): number[] {
  return Array.from(positions, (position) => values[position]);
}
