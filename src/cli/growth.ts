import { type Area, portSideAreas } from "../core/growth/area.ts";
import { CIRCLE_DRAWS, type Circle, circleSteps } from "../core/growth/circles.ts";
import { CLASS_LEVELS, HOTSPOT_CLASSES } from "../core/growth/classes.ts";
import { concentrationOf } from "../core/growth/ellison-glaeser.ts";
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
import { gridNeighbours } from "../core/growth/neighbours.ts";
import { outliers } from "../core/growth/outliers.ts";
import { nationalReference, type Reference, regionReference } from "../core/growth/reference.ts";
import { type ShiftShareRow, shiftShareRows } from "../core/growth/shift-share-rows.ts";
import { type Kept, type Stability, stabilitySteps } from "../core/growth/stability.ts";
import { yearlyFigures } from "../core/growth/subsector-figures.ts";
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
import { circlesTable } from "../io/export/tables/circles-table.ts";
import { growthSquaresTable } from "../io/export/tables/growth-squares-table.ts";
import { nearHomesTable } from "../io/export/tables/near-homes-table.ts";
import { shiftShareTable } from "../io/export/tables/shift-share-table.ts";
import { inputError } from "../io/input-codes.ts";
import { NATIONAL_JOBS, readReferenceJobs } from "../io/reference-jobs.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import {
  type NearHomes,
  nearHomes,
  nearHomesOutput,
  nearHomesRows,
  nearHomesSettings,
  nearHomesText,
} from "./near-homes.ts";
import { numberOf, oneOf, readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { type CliSay, sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { loadRules } from "./tension.ts";
import { LENS_OPTIONS, lensOfOptions } from "./tension-options.ts";
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
  "stability",
  "scan",
] as const;
/** Of what growth is held against. */
const OF_HOMES = [...LENS_OPTIONS, "guidelines"] as const;
type OwnOptions = Readonly<Record<(typeof OWN)[number] | (typeof OF_HOMES)[number], string | undefined>>;

/**
 * `analyse growth`: where did manufacturing grow, how sure is that, and what explains it? Zones are only added
 * when a file is named: there is one shift-share for each.
 */
export async function run(args: string[], io: CliIo): Promise<number> {
  const given = readOptions(args, [...OWN, ...OF_HOMES]);
  const { firms: firmsPath, zones: zonesPath, port, json, language, own } = given;
  const out = outOf(given, ["squares", "shift-share", "near-homes", "circles"]);
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
  const { table: zones, report } = await loadZones(io, zonesPath, given);
  if (zonesPath !== undefined) {
    tellZones(io, zonesPath, report, language);
    rowsPerZone(firms, zones.shapes).forEach((rows, zone) => {
      areas.push({ id: zones.id[zone], rows: rows.filter((row) => mask[row] === 1) });
    });
  }
  const hotspots = findHotspots(firms, options, mask);
  const asked = oneOf("stability", own.stability, ["yes", "no"], "no") === "yes";
  const stability = asked ? finish(stabilitySteps(firms, hotspots, mask)) : null;
  const scan = oneOf("scan", own.scan, ["yes", "no"], "no") === "yes" || out?.table === "circles";
  const scanned = scan ? finish(circleSteps(firms, options, mask)) : null;
  const homes = { zones, rules: await loadRules(io, own.guidelines), lens: lensOfOptions(own) };
  const near = await nearHomes(hotspots, firms, mask, homes, region, io);
  if (out?.table === "near-homes" && near === null)
    throw new UsageError(withoutSubsectors ? "wrong.no-subsectors" : "wrong.near-level", { file });
  const parts = explained
    ? areas.flatMap((area) => shiftShareRows(firms, area, options, reference, chosen))
    : [];
  io.stdout(
    json
      ? `${JSON.stringify(output(hotspots, firms, areas.slice(0, 3), parts, chosen, reference, stability, scanned, near, synthetic))}\n`
      : readable(
          hotspots,
          firms,
          explained ? parts : null,
          reference,
          stability,
          scanned,
          near,
          synthetic,
          language,
        ),
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
      settings:
        out.table === "near-homes" && near
          ? nearHomesSettings(near, options, language)
          : out.table !== "shift-share"
            ? growthSettings(language, options)
            : exportSayIn(language)("setting.shift", {
                from: String(baseYear),
                to: String(year),
                reference: own.reference ?? "region",
              }),
      method: squares ? "growth" : out.table,
      lacks: lackNames(firms),
      perFirm: false,
    } as const;
    const body = squares
      ? growthSquaresTable(hotspots, note)
      : out.table === "circles"
        ? circlesTable(scanned ?? [], note)
        : out.table === "near-homes" && near
          ? nearHomesTable(nearHomesRows(near, hotspots), options, note)
          : shiftShareTable(parts, note);
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

function output(
  hotspots: Hotspots,
  firms: FirmTable,
  sides: readonly Area[],
  shiftShare: readonly ShiftShareRow[],
  chosen: readonly number[],
  reference: Reference,
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  near: NearHomes | null,
  synthetic: boolean,
) {
  const { options, grid, cells, spots } = hotspots;
  const { baseYear, year } = options;
  const base = firms.years.indexOf(baseYear);
  const last = firms.years.indexOf(year);
  const perSide = sides.map((area) => yearlyFigures(firms, area));
  const headline = growthHeadline(firms, baseYear, year);
  const neighbours = gridNeighbours(grid, options.band);
  const moran = localMoran(cells.value, neighbours);
  const standOut = outliers(cells.value, neighbours);
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
      outlier: standOut.side[cell],
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
      ...(options.measure === "jobs-change-net"
        ? { net: rounded(sum(Array.from(spot.cells, (cell) => cells.value[cell]))) }
        : {}),
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
    ...(scanned ? { scan: scanned.map(({ xM: x, yM: y, ...circle }) => ({ x, y, ...circle })) } : {}),
    // null: of a level, or without SBI codes, nothing can be said.
    nearHomes: near && nearHomesOutput(near, hotspots),
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
    shiftShare,
    concentration: Object.fromEntries(
      chosen.map((code) => [SUBSECTORS[code].id, { ellisonGlaeser: concentrationOf(firms, code, year) }]),
    ),
    ...(lackNames(firms).length > 0 ? { lacks: lackNames(firms) } : {}),
    assumed: {
      register: synthetic ? "synthetic sample" : "file",
      measure: options.measure,
      capped: options.capped,
      fdr: options.fdr,
      baseYear,
      year,
      band: options.band,
      reference: reference.id === "national" ? "national, indicative" : reference.id,
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
  hotspots: Hotspots,
  firms: FirmTable,
  /** null where growth cannot be explained. */
  parts: readonly ShiftShareRow[] | null,
  reference: Reference,
  stability: readonly Stability[] | null,
  scanned: readonly Circle[] | null,
  near: NearHomes | null,
  synthetic: boolean,
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
    options.fdr && (cells.n * 2) / (draws + 1) > CLASS_LEVELS[0]
      ? `${translate(language, "growth.view.out-of-reach", { r: draws })}\n`
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
    near ? `\n${nearHomesText(near, hotspots, language)}` : "",
    scanned ? `\n${scanText(scanned, say)}\n` : "",
    ...(parts ? ["\n", partsTable(parts, say)] : []),
    reference.id === "national" ? `${translate(language, "growth.chart.national-note")}\n` : "",
  ].join("");
}

/** A change to one decimal; what rounds to nothing has no sign. */
function signed(value: number): string {
  const tenths = Math.round(value * 10) / 10 + 0;
  return (tenths > 0 ? "+" : "") + tenths.toFixed(1);
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
