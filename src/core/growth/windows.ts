import { InputError } from "../errors.ts";
import type { GrowthGrid } from "./grid.ts";
import { type Band, bandSteps, DEFAULT_BAND } from "./neighbours.ts";

/**
 * What lies in each place's window (its neighbours and itself): all that Gi* and its permutations need.
 * A place without a value (NaN) is in no window and has count 0.
 */
export type Windows = {
  /** Places with a value in the window, itself included. */
  readonly count: Uint32Array;
  /** Sum of their values. */
  readonly sum: Float64Array;
};

/**
 * Windows on a grid, without making the links: values are laid out over the whole extent with a margin, so
 * that the loop needs no look-up and no test for the edge. Equal to adding up over `gridNeighbours`, up to the
 * order of adding.
 *
 * @param windows  arrays to write the result in, length grid.count; new ones when left out
 * @throws InputError "hotspots.length-mismatch" when there is not one value for each cell
 */
export function gridWindows(
  values: Float64Array,
  grid: GrowthGrid,
  band: Band = DEFAULT_BAND,
  windows: Windows = emptyWindows(grid.count),
): Windows {
  if (values.length !== grid.count)
    throw new InputError("hotspots.length-mismatch", { values: values.length, neighbours: grid.count });
  const steps = bandSteps(band);
  let margin = 0;
  for (const [column] of steps) margin = Math.max(margin, column);
  const width = grid.columns + 2 * margin;
  const size = width * (grid.rows + 2 * margin);
  const { laidOut, present } = layer(size);
  const first = margin * width + margin;
  layOut(values, grid, width, first, laidOut, present);
  if (margin === 1 && steps.length === 9) addRings(laidOut, present, grid, width, first, windows);
  else {
    const offsets = Int32Array.from(steps, ([column, row]) => row * width + column);
    addWindows(laidOut, present, offsets, grid, width, first, windows);
  }
  return windows;
}

/** Arrays for the windows of n places. */
export function emptyWindows(n: number): Windows {
  return { count: new Uint32Array(n), sum: new Float64Array(n) };
}

type Layer = { readonly laidOut: Float64Array; readonly present: Uint8Array };
/** Kept between calls, as large as the largest asked for up to 4 MB: fresh memory costs more than the adding. */
let kept: Layer = { laidOut: new Float64Array(0), present: new Uint8Array(0) };
const KEPT_POSITIONS = 500_000;

/** Zeros. */
function layer(size: number): Layer {
  if (size <= kept.present.length) {
    kept.laidOut.fill(0, 0, size);
    kept.present.fill(0, 0, size);
    return kept;
  }
  const made = { laidOut: new Float64Array(size), present: new Uint8Array(size) };
  if (size <= KEPT_POSITIONS) kept = made;
  return made;
}

// The three loops below follow cells through the laid-out rows. Cells are in the order of their positions, so
// the row is followed instead of divided out.

function layOut(
  values: Float64Array,
  { columns, position }: GrowthGrid,
  width: number,
  first: number,
  laidOut: Float64Array,
  present: Uint8Array,
): void {
  let rowEnd = columns;
  let shift = first;
  for (let cell = 0; cell < position.length; cell++) {
    const at = position[cell];
    while (at >= rowEnd) {
      rowEnd += columns;
      shift += width - columns;
    }
    const value = values[cell];
    if (Number.isNaN(value)) continue;
    laidOut[at + shift] = value;
    present[at + shift] = 1;
  }
}

/** The usual window, eight cells around: each column of three is added once and used three times. */
function addRings(
  laidOut: Float64Array,
  present: Uint8Array,
  { columns, position }: GrowthGrid,
  width: number,
  first: number,
  { count, sum }: Windows,
): void {
  let rowEnd = columns;
  let shift = first;
  let before = -1;
  let west = 0;
  let here = 0;
  let east = 0;
  let westCount = 0;
  let hereCount = 0;
  let eastCount = 0;
  for (let cell = 0; cell < position.length; cell++) {
    const at = position[cell];
    while (at >= rowEnd) {
      rowEnd += columns;
      shift += width - columns;
    }
    const a = at + shift;
    if (a === before + 1) {
      west = here;
      here = east;
      westCount = hereCount;
      hereCount = eastCount;
    } else {
      west = laidOut[a - 1 - width] + laidOut[a - 1] + laidOut[a - 1 + width];
      here = laidOut[a - width] + laidOut[a] + laidOut[a + width];
      westCount = present[a - 1 - width] + present[a - 1] + present[a - 1 + width];
      hereCount = present[a - width] + present[a] + present[a + width];
    }
    east = laidOut[a + 1 - width] + laidOut[a + 1] + laidOut[a + 1 + width];
    eastCount = present[a + 1 - width] + present[a + 1] + present[a + 1 + width];
    before = a;
    const known = present[a];
    count[cell] = known === 1 ? westCount + hereCount + eastCount : 0;
    sum[cell] = known === 1 ? west + here + east : 0;
  }
}

function addWindows(
  laidOut: Float64Array,
  present: Uint8Array,
  offsets: Int32Array,
  { columns, position }: GrowthGrid,
  width: number,
  first: number,
  { count, sum }: Windows,
): void {
  const steps = offsets.length;
  let rowEnd = columns;
  let shift = first;
  for (let cell = 0; cell < position.length; cell++) {
    const at = position[cell];
    while (at >= rowEnd) {
      rowEnd += columns;
      shift += width - columns;
    }
    let near = 0;
    let total = 0;
    for (let step = 0; step < steps && present[at + shift] === 1; step++) {
      const there = at + shift + offsets[step];
      near += present[there];
      total += laidOut[there];
    }
    count[cell] = near;
    sum[cell] = total;
  }
}
