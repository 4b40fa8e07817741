import { InputError } from "../core/errors.ts";
import { type Area, portSideAreas } from "../core/growth/area.ts";
import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { concentrations } from "../core/growth/ellison-glaeser.ts";
import { growthHeadline } from "../core/growth/headline.ts";
import {
  ADVISED_CELLS,
  DEFAULT_HOTSPOT_OPTIONS,
  findHotspots,
  type HotspotOptions,
  type Hotspots,
} from "../core/growth/hotspots.ts";
import { localMoran, QUADRANTS } from "../core/growth/local-moran.ts";
import { isChange, MEASURES, subjectOf } from "../core/growth/measures.ts";
import { gridNeighbours } from "../core/growth/neighbours.ts";
import type { ReferenceSource } from "../core/growth/reference.ts";
import { scanSteps } from "../core/growth/scan.ts";
import { changedFirms } from "../core/growth/scan-firms.ts";
import { referenceLabel } from "../core/growth/shift-share-rows.ts";
import { type Kept, type Stability, stabilitySteps } from "../core/growth/stability.ts";
import { yearlyFigures } from "../core/growth/subsector-figures.ts";
import { type ValueRow, valueRows } from "../core/growth/value-added.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { jobsIfKnown } from "../core/register/jobs-known.ts";
import { lackNames, lacksOf, noGrowth } from "../core/register/register-lacks.ts";
import { SUBSECTORS, UNKNOWN_SUBSECTOR } from "../core/register/subsectors.ts";
import { textAt } from "../core/register/text-column.ts";
import { finish } from "../core/steps.ts";
import { growthSettings } from "../i18n/export-settings.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { growthSquaresTable } from "../io/export/tables/growth-squares-table.ts";
import { shiftShareTable, shiftShareYearsTable } from "../io/export/tables/shift-share-table.ts";
import { valueAddedTable } from "../io/export/tables/value-added-table.ts";
import { inputError } from "../io/input-codes.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../io/reference-jobs.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import { numberOf, oneOf, readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { type CliSay, sayIn } from "./say.ts";
import { type Explained, explain, explainedText } from "./shift-share-text.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { UsageError } from "./usage-error.ts";
import { valueAddedJson, valueAddedText } from "./value-added-text.ts";
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
  "stability",
  "scan",
] as const;
type OwnOptions = Readonly<Record<(typeof OWN)[number], string | undefined>>;

/**
 * `analyse growth`: where did manufacturing grow, how sure is that, and what explains it? Zones are only added
 * when a file is named: there is one shift-share for each.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const given = readOptions(args, OWN);
  const { firms: firmsPath, zones: zonesPath, port, json, language, own } = given;
  const out = outOf(given, ["squares", "shift-share", "shift-share-years", "value-added"]);
  const chosen = chosenSubsectors(own.subsector);
  const region = await loadRegion(io, port);
  const { table: firms, synthetic } = await loadFirms(io, firmsPath, region, given);
  const options = hotspotOptions(own, firms);
  const file = firmsPath ?? "";
  const none = noGrowth(firms);
  const explains = out?.table === "shift-share" || out?.table === "shift-share-years";
  const needsChange = options.measure.startsWith("jobs-change") || explains;
  // Squares count the firms whose jobs are known: without any there is nothing to compare.
  if (none !== null && (needsChange || lacksOf(firms).jobs))
    throw new UsageError(`wrong.no-growth.${none}`, { file, year: String(firms.years[0]) });
  // Shift-share and the headline are of subsectors.
  const withoutSubsectors = firms.subsectorsKnown === false;
  if (withoutSubsectors && (own.subsector !== undefined || explains))
    throw new UsageError("wrong.no-subsectors", { file });
  const explained = none === null && !withoutSubsectors;
  if (out?.table === "value-added" && !(firms.valueAdded && explained))
    throw new UsageError("wrong.no-value-added", { file });
  const mask = Uint8Array.from(firms.subsector, (code) => (chosen.includes(code) ? 1 : 0));
  const chosenSource = await sourceOf(own.reference ?? "region", io);
  const areas = portSideAreas(firms, mask);
  // The areas again with everything that stands there, whatever the subsectors.
  const places = portSideAreas(firms);
  if (zonesPath !== undefined) {
    const { table: zones, report } = await loadZones(io, zonesPath, given);
    tellZones(io, zonesPath, report, language);
    rowsPerZone(firms, zones.shapes).forEach((rows, zone) => {
      areas.push({ id: zones.id[zone], rows: rows.filter((row) => mask[row] === 1) });
      places.push({ id: zones.id[zone], rows });
    });
  }
  const against = (area: Area): ReferenceSource =>
    chosenSource === "rest" ? { id: "rest", place: places[areas.indexOf(area)] } : chosenSource;
  const parts: Explained | null = explained
    ? {
        source: chosenSource === "rest" ? "rest" : chosenSource.id,
        concentration: concentrations(firms, options.year),
        ...explain(firms, areas, options, against, chosen),
      }
    : null;
  const hotspots = findHotspots(firms, options, mask);
  const asked = oneOf("stability", own.stability, ["yes", "no"], "no") === "yes";
  const value = explained ? areas.flatMap((area) => valueRows(firms, area, options, chosen)) : [];
  const stability = asked ? finish(stabilitySteps(firms, hotspots, mask)) : null;
  const scanned = oneOf("scan", own.scan, ["yes", "no"], "no") === "yes" ? scan(firms, options, mask) : null;
  io.stdout(
    json
      ? `${JSON.stringify(output(hotspots, firms, areas.slice(0, 3), parts, value, chosen, stability, scanned, synthetic))}\n`
      : readable(hotspots, firms, parts, value, stability, scanned, synthetic, language),
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
        : out.table === "value-added"
          ? exportSayIn(language)("setting.year", { year: String(year), from: String(baseYear) })
          : exportSayIn(language)("setting.shift", {
              from: String(baseYear),
              to: String(year),
              reference: referenceWords(own.reference ?? "region", language),
            }),
      method: squares ? "growth" : out.table === "value-added" ? "value-added" : "shift-share",
      lacks: lackNames(firms),
      perFirm: false,
    } as const;
    const body =
      out.table === "squares" || !parts
        ? growthSquaresTable(hotspots, note)
        : out.table === "value-added"
          ? valueAddedTable(value, firms.years, note)
          : out.table === "shift-share"
            ? shiftShareTable(parts.rows, parts.concentration, note)
            : shiftShareYearsTable(yearsOf(parts), note);
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

function chosenSubsectors(list: string | undefined): number[] {
  const ids = SUBSECTORS.map(({ id }) => id);
  if (list === undefined) return ids.map((_, code) => code);
  const wanted = list.split(",").map((word) => oneOf("subsector", word.trim(), ids, ids[0]));
  return ids.flatMap((id, code) => (wanted.includes(id) ? [code] : []));
}

async function sourceOf(name: string, io: CliIo): Promise<ReferenceSource | "rest"> {
  if (name === "region") return { id: name };
  if (name === "rest") return name;
  if (name === "national") {
    const { figures } = readReferenceJobs(await io.readEmbedded(NATIONAL_JOBS), NATIONAL_JOBS);
    return { id: name, figures };
  }
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(name);
  } catch {
    throw inputError("file.not-found", { file: name });
  }
  return { id: "own", figures: readReferenceJobs(bytes, name).figures };
}

/** A reference in the words of the page; of a file its name. */
function referenceWords(name: string, language: Language): string {
  return name === "region" || name === "rest" || name === "national"
    ? translate(language, `growth.reference.${name}`)
    : ownName(name);
}

/** @throws InputError when the reference lacks a year in between */
function yearsOf({ years }: Explained) {
  if (years instanceof InputError) throw years;
  return years;
}

type Circle = {
  /** Firms that gained or started, or firms that lost or closed. */
  readonly of: "gained" | "lost";
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
  readonly firms: number;
  readonly cases: number;
  readonly expected: number;
  readonly relativeRisk: number;
  readonly logLikelihoodRatio: number;
  readonly p: number;
};

/** Circles are drawn up to a tenth of all firms: larger ones are the region. */
const SCAN_SHARE = 0.1;
const SCAN_DRAWS = 999;
/** Circles that come this often by chance are not worth a line. */
const SCAN_P = 0.1;

function scan(firms: FirmTable, { baseYear, year, seed }: HotspotOptions, mask: Uint8Array): Circle[] {
  return ([1, -1] as const).flatMap((kind) => {
    const places = changedFirms(firms, { baseYear, year, kind, mask });
    const clusters = finish(scanSteps(places, { maxShare: SCAN_SHARE, draws: SCAN_DRAWS, seed }));
    return clusters
      .filter(({ p }) => p <= SCAN_P)
      .map(
        (cluster): Circle => ({
          of: kind > 0 ? "gained" : "lost",
          x: places.x[cluster.centre],
          y: places.y[cluster.centre],
          radiusM: Math.round(cluster.radius),
          firms: cluster.population,
          cases: cluster.cases,
          expected: cluster.expected,
          relativeRisk: cluster.relativeRisk,
          logLikelihoodRatio: cluster.logLikelihoodRatio,
          p: cluster.p,
        }),
      );
  });
}

function scanText(circles: readonly Circle[], say: CliSay): string {
  const rows = circles.map((circle) => [
    say(`growth.scan.${circle.of}`),
    `${circle.x},${circle.y}`,
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
  return `${say("growth.scan.lead", { draws: String(SCAN_DRAWS) })}\n${tableText([[...head, "p"], ...rows])}`;
}

function output(
  { options, grid, cells, spots }: Hotspots,
  firms: FirmTable,
  sides: readonly Area[],
  explained: Explained | null,
  value: readonly ValueRow[],
  chosen: readonly number[],
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  synthetic: boolean,
) {
  const { baseYear, year } = options;
  const base = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  const perSide = sides.map((area) => yearlyFigures(firms, area));
  const headline = growthHeadline(firms, baseYear, year);
  const moran = localMoran(cells.value, gridNeighbours(grid, options.band));
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
      change: rounded(cells.changes.change[cell]),
      unknown: cells.changes.unknown[cell],
      value: rounded(cells.value[cell]),
      z: cells.z[cell],
      p: cells.p[cell],
      q: cells.q[cell],
      windowSum: rounded(cells.windowSum[cell]),
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
      [`jobs${baseYear}`]: rounded(spot.jobsBase),
      [`jobs${year}`]: rounded(spot.jobs),
      change: rounded(spot.change),
      unknown: spot.unknown,
      explanation: spot.explanation && {
        firm: textAt(firms.id, spot.explanation.firm),
        amount: rounded(spot.explanation.amount),
        share: spot.explanation.share,
      },
      withoutLargest: spot.withoutLargest && {
        firm: textAt(firms.id, spot.withoutLargest.firm),
        change: rounded(spot.withoutLargest.change),
      },
      robustness: spot.robustness,
      ...(stability ? { stability: stability[index] } : {}),
    })),
    ...(scanned ? { scan: scanned } : {}),
    headline: {
      change: headline.change.map(rounded),
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
                rounded(jobsIfKnown(registered(firms, sides[side], y, code), perSide[side].jobs[y][code])),
              ]),
            ),
          ]),
        ),
      ]),
    ),
    shiftShare: explained?.rows ?? [],
    ...(firms.valueAdded ? { valueAdded: valueAddedJson(value, firms.years) } : {}),
    // null where the reference lacks a year in between.
    shiftShareYears: explained && (explained.years instanceof InputError ? null : explained.years),
    concentration: explained
      ? Object.fromEntries(
          chosen.map((code) => [SUBSECTORS[code].id, { ellisonGlaeser: explained.concentration[code] }]),
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
      ...(explained ? { reference: referenceLabel(explained.source) } : {}),
      nullHypothesis: isChange(options.measure)
        ? "changes of firms exchanged within size classes"
        : "values of squares exchanged",
    },
  };
}

/** Firms of a subsector in an area that are registered in a year, whether their jobs are known or not. */
function registered({ jobs, subsector }: FirmTable, { rows }: Area, y: number, code: number): number {
  let count = 0;
  for (const row of rows) if (subsector[row] === code && jobs[y][row] !== 0) count++;
  return count;
}

/** Part jobs are kept as 32-bit numbers: three decimals are what a file can mean. Never -0. */
function rounded(jobs: number): number {
  return Math.round(jobs * 1000) / 1000 + 0;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at];
  return total;
}

function readable(
  { options, grid, cells, spots }: Hotspots,
  firms: FirmTable,
  /** null where growth cannot be explained. */
  parts: Explained | null,
  value: readonly ValueRow[],
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  synthetic: boolean,
  language: Language,
): string {
  const say = sayIn(language);
  const { baseYear, year, permutations, measure } = options;
  const subject = subjectOf(measure);
  // Never -0.0, nor NaN: a dash where there is nothing to say.
  const number = (value: number, decimals: number) =>
    Number.isNaN(value) ? "-" : (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals);
  const signed = (value: number) => (Math.round(value * 10) > 0 ? "+" : "") + number(value, 1);
  const { change, share, baseShare, unknown } = growthHeadline(firms, baseYear, year);
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
    rounded(spot.knownBase),
    rounded(spot.knownBase + spot.change),
    signed(spot.change),
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
  const left = sum(cells.changes.unknown);
  const notes = [
    ...words,
    options.fdr
      ? `${translate(language, `growth.class.note.${subject}`)}\n`
      : `${translate(language, "growth.class.uncorrected", { n: cells.n, chance: Math.round(cells.n * CLASS_LEVELS[0]) })}\n`,
    contrary > 0 ? `${translate(language, "growth.class.contrary.legend", { n: contrary })}\n` : "",
    edge > 0 ? `${translate(language, "growth.class.edge.legend", { n: edge })}\n` : "",
    left > 0 && baseYear !== year
      ? `${translate(language, "growth.unknown-left-out", { count: left })}\n`
      : "",
    cells.n < ADVISED_CELLS ? `${translate(language, "growth.few-cells", { advised: ADVISED_CELLS })}\n` : "",
    options.fdr && (cells.n * 2) / (permutations + 1) > CLASS_LEVELS[0]
      ? `${translate(language, "growth.view.out-of-reach", { r: permutations })}\n`
      : "",
  ];
  return [
    synthetic ? `${say("growth.synthetic")}\n` : "",
    say("growth.squares", {
      squares: String(grid.count),
      cell: String(options.cellM),
      measure: options.measure,
      capped: options.capped ? say("growth.capped") : "",
      from: String(baseYear),
      to: String(year),
      mean: number(cells.mean, 2),
      spread: number(cells.s, 2),
      permutations: String(permutations),
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
      : lackNames(firms)
          .map((lack) => say(`lacks.${lack}`))
          .join("\n"),
    parts && unknown > 0 ? `\n${translate(language, "growth.unknown-left-out", { count: unknown })}` : "",
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
    scanned ? `\n${scanText(scanned, say)}\n` : "",
    ...(parts ? ["\n", explainedText(parts, language)] : []),
    valueAddedText(value, firms.years, language),
  ].join("");
}

function at(positions: Uint32Array, values: Int32Array): number[] {
  return Array.from(positions, (position) => values[position]);
}
