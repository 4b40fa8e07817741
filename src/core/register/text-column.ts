/**
 * A column of text as one UTF-8 buffer with offsets: moves between threads without copying, and a million
 * names cost their bytes instead of a million objects.
 */
export type TextColumn = {
  readonly bytes: Uint8Array;
  /** Length = rows + 1; row i is bytes[offsets[i] .. offsets[i + 1]). */
  readonly offsets: Uint32Array;
};

// Both are part of every supported runtime (browser, worker, Node), but not of TypeScript's ES library.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { written: number };
};

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Text of one row. O(length of the text). */
export function textAt(column: TextColumn, row: number): string {
  return decoder.decode(column.bytes.subarray(column.offsets[row], column.offsets[row + 1]));
}

/** Copies bytes from a place up to another, and tells where the copy ends. Texts are short: a call that copies costs more. */
export function copyBytes(bytes: Uint8Array, from: number, to: number, into: Uint8Array, at: number): number {
  const shift = at - from;
  for (let i = from; i < to; i++) into[i + shift] = bytes[i];
  return to + shift;
}

const ROWS_TO_RECKON_BY = 200;
/** Room beyond what is reckoned, and the most that is left at the end rather than copied. */
const SPARE = 1.1;

/** Collects rows of text; `finish` gives the column and ends the collecting. */
export class TextColumnBuilder {
  private bytes = new Uint8Array(1024);
  private offsets = new Uint32Array(256);
  private rows = 0;
  /** Where the bytes end. */
  private end = 0;
  /** Rows that there may be; 0 = not known. */
  private expected = 0;

  add(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    this.makeRoom(3 * text.length);
    this.end += this.write(text, this.end);
    this.endRow();
  }

  /** Adds a row of bytes of UTF-8, from a place up to another. */
  addBytes(bytes: Uint8Array, from: number, to: number): void {
    this.makeRoom(to - from);
    this.end = copyBytes(bytes, from, to, this.bytes, this.end);
    this.endRow();
  }

  /**
   * Adds rows that are written where they will stand.
   *
   * @param most  bytes that they take together at the most
   * @param write  writes row i of them from `at` on and tells where it ends
   */
  addWritten(rows: number, most: number, write: (into: Uint8Array, at: number, i: number) => number): void {
    this.makeRoom(most);
    this.makeRows(this.rows + rows);
    const { bytes, offsets } = this;
    let { end, rows: row } = this;
    for (let i = 0; i < rows; i++) {
      end = write(bytes, end, i);
      offsets[++row] = end;
    }
    this.end = end;
    this.rows = row;
  }

  /** Makes room for so many rows at once; for as many bytes as they take by the first of them. */
  reserve(rows: number): void {
    this.expected = rows;
    if (rows < this.offsets.length) return;
    const longer = new Uint32Array(rows + 1);
    longer.set(this.offsets);
    this.offsets = longer;
  }

  private endRow(): void {
    this.rows++;
    if (this.rows >= this.offsets.length) this.makeRows(this.rows);
    this.offsets[this.rows] = this.end;
  }

  /** Makes room for the ends of so many rows. */
  private makeRows(rows: number): void {
    if (rows < this.offsets.length) return;
    const longer = new Uint32Array(Math.max(rows + 1, this.offsets.length * 2));
    longer.set(this.offsets);
    this.offsets = longer;
  }

  private makeRoom(length: number): void {
    const room = this.end + length;
    if (room <= this.bytes.length) return;
    const reckoned =
      this.rows < ROWS_TO_RECKON_BY ? 0 : Math.ceil((this.end / this.rows) * this.expected * SPARE);
    const wider = new Uint8Array(Math.max(room, this.bytes.length * 2, reckoned));
    wider.set(this.bytes);
    this.bytes = wider;
  }

  /** Writes the text's bytes and tells how many. Most text is ASCII, and short: a call to the encoder costs more. */
  private write(text: string, from: number): number {
    const { bytes } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) return encoder.encodeInto(text, bytes.subarray(from)).written;
      bytes[from + i] = unit;
    }
    return text.length;
  }

  /** Text of a row that was added. */
  text(row: number): string {
    return decoder.decode(this.bytes.subarray(this.offsets[row], this.offsets[row + 1]));
  }

  /** Is the text of a row that was added these bytes? */
  is(row: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.offsets[row];
    if (this.offsets[row + 1] - start !== to - from) return false;
    for (let i = from; i < to; i++) if (this.bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  finish(): TextColumn {
    const end = this.offsets[this.rows];
    const bytes =
      this.bytes.length > end * SPARE ** 2 ? this.bytes.slice(0, end) : this.bytes.subarray(0, end);
    const length = this.rows + 1;
    return { bytes, offsets: this.offsets.length === length ? this.offsets : this.offsets.slice(0, length) };
  }
}
