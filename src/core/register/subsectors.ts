/** Which part of an industry: capital-heavy bulk (process) or labour-intensive making (core). */
export type Family = "process" | "core" | "mixed";

export type SubsectorId =
  | "voeding"
  | "aardolie"
  | "chemie"
  | "farmacie"
  | "metaal"
  | "elektro"
  | "machine"
  | "transport"
  | "overig";

export type Subsector = {
  readonly id: SubsectorId;
  /** SBI 2008 divisions (two digits) that make up the subsector. */
  readonly divisions: readonly number[];
  readonly family: Family;
};

/**
 * The nine subsectors of manufacturing (SBI 2008 section C), aligned with the industry groups of the
 * Dutch national accounts. Their division sets are disjoint and together exactly 10-33.
 * The position in this list is the code in `FirmTable.subsector`.
 * Source: docs/methods.md#subsectors.
 */
export const SUBSECTORS: readonly Subsector[] = [
  { id: "voeding", divisions: [10, 11, 12], family: "process" },
  { id: "aardolie", divisions: [19], family: "process" },
  { id: "chemie", divisions: [20], family: "process" },
  { id: "farmacie", divisions: [21], family: "process" },
  { id: "metaal", divisions: [24, 25], family: "mixed" },
  { id: "elektro", divisions: [26, 27], family: "core" },
  { id: "machine", divisions: [28], family: "core" },
  { id: "transport", divisions: [29, 30], family: "core" },
  { id: "overig", divisions: [13, 14, 15, 16, 17, 18, 22, 23, 31, 32, 33], family: "mixed" },
];

/**
 * Where all establishments of a register without activities stand: the code of the last subsector, as the nine codes
 * fill what a count has room for. `FirmTable.subsectorsKnown` says that it means "unknown subsector" there.
 */
export const UNKNOWN_SUBSECTOR = SUBSECTORS.length - 1;

/** Code of an establishment whose division is outside 10-33: read and shown on request, never counted. */
export const NOT_MANUFACTURING = 9;

const SUBSECTOR_BY_DIVISION = new Uint8Array(100).fill(NOT_MANUFACTURING);
for (let code = 0; code < SUBSECTORS.length; code++)
  for (const division of SUBSECTORS[code].divisions) SUBSECTOR_BY_DIVISION[division] = code;

/**
 * An SBI code as written in a register, reduced to its digits: leading letters and dots go ("C.25.62" is
 * "2562"), leading zeros stay ("0111" is agriculture, not division 11). Empty when no 2-6 digits remain.
 */
export function normaliseSbi(written: string): string {
  const digits = written
    .trim()
    .replace(/^[A-Za-z]+/, "")
    .replace(/[.\s]/g, "");
  return /^\d{2,6}$/.test(digits) ? digits : "";
}

/** Subsector code (0-8) of a normalised SBI code, or NOT_MANUFACTURING. */
export function subsectorOfSbi(sbi: string): number {
  const division = Number.parseInt(sbi.slice(0, 2), 10);
  return Number.isNaN(division) ? NOT_MANUFACTURING : SUBSECTOR_BY_DIVISION[division];
}

/**
 * Families as filter presets. Metal holds both base metals (24, process) and metal products (25, core):
 * the core preset shows metal, the process preset adds only the subsectors that are process as a whole.
 */
export const PRESETS: Readonly<Record<"core" | "process", readonly SubsectorId[]>> = {
  core: ["metaal", "elektro", "machine", "transport", "overig"],
  process: ["voeding", "aardolie", "chemie", "farmacie"],
};
