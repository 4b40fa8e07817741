import { InputError } from "../core/errors.ts";
import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { embeddedRegion, REGION_FILES, SAMPLE_REGISTER } from "../engine/embedded.ts";
import { isSwapped, knownSystems } from "../io/choose-crs.ts";
import { guessFirms } from "../io/firms/guess-firms.ts";
import { parseFirms } from "../io/firms/parse-firms.ts";
import type { ImportReport, ZonesReport } from "../io/import-report.ts";
import { inputError } from "../io/input-codes.ts";
import { openTable, openZones } from "../io/open-file.ts";
import { portAreasOf } from "../io/region.ts";
import { guessZones } from "../io/zones/guess-zones.ts";
import { parseZones } from "../io/zones/parse-zones.ts";
import type { CliIo } from "./cli-io.ts";
import type { FileChoice } from "./options.ts";
import { sayIn } from "./say.ts";

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

/** A register: the file named, or the embedded synthetic one. @throws InputError when it cannot be read */
export async function loadFirms(
  io: CliIo,
  path: string | undefined,
  region: Region,
  choice: FileChoice,
): Promise<LoadedFirms> {
  if (path === undefined) {
    const bytes = await io.readEmbedded(SAMPLE_REGISTER);
    const { table, report } = await readRegister(io, bytes, SAMPLE_REGISTER, region, {
      ...choice,
      layer: null,
      crs: null,
    });
    const assumed = { ...report.assumed, register: "synthetic sample" };
    return { table, report: { ...report, assumed }, synthetic: true };
  }
  const bytes = await readUserFile(io, path);
  try {
    return { ...(await readRegister(io, bytes, path, region, choice)), synthetic: false };
  } catch (error) {
    // The reader knows no names of files; one line on the terminal has to.
    if (error instanceof InputError) throw new InputError(error.code, { file: path, ...error.context });
    throw error;
  }
}

async function readRegister(io: CliIo, bytes: Uint8Array, name: string, region: Region, choice: FileChoice) {
  const opened = await openTable(bytes, name, { format: null, layer: choice.layer });
  tellLayer(io, name, opened, choice);
  const { mapping, statedCrs } = guessFirms(opened, await opened.head(), name);
  if (statedCrs !== null && choice.crs === null)
    throw inputError("crs.unknown", { file: name, crs: statedCrs, known: knownSystems() });
  return parseFirms(opened, choice.crs === null ? mapping : { ...mapping, crs: choice.crs }, region);
}

/** Says which sheet or layer is read of a file that has several, when nobody said which. */
function tellLayer(
  io: CliIo,
  name: string,
  { layers, layer }: { readonly layers: readonly string[]; readonly layer: string | null },
  choice: FileChoice,
): void {
  if (layers.length < 2 || layer === null || choice.layer !== null) return;
  const others = layers.filter((each) => each !== layer).join(", ");
  io.stderr(`analyse: ${sayIn(choice.language)("layer.first", { name, layer, others })}\n`);
}

/** Zones: those of the file named, or the embedded housing zones. @throws InputError when it cannot be read */
export async function loadZones(
  io: CliIo,
  path: string | undefined,
  choice: FileChoice,
): Promise<{ table: ZoneTable; report: ZonesReport }> {
  if (path === undefined) {
    const name = REGION_FILES.housingZones;
    return parseZones(await io.readEmbedded(name), name, null, { layer: "housing-zones" });
  }
  const bytes = await readUserFile(io, path);
  const file = await openZones(bytes, path, { format: null, layer: choice.layer });
  tellLayer(io, path, file, choice);
  const guess = guessZones(file, path);
  const { crs } = choice;
  if (crs === null && guess.statedCrs !== null)
    throw inputError("crs.unknown", { file: path, crs: guess.statedCrs, known: knownSystems() });
  const mapping =
    crs === null && choice.layer === null && file.layer === null
      ? null
      : {
          ...guess.mapping,
          ...(crs === null ? {} : { crs, swapXY: isSwapped(crs, guess.positions) }),
        };
  return parseZones(bytes, path, mapping, { layer: "own-1" });
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
