import type { FirmTable } from "../../core/register/firm-table.ts";
import { SUBSECTORS } from "../../core/register/subsectors.ts";
import type { Theme } from "../../core/scene.ts";
import { HOTSPOT_RAMPS, NOT_MANUFACTURING_COLOURS, rgbOf, SUBSECTOR_COLOURS } from "../palette.ts";

/** What the size of a mark stands for: jobs of a year, or their change since an earlier one. */
export type Measure = { readonly year: number; readonly baseYear: number | null };

export function sameMeasure(a: Measure, b: Measure): boolean {
  return a.year === b.year && a.baseYear === b.baseYear;
}

/**
 * One signed size per row, as the shader takes its magnitude: 0 = not drawn, NaN = unknown.
 * For a change the sign says gain or loss; a firm that did not change keeps the smallest mark, as a gain of
 * next to nothing, so that it does not vanish from a map of changes.
 *
 * @throws Error when a year is not in the table
 */
export function markValues(table: FirmTable, measure: Measure): Float32Array {
  const jobs = jobsOf(table, measure.year);
  if (measure.baseYear === null) return jobs;
  const base = jobsOf(table, measure.baseYear);
  const change = new Float32Array(table.count);
  for (let row = 0; row < change.length; row++) {
    const now = jobs[row];
    const before = base[row];
    if (now === 0 && before === 0) continue;
    change[row] = now === before ? UNCHANGED : now - before;
  }
  return change;
}

const UNCHANGED = 0.01;

function jobsOf(table: FirmTable, year: number): Float32Array {
  const jobs = table.jobs[table.years.indexOf(year)];
  if (!jobs) throw new Error(`the table has no year ${year}, only ${table.years.join(", ")}`);
  return jobs;
}

/** Red, green, blue and hollow (0 or 255) for each subsector code, NOT_MANUFACTURING last. Length 4 x 10. */
export function subsectorColourBytes(theme: Theme): Uint8Array {
  const colours = [
    ...SUBSECTORS.map(({ id }) => SUBSECTOR_COLOURS[theme][id]),
    NOT_MANUFACTURING_COLOURS[theme],
  ];
  return Uint8Array.from(colours.flatMap((colour) => [...rgbOf(colour), 0]));
}

/** The same for a change: loss (hollow), hardly any change, gain. Length 4 x 3. */
export function changeColourBytes(theme: Theme): Uint8Array {
  const ramp = HOTSPOT_RAMPS[theme];
  const unchanged = NOT_MANUFACTURING_COLOURS[theme];
  return Uint8Array.from([...rgbOf(ramp[0]), 255, ...rgbOf(unchanged), 0, ...rgbOf(ramp[6]), 0]);
}

/** Which of the three colours of a change: under half a job counts as unchanged. */
export function changeClass(value: number): 0 | 1 | 2 {
  if (value <= -0.5) return 0;
  return value >= 0.5 ? 2 : 1;
}
