import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateRegister } from "./generate.mjs";
import { YEARS } from "./growth.mjs";
import { readRegion } from "./region.mjs";
import { withFigures } from "./summary.mjs";

export { generateRegister } from "./generate.mjs";
export { PLANTED } from "./planted.mjs";
export { readRegion } from "./region.mjs";

/** The seed of the register that ships with the app. */
export const REGISTER_SEED = 2020;

const COLUMNS = [
  "vestigingsnummer",
  "naam",
  "straat",
  "huisnummer",
  "postcode",
  "plaats",
  "gemeentecode",
  "x_rd",
  "y_rd",
  "sbi2008",
  "grootteklasse",
];

/** The register as a file: semicolons, LF, UTF-8 without BOM, one line for each establishment below the header. */
export function registerCsv(rows) {
  const lines = [[...COLUMNS, ...YEARS.map((year) => `wp${year}`)].join(";")];
  for (const row of rows) {
    const values = COLUMNS.map((column) =>
      column === "x_rd" ? row.xM : column === "y_rd" ? row.yM : row[column],
    );
    lines.push([...values, ...row.jobs.map((jobs) => jobs ?? "")].join(";"));
  }
  return `${lines.join("\n")}\n`;
}

const here = dirname(fileURLToPath(import.meta.url));
const SHIPPED = resolve(here, "../../public/geodata");
const README = join(here, "README.md");

/**
 * Writes `firms.csv` beside the built layers it stands on; for the register that ships, also the figures in the
 * README beside this file.
 * @public called by geodata/build.mjs through its path
 * @param {{outDir: string, seed?: number}} options  outDir holds the built .geojson layers
 */
export async function buildRegister({ outDir, seed = REGISTER_SEED }) {
  const rows = generateRegister({ seed, region: readRegion(outDir) });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, "firms.csv"), registerCsv(rows));
  if (resolve(outDir) === SHIPPED && seed === REGISTER_SEED)
    writeFileSync(README, withFigures(readFileSync(README, "utf8"), rows));
  return { rows: rows.length };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows } = await buildRegister({ outDir: SHIPPED });
  console.log(`firms.csv: ${rows} establishments`);
}
