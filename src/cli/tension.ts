import { InputError } from "../core/errors.ts";
import { zoneShape } from "../core/geometry/polygon-set.ts";
import { jobsIn } from "../core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { JobsBetween } from "../core/register/jobs-range.ts";
import { type LackName, lackNames } from "../core/register/register-lacks.ts";
import { textAt } from "../core/register/text-column.ts";
import {
  MILDER_AREA_TYPES,
  type MilderAreaType,
  positionOfArea,
  STRICTEST,
} from "../core/tension/area-types.ts";
import type { Aspect } from "../core/tension/aspects.ts";
import { type FirmGuidelines, firmGuidelines } from "../core/tension/firm-guidelines.ts";
import { selectFirms } from "../core/tension/firm-selection.ts";
import { runOfZone } from "../core/tension/hit-run.ts";
import { changedSettings, type Lens } from "../core/tension/lens.ts";
import { type PairFacts, pairFacts } from "../core/tension/pair-facts.ts";
import { rankZones } from "../core/tension/region-ranking.ts";
import { type RegionTension, regionTension } from "../core/tension/region-tension.ts";
import { tensionIndex } from "../core/tension/tension-index.ts";
import type { ZoneTotals } from "../core/tension/zone-totals.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { exportSayIn } from "../i18n/export-words.ts";
import type { Language } from "../i18n/language.ts";
import { translate } from "../i18n/translate.ts";
import { unknownNumber } from "../i18n/unknown-number.ts";
import type { TensionContext } from "../io/export/tables/tension-context.ts";
import { pairRows, pairsTable } from "../io/export/tables/tension-pairs-table.ts";
import { tensionZonesTable } from "../io/export/tables/tension-zones-table.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../io/guideline-rules.ts";
import { inputError } from "../io/input-codes.ts";
import type { CliIo } from "./cli-io.ts";
import { loadFirms, loadRegion, loadZones } from "./inputs.ts";
import { jobsText } from "./jobs-text.ts";
import { readOptions } from "./options.ts";
import { outOf, ownName, syntheticNote, writeOut } from "./out.ts";
import { sayIn } from "./say.ts";
import { tableText } from "./table-text.ts";
import { tellZones } from "./tell-zones.ts";
import { LENS_OPTIONS, lensOfOptions } from "./tension-options.ts";
import { UsageError } from "./usage-error.ts";

/** What the page calls a plan without changes; the command line knows no other. */
const FIRST_SCENARIO = "A";
const GUIDELINES_FILE = "guideline-distances.csv";

/** One firm and one zone that it reaches under the strictest area type, or that it stands in. */
type PairOutput = Pick<PairFacts, "distanceM" | "category" | "inside" | "deficitM" | "status"> &
  MilderDistances & {
    readonly firm: string;
    readonly zone: string;
    /** Under the strictest area type. */
    readonly guidelineM: number;
    /** What decides that distance. */
    readonly aspects: readonly Aspect[];
  };

/** Distances under the other area types, by their names: `mixedM`. */
type MilderDistances = Readonly<Record<`${MilderAreaType}M`, number>>;

/** `analyse tension`: which firms stand in the way of which homes? */
export async function run(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args, [...LENS_OPTIONS, "guidelines", "year"]);
  const { firms: firmsPath, zones: zonesPath, port, json, language, own } = options;
  const out = outOf(options, ["zones", "pairs"]);
  const lens = lensOfOptions(own);
  const region = await loadRegion(io, port);
  const { table: firms, synthetic } = await loadFirms(io, firmsPath, region, options);
  if (firms.subsectorsKnown === false) throw new UsageError("wrong.no-sbi", { file: firmsPath ?? "" });
  const { table: zones, report } = await loadZones(io, zonesPath, options);
  tellZones(io, zonesPath, report, language);
  const rules = await loadRules(io, own.guidelines);
  const year = yearOf(own.year, firms);
  const jobs = jobsIn(firms, year);
  const guidelines = firmGuidelines(firms, jobs, rules, lens);
  const selection = selectFirms(firms, jobs, lens);
  const index = tensionIndex(firms, guidelines);
  const register = { firms, guidelines, jobs, range: firms.jobsRanges?.[firms.years.indexOf(year)] };
  const tension = regionTension({ index, register, selection, lens, zones });
  if (json) {
    const output = {
      lens: { ...lens, year, edition: rules.edition },
      pairs: pairsOutput(firms, guidelines, zones, tension),
      zones: tension.zones.map((totals, zone) => zoneOutput(zones.id[zone], totals)),
    };
    io.stdout(`${JSON.stringify(output)}\n`);
  } else
    io.stdout(
      readable(
        zones,
        tension,
        { lens, edition: rules.edition, year, synthetic, lacks: lackNames(firms) },
        language,
      ),
    );
  if (out) {
    const settings = changedSettings(lens).map(({ words }) =>
      translate(language, `tv.setting.${words}.changed`),
    );
    const context: TensionContext = {
      lens: [translate(language, `tv.file.${lens.areaType}`), ...settings].join(", "),
      edition: rules.edition,
      year,
      register: syntheticNote(synthetic, language) ?? ownName(firmsPath ?? ""),
      scenario: FIRST_SCENARIO,
    };
    const found = Array.from({ length: zones.count }, (_, z) => ({
      key: `${zones.layer}:${zones.id[z]}`,
      name: zones.name[z] || zones.id[z],
      municipality: zones.municipality[z],
      dwellings: { low: zones.dwellingsLow[z], high: zones.dwellingsHigh[z] },
      shape: zoneShape(zones.shapes, z),
      totals: tension.zones[z],
      run: runOfZone(tension.pairs, z),
    }));
    const body =
      out.table === "zones"
        ? tensionZonesTable(found, context)
        : pairsTable(
            found.flatMap((zone) => pairRows({ register, lens, selection }, zone, zone.run)),
            context,
          );
    const facts = {
      fileName: synthetic ? null : context.register,
      zones: zonesPath === undefined ? sayIn(language)("zones.embedded") : ownName(zonesPath),
      filter: "",
      settings: exportSayIn(language)("setting.tension", { ...context, year: String(year) }),
      method: "tension",
      lacks: lackNames(firms),
      perFirm: out.table === "pairs",
    } as const;
    await writeOut(io, out, body, facts, language);
  }
  return 0;
}

/** The list of distances named, or the embedded one. @throws InputError when it cannot be read */
export async function loadRules(io: CliIo, path: string | undefined) {
  if (path === undefined) return readGuidelineRules(await io.readEmbedded(GUIDELINES_FILE), EMBEDDED_EDITION);
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code ?? "");
    throw inputError("file.not-found", { file: path, reason });
  }
  try {
    return readGuidelineRules(bytes, path);
  } catch (error) {
    // The reader knows no names of files; one line on the terminal has to.
    if (error instanceof InputError) throw new InputError(error.code, { file: path, ...error.context });
    throw error;
  }
}

/** The year asked, or the last one of the register. */
function yearOf(asked: string | undefined, { years }: FirmTable): number {
  const year = asked === undefined ? years[years.length - 1] : Number(asked);
  if (!years.includes(year))
    throw new UsageError("wrong.year", { years: years.join(", "), value: asked ?? "" });
  return year;
}

/** All pairs, zone by zone in the order of the zones file and firm by firm in that of the register. */
function pairsOutput(
  firms: FirmTable,
  guidelines: FirmGuidelines,
  zones: ZoneTable,
  { pairs }: RegionTension,
): PairOutput[] {
  const out: PairOutput[] = [];
  for (let zone = 0; zone < zones.count; zone++) {
    const order: number[] = [];
    for (let at = pairs.zoneStart[zone]; at < pairs.zoneStart[zone + 1]; at++) order.push(at);
    order.sort((a, b) => pairs.firm[a] - pairs.firm[b]);
    for (const at of order) {
      const firm = pairs.firm[at];
      const facts = pairFacts(guidelines, firm, pairs.distanceM[at], pairs.inside[at] === 1);
      const { distanceM, guidelineM, category, aspects, inside, deficitM, status } = facts;
      out.push({
        firm: textAt(firms.id, firm),
        zone: zones.id[zone],
        distanceM,
        guidelineM: guidelineM[STRICTEST],
        ...milderM(guidelineM),
        category,
        aspects: aspects[STRICTEST],
        inside,
        deficitM,
        status,
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

function zoneOutput(id: string, totals: ZoneTotals) {
  const { firmsInside, firmsWithinReach, jobs, freeAreaShare, score, between } = totals;
  // Unknown jobs, and the score that they would give, are NaN: null in JSON.
  return {
    id,
    firmsInside,
    firmsWithinReach,
    jobs: part(jobs),
    ...(between ? { jobsRange: rangeOf(between) } : {}),
    freeAreaShare,
    score,
  };
}

function rangeOf({ low, high, known, unknown }: JobsBetween) {
  if (known === 0 && unknown > 0) return { low: null, high: null, unknown };
  return { low, high: high === Number.POSITIVE_INFINITY ? null : high, unknown };
}

/** Part jobs are kept as 32-bit numbers (12.3 is 12.300000191): three decimals are what a file can mean. */
function part(jobs: number): number {
  return Math.round(jobs * 1000) / 1000;
}

function readable(
  zones: ZoneTable,
  { zones: totals }: RegionTension,
  {
    lens,
    edition,
    year,
    synthetic,
    lacks,
  }: { lens: Lens; edition: string; year: number; synthetic: boolean; lacks: readonly LackName[] },
  language: Language,
): string {
  const say = sayIn(language);
  const rows = [...rankZones(totals)].map((zone) => {
    const { firmsWithinReach, firmsInside, jobs, freeAreaShare, score, between } = totals[zone];
    return [
      zones.id[zone],
      zones.name[zone],
      firmsWithinReach,
      firmsInside,
      jobsText(language, Number.isNaN(jobs) ? null : part(jobs), between ? rangeOf(between) : undefined),
      `${Math.round(100 * freeAreaShare)}%`,
      Number.isNaN(score) ? unknownNumber(language) : Math.round(score),
    ];
  });
  return [
    say("tension.lead", {
      edition,
      area: translate(language, `tv.area.${lens.areaType}`),
      year: String(year),
      note: synthetic ? say("synthetic.note") : "",
    }),
    ...lacks.filter((lack) => lack !== "change").map((lack) => say(`lacks.${lack}`)),
    tableText([
      [
        say("column.zone"),
        say("column.name"),
        say("tension.within"),
        say("tension.inside"),
        say("column.jobs"),
        say("tension.free"),
        say("tension.score"),
      ],
      ...rows,
    ]),
  ].join("\n");
}
