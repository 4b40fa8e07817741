import type { FirmTable } from "../../../src/core/register/firm-table.ts";
import { seededRandom } from "../../random.ts";
import { seededNormal } from "../harness.ts";

/** Extent of the made-up region, RD metres. */
const WEST = 40_000;
const SOUTH = 410_000;
const WIDTH_M = 60_000;
const HEIGHT_M = 40_000;
const CLUSTERS = 150;
/** Years of the made-up register; the first is the base year. */
export const MADE_YEARS = [2015, 2019, 2020] as const;

/**
 * A clustered register: four in five firms lie in one of 150 clusters (estates and town centres, 150 to 1,200 m
 * across, some much larger than others), the rest anywhere; all on whole metres, as in a real register. Jobs are
 * heavily skewed; one in eight has none in a year, one in two hundred is unknown, one in fifty is no manufacturing.
 */
export function madeFirms(count: number, seed: number): FirmTable {
  const random = seededRandom(seed);
  const centreX: number[] = [];
  const centreY: number[] = [];
  const spreadM: number[] = [];
  const upTo: number[] = [];
  let weights = 0;
  for (let cluster = 0; cluster < CLUSTERS; cluster++) {
    centreX.push(WEST + random() * WIDTH_M);
    centreY.push(SOUTH + random() * HEIGHT_M);
    spreadM.push(150 + random() * 1050);
    weights += 0.1 + random() ** 4;
    upTo.push(weights);
  }
  const xM = new Float64Array(count);
  const yM = new Float64Array(count);
  const subsector = new Uint8Array(count);
  const portSide = new Uint8Array(count);
  const jobs = MADE_YEARS.map(() => new Float32Array(count));
  for (let row = 0; row < count; row++) {
    if (random() < 0.8) {
      const pick = random() * weights;
      let cluster = 0;
      while (upTo[cluster] < pick) cluster++;
      xM[row] = Math.round(centreX[cluster] + seededNormal(random) * spreadM[cluster]);
      yM[row] = Math.round(centreY[cluster] + seededNormal(random) * spreadM[cluster]);
    } else {
      xM[row] = Math.round(WEST + random() * WIDTH_M);
      yM[row] = Math.round(SOUTH + random() * HEIGHT_M);
    }
    subsector[row] = random() < 0.02 ? 9 : Math.floor(9 * random() ** 0.7);
    portSide[row] = random() < 0.7 ? 2 : random() < 0.8 ? 0 : 1;
    const size = Math.min(4000, Math.ceil(random() ** -0.9));
    for (const year of jobs) {
      const kind = random();
      year[row] = kind < 0.12 ? 0 : kind < 0.125 ? Number.NaN : Math.ceil(size * (0.7 + 0.6 * random()));
    }
  }
  const none = { bytes: new Uint8Array(0), offsets: new Uint32Array(count + 1) };
  return {
    count,
    xM,
    yM,
    lonDeg: new Float64Array(0),
    latDeg: new Float64Array(0),
    sbi: new Uint16Array(0),
    sbiCodes: [],
    subsector,
    portSide,
    municipality: new Uint16Array(0),
    municipalities: [""],
    years: MADE_YEARS,
    jobs,
    id: none,
    name: none,
    address: none,
  };
}
