import type { Analysis } from "../app/firms/analysis.ts";
import { areaOf, EVERY_PART, maskWithout, placeOf } from "../app/growth/areas.ts";
import { type ChartTable, chartTables } from "../app/growth/chart-tables.ts";
import { chartsOf } from "../app/growth/charts-of.ts";
import { foundHotspots } from "../app/growth/found-hotspots.ts";
import {
  circlesExport,
  nearHomesExport,
  shiftShareExport,
  shiftShareYearsExport,
  squaresExport,
  valueAddedExport,
} from "../app/growth/growth-export.ts";
import { type Period, periodOf } from "../app/growth/period.ts";
import { type ReferenceInUse, referenceInUse } from "../app/growth/reference-in-use.ts";
import { selectedCell } from "../app/growth/selected-cell.ts";
import { provenanceOf } from "../app/provenance/provenance.ts";
import { growthSource } from "../app/provenance/sources.ts";
import { EVERY, NOT_ONE } from "../app/repeat/filter-options.ts";
import type { OwnZone, Zone } from "../app/zones/zone.ts";
import { rowsIn, under } from "../core/counting/index.ts";
import { InputError } from "../core/errors.ts";
import type { Area } from "../core/growth/area.ts";
import { CIRCLE_DRAWS, type Circle, circleSteps } from "../core/growth/circles.ts";
import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { concentrations } from "../core/growth/ellison-glaeser.ts";
import { growthHeadline } from "../core/growth/headline.ts";
import {
  ADVISED_CELLS,
  DEFAULT_HOTSPOT_OPTIONS,
  drawsOf,
  findHotspots,
  type HotspotOptions,
  type Hotspots,
} from "../core/growth/hotspots.ts";
import { localMoran, QUADRANTS } from "../core/growth/local-moran.ts";
import { isChange, MEASURES, subjectOf } from "../core/growth/measures.ts";
import { measureInUse, measuresOf } from "../core/growth/measures-of.ts";
import { gridNeighbours } from "../core/growth/neighbours.ts";
import { outliers } from "../core/growth/outliers.ts";
import type { ReferenceSource } from "../core/growth/reference.ts";
import { referenceLabel, type ShiftShareRow } from "../core/growth/shift-share-rows.ts";
import { type Kept, type Stability, stabilitySteps } from "../core/growth/stability.ts";
import { yearlyFigures } from "../core/growth/subsector-figures.ts";
import { type ValueRow, valueRows } from "../core/growth/value-added.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { lackNames, lacksOf, noGrowth } from "../core/register/register-lacks.ts";
import { SUBSECTORS, UNKNOWN_SUBSECTOR } from "../core/register/subsectors.ts";
import { textAt } from "../core/register/text-column.ts";
import { finish } from "../core/steps.ts";
import { SAMPLE_REGISTER } from "../engine/embedded.ts";
import type { Language } from "../i18n/language.ts";
import { speakerOf } from "../i18n/speaker.ts";
import { translate } from "../i18n/translate.ts";
import { shiftShareTable, shiftShareYearsTable } from "../io/export/tables/shift-share-table.ts";
import { valueAddedTable } from "../io/export/tables/value-added-table.ts";
import type { ImportReport } from "../io/import-report.ts";
import { inputError } from "../io/input-codes.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../io/reference-jobs.ts";
import { CHARTS, type ChartName, START_GROWTH } from "../state/growth-choice.ts";
import type { FiguresFile } from "../state/growth-results.ts";
import type { FilterPart } from "../state/project.ts";
import { analysisUnder, chosenZones, idOf } from "./chosen.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion } from "./inputs.ts";
import {
  growsNearHomes,
  homesOf,
  namedPlaces,
  nearHomes,
  nearHomesOutput,
  nearHomesText,
} from "./near-homes.ts";
import { type Note, notesOutput, notesText, pageNote, registerNotes } from "./notes.ts";
import { numberOf, oneOf } from "./option-values.ts";
import { readOptions } from "./options.ts";
import { outOf, ownName, writeOut } from "./out.ts";
import { type CliSay, sayIn } from "./say.ts";
import { type Explained, explain, explainedText } from "./shift-share-text.ts";
import { tableText } from "./table-text.ts";
import { zoneTypesOf } from "./tension-area-types.ts";
import { LENS_OPTIONS, lensOfOptions } from "./tension-options.ts";
import { baseAsked, FIRM_OPTIONS, loadRules } from "./tension-setup.ts";
import { thousandths } from "./thousandths.ts";
import { UsageError } from "./usage-error.ts";
import { valueAddedJson, valueAddedText } from "./value-added-text.ts";

const OWN = [
  "cell",
  "measure",
  "capped",
  "band",
  "permutations",
  "seed",
  "fdr",
  "base-year",
  "year",
  "reference",
  "area",
  "chart",
  "stability",
  "scan",
] as const;
const TABLES = [
  "squares",
  "shift-share",
  "shift-share-years",
  "value-added",
  "near-homes",
  "circles",
] as const;

/** Of what growth is held against. */
const OF_HOMES = [...LENS_OPTIONS, "guidelines", "area-types", "homes"] as const;
type OwnOptions = Readonly<Record<(typeof OWN)[number] | (typeof OF_HOMES)[number], string | undefined>>;

/**
 * `analyse growth`: where did manufacturing grow, how sure is that, and what explains it? Zones are only added
 * when a file is named or some are drawn: there is one shift-share for each.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const given = readOptions(args, { own: [...OWN, ...OF_HOMES], many: FIRM_OPTIONS, withHousing: false });
  const { firms: firmsPath, port, json, language, own, choices } = given;
  const out = outOf(given, TABLES);
  const region = await loadRegion(io, port);
  const loaded = await loadFirms(io, firmsPath, region, given);
  const { table: firms, report, synthetic } = loaded;
  const options = hotspotOptions(own, firms);
  const file = firmsPath ?? "";
  const none = noGrowth(firms);
  const explains = out?.table === "shift-share" || out?.table === "shift-share-years";
  const scan = oneOf("scan", own.scan, ["yes", "no"], "no") === "yes" || out?.table === "circles";
  if (none !== null && (explains || scan || !measuresOf(firms).includes(options.measure)))
    throw new UsageError(`wrong.no-growth.${none}`, { file, year: String(firms.years[0]) });
  // Shift-share and the headline are of subsectors.
  const withoutSubsectors = firms.subsectorsKnown === false;
  if (withoutSubsectors && (choices.filter.subsectors.includes(false) || explains))
    throw new UsageError("wrong.no-subsectors", { file });
  const explained = none === null && !withoutSubsectors;
  if (out?.table === "value-added" && !(firms.valueAdded && explained))
    throw new UsageError("wrong.no-value-added", { file });
  const analysis = analysisUnder(loaded, given, options);
  const chosen = SUBSECTORS.flatMap((_, code) => (analysis.filter.subsectors[code] ? [code] : []));
  const { mask } = analysis;
  const period = periodOf(analysis);
  const zones = await chosenZones(io, region, given);
  const { ofTables, drawn, notes: ofZones } = zones;
  const speaker = speakerOf(language, firms.subsectorsKnown ?? true);
  const asked = areaAsked(own.area, drawn);
  const area = asked ?? START_GROWTH.area;
  const use = await referenceOf(own.reference ?? "region", analysis, placeOf(analysis, area, drawn), io);
  const areas = areasOf(analysis, ofTables, drawn, asked, ["subsectors"]);
  const { source } = use;
  const explanation =
    explained && source
      ? explainedOf(analysis, areas, areasOf(analysis, ofTables, drawn, asked, EVERY_PART), source, chosen)
      : null;
  const value = explained ? areas.flatMap((one) => valueRows(firms, one, period, chosen)) : [];
  const hotspots = findHotspots(firms, options, mask);
  const tried = oneOf("stability", own.stability, ["yes", "no"], "no") === "yes";
  const stability = tried ? finish(stabilitySteps(firms, hotspots, mask)) : null;
  const found = foundHotspots(hotspots);
  const scanned = scan ? finish(circleSteps(firms, options, mask)) : null;
  const [rules, lens] = [await loadRules(io, own.guidelines), lensOfOptions(own)];
  const homes = growsNearHomes(analysis, options.measure)
    ? await homesOf(
        (tested) => baseAsked(analysis, rules, lens, given.many, zoneTypesOf(own["area-types"], tested)),
        zones,
        own.homes,
        given,
        io,
      )
    : null;
  const near = homes && nearHomes(found, homes);
  if (out?.table === "near-homes" && near?.kind !== "found")
    throw new UsageError(
      withoutSubsectors ? "wrong.near-sbi" : near ? "wrong.near-zones" : "wrong.near-level",
      { file },
    );
  const places = await namedPlaces(io, region);
  const charts = chartTables(chartsAsked(own.chart, analysis), {
    analysis,
    filter: choices.filter,
    zones: drawn,
    area,
    reference: use,
    speaker,
  });
  const selected = selectedCell(choices.selection, found);
  if (choices.selection?.kind === "cell" && !selected)
    throw new UsageError("wrong.select", { value: `${choices.selection.xM}:${choices.selection.yM}` });
  const notes = [
    ...notesOf(hotspots, firms, explanation?.rows ?? [], report, firmsPath ?? SAMPLE_REGISTER, language),
    ...ofZones,
  ];
  const known = { firms, sides: areas.slice(0, 3), explanation, value, chosen, period };
  if (json) {
    const result = {
      ...output(hotspots, known, stability, scanned, synthetic),
      // null: of a level, without SBI codes or without zones, nothing can be said.
      nearHomes: nearHomesOutput(near, places),
      ...(charts.length > 0 ? { charts } : {}),
      ...(selected ? { selected: { cell: selected.cell, spot: selected.spot ? selected.index : null } } : {}),
      ...notesOutput(report, notes, language),
      provenance: await provenanceOf(growthSource(analysis, options, use.id, drawn, homes), region),
    };
    io.stdout(`${JSON.stringify(result)}\n`);
  } else
    io.stdout(
      readable(
        hotspots,
        firms,
        explanation,
        value,
        stability,
        scanned,
        nearHomesText(near, places, speaker),
        synthetic,
        notes,
        report,
        period,
        language,
      ) + chartsText(charts),
    );
  if (out) {
    const note = synthetic ? translate(language, "badge.synthetic") : null;
    const offers = {
      squares: () => squaresExport(found, analysis, speaker),
      "shift-share": () => {
        const offer = shiftShareExport(analysis, use, speaker);
        // The page's tables are of the sides of the port alone.
        return (
          explanation &&
          offer && { ...offer, body: shiftShareTable(explanation.rows, explanation.concentration, note) }
        );
      },
      "shift-share-years": () => {
        const offer = shiftShareYearsExport(analysis, use, speaker);
        if (explanation?.years instanceof InputError) throw explanation.years;
        return explanation && offer && { ...offer, body: shiftShareYearsTable(explanation.years, note) };
      },
      "value-added": () => {
        const offer = valueAddedExport(analysis, speaker);
        return offer && { ...offer, body: valueAddedTable(value, firms.years, note) };
      },
      "near-homes": () => nearHomesExport(near, analysis, places, speaker),
      circles: () =>
        circlesExport(
          { baseYear: options.baseYear, year: options.year, seed: options.seed, circles: scanned ?? [] },
          analysis,
          speaker,
        ),
    };
    const offer = offers[out.table]();
    const ofFile = given.zones === undefined ? null : ownName(given.zones);
    if (offer)
      await writeOut(io, out, { ...offer, facts: { ...offer.facts, zones: ofFile } }, { language, region });
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
    measure: oneOf("measure", own.measure, MEASURES, measureInUse(firms, defaults.measure)),
    capped: yes("capped"),
    band:
      own.band === "first-ring"
        ? "first-ring"
        : numberOf("band", own.band, { least: 1, most: 20, otherwise: 1.5 }),
    permutations: whole("permutations", 1, 10_000_000, defaults.permutations),
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

/** Why jobs changed in each area. `places`: the areas again with everything that stands there, whatever the filter. */
function explainedOf(
  analysis: Analysis,
  areas: readonly Area[],
  places: readonly Area[],
  source: ReferenceSource,
  chosen: readonly number[],
): Explained {
  const { firms } = analysis.register;
  const period = periodOf(analysis);
  const against = (area: Area): ReferenceSource =>
    source.id === "rest" ? { id: "rest", place: places[areas.indexOf(area)] } : source;
  return {
    source: source.id,
    concentration: concentrations(firms, period.year),
    ...explain(firms, areas, period, against, chosen),
  };
}

/** Sides of the port, zones, and the area of the charts where it is none of these; with the filter but for the parts left out. */
function areasOf(
  analysis: Analysis,
  ofTables: readonly Zone[],
  drawn: readonly OwnZone[],
  asked: string | undefined,
  open: readonly FilterPart[],
): Area[] {
  const ids = [
    ...PORT_SIDES,
    ...drawn.map(({ drawn: { number } }) => `zone:${number}`),
    ...(asked === "all" ? [asked] : []),
  ];
  const areas = ids.map((id) => areaOf(analysis, id, drawn, open));
  const mask = maskWithout(analysis, open);
  const everything = under(analysis.register.index);
  const inZones = ofTables.map((zone) => ({
    id: idOf(zone),
    rows: rowsIn(everything, [zone.shape]).filter((row) => mask[row] === 1),
  }));
  return [...areas.slice(0, PORT_SIDES.length), ...inZones, ...areas.slice(PORT_SIDES.length)];
}

function areaAsked(area: string | undefined, drawn: readonly OwnZone[]): string | undefined {
  const allowed = [...PORT_SIDES, "all", ...drawn.map(({ drawn: { number } }) => `zone:${number}`)];
  return area === undefined ? undefined : oneOf("area", area, allowed, "all");
}

/** Charts by their names, or all that have something to say of the register. */
function chartsAsked(charts: string | undefined, analysis: Analysis): readonly ChartName[] {
  const offered = chartsOf(analysis);
  if (charts === undefined || charts === NOT_ONE) return [];
  if (charts === EVERY) return offered;
  const asked = charts.split(",").map((name) => oneOf("chart", name.trim(), CHARTS, CHARTS[0]));
  return offered.filter((name) => asked.includes(name));
}

/**
 * What areas are compared with, as the page does.
 *
 * @param place  all establishments of the area that the charts are about
 * @throws InputError for a file that cannot be used
 */
async function referenceOf(
  name: string,
  analysis: Analysis,
  place: Area,
  io: CliIo,
): Promise<ReferenceInUse> {
  const id = name === "region" || name === "rest" || name === "national" ? name : "own";
  const file = id === "region" || id === "rest" ? null : await figuresOf(id === "national" ? null : name, io);
  const use = referenceInUse(id, { national: file, own: file }, analysis.register, periodOf(analysis), place);
  // Of one area there may be no rest; the others have theirs.
  if (use.problem && id !== "rest") throw use.problem;
  return use;
}

/** @param path  null for the national figures that come with the page */
async function figuresOf(path: string | null, io: CliIo): Promise<FiguresFile> {
  const fileName = path ?? NATIONAL_JOBS;
  let bytes: Uint8Array;
  try {
    bytes = await (path === null ? io.readEmbedded(fileName) : io.readFile(fileName));
  } catch {
    throw inputError("file.not-found", { file: fileName });
  }
  const { figures, refusals } = readReferenceJobs(bytes, fileName);
  return { fileName: ownName(fileName), figures, refused: refusals.length };
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

/** What the parts of the result that are no hotspots are made of. */
type Known = {
  readonly firms: FirmTable;
  readonly sides: readonly Area[];
  /** null where growth cannot be explained. */
  readonly explanation: Explained | null;
  readonly value: readonly ValueRow[];
  readonly chosen: readonly number[];
  readonly period: Period;
};

function output(
  hotspots: Hotspots,
  { firms, sides, explanation, value, chosen, period }: Known,
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  synthetic: boolean,
) {
  const { options, grid, cells, spots } = hotspots;
  const { baseYear, year } = options;
  const base = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  const perSide = sides.map((area) => yearlyFigures(firms, area));
  const headline = growthHeadline(firms, period.baseYear, period.year);
  // Of unknown jobs the change is not 0.
  const changed = (jobs: number) => (lacksOf(firms).jobs ? null : thousandths(jobs));
  const neighbours = gridNeighbours(grid, options.band);
  const moran = localMoran(cells.value, neighbours);
  const standOut = outliers(cells.value, moran);
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
      [`jobs${baseYear}`]: thousandths(grid.jobs[base][cell]),
      [`jobs${year}`]: thousandths(grid.jobs[last][cell]),
      change: changed(cells.changes.change[cell]),
      unknown: cells.changes.unknown[cell],
      value: thousandths(cells.value[cell]),
      z: cells.z[cell],
      p: cells.p[cell],
      q: cells.q[cell],
      windowSum: thousandths(cells.windowSum[cell]),
      windowExpected: cells.windowExpected[cell],
      pPerm: cells.pPerm[cell],
      qPerm: cells.qPerm[cell],
      qLow: cells.qLow[cell],
      qHigh: cells.qHigh[cell],
      side: cells.side[cell],
      draws: cells.draws[cell],
      class: HOTSPOT_CLASSES[cells.classOf[cell]],
      contrary: cells.contrary[cell] === 1,
      edge: cells.edge[cell] === 1,
      moran: moran.i[cell],
      moranZ: moran.z[cell],
      outlier: standOut[cell],
      moranQuadrant: QUADRANTS[moran.quadrant[cell]] ?? null,
    })),
    spots: spots.map((spot, index) => ({
      kind: spot.kind,
      class: HOTSPOT_CLASSES[spot.classCode],
      ofClass: spot.ofClass,
      contrary: spot.contrary,
      edge: spot.edge,
      cells: Array.from(spot.cells, (cell) => [grid.xM[cell], grid.yM[cell]]),
      firms: spot.firms,
      [`jobs${baseYear}`]: thousandths(spot.jobsBase),
      [`jobs${year}`]: thousandths(spot.jobs),
      change: changed(spot.change),
      unknown: spot.unknown,
      ...(options.measure === "jobs-change-net"
        ? { net: thousandths(sum(Array.from(spot.cells, (cell) => cells.value[cell]))) }
        : {}),
      explanation: spot.explanation && {
        firm: textAt(firms.id, spot.explanation.firm),
        amount: thousandths(spot.explanation.amount),
        share: spot.explanation.share,
      },
      withoutLargest: spot.withoutLargest && {
        firm: textAt(firms.id, spot.withoutLargest.firm),
        change: thousandths(spot.withoutLargest.change),
      },
      robustness: spot.robustness,
      ...(stability ? { stability: stability[index] } : {}),
    })),
    ...(scanned ? { scan: scanned.map(({ xM: x, yM: y, ...circle }) => ({ x, y, ...circle })) } : {}),
    // What a class follows from: the (adjusted) p and the side of each cell.
    classes: {
      names: HOTSPOT_CLASSES,
      levels: CLASS_LEVELS,
      from: options.fdr ? "qPerm" : "pPerm",
      tests: tested(cells.pPerm),
    },
    headline: {
      baseYear: period.baseYear,
      year: period.year,
      // null: there is no growth to see, which is not a change of 0.
      change: noGrowth(firms) ? null : headline.change.map(thousandths),
      share: headline.share,
      baseShare: headline.baseShare,
      unknown: headline.unknown,
    },
    permutations: options.permutations,
    seed: options.seed,
    unknown: sum(cells.changes.unknown),
    fewCells: cells.n < ADVISED_CELLS,
    portSide: Object.fromEntries(
      (firms.subsectorsKnown === false ? [UNKNOWN_SUBSECTOR] : chosen).map((code) => [
        firms.subsectorsKnown === false ? "unknown" : SUBSECTORS[code].id,
        Object.fromEntries(
          sides.map(({ id }, side) => [
            id,
            Object.fromEntries(
              firms.years.map((inYear, y) => [
                inYear,
                thousandths(
                  jobsIfKnown(registered(firms, sides[side], y, code), perSide[side].jobs[y][code]),
                ),
              ]),
            ),
          ]),
        ),
      ]),
    ),
    shiftShare: explanation?.rows ?? [],
    ...(firms.valueAdded ? { valueAdded: valueAddedJson(value, firms.years) } : {}),
    // null where the reference lacks a year in between.
    shiftShareYears: explanation && (explanation.years instanceof InputError ? null : explanation.years),
    concentration: explanation
      ? Object.fromEntries(
          chosen.map((code) => [SUBSECTORS[code].id, { ellisonGlaeser: explanation.concentration[code] }]),
        )
      : {},
    ...(lackNames(firms).length > 0 ? { lacks: lackNames(firms) } : {}),
    assumed: {
      register: synthetic ? "synthetic sample" : "file",
      measure: options.measure,
      capped: options.capped,
      fdr: options.fdr,
      baseYear,
      year,
      band: options.band,
      ...(explanation ? { reference: referenceLabel(explanation.source) } : {}),
      nullHypothesis: isChange(options.measure)
        ? "changes of firms exchanged within size classes"
        : "values of squares exchanged",
    },
  };
}

/** Squares that were tested, which the adjustment is over. */
function tested(p: Float64Array): number {
  return p.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}

/** Firms of a subsector in an area that are registered in a year, whether their jobs are known or not. */
function registered({ jobs, subsector }: FirmTable, { rows }: Area, y: number, code: number): number {
  let count = 0;
  for (const row of rows) if (subsector[row] === code && jobs[y][row] !== 0) count++;
  return count;
}

function notesOf(
  { cells, options }: Hotspots,
  firms: FirmTable,
  parts: readonly ShiftShareRow[],
  report: ImportReport,
  file: string,
  language: Language,
): Note[] {
  const { baseYear, year } = options;
  const none = noGrowth(firms);
  const left = sum(cells.changes.unknown);
  const small = parts
    .filter(({ smallNumbers, change }) => smallNumbers && change !== 0)
    .map(({ area, subsector }) => `${subsector} ${area}`);
  return [
    ...registerNotes(report, lackNames(firms), file, language),
    ...(none ? [pageNote(language, `growth.none.${none}`, { year: String(firms.years[0]) })] : []),
    ...(left > 0 && baseYear !== year && !none
      ? [pageNote(language, "growth.unknown-left-out", { count: left })]
      : []),
    ...(cells.n < ADVISED_CELLS ? [pageNote(language, "growth.few-cells", { advised: ADVISED_CELLS })] : []),
    ...(small.length > 0 ? [pageNote(language, "growth.chart.small", { names: small.join(", ") })] : []),
  ];
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at];
  return total;
}

function readable(
  hotspots: Hotspots,
  firms: FirmTable,
  /** null where growth cannot be explained. */
  parts: Explained | null,
  value: readonly ValueRow[],
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  /** What is said of growing clusters near planned homes; "" for nothing. */
  near: string,
  synthetic: boolean,
  notesOfAll: readonly Note[],
  report: ImportReport,
  period: Period,
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
    notesText(notesOfAll),
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
    parts
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
    parts && unknown > 0 && unknown !== sum(cells.changes.unknown)
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
    ...(parts ? ["\n", explainedText(parts, language)] : []),
    valueAddedText(value, firms.years, language),
  ].join("");
}

/** What charts of the page say, with their figures. */
function chartsText(charts: readonly ChartTable[]): string {
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
