/** Bytes that mean something to one format or another. */
const TELLING = [0, 1, 10, 13, 34, 42, 44, 59, 91, 93, 123, 125, 127, 128, 255];
/** Counts and lengths that readers stumble over. */
const LENGTHS = [0, 1, 2 ** 16 - 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 20_000_000];

/** The bytes with one to four faults in them: the same for the same seed. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated = bytes;
  const faults = 1 + Math.floor(random() * 4);
  for (let i = 0; i < faults; i++) mutated = KINDS[Math.floor(random() * KINDS.length)](mutated, random);
  return mutated;
}

const below = (random: () => number, end: number): number => Math.floor(random() * Math.max(1, end));

type Fault = (bytes: Uint8Array, random: () => number) => Uint8Array;

const KINDS: readonly Fault[] = [
  (bytes, random) =>
    changed(bytes, random, (view, at) => view.setUint8(at, view.getUint8(at) ^ (1 << below(random, 8)))),
  (bytes, random) =>
    changed(bytes, random, (view, at) => view.setUint8(at, TELLING[below(random, TELLING.length)])),
  (bytes, random) => changed(bytes, random, (view, at) => view.setUint8(at, below(random, 256))),
  (bytes, random) =>
    changed(bytes, random, (view, at) => {
      if (at + 4 <= view.byteLength)
        view.setUint32(at, LENGTHS[below(random, LENGTHS.length)], random() < 0.5);
    }),
  // Cut off.
  (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  // A piece gone, there twice, or turned to one byte.
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, random) => {
    const [from, to] = piece(bytes, random);
    return bytes.slice().fill(TELLING[below(random, TELLING.length)], from, to);
  },
  // Bytes put in between.
  (bytes, random) => {
    const at = below(random, bytes.length);
    const more = Uint8Array.from({ length: 1 + below(random, 40) }, () => below(random, 256));
    return joined(bytes.subarray(0, at), more, bytes.subarray(at));
  },
];

function changed(
  bytes: Uint8Array,
  random: () => number,
  change: (view: DataView, at: number) => void,
): Uint8Array {
  const copy = bytes.slice();
  if (copy.length > 0) change(new DataView(copy.buffer), below(random, copy.length));
  return copy;
}

function piece(bytes: Uint8Array, random: () => number): [number, number] {
  const from = below(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + below(random, 200))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
