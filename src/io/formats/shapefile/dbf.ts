/** An attribute table of dBase: its columns, and its records as they are asked for. */
export type Dbf = {
  /** Records that the file holds, deleted ones among them. */
  readonly count: number;
  /** Records that it says it holds; not the same in a file that was cut short or whose header is wrong. */
  readonly statedCount: number;
  readonly language: number;
  readonly columns: readonly DbfColumn[];
  /** Marked as deleted: still in the file, but no longer in the table. */
  readonly isDeleted: (record: number) => boolean;
  /** The bytes of one cell. */
  readonly cell: (record: number, column: DbfColumn) => Uint8Array;
};

export type DbfColumn = {
  readonly name: Uint8Array;
  /** A letter: C text, N and F numbers as text, D a date, L yes or no, I B Y T numbers of Visual FoxPro. */
  readonly type: string;
  readonly at: number;
  readonly bytes: number;
};

const DELETED = 0x2a;
const KEPT = 0x20;

/**
 * Opens a .dbf (dBase III and later). Null when its header does not hold: the columns do not fit in a record.
 *
 * @param wanted  records that should be there, as the shapes say: a header that says fewer is then put to the test
 */
export function openDbf(bytes: Uint8Array, wanted: number): Dbf | null {
  if (bytes.byteLength < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const statedCount = view.getUint32(4, true);
  const from = view.getUint16(8, true);
  const width = view.getUint16(10, true);
  if (from < 33 || from > bytes.byteLength || width < 1) return null;
  const columns: DbfColumn[] = [];
  let at = 1;
  for (let field = 32; field + 32 <= from && bytes[field] !== 0x0d; field += 32) {
    const name = bytes.subarray(field, field + 11);
    const length = bytes[field + 16];
    columns.push({
      name: name.includes(0) ? name.subarray(0, name.indexOf(0)) : name,
      type: String.fromCharCode(bytes[field + 11]),
      at,
      bytes: length,
    });
    at += length;
  }
  if (at > width || columns.length === 0) return null;
  const room = Math.floor((bytes.byteLength - from) / width);
  const isRecord = (record: number) => [KEPT, DELETED].includes(bytes[from + record * width]);
  let count = Math.min(statedCount, room);
  while (count < Math.min(wanted, room) && isRecord(count)) count++;
  return {
    count,
    statedCount,
    language: bytes[29],
    columns,
    isDeleted: (record) => bytes[from + record * width] === DELETED,
    cell: (record, column) => {
      const start = from + record * width + column.at;
      return bytes.subarray(start, start + column.bytes);
    },
  };
}

/**
 * What a cell says: a number, true or false, or text; null when it is empty. A date is text, `2020-01-31`: it has no
 * time zone to be read in. A whole number beyond 2^53 is text too, so that it keeps its digits.
 */
export function dbfValue(
  type: string,
  cell: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): string | number | boolean | null {
  const view = new DataView(cell.buffer, cell.byteOffset, cell.byteLength);
  if (type === "I" || type === "+") return cell.byteLength === 4 ? view.getInt32(0, true) : null;
  if (type === "B" && cell.byteLength === 8) return view.getFloat64(0, true);
  if (type === "Y" && cell.byteLength === 8) return Number(view.getBigInt64(0, true)) / 10_000;
  // A memo is the number of a block in another file; a time is two numbers that nothing here asks for.
  if (type === "M" || type === "T" || type === "0" || type === "G") return null;
  const text = decode(cell).replaceAll("\0", " ").trim();
  if (text === "") return null;
  if (type === "N" || type === "F") return numberOf(text);
  if (type === "D") return /^\d{8}$/.test(text) ? text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : text;
  if (type === "L") return /^[TtYyJj]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null;
  return text;
}

function numberOf(text: string): string | number | null {
  // Stars: the number did not fit in its column.
  if (text.startsWith("*")) return null;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(number) ? text : number;
}
