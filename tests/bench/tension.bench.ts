import { pointToPolygonDistance, polygon as turfPolygon } from "@turf/turf";
import Flatbush from "flatbush";
import { tensionOfShape } from "../../src/app/tension/compute.ts";
import { ringHolds } from "../../src/core/geometry/point-in-zone.ts";
import { type CountShape, type PolygonSet, polygonSet } from "../../src/core/geometry/polygon-set.ts";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { AREA_TYPES, STRICTEST } from "../../src/core/tension/area-types.ts";
import { addCircle, emptyCircles } from "../../src/core/tension/circles.ts";
import { findPairs } from "../../src/core/tension/find-pairs.ts";
import type { FirmGuidelines } from "../../src/core/tension/firm-guidelines.ts";
import type { FirmSelection } from "../../src/core/tension/firm-selection.ts";
import { freeAreaShare } from "../../src/core/tension/free-area.ts";
import { LADDER_M, stepDown } from "../../src/core/tension/ladder.ts";
import { tensionIndex } from "../../src/core/tension/tension-index.ts";
import type { TensionFirms } from "../../src/core/tension/tension-setup.ts";
import { zoneEdges } from "../../src/core/tension/zone-edges.ts";
import { emptyZoneTotals, type ZoneTotals } from "../../src/core/tension/zone-totals.ts";
import { seededRandom } from "../random.ts";
import {
  type BenchCase,
  type BenchResult,
  type BenchSuite,
  elapsedMs,
  interleaved,
  quantile,
  seededNormal,
  sink,
} from "./harness.ts";

/** Guideline distances against flatbush and turf, and one dragged zone against a scan of every firm. */
export const suite: BenchSuite = {
  id: "tension",
  peers: ["flatbush", "@turf/turf"],
  async run({ quick, log }): Promise<BenchResult> {
    const firmCount = quick ? 5_000 : 50_000;
    const zoneCount = quick ? 100 : 500;
    const world = makeWorld(firmCount, zoneCount, 11);
    const pairs = allPairs(world, quick, log);
    const drag = draggedZone(world, quick, log);
    return { cases: [...pairs.cases, ...drag.cases], targets: [...pairs.targets, ...drag.targets] };
  },
};

type World = {
  readonly register: TensionFirms;
  readonly selection: FirmSelection;
  readonly zones: PolygonSet;
  /** Centres of the firm clusters. */
  readonly clusters: readonly (readonly [number, number])[];
};

/**
 * How many of 1,000 firms have each step of the ladder, 0 to 1,500 m: what the 2009 list gives the embedded register
 * (170, 93, 537, 115, 59, 20, 5, 0, 1 from 30 m on), with more of the long ones and some of 10 m.
 */
const SHARE_BY_STEP = [0, 10, 160, 100, 500, 120, 65, 25, 10, 5, 5];
/** A region of 60 by 30 km around Rotterdam. */
const [WEST, SOUTH, WIDTH, HEIGHT] = [60_000, 425_000, 60_000, 30_000];

/** Seven in ten firms in clusters, as on estates; half of the zones beside a cluster, as plans are. */
function makeWorld(firmCount: number, zoneCount: number, seed: number): World {
  const random = seededRandom(seed);
  const clusters = Array.from(
    { length: 60 },
    () => [WEST + random() * WIDTH, SOUTH + random() * HEIGHT] as const,
  );
  const steps = SHARE_BY_STEP.flatMap((share, step) => Array.from({ length: share }, () => step));
  const xM = new Float64Array(firmCount);
  const yM = new Float64Array(firmCount);
  const guidelineM = AREA_TYPES.map(() => new Uint16Array(firmCount));
  const category = new Uint8Array(firmCount);
  const aspects = new Uint8Array(firmCount);
  const subsector = new Uint8Array(firmCount);
  const portSide = new Uint8Array(firmCount);
  const jobs = new Float32Array(firmCount);
  for (let firm = 0; firm < firmCount; firm++) {
    const [x, y] = clusters[Math.floor(random() * clusters.length)];
    const inCluster = random() < 0.7;
    // Whole metres, as a register has them.
    xM[firm] = Math.round(inCluster ? x + 700 * seededNormal(random) : WEST + random() * WIDTH);
    yM[firm] = Math.round(inCluster ? y + 500 * seededNormal(random) : SOUTH + random() * HEIGHT);
    const step = steps[Math.floor(random() * steps.length)];
    AREA_TYPES.forEach(({ stepsDown }, area) => {
      guidelineM[area][firm] = stepDown(LADDER_M[step], stepsDown);
    });
    category[firm] = step;
    aspects[firm] = 1 << Math.floor(random() * 4);
    subsector[firm] = Math.floor(random() * 9);
    portSide[firm] = Math.floor(random() * 3);
    jobs[firm] = Math.ceil(Math.exp(1 + 1.3 * seededNormal(random)));
  }
  const none = new Uint8Array(firmCount);
  const guidelines: FirmGuidelines = {
    count: firmCount,
    guidelineM,
    aspects: AREA_TYPES.map(() => aspects),
    category,
    rule: new Uint16Array(firmCount),
    viaFallback: none,
    sizeAssumed: none,
    plotRadiusM: new Float64Array(firmCount),
    withoutRule: 0,
  };
  const zones = Array.from({ length: zoneCount }, (_, zone) => {
    const [x, y] = clusters[Math.floor(random() * clusters.length)];
    const beside = zone % 2 === 0;
    const centreX = beside ? x + 1200 * seededNormal(random) : WEST + random() * WIDTH;
    const centreY = beside ? y + 1200 * seededNormal(random) : SOUTH + random() * HEIGHT;
    return [[ring(centreX, centreY, 150 + 300 * random(), 27 + Math.floor(random() * 7), random)]];
  });
  const firms = { count: firmCount, xM, yM, subsector, portSide };
  return {
    register: { firms, guidelines, jobs },
    selection: { mask: new Uint8Array(firmCount).fill(1), moved: [] },
    zones: polygonSet(zones),
    clusters,
  };
}

function ring(x: number, y: number, radiusM: number, corners: number, random: () => number) {
  const points: [number, number][] = [];
  for (let i = 0; i < corners; i++) {
    const angle = (2 * Math.PI * i) / corners;
    const away = radiusM * (0.75 + 0.5 * random());
    points.push([Math.round(x + away * Math.cos(angle)), Math.round(y + away * Math.sin(angle))]);
  }
  points.push(points[0]);
  return points;
}

/** Pairs as sorted keys and their distances, to be compared and to be kept alive. */
type Found = { count: number; firm: Uint32Array; zone: Uint32Array; distanceM: Float64Array };

function allPairs(world: World, quick: boolean, log: (line: string) => void): BenchResult {
  const { register, selection, zones } = world;
  const index = tensionIndex(register.firms, register.guidelines);
  const buildMs = Math.min(
    ...Array.from({ length: 5 }, () => elapsedMs(() => tensionIndex(register.firms, register.guidelines))),
  );
  // Both ways look for many firms in zones that stay the same: what is made of the zones is made once, for both.
  const edges = zoneEdges(zones);
  const boxes = zoneBoxes(zones);
  const ours = () => findPairs(index, register.guidelines, edges, selection);
  const planar = () => flatbushPlanar(world, boxes);
  const times = interleaved(
    [
      { name: "ours", run: ours },
      { name: "flatbush+planar", run: planar },
    ],
    { rounds: quick ? 5 : 31 },
  );
  log(`tension: pairs ${JSON.stringify(times)}, index ${buildMs.toFixed(2)} ms`);
  let turf: TurfPairs = { keys: [], borderline: new Set() };
  const turfMs = elapsedMs(() => {
    turf = flatbushTurf(world, boxes);
  });
  const brute = keysOf(bruteForce(world));
  const mine = keysOf(withZones(ours()));
  const found = new Set(mine);
  const missed = brute.filter((key) => !found.has(key)).length;
  const equal = same(mine, brute) && same(mine, keysOf(planar()));
  const equalToTurf = same(
    mine.filter((key) => !turf.borderline.has(key)),
    turf.keys,
  );
  const peersMs = { "flatbush+planar": times["flatbush+planar"], "flatbush+turf": turfMs };
  const oursMs = times.ours;
  const sizes = { firms: register.firms.count, zones: zones.zoneStart.length - 1, pairs: brute.length };
  log(`tension: ${JSON.stringify(sizes)}, turf ${Math.round(turfMs)} ms`);
  return {
    cases: [
      { case: "all pairs", ...sizes, oursMs, buildMs, peersMs, missed, equal: equal && brute.length > 0 },
      { case: "all pairs, turf", compared: turf.keys.length, equal: equalToTurf && turf.keys.length > 0 },
    ],
    targets: [
      {
        id: "tension-1",
        label: "all pairs, against flatbush on zone boxes + planar distance",
        value: times["flatbush+planar"] / oursMs,
        must: 3,
        reach: 10,
        better: "larger",
      },
      {
        id: "tension-2",
        label: "all pairs, against flatbush on zone boxes + turf.pointToPolygonDistance",
        value: turfMs / oursMs,
        must: 500,
        reach: 2000,
        better: "larger",
      },
      {
        id: "tension-3",
        label: "pairs that brute force finds and we do not",
        value: missed,
        must: 0,
        better: "smaller",
      },
    ],
  };
}

function zoneBoxes({ xy, ringStart, polygonStart, zoneStart }: PolygonSet): Flatbush {
  const boxes = new Flatbush(zoneStart.length - 1);
  for (let zone = 0; zone + 1 < zoneStart.length; zone++) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const from = ringStart[polygonStart[zoneStart[zone]]];
    const to = ringStart[polygonStart[zoneStart[zone + 1]]];
    for (let corner = from; corner < to; corner++) {
      minX = Math.min(minX, xy[2 * corner]);
      minY = Math.min(minY, xy[2 * corner + 1]);
      maxX = Math.max(maxX, xy[2 * corner]);
      maxY = Math.max(maxY, xy[2 * corner + 1]);
    }
    boxes.add(minX, minY, maxX, maxY);
  }
  boxes.finish();
  return boxes;
}

/** The usual way: for each firm the zones whose box is near enough, and the distance to each of their edges. */
function flatbushPlanar({ register, zones }: World, boxes: Flatbush): Found {
  const { xM, yM, count } = register.firms;
  const quietM = register.guidelines.guidelineM[STRICTEST];
  const found = room(1 << 16);
  for (let firm = 0; firm < count; firm++) {
    const x = xM[firm];
    const y = yM[firm];
    const reach = quietM[firm];
    for (const zone of boxes.search(x - reach, y - reach, x + reach, y + reach)) {
      const distanceM = planarDistance(zones, zone, x, y);
      if (distanceM < reach) add(found, firm, zone, distanceM);
    }
  }
  return found;
}

/** One ring a zone here: distance to each edge, and even-odd. */
function planarDistance({ xy, ringStart }: PolygonSet, zone: number, x: number, y: number): number {
  const last = ringStart[zone + 1] - 1;
  let best = Infinity;
  let inside = false;
  for (let corner = ringStart[zone]; corner < last; corner++) {
    const ax = xy[2 * corner];
    const ay = xy[2 * corner + 1];
    const edgeX = xy[2 * corner + 2] - ax;
    const edgeY = xy[2 * corner + 3] - ay;
    const along = ((x - ax) * edgeX + (y - ay) * edgeY) / (edgeX * edgeX + edgeY * edgeY);
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const dx = ax + t * edgeX - x;
    const dy = ay + t * edgeY - y;
    const d2 = dx * dx + dy * dy;
    if (d2 < best) best = d2;
    if (ay > y !== ay + edgeY > y && x < ax + ((y - ay) / edgeY) * edgeX) inside = !inside;
  }
  return inside ? 0 : Math.sqrt(best);
}

/** Every firm against every zone, nothing left out for being far away. */
function bruteForce({ register, zones }: World): Found {
  const { xM, yM, count } = register.firms;
  const found = room(1 << 16);
  for (let zone = 0; zone + 1 < zones.zoneStart.length; zone++)
    for (let firm = 0; firm < count; firm++) {
      const distanceM = planarDistance(zones, zone, xM[firm], yM[firm]);
      if (distanceM < register.guidelines.guidelineM[STRICTEST][firm]) add(found, firm, zone, distanceM);
    }
  return found;
}

/** Pairs that turf finds; those within 0.5% of the distance are no matter of comparison (sphere against plane). */
type TurfPairs = { keys: string[]; borderline: Set<string> };

function flatbushTurf({ register, zones }: World, boxes: Flatbush): TurfPairs {
  const { xM, yM, count } = register.firms;
  const quietM = register.guidelines.guidelineM[STRICTEST];
  const polygons = Array.from({ length: zones.zoneStart.length - 1 }, (_, zone) =>
    turfPolygon([lonLatRing(zones, zone)]),
  );
  const keys: string[] = [];
  const borderline = new Set<string>();
  for (let firm = 0; firm < count; firm++) {
    const x = xM[firm];
    const y = yM[firm];
    const reach = quietM[firm];
    const near = boxes.search(x - reach, y - reach, x + reach, y + reach);
    if (near.length === 0) continue;
    const point = toLonLat(x, y);
    for (const zone of near) {
      const distanceM = pointToPolygonDistance(point, polygons[zone], { units: "meters" });
      const key = `${zone}/${firm}`;
      if (Math.abs(distanceM - reach) < 0.005 * reach + 0.5) borderline.add(key);
      else if (distanceM < reach) keys.push(key);
    }
  }
  return { keys: keys.sort(), borderline };
}

function lonLatRing({ xy, ringStart }: PolygonSet, zone: number): [number, number][] {
  const corners: [number, number][] = [];
  for (let corner = ringStart[zone]; corner < ringStart[zone + 1]; corner++)
    corners.push(toLonLat(xy[2 * corner], xy[2 * corner + 1]));
  corners[corners.length - 1] = corners[0];
  return corners;
}

function room(pairs: number): Found {
  return {
    count: 0,
    firm: new Uint32Array(pairs),
    zone: new Uint32Array(pairs),
    distanceM: new Float64Array(pairs),
  };
}

function add(found: Found, firm: number, zone: number, distanceM: number): void {
  if (found.count === found.firm.length) {
    const wider = room(found.count * 2);
    wider.firm.set(found.firm);
    wider.zone.set(found.zone);
    wider.distanceM.set(found.distanceM);
    Object.assign(found, { ...wider, count: found.count });
  }
  found.firm[found.count] = firm;
  found.zone[found.count] = zone;
  found.distanceM[found.count] = distanceM;
  found.count++;
}

function withZones(pairs: ReturnType<typeof findPairs>): Found {
  const zone = new Uint32Array(pairs.firm.length);
  for (let z = 0; z + 1 < pairs.zoneStart.length; z++)
    zone.fill(z, pairs.zoneStart[z], pairs.zoneStart[z + 1]);
  return { count: pairs.firm.length, firm: pairs.firm, zone, distanceM: pairs.distanceM };
}

function keysOf({ count, firm, zone }: Found): string[] {
  return Array.from({ length: count }, (_, i) => `${zone[i]}/${firm[i]}`).sort();
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}

const MOVES = 200;

/** A zone of 30 corners is dragged past firms; on each move its whole card is made again. */
function draggedZone(world: World, quick: boolean, log: (line: string) => void): BenchResult {
  const { register, selection } = world;
  const shapes = dragShapes(world);
  const index = tensionIndex(register.firms, register.guidelines);
  const lens = { areaType: "quiet" } as const;
  const setup = { index, register, selection, lens };
  const dwellings = { low: 800, high: 1200 };
  const scanned = emptyZoneTotals();
  let move = 0;
  let scanMove = 0;
  const equal = shapes.every((shape) => {
    scanCard(register, selection.mask, shape, dwellings, scanned);
    return sameCard(tensionOfShape(setup, { shape, dwellings }).totals, scanned);
  });
  // What the page runs on every move.
  const ours = () => tensionOfShape(setup, { shape: shapes[move++ % MOVES], dwellings }).totals.score;
  const scan = () => {
    scanCard(register, selection.mask, shapes[scanMove++ % MOVES], dwellings, scanned);
    return scanned.score;
  };
  const times = interleaved(
    [
      { name: "ours", run: ours },
      { name: "scan", run: scan },
    ],
    { rounds: quick ? 5 : 60, batchMs: quick ? 10 : 40 },
  );
  const single: number[] = [];
  for (let i = 0; i < MOVES; i++) single.push(elapsedMs(ours));
  sink.value = scanned;
  const oneCase: BenchCase = {
    case: "one zone dragged",
    firms: register.firms.count,
    moves: MOVES,
    oursMs: times.ours,
    oursP99Ms: quantile(single, 0.99),
    peersMs: { "scan of all firms": times.scan },
    equal,
  };
  log(`tension: drag ${JSON.stringify(oneCase)}`);
  return {
    cases: [oneCase],
    targets: [
      {
        id: "tension-4",
        label: "one zone dragged over all firms, whole card a move, against a scan of all firms",
        value: times.scan / times.ours,
        must: 10,
        reach: 50,
        better: "larger",
      },
    ],
  };
}

/** The same zone at 200 places on a line through the middle of a cluster. */
function dragShapes({ clusters }: World): (CountShape & { kind: "polygons" })[] {
  const random = seededRandom(5);
  const [x, y] = clusters[0];
  const corners = ring(0, 0, 250, 30, random);
  return Array.from({ length: MOVES }, (_, move) => {
    const dx = x - 2000 + 20 * move;
    const dy = y - 800 + 8 * move;
    const moved = corners.map(([cornerX, cornerY]) => [cornerX + dx, cornerY + dy] as const);
    return { kind: "polygons", polygons: polygonSet([[[moved]]]) };
  });
}

const scanCircles = emptyCircles();
const scanRing = emptyCircles();

/**
 * The card without an index: every firm is looked at, boxes first; only those whose distance could do are
 * measured. What it adds up is the same, and so is the way of measuring the free share.
 */
function scanCard(
  { firms, guidelines, jobs }: TensionFirms,
  mask: Uint8Array,
  shape: CountShape & { kind: "polygons" },
  homes: { low: number; high: number },
  out: ZoneTotals,
): void {
  const { xM, yM, count } = firms;
  const [quietM, mixedM] = guidelines.guidelineM;
  const { polygons } = shape;
  const corners = polygons.xy.length / 2 - 1;
  Object.assign(out, emptyZoneTotals());
  scanCircles.count = 0;
  scanRing.count = 0;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let c = 0; c < corners; c++) {
    minX = Math.min(minX, polygons.xy[2 * c]);
    minY = Math.min(minY, polygons.xy[2 * c + 1]);
    maxX = Math.max(maxX, polygons.xy[2 * c]);
    maxY = Math.max(maxY, polygons.xy[2 * c + 1]);
  }
  for (let firm = 0; firm < count; firm++) {
    if (mask[firm] === 0) continue;
    const x = xM[firm];
    const y = yM[firm];
    const reach = quietM[firm];
    const gapX = x < minX ? minX - x : x > maxX ? x - maxX : 0;
    const gapY = y < minY ? minY - y : y > maxY ? y - maxY : 0;
    if (gapX * gapX + gapY * gapY > reach * reach) continue;
    const inside = ringHolds(polygons.xy, 0, corners, x, y);
    const distanceM = inside ? 0 : planarDistance(polygons, 0, x, y);
    if (!inside && distanceM >= reach) continue;
    const known = jobs[firm];
    out.firmsByArea[0]++;
    out.firmsWithinReach++;
    if (inside || distanceM < mixedM[firm]) out.firmsByArea[1]++;
    out.jobs += known;
    out.score += known * (inside ? 1 : 1 - distanceM / reach);
    if (inside) {
      out.firmsInside++;
      out.jobsInside += known;
      out.scoreInside += known;
    }
    out.byCategory.firms[guidelines.category[firm]]++;
    out.byCategory.jobs[guidelines.category[firm]] += known;
    out.bySubsector.firms[firms.subsector[firm]]++;
    out.bySubsector.jobs[firms.subsector[firm]] += known;
    out.bySide.firms[firms.portSide[firm]]++;
    out.bySide.jobs[firms.portSide[firm]] += known;
    for (let aspect = 0; aspect < 4; aspect++)
      out.byAspect[aspect] += (guidelines.aspects[STRICTEST][firm] >> aspect) & 1;
    addCircle(scanCircles, x, y, reach);
    if (!inside) addCircle(scanRing, x, y, reach);
  }
  out.freeAreaShare = freeAreaShare(shape, scanCircles);
  out.dwellingsLow = homes.low * (1 - out.freeAreaShare);
  out.dwellingsHigh = homes.high * (1 - out.freeAreaShare);
  out.ringFreeAreaShare = freeAreaShare(shape, scanRing);
  out.ringDwellingsLow = homes.low * (1 - out.ringFreeAreaShare);
  out.ringDwellingsHigh = homes.high * (1 - out.ringFreeAreaShare);
}

/** Counts the same, sums and shares the same to 9 digits (the firms come in another order). */
function sameCard(a: ZoneTotals, b: ZoneTotals): boolean {
  const near = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  for (const key of ["byCategory", "bySubsector", "bySide"] as const) {
    if (a[key].firms.join() !== b[key].firms.join()) return false;
    if (!a[key].jobs.every((jobs, i) => near(jobs, b[key].jobs[i]))) return false;
  }
  return (
    a.byAspect.join() === b.byAspect.join() &&
    a.firmsByArea.join() === b.firmsByArea.join() &&
    (Object.keys(a) as (keyof ZoneTotals)[]).every((key) => {
      const left = a[key];
      return typeof left !== "number" || near(left, b[key] as number);
    })
  );
}
