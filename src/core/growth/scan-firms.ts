import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { yearPosition } from "./measures.ts";
import type { ScanPlaces } from "./scan.ts";

/** Firms in one square of this size are one place: small beside the circles, and four times as fast as 100 m. */
export const PLACE_M = 250;

/**
 * Firms that gained (or lost) jobs among all firms that were there, by where they stand: what the scan statistic looks
 * at. Firms and not jobs are counted, since the jobs of one firm come and go together.
 *
 * @param kind  1 for firms that gained or started, -1 for firms that lost or closed
 * @param mask  1 for each establishment that takes part; unknown in one of the years: in none
 * @throws InputError "growth.year-missing"
 */
export function changedFirms(
  firms: Pick<FirmTable, "count" | "xM" | "yM" | "subsector" | "years" | "jobs">,
  { baseYear, year, kind, mask }: { baseYear: number; year: number; kind: 1 | -1; mask?: Uint8Array },
): ScanPlaces {
  const from = firms.jobs[yearPosition(firms.years, baseYear)];
  const to = firms.jobs[yearPosition(firms.years, year)];
  const placeAt = new Map<string, number>();
  const x: number[] = [];
  const y: number[] = [];
  const cases: number[] = [];
  const population: number[] = [];
  for (let row = 0; row < firms.count; row++) {
    const change = to[row] - from[row];
    if (Number.isNaN(change) || (from[row] === 0 && to[row] === 0)) continue;
    if (firms.subsector[row] >= SUBSECTORS.length || mask?.[row] === 0) continue;
    const column = Math.floor(firms.xM[row] / PLACE_M);
    const line = Math.floor(firms.yM[row] / PLACE_M);
    const key = `${column} ${line}`;
    let place = placeAt.get(key);
    if (place === undefined) {
      place = x.length;
      placeAt.set(key, place);
      x.push((column + 0.5) * PLACE_M);
      y.push((line + 0.5) * PLACE_M);
      cases.push(0);
      population.push(0);
    }
    population[place]++;
    if (Math.sign(change) === kind) cases[place]++;
  }
  return { x, y, cases, population };
}
