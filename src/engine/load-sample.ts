import type { FirmTable } from "../core/register/firm-table.ts";
import { inspectFirms } from "../io/firms/inspect-firms.ts";
import { readFirms } from "../io/firms/read-firms.ts";
import { type Region, readRegion } from "../io/region.ts";

/** File names of the embedded region, in `public/geodata/`. */
export const REGION_FILES = {
  portAreas: "port-areas.geojson",
  estates: "estates.geojson",
  housingZones: "housing-zones.geojson",
  municipalities: "municipalities.geojson",
} as const satisfies Record<keyof Region, string>;

export const SAMPLE_REGISTER = "firms.csv";

/** Gives the bytes of one file of the embedded region. */
export type FetchBytes = (name: string) => Promise<Uint8Array>;

/** The embedded region. */
export async function loadRegion(fetchBytes: FetchBytes): Promise<Region> {
  const text = async (name: string) => new TextDecoder().decode(await fetchBytes(name));
  const [portAreas, estates, housingZones, municipalities] = await Promise.all([
    text(REGION_FILES.portAreas),
    text(REGION_FILES.estates),
    text(REGION_FILES.housingZones),
    text(REGION_FILES.municipalities),
  ]);
  return readRegion({ portAreas, estates, housingZones, municipalities });
}

/** The embedded region and its synthetic register, read as any user's file is. */
export async function loadSample(fetchBytes: FetchBytes): Promise<{ region: Region; firms: FirmTable }> {
  const [region, register] = await Promise.all([loadRegion(fetchBytes), fetchBytes(SAMPLE_REGISTER)]);
  const { mapping } = inspectFirms(register, SAMPLE_REGISTER);
  const { table } = await readFirms(register, mapping, region);
  return { region, firms: table };
}
