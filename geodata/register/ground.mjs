import { cumulative, hashOfSquare } from "./random.mjs";
import { distanceToEdgeM } from "./region.mjs";

/** Where an establishment is put: a spot within a place, on ground that the region allows. */

const SQUARE_M = 25;
/** Work that needs a quay stands at most this far from water. */
const QUAY_M = 140;
const TRIES = 60;

/**
 * Squares of a place with running totals of their weight. In streets the density varies by block of 400 m (working
 * streets against quiet ones) and falls off from the place's own centre. Kept with the region: the same for every seed.
 */
const kept = new WeakMap();
function weighted(region, place) {
  let groundOf = kept.get(region);
  if (!groundOf) {
    groundOf = new Map();
    kept.set(region, groundOf);
  }
  let ground = groundOf.get(place);
  if (!ground) {
    const squares = region.squares(place.key) ?? region.squares(place.key.replace("streets:", "open:"));
    if (!squares) ground = null;
    else {
      const weights = squares.xM.map((x, i) => weightOf(place, x, squares.yM[i]));
      const quay = squares.toWaterM.flatMap((toWaterM, i) => (toWaterM <= QUAY_M ? [i] : []));
      ground = { squares, totals: cumulative(weights), quay };
    }
    groundOf.set(place, ground);
  }
  return ground;
}

function weightOf(place, x, y) {
  if (place.kind !== "streets") return 0.4 + hashOfSquare(Math.floor(x / 200), Math.floor(y / 200), 11);
  const busy = hashOfSquare(Math.floor(x / 400), Math.floor(y / 400), 12);
  const weight = 0.04 + busy * busy * busy * busy;
  if (!place.near) return weight;
  const [nearX, nearY, scaleM] = place.near;
  return weight * Math.exp(-Math.sqrt((x - nearX) ** 2 + (y - nearY) ** 2) / scaleM);
}

/**
 * A spot in the place on whole metres, or undefined when the place has no ground in this region.
 * @param {{quay?: boolean, within?: readonly [number, number, number]}} wish  kept when the place allows it
 */
export function spotIn(random, region, place, { quay = false, within } = {}) {
  const ground = weighted(region, place);
  if (!ground) return undefined;
  const { squares, totals } = ground;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const onQuay = quay && ground.quay.length > 0 && attempt < TRIES / 2;
    const i = onQuay ? random.pick(ground.quay) : random.pickCumulative(totals);
    const xM = Math.round(squares.xM[i] + (random.next() - 0.5) * SQUARE_M);
    const yM = Math.round(squares.yM[i] + (random.next() - 0.5) * SQUARE_M);
    if (within && attempt < TRIES / 2 && (xM - within[0]) ** 2 + (yM - within[1]) ** 2 > within[2] ** 2)
      continue;
    if (!region.isGround(xM, yM) || !belongs(region, place, xM, yM)) continue;
    return { xM, yM, atWater: squares.toWaterM[i] <= QUAY_M };
  }
  return undefined;
}

/**
 * A spot near the edge of a place can fall just outside it. It must lie in its place, and a metre around it too, so
 * that its port side and municipality hang on no rounding.
 */
function belongs(region, place, xM, yM) {
  const [kind, id] = place.key.split(":");
  const port = region.portAt(xM, yM)?.id;
  if (port !== (kind === "port" ? id : undefined)) return false;
  if (kind === "estate" && region.estateAt(xM, yM) !== id) return false;
  const code = region.municipalityAt(xM, yM);
  if (kind === "streets" && code !== id) return false;
  return isClearOfEdges(region, xM, yM);
}

function isClearOfEdges(region, xM, yM) {
  const port = region.portAt(xM, yM)?.id;
  const code = region.municipalityAt(xM, yM);
  return [
    [-1, 0],
    [1, 0],
    [0, -1],
    [0, 1],
  ].every(
    ([dx, dy]) =>
      region.portAt(xM + dx, yM + dy)?.id === port && region.municipalityAt(xM + dx, yM + dy) === code,
  );
}

/** A spot `distanceM` outside the edge of a zone (3 m either way), on the side nearest to a point. */
export function spotBesideZone(random, region, zone, distanceM, toward) {
  let best;
  let least = Infinity;
  for (const ring of zone.rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1];
      const dx = ring[i][0] - ax;
      const dy = ring[i][1] - ay;
      const length = Math.sqrt(dx * dx + dy * dy);
      if (length < 1) continue;
      for (let along = random.next() * 20; along < length; along += 20)
        for (const side of [-1, 1]) {
          const xM = Math.round(ax + (dx * along - side * dy * distanceM) / length);
          const yM = Math.round(ay + (dy * along + side * dx * distanceM) / length);
          // The random part keeps two works at one zone from always standing side by side.
          const away = Math.sqrt((xM - toward[0]) ** 2 + (yM - toward[1]) ** 2) + 150 * random.next();
          if (away >= least || region.zonesAt(xM, yM).length || !region.isGround(xM, yM)) continue;
          if (!isClearOfEdges(region, xM, yM)) continue;
          if (Math.abs(distanceToEdgeM(zone, xM, yM) - distanceM) > 3) continue;
          least = away;
          best = { xM, yM, atWater: false };
        }
    }
  return best;
}

/** Rough middle of a place: the mean of its squares. */
export function middleOf(region, key) {
  const squares = region.squares(key);
  if (!squares) return undefined;
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return [mean(squares.xM), mean(squares.yM)];
}
