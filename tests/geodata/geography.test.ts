import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as turf from "@turf/turf";
import type {
  BBox,
  Feature,
  FeatureCollection,
  LineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from "geojson";
import { describe, expect, test } from "vitest";
import { buildGeography } from "../../geodata/build.mjs";
import { referenceFile } from "../reference-dir.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const BUILT = join(ROOT, "public/geodata");
const CHECK = referenceFile("check/geodata.mjs");

type Areal = Polygon | MultiPolygon;
type Properties = Record<string, string | number | boolean | null>;
const layer = <G extends Areal | LineString | Point>(name: string) =>
  (JSON.parse(readFileSync(join(BUILT, `${name}.geojson`), "utf8")) as FeatureCollection<G, Properties>)
    .features;

const AREAL = [
  "water",
  "port-areas",
  "port-land",
  "estates",
  "housing-zones",
  "municipalities",
  "built-up",
  "parks",
];
const WITH_ID = ["port-areas", "estates", "housing-zones", "municipalities", "places"];
const polygonsOf = (geometry: Areal): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

const water = layer<Areal>("water");
const ports = layer<Areal>("port-areas");
const estates = layer<Areal>("estates");
const zones = layer<Areal>("housing-zones");
const municipalities = layer<Areal>("municipalities");

const boxes = new Map<Feature<Areal>, BBox>();
const boxOf = (feature: Feature<Areal>) => {
  const box = boxes.get(feature) ?? turf.bbox(feature);
  boxes.set(feature, box);
  return box;
};
/** Some ten metres. */
const MARGIN_DEG = 1e-4;
/** The polygons of a feature as far as they lie in a box; those with nothing there are left out. */
const within = (feature: Feature<Areal>, box: BBox): Position[][][] =>
  polygonsOf((turf.bboxClip(feature, box) as Feature<Areal>).geometry).filter(
    ([outer]) => outer !== undefined && outer.length >= 4,
  );
const overlapM2 = (a: Feature<Areal>, b: Feature<Areal>) => {
  const [boxA, boxB] = [boxOf(a), boxOf(b)];
  // Most pairs lie apart, which clipping takes long to find.
  if (boxA[0] > boxB[2] || boxB[0] > boxA[2] || boxA[1] > boxB[3] || boxB[1] > boxA[3]) return 0;
  // Of long shores only what lies where the two can meet is clipped.
  const box = [0, 1, 2, 3].map((at) =>
    at < 2 ? Math.max(boxA[at], boxB[at]) - MARGIN_DEG : Math.min(boxA[at], boxB[at]) + MARGIN_DEG,
  ) as BBox;
  const [near, other] = [a, b].map((feature) => within(feature, box));
  if (near.length === 0 || other.length === 0) return 0;
  const both = turf.intersect(turf.featureCollection([turf.multiPolygon(near), turf.multiPolygon(other)]));
  return both ? turf.area(both) : 0;
};
const at = (features: Feature<Areal, Properties>[], lonLat: Position) =>
  features.filter((f) => turf.booleanPointInPolygon(lonLat, f));
const inWater = (lonLat: Position) => at(water, lonLat).length > 0;

describe("geometry", () => {
  test.each(AREAL)(
    "%s has closed rings, the outer one counter-clockwise, and no ring crosses itself",
    (name) => {
      const features = layer<Areal>(name);
      expect(features.length).toBeGreaterThan(9);
      for (const { geometry, properties } of features) {
        const label = `${name} ${properties.id ?? properties.name ?? properties.kind}`;
        const polygons = polygonsOf(geometry);
        expect(polygons.length, label).toBeGreaterThan(0);
        for (const rings of polygons) {
          rings.forEach((ring, i) => {
            expect(ring.length, label).toBeGreaterThanOrEqual(4);
            expect(ring[0], label).toEqual(ring.at(-1));
            expect(turf.booleanClockwise(ring), label).toBe(i > 0);
            expect(turf.kinks(turf.polygon([ring])).features, label).toEqual([]);
          });
        }
      }
    },
  );

  test("all coordinates are lon, lat in the region with at most five decimals", () => {
    const files = readdirSync(BUILT).filter((file) => file.endsWith(".geojson"));
    expect(files.length).toBe(12);
    for (const file of files) {
      const collection = JSON.parse(readFileSync(join(BUILT, file), "utf8")) as FeatureCollection;
      turf.coordEach(collection, ([lon, lat]) => {
        expect(lon > 3.5 && lon < 5 && lat > 51.5 && lat < 52.3, `${file}: ${lon}, ${lat}`).toBe(true);
        expect(Number(lon.toFixed(5)), file).toBe(lon);
      });
    }
  });

  test("water has no crumbs and no two bodies overlap", () => {
    for (const body of water) expect(turf.area(body)).toBeGreaterThan(500);
    for (const [i, a] of water.entries()) {
      for (const b of water.slice(0, i)) expect(overlapM2(a, b)).toBeLessThan(50);
    }
  });

  test.each(WITH_ID)("ids of %s are unique and index.json counts its features", (name) => {
    const features = layer<Areal | Point>(name);
    const ids = features.map((f) => f.properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
    const index = JSON.parse(readFileSync(join(BUILT, "index.json"), "utf8"));
    expect(index.layers).toContainEqual({ layer: name, file: `${name}.geojson`, features: features.length });
  });
});

describe("port areas", () => {
  test("there are 20, only Merwe-Vierhavens is in transition", () => {
    expect(ports.length).toBe(20);
    const transition = ports.filter((p) => p.properties.status === "port-in-transition");
    expect(transition.map((p) => p.properties.id)).toEqual(["m4h"]);
    expect(ports.filter((p) => p.properties.status === "port").length).toBe(19);
  });

  test("a nested area lies inside a larger one that exists, and areas that are not nested do not overlap", () => {
    const byId = new Map(ports.map((p) => [p.properties.id, p]));
    const nested = ports.filter((p) => p.properties.partOf !== null);
    expect(nested.length).toBeGreaterThanOrEqual(4);
    for (const inner of nested) {
      const outer = byId.get(inner.properties.partOf!)!;
      expect(outer.properties.partOf, `${inner.properties.id}`).toBeNull();
      expect(turf.area(inner)).toBeLessThan(turf.area(outer));
      expect(overlapM2(inner, outer) / turf.area(inner)).toBeGreaterThan(0.999);
    }
    for (const [i, a] of ports.entries()) {
      for (const b of ports.slice(0, i)) {
        if (a.properties.partOf === b.properties.id || b.properties.partOf === a.properties.id) continue;
        expect(overlapM2(a, b), `${a.properties.id} / ${b.properties.id}`).toBeLessThan(200);
      }
    }
  });

  test("villages inside the ring of port areas are not port: Rozenburg, Pernis, Heijplaat", () => {
    const villages: Position[] = [
      [4.2436, 51.9074],
      [4.3882, 51.8876],
      [4.422, 51.8935],
    ];
    for (const village of villages) {
      expect(at(ports, village)).toEqual([]);
      expect(inWater(village)).toBe(false);
    }
  });
});

describe("housing zones and estates", () => {
  test("there are 23 zones, none overlaps another, and only the one marked so is more than 10% water", () => {
    expect(zones.length).toBe(23);
    for (const zone of zones) {
      const wetM2 = water.reduce((sum, body) => sum + overlapM2(zone, body), 0);
      const wetShare = wetM2 / turf.area(zone);
      if (zone.properties.inWater) expect(wetShare, `${zone.properties.id}`).toBeGreaterThan(0.1);
      else expect(wetShare, `${zone.properties.id}`).toBeLessThan(0.1);
    }
    expect(zones.filter((z) => z.properties.inWater).map((z) => z.properties.id)).toEqual(["rijnhaven"]);
    for (const [i, a] of zones.entries()) {
      for (const b of zones.slice(0, i)) {
        expect(overlapM2(a, b), `${a.properties.id} / ${b.properties.id}`).toBeLessThan(200);
      }
    }
  });

  test("homes are a range or unknown, and every count has a source and a confidence", () => {
    for (const { properties: p } of zones) {
      expect(p.dwellingsLow === null, `${p.id}`).toBe(p.dwellingsHigh === null);
      if (p.dwellingsLow !== null)
        expect(p.dwellingsLow as number).toBeLessThanOrEqual(p.dwellingsHigh as number);
      expect(p.source, `${p.id}`).toBeTruthy();
      expect(p.sourceEn, `${p.id}`).toBeTruthy();
      expect(["H", "M", "L"]).toContain(p.confidence);
      // A number that is not marked as an estimate names who says so.
      if (p.dwellingsLow !== null && p.confidence !== "L")
        expect(`${p.source} / ${p.sourceEn}`, `${p.id}`).not.toMatch(/^eigen |\/ own /);
    }
    expect(zones.filter((z) => z.properties.dwellingsLow === null).length).toBe(5);
  });

  test("every estate, zone and port area lies in the municipality it names", () => {
    for (const f of [...estates, ...zones, ...ports]) {
      const areaM2 = turf.area(f);
      const shares = municipalities.map((m) => [m.properties.name, overlapM2(f, m) / areaM2] as const);
      shares.sort((a, b) => b[1] - a[1]);
      expect(shares[0][0], `${f.properties.id}`).toBe(f.properties.municipality);
      const second = shares.find(([name]) => name === f.properties.alsoIn);
      if (f.properties.alsoIn) expect(second![1], `${f.properties.id}`).toBeGreaterThan(0.05);
      else expect(shares[0][1], `${f.properties.id}`).toBeGreaterThan(0.93);
    }
  });

  test("estates and port areas do not overlap, so a firm is in one of them at most", () => {
    expect(estates.length).toBe(36);
    for (const [i, a] of estates.entries()) {
      for (const b of [...ports, ...estates.slice(0, i)]) {
        expect(overlapM2(a, b), `${a.properties.id} / ${b.properties.id}`).toBeLessThan(200);
      }
    }
  });
});

describe("municipalities", () => {
  test("the 19 of the years 2015-2020 tile: no overlap, and no gap between them", () => {
    expect(municipalities.map((m) => m.properties.id).sort()).toEqual(
      "0482 0489 0501 0502 0505 0530 0531 0542 0556 0590 0597 0599 0606 0613 0614 0622 0642 1621 1930".split(
        " ",
      ),
    );
    for (const [i, a] of municipalities.entries()) {
      for (const b of municipalities.slice(0, i)) {
        expect(overlapM2(a, b), `${a.properties.name} / ${b.properties.name}`).toBeLessThan(5000);
      }
    }
    const all = turf.union(turf.featureCollection(municipalities))!;
    for (const rings of polygonsOf(all.geometry)) {
      for (const hole of rings.slice(1)) expect(turf.area(turf.polygon([hole]))).toBeLessThan(5000);
    }
  });

  test("every named place lies in the municipality it names", () => {
    const places = layer<Point>("places");
    expect(places.length).toBeGreaterThan(100);
    for (const { properties, geometry } of places) {
      const names = at(municipalities, geometry.coordinates).map((m) => m.properties.name);
      expect(names, `${properties.id}`).toContain(properties.municipality);
    }
  });
});

describe("places everyone knows", () => {
  test.each<[string, Position]>([
    ["Erasmusbrug, mid-span", [4.4868, 51.9093]],
    ["Van Brienenoordbrug, mid-span", [4.5425, 51.9045]],
    ["Maeslantkering", [4.1635, 51.9548]],
    ["Waalhaven, middle", [4.4425, 51.8885]],
    ["Maashaven, middle", [4.483, 51.897]],
    ["Kralingse Plas, middle", [4.515, 51.935]],
    ["Yangtzehaven, middle", [4.03, 51.9728]],
    ["Hartelkanaal near Spijkenisse", [4.29, 51.8662]],
    ["Oude Maas near Spijkenisse", [4.347, 51.853]],
    ["Hollandsche IJssel, Algerabrug", [4.58, 51.9185]],
    ["North Sea off Hoek van Holland", [4.05, 52.02]],
  ])("%s is water", (_, lonLat) => {
    expect(inWater(lonLat)).toBe(true);
  });

  test.each<[string, Position]>([
    ["Coolsingel", [4.4795, 51.9215]],
    ["Noordereiland", [4.496, 51.9138]],
    ["Wilhelminapier", [4.4855, 51.905]],
    ["Zuidplein", [4.4889, 51.887]],
    ["Hoogvliet centre", [4.359, 51.862]],
    ["Distripark Botlek", [4.295, 51.87]],
    ["Landtong Rozenburg", [4.175, 51.9465]],
    ["Stormpolder", [4.577, 51.9075]],
    ["Hoek van Holland centre", [4.1335, 51.979]],
    ["Schiedam centre", [4.399, 51.9165]],
    ["RDM, Heijplaat", [4.418, 51.8985]],
  ])("%s is land", (_, lonLat) => {
    expect(inWater(lonLat)).toBe(false);
  });

  test("known addresses are in the right area", () => {
    const inLayer = (features: Feature<Areal, Properties>[], lonLat: Position) =>
      at(features, lonLat).map((f) => f.properties.id);
    expect(inLayer(estates, [4.42, 51.93])).toEqual(["spaanse-polder"]);
    expect(inLayer(ports, [4.3, 51.88])).toEqual(["botlek"]);
    expect(inLayer(ports, [4.295, 51.87]).sort()).toEqual(["botlek", "distripark-botlek"]);
    expect(inLayer(ports, [4.427, 51.911])).toEqual(["m4h"]);
    expect(inLayer(municipalities, [4.4777, 51.9225])).toEqual(["0599"]);
    expect(inLayer(municipalities, [4.138, 51.835])).toEqual(["0530"]);
  });
});

test("a rebuild gives the same bytes, twice, in under a minute", { timeout: 120_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), "geography-"));
  const started = performance.now();
  const files = buildGeography({ outDir: dir }).map((entry) => entry.file);
  expect(performance.now() - started).toBeLessThan(60_000);
  for (const file of [...files, "index.json"]) {
    expect(readFileSync(join(dir, file), "utf8") === readFileSync(join(BUILT, file), "utf8"), file).toBe(
      true,
    );
  }
  expect(files.length).toBe(12);
  rmSync(dir, { recursive: true });
});

test("the build and the app use the same RD definition", () => {
  const definition = (path: string) =>
    [...readFileSync(join(ROOT, path), "utf8").matchAll(/"(\+proj[^"]*|\+ellps[^"]*|-1\.877[^"]*)"/g)]
      .map((match) => match[1])
      .join("");
  expect(definition("geodata/lib/rd.mjs")).toContain("+towgs84=565.4171");
  expect(definition("geodata/lib/rd.mjs")).toContain("+units=m");
  expect(definition("geodata/lib/rd.mjs")).toBe(definition("src/core/geometry/rd.ts"));
});

test.skipIf(!existsSync(CHECK))(
  "water and port areas meet the independent references (REFERENCE_DIR)",
  () => {
    const output = execFileSync("node", [CHECK, BUILT], { encoding: "utf8" });
    expect(output.match(/^ok /gm)).toHaveLength(5);
    expect(output).not.toContain("SHORT");
  },
);
