import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type ImportStep, importMachine } from "../../../src/app/files/import-machine.ts";
import type { CliIo } from "../../../src/cli/cli-io.ts";
import { loadFirms, loadZones } from "../../../src/cli/inputs.ts";
import { readRegisterOptions } from "../../../src/cli/register-options.ts";
import { UsageError } from "../../../src/cli/usage-error.ts";
import { InputError } from "../../../src/core/errors.ts";
import { zoneAreaM2 } from "../../../src/core/geometry/polygon-set.ts";
import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import type { ZoneTable } from "../../../src/core/zone-table.ts";
import { speakerOf } from "../../../src/i18n/speaker.ts";
import type { ImportReport } from "../../../src/io/import-report.ts";
import { EVERY_STEP } from "../../engine/engines.ts";
import { localEngine } from "../../engine/local-engine.ts";
import { smallRegion } from "../../io/small-region.ts";
import { referenceFile } from "../../reference-dir.ts";

/**
 * The page and the command line look at a file with the same code by two ways: here each file goes both ways, and the
 * figures, or what is asked, have to be the same.
 */
const CASES = referenceFile("input/cases");
const FIXTURES = resolve(import.meta.dirname, "../../fixtures");

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = resolve(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.(?:md|sh|csvt)$/.test(name) ? [] : [path];
  });
}

/** The step in which the page waits for the user, or has read all there is. */
async function settled(path: string): Promise<ImportStep> {
  const machine = importMachine({
    engine: localEngine(EVERY_STEP),
    region: () => smallRegion,
    layerId: () => "own-1",
  });
  const rest = (isRest: (step: ImportStep) => boolean) =>
    expect.poll(() => isRest(machine.get()), { timeout: 5000, interval: 1 }).toBe(true);
  const bytes = new Uint8Array(readFileSync(path));
  machine.open(new File([bytes], path.split("/").at(-1) ?? path));
  await rest(
    (step) =>
      step.kind === "choose" ||
      step.kind === "zones" ||
      (step.kind === "firms" && (step.preview !== null || step.problem !== null)),
  );
  const step = machine.get();
  const open = step.kind === "firms" && (step.problem !== null || step.guess.doubts.some(({ must }) => must));
  if (step.kind === "choose" || open) return step;
  machine.read();
  await rest(({ kind }) => kind === "firms-read" || kind === "zones-read" || kind === "choose");
  return machine.get();
}

/** What the command line makes of it: what it loads, or null with the sentence that it ends with. */
async function loaded<T>(load: (io: CliIo) => Promise<T>, path: string) {
  let stderr = "";
  const io = {
    stderr: (text: string) => {
      stderr += text;
    },
    readFile: async () => new Uint8Array(readFileSync(path)),
  } as unknown as CliIo;
  try {
    return { result: await load(io), stderr };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) throw error;
    return { result: null, stderr: `${stderr}${error.message}` };
  }
}
const name = (path: string) => path.split("/").at(-1) ?? path;
const asFirms = (path: string) =>
  loaded(
    (io) => loadFirms(io, name(path), smallRegion, { register: readRegisterOptions({}), language: "en" }),
    path,
  );
const asZones = (path: string) =>
  loaded((io) => loadZones(io, name(path), { zonesDecided: {}, language: "en" }), path);

const figuresOf = (table: FirmTable, { rows, read, refused, refusals, notices }: ImportReport) => ({
  ...{ rows, read, refused, refusals, notices, years: table.years, subsector: table.subsector },
  ...{ jobs: table.jobs, jobsRanges: table.jobsRanges, xM: table.xM, yM: table.yM, side: table.portSide },
});
const areasOf = (table: ZoneTable) =>
  table.id.map((id, zone) => [
    id,
    table.name[zone],
    table.dwellingsLow[zone],
    zoneAreaM2(table.shapes, zone),
  ]);

async function sameBothWays(path: string): Promise<string> {
  const step = await settled(path);
  if (step.kind === "firms-read") {
    const { result, stderr } = await asFirms(path);
    const { table, report } = step.result;
    // Nothing that could be read is a result on the page, and an error in a script.
    if (report.read === 0) expect(result).toBeNull();
    else {
      if (result === null) throw new Error(stderr);
      expect(figuresOf(table, report)).toEqual(figuresOf(result.table, result.report));
    }
  } else if (step.kind === "zones-read") {
    const { result, stderr } = await asZones(path);
    // What a person sees on the map, a script has to be told: which layer, which system.
    if (result === null) expect(stderr).toMatch(/several-layers|crs\.unknown/);
    else {
      expect(areasOf(step.result.table)).toEqual(areasOf(result.table));
      expect(step.result.report.refusals).toEqual(result.report.refusals);
    }
  } else if (step.kind === "firms") {
    const { result, stderr } = await asFirms(path);
    expect(result).toBeNull();
    const { say } = speakerOf("en");
    for (const { code, context } of step.guess.doubts.filter(({ must }) => must))
      expect(stderr).toContain(say(`doubt.${code}`, context));
  } else {
    const { error } = step.kind === "choose" && step.problem ? step.problem : { error: null };
    expect(error).toBeInstanceOf(InputError);
    expect([(await asFirms(path)).result, (await asZones(path)).result]).toEqual([null, null]);
  }
  return step.kind;
}

describe("the page says of a file what the command line says", () => {
  const cases = filesUnder(CASES);
  test.skipIf(cases.length === 0)("for each of the cases after public reports", async () => {
    const ends: string[] = [];
    for (const path of cases) ends.push(await told(path));
    expect(ends.length).toBeGreaterThan(45);
    expect(new Set(ends)).toEqual(new Set(["firms-read", "zones-read", "firms", "choose"]));
  });

  test("for each fixture of registers and formats", async () => {
    const fixtures = ["registers", "formats"].flatMap((folder) => filesUnder(resolve(FIXTURES, folder)));
    const ends: string[] = [];
    for (const path of fixtures) ends.push(await told(path));
    expect(ends.length).toBeGreaterThan(30);
    expect(new Set(ends)).toEqual(new Set(["firms-read", "zones-read", "firms"]));
  });

  /** A difference is said with the file that it is in. */
  async function told(path: string): Promise<string> {
    try {
      return await sameBothWays(path);
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
});
