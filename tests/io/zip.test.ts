import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "../../src/io/crc32.ts";
import { openZip } from "../../src/io/zip.ts";
import { type MadeEntry, makeZip } from "./make-zip.ts";

async function unzip(bytes: Uint8Array, name: string, wanted: (name: string) => boolean) {
  return (await openZip(bytes, name).unpack(wanted)).files;
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const all = () => true;
const codeOf = (bytes: Uint8Array) =>
  unzip(bytes, "a.zip", all).then(
    () => "read",
    ({ code }) => code,
  );

test("the checksum is that of the standard", () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("6789"), crc32(strToU8("12345")))).toBe(0xcbf43926);
});

test("files come out as they went in, packed and stored, behind a program and before a comment", async () => {
  const packed = zipSync({
    "map/a.txt": strToU8("een ".repeat(500)),
    "b.txt": [strToU8("twee"), { level: 0 }],
  });
  const before = new Uint8Array([...new Uint8Array(77), ...packed]);
  for (const bytes of [packed, before, new Uint8Array([...packed, 10, 10])]) {
    const files = await unzip(bytes, "a.zip", all);
    expect([...files].map(([name, content]) => [name, text(content)])).toEqual([
      ["map/a.txt", "een ".repeat(500)],
      ["b.txt", "twee"],
    ]);
  }
});

test("names with the strokes of Windows are names with folders", () => {
  expect(openZip(makeZip([{ name: "plan\\zones.shp", content: strToU8("x") }]), "a.zip").names).toEqual([
    "plan/zones.shp",
  ]);
});

test("folders and the shadow files of a Mac are no files", () => {
  const bytes = zipSync({
    "map/": new Uint8Array(),
    "__MACOSX/a.shp": strToU8("x"),
    "map/._a.shp": strToU8("x"),
  });
  expect(openZip(bytes, "a.zip").names).toEqual([]);
});

const content = strToU8("woningen".repeat(99));
test.each<[string, Partial<MadeEntry>, string]>([
  ["a checksum of other content", { crc: 0x12345678 }, "zip.entry-damaged"],
  ["less content than it says", { bytes: content.length + 1 }, "zip.entry-damaged"],
  ["more content than it says", { bytes: 10 }, "zip.entry-damaged"],
  ["a header that is nowhere", { headerAt: 99_999 }, "zip.entry-damaged"],
  ["a password", { flags: 1 }, "zip.encrypted"],
  ["a method that is not read", { method: 9 }, "zip.method"],
  ["a name that climbs out of its folder", { name: "../../etc/a.shp" }, "zip.unsafe-name"],
  ["a gigabyte in a kilobyte", { bytes: 2 ** 30 }, "zip.too-large"],
  ["100 MB out of 500 kB", { bytes: 100 * 2 ** 20, packedBytes: 500_000 }, "zip.too-large"],
])("an entry with %s is refused", async (_, change, code) => {
  expect(await codeOf(makeZip([{ name: "a.shp", content, ...change }]))).toBe(code);
});

test("every byte of a packed file that is changed is seen", async () => {
  const bytes = makeZip([
    { name: "a.shp", content: Uint8Array.from({ length: 400 }, (_, i) => (i * i) % 251) },
  ]);
  for (let at = 40; at < 300; at += 7) {
    const flipped = bytes.slice();
    flipped[at] ^= 0x10;
    expect(await codeOf(flipped)).toBe("zip.entry-damaged");
  }
});

test("an entry without a checksum is read, and told", async () => {
  const { files, unchecked } = await openZip(makeZip([{ name: "a.shp", content, crc: 0 }]), "a.zip").unpack(
    all,
  );
  expect([text(files.get("a.shp")), unchecked]).toEqual([text(content), ["a.shp"]]);
});

test("a name that is there twice is refused, in whatever capitals", async () => {
  for (const name of ["a.shp", "A.SHP"])
    expect(
      await codeOf(
        makeZip([
          { name: "a.shp", content },
          { name, content },
        ]),
      ),
    ).toBe("zip.name-twice");
});

test("too many entries are counted, also beyond what the archive can say", () => {
  const many = makeZip(
    Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}`, content: new Uint8Array() })),
  );
  expect(() => openZip(many, "a.zip")).toThrow(
    expect.objectContaining({
      code: "zip.too-many-entries",
      context: expect.objectContaining({ entries: 100_000 }),
    }),
  );
});

test("entries that share their bytes are refused", async () => {
  const shared = Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content, headerAt: 0 }));
  expect(await codeOf(makeZip(shared.map((entry, i) => (i ? { ...entry, omit: true } : entry))))).toBe(
    "zip.damaged",
  );
});

test("an archive that was cut short is damaged, wherever it was cut", async () => {
  const bytes = zipSync({ "a.shp": content, "b.dbf": content });
  for (const part of [0.1, 0.5, 0.9, 0.99])
    expect(await codeOf(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe("zip.damaged");
});
