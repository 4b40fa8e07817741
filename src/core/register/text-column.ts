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

/** Collects rows of text; `finish` gives the column and ends the collecting. */
export class TextColumnBuilder {
  private bytes = new Uint8Array(1024);
  private offsets = new Uint32Array(256);
  private rows = 0;

  add(text: string): void {
    const from = this.offsets[this.rows];
    // A UTF-16 unit takes at most three bytes.
    const room = from + 3 * text.length;
    if (room > this.bytes.length) {
      const wider = new Uint8Array(Math.max(room, this.bytes.length * 2));
      wider.set(this.bytes);
      this.bytes = wider;
    }
    const to = from + this.write(text, from);
    this.rows++;
    if (this.rows === this.offsets.length) {
      const longer = new Uint32Array(this.offsets.length * 2);
      longer.set(this.offsets);
      this.offsets = longer;
    }
    this.offsets[this.rows] = to;
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

  finish(): TextColumn {
    const end = this.offsets[this.rows];
    return { bytes: this.bytes.slice(0, end), offsets: this.offsets.slice(0, this.rows + 1) };
  }
}
