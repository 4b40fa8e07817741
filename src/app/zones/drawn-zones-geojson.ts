import { zonesGeoJson } from "../../io/export/export-zones.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { nameOfZone, shapeOfOutline } from "./zone-shape.ts";

/** The drawn zones as GeoJSON, without a count: it needs nothing but the zones, for when nothing else works. */
export function drawnZonesGeoJson(zones: readonly DrawnZone[], sayZone: (number: string) => string): string {
  return zonesGeoJson(
    zones.map((zone) => ({
      id: `zone-${zone.number}`,
      name: nameOfZone(zone, sayZone),
      shape: shapeOfOutline(zone.outline),
      properties: { number: zone.number },
    })),
  );
}
