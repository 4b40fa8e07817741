import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import type { Offer } from "../../../src/app/export/save-table.ts";
import { writeOffer } from "../../../src/app/export/save-table.ts";
import { analysisOf } from "../../../src/app/firms/analysis.ts";
import { placeOf } from "../../../src/app/growth/areas.ts";
import { foundHotspots } from "../../../src/app/growth/found-hotspots.ts";
import {
  shiftShareExport,
  shiftShareYearsExport,
  squaresExport,
} from "../../../src/app/growth/growth-export.ts";
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
import { CodesByYear } from "../../../src/core/register/filtering/filter-codes.ts";
import { DEFAULT_LENS } from "../../../src/core/tension/lens.ts";
import { regionTension } from "../../../src/core/tension/region-tension.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import { WRITER_IDS, WRITERS } from "../../../src/io/export/writers.ts";
import { EMBEDDED_EDITION, readGuidelineRules } from "../../../src/io/guideline-rules.ts";
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
async function pageOffers(): Promise<Record<string, Offer>> {
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
  const context = exportContext(base, "A", speaker.say);
  const hotspots = findHotspots(firms, { ...DEFAULT_HOTSPOT_OPTIONS, permutations: 99, baseYear, year });
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
  return {
    "count firms": firmsExport(counted, speaker),
    "count zones": boundaryExport(counted, speaker),
    "tension pairs": pairsExport(base, exported, context, focus.name, speaker),
    "tension zones": tensionZonesExport(base, exported, context, focus.name, speaker),
    "growth squares": squaresExport(foundHotspots(hotspots), analysis, speaker),
    "growth shift-share": shift,
    "growth shift-share-years": shiftYears,
  };
}

test("page and command line write the same files of the embedded region, in every format", async () => {
  const offers = await pageOffers();
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
      const own = command === "growth" ? ["--permutations", "99"] : [];
      const args = [command, "--table", table, "--out", path, "--lang", "nl", ...own];
      const { written } = await analyse(args);
      const parts = await writeOffer(engine, offer, writer, WRITERS[writer].usualCrs, "nl");
      const page = Buffer.from(await new Blob([...parts]).arrayBuffer());
      expect(await rowsOnly(page, writer)).toEqual(await rowsOnly(Buffer.from(written[path]), writer));
      compared++;
    }
  }
  expect(compared).toBe(19);
  expect(offers["count firms"].body.rowCount).toBeGreaterThan(200);
  expect(offers["tension pairs"].body.rowCount).toBeGreaterThan(300);
});

/** The rows of a file without what is said about them: page and command line word the settings in their own way. */
async function rowsOnly(file: Buffer, writer: string): Promise<unknown> {
  if (writer === "parquet") return parquetReadObjects({ file: Uint8Array.from(file).buffer });
  if (writer !== "geojson") return file.toString();
  const { features, name, crs } = JSON.parse(file.toString());
  return { features, name, crs };
}
