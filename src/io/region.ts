import type { Region } from "../core/region.ts";
import { INSIDE, TRANSITION } from "../core/register/port-side.ts";
import type { Estates, PortAreas } from "../core/zone-table.ts";
import { geoJsonZones } from "./formats/geojson/geojson.ts";
import type { OpenZones } from "./open-file.ts";
import { buildZones } from "./zones/parse-zones.ts";
import { propertyText } from "./zones/property-text.ts";

/** The GeoJSON texts the region is made of. */
export type RegionTexts = Readonly<Record<keyof Region, string>>;

/** The region from its GeoJSON texts. @throws InputError when one of them is no GeoJSON, or holds no area */
export function readRegion(texts: RegionTexts): Region {
  const layer = (text: string, name: string) =>
    buildZones(geoJsonFile(text, `${name}.geojson`), `${name}.geojson`, null, { layer: name }).table;
  return {
    portAreas: portAreasOf(geoJsonFile(texts.portAreas, "port-areas.geojson"), "port-areas.geojson"),
    estates: estatesOf(geoJsonFile(texts.estates, "estates.geojson"), "estates.geojson"),
    housingZones: layer(texts.housingZones, "housing-zones"),
    municipalities: layer(texts.municipalities, "municipalities"),
  };
}

/**
 * Port areas of a file. The property `status` tells the side ("port-in-transition" is in transition, all else
 * inside), `partOf` the id of the larger area an area is part of.
 */
export function portAreasOf(file: OpenZones, fileName: string): PortAreas {
  const { table, kept } = buildZones(file, fileName, null, { layer: "port-areas" });
  return {
    ...table,
    side: Uint8Array.from(kept, ({ properties }) =>
      /transit/i.test(propertyText(properties.status)) ? TRANSITION : INSIDE,
    ),
    partOf: kept.map(({ properties }) => propertyText(properties.partOf)),
  };
}

/** Estates of a file. `maxCategory` is a category or a range of two ("4.2–5.1"), of which the heavier holds. */
function estatesOf(file: OpenZones, fileName: string): Estates {
  const { table, kept } = buildZones(file, fileName, null, { layer: "estates" });
  return {
    ...table,
    highestCategory: kept.map(
      ({ properties }) => propertyText(properties.maxCategory).split("–").at(-1) ?? "",
    ),
    confidence: kept.map(({ properties }) => propertyText(properties.confidence)),
  };
}

function geoJsonFile(text: string, fileName: string): OpenZones {
  return { format: "geojson", ...geoJsonZones(text, fileName) };
}
