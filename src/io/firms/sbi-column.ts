import { inManufacturing, isHighCode, isLowCode } from "./sbi-codes.ts";

/** An SBI code read: its digits, and whether a zero was put back; or why not. */
export type SbiRead =
  | { readonly code: string; readonly repaired: boolean }
  | { readonly refused: "sbi.unknown" | "sbi.lost-zero" };

type Digits = {
  readonly digits: string /** Does the way it is written tell the division? */;
  readonly exact: boolean;
};

const UNKNOWN: SbiRead = { refused: "sbi.unknown" };

/**
 * Reads SBI codes with the column in mind. A spreadsheet takes "0111" for the number 111, and "01131" for 1131, which
 * would make a greenhouse a brewery. A code that is none of SBI without its zero gets it back; where it could be both,
 * the column decides: its longest codes, whether others lost a zero, and whether it has whole codes as short. What
 * then still may be two branches, one of them manufacturing, is refused.
 *
 * Built on the first rows of a file; reads every code of it.
 */
export class SbiColumn {
  private readonly longest: number;
  private readonly zerosKept: boolean;
  private readonly zerosLost: boolean;
  /** Lengths in which the column has codes that can only be whole. */
  private readonly whole: ReadonlySet<number>;

  constructor(sample: Iterable<string>) {
    const codes = [
      ...new Set([...sample].map(digitsOf).flatMap((read) => (read && !read.exact ? [read.digits] : []))),
    ];
    this.longest = Math.max(0, ...codes.map(({ length }) => length));
    this.zerosKept = codes.some((code) => code.startsWith("0"));
    this.zerosLost =
      !this.zerosKept && codes.some((code) => code.length < 5 && isLowCode(`0${code}`) && !isHighCode(code));
    this.whole = new Set(
      codes.filter((code) => isHighCode(code) && !isLowCode(`0${code}`)).map(({ length }) => length),
    );
  }

  read(written: string): SbiRead {
    const found = digitsOf(written);
    if (found === null) return UNKNOWN;
    const { digits, exact } = found;
    if (digits.length === 1) return { code: `0${digits}`, repaired: true };
    if (exact || digits.startsWith("0") || digits.length > 4) return { code: digits, repaired: false };
    return this.withZero(digits);
  }

  private withZero(digits: string): SbiRead {
    const asIs: SbiRead = { code: digits, repaired: false };
    const padded: SbiRead = { code: `0${digits}`, repaired: true };
    const { length } = digits;
    const low = length > 2 || this.longest === 3 ? isLowCode(`0${digits}`) : false;
    if (!low) return asIs;
    if (!isHighCode(digits)) return padded;
    if (!inManufacturing(digits) || this.zerosKept) return asIs;
    // Four digits are a whole code, unless the column is of five.
    if (length === this.longest && !(length === 3 && this.zerosLost)) return asIs;
    if (!this.whole.has(length)) return padded;
    return this.zerosLost ? { refused: "sbi.lost-zero" } : asIs;
  }
}

/**
 * The digits of a code as it is written: "C.25.62", "25 62", "2562.0" (a number with decimals) and "1.13" (which
 * tells its division, 01) among them. Null when it is no code.
 */
function digitsOf(written: string): Digits | null {
  const [, letter, text] = /^([A-Za-z]?)[.-]?(.*)$/.exec(written.replace(/\s/g, "")) ?? [];
  if (text === undefined) return null;
  const digits = /^(\d{3,6})[.,]0+$/.exec(text)?.[1] ?? (/^\d{1,6}$/.test(text) ? text : null);
  if (digits !== null) {
    // Section A is divisions 01-03: its codes begin with a zero.
    if (/^a$/i.test(letter)) return { digits: digits.startsWith("0") ? digits : `0${digits}`, exact: true };
    return { digits, exact: letter !== "" };
  }
  if (!/^\d{1,2}(?:[.,]\d{1,2}){1,3}$/.test(text)) return null;
  const [division, ...rest] = text.split(/[.,]/);
  return { digits: division.padStart(2, "0") + rest.join(""), exact: true };
}
