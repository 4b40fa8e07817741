// Part of every supported runtime, but not of TypeScript's ES library; `subtle` only where the page came over https.
declare const crypto: {
  readonly subtle?: { digest(algorithm: "SHA-256", data: Uint8Array): Promise<ArrayBuffer> };
};

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const K = fractions(64, (prime) => Math.cbrt(prime));
/** The same of the square roots of the first eight (5.3.3). */
const START = fractions(8, (prime) => Math.sqrt(prime));

/**
 * SHA-256 of bytes, as 64 hexadecimal digits. By the platform where it has it, off this thread; else here, some 5 ns a
 * byte.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { subtle } = crypto;
  return subtle ? hexOf(new Uint8Array(await subtle.digest("SHA-256", bytes))) : sha256AtOnce(bytes);
}

/** The same on this thread, at once: FIPS 180-4, 6.2. For small files. */
export function sha256AtOnce(bytes: Uint8Array): string {
  // A one, zeros up to the last eight bytes of a block of 64, and the length in bits.
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const hash = START.slice();
  const w = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) w[t] = view.getUint32(block + 4 * t);
    for (let t = 16; t < 64; t++) {
      const a = w[t - 15];
      const b = w[t - 2];
      const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
      const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
      w[t] = w[t - 16] + small0 + w[t - 7] + small1;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let t = 0; t < 64; t++) {
      const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + big1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
      const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      hash[i] += value;
    });
  }
  const out = new DataView(new ArrayBuffer(32));
  hash.forEach((value, i) => {
    out.setUint32(4 * i, value);
  });
  return hexOf(new Uint8Array(out.buffer));
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
