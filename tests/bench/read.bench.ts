import { parquetWriteBuffer } from "hyparquet-writer";
import { readFirms } from "../../src/engine/jobs/read-firms.ts";
import { guessFile } from "../../src/io/guess-file.ts";
import { smallRegion } from "../io/small-region.ts";
import { seededRandom } from "../random.ts";
import { type BenchSuite, median } from "./harness.ts";

const SEED = 7;
const ROUNDS = 3;
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020];
const CODES = ["25620", "10710", "28220", "01132", "47110", "33150"];

/** A register as files have it, column by column. */
function madeColumns(rows: number): { name: string; data: (string | number)[]; type: "STRING" | "INT32" }[] {
  const random = seededRandom(SEED);
  const texts = (name: string, make: (i: number) => string) => ({
    name,
    data: Array.from({ length: rows }, (_, i) => make(i)),
    type: "STRING" as const,
  });
  const numbers = (name: string, make: () => number) => ({
    name,
    data: Array.from({ length: rows }, make),
    type: "INT32" as const,
  });
  return [
    texts("vestigingsnummer", (i) => String(100_000_000_000 + i)),
    texts("naam", (i) => `Bedrijf nummer ${i}`),
    texts("straat", (i) => `Proefstraat ${i % 5000}`),
    texts("huisnummer", (i) => String(i % 300)),
    texts("postcode", (i) => `${3000 + (i % 100)} AB`),
    texts("plaats", () => "Rotterdam"),
    numbers("x_rd", () => 60_000 + Math.floor(random() * 50_000)),
    numbers("y_rd", () => 425_000 + Math.floor(random() * 25_000)),
    texts("sbi2008", (i) => CODES[i % CODES.length]),
    ...YEARS.map((year) => numbers(`wp${year}`, () => 1 + Math.floor(random() * 40))),
  ];
}

function csvOf(columns: ReturnType<typeof madeColumns>): File {
  const lines = [columns.map(({ name }) => name).join(";")];
  for (let i = 0; i < columns[0].data.length; i++) lines.push(columns.map(({ data }) => data[i]).join(";"));
  return new File([`${lines.join("\n")}\n`], "register.csv");
}

function madeFiles(rows: number): { readonly csv: File; readonly parquet: File } {
  const columnData = madeColumns(rows);
  const parquet = parquetWriteBuffer({ columnData, rowGroupSize: 100_000 });
  return { csv: csvOf(columnData), parquet: new File([parquet], "register.parquet") };
}

/** What the worker does with a dropped register, once it is known how it is read. */
async function read(file: File) {
  const inspection = await guessFile(file, file.name);
  if (inspection.kind !== "firms") throw new Error("No register");
  const { mapping } = inspection;
  return async () => {
    const processorStart = process.cpuUsage();
    const start = performance.now();
    const steps = readFirms({ file, mapping, region: smallRegion });
    let step = await steps.next();
    while (!step.done) step = await steps.next();
    const clockMs = performance.now() - start;
    const { user, system } = process.cpuUsage(processorStart);
    return { result: step.value, ms: Math.min(clockMs, (user + system) / 1000) };
  };
}

/** From the bytes of a register to a table that can be counted and filtered: a Parquet file beside the same as CSV. */
export const suite: BenchSuite = {
  id: "read",
  peers: ["hyparquet", "hyparquet-compressors", "hyparquet-writer"],
  async run({ quick, log }) {
    const n = quick ? 50_000 : 1_000_000;
    const files = madeFiles(n);
    // Fifteen million texts that only made the files would be walked through by every collection of garbage.
    globalThis.gc?.();
    const readers = { csv: await read(files.csv), parquet: await read(files.parquet) };
    const times = { csv: [] as number[], parquet: [] as number[] };
    let equal = true;
    for (let round = 0; round <= ROUNDS; round++) {
      globalThis.gc?.();
      const csv = await readers.csv();
      globalThis.gc?.();
      const parquet = await readers.parquet();
      // The first is for the compiler.
      if (round > 0) {
        times.csv.push(csv.ms);
        times.parquet.push(parquet.ms);
      } else equal = sameTable(csv.result.table, parquet.result.table);
    }
    const [csvMs, oursMs] = [median(times.csv), median(times.parquet)];
    log(`${n} rows: CSV ${csvMs.toFixed(0)} ms, Parquet ${oursMs.toFixed(0)} ms`);
    const value = csvMs / oursMs;
    return {
      cases: [{ case: "read", n, oursMs, peersMs: { csv: csvMs }, equal }],
      targets: [{ id: "read-1", label: "Parquet beside its CSV, 1M rows", value, must: 3, better: "larger" }],
    };
  },
};

type Table = Awaited<ReturnType<Awaited<ReturnType<typeof read>>>>["result"]["table"];

function sameTable(a: Table, b: Table): boolean {
  const columns = ({
    xM,
    yM,
    lonDeg,
    latDeg,
    subsector,
    portSide,
    municipality,
    jobs,
    id,
    name,
    address,
  }: Table) => [
    ...[xM, yM, lonDeg, latDeg, subsector, portSide, municipality, ...jobs],
    ...[id, name, address].flatMap(({ bytes, offsets }) => [bytes, offsets]),
  ];
  const others = columns(b);
  return columns(a).every(
    (values, i) => values.length === others[i].length && values.every((value, at) => value === others[i][at]),
  );
}
