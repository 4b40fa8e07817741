type Growable = Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array;

/** A typed array that grows by doubling, zero where nothing was set; `finish` cuts it to length. */
export class GrowingArray<T extends Growable> {
  private values: T;
  private length = 0;
  private readonly make: (length: number) => T;

  constructor(make: (length: number) => T) {
    this.make = make;
    this.values = make(1024);
  }

  get(i: number): number {
    return this.values[i] ?? 0;
  }

  set(i: number, value: number): void {
    if (i >= this.values.length) this.reserve(Math.max(i + 1, this.values.length * 2));
    this.values[i] = value;
    if (i >= this.length) this.length = i + 1;
  }

  /** Sets `values` from position `i` on. */
  setAll(i: number, values: Growable): void {
    const end = i + values.length;
    if (end > this.values.length) this.reserve(Math.max(end, this.values.length * 2));
    this.values.set(values, i);
    if (end > this.length) this.length = end;
  }

  /** Makes room for so many values at once, where it is known how many there may be. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    const wider = this.make(length);
    wider.set(this.values);
    this.values = wider;
  }

  /** The first `length` values, on a buffer of their own; nothing can be set after it. */
  finish(length = this.length): T {
    if (length === this.values.length) return this.values;
    if (length <= this.values.length) return this.values.slice(0, length) as T;
    const longer = this.make(length);
    longer.set(this.values);
    return longer;
  }
}
