import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ZoneOutline } from "../../src/state/drawn-zone.ts";

const root = resolve(import.meta.dirname, "../..");

/** The embedded housing zones, as the page has them. */
const HOUSING_ZONES = join(root, "public/geodata/housing-zones.geojson");

/** What `analyse tension` prints; the parts that the specs compare. */
export type TensionFigures = {
  pairs: {
    firm: string;
    zone: string;
    distanceM: number;
    guidelineM: number;
    mixedM: number;
    category: string;
    status: string;
    inside: boolean;
  }[];
  zones: {
    id: string;
    firmsInside: number;
    firmsWithinReach: number;
    jobs: number;
    freeAreaShare: number;
    ring: { freeAreaShare: number };
    score: number;
  }[];
};

const embedded = new Map<string, TensionFigures>();

/** Tension of the embedded housing zones under a lens, on the embedded register: always the same, so asked once. */
export function analyseTension(lens: "quiet" | "mixed"): TensionFigures {
  const figures = embedded.get(lens) ?? run(HOUSING_ZONES, lens);
  embedded.set(lens, figures);
  return figures;
}

/** The same of one copied zone, as a link holds it: rings in RD metres. */
export function analyseAreas(
  outline: ZoneOutline & { kind: "areas" },
  lens: "quiet" | "mixed",
): TensionFigures {
  const folder = mkdtempSync(join(tmpdir(), "areas-"));
  try {
    const path = join(folder, "zone.geojson");
    const coordinates = outline.polygons.map((rings) => rings.map((ring) => [...ring, ring[0]]));
    const zone = {
      type: "FeatureCollection",
      crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::28992" } },
      features: [
        { type: "Feature", properties: { id: "copy" }, geometry: { type: "MultiPolygon", coordinates } },
      ],
    };
    writeFileSync(path, JSON.stringify(zone));
    return run(path, lens);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(zones: string, lens: string): TensionFigures {
  const args = ["tools/analyse.mjs", "tension", "--zones", zones, "--lens", lens, "--json"];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }),
  );
}
