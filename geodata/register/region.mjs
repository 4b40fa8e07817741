import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toRd } from "../lib/rd.mjs";

/**
 * The built geography as the register needs it: in RD metres, with quick answers to "what lies here?" and, for each
 * place, the squares of 25 m an establishment can stand on.
 */

const SQUARE_M = 25;
/** An establishment stands at least this far from water, so that no rounding puts it in. */
const FROM_WATER_M = 5;

/** CBS codes as they were in 2015-2020, also for municipalities that have merged since. */
const MUNICIPALITY_CODES = {
  Rotterdam: "0599",
  Schiedam: "0606",
  Vlaardingen: "0622",
  Maassluis: "0556",
  "Capelle aan den IJssel": "0502",
  "Krimpen aan den IJssel": "0542",
  Ridderkerk: "0597",
  Barendrecht: "0489",
  Albrandswaard: "0613",
  Nissewaard: "1930",
  Lansingerland: "1621",
  Brielle: "0501",
  Hellevoetsluis: "0530",
  Westvoorne: "0614",
  Zwijndrecht: "0642",
  Dordrecht: "0505",
  Alblasserdam: "0482",
  "Hendrik-Ido-Ambacht": "0531",
  Papendrecht: "0590",
};

/** @param {string} dir  the folder with the built .geojson layers */
export function readRegion(dir) {
  const water = readLayer(dir, "water");
  const parks = readLayer(dir, "parks");
  const builtUp = readLayer(dir, "built-up");
  const ports = readLayer(dir, "port-areas");
  const estates = readLayer(dir, "estates");
  const zones = readLayer(dir, "housing-zones");
  const municipalities = readLayer(dir, "municipalities");
  for (const layer of [water, ports, estates, municipalities])
    if (!layer.length) throw new Error(`the register needs every layer of the geography in ${dir}`);
  for (const feature of municipalities) {
    const { code, gemeentecode, id, name } = feature.properties;
    feature.code = [code, gemeentecode, id, MUNICIPALITY_CODES[name]].find((c) => /^\d{4}$/.test(c ?? ""));
    if (!feature.code)
      throw new Error(`municipality without a CBS code: ${JSON.stringify(feature.properties)}`);
  }
  // The smallest area that holds a point is the one it belongs to.
  ports.sort((a, b) => a.areaM2 - b.areaM2);
  estates.sort((a, b) => a.areaM2 - b.areaM2);

  const holder = (layer, x, y) => layer.find((feature) => contains(feature, x, y));
  const region = {
    zones: new Map(zones.map((zone) => [zone.properties.id, zone])),
    inWater: (x, y) => holder(water, x, y) !== undefined,
    inPark: (x, y) => holder(parks, x, y) !== undefined,
    municipalityAt: (x, y) => holder(municipalities, x, y)?.code ?? "",
    /** The smallest port area that holds the point: its id, and whether it is in transition; undefined outside. */
    portAt(x, y) {
      const feature = holder(ports, x, y);
      if (!feature) return undefined;
      return { id: feature.properties.id, inTransition: feature.properties.status === "port-in-transition" };
    },
    estateAt: (x, y) => holder(estates, x, y)?.properties.id,
    zonesAt: (x, y) => zones.filter((zone) => contains(zone, x, y)).map((zone) => zone.properties.id),
    /** May an establishment stand here? On land, in no park, in a known municipality. */
    isGround(x, y) {
      if (region.municipalityAt(x, y) === "" || region.inPark(x, y) || region.inWater(x, y)) return false;
      const d = FROM_WATER_M;
      return !(
        region.inWater(x - d, y) ||
        region.inWater(x + d, y) ||
        region.inWater(x, y - d) ||
        region.inWater(x, y + d)
      );
    },
  };
  const squares = groundSquares({ water, parks, builtUp, ports, estates, municipalities });
  region.squares = (key) => squares.get(key);
  region.keys = [...squares.keys()];
  return region;
}

function readLayer(dir, name) {
  const path = join(dir, `${name}.geojson`);
  if (!existsSync(path)) return [];
  const features = [];
  for (const { geometry, properties } of JSON.parse(readFileSync(path, "utf8")).features) {
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") continue;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    features.push(
      indexed(
        polygons.flat().map((ring) => ring.map(toRd)),
        properties,
      ),
    );
  }
  return features;
}

const BAND_M = 50;

/** Edges of all rings by 50 m band of y, so that a point meets only the edges of its own band. */
function indexed(rings, properties) {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let twiceArea = 0;
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [x, y] = ring[i];
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
      if (i)
        twiceArea +=
          (ring[i - 1][0] - ring[0][0]) * (y - ring[0][1]) - (x - ring[0][0]) * (ring[i - 1][1] - ring[0][1]);
    }
  const bands = Array.from({ length: Math.floor((maxY - minY) / BAND_M) + 1 }, () => []);
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const [bx, by] = ring[i];
      if (ay === by) continue;
      const from = Math.floor((Math.min(ay, by) - minY) / BAND_M);
      const to = Math.floor((Math.max(ay, by) - minY) / BAND_M);
      for (let band = from; band <= to; band++) bands[band].push(ax, ay, bx, by);
    }
  return { properties, rings, bands, minX, minY, maxX, maxY, areaM2: Math.abs(twiceArea) / 2 };
}

function contains(feature, x, y) {
  if (x < feature.minX || x > feature.maxX || y < feature.minY || y > feature.maxY) return false;
  const edges = feature.bands[Math.floor((y - feature.minY) / BAND_M)];
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const ay = edges[i + 1];
    const by = edges[i + 3];
    if (ay > y !== by > y && x < edges[i] + ((y - ay) / (by - ay)) * (edges[i + 2] - edges[i]))
      inside = !inside;
  }
  return inside;
}

/** Distance in metres from a point to the nearest edge of a feature's rings. */
export function distanceToEdgeM(feature, x, y) {
  let least = Infinity;
  for (const ring of feature.rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const dx = ring[i][0] - ax;
      const dy = ring[i][1] - ay;
      const length2 = dx * dx + dy * dy;
      const t = length2 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0;
      const ex = x - ax - t * dx;
      const ey = y - ay - t * dy;
      least = Math.min(least, ex * ex + ey * ey);
    }
  return Math.sqrt(least);
}

/**
 * Squares on land and in no park, by the key of places.mjs: the smallest port area, else the smallest estate, else
 * the streets (built-up) or the open land of the municipality. Each holds its centre and distance to water.
 */
function groundSquares({ water, parks, builtUp, ports, estates, municipalities }) {
  const minX = Math.min(...municipalities.map((m) => m.minX));
  const minY = Math.min(...municipalities.map((m) => m.minY));
  const columns = Math.ceil((Math.max(...municipalities.map((m) => m.maxX)) - minX) / SQUARE_M);
  const rows = Math.ceil((Math.max(...municipalities.map((m) => m.maxY)) - minY) / SQUARE_M);
  const grid = { minX, minY, columns, rows };

  const blank = () => new Uint8Array(columns * rows);
  const wet = blank();
  for (const feature of water) paint(grid, wet, feature, 1);
  const green = blank();
  for (const feature of parks) paint(grid, green, feature, 1);
  const built = blank();
  for (const feature of builtUp) paint(grid, built, feature, 1);
  const municipality = blank();
  municipalities.forEach((feature, i) => {
    paint(grid, municipality, feature, i + 1);
  });
  const place = new Uint8Array(columns * rows);
  const keys = [""];
  // Largest first, so that the smallest area is painted last and wins; port over estate.
  for (const [kind, layer] of [
    ["estate", estates],
    ["port", ports],
  ])
    for (const feature of [...layer].reverse()) {
      keys.push(`${kind}:${feature.properties.id}`);
      paint(grid, place, feature, keys.length - 1);
    }
  if (keys.length > 256) throw new Error("more than 255 places: widen the grid's type");

  const toWater = squaresToWater(wet, grid);
  const found = new Map();
  for (let i = 0; i < wet.length; i++) {
    if (wet[i] || green[i] || !municipality[i]) continue;
    const code = municipalities[municipality[i] - 1].code;
    const key = place[i] ? keys[place[i]] : `${built[i] ? "streets" : "open"}:${code}`;
    let list = found.get(key);
    if (!list) {
      list = { xM: [], yM: [], toWaterM: [] };
      found.set(key, list);
    }
    list.xM.push(minX + ((i % columns) + 0.5) * SQUARE_M);
    list.yM.push(minY + (Math.floor(i / columns) + 0.5) * SQUARE_M);
    list.toWaterM.push((toWater[i] / 5) * SQUARE_M);
  }
  return found;
}

/** Sets `value` on the squares whose centre lies in the feature (even-odd over all its rings). */
function paint({ minX, minY, columns, rows }, grid, feature, value) {
  const from = Math.max(0, Math.floor((feature.minY - minY) / SQUARE_M));
  const to = Math.min(rows - 1, Math.floor((feature.maxY - minY) / SQUARE_M));
  for (let row = from; row <= to; row++) {
    const y = minY + (row + 0.5) * SQUARE_M;
    const edges = feature.bands[Math.floor((y - feature.minY) / BAND_M)];
    if (y < feature.minY || !edges) continue;
    const crossings = [];
    for (let i = 0; i < edges.length; i += 4) {
      const ay = edges[i + 1];
      const by = edges[i + 3];
      if (ay > y !== by > y) crossings.push(edges[i] + ((y - ay) / (by - ay)) * (edges[i + 2] - edges[i]));
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const first = Math.max(0, Math.ceil((crossings[k] - minX) / SQUARE_M - 0.5));
      const last = Math.min(columns - 1, Math.ceil((crossings[k + 1] - minX) / SQUARE_M - 0.5) - 1);
      for (let column = first; column <= last; column++) grid[row * columns + column] = value;
    }
  }
}

/** Distance to the nearest wet square in fifths of a square: the 5-7 chamfer transform (Borgefors 1986). */
function squaresToWater(wet, { columns, rows }) {
  const far = 60000;
  const distance = new Uint16Array(wet.length).fill(far);
  const relax = (i, j, step) => {
    if (distance[j] + step < distance[i]) distance[i] = distance[j] + step;
  };
  for (let i = 0; i < wet.length; i++) {
    if (wet[i]) distance[i] = 0;
    const column = i % columns;
    if (column) relax(i, i - 1, 5);
    if (i >= columns) {
      relax(i, i - columns, 5);
      if (column) relax(i, i - columns - 1, 7);
      if (column < columns - 1) relax(i, i - columns + 1, 7);
    }
  }
  for (let i = wet.length - 1; i >= 0; i--) {
    const column = i % columns;
    if (column < columns - 1) relax(i, i + 1, 5);
    if (i < (rows - 1) * columns) {
      relax(i, i + columns, 5);
      if (column < columns - 1) relax(i, i + columns + 1, 7);
      if (column) relax(i, i + columns - 1, 7);
    }
  }
  return distance;
}
