import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import { yearPosition } from "./measures.ts";

/**
 * Does an industry cluster more than its few large plants explain? Ellison & Glaeser (1997), Journal of Political Economy
 * 105(5): 0 = as if plants chose their area at random, above 0.05 strongly clustered, below 0 spread.
 *
 * gamma = (G / (1 - sum x^2) - H) / (1 - H), with G = sum (s - x)^2 over areas, s the industry's and x everyone's share of
 * jobs there, and H the Herfindahl index of its plants.
 *
 * @param plants  jobs of each plant of the industry, and its area
 * @param jobsOfArea  jobs of all industries by area
 * @returns       null with fewer than two plants, or when all jobs lie in one area
 *
 * Checked against the worked example in the R package REAT, in tests.
 */
export function ellisonGlaeser(
  plants: { readonly jobs: ArrayLike<number>; readonly area: ArrayLike<number> },
  jobsOfArea: ArrayLike<number>,
): number | null {
  const industry = total(plants.jobs);
  const everyone = total(jobsOfArea);
  if (!(industry > 0 && everyone > 0)) return null;
  const share = new Float64Array(jobsOfArea.length);
  let herfindahl = 0;
  for (let plant = 0; plant < plants.jobs.length; plant++) {
    const part = plants.jobs[plant] / industry;
    share[plants.area[plant]] += part;
    herfindahl += part * part;
  }
  let uneven = 0;
  let squares = 0;
  for (let area = 0; area < share.length; area++) {
    const usual = jobsOfArea[area] / everyone;
    uneven += (share[area] - usual) ** 2;
    squares += usual * usual;
  }
  if (!(squares < 1 && herfindahl < 1)) return null;
  return (uneven / (1 - squares) - herfindahl) / (1 - herfindahl);
}

/**
 * The same of every subsector over the municipalities of a register, among all its manufacturing jobs of a year; unknown jobs
 * are left out. By position in SUBSECTORS. Cost: O(rows).
 *
 * @throws InputError "growth.year-missing"
 */
export function concentrations(
  firms: Pick<FirmTable, "count" | "years" | "jobs" | "subsector" | "municipality" | "municipalities">,
  year: number,
): (number | null)[] {
  const inYear = firms.jobs[yearPosition(firms.years, year)];
  const jobsOfArea = new Float64Array(firms.municipalities.length);
  const plants = SUBSECTORS.map(() => ({ jobs: [] as number[], area: [] as number[] }));
  for (let row = 0; row < firms.count; row++) {
    if (!(inYear[row] > 0) || firms.subsector[row] >= SUBSECTORS.length) continue;
    jobsOfArea[firms.municipality[row]] += inYear[row];
    plants[firms.subsector[row]].jobs.push(inYear[row]);
    plants[firms.subsector[row]].area.push(firms.municipality[row]);
  }
  return plants.map((ofSubsector) => ellisonGlaeser(ofSubsector, jobsOfArea));
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  return sum;
}
