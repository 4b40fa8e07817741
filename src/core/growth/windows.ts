import { InputError } from "../errors.ts";
import type { GrowthGrid } from "./grid.ts";
import { type Band, bandSteps, DEFAULT_BAND, type Neighbours } from "./neighbours.ts";

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

/** Windows over any neighbours. @throws InputError "hotspots.length-mismatch" when the two disagree on n */
export function windowsOf(values: Float64Array, { start, link }: Neighbours): Windows {
  const n = values.length;
  if (start.length !== n + 1)
    throw new InputError("hotspots.length-mismatch", { values: n, neighbours: start.length - 1 });
  const count = new Uint32Array(n);
  const sum = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(values[i])) continue;
    let near = 0;
    let total = 0;
    for (let at = start[i]; at < start[i + 1]; at++) {
      const value = values[link[at]];
      if (Number.isNaN(value)) continue;
      near++;
      total += value;
    }
    count[i] = near;
    sum[i] = total;
  }
  return { count, sum };
}

/**
 * Windows on a grid, without making the links: values are laid out over the whole extent with a margin, so
 * that the loop needs no look-up and no test for the edge. Equal to `windowsOf(values, gridNeighbours(...))` up
 * to the order of adding.
 *
 * @throws InputError "hotspots.length-mismatch" when there is not one value for each cell
 */
export function gridWindows(values: Float64Array, grid: GrowthGrid, band: Band = DEFAULT_BAND): Windows {
  if (values.length !== grid.count)
    throw new InputError("hotspots.length-mismatch", { values: values.length, neighbours: grid.count });
  const steps = bandSteps(band);
  let margin = 0;
  for (const [column] of steps) margin = Math.max(margin, column);
  const width = grid.columns + 2 * margin;
  const size = width * (grid.rows + 2 * margin);
  const laidOut = new Float64Array(size);
  const present = new Uint8Array(size);
  const at = new Uint32Array(grid.count);
  layOut(values, grid, width, margin, laidOut, present, at);
  const windows = { count: new Uint32Array(grid.count), sum: new Float64Array(grid.count) };
  const isRing = margin === 1 && steps.length === 9;
  if (isRing) addRings(laidOut, present, width, at, windows);
  else
    addWindows(
      laidOut,
      present,
      Int32Array.from(steps, ([column, row]) => row * width + column),
      at,
      windows,
    );
  return windows;
}

function layOut(
  values: Float64Array,
  { columns, position }: GrowthGrid,
  width: number,
  margin: number,
  laidOut: Float64Array,
  present: Uint8Array,
  at: Uint32Array,
): void {
  // Cells are in the order of their positions, so the row is followed instead of divided out.
  let rowStart = 0;
  let shift = margin * width + margin;
  for (let cell = 0; cell < position.length; cell++) {
    const here = position[cell];
    while (here >= rowStart + columns) {
      rowStart += columns;
      shift += width - columns;
    }
    const there = here + shift;
    const value = values[cell];
    const known = !Number.isNaN(value);
    at[cell] = there;
    laidOut[there] = known ? value : 0;
    present[there] = known ? 1 : 0;
  }
}

/** The usual window, eight cells around: each column of three is added once and used three times. */
function addRings(
  laidOut: Float64Array,
  present: Uint8Array,
  width: number,
  at: Uint32Array,
  { count, sum }: Windows,
): void {
  let before = -1;
  let west = 0;
  let here = 0;
  let east = 0;
  let westCount = 0;
  let hereCount = 0;
  let eastCount = 0;
  for (let cell = 0; cell < at.length; cell++) {
    const a = at[cell];
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
    if (present[a] === 0) continue;
    count[cell] = westCount + hereCount + eastCount;
    sum[cell] = west + here + east;
  }
}

function addWindows(
  laidOut: Float64Array,
  present: Uint8Array,
  offsets: Int32Array,
  at: Uint32Array,
  { count, sum }: Windows,
): void {
  const steps = offsets.length;
  for (let cell = 0; cell < at.length; cell++) {
    const here = at[cell];
    if (present[here] === 0) continue;
    let near = 0;
    let total = 0;
    for (let step = 0; step < steps; step++) {
      const there = here + offsets[step];
      near += present[there];
      total += laidOut[there];
    }
    count[cell] = near;
    sum[cell] = total;
  }
}
