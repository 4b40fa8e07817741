import { rdFrom } from "../../core/geometry/coordinate-systems.ts";
import { chooseCrs } from "../choose-crs.ts";
import type { Sureness } from "../import-report.ts";
import { type Crs, type StatedCrs, shareInside } from "../netherlands.ts";
import { type DecimalMark, readNumber } from "../numbers.ts";
import { SAME_PLACE_M } from "./same-place.ts";

/** Two columns that may hold positions, and how well they do. */
export type Pair = {
  /** As they are to be read: in degrees x is the longitude. */
  readonly x: number;
  readonly y: number;
  readonly crs: Crs;
  readonly decimal: DecimalMark;
  /** Were the names of x and y the wrong way round? */
  readonly swapped: boolean;
  /** How sure the coordinate system is. */
  readonly sureness: Sureness;
  /** Part of the rows with both cells filled, and part of those that falls in the Netherlands. */
  readonly filled: number;
  readonly inside: number;
};

export type PairsFound = {
  /** By name, the best first; each with most of its positions in the Netherlands. */
  readonly named: readonly Pair[];
  /** By what is in them, when no pair of names will do: all that may be. */
  readonly byValue: readonly Pair[];
};

/** Part of the filled rows that must fall in the country for two columns to be taken for coordinates. */
const MOST = 0.5;
const NEARLY_ALL = 0.9;
/** Columns of one axis that are tried with those of the other, when there are no names to go by. */
const TRIED = 6;

/** Header words that mean an axis; compared after `plainHeader`, with all that names the system taken off. */
const AXES: readonly (readonly [axis: "x" | "y", words: RegExp])[] = [
  [
    "x",
    /^(?:x|xc|xco|xcoo?r?d?|xcrd|xcoord|xcoordinaat|xcoordinate|coordx|geox|pointx|puntx|centroidx|posx|easting|oost|lon|lng|long|longitude|lengtegraad|lengte)$/,
  ],
  [
    "y",
    /^(?:y|yc|yco|ycoo?r?d?|ycrd|ycoord|ycoordinaat|ycoordinate|coordy|geoy|pointy|punty|centroidy|posy|northing|noord|lat|latitude|breedtegraad|breedte)$/,
  ],
];
/** Words beside the axis that say which system, or of what. */
const BESIDE =
  /^(?:rd|rdnew|rijksdriehoek|rijksdriehoekstelsel|wgs|wgs84|etrs89|epsg|28992|4326|m|meters?|gps|geo|adres|vestiging|locatie|bag|vbo|pand|object|in|van|de|new|stelsel|graden|dd|deg|decimaal)$/;
/** Where names are cut at ten letters, as in a Shapefile's table. */
const CUT_AT = 10;
const WHOLE_NAMES = [
  "xcoordinaat",
  "ycoordinaat",
  "x_coordinaat",
  "y_coordinaat",
  "longitude",
  "lengtegraad",
  "breedtegraad",
];

/** The axis that a plain header names, and the header without it, which its pair has too; null when it names none. */
export function axisOf(plain: string): { axis: "x" | "y"; stem: string } | null {
  const cut = plain.length === CUT_AT ? WHOLE_NAMES.find((name) => name.startsWith(plain)) : undefined;
  const words = (cut ?? plain).split("_");
  const rest = words.filter((word) => !BESIDE.test(word)).join("");
  const bare = /^(?:rd|wgs84)?([xy])(?:rd|wgs84)?$/.exec(rest)?.[1] ?? rest;
  for (const [axis, pattern] of AXES)
    if (pattern.test(bare) || words.some((word) => pattern.test(word)))
      return { axis, stem: stemOf(plain, axis) };
  return null;
}

/** What the two names of a pair have in common. */
function stemOf(plain: string, axis: "x" | "y"): string {
  return plain
    .replace(
      /longitude|lengtegraad|easting|oost|lengte|long|lon|lng|latitude|breedtegraad|northing|noord|breedte|lat/,
      "?",
    )
    .replace(axis === "x" ? /x/ : /y/, "?");
}

/**
 * The pairs of columns that may hold positions. One pass over the cells of each column for what is in it: no column is
 * held against every other.
 *
 * @param free  columns that are nothing else already: no id, code, year or jobs
 */
export function findPairs(
  sample: readonly (readonly string[])[],
  plain: readonly string[],
  free: readonly number[],
): PairsFound {
  const axes = free.flatMap((column) => {
    const found = axisOf(plain[column]);
    return found ? [{ column, ...found }] : [];
  });
  const named: Pair[] = [];
  for (const x of axes.filter(({ axis }) => axis === "x")) {
    const ys = axes.filter(({ axis }) => axis === "y");
    const same = ys.filter(({ stem }) => stem === x.stem);
    for (const y of same.length > 0 ? same : ys) {
      const pair = pairOf(sample, x.column, y.column);
      if (pair && pair.inside >= MOST) named.push(pair);
    }
  }
  // A pair with more rows filled first; the file's own order else.
  named.sort((a, b) => Number(b.filled > a.filled + 0.02) - Number(a.filled > b.filled + 0.02));
  return { named, byValue: named.length > 0 ? [] : pairsByValue(sample, free) };
}

/** Two named columns, whatever is in them; null when there are no such names. */
export function namedPair(plain: readonly string[], free: readonly number[]): [x: number, y: number] | null {
  const x = free.find((column) => axisOf(plain[column])?.axis === "x");
  const y = free.find((column) => axisOf(plain[column])?.axis === "y");
  return x === undefined || y === undefined ? null : [x, y];
}

/**
 * How these two columns are best read; null when no row falls in the Netherlands however they are read.
 *
 * @param stated  what the file says of them; null = nothing
 */
export function pairOf(
  sample: readonly (readonly string[])[],
  x: number,
  y: number,
  stated: StatedCrs = null,
): Pair | null {
  let best: Pair | null = null;
  const rows = sample.filter((row) => isFilled(row[x]) && isFilled(row[y]));
  for (const decimal of ["point", "comma"] as const)
    for (const grouped of [true, false]) {
      const positions = rows.map(
        (row) => [readNumber(row[x], decimal, grouped), readNumber(row[y], decimal, grouped)] as const,
      );
      const guess = chooseCrs(stated, positions);
      // Degrees are never grouped, and metres are always read as if they may be.
      if (!guess.fits || (guess.crs !== "wgs84") !== grouped) continue;
      const inside = shareInside(guess.crs, positions, guess.swapped);
      if (best && inside <= best.inside) continue;
      best = {
        x: guess.swapped ? y : x,
        y: guess.swapped ? x : y,
        crs: guess.crs,
        decimal,
        swapped: guess.swapped,
        sureness: inside > MOST ? guess.sureness : "unsure",
        filled: rows.length / Math.max(1, sample.length),
        inside,
      };
    }
  return best;
}

/** Zero is what some systems write for no coordinate. */
function isFilled(cell: string): boolean {
  return cell !== "" && cell !== "0" && !/^(?:onbekend|null|nan|na|n\/a|-|\?)$/i.test(cell);
}

/** Two columns whose numbers are positions in the Netherlands, when no header says so; each two that may be. */
function pairsByValue(sample: readonly (readonly string[])[], free: readonly number[]): Pair[] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const column of free) {
    const values = sample.map((row) => row[column]).filter(isFilled);
    if (values.length < NEARLY_ALL * sample.length) continue;
    const numbers = values.map((value) => numberAnyhow(value));
    const within = (least: number, most: number): boolean =>
      numbers.filter((value) => value >= least && value <= most).length > NEARLY_ALL * numbers.length;
    // The country begins at x = 13 km; below that, a small number is a row number or a count of something.
    if (within(10_000, 300_000) || within(3, 7.5)) xs.push(column);
    else if (within(300_000, 625_000) || within(50.5, 53.8)) ys.push(column);
  }
  const pairs: Pair[] = [];
  for (const x of xs.slice(0, TRIED))
    for (const y of ys.slice(0, TRIED)) {
      const pair = pairOf(sample, x, y);
      if (pair && pair.inside > NEARLY_ALL) pairs.push(pair);
    }
  return pairs;
}

/** A number by whichever mark puts it among coordinates. */
function numberAnyhow(written: string): number {
  const point = readNumber(written, "point", false);
  if (point > 3 && point < 60) return point;
  const comma = readNumber(written, "comma", false);
  if (comma > 3 && comma < 60) return comma;
  return Math.max(readNumber(written, "point", true) || 0, readNumber(written, "comma", true) || 0);
}

/** Rows in which both pairs are filled, and those in which they are the same place. */
export function agreement(
  sample: readonly (readonly string[])[],
  a: Pair,
  b: Pair,
): { both: number; same: number } {
  let both = 0;
  let same = 0;
  for (const row of sample) {
    const [placeA, placeB] = [positionOf(row, a), positionOf(row, b)];
    if (!placeA || !placeB) continue;
    both++;
    if (Math.hypot(placeA[0] - placeB[0], placeA[1] - placeB[1]) < SAME_PLACE_M) same++;
  }
  return { both, same };
}

function positionOf(row: readonly string[], { x, y, crs, decimal }: Pair): readonly [number, number] | null {
  if (!isFilled(row[x]) || !isFilled(row[y])) return null;
  const [east, north] = [
    readNumber(row[x], decimal, crs !== "wgs84"),
    readNumber(row[y], decimal, crs !== "wgs84"),
  ];
  if (Number.isNaN(east) || Number.isNaN(north)) return null;
  return rdFrom(crs)(east, north);
}
