import { chartZones, EVERY_PART, placeOf } from "../app/growth/areas.ts";
import { chartTables } from "../app/growth/chart-tables.ts";
import { clustersOf } from "../app/growth/clusters.ts";
import { foundHotspots } from "../app/growth/found-hotspots.ts";
import { periodOf } from "../app/growth/period.ts";
import { selectedCell } from "../app/growth/selected-cell.ts";
import { provenanceOf } from "../app/provenance/provenance.ts";
import { growthSource } from "../app/provenance/sources.ts";
import { circleSteps } from "../core/growth/circles.ts";
import { findHotspots } from "../core/growth/hotspots.ts";
import { measuresOf } from "../core/growth/measures-of.ts";
import { stabilitySteps } from "../core/growth/stability.ts";
import { valueRows } from "../core/growth/value-added.ts";
import { PORT_SIDES } from "../core/register/port-side.ts";
import { noGrowth } from "../core/register/register-lacks.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import { finish } from "../core/steps.ts";
import { SAMPLE_REGISTER } from "../engine/embedded.ts";
import { speakerOf } from "../i18n/speaker.ts";
import { START_GROWTH } from "../state/growth-choice.ts";
import { analysisUnder, chosenZones } from "./chosen.ts";
import type { CliIo } from "./cli-io.ts";
import { areasOf, clusterOfAreas, explainedOf } from "./growth-areas.ts";
import type { GrowthFindings } from "./growth-findings.ts";
import { growthJson } from "./growth-json.ts";
import { notesOf } from "./growth-notes.ts";
import {
  areaAsked,
  chartsAsked,
  chartsNotOffered,
  hotspotOptions,
  OF_HOMES,
  OWN,
  TABLES,
} from "./growth-options.ts";
import { referenceOf } from "./growth-reference.ts";
import { growthTable } from "./growth-tables.ts";
import { chartsText, growthText } from "./growth-text.ts";
import { unusedNotes } from "./growth-unused.ts";
import { loadFirms, loadRegion } from "./inputs.ts";
import {
  growsNearHomes,
  homesOf,
  namedPlaces,
  nearHomes,
  nearHomesOutput,
  nearHomesText,
} from "./near-homes.ts";
import { notesOutput, pageNote } from "./notes.ts";
import { oneOf } from "./option-values.ts";
import { readOptions } from "./options.ts";
import { outOf, ownName, writeOut } from "./out.ts";
import { zoneTypesOf } from "./tension-area-types.ts";
import { lensOfOptions } from "./tension-options.ts";
import { baseAsked, FIRM_OPTIONS, loadRules } from "./tension-setup.ts";
import { UsageError } from "./usage-error.ts";

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
  // A zone of the region has its charts where it is asked for.
  const ofCharts = chartZones(drawn, region, own.area ?? "");
  const asked = areaAsked(own.area, ofCharts);
  const area = asked ?? START_GROWTH.area;
  const use = await referenceOf(own.reference ?? "region", analysis, placeOf(analysis, area, ofCharts), io);
  const areas = areasOf(analysis, ofTables, ofCharts, asked, ["subsectors"]);
  const { source } = use;
  const clusters = zones.ofFile && clustersOf(analysis, zones.ofFile);
  const explanation =
    explained && source
      ? explainedOf(
          analysis,
          areas,
          areasOf(analysis, ofTables, ofCharts, asked, EVERY_PART),
          source,
          chosen,
          clusterOfAreas(clusters, ofTables, areas),
        )
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
    zones: ofCharts,
    area,
    reference: use,
    clusters,
    speaker,
  });
  const selected = selectedCell(choices.selection, found);
  if (choices.selection?.kind === "cell" && !selected)
    throw new UsageError("wrong.select", { value: `${choices.selection.xM}:${choices.selection.yM}` });
  const notes = [
    ...notesOf(hotspots, firms, explanation, report, firmsPath ?? SAMPLE_REGISTER, language),
    ...ofZones,
    ...(clusters && explanation && clusters.unknown > 0
      ? [pageNote(language, "growth.chart.cluster.unknown", { n: clusters.unknown })]
      : []),
    ...unusedNotes(
      args,
      {
        nearHomes: homes !== null,
        explained: explanation !== null,
        ofArea: charts.length > 0 || !PORT_SIDES.some((side) => side === asked),
        notOffered: chartsNotOffered(own.chart, analysis),
      },
      language,
    ),
  ];
  const findings: GrowthFindings = {
    ...{ firms, synthetic, hotspots, sides: areas.slice(0, 3), explanation, value, chosen, period },
    ...{ stability, scanned, notes },
  };
  if (json) {
    const result = {
      ...growthJson(findings),
      // null: of a level, without SBI codes or without zones, nothing can be said.
      nearHomes: nearHomesOutput(near, places),
      ...(charts.length > 0 ? { charts } : {}),
      ...(selected ? { selected: { cell: selected.cell, spot: selected.spot ? selected.index : null } } : {}),
      ...notesOutput(report, notes, language),
      provenance: await provenanceOf(
        growthSource(analysis, options, use.id, [...ofTables, ...ofCharts], homes),
        region,
      ),
    };
    io.stdout(`${JSON.stringify(result)}\n`);
  } else
    io.stdout(
      growthText(findings, nearHomesText(near, places, speaker), report, language) + chartsText(charts),
    );
  if (out) {
    const offer = growthTable(out.table, {
      findings,
      analysis,
      found,
      use,
      near,
      places,
      zones: [...ofTables, ...ofCharts],
      speaker,
    });
    const ofFile = given.zones === undefined ? null : ownName(given.zones);
    if (offer)
      await writeOut(io, out, { ...offer, facts: { ...offer.facts, zones: ofFile } }, { language, region });
  }
  return 0;
}
