import type { FirmTable } from "../register/firm-table.ts";
import { type HashPart, partsHash } from "./parts-hash.ts";

/** Rises when the same register would get another hash. */
const TITLE = "spanningskaart register 1";
/** A number of jobs that is not known: NaN has more than one pattern of bits. */
const UNKNOWN = -1;
/** Value added may be less than nothing: millions of euros that no establishment has. */
const UNKNOWN_VALUE = Number.NEGATIVE_INFINITY;

const known = new WeakMap<FirmTable, Promise<string>>();

/**
 * SHA-256 of a register's content as it was read: whatever the format, encoding and order of columns of its file, and
 * other when a column is read in another way. Two places with the same one have worked with the same rows in the same order.
 *
 * Of every establishment, column by column (`partsHash`): id, name, address (UTF-8, and where each text begins), SBI code, x
 * and y in RD to the centimetre (degrees are not alike to the last bit in every browser), the jobs of each year, or both
 * ends of its size class, and value added where it is told. Not what the region gives it (port side, municipality): the region has a hash of its own.
 *
 * Cost: a copy of each column of numbers, and the platform's hashing off this thread; kept for as long as the table lives.
 */
export function registerHash(firms: FirmTable): Promise<string> {
  const before = known.get(firms);
  if (before !== undefined) return before;
  const made = partsHash(TITLE, partsOf(firms));
  known.set(firms, made);
  return made;
}

function partsOf(firms: FirmTable): HashPart[] {
  const { id, name, address, sbi, sbiCodes, xM, yM, years, jobs, jobsRanges, valueAdded } = firms;
  const texts = Object.entries({ id, name, address }).flatMap(([column, { bytes, offsets }]): HashPart[] => [
    [column, bytes],
    [`${column} offsets`, offsets],
  ]);
  return [
    ["establishments", String(firms.count)],
    ["years", years.join(",")],
    ...texts,
    ["sbi", sbi],
    ["sbi codes", sbiCodes],
    ["x", () => centimetres(xM)],
    ["y", () => centimetres(yM)],
    ...years.map((year, y): HashPart => [`jobs ${year}`, () => withoutNaN(jobs[y])]),
    ...(jobsRanges ?? []).flatMap(({ low, high }, y): HashPart[] => [
      [`least jobs ${years[y]}`, () => withoutNaN(low)],
      [`most jobs ${years[y]}`, () => withoutNaN(high)],
    ]),
    ...(valueAdded ?? []).flatMap((value, y): HashPart[] =>
      value === null ? [] : [[`value added ${years[y]}`, () => withoutNaN(value, UNKNOWN_VALUE)]],
    ),
  ];
}

function centimetres(metres: Float64Array): Int32Array {
  // Plain loops: a million firms by callbacks take seconds on a slow computer.
  const out = new Int32Array(metres.length);
  for (let i = 0; i < out.length; i++) out[i] = Math.round(metres[i] * 100);
  return out;
}

function withoutNaN(values: Float32Array, unknown = UNKNOWN): Float32Array {
  const out = values.slice();
  for (let i = 0; i < out.length; i++) if (Number.isNaN(out[i])) out[i] = unknown;
  return out;
}
