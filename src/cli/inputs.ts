import { InputError } from "../core/errors.ts";
import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import type { ZoneTable } from "../core/zone-table.ts";
import { embeddedRegion, REGION_FILES, SAMPLE_REGISTER } from "../engine/embedded.ts";
import { guessFirms } from "../io/firms/guess-firms.ts";
import { parseFirms } from "../io/firms/parse-firms.ts";
import type { ImportReport, ZonesReport } from "../io/import-report.ts";
import { inputError } from "../io/input-codes.ts";
import { openTable, openZones } from "../io/open-file.ts";
import { portAreasOf } from "../io/region.ts";
import { parseZones, type ReadZonesOptions } from "../io/zones/parse-zones.ts";
import type { CliIo } from "./cli-io.ts";

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
export async function loadFirms(io: CliIo, path: string | undefined, region: Region): Promise<LoadedFirms> {
  if (path === undefined) {
    const { table, report } = await readRegister(
      await io.readEmbedded(SAMPLE_REGISTER),
      SAMPLE_REGISTER,
      region,
    );
    const assumed = { ...report.assumed, register: "synthetic sample" };
    return { table, report: { ...report, assumed }, synthetic: true };
  }
  const bytes = await readUserFile(io, path);
  try {
    return { ...(await readRegister(bytes, path, region)), synthetic: false };
  } catch (error) {
    // The reader knows no names of files; one line on the terminal has to.
    if (error instanceof InputError) throw new InputError(error.code, { file: path, ...error.context });
    throw error;
  }
}

async function readRegister(bytes: Uint8Array, name: string, region: Region) {
  const source = await openTable(bytes, name);
  const { mapping } = guessFirms(source, await source.head(), name);
  return parseFirms(source, mapping, region);
}

/** Zones: those of the file named, or the embedded housing zones. @throws InputError when it cannot be read */
export async function loadZones(
  io: CliIo,
  path: string | undefined,
  decided: ReadZonesOptions["decided"] = {},
): Promise<{ table: ZoneTable; report: ZonesReport }> {
  const name = path ?? REGION_FILES.housingZones;
  const bytes = path === undefined ? await io.readEmbedded(name) : await readUserFile(io, path);
  return parseZones(bytes, name, null, { layer: path === undefined ? "housing-zones" : "own-1", decided });
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
