import type { TextColumnBuilder } from "../../core/register/text-column.ts";
import { GrowingArray } from "./growing-array.ts";

/**
 * Which row has this id? An open hash table of row numbers over the ids in a text column: about 16 bytes a row, where
 * a Map of strings takes about a hundred (and keeps the file's text alive, as cut strings point into it).
 */
export class IdIndex {
  private readonly ids: TextColumnBuilder;
  /** Row + 1 in each slot; 0 = empty. Length a power of two, at most half full. */
  private slots = new Uint32Array(1024);
  private count = 0;
  /** Hash of each row's id: tells nearly all different ids apart without reading their text. */
  private readonly hashes = new GrowingArray((length) => new Uint32Array(length));

  constructor(ids: TextColumnBuilder) {
    this.ids = ids;
  }

  /** The row with this id, or -1. */
  find(id: string): number {
    const wanted = hash(id);
    const mask = this.slots.length - 1;
    for (let slot = wanted & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] - 1;
      if (row < 0 || (this.hashes.get(row) === wanted && this.ids.text(row) === id)) return row;
    }
  }

  /** Tells that row `row` of the column, just added, has this id, which no row had. */
  add(id: string, row: number): void {
    if (2 * (this.count + 1) > this.slots.length) this.grow();
    this.hashes.set(row, hash(id));
    this.put(row);
    this.count++;
  }

  private put(row: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes.get(row) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = row + 1;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 4);
    for (const entry of old) if (entry !== 0) this.put(entry - 1);
  }
}

/** FNV-1a over UTF-16 units, with a last mixing so that ids that count up spread over the table. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) >>> 1;
}
