import { zipSync } from "fflate";
import type { FormatId } from "../../../src/io/formats.ts";
import { dbf, shp, shx } from "../formats/shapefile/make-shapefile.ts";
import { bytesOf } from "../small-region.ts";

export type GoodFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Rows, features or shapes that are in it. */
  readonly records: number;
};

export const RECORDS = 12;
const places = Array.from({ length: RECORDS }, (_, i) => i);
const ring = (i: number): [number, number][] => [
  [90_000 + 1000 * i, 430_000],
  [90_000 + 1000 * i, 430_100],
  [90_100 + 1000 * i, 430_100],
  [90_000 + 1000 * i, 430_000],
];
const names = [
  "Café",
  "Kade 2",
  "M4H",
  "Noord",
  "Zuid",
  "Kop",
  "Oost",
  "West",
  "Havenzicht",
  "Ster",
  "Hof",
  "Plein",
];
const features = places.map((i) => ({
  type: "Feature",
  id: i + 1,
  properties: { naam: names[i], woningen: 10 * i, "datum\u00a0": "2020-01-01", open: true },
  geometry: { type: "Polygon", coordinates: [ring(i)] },
}));

/** The parts of a Shapefile of twelve areas, two islands and a hole among them, as they stand in its zip. */
export function shapefileParts(): Record<"shp" | "shx" | "dbf" | "cpg", Uint8Array> {
  const shapes = shp(places.map((i) => (i % 3 ? [ring(i)] : [ring(i), ring(i + 20)])));
  const table = dbf(places.map((i) => ({ naam: names[i], woningen: String(10 * i) })));
  return { shp: shapes, shx: shx(shapes), dbf: table, cpg: bytesOf("1252") };
}

export function zipParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([kind, bytes]) => [`plan/a.${kind}`, bytes])));
}

/** A small good file of each format that is read; the compiler asks for one when a format is added. */
export const GOOD_FILES: Readonly<Record<FormatId, () => GoodFile>> = {
  csv: () => ({
    name: "register.csv",
    records: RECORDS,
    bytes: bytesOf(
      `vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2019;wp2020\n${places
        .map(
          (i) => `v${i};"Bedrijf ""${names[i]}""; nr ${i}";${90_100 + 100 * i};435000,5;2511;${i};${i + 3}\n`,
        )
        .join("")}`,
    ),
  }),
  geojson: () => ({
    name: "zones.geojson",
    records: RECORDS,
    bytes: bytesOf(JSON.stringify({ type: "FeatureCollection", features })),
  }),
  "geojson-seq": () => ({
    name: "zones.geojsonl",
    records: RECORDS,
    bytes: bytesOf(features.map((feature) => JSON.stringify(feature)).join("\n")),
  }),
  shapefile: () => ({ name: "zones.zip", records: RECORDS, bytes: zipParts(shapefileParts()) }),
};
