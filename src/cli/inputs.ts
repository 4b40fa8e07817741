import { InputError } from "../core/errors.ts";
import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { embeddedRegion, REGION_FILES, SAMPLE_REGISTER } from "../engine/embedded.ts";
import { knownSystems } from "../io/choose-crs.ts";
import type { Doubt } from "../io/firms/firms-mapping.ts";
import { guessFirms } from "../io/firms/guess-firms.ts";
import { csvOfMappingFile, layerOfMappingFile, readMappingFile } from "../io/firms/mapping-file.ts";
import { parseFirms } from "../io/firms/parse-firms.ts";
import type { ImportReport, ZonesReport } from "../io/import-report.ts";
import { inputError } from "../io/input-codes.ts";
import { type OpenTable, openTable, openZones } from "../io/open-file.ts";
import { portAreasOf } from "../io/region.ts";
import { parseZones } from "../io/zones/parse-zones.ts";
import type { CliIo } from "./cli-io.ts";
import type { CommonOptions } from "./options.ts";
import { correctMapping, type RegisterOptions } from "./register-options.ts";
import { sayIn } from "./say.ts";
import { tellDoubts, tellFirms } from "./tell-firms.ts";
import { tellLayer } from "./tell-layer.ts";

/** The region a register is located in: the embedded one, with the port areas of a file where one is named. */
export async function loadRegion(io: CliIo, portPath: string | undefined): Promise<Region> {
  const region = await embeddedRegion(io.readEmbedded);
  if (portPath === undefined) return region;
  const portAreas = portAreasOf(await openZones(await readUserFile(io, portPath), portPath), portPath);
  return { ...region, portAreas };
}

export type LoadedFirms = {
  readonly table: FirmTable;
  readonly report: ImportReport;
  /** Is it the embedded, synthetic register? Every output has to say so. */
  readonly synthetic: boolean;
};

/**
 * A register: the file named, or the embedded synthetic one. What is unsure, refused or put right is told on standard
 * error.
 *
 * @throws InputError when it cannot be read; UsageError when something must be chosen first, or no row is of use
 */
export async function loadFirms(
  io: CliIo,
  path: string | undefined,
  region: Region,
  { register, language }: Pick<CommonOptions, "register" | "language">,
): Promise<LoadedFirms> {
  if (path === undefined) {
    const source = await openTable(await io.readEmbedded(SAMPLE_REGISTER), SAMPLE_REGISTER);
    tellLayer(io, SAMPLE_REGISTER, source, { option: "sheet", asked: register.sheet }, language);
    const { mapping } = guessFirms(source, await source.head(), SAMPLE_REGISTER);
    const { table, report } = await parseFirms(source, mapping, region);
    const assumed = { ...report.assumed, register: "synthetic sample" };
    return { table, report: { ...report, assumed }, synthetic: true };
  }
  const bytes = await readUserFile(io, path);
  const mappingText =
    register.mapping === null ? null : new TextDecoder().decode(await readUserFile(io, register.mapping));
  try {
    const source = await openRegister(bytes, path, register, mappingText);
    tellLayer(io, path, source, { option: "sheet", asked: register.sheet }, language);
    const head = await source.head();
    const guess = guessFirms(source, head, path);
    if (guess.statedCrs !== null && register.crs === null && mappingText === null)
      throw inputError("crs.unknown", { file: path, crs: guess.statedCrs, known: knownSystems() });
    const base = mappingText === null ? guess.mapping : readMappingFile(mappingText, guess.mapping, source);
    const { mapping, said } = correctMapping(
      { mapping: base, doubts: guess.doubts, valueColumns: guess.valueColumns },
      source.header,
      head,
      register,
    );
    const open =
      mappingText === null ? guess.doubts.filter((doubt) => !isAnswered(doubt, said, register)) : [];
    tellDoubts(io, path, open, source.header, language);
    const read = await parseFirms(source, mapping, region);
    tellFirms(io, path, read.report, language);
    return { ...read, synthetic: false };
  } catch (error) {
    // The reader knows no names of files; one line on the terminal has to.
    if (!(error instanceof InputError)) throw error;
    const file = error.code.startsWith("mapping.") ? (register.mapping ?? path) : path;
    throw new InputError(error.code, { file, ...error.context });
  }
}

/** The register opened: its sheet, and how its text is cut, as the options or the mapping file say. */
async function openRegister(
  bytes: Uint8Array,
  path: string,
  { sheet, encoding, separator }: RegisterOptions,
  mappingText: string | null,
): Promise<OpenTable> {
  const source = await openSheet(bytes, path, sheet, mappingText);
  const known = mappingText === null ? null : csvOfMappingFile(mappingText);
  if (source.csv === null || (encoding === null && separator === null && known === null)) return source;
  const csv = { ...source.csv, ...known };
  return openTable(bytes, path, {
    format: source.format,
    layer: source.layer,
    csv: { encoding: encoding ?? csv.encoding, separator: separator ?? csv.separator },
  });
}

async function openSheet(
  bytes: Uint8Array,
  path: string,
  sheet: string | null,
  mappingText: string | null,
): Promise<OpenTable> {
  const source = await openTable(bytes, path, { format: null, layer: sheet });
  const mapped = mappingText === null || sheet !== null ? null : layerOfMappingFile(mappingText);
  if (mapped === null || mapped === source.layer || !source.layers.includes(mapped)) return source;
  return openTable(bytes, path, { format: null, layer: mapped });
}

/** Has the command line said what this question asks? */
function isAnswered(
  { code, context }: Doubt,
  said: ReturnType<typeof correctMapping>["said"],
  { valueUnit }: Pick<RegisterOptions, "valueUnit">,
): boolean {
  if (code.startsWith("value.")) return valueUnit !== null || said.has("value-added");
  if (code.startsWith("coordinates.")) return said.has("x") && said.has("y");
  if (code === "jobs.year" || code === "jobs.years-in-name")
    return said.has("year-of-jobs") || said.has("jobs");
  if (code.startsWith("jobs.")) return said.has("jobs");
  if (code === "sbi.by-value" || code === "sbi.none") return said.has("sbi");
  if (code === "field.twice") return [...said].some((field) => field === context.field);
  return said.has("year");
}

/** Zones: those of the file named, or the embedded housing zones. @throws InputError when it cannot be read */
export async function loadZones(
  io: CliIo,
  path: string | undefined,
  { zonesDecided: decided, language }: Pick<CommonOptions, "zonesDecided" | "language">,
): Promise<{ table: ZoneTable; report: ZonesReport }> {
  const name = path ?? REGION_FILES.housingZones;
  const bytes = path === undefined ? await io.readEmbedded(name) : await readUserFile(io, path);
  const layer = path === undefined ? "housing-zones" : "own-1";
  const read = await parseZones(bytes, name, null, { layer, decided });
  const opened = { format: String(read.report.assumed.format), layers: [], layer: null };
  const shown = path ?? sayIn(language)("zones.embedded");
  if (read.report.assumed.layer === undefined)
    tellLayer(io, shown, opened, { option: "layer", asked: decided.layer ?? null }, language);
  return read;
}

async function readUserFile(io: CliIo, path: string): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw inputError("file.not-found", {
      file: path,
      reason: String((error as NodeJS.ErrnoException).code ?? ""),
    });
  }
}
