import type { Region } from "../core/region.ts";
import type { FirmTable } from "../core/register/firm-table.ts";
import { guessFirms } from "../io/firms/guess-firms.ts";
import { parseFirms } from "../io/firms/parse-firms.ts";
import { openTable } from "../io/open-file.ts";
import { readRegion } from "../io/region.ts";

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
export async function embeddedRegion(fetchBytes: FetchBytes): Promise<Region> {
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
export async function embeddedSample(fetchBytes: FetchBytes): Promise<{ region: Region; firms: FirmTable }> {
  const [region, register] = await Promise.all([embeddedRegion(fetchBytes), fetchBytes(SAMPLE_REGISTER)]);
  const source = await openTable(register, SAMPLE_REGISTER);
  const { mapping } = guessFirms(source, await source.head(), SAMPLE_REGISTER);
  const { table } = await parseFirms(source, mapping, region);
  return { region, firms: table };
}
