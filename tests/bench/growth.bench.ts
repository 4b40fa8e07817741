import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { latLngToCell } from "h3-js";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { type Exchangeable, exchangeWindows } from "../../src/core/growth/exchange.ts";
import { exchangeTestSteps } from "../../src/core/growth/exchange-test.ts";
import { giStarOfWindows } from "../../src/core/growth/gi-star.ts";
import { cellOfFirm, type GrowthGrid } from "../../src/core/growth/grid.ts";
import { DEFAULT_BAND, gridNeighbours } from "../../src/core/growth/neighbours.ts";
import { twoSidedPs } from "../../src/core/growth/normal-tail.ts";
import { emptyWindows, gridWindows } from "../../src/core/growth/windows.ts";
import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { finish } from "../../src/core/steps.ts";
import { buildGrid } from "../build-grid.ts";
import { rejectionThreshold } from "../oracles/rejection-threshold.ts";
import { shuffleAll } from "../oracles/shuffle-all.ts";
import { seededRandom } from "../random.ts";
import {
  type BenchCase,
  type BenchOptions,
  type BenchSuite,
  type BenchTarget,
  interleaved,
  seededNormal,
} from "./harness.ts";

export const suite: BenchSuite = {
  id: "growth",
  peers: ["h3-js"],
  async run(options) {
    const parts = [await squares(options), await giStar(options), await exchange(options)];
    return {
      cases: parts.map(({ result }) => result),
      targets: parts.map(({ target }) => target),
    };
  },
};

type Part = { result: BenchCase; target: BenchTarget };

const CELL_M = 500;
/** Mean hexagon of H3 at level 8: 0.74 km2, at 9: 0.11 km2; our square: 0.25. 8 is the faster of the two. */
const H3_LEVEL = 8;

/** Each firm's square, and the firms and jobs of each square in a year. */
async function squares({ quick, log }: BenchOptions): Promise<Part> {
  const firms = clusteredFirms(quick ? 50_000 : 1_000_000);
  log(`squares: ${firms.count} firms`);
  // As on the page, where the grid of the filter before lends its memory.
  const lent = new Int32Array(firms.count);
  const ms = interleaved(
    [
      { name: "ours", run: () => buildGrid(firms, CELL_M, undefined, lent) },
      { name: "h3-js", run: () => hexagons(firms) },
    ],
    { rounds: quick ? 3 : 5, warmUps: 2 },
  );
  const equal = sameSquares(buildGrid(firms, CELL_M), firms) && sameTotals(hexagons(firms), firms);
  return {
    result: {
      case: "firms to squares, ids and sums",
      n: firms.count,
      oursMs: ms.ours,
      peersMs: { "h3-js + Map": ms["h3-js"] },
      equal,
    },
    target: {
      id: "growth-1",
      label: "firms to 500 m squares, against h3-js and a Map",
      value: ms["h3-js"] / ms.ours,
      must: 60,
      reach: 200,
      better: "larger",
    },
  };
}

/** Four firms in five in 40 clusters, the rest anywhere, in an extent of 45 by 28 km; jobs as skewed as they are. */
function clusteredFirms(count: number): FirmTable {
  const random = seededRandom(1);
  const centres = Array.from(
    { length: 40 },
    () => [60_000 + 45_000 * random(), 427_000 + 28_000 * random()] as const,
  );
  const firms = {
    xM: new Float64Array(count),
    yM: new Float64Array(count),
    lonDeg: new Float64Array(count),
    latDeg: new Float64Array(count),
    jobs: new Float32Array(count),
  };
  for (let firm = 0; firm < count; firm++) {
    const [cx, cy] = centres[Math.floor(random() * centres.length)];
    const clustered = random() < 0.8;
    const x = clustered ? cx + 800 * seededNormal(random) : 60_000 + 45_000 * random();
    const y = clustered ? cy + 800 * seededNormal(random) : 427_000 + 28_000 * random();
    firms.xM[firm] = Math.round(x);
    firms.yM[firm] = Math.round(y);
    const [lonDeg, latDeg] = toLonLat(firms.xM[firm], firms.yM[firm]);
    firms.lonDeg[firm] = lonDeg;
    firms.latDeg[firm] = latDeg;
    firms.jobs[firm] = random() < 0.1 ? 0 : Math.ceil(0.8 / (1.001 - random()));
  }
  const none = { bytes: new Uint8Array(0), offsets: new Uint32Array(count + 1) };
  return {
    ...firms,
    count,
    sbi: new Uint16Array(count),
    sbiCodes: ["2511"],
    subsector: new Uint8Array(count).fill(4),
    portSide: new Uint8Array(count),
    municipality: new Uint16Array(count),
    municipalities: [""],
    years: [2020],
    jobs: [firms.jobs],
    id: none,
    name: none,
    address: none,
  };
}

type Cells = { ids: Uint32Array; firms: number[]; jobs: number[] };

function hexagons({ count, latDeg, lonDeg, jobs }: FirmTable): Cells {
  const inYear = jobs[0];
  const idOf = new Map<string, number>();
  const cells: Cells = { ids: new Uint32Array(count), firms: [], jobs: [] };
  for (let firm = 0; firm < count; firm++) {
    const hexagon = latLngToCell(latDeg[firm], lonDeg[firm], H3_LEVEL);
    let id = idOf.get(hexagon);
    if (id === undefined) {
      id = idOf.size;
      idOf.set(hexagon, id);
      cells.firms.push(0);
      cells.jobs.push(0);
    }
    cells.ids[firm] = id;
    if (inYear[firm] > 0) {
      cells.firms[id]++;
      cells.jobs[id] += inYear[firm];
    }
  }
  return cells;
}

/** Every firm in the square its coordinates say, every square's sums those of a plain Map. */
function sameSquares(grid: GrowthGrid, { count, xM, yM, jobs }: FirmTable): boolean {
  const plain = new Map<string, { firms: number; jobs: number }>();
  for (let firm = 0; firm < count; firm++) {
    const key = `${Math.floor(xM[firm] / CELL_M) * CELL_M} ${Math.floor(yM[firm] / CELL_M) * CELL_M}`;
    const sums = plain.get(key) ?? { firms: 0, jobs: 0 };
    plain.set(key, sums);
    if (jobs[0][firm] > 0) {
      sums.firms++;
      sums.jobs += jobs[0][firm];
    }
    const cell = cellOfFirm(grid, firm);
    if (cell >= 0 && `${grid.xM[cell]} ${grid.yM[cell]}` !== key) return false;
  }
  const held = [...plain].filter(([, { firms }]) => firms > 0);
  if (held.length !== grid.count || grid.count === 0) return false;
  for (let cell = 0; cell < grid.count; cell++) {
    const sums = plain.get(`${grid.xM[cell]} ${grid.yM[cell]}`);
    if (sums?.firms !== grid.firms[0][cell] || sums?.jobs !== grid.jobs[0][cell]) return false;
  }
  return true;
}

function sameTotals(cells: Cells, { jobs }: FirmTable): boolean {
  let firms = 0;
  let total = 0;
  for (const here of jobs[0]) {
    if (here > 0) firms++;
    total += here;
  }
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  return sum(cells.firms) === firms && sum(cells.jobs) === total;
}

/** A full grid of `columns` by `rows` squares, each with a value, as the peers want it. */
function fullGrid(columns: number, rows: number): GrowthGrid {
  const count = columns * rows;
  const position = Int32Array.from({ length: count }, (_, cell) => cell);
  return {
    cellM: CELL_M,
    count,
    xM: position.map((at) => (at % columns) * CELL_M),
    yM: position.map((at) => Math.floor(at / columns) * CELL_M),
    columns,
    rows,
    position,
    cellAt: position,
    positionOfFirm: new Int32Array(0),
    years: [],
    firms: [],
    jobs: [],
  };
}

type Verdicts = { z: Float64Array; p: Float64Array; threshold: number };
/** Gi* on hexagons in dense rows: an implementation from outside the project, timed when it is there. */
type HexagonGiStar = (columns: number, rows: number, values: Float64Array, present: Uint8Array) => unknown;

async function giStar({ quick, log }: BenchOptions): Promise<Part> {
  const [columns, rows] = quick ? [80, 50] : [400, 250];
  const grid = fullGrid(columns, rows);
  const random = seededRandom(2);
  const values = Float64Array.from({ length: grid.count }, () => Math.round(20 * seededNormal(random) ** 3));
  const present = new Uint8Array(grid.count).fill(1);
  const outside = await outsideGiStar();
  log(`Gi*: ${grid.count} cells${outside ? "" : " (no outside implementation found)"}`);
  // As in a run over several bands or shuffles, which lends its arrays from one to the next.
  const windows = emptyWindows(grid.count);
  const z = new Float64Array(grid.count);
  const p = new Float64Array(grid.count);
  const ours = (): Verdicts => {
    giStarOfWindows(values, gridWindows(values, grid, DEFAULT_BAND, windows), z);
    return { z, p, threshold: rejectionThreshold(twoSidedPs(z, p), 0.05) };
  };
  const peers = [
    { name: "dense", run: () => denseGiStar(columns, rows, values, present) },
    ...(outside ? [{ name: "hexagons", run: () => outside(columns, rows, values, present) }] : []),
  ];
  const ms = interleaved([{ name: "ours", run: ours }, ...peers], { rounds: quick ? 5 : 25, batchMs: 20 });
  const { ours: oursMs, ...peersMs } = ms;
  const mine = ours();
  const dense = denseGiStar(columns, rows, values, present);
  return {
    result: {
      case: "Gi*, two-sided p and false discovery rate",
      n: grid.count,
      oursMs,
      peersMs,
      equal:
        largestGap(mine.z, dense.z) <= 1e-12 &&
        largestGap(mine.p, dense.p) <= 1e-12 &&
        Math.abs(mine.threshold - dense.threshold) <= 1e-12,
    },
    target: {
      id: "growth-2",
      label: `Gi*, p and false discovery rate, against the faster of ${Object.keys(peersMs).join(" and ")}`,
      value: Math.min(...Object.values(peersMs)) / oursMs,
      must: 1,
      reach: 2,
      better: "larger",
    },
  };
}

async function outsideGiStar(): Promise<HexagonGiStar | undefined> {
  const path = resolve(process.env.REFERENCE_DIR ?? "../shared", "prototypes/hexgi.mjs");
  if (!existsSync(path)) return undefined;
  const { giStar } = await import(/* @vite-ignore */ pathToFileURL(path).href);
  return giStar;
}

function largestGap(a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const gap = Math.abs(a[i] - b[i]);
    if (!(gap <= most)) most = gap;
  }
  return a.length === b.length && a.length > 0 ? most : Infinity;
}

/** The textbook way in its fastest plain form: one pass over dense rows, the eight around and itself. */
function denseGiStar(columns: number, rows: number, values: Float64Array, present: Uint8Array): Verdicts {
  const cells = columns * rows;
  let n = 0;
  let sum = 0;
  for (let i = 0; i < cells; i++)
    if (present[i]) {
      n++;
      sum += values[i];
    }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < cells; i++) if (present[i]) squares += (values[i] - mean) * (values[i] - mean);
  const s = Math.sqrt(squares / n);
  const z = new Float64Array(cells);
  const p = new Float64Array(cells);
  const small: number[] = [];
  for (let row = 0; row < rows; row++) {
    const fromRow = row > 0 ? row - 1 : 0;
    const toRow = row + 1 < rows ? row + 1 : row;
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column;
      if (!present[i]) continue;
      const fromColumn = column > 0 ? column - 1 : 0;
      const toColumn = column + 1 < columns ? column + 1 : column;
      let near = 0;
      let total = 0;
      for (let r = fromRow; r <= toRow; r++)
        for (let j = r * columns + fromColumn; j <= r * columns + toColumn; j++)
          if (present[j]) {
            near++;
            total += values[j];
          }
      z[i] = (total - mean * near) / (s * Math.sqrt((n * near - near * near) / (n - 1)));
      p[i] = 2 * upperTail(Math.abs(z[i]));
      if (p[i] <= 0.05) small.push(p[i]);
    }
  }
  const sorted = Float64Array.from(small).sort();
  let threshold = -1;
  for (let rank = sorted.length; rank > 0; rank--)
    if ((sorted[rank - 1] * n) / rank <= 0.05) {
      threshold = sorted[rank - 1];
      break;
    }
  return { z, p, threshold };
}

/** Hart's double-precision normal tail, as in West (2005), "Better approximations to cumulative normal functions". */
function upperTail(x: number): number {
  if (x > 37) return 0;
  const e = Math.exp((-x * x) / 2);
  if (x >= 7.07106781186547) return e / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
  let up = 3.52624965998911e-2 * x + 0.700383064443688;
  up = up * x + 6.37396220353165;
  up = up * x + 33.912866078383;
  up = up * x + 112.079291497871;
  up = up * x + 221.213596169931;
  up = up * x + 220.206867912376;
  let down = 8.83883476483184e-2 * x + 1.75566716318264;
  down = down * x + 16.064177579207;
  down = down * x + 86.7807322029461;
  down = down * x + 296.564248779674;
  down = down * x + 637.333633378831;
  down = down * x + 793.826512519948;
  down = down * x + 440.413735824752;
  return (e * up) / down;
}

const DRAWS = 29_999;
/** Ours are made where a class hangs on them: every cell has at least these. */
const LEAST_DRAWS = 999;

/** The test behind the classes: firms' changes dealt within size classes, in squares as full as those of a region. */
async function exchange({ quick, log }: BenchOptions): Promise<Part> {
  const [columns, rows] = quick ? [20, 15] : [40, 30];
  const grid = fullGrid(columns, rows);
  const random = seededRandom(3);
  const firms = 5 * grid.count;
  const things: Exchangeable = {
    groups: 8,
    group: Uint8Array.from({ length: firms }, () => Math.floor(8 * random() ** 2)),
    cell: Int32Array.from({ length: firms }, () => Math.floor(grid.count * random())),
    value: Float64Array.from({ length: firms }, () => 1000 * Math.round(3 * seededNormal(random) ** 3)),
  };
  const near = gridNeighbours(grid, DEFAULT_BAND);
  const draws = quick ? 999 : DRAWS;
  const ours = () =>
    finish(
      exchangeTestSteps(things, exchangeWindows(things, grid, DEFAULT_BAND), { draws, seed: 1, fdr: true }),
    ).p;
  log(`exchange of firms: ${draws} draws of ${firms} firms in ${grid.count} cells`);
  const ms = interleaved(
    [
      { name: "ours", run: ours },
      { name: "all shuffled", run: () => shuffleAll(things, near, draws, 2) },
    ],
    { rounds: quick ? 3 : 5, warmUps: 1 },
  );
  return {
    result: {
      case: "exchange of firms within size classes",
      n: grid.count,
      draws,
      oursMs: ms.ours,
      peersMs: { "all shuffled": ms["all shuffled"] },
      equal: sameChances(ours(), shuffleAll(things, near, draws, 2), Math.min(draws, LEAST_DRAWS)),
    },
    target: {
      id: "growth-3",
      label: "up to 29,999 draws of firms within size classes, against shuffling all of them",
      value: ms["all shuffled"] / ms.ours,
      must: 5,
      reach: 15,
      better: "larger",
    },
  };
}

/** Two estimates of the same chances: none further apart than 6 standard errors, and not apart on the whole. */
function sameChances(a: Float64Array, b: Float64Array, draws: number): boolean {
  let drift = 0;
  for (let cell = 0; cell < a.length; cell++) {
    const half = Math.min(0.9999, (a[cell] + b[cell]) / 2) / 2;
    const standardError = 2 * Math.sqrt((half * (1 - half) * 2) / draws);
    if (!(Math.abs(a[cell] - b[cell]) <= 6 * standardError + 4 / draws)) return false;
    drift += a[cell] - b[cell];
  }
  return a.length > 0 && Math.abs(drift / a.length) < 0.005;
}
