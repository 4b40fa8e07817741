import type { Region } from "../../src/core/region.ts";
import { readRegion } from "../../src/io/region.ts";

type Rd = readonly [number, number];

/** GeoJSON in RD of rectangles: [minX, minY, maxX, maxY] and properties. */
export function rectangles(
  ...areas: { box: readonly [number, number, number, number]; properties: Record<string, unknown> }[]
): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: areas.map(({ box: [x0, y0, x1, y1], properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: [ring([x0, y0], [x1, y0], [x1, y1], [x0, y1])] },
    })),
  });
}

function ring(...corners: Rd[]): Rd[] {
  return [...corners, corners[0]];
}

/**
 * A region one can count by heart, RD: municipality West holds x 90-95 km and East 95-100 km, y 430-440 km;
 * the port is x 90-92 km, y 430-432 km, with in it the quay (in transition) of x 91-91.5 km, y 431-431.5 km.
 */
export const smallRegion: Region = readRegion({
  portAreas: rectangles(
    { box: [90_000, 430_000, 92_000, 432_000], properties: { id: "port", name: "Port", status: "port" } },
    {
      box: [91_000, 431_000, 91_500, 431_500],
      properties: { id: "quay", name: "Quay", status: "port-in-transition", partOf: "port" },
    },
  ),
  estates: rectangles({
    box: [93_000, 433_000, 94_000, 434_000],
    properties: { id: "estate", name: "Estate" },
  }),
  housingZones: rectangles({
    box: [91_000, 431_000, 91_500, 431_500],
    properties: { id: "homes", name: "Homes", dwellingsLow: 100, dwellingsHigh: 200, period: "2024–2030" },
  }),
  municipalities: rectangles(
    { box: [90_000, 430_000, 95_000, 440_000], properties: { id: "1", name: "West" } },
    { box: [95_000, 430_000, 100_000, 440_000], properties: { id: "2", name: "East" } },
  ),
});

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Windows-1252 for the letters used here: Latin-1 has them at the same places. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
}
