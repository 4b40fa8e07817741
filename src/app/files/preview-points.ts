import { lonLatFrom } from "../../core/geometry/coordinate-systems.ts";
import { toLonLat } from "../../core/geometry/rd.ts";
import type { ZoneTable } from "../../core/zone-table.ts";
import type { FirmsPreview } from "../../engine/jobs/preview-firms.ts";
import type { ZonesGuess, ZonesMapping } from "../../io/zones/zones-mapping.ts";

/** A place in degrees, longitude first. */
type PreviewPoint = readonly [lonDeg: number, latDeg: number];

/** Where the first rows of a register fall; none while there is no preview. */
export function pointsOfFirms(preview: FirmsPreview | null): readonly PreviewPoint[] {
  return preview ? Array.from(preview.lonDeg, (lonDeg, row) => [lonDeg, preview.latDeg[row]] as const) : [];
}

/** Where the areas of a zones file fall, read as the user says they are to be read. */
export function pointsOfZones(
  { positions }: Pick<ZonesGuess, "positions">,
  { crs, swapXY }: Pick<ZonesMapping, "crs" | "swapXY">,
): readonly PreviewPoint[] {
  const toDegrees = lonLatFrom(crs);
  return positions.map(([a, b]) => (swapXY ? toDegrees(b, a) : toDegrees(a, b)));
}

/** All outlines of a layer in degrees, holes among them: lines to recognise a region by. */
export function outlinesDeg({
  shapes: { xy, ringStart },
}: Pick<ZoneTable, "shapes">): readonly PreviewPoint[][] {
  return Array.from({ length: Math.max(0, ringStart.length - 1) }, (_, ring) => {
    const outline: PreviewPoint[] = [];
    for (let corner = ringStart[ring]; corner < ringStart[ring + 1]; corner++)
      outline.push(toLonLat(xy[2 * corner], xy[2 * corner + 1]));
    return outline;
  });
}
