import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** What `analyse count` prints about one zone; the parts that the specs compare. */
export type ZoneFigures = {
  id: string;
  rows: number;
  firms: Record<string, number>;
  jobs: Record<string, number>;
  portSide: { inside: number; transition: number; outside: number };
  bySubsector: Record<string, { firms: Record<string, number>; jobs: Record<string, number> }>;
};

export type CountFigures = {
  firms: { rows: number; read: number; refused: number; refusals: { row: number; code: string }[] };
  zones: ZoneFigures[];
  distinct: { rows: number; firms: Record<string, number>; jobs: Record<string, number> };
};

/** A ring for a zones file: degrees, or RD metres. */
export type Ring = { readonly crs: "wgs84" | "rd"; readonly corners: readonly (readonly [number, number])[] };

/** Counts rings with the command line, on a register file or on the embedded register. */
export function analyseCount(rings: readonly Ring[], firmsFile?: string): CountFigures {
  const folder = mkdtempSync(join(tmpdir(), "zones-"));
  try {
    const zones = join(folder, "zones.geojson");
    writeFileSync(zones, JSON.stringify(zonesFile(rings)));
    const args = ["tools/analyse.mjs", "count", "--zones", zones, "--json"];
    if (firmsFile) args.push("--firms", firmsFile);
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function zonesFile(rings: readonly Ring[]): object {
  const rd = rings.some((ring) => ring.crs === "rd");
  return {
    type: "FeatureCollection",
    ...(rd ? { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } } } : {}),
    features: rings.map(({ corners }, index) => ({
      type: "Feature",
      properties: { id: String(index + 1), name: `Zone ${index + 1}` },
      geometry: { type: "Polygon", coordinates: [[...corners, corners[0]]] },
    })),
  };
}
