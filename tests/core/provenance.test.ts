import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { registerHash } from "../../src/core/provenance/register-hash.ts";
import { sha256, sha256AtOnce } from "../../src/core/provenance/sha256.ts";
import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { readCsv } from "../io/firms/read-csv.ts";

const readRegister = async (text: string): Promise<FirmTable> => (await readCsv(text)).table;
const nodes = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

test("SHA-256 is Node's, of every length around the blocks and of the published examples", async () => {
  // FIPS 180-4's own examples: one block and two.
  const text = (words: string) => new TextEncoder().encode(words);
  expect(sha256AtOnce(text("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256AtOnce(text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(sha256AtOnce(bytes)).toBe(nodes(bytes));
  }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expect([sha256AtOnce(bytes), await sha256(bytes)]).toEqual([nodes(bytes), nodes(bytes)]);
    }),
    { numRuns: 20 },
  );
});

const REGISTER = "id;x;y;sbi;wp2019;wp2020\n1;90000;430000;2511;3;onbekend\n2;90100;430100;1071;;2,5\n";

test("a register's hash is that of its columns, worked out apart", async () => {
  const firms = await readRegister(REGISTER);
  const lines: string[] = [];
  const part = (name: string, bytes: Uint8Array | string) => {
    lines.push(`${name} ${nodes(bytes)}`);
  };
  const numbers = (
    values: number[],
    width: number,
    write: "writeFloatLE" | "writeInt32LE" | "writeUInt32LE",
  ) => {
    const bytes = Buffer.alloc(values.length * width);
    values.forEach((value, i) => {
      bytes[write](value, i * width);
    });
    return bytes;
  };
  part("establishments", "2");
  part("years", "2019,2020");
  for (const [column, texts] of [
    ["id", ["1", "2"]],
    ["name", ["", ""]],
    ["address", ["", ""]],
  ] as const) {
    part(column, texts.join(""));
    part(`${column} offsets`, numbers([0, texts[0].length, texts.join("").length], 4, "writeUInt32LE"));
  }
  part("sbi", Buffer.from([0, 0, 1, 0]));
  part("sbi codes", "2511\u00001071\u0000");
  part("x", numbers([9_000_000, 9_010_000], 4, "writeInt32LE"));
  part("y", numbers([43_000_000, 43_010_000], 4, "writeInt32LE"));
  part("jobs 2019", numbers([3, 0], 4, "writeFloatLE"));
  part("jobs 2020", numbers([-1, 2.5], 4, "writeFloatLE"));
  expect(await registerHash(firms)).toBe(nodes(`spanningskaart register 1\n${lines.join("\n")}\n`));
});

test("a register has one hash however its file is written, and another as soon as a figure differs", async () => {
  const same = [
    REGISTER,
    REGISTER.replaceAll(";", "\t"),
    // Another order of columns, and decimal points.
    "wp2020,wp2019,sbi,id,y,x\nonbekend,3,2511,1,430000,90000\n2.5,,1071,2,430100,90100\n",
  ];
  const hashes = new Set(await Promise.all(same.map(async (text) => registerHash(await readRegister(text)))));
  expect(hashes.size).toBe(1);
  const others: [string, string][] = [
    ["2,5", "2,6"],
    ["onbekend", "4"],
    ["2511", "2512"],
    ["90100", "90100,02"],
    ["\n2;", "\n3;"],
    ["wp2019", "wp2018"],
  ];
  for (const [from, to] of others)
    hashes.add(await registerHash(await readRegister(REGISTER.replace(from, to))));
  expect(hashes.size).toBe(1 + others.length);
});

test("a size class is part of the hash, with and without an end", async () => {
  const firms = await readRegister(REGISTER);
  const classes = (high: number): FirmTable => ({
    ...firms,
    jobsRanges: firms.years.map(() => ({ low: Float32Array.of(5, 10), high: Float32Array.of(9, high) })),
  });
  const hashes = [firms, classes(19), classes(Number.POSITIVE_INFINITY)].map(registerHash);
  expect(new Set(await Promise.all(hashes)).size).toBe(3);
});

test("value added is part of the hash in the years that tell it: a loss, what is not known, and which year it is", async () => {
  const firms = await readRegister(REGISTER);
  const of = (...valueAdded: (number[] | null)[]): FirmTable => ({
    ...firms,
    valueAdded: valueAdded.map((year) => year && Float32Array.from(year)),
  });
  const tables = [
    firms,
    of(null, [1.5, -1]),
    of(null, [1.5, Number.NaN]),
    of([1.5, -1], null),
    of([1.5, -1], [1.5, -1]),
    of(null, [1.5, 0]),
  ];
  expect(new Set(await Promise.all(tables.map(registerHash))).size).toBe(tables.length);
  expect(await registerHash(of(null, [1.5, -1]))).toBe(await registerHash(of(null, [1.5, -1])));
  const named = await readRegister(
    REGISTER.replace("wp2020", "wp2020;toegevoegde_waarde_mln_2020")
      .replace("onbekend", "onbekend;1,5")
      .replace("2,5", "2,5;-1"),
  );
  expect(await registerHash(named)).toBe(await registerHash(of(null, [1.5, -1])));
});
