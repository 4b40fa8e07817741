import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { cellOf } from "../../../../src/io/features/cell-of.ts";
import { openTable } from "../../../../src/io/open-file.ts";
import type { Cell } from "../../../../src/io/table-source.ts";
import { seededRandom } from "../../../random.ts";

type Columns = Parameters<typeof parquetWriteBuffer>[0]["columnData"];

async function rowsOf(bytes: Uint8Array): Promise<{ header: readonly string[]; rows: Cell[][] }> {
  const table = await openTable(bytes, "register.parquet");
  const rows: Cell[][] = [];
  for await (const _ of table.rows((cells) => rows.push([...cells])));
  const { rows: head } = await table.head();
  // The first rows, which are read apart, are the same.
  expect(head.map(({ cells }) => cells)).toEqual(rows.slice(0, Math.min(2000, head.length)));
  return { header: table.header, rows };
}

/** The cells as hyparquet's own reader of rows gives them. */
async function oracleOf(bytes: Uint8Array, names: readonly string[]): Promise<Cell[][]> {
  const file = bytes.slice().buffer as ArrayBuffer;
  const rows = await parquetReadObjects({ file, compressors });
  return rows.map((row) => names.map((name) => cellOf(row[name])));
}

const WORDS = ["", "Café", " spatie ", "Kade 2", "0111", "'t Hoekje", "ΑΒΓ 𝒳", "a".repeat(300), "=1+1"];

function randomColumns(random: () => number, rows: number): Columns {
  const below = (end: number): number => Math.floor(random() * end);
  const gaps = random();
  const make = <V>(value: (i: number) => V): (V | null)[] =>
    Array.from({ length: rows }, (_, i) => (random() < gaps / 2 ? null : value(i)));
  const whole = <V>(value: (i: number) => V): V[] => Array.from({ length: rows }, (_, i) => value(i));
  const few = 1 + below(5);
  return [
    { name: "all different", data: make((i) => `v${i} ${below(9)}`), type: "STRING" },
    { name: "of a few", data: make(() => WORDS[below(few + 4)]), type: "STRING" },
    { name: "never missing", data: whole(() => WORDS[below(WORDS.length)]), type: "STRING", nullable: false },
    { name: "int32", data: make(() => below(2 ** 32) - 2 ** 31), type: "INT32" },
    { name: "few int32", data: make(() => below(few)), type: "INT32" },
    { name: "required", data: whole(() => below(40)), type: "INT32", nullable: false },
    { name: "int64", data: make(() => BigInt(below(2 ** 31)) * BigInt(below(2 ** 20))), type: "INT64" },
    { name: "too large", data: make(() => 2n ** 60n + BigInt(below(9))), type: "INT64" },
    { name: "float", data: make(() => Math.fround(random() * 1e6)), type: "FLOAT" },
    {
      name: "double",
      data: make(() => [random() * 1e6, -0.5, Number.NaN, Infinity, 0][below(5)]),
      type: "DOUBLE",
    },
    {
      name: "split",
      data: whole(() => random()),
      type: "DOUBLE",
      encoding: "BYTE_STREAM_SPLIT",
      nullable: false,
    },
    {
      name: "differences",
      data: whole((i) => i * 3),
      type: "INT32",
      encoding: "DELTA_BINARY_PACKED",
      nullable: false,
    },
    { name: "truth", data: make(() => random() < 0.5), type: "BOOLEAN" },
    { name: "day", data: make(() => new Date(Date.UTC(2020, below(12), 1))), type: "TIMESTAMP" },
    { name: "nothing", data: make(() => null), type: "STRING" },
  ];
}

test("random tables are read cell for cell as hyparquet's reader of rows reads them", async () => {
  let cells = 0;
  for (let seed = 1; seed <= 24; seed++) {
    const random = seededRandom(seed);
    const rows = 1 + Math.floor(random() * 400);
    const columnData = randomColumns(random, rows);
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData,
        rowGroupSize: random() < 0.5 ? 100 : 1000,
        pageSize: random() < 0.5 ? 500 : 100_000,
        codec: random() < 0.5 ? "SNAPPY" : "UNCOMPRESSED",
      }),
    );
    const { header, rows: read } = await rowsOf(bytes);
    expect(read, `seed ${seed}`).toEqual(await oracleOf(bytes, header));
    cells += read.length * header.length;
  }
  expect(cells).toBeGreaterThan(20_000);
});

// Written by arrow-rs: pages of the first version, dictionaries that are given up halfway, and other codecs.
test.each(["gzip", "zstd", "brotli", "lz4-raw", "snappy"])(
  "a file of another writer, packed with %s, is read cell for cell",
  async (codec) => {
    const file = resolve(import.meta.dirname, "../../../fixtures/formats/parquet", `${codec}.parquet`);
    const bytes = new Uint8Array(readFileSync(file));
    const { header, rows } = await rowsOf(bytes);
    expect(header).toEqual(["id", "naam", "plaats", "x_rd", "wp2020", "lon"]);
    // As the README beside them made them.
    const made = Array.from({ length: 300 }, (_, i) => [
      i * 1000,
      i % 7 === 0 ? "" : `Bedrijf ${i}`,
      ["Rotterdam", "Schiedam", "’s-Gravenland"][i % 3],
      90_000 + i,
      i % 5 === 0 ? "" : i % 40,
      4 + i / 1000,
    ]);
    expect(rows).toEqual(made);
    expect(rows).toEqual(await oracleOf(bytes, header));
  },
);
