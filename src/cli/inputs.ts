import { InputError } from "../core/errors.ts";
import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { embeddedRegion, REGION_FILES, SAMPLE_REGISTER } from "../engine/embedded.ts";
import type { Language } from "../i18n/language.ts";
import { knownSystems } from "../io/choose-crs.ts";
import { columnName } from "../io/firms/column-names.ts";
import type { Doubt, FirmsGuess, FirmsMapping } from "../io/firms/firms-mapping.ts";
import { guessFirms } from "../io/firms/guess-firms.ts";
import { csvOfMappingFile, layerOfMappingFile, readMappingFile } from "../io/firms/mapping-file.ts";
import { parseFirms } from "../io/firms/parse-firms.ts";
import { readYear } from "../io/firms/years.ts";
import type { ImportReport, ZonesReport } from "../io/import-report.ts";
import { inputError } from "../io/input-codes.ts";
import { type OpenTable, openTable, openZones } from "../io/open-file.ts";
import { portAreasOf } from "../io/region.ts";
import { parseZones } from "../io/zones/parse-zones.ts";
import type { CliIo } from "./cli-io.ts";
import type { CommonOptions } from "./options.ts";
import { correctMapping, type RegisterOptions } from "./register-options.ts";
import { sayIn } from "./say.ts";
import { type OpenQuestion, tellDoubts, tellFirms } from "./tell-firms.ts";
import { tellLayer } from "./tell-layer.ts";
import { hasOpenEncoding, tellUnused, tellUnusedText, tellWithoutFile } from "./tell-unused.ts";

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
    tellWithoutFile(
      io,
      "firms",
      FIRMS_OPTIONS.filter((name) => isGiven(register, name)),
      language,
    );
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
    tellUnusedText(io, path, source, register, language);
    tellDoubts(
      io,
      path,
      open,
      source.header,
      openQuestions(guess, mapping, { header: source.header, open, year: register.year }, language),
      language,
    );
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

/** Options that are about a register of the user's own. */
const FIRMS_OPTIONS = ["column", "sheet", "crs", "encoding", "separator", "mapping", "value-unit"] as const;

function isGiven(register: RegisterOptions, name: (typeof FIRMS_OPTIONS)[number]): boolean {
  if (name === "column") return register.columns.length > 0;
  return register[name === "value-unit" ? "valueUnit" : name] !== null;
}

/** What the mapping still lacks, or will lack when the open doubts are answered, that none of them asks. */
function openQuestions(
  { columns }: FirmsGuess,
  { layout, jobs, fields }: FirmsMapping,
  { header, open, year }: { header: readonly string[]; open: readonly Doubt[]; year: number | null },
  language: Language,
): OpenQuestion[] {
  const asked = open.filter(({ must }) => must);
  const ways = asked.flatMap(({ options }) => options.flatMap(({ change }) => change.jobs ?? []));
  const say = sayIn(language);
  const questions: OpenQuestion[] = [];
  const names = header.filter(Boolean).join(", ");
  const placeAsked = asked.some(({ code }) => code.startsWith("coordinates."));
  if ((fields.x === null || fields.y === null) && !placeAsked)
    questions.push({
      question: say("firms.which-coordinates"),
      answers: [`--column "x=…" --column "y=…" ${say("firms.columns", { columns: names })}`],
    });
  if (layout === "long" && fields.id === null && !asked.some(({ context }) => context.field === "id"))
    questions.push({
      question: say("firms.which-id"),
      answers: [`--column "id=…" ${say("firms.columns", { columns: names })}`],
    });
  if (layout === "wide" && year === null && [...jobs, ...ways].some((entry) => entry.year === null)) {
    // A column with a year in it may be what a file with a row for each year has under another name.
    const years = columns.flatMap(({ name, samples }, column) =>
      name !== "" && samples.length > 0 && samples.every((cell) => !Number.isNaN(readYear(cell, false)))
        ? [columnName(header, column)]
        : [],
    );
    questions.push({
      question: say("firms.which-year"),
      answers: ["--year 2020", ...years.map((name) => `--column "year=${name}"`)],
    });
  }
  return questions;
}

/** The register opened: its sheet, and how its text is cut, as the options or the mapping file say. */
async function openRegister(
  bytes: Uint8Array,
  path: string,
  { sheet, encoding, separator }: RegisterOptions,
  mappingText: string | null,
): Promise<OpenTable> {
  const source = await openSheet(bytes, path, { sheet, encoding }, mappingText);
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
  { sheet, encoding }: Pick<RegisterOptions, "sheet" | "encoding">,
  mappingText: string | null,
): Promise<OpenTable> {
  const source = await openTable(bytes, path, { format: null, layer: sheet, encoding });
  const mapped = mappingText === null || sheet !== null ? null : layerOfMappingFile(mappingText);
  if (mapped === null || mapped === source.layer || !source.layers.includes(mapped)) return source;
  return openTable(bytes, path, { format: null, layer: mapped, encoding });
}

/** Has the command line said what this question asks? */
function isAnswered(
  { code, context }: Doubt,
  said: ReturnType<typeof correctMapping>["said"],
  { crs, valueUnit }: RegisterOptions,
): boolean {
  if (code === "coordinates.against-file" && crs !== null) return true;
  if (code.startsWith("value.")) return valueUnit !== null || said.has("value-added");
  if (code.startsWith("coordinates.")) return said.has("x") && said.has("y");
  if (code === "jobs.year" || code === "jobs.years-in-name")
    return said.has("year-of-jobs") || said.has("jobs");
  if (code.startsWith("jobs.")) return said.has("jobs");
  if (code === "sbi.by-value" || code === "sbi.none") return said.has("sbi");
  if (code === "field.twice") return [...said].some((field) => field === context.field);
  return said.has("year");
}

const ZONES_OPTIONS = [
  ["layer", "layer"],
  ["zones-name", "name"],
  ["zones-crs", "crs"],
  ["zones-encoding", "encoding"],
] as const;

/** Zones: those of the file named, or the embedded housing zones. @throws InputError when it cannot be read */
export async function loadZones(
  io: CliIo,
  path: string | undefined,
  { zonesDecided: decided, language }: Pick<CommonOptions, "zonesDecided" | "language">,
): Promise<{ table: ZoneTable; report: ZonesReport }> {
  const name = path ?? REGION_FILES.housingZones;
  const bytes = path === undefined ? await io.readEmbedded(name) : await readUserFile(io, path);
  const layer = path === undefined ? "housing-zones" : "own-1";
  // The embedded ones are as they are.
  const read = await parseZones(bytes, name, null, path === undefined ? { layer } : { layer, decided });
  const opened = { format: String(read.report.assumed.format), layers: [], layer: null };
  const shown = path ?? sayIn(language)("zones.embedded");
  const { assumed } = read.report;
  if (path === undefined)
    tellWithoutFile(
      io,
      "zones",
      ZONES_OPTIONS.flatMap(([option, key]) => (decided[key] === undefined ? [] : [option])),
      language,
    );
  else if (assumed.layer === undefined)
    tellLayer(io, shown, opened, { option: "layer", asked: decided.layer ?? null }, language);
  else if (decided.layer === undefined)
    io.stderr(`analyse: ${sayIn(language)("layer.only", { name: path, layer: String(assumed.layer) })}\n`);
  if (path !== undefined && decided.encoding !== undefined && !hasOpenEncoding(opened.format))
    tellUnused(io, path, opened.format, "zones-encoding", language);
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
