import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import type { Offer } from "../../../src/app/export/save-table.ts";
import { writeOffer } from "../../../src/app/export/save-table.ts";
import { analysisOf } from "../../../src/app/firms/analysis.ts";
import { placeOf } from "../../../src/app/growth/areas.ts";
import { foundHotspots } from "../../../src/app/growth/found-hotspots.ts";
import {
  nearHomesExport,
  shiftShareExport,
  shiftShareYearsExport,
  squaresExport,
} from "../../../src/app/growth/growth-export.ts";
import { nearHomesOf } from "../../../src/app/growth/near-homes.ts";
import { referenceInUse } from "../../../src/app/growth/reference-in-use.ts";
import { joinTension, tensionBase, tensionInput, tensionOfEntry } from "../../../src/app/tension/compute.ts";
import { exportContext, pairsExport, tensionZonesExport } from "../../../src/app/tension/export-rows.ts";
import { tableZones } from "../../../src/app/zones/zone.ts";
import { countFocus } from "../../../src/app/zones/zone-count.ts";
import { boundaryExport, firmsExport } from "../../../src/app/zones/zone-export.ts";
import { loadFirms, loadRegion, loadZones } from "../../../src/cli/inputs.ts";
import { readOptions } from "../../../src/cli/options.ts";
import { buildCountIndex } from "../../../src/core/counting/index.ts";
import { DEFAULT_HOTSPOT_OPTIONS, findHotspots } from "../../../src/core/growth/hotspots.ts";
import { namedPoints } from "../../../src/core/growth/named-points.ts";
import type { Region } from "../../../src/core/region.ts";
import { CodesByYear } from "../../../src/core/register/filtering/filter-codes.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { WRITER_IDS, WRITERS } from "../../../src/io/export/writers.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../../../src/io/guideline-rules.ts";
import { readPlaces } from "../../../src/io/places.ts";
import { ALL_ON } from "../../../src/state/project.ts";
import { analyse } from "../../cli/fake-io.ts";
import { localEngine } from "../../engine/local-engine.ts";

const geodata = resolve(import.meta.dirname, "../../../public/geodata");
const io = {
  stdout: () => {},
  stderr: () => {},
  readFile: (path: string) => readFile(path),
  writeFile: async () => {},
  readEmbedded: (name: string) => readFile(resolve(geodata, name)),
};

/** What the page offers of the embedded region without a filter, with every housing zone in focus. */
async function pageOffers(): Promise<{ region: Region; offers: Record<string, Offer> }> {
  const speaker = speakerOf("nl");
  const region = await loadRegion(io, undefined);
  const { table: firms } = await loadFirms(io, undefined, region, readOptions([]));
  const { table } = await loadZones(io, undefined, readOptions([]));
  const register = {
    id: "sample",
    fileName: "",
    synthetic: true,
    firms,
    index: buildCountIndex(firms),
    codes: new CodesByYear(firms),
  };
  const analysis = analysisOf(register, ALL_ON, null);
  const { baseYear, year } = analysis;
  const zones = tableZones(table);
  const shapes = zones.map(({ shape }) => shape);
  const focus = { key: "all", name: "de ingebouwde zones", zones, shapes, zone: null, moving: false };
  const counted = countFocus(focus, analysis);
  const rules = readGuidelineRules(await io.readEmbedded("guideline-distances.csv"), EMBEDDED_EDITION);
  const base = tensionBase(analysis, rules, DEFAULT_LENS, [], () => -1);
  const model = joinTension(base, zones, regionTension(tensionInput(base, zones)), []);
  const exported = model.entries.map((zone, at) => ({ zone, tension: tensionOfEntry(model, at) }));
  const context = exportContext(base, exported, "A", speaker.say);
  const hotspots = findHotspots(firms, {
    ...DEFAULT_HOTSPOT_OPTIONS,
    permutations: 99,
    fdr: false,
    baseYear,
    year,
  });
  const found = foundHotspots(hotspots);
  const near = nearHomesOf({
    under: analysis,
    hotspots: { state: { kind: "done" }, found },
    tension: { rules, base, model, running: null, stopped: false, failed: null, took: null },
    listProblem: "",
  });
  const places = readPlaces(new TextDecoder().decode(await io.readEmbedded("places.geojson")));
  const nearHomes = nearHomesExport(near, analysis, namedPoints(places, region.estates), speaker);
  if (!nearHomes) throw new Error("nothing found");
  const reference = referenceInUse(
    "region",
    { national: null, own: null },
    register,
    { baseYear, year },
    placeOf(analysis, "all", []),
  );
  const shift = shiftShareExport(analysis, reference, speaker);
  const shiftYears = shiftShareYearsExport(analysis, reference, speaker);
  if (!shift || !shiftYears) throw new Error("nothing to compare with");
  const offers = {
    "count firms": firmsExport(counted, speaker),
    "count zones": boundaryExport(counted, speaker),
    "tension pairs": pairsExport(base, exported, context, focus.name, speaker),
    "tension zones": await tensionZonesExport(
      localEngine(),
      base,
      exported,
      region.estates,
      context,
      focus.name,
      speaker,
    ),
    "growth squares": squaresExport(found, analysis, speaker),
    "growth shift-share": shift,
    "growth near-homes": nearHomes,
    "growth shift-share-years": shiftYears,
  };
  return { region, offers };
}

test("page and command line write the same files of the embedded region, in every format", async () => {
  const { region, offers } = await pageOffers();
  const engine = localEngine();
  let compared = 0;
  for (const [words, offer] of Object.entries(offers)) {
    const [command, table] = words.split(" ");
    for (const writer of WRITER_IDS) {
      // A name that ends in .csv asks the command line for the other one; a workbook and an SQLite file hold the time.
      if (writer === "csv-semicolon" || writer === "xlsx" || writer === "gpkg") continue;
      // Written as the one before it, and compared once.
      if (table === "shift-share-years" && writer !== "csv-comma") continue;
      const path = `uit.${WRITERS[writer].extension}`;
      const own = command === "growth" ? ["--permutations", "99", "--fdr", "no"] : [];
      const args = [command, "--table", table, "--out", path, "--lang", "nl", ...own];
      const { written } = await analyse(args);
      const saving = { writer, crs: WRITERS[writer].usualCrs, language: "nl", region } as const;
      const { parts, beside } = await writeOffer(engine, offer, saving);
      const page = Buffer.from(await new Blob([...parts]).arrayBuffer());
      expect(await contentOf(page, writer)).toEqual(await contentOf(Buffer.from(written[path]), writer));
      if (beside)
        expect(await new Blob([...beside.parts]).text()).toBe(text(written[`uit.${beside.name}.csv`]));
      expect(beside === null).toBe(writer !== "csv-comma");
      compared++;
    }
  }
  expect(compared).toBe(22);
  expect(offers["count firms"].body.rowCount).toBeGreaterThan(200);
  expect(offers["growth near-homes"].body.rowCount).toBeGreaterThan(0);
  expect(offers["tension pairs"].body.rowCount).toBeGreaterThan(300);
});

/** With the mark of its order of bytes left off, as a Blob's text is. */
function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** What can be compared of a file, with what is said about its rows. */
async function contentOf(file: Buffer, writer: string): Promise<unknown> {
  if (writer === "geojson") return JSON.parse(file.toString());
  if (writer !== "parquet") return file.toString();
  const bytes = Uint8Array.from(file).buffer;
  return { rows: await parquetReadObjects({ file: bytes }), said: parquetMetadata(bytes).key_value_metadata };
}
