import { provenanceOf } from "../app/provenance/provenance.ts";
import { tensionSource } from "../app/provenance/sources.ts";
import {
  baseOfZone,
  joinTension,
  type TensionModel,
  tensionInput,
  tensionOfEntry,
} from "../app/tension/compute.ts";
import { exportContext, pairsExport, tensionZonesExport } from "../app/tension/export-rows.ts";
import { tensionOfFocus } from "../app/tension/focus-tension.ts";
import { planAtZone } from "../app/tension/plan-at-zone.ts";
import { rangeArgs } from "../app/tension/range-run.ts";
import type { Zone } from "../app/zones/zone.ts";
import { FEW_FIRMS } from "../core/growth/small-numbers.ts";
import type { JobsBetween } from "../core/register/jobs-range.ts";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { lackNames } from "../core/register/register-lacks.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import { textAt } from "../core/register/text-column.ts";
import {
  AREA_TYPE_IDS,
  MILDER_AREA_TYPES,
  type MilderAreaType,
  positionOfArea,
  STRICTEST,
} from "../core/tension/area-types.ts";
import { ASPECTS, type Aspect } from "../core/tension/aspects.ts";
import { CATEGORIES } from "../core/tension/ladder.ts";
import { type PairFacts, pairFacts } from "../core/tension/pair-facts.ts";
import type { PlanMaximum } from "../core/tension/plan-maximum.ts";
import { rankZones } from "../core/tension/region-ranking.ts";
import { regionTension } from "../core/tension/region-tension.ts";
import type { RegionTotals } from "../core/tension/region-totals.ts";
import { NO_TENSION, TENSION_CLASS_FROM, tensionClass } from "../core/tension/tension-class.ts";
import type { ZoneRange } from "../core/tension/tension-range.ts";
import type { FirmsAndJobs, ZoneTotals } from "../core/tension/zone-totals.ts";
import { SAMPLE_REGISTER } from "../engine/embedded.ts";
import { formatPart, formatShare } from "../i18n/format.ts";
import type { Language } from "../i18n/language.ts";
import { speakerOf } from "../i18n/speaker.ts";
import { translate } from "../i18n/translate.ts";
import { unknownNumber } from "../i18n/unknown-number.ts";
import type { ImportReport } from "../io/import-report.ts";
import { analysisUnder, chosenZones, idOf, unknownIn, yearAsked } from "./chosen.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion } from "./inputs.ts";
import { jobsText } from "./jobs-text.ts";
import { type Note, notesOutput, ownNote, pageNote, registerNotes } from "./notes.ts";
import { readOptions } from "./options.ts";
import { outOf, writeOut } from "./out.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { zoneTypesOf } from "./tension-area-types.ts";
import { LENS_OPTIONS, lensOfOptions } from "./tension-options.ts";
import { asksPlan, planOutput } from "./tension-plan.ts";
import { asksRanges, RANGES, rangeCells, rangeHeads } from "./tension-range.ts";
import { homesLines, ringOutput } from "./tension-ring.ts";
import { baseAsked, FIRM_OPTIONS, loadRules } from "./tension-setup.ts";
import { thousandths } from "./thousandths.ts";
import { UsageError } from "./usage-error.ts";

/** One firm and one zone that it reaches under the strictest area type, or that it stands in. */
type PairOutput = Pick<PairFacts, "distanceM" | "category" | "inside" | "deficitM" | "status"> &
  MilderDistances & {
    readonly firm: string;
    readonly zone: string;
    /** Under the strictest area type. */
    readonly guidelineM: number;
    /** What decides that distance. */
    readonly aspects: readonly Aspect[];
    /** In the year; NaN = unknown, null in JSON. */
    readonly jobs: number;
  };

/** Distances under the other area types, by their names: `mixedM`. */
type MilderDistances = Readonly<Record<`${MilderAreaType}M`, number>>;

/** `analyse tension`: which firms stand in the way of which homes? */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args, {
    own: [...LENS_OPTIONS, "guidelines", "year", "area-types", "plan", "range"],
    many: FIRM_OPTIONS,
  });
  const { firms: firmsPath, port, json, language, own, choices } = options;
  const asked = { plan: asksPlan(own.plan), range: asksRanges(own.range) };
  const out = outOf(options, ["zones", "pairs"]);
  const lens = lensOfOptions(own);
  const region = await loadRegion(io, port);
  const loaded = await loadFirms(io, firmsPath, region, options);
  const { table: firms, report } = loaded;
  if (firms.subsectorsKnown === false) throw new UsageError("wrong.no-sbi", { file: firmsPath ?? "" });
  const chosen = await chosenZones(io, region, options);
  const rules = await loadRules(io, own.guidelines);
  const year = yearAsked(own.year, firms);
  const analysis = analysisUnder(loaded, options, { year });
  const { ofTables, inRegion, drawn, focus } = chosen;
  const zoneTypes = zoneTypesOf(own["area-types"], [...ofTables, ...drawn, ...(focus?.zones ?? [])]);
  const base = baseAsked(analysis, rules, lens, options.many, zoneTypes);
  const model = joinTension(base, inRegion, regionTension(tensionInput(base, inRegion)), drawn);
  const selected = focus && tensionOfFocus({ base, model }, focus);
  const all = model.entries.map((zone, at) => ({ zone, tension: tensionOfEntry(model, at) }));
  const tested = selected ? [...all, selected] : all;
  const shapes = tested.map(({ zone }) => zone.shape);
  const ranges = asked.range ? await RANGES.tensionRange(rangeArgs({ base, shapes })) : null;
  const plans = asked.plan
    ? tested.map(({ zone, tension }) => planAtZone(baseOfZone(base, zone), zone, tension, region.estates))
    : null;
  const outside = ofTables.length - inRegion.length;
  const notes = [
    ...notesOf(model, report, firmsPath ?? SAMPLE_REGISTER, language),
    ...chosen.notes,
    ...(outside > 0 ? [ownNote(language, "tension.outside", { n: outside })] : []),
  ];
  if (json) {
    const zones = tested.map((exported, at) => ({
      ...zoneOutput(exported.zone, exported.tension.totals),
      ...(zoneTypes.length > 0 ? { areaType: exported.tension.totals.areaType } : {}),
      ...ringOutput(base.register, exported.tension),
      ...(ranges ? { range: ranges[at] } : {}),
      ...(plans ? { plan: planOutput(plans[at], region.estates) } : {}),
    }));
    const output = {
      lens: { ...lens, year, edition: rules.edition },
      pairs: pairsOutput(model),
      zones: zones.slice(0, all.length),
      ...(selected ? { selected: zones[all.length] } : {}),
      region: regionOutput(model.totals),
      classes: { from: TENSION_CLASS_FROM, without: NO_TENSION },
      unknown: unknownIn(analysis),
      ...notesOutput(report, notes, language),
      provenance: await provenanceOf(tensionSource(base, model.entries), region),
    };
    io.stdout(`${JSON.stringify(output)}\n`);
  } else io.stdout(readable(model, report, notes, { ranges, plans }, language));
  if (out) {
    const speaker = speakerOf(language);
    const zones = selected ? [selected] : all;
    const context = exportContext(base, zones, choices.scenario, speaker.say);
    const what = selected ? selected.zone.name : chosen.name;
    const { estates } = region;
    const offer = await (out.table === "zones"
      ? tensionZonesExport(RANGES, base, zones, estates, context, what, speaker)
      : pairsExport(base, zones, context, what, speaker));
    await writeOut(io, out, offer, { language, region });
  }
  return 0;
}

function notesOf(
  { analysis, entries, totals, tension }: TensionModel,
  report: ImportReport,
  file: string,
  language: Language,
): Note[] {
  const unknown = unknownIn(analysis);
  const { zonesUnknownDwellings } = totals;
  const few = entries.filter((_, zone) => {
    const { firmsWithinReach } = tension.zones[zone];
    return firmsWithinReach > 0 && firmsWithinReach < FEW_FIRMS;
  });
  const lacks = lackNames(analysis.register.firms).filter((lack) => lack !== "change");
  return [
    ...registerNotes(report, lacks, file, language),
    ...(unknown > 0
      ? [pageNote(language, "filter.unknown", { n: unknown, year: String(analysis.year) })]
      : []),
    ...(zonesUnknownDwellings > 0
      ? [pageNote(language, "tv.reach.unknown", { n: zonesUnknownDwellings })]
      : []),
    ...(few.length > 0
      ? [pageNote(language, "growth.chart.small", { names: few.map(idOf).join(", ") })]
      : []),
    ...(entries.length === 0 ? [ownNote(language, "count.no-zones")] : []),
  ];
}

/** All pairs, zone by zone in the order of the zones file and firm by firm in that of the register. */
function pairsOutput({ register, entries, tension: { pairs } }: TensionModel): PairOutput[] {
  const { firms, guidelines, jobs } = register;
  const out: PairOutput[] = [];
  for (let zone = 0; zone < entries.length; zone++) {
    const order: number[] = [];
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) order.push(at);
    order.sort((a, b) => pairs.firm[a] - pairs.firm[b]);
    for (const at of order) {
      const firm = pairs.firm[at];
      const facts = pairFacts(guidelines, firm, pairs.distanceM[at], pairs.inside[at] === 1);
      const { distanceM, guidelineM, category, aspects, inside, deficitM, status } = facts;
      out.push({
        firm: textAt(firms.id, firm),
        zone: idOf(entries[zone]),
        distanceM,
        guidelineM: guidelineM[STRICTEST],
        ...milderM(guidelineM),
        category,
        aspects: aspects[STRICTEST],
        inside,
        deficitM,
        status,
        jobs: thousandths(jobs[firm]),
      });
    }
  }
  return out;
}

function milderM(guidelineM: readonly number[]): MilderDistances {
  return Object.fromEntries(
    MILDER_AREA_TYPES.map((areaType) => [`${areaType}M`, guidelineM[positionOfArea(areaType)]]),
  ) as MilderDistances;
}

/** Unknown jobs, and the score that they would give, are NaN: null in JSON. */
function zoneOutput(zone: Zone, totals: ZoneTotals) {
  const { firmsInside, firmsWithinReach, jobs, jobsInside, unknownJobs, freeAreaShare, between } = totals;
  const perClass = <Name extends string>(names: readonly Name[], { firms, jobs: jobsOf }: FirmsAndJobs) =>
    Object.fromEntries(names.map((name, at) => [name, { firms: firms[at], jobs: thousandths(jobsOf[at]) }]));
  return {
    id: idOf(zone),
    name: zone.name,
    layer: zone.layer,
    firmsInside,
    firmsWithinReach,
    firmsByArea: Object.fromEntries(AREA_TYPE_IDS.map((id, at) => [id, totals.firmsByArea[at]])),
    jobs: thousandths(jobs),
    jobsInside: thousandths(jobsInside),
    unknownJobs,
    ...(between ? { jobsRange: rangeOf(between) } : {}),
    freeAreaShare,
    dwellings: zone.dwellings,
    dwellingsWithinReach: { low: totals.dwellingsLow, high: totals.dwellingsHigh },
    score: totals.score,
    scoreInside: totals.scoreInside,
    class: tensionClass(totals),
    byCategory: perClass(CATEGORIES, totals.byCategory),
    bySubsector: perClass(
      SUBSECTORS.map(({ id }) => id),
      totals.bySubsector,
    ),
    bySide: perClass(PORT_SIDES, totals.bySide),
    byAspect: Object.fromEntries(ASPECTS.map(({ id }, at) => [id, totals.byAspect[at]])),
    viaFallback: totals.viaFallback,
    sizeAssumed: totals.sizeAssumed,
  };
}

/** The figures of the page's first sentence. */
function regionOutput({ between, jobs, ...totals }: RegionTotals) {
  return {
    ...totals,
    jobs: thousandths(jobs),
    ...(between ? { jobsRange: rangeOf(between) } : {}),
  };
}

function rangeOf({ low, high, known, unknown }: JobsBetween) {
  if (known === 0 && unknown > 0) return { low: null, high: null, unknown };
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high, unknown };
}

function readable(
  { analysis, rules, lens, entries, tension: { zones: totals }, totals: region }: TensionModel,
  report: ImportReport,
  notes: readonly Note[],
  {
    ranges,
    plans,
  }: { readonly ranges: readonly ZoneRange[] | null; readonly plans: readonly PlanMaximum[] | null },
  language: Language,
): string {
  const say = sayIn(language);
  const ownTypes = totals.some(({ areaType }) => areaType !== lens.areaType);
  const rows = [...rankZones(totals)].map((zone) => {
    const { firmsWithinReach, firmsInside, jobs, freeAreaShare, ringFreeAreaShare, score, between } =
      totals[zone];
    return [
      idOf(entries[zone]),
      entries[zone].name,
      ...(ownTypes ? [translate(language, `tv.file.${totals[zone].areaType}`)] : []),
      firmsWithinReach,
      firmsInside,
      jobsText(
        language,
        Number.isNaN(jobs) ? null : thousandths(jobs),
        between ? rangeOf(between) : undefined,
      ),
      formatPart(language, freeAreaShare),
      formatPart(language, ringFreeAreaShare),
      ...(ranges ? rangeCells(ranges[zone], language) : []),
      ...(plans ? [formatShare(language, plans[zone].freeAreaShare)] : []),
      Number.isNaN(score) ? unknownNumber(language) : Math.round(score),
    ];
  });
  return [
    say("tension.lead", {
      edition: rules.edition,
      area: translate(language, `tv.area.${lens.areaType}`),
      year: String(analysis.year),
      note: analysis.register.synthetic ? say("synthetic.note") : "",
    }),
    say("count.rows", {
      rows: String(report.rows),
      read: String(report.read),
      refused: String(report.refused),
      note: "",
    }),
    ...notes.map(({ text }) => text),
    tableText([
      [
        say("column.zone"),
        say("column.name"),
        ...(ownTypes ? [translate(language, "tv.th.areaType")] : []),
        say("tension.within"),
        say("tension.inside"),
        say("column.jobs"),
        say("tension.free"),
        say("tension.free.ring"),
        ...(ranges ? rangeHeads(language) : []),
        ...(plans ? [say("tension.plan")] : []),
        say("tension.score"),
      ],
      ...rows,
    ]),
    ...homesLines(region, language),
  ].join("\n");
}
