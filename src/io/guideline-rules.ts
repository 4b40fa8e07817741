import { InputError } from "../core/errors.ts";
import { sha256AtOnce } from "../core/provenance/sha256.ts";
import { normaliseSbi } from "../core/register/subsectors.ts";
import { ASPECTS, type DistanceByAspect } from "../core/tension/aspects.ts";
import {
  type GuidelineRule,
  listedDistanceM,
  type RuleConfidence,
  type RuleSet,
  ruleSet,
  type SizeRow,
} from "../core/tension/guideline-rules.ts";
import { CATEGORIES, type Category, categoryOfDistance, stepOfDistance } from "../core/tension/ladder.ts";
import { guessEncoding } from "./encoding.ts";
import { csvRows } from "./formats/csv/csv-rows.ts";
import { guessSeparator } from "./formats/csv/separator.ts";
import { inputError } from "./input-codes.ts";

/** What sentences call the list that comes with the page. */
export const EMBEDDED_EDITION = "VNG 2009";

/** Columns that a list of guideline distances must have: the code, and the metres of each aspect. */
const REQUIRED = ["sbi2008", ...ASPECTS.map(({ column }) => column)] as const;
/** Those that it can have. */
const OPTIONAL = [
  "letters",
  "grootte",
  "standaard",
  "categorie",
  "bron",
  "zekerheid",
  "omschrijving",
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const SIZES: Readonly<Record<string, SizeRow>> = { klein: "small", standaard: "default", groot: "large" };
const CONFIDENCES: Readonly<Record<string, RuleConfidence>> = { hoog: "high", middel: "medium", laag: "low" };
const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nee: false };

/**
 * Reads a list of guideline distances: the embedded one, or a municipality's own list in the same layout (see
 * geodata/guideline-distances/README.md). A list is used whole or not at all, so the first fault refuses it.
 *
 * @param edition what sentences call the list: "VNG 2009", or the name of the file
 * @throws InputError "file.empty", "file.no-rows", "file.unclosed-quote", or one of the "guidelines." codes with the
 *   line in the file (1-based, the header being line 1) and the value that cannot be used
 */
export function readGuidelineRules(bytes: Uint8Array, edition: string): RuleSet {
  const text = new TextDecoder(guessEncoding(bytes)).decode(bytes);
  if (text.trim() === "") throw inputError("file.empty");
  const [header, ...rows] = csvRows(text, guessSeparator(text)).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const columns = columnsOf(header.cells);
  if (rows.length === 0) throw inputError("file.no-rows");
  const rules: GuidelineRule[] = [];
  const lines: number[] = [];
  for (const { cells, line } of rows) {
    const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? "";
    for (const rule of rulesOf(cell, line, edition)) {
      rules.push(rule);
      lines.push(line);
    }
  }
  try {
    return { ...ruleSet(edition, rules), fileSha256: sha256AtOnce(bytes) };
  } catch (error) {
    // The rows contradict each other: said by line, which is what the reader of the file can look up.
    if (!(error instanceof InputError)) throw error;
    const { position, ...context } = error.context;
    throw new InputError(error.code, { ...context, line: lines[Number(position)] });
  }
}

/** Where each column is. Case and order do not matter. */
function columnsOf(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const columns = new Map<Column, number>();
  for (const column of [...REQUIRED, ...OPTIONAL]) {
    const at = names.indexOf(column);
    if (at >= 0) columns.set(column, at);
  }
  for (const column of REQUIRED)
    if (!columns.has(column)) throw inputError("guidelines.column-missing", { column, line: 1 });
  return columns;
}

/** The rules of one row: one for each code in its first cell ("101, 102"). */
function rulesOf(cell: (column: Column) => string, line: number, edition: string): GuidelineRule[] {
  const distance = (column: Column) => {
    const written = cell(column);
    if (written === "" || stepOfDistance(Number(written)) < 0)
      throw inputError("guidelines.distance", { line, column, value: written });
    return Number(written);
  };
  const distanceM = Object.fromEntries(
    ASPECTS.map(({ id, column }) => [id, distance(column)]),
  ) as DistanceByAspect;
  const letters = cell("letters").toUpperCase();
  if (!/^[A-Z]*$/.test(letters)) throw inputError("guidelines.letters", { line, value: letters });
  const size = choice(SIZES, cell("grootte"), "default", "guidelines.size", line);
  const isDefault = choice(YES_NO, cell("standaard"), size === "default", "guidelines.default", line);
  if (isDefault && size !== "default")
    throw inputError("guidelines.default", { line, value: cell("standaard") });
  const written = cell("categorie").replace(",", ".");
  const largest = categoryOfDistance(listedDistanceM({ distanceM }));
  if (written !== "" && !(CATEGORIES as readonly string[]).includes(written))
    throw inputError("guidelines.category", { line, prefix: cell("sbi2008"), category: written, largest });
  return codesOf(cell("sbi2008"), line).map((prefix) => ({
    prefix,
    distanceM,
    continuousNoise: letters.includes("C"),
    zoning: letters.includes("Z"),
    risk: letters.includes("R"),
    size,
    category: written === "" ? largest : (written as Category),
    isDefault,
    source: cell("bron") || edition,
    confidence: choice(CONFIDENCES, cell("zekerheid"), "medium", "guidelines.confidence", line),
    description: cell("omschrijving"),
  }));
}

function codesOf(written: string, line: number): string[] {
  return written.split(",").map((part) => {
    const code = normaliseSbi(part);
    if (code === "") throw inputError("guidelines.code", { line, value: written });
    return code;
  });
}

function choice<Value>(
  values: Readonly<Record<string, Value>>,
  written: string,
  otherwise: Value,
  code: Parameters<typeof inputError>[0],
  line: number,
): Value {
  if (written === "") return otherwise;
  const value = values[written.toLowerCase()];
  if (value === undefined) throw inputError(code, { line, value: written });
  return value;
}
