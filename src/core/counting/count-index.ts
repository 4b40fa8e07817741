import { InputError } from "../errors.ts";
import type { FirmTable } from "../register/firm-table.ts";
import { PORT_SIDES } from "../register/port-side.ts";
import { BLOCK_SLOTS } from "./block-sums-layout.ts";

/**
 * Where the firms are, sorted once so that the cost of counting in a zone follows the zone's outline and not the
 * number of firms: a grid of horizontal bands, each cut into cells, with the firms of a cell side by side
 * (compressed sparse rows). A firm's place in that order is its *slot*.
 *
 * The bands hold about equally many firms instead of being equally high, and each band spreads its own cells over
 * its own firms: where firms crowd, bands are low and cells narrow, so crowded data need no second level. A cell
 * that is crowded all the same has its firms in order of x, and is searched by halves.
 *
 * Typed arrays and numbers only: it is built in a worker and moved, not copied. It is never changed; what counting
 * works out on the way is kept apart (see count-state.ts).
 */
export type CountIndex = {
  readonly count: number;
  readonly bands: number;
  /** Band of a y: bandOfBin[(y - minY) * binsPerM]. */
  readonly minY: number;
  readonly binsPerM: number;
  readonly bandOfBin: Uint16Array;
  /** Length = bands + 1, in slots. */
  readonly bandStart: Uint32Array;
  /** Lowest and highest y, and lowest x, of the firms of each band. */
  readonly bandMinY: Float64Array;
  readonly bandMaxY: Float64Array;
  readonly bandMinX: Float64Array;
  /** Cell of an x within a band: (x - bandMinX) * cellsPerM. */
  readonly cellsPerM: Float64Array;
  /** Where each band's cells begin in `cellStart`; length = bands + 1. A band of c cells takes c + 1 places. */
  readonly bandCell: Uint32Array;
  /** First slot of each cell, and after a band's last cell the band's end. */
  readonly cellStart: Uint32Array;
  /** Per slot: RD metres, and row in the table. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly row: Uint32Array;
  /** Per slot: subsector * 3 + port side. */
  readonly kind: Uint8Array;
  readonly years: readonly number[];
  /**
   * All years of a slot side by side: jobs[slot * years + position of the year]. None is 0 and unknown is -0: it adds
   * nothing to a sum and can still be told apart.
   */
  readonly jobs: Float32Array;
  /** First block of each band; length = bands + 1. */
  readonly bandBlock: Uint32Array;
};

/** Cells with more firms than this have them in order of x. */
export const CROWDED_CELL = 32;

/** Firms in an area as wide as a band is high, were they spread evenly: few enough to test one by one. */
const FIRMS_PER_SQUARE = 32;
const FIRMS_PER_CELL = 2;
const MOST_BINS = 65536;

type IndexedColumns = Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "portSide" | "years" | "jobs">;

/**
 * Sorts a table's firms for counting; `under` then says which of them count, and in which years.
 *
 * @throws InputError "count.coordinate-missing" with the row, when a coordinate is NaN or infinite
 *
 * Cost: O(firms), two passes of counting sort.
 */
export function buildCountIndex(firms: IndexedColumns): CountIndex {
  const { count } = firms;
  refuseMissingCoordinates(firms);
  const [minY, maxY] = rangeOf(firms.yM, count);
  const bins = Math.min(MOST_BINS, 2 ** Math.ceil(Math.log2(count / 4 + 16)));
  // A little less than bins / height, so that the highest firm falls in the last bin and not past it.
  const binsPerM = maxY > minY ? (bins * (1 - 1e-12)) / (maxY - minY) : 0;
  const { bandOfBin, bandStart } = chooseBands(firms.yM, count, minY, binsPerM, bins);
  const bands = bandStart.length - 1;
  const byBand = scatterToBands(firms, minY, binsPerM, bandOfBin, bandStart);

  const bandCell = new Uint32Array(bands + 1);
  const bandBlock = new Uint32Array(bands + 1);
  let largest = 0;
  for (let band = 0; band < bands; band++) {
    const size = bandStart[band + 1] - bandStart[band];
    bandCell[band + 1] = bandCell[band] + cellsOf(size) + 1;
    bandBlock[band + 1] = bandBlock[band] + Math.floor(size / BLOCK_SLOTS) + 1;
    if (size > largest) largest = size;
  }
  const { years } = firms;
  const index: CountIndex = {
    count,
    bands,
    minY,
    binsPerM,
    bandOfBin,
    bandStart,
    bandMinY: new Float64Array(bands).fill(Number.POSITIVE_INFINITY),
    bandMaxY: new Float64Array(bands).fill(Number.NEGATIVE_INFINITY),
    bandMinX: new Float64Array(bands),
    cellsPerM: new Float64Array(bands),
    bandCell,
    cellStart: new Uint32Array(bandCell[bands]),
    x: new Float64Array(count),
    y: new Float64Array(count),
    row: new Uint32Array(count),
    kind: new Uint8Array(count),
    years,
    jobs: new Float32Array(count * years.length),
    bandBlock,
  };
  const scratch = {
    cellOfSlot: new Uint32Array(largest),
    next: new Uint32Array(cellsOf(largest) + 1),
  };
  for (let band = 0; band < bands; band++) sortBand(index, band, byBand, scratch);
  return index;
}

function refuseMissingCoordinates({ count, xM, yM }: IndexedColumns): void {
  // x - x is 0 for a number and NaN for NaN and the infinities, and a sum with one NaN is NaN.
  let wrong = 0;
  for (let row = 0; row < count; row++) wrong += xM[row] - xM[row] + (yM[row] - yM[row]);
  if (wrong === 0) return;
  for (let row = 0; row < count; row++)
    if (!Number.isFinite(xM[row]) || !Number.isFinite(yM[row]))
      throw new InputError("count.coordinate-missing", { row });
}

function rangeOf(values: Float64Array, count: number): [min: number, max: number] {
  if (count === 0) return [0, 0];
  let min = values[0];
  let max = min;
  for (let i = 1; i < count; i++) {
    const value = values[i];
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return [min, max];
}

/** Joins thin bins of equal height into bands of about equally many firms. */
function chooseBands(
  yM: Float64Array,
  count: number,
  minY: number,
  binsPerM: number,
  bins: number,
): { bandOfBin: Uint16Array; bandStart: Uint32Array } {
  const wanted = Math.max(1, Math.round(Math.sqrt(count / FIRMS_PER_SQUARE)));
  const perBin = new Uint32Array(bins);
  for (let row = 0; row < count; row++) perBin[((yM[row] - minY) * binsPerM) | 0]++;
  const bandOfBin = new Uint16Array(bins);
  const starts = [0];
  let before = 0;
  let share = 0;
  for (let bin = 0; bin < bins; bin++) {
    const wantedBand = Math.floor((before * wanted) / Math.max(1, count));
    // A bin with very many firms (all at one place) makes one large band; no band is empty.
    if (wantedBand > share && before > starts[starts.length - 1] && before < count) {
      starts.push(before);
      share = wantedBand;
    }
    bandOfBin[bin] = starts.length - 1;
    before += perBin[bin];
  }
  starts.push(count);
  return { bandOfBin, bandStart: Uint32Array.from(starts) };
}

/** `next` is all zeros between two bands. */
type BandScratch = { cellOfSlot: Uint32Array; next: Uint32Array };
/**
 * The firms in order of band, each as one record of `stride` 4-byte words, so that putting one in its place touches one
 * place in memory: x and y (two words each), class and row together, and the jobs of each year.
 */
type BandRecords = {
  readonly stride: number;
  readonly coordinates: Float64Array;
  readonly words: Uint32Array;
  readonly jobs: Float32Array;
};
const ROW_WORD = 4;
/** Low bits of a row word that hold the row; the class (0-29) is above them. PACK sets a lower limit to the rows. */
const ROW_BITS = 27;
const ROW_MASK = 2 ** ROW_BITS - 1;
const JOBS_WORD = 5;

/** Within a band in order of row. */
function scatterToBands(
  { count, xM, yM, subsector, portSide, years, jobs }: IndexedColumns,
  minY: number,
  binsPerM: number,
  bandOfBin: Uint16Array,
  bandStart: Uint32Array,
): BandRecords {
  const next = bandStart.slice();
  // Even, for the coordinates take two words each.
  const stride = 2 * Math.ceil((JOBS_WORD + years.length) / 2);
  const buffer = new ArrayBuffer(4 * count * stride);
  const coordinates = new Float64Array(buffer);
  const words = new Uint32Array(buffer);
  const recordJobs = new Float32Array(buffer);
  const sides = PORT_SIDES.length;
  for (let row = 0; row < count; row++) {
    const y = yM[row];
    const record = stride * next[bandOfBin[((y - minY) * binsPerM) | 0]]++;
    coordinates[record >>> 1] = xM[row];
    coordinates[(record >>> 1) + 1] = y;
    words[record + ROW_WORD] = row | ((subsector[row] * sides + portSide[row]) << ROW_BITS);
    for (let year = 0; year < years.length; year++) {
      const found = jobs[year][row];
      // Nearly always true, unlike a test for 0: a branch that is guessed wrong costs more than the rest of the row.
      recordJobs[record + JOBS_WORD + year] = found >= 0 ? found : -0;
    }
  }
  return { stride, coordinates, words, jobs: recordJobs };
}

function cellsOf(bandSize: number): number {
  return Math.max(1, Math.floor(bandSize / FIRMS_PER_CELL));
}

/** Cuts one band into cells and puts its firms in order of cell. */
function sortBand(index: CountIndex, band: number, from: BandRecords, scratch: BandScratch): void {
  const { x, y, row, kind, jobs, cellStart } = index;
  const years = index.years.length;
  const { cellOfSlot, next } = scratch;
  const { stride, coordinates, words, jobs: fromJobs } = from;
  const pair = stride >>> 1;
  const first = index.bandStart[band];
  const end = index.bandStart[band + 1];
  if (end === first) return;
  let minX = coordinates[first * pair];
  let maxX = minX;
  let minY = coordinates[first * pair + 1];
  let maxY = minY;
  for (let slot = first + 1; slot < end; slot++) {
    const xS = coordinates[slot * pair];
    const yS = coordinates[slot * pair + 1];
    if (xS < minX) minX = xS;
    else if (xS > maxX) maxX = xS;
    if (yS < minY) minY = yS;
    else if (yS > maxY) maxY = yS;
  }
  const cells = cellsOf(end - first);
  const perM = maxX > minX ? (cells * (1 - 1e-12)) / (maxX - minX) : 0;
  index.bandMinX[band] = minX;
  index.bandMinY[band] = minY;
  index.bandMaxY[band] = maxY;
  index.cellsPerM[band] = perM;

  const cell0 = index.bandCell[band];
  for (let slot = first; slot < end; slot++) {
    const cell = ((coordinates[slot * pair] - minX) * perM) | 0;
    cellOfSlot[slot - first] = cell;
    next[cell + 1]++;
  }
  let start = first;
  for (let cell = 0; cell < cells; cell++) {
    const size = next[cell + 1];
    cellStart[cell0 + cell] = start;
    next[cell] = start;
    start += size;
  }
  cellStart[cell0 + cells] = end;
  for (let slot = first; slot < end; slot++) {
    const to = next[cellOfSlot[slot - first]]++;
    x[to] = coordinates[slot * pair];
    row[to] = slot;
  }
  next.fill(0, 0, cells + 1);
  let cellFirst = first;
  for (let cell = 1; cell <= cells; cell++) {
    const cellEnd = cellStart[cell0 + cell];
    if (cellEnd - cellFirst > CROWDED_CELL) sortByX(x, row, cellFirst, cellEnd);
    cellFirst = cellEnd;
  }
  // Until here `row` held where a firm comes from, so that only that moved along with x.
  for (let slot = first; slot < end; slot++) {
    const record = stride * row[slot];
    y[slot] = coordinates[(record >>> 1) + 1];
    const word = words[record + ROW_WORD];
    row[slot] = word & ROW_MASK;
    kind[slot] = word >>> ROW_BITS;
    for (let year = 0; year < years; year++) jobs[slot * years + year] = fromJobs[record + JOBS_WORD + year];
  }
}

/** Gaps of the shell sort (Ciura 2001, then a factor 2.25). */
const GAPS = [1, 4, 10, 23, 57, 132, 301, 701];
while (GAPS[GAPS.length - 1] < 2 ** 30) GAPS.push(Math.floor(GAPS[GAPS.length - 1] * 2.25));

/** Shell sort of the slots first .. end by x; `along` moves with it. */
function sortByX(x: Float64Array, along: Uint32Array, first: number, end: number): void {
  let g = 0;
  while (GAPS[g + 1] < (end - first) / 2) g++;
  for (; g >= 0; g--) {
    const gap = GAPS[g];
    for (let slot = first + gap; slot < end; slot++) {
      const xS = x[slot];
      if (x[slot - gap] <= xS) continue;
      const alongS = along[slot];
      let to = slot;
      while (to >= first + gap && x[to - gap] > xS) {
        x[to] = x[to - gap];
        along[to] = along[to - gap];
        to -= gap;
      }
      x[to] = xS;
      along[to] = alongS;
    }
  }
}
