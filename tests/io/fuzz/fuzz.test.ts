import { getHeapStatistics } from "node:v8";
import { zipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { InputError } from "../../../src/core/errors.ts";
import { isWordKey } from "../../../src/i18n/translate.ts";
import { parseFirms } from "../../../src/io/firms/parse-firms.ts";
import { guessFile } from "../../../src/io/guess-file.ts";
import { openTable } from "../../../src/io/open-file.ts";
import { parseZones } from "../../../src/io/zones/parse-zones.ts";
import { startWatch } from "../../cpu-ms.ts";
import { seededRandom } from "../../random.ts";
import { makeZip } from "../make-zip.ts";
import { smallRegion } from "../small-region.ts";
import {
  GOOD_FILES,
  OTHER_FILES,
  OTHER_PARQUET,
  RECORDS,
  shapefileParts,
  xlsxParts,
  zipParts,
} from "./good-files.ts";
import { mutate } from "./mutate.ts";

/** `npm run fuzz` asks for 2,000. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 500);
const LONGEST_MS = 5000;
const MOST_BYTES = 500 * 2 ** 20;

type Outcome = { readonly rows: number; readonly deleted: number } | "refused";

/** Looks at a file and reads it as the page does; whatever it is, it must end in one of two ways. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<Outcome> {
  const passedMs = startWatch();
  const before = memoryBytes();
  try {
    const inspection = await guessFile(bytes, name);
    const { report } =
      inspection.kind === "zones"
        ? await parseZones(bytes, name, inspection.mapping, { layer: "own-1" })
        : await parseFirms(await openTable(bytes, name, inspection.mapping), inspection.mapping, smallRegion);
    expect(report.read + report.refused).toBe(report.rows);
    for (const { code } of report.refusals) expect(isWordKey(`refused.${code}`)).toBe(true);
    return { rows: report.rows, deleted: Number(report.assumed.deletedRecords ?? 0) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(isWordKey(`input.${error.code}`)).toBe(true);
    cost.refused++;
    return "refused";
  } finally {
    const ms = passedMs();
    const grown = memoryBytes() - before;
    expect(ms).toBeLessThan(LONGEST_MS);
    expect(grown).toBeLessThan(MOST_BYTES);
    cost.files++;
    cost.ms += ms;
    cost.slowestMs = Math.max(cost.slowestMs, ms);
    cost.mostBytes = Math.max(cost.mostBytes, grown);
  }
}

function memoryBytes(): number {
  // process.memoryUsage() also asks the system, which takes longer than most of these files.
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** What the files of one test cost, told by `npm run fuzz`. */
type Cost = { files: number; refused: number; ms: number; slowestMs: number; mostBytes: number };
let cost: Cost = { files: 0, refused: 0, ms: 0, slowestMs: 0, mostBytes: 0 };
const told: string[] = [];
afterAll(() => {
  if (process.env.FUZZ_RUNS !== undefined) process.stdout.write(`${told.join("\n")}\n`);
});

/** Runs a check for each seed, and tells the seed of one that fails. */
async function forSeeds(
  what: string,
  runs: number,
  check: (random: () => number) => Promise<void>,
): Promise<void> {
  cost = { files: 0, refused: 0, ms: 0, slowestMs: 0, mostBytes: 0 };
  for (let seed = 1; seed <= runs; seed++)
    await check(seededRandom(seed)).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`, { cause: error });
    });
  const { files, refused, ms, slowestMs, mostBytes } = cost;
  told.push(
    `${what}: ${files} files, ${files - refused} read and ${refused} refused; together ${Math.round(ms)} ms, ` +
      `the slowest ${Math.round(slowestMs)} ms, the largest ${Math.round(mostBytes / 2 ** 20)} MB`,
  );
}

const TIMEOUT_MS = 60 * RUNS + 20_000;

const FILES = { ...GOOD_FILES, ...OTHER_FILES, ...OTHER_PARQUET };

test.each(Object.entries(FILES))("a good %s is read whole", async (_, make) => {
  const { bytes, name, records } = make();
  expect(await outcomeOf(bytes, name)).toEqual({ rows: records, deleted: 0 });
});

test.each(Object.entries(FILES))(
  "a damaged %s is read or refused, in time and with words",
  { timeout: TIMEOUT_MS },
  async (format, make) => {
    const { bytes, name } = make();
    await forSeeds(format, RUNS, async (random) => {
      await outcomeOf(mutate(bytes, random), name);
    });
  },
);

test.each(["shp", "shx", "dbf"] as const)(
  "damage in the .%s of a Shapefile loses no record that the other parts know of",
  { timeout: TIMEOUT_MS },
  async (part) => {
    const parts = shapefileParts();
    await forSeeds(`.${part} of a Shapefile`, RUNS / 5, async (random) => {
      const outcome = await outcomeOf(
        zipParts({ ...parts, [part]: mutate(parts[part], random) }),
        "zones.zip",
      );
      if (outcome !== "refused") expect(outcome.rows + outcome.deleted).toBeGreaterThanOrEqual(RECORDS);
    });
  },
);

test.each(Object.keys(xlsxParts()))(
  "damage in %s of a spreadsheet whose zip is whole is read or refused",
  { timeout: TIMEOUT_MS },
  async (part) => {
    const parts = xlsxParts();
    await forSeeds(part, RUNS / 2, async (random) => {
      // Stored as it is: packing takes longer than reading.
      const damaged = { ...parts, [part]: mutate(parts[part], random) };
      await outcomeOf(zipSync(damaged, { level: 0 }), "register.xlsx");
    });
  },
);

test("damage in the pages of a Parquet file ends in time, whoever reads them", {
  timeout: TIMEOUT_MS,
}, async () => {
  for (const [what, make] of Object.entries({ parquet: GOOD_FILES.parquet, ...OTHER_PARQUET })) {
    const { bytes, name } = make();
    // What the file says of itself stands behind its pages, and is left as it is.
    const end = bytes.byteLength - 8 - new DataView(bytes.buffer).getUint32(bytes.byteLength - 8, true);
    await forSeeds(`pages of ${what}`, RUNS, async (random) => {
      const pages = mutate(bytes.slice(4, end), random);
      const damaged = bytes.slice();
      damaged.set(pages.subarray(0, end - 4), 4);
      await outcomeOf(damaged, name);
    });
  }
});

const nested = (depth: number): Uint8Array => {
  let bytes = zipParts(shapefileParts());
  for (let i = 0; i < depth; i++) bytes = makeZip([{ name: "in.zip", content: bytes }]);
  return bytes;
};
const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20);
const padded = (part: "shp" | "dbf", megabytes: number): Uint8Array => {
  const parts = shapefileParts();
  return zipParts({ ...parts, [part]: Buffer.concat([parts[part], zeros(megabytes)]) }, 6);
};

test.each<[string, () => Uint8Array, Outcome]>([
  [
    "a gigabyte in a kilobyte",
    () => makeZip([{ name: "a.shp", content: zeros(1), bytes: 2 ** 30 }]),
    "refused",
  ],
  ["more than it says", () => makeZip([{ name: "a.shp", content: zeros(32), bytes: 236 }]), "refused"],
  [
    "100,000 files",
    () =>
      makeZip(Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}.shp`, content: new Uint8Array() }))),
    "refused",
  ],
  ["a zip in a zip in a zip", () => nested(3), "refused"],
  ["15 MB of zeros behind its shapes", () => padded("shp", 15), { rows: RECORDS, deleted: 0 }],
  ["15 MB of zeros behind its table", () => padded("dbf", 15), { rows: RECORDS, deleted: 0 }],
  ["64 MB of zeros behind its shapes", () => padded("shp", 64), "refused"],
])("a zip made to burst, with %s, is done with in time", { timeout: 60_000 }, async (_, make, outcome) => {
  expect(await outcomeOf(make(), "zones.zip")).toEqual(outcome);
});
