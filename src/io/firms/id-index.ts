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
  /** Hash of the id that was looked for last, and the slot in which the search for it ended. */
  private sought = 0;
  private slot = 0;
  /** Hash of each row's id: tells nearly all different ids apart without reading their text. */
  private readonly hashes = new GrowingArray((length) => new Uint32Array(length));

  constructor(ids: TextColumnBuilder) {
    this.ids = ids;
  }

  /** The row with this id, or -1. */
  find(id: string): number {
    const sought = hash(id);
    const mask = this.slots.length - 1;
    for (let slot = sought & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] - 1;
      if (row >= 0 && (this.hashes.get(row) !== sought || this.ids.text(row) !== id)) continue;
      this.sought = sought;
      this.slot = slot;
      return row;
    }
  }

  /** The same for an id in bytes of UTF-8, from a place up to another. */
  findBytes(bytes: Uint8Array, from: number, to: number): number {
    const sought = hashBytes(bytes, from, to);
    const mask = this.slots.length - 1;
    for (let slot = sought & mask; ; slot = (slot + 1) & mask) {
      const row = this.slots[slot] - 1;
      if (row >= 0 && (this.hashes.get(row) !== sought || !this.ids.is(row, bytes, from, to))) continue;
      this.sought = sought;
      this.slot = slot;
      return row;
    }
  }

  /** Tells that row `row` of the column, just added, has the id that was looked for last, which no row had. */
  add(row: number): void {
    this.hashes.set(row, this.sought);
    this.slots[this.slot] = row + 1;
    if (2 * ++this.count > this.slots.length) this.grow(this.slots.length * 4);
  }

  private put(row: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes.get(row) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = row + 1;
  }

  /** Makes room for so many ids. */
  reserve(ids: number): void {
    this.hashes.reserve(ids);
    let length = this.slots.length;
    while (2 * ids > length) length *= 2;
    if (length > this.slots.length) this.grow(length);
  }

  private grow(length: number): void {
    const old = this.slots;
    this.slots = new Uint32Array(length);
    for (const entry of old) if (entry !== 0) this.put(entry - 1);
  }
}

const encoder = new TextEncoder();

/** Slots that lie next to each other in memory, and so are fetched at once. */
const NEIGHBOURS = 15;

/**
 * FNV-1a over the bytes of UTF-8 but for the last, mixed so that ids spread over the table. The last byte tells which of
 * neighbouring slots it is: ids that count up, as most do, are looked for in memory that was just fetched.
 */
function hash(text: string): number {
  const end = text.length - 1;
  let h = 0x811c9dc5;
  for (let i = 0; i <= end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) {
      const bytes = encoder.encode(text);
      return hashBytes(bytes, 0, bytes.length);
    }
    if (i < end) h = Math.imul(h ^ unit, 0x01000193);
  }
  return mixed(h, text.charCodeAt(end));
}

function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to - 1; i++) h = Math.imul(h ^ bytes[i], 0x01000193);
  return mixed(h, bytes[to - 1]);
}

function mixed(hash: number, last: number): number {
  const all = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 1;
  return (all & ~NEIGHBOURS) | (last & NEIGHBOURS);
}
