import { decodeText, encodingNamed } from "../../code-pages.ts";
import type { TextChoice } from "../../zones/zones-source.ts";
import type { Dbf } from "./dbf.ts";

/** Code pages by the language byte of a .dbf (29), as far as western European programs write it. */
const BY_LANGUAGE_BYTE: Readonly<Record<number, string>> = {
  1: "cp437",
  2: "cp850",
  3: "windows-1252",
  9: "cp437",
  10: "cp850",
  24: "cp437",
  27: "cp437",
  29: "cp850",
  37: "cp850",
  55: "cp850",
  87: "windows-1252",
  88: "windows-1252",
  89: "windows-1252",
};

/** What a user may choose from. */
const CHOICES = ["utf-8", "windows-1252", "cp850", "cp437"];
const CELLS_LOOKED_AT = 20_000;
const SAMPLES = 3;

export type DbfEncoding = {
  readonly encoding: string;
  /** Is it beyond doubt: stated and fitting, or the only one that fits? */
  readonly isSure: boolean;
  /** What the file calls it, where that is not what it is. */
  readonly stated: string | null;
  readonly choices: readonly TextChoice[];
};

/**
 * The encoding of an attribute table. What the file says of it (.cpg, else its language byte) is held against its
 * texts: bytes that are valid UTF-8 with letters beyond ASCII are no accident, and a word of Dutch has its accents
 * on small letters. Where they contradict each other, the texts win and the guess is unsure.
 */
export function dbfEncoding(dbf: Dbf, cpg: Uint8Array | undefined): DbfEncoding {
  const label = cpg ? new TextDecoder("latin1").decode(cpg).trim() : "";
  const stated = encodingNamed(label) ?? BY_LANGUAGE_BYTE[dbf.language] ?? null;
  const cells = accentedCells(dbf);
  if (cells.length === 0) return { encoding: stated ?? "utf-8", isSure: true, stated: null, choices: [] };
  const offered = stated === null || CHOICES.includes(stated) ? CHOICES : [...CHOICES, stated];
  const choices = offered.map((encoding) => ({
    encoding,
    samples: cells.slice(0, SAMPLES).map((cell) => decodeText(cell, encoding).replaceAll("\0", " ").trim()),
  }));
  const told = (encoding: string, isSure: boolean): DbfEncoding => ({
    encoding,
    isSure,
    stated: stated !== null && stated !== encoding ? label || stated : null,
    choices,
  });
  if (cells.every(isUtf8)) return told("utf-8", true);
  const likely = likeliest(cells);
  if (stated === null || stated === "utf-8") return told(likely.encoding, likely.isClear);
  if (!CHOICES.includes(stated) || stated === likely.encoding || !likely.isClear) return told(stated, true);
  // Both pages of DOS have the same small letters.
  if (stated === "cp437" && likely.encoding === "cp850") return told(stated, true);
  return told(likely.encoding, false);
}

/** Cells of text that are not all ASCII. */
function accentedCells(dbf: Dbf): Uint8Array[] {
  const columns = dbf.columns.filter(({ type }) => type === "C");
  const found: Uint8Array[] = [];
  let looked = 0;
  for (let record = 0; record < dbf.count && looked < CELLS_LOOKED_AT * columns.length; record++)
    for (const column of columns) {
      looked++;
      const cell = dbf.cell(record, column);
      if (cell.some((byte) => byte > 127)) found.push(cell);
    }
  return found;
}

/** A character that the width of the column cut off at its end is no error. */
function isUtf8(cell: Uint8Array): boolean {
  let end = cell.byteLength;
  while (end > 0 && (cell[end - 1] === 32 || cell[end - 1] === 0)) end--;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(cell.subarray(0, end), {
      stream: end === cell.byteLength,
    });
    return true;
  } catch {
    return false;
  }
}

const LIKELY = /[éèëêïîöôüûáàâäóòúùíìçñåøæß]/;

/** Which of the two families puts letters of the languages around here where the odd bytes are? */
function likeliest(cells: readonly Uint8Array[]): { encoding: string; isClear: boolean } {
  const score = (encoding: string): number => {
    let sum = 0;
    for (const cell of cells) {
      const text = decodeText(cell, encoding);
      for (let i = 0; i < text.length; i++) {
        if (text.charCodeAt(i) < 128) continue;
        if (LIKELY.test(text[i])) sum += 1;
        else if (/[ÉËÖÜÇÅØ€’‘–°²]/.test(text[i])) sum += 0.5;
        else sum -= 1;
      }
    }
    return sum;
  };
  const [windows, dos] = [score("windows-1252"), score("cp850")];
  return { encoding: dos > windows ? "cp850" : "windows-1252", isClear: Math.abs(dos - windows) > 0.5 };
}
