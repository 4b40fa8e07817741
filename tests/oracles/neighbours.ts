import { InputError } from "../../src/core/errors.ts";
import type { Neighbours } from "../../src/core/growth/neighbours.ts";
import type { Windows } from "../../src/core/growth/windows.ts";

/*
 * Neighbours as links, one by one, and sums over them: the plain form of what `gridWindows` does without links. It takes
 * any points, so that it can be held against PySAL and a dense computation (tests/golden/hotspots).
 */

/** Neighbours of points within a distance, the distance itself included, each point its own neighbour. All pairs. */
export function neighboursWithin(xM: Float64Array, yM: Float64Array, bandM: number): Neighbours {
  if (!(bandM > 0 && Number.isFinite(bandM))) throw new InputError("neighbours.band", { band: bandM });
  const start = [0];
  const link: number[] = [];
  for (let i = 0; i < xM.length; i++) {
    for (let j = 0; j < xM.length; j++) {
      const dx = xM[j] - xM[i];
      const dy = yM[j] - yM[i];
      if (dx * dx + dy * dy <= bandM * bandM) link.push(j);
    }
    start.push(link.length);
  }
  return { start: Uint32Array.from(start), link: Uint32Array.from(link) };
}

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
