import type { FirmTable } from "../register/firm-table.ts";
import { SUBSECTORS } from "../register/subsectors.ts";
import type { Area } from "./area.ts";
import { yearPosition } from "./measures.ts";

/** An area whose size and inhabitants are known. */
export type PeopledArea = Area & { readonly areaM2: number; readonly inhabitants: number };

/** An industry in one area, or in all of them together. Area in any unit, as long as it is the same. */
export type Presence = {
  readonly jobs: number;
  readonly firms: number;
  readonly area: number;
  readonly inhabitants: number;
};

/**
 * Is an industry a cluster here, for the room and the people that the area has? Cluster index of Litzenberger & Sternberg
 * (2006), Geographische Zeitschrift 94(2): jobs of the industry per area x its jobs per inhabitant x its firms per job, each
 * against all areas together. 1 = as in all of them; how high it can get depends on how many areas there are.
 *
 * @param here  the industry in the area
 * @param all   the industry in all areas together, this one among them
 * @returns     0 without firms of the industry here; null where there are none in any area, or the area has no size or no
 *              inhabitants: not infinite
 *
 * Checked against the worked example in the R package REAT, in tests.
 */
export function clusterIndex(here: Presence, all: Presence): number | null {
  if (!(all.jobs > 0 && all.firms > 0 && here.area > 0 && here.inhabitants > 0)) return null;
  const ofFirms = here.firms / all.firms;
  const ofJobs = here.jobs / all.jobs;
  // The share of jobs stands in all three: squared above, once below.
  return (ofFirms * ofJobs) / ((here.area / all.area) * (here.inhabitants / all.inhabitants));
}

/** A subsector in an area: its cluster index, and the firms that it is made from. */
export type ClusterFigure = { readonly index: number | null; readonly firms: number };

/**
 * The same of every subsector in every area: by area, and by position in SUBSECTORS. Firms whose jobs are unknown are left
 * out; one that lies in two areas counts in both. Empty with fewer than two areas: there is nothing to compare with. Cost:
 * O(rows of the areas).
 *
 * @throws InputError "growth.year-missing"
 */
export function clusterFigures(
  firms: Pick<FirmTable, "years" | "jobs" | "subsector">,
  areas: readonly PeopledArea[],
  year: number,
): ClusterFigure[][] {
  if (areas.length < 2) return [];
  const inYear = firms.jobs[yearPosition(firms.years, year)];
  const found = areas.map((area) => presences(firms.subsector, inYear, area));
  const all = SUBSECTORS.map((_, code) =>
    found.map((ofArea) => ofArea[code]).reduce((sum, one) => together(sum, one)),
  );
  return found.map((ofArea) =>
    ofArea.map((here, code) => ({ index: clusterIndex(here, all[code]), firms: here.firms })),
  );
}

function together(a: Presence, b: Presence): Presence {
  return {
    jobs: a.jobs + b.jobs,
    firms: a.firms + b.firms,
    area: a.area + b.area,
    inhabitants: a.inhabitants + b.inhabitants,
  };
}

/** Each subsector in an area. */
function presences(
  subsector: Uint8Array,
  inYear: ArrayLike<number>,
  { rows, areaM2, inhabitants }: PeopledArea,
): Presence[] {
  const jobs = new Float64Array(SUBSECTORS.length);
  const firms = new Uint32Array(SUBSECTORS.length);
  for (const row of rows) {
    const code = subsector[row];
    if (code >= SUBSECTORS.length || !(inYear[row] > 0)) continue;
    jobs[code] += inYear[row];
    firms[code]++;
  }
  return SUBSECTORS.map((_, code) => ({ jobs: jobs[code], firms: firms[code], area: areaM2, inhabitants }));
}
