import { closeSync, openSync, writeSync } from "node:fs";

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020] as const;

/** Manufacturing mostly, and some of every subsector; 4321 and 0111 are not. */
const CODES = [
  "1071",
  "1320",
  "1723",
  "1920",
  "2013",
  "2511",
  "2562",
  "2611",
  "2829",
  "3011",
  "3109",
  "3320",
];
const OTHER_CODES = ["4321", "0111"];

/** Share of the firms about the towns of this region; the rest is about towns all over the country. */
const REGIONAL_SHARE = 0.6;
const REGION: Box = { minX: 62_000, minY: 424_000, maxX: 108_000, maxY: 446_000 };
const COUNTRY: Box = { minX: 30_000, minY: 330_000, maxX: 265_000, maxY: 605_000 };
const ROWS_PER_WRITE = 20_000;

/** RD metres, edges included. */
type Box = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

type Town = { readonly xM: number; readonly yM: number; readonly spreadM: number };

/**
 * Writes a register of `rows` establishments to a file, the same for the same seed: crowded about towns, 60% of
 * them in this region, in whole RD metres. Semicolons, one column of jobs for each of six years, empty for none.
 *
 * @returns the size of the file in bytes
 */
export function writeClusteredRegister(path: string, rows: number, seed: number): number {
  const random = lehmer(seed);
  const regional = townsIn(REGION, 60, random);
  const national = townsIn(COUNTRY, 240, random);
  const file = openSync(path, "w");
  let bytes = 0;
  try {
    const header = `vestigingsnummer;naam;x_rd;y_rd;sbi2008;${YEARS.map((year) => `wp${year}`).join(";")}\r\n`;
    bytes += writeSync(file, header);
    let lines = "";
    for (let row = 0; row < rows; row++) {
      lines += lineOf(row, random() < REGIONAL_SHARE ? regional : national, random);
      if ((row + 1) % ROWS_PER_WRITE && row + 1 < rows) continue;
      bytes += writeSync(file, lines);
      lines = "";
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}

function lineOf(row: number, towns: readonly Town[], random: () => number): string {
  const [xM, yM] = placeNear(towns, random);
  const codes = random() < 0.05 ? OTHER_CODES : CODES;
  const sbi = codes[Math.floor(random() * codes.length)];
  let jobs = Math.ceil(200 * random() ** 5);
  let line = `${910_000_000_000 + row};Bedrijf ${row};${xM};${yM};${sbi}`;
  for (let year = 0; year < YEARS.length; year++) {
    const gone = random() < 0.08;
    jobs = Math.max(1, jobs + Math.floor(3 * random()) - 1);
    line += gone ? ";" : `;${jobs}`;
  }
  return `${line}\r\n`;
}

function placeNear(towns: readonly Town[], random: () => number): [xM: number, yM: number] {
  // The square makes a few towns large and most of them small.
  const { xM, yM, spreadM } = towns[Math.floor(random() ** 2 * towns.length)];
  const angle = 2 * Math.PI * random();
  const awayM = spreadM * Math.sqrt(-2 * Math.log(random()));
  return [Math.round(xM + awayM * Math.cos(angle)), Math.round(yM + awayM * Math.sin(angle))];
}

function townsIn(box: Box, count: number, random: () => number): Town[] {
  return Array.from({ length: count }, () => ({
    xM: box.minX + random() * (box.maxX - box.minX),
    yM: box.minY + random() * (box.maxY - box.minY),
    spreadM: 400 + 1600 * random(),
  }));
}

/** Lehmer's generator: x -> 48271 x mod 2^31 - 1. Uniform on (0, 1). */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
