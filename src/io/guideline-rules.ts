import { InputError } from "../core/errors.ts";
import { normaliseSbi } from "../core/register/subsectors.ts";
import {
  type GuidelineRule,
  type RuleConfidence,
  type RuleSet,
  ruleSet,
  type SizeRow,
} from "../core/tension/guideline-rules.ts";
import { CATEGORIES, type Category, categoryOfDistance, stepOfDistance } from "../core/tension/ladder.ts";
import { csvRows } from "./csv/csv-rows.ts";
import { guessSeparator } from "./csv/separator.ts";
import { guessEncoding } from "./encoding.ts";
import { inputError } from "./input-codes.ts";

/** What sentences call the list that comes with the page. */
export const EMBEDDED_EDITION = "VNG 2009";

/** Columns of a list of guideline distances; the first five are required. Case and order do not matter. */
export const GUIDELINE_COLUMNS = [
  "sbi2008",
  "geur_m",
  "stof_m",
  "geluid_m",
  "gevaar_m",
  "letters",
  "grootte",
  "standaard",
  "categorie",
  "bron",
  "zekerheid",
  "omschrijving",
] as const;
type Column = (typeof GUIDELINE_COLUMNS)[number];
const REQUIRED = 5;

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
    return ruleSet(edition, rules);
  } catch (error) {
    // The rows contradict each other: said by line, which is what the reader of the file can look up.
    if (!(error instanceof InputError)) throw error;
    const { position, ...context } = error.context;
    throw new InputError(error.code, { ...context, line: lines[Number(position)] });
  }
}

function columnsOf(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const columns = new Map<Column, number>();
  GUIDELINE_COLUMNS.forEach((column, i) => {
    const at = names.indexOf(column);
    if (at >= 0) columns.set(column, at);
    else if (i < REQUIRED) throw inputError("guidelines.column-missing", { column, line: 1 });
  });
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
  const odourM = distance("geur_m");
  const dustM = distance("stof_m");
  const noiseM = distance("geluid_m");
  const hazardM = distance("gevaar_m");
  const letters = cell("letters").toUpperCase();
  if (!/^[A-Z]*$/.test(letters)) throw inputError("guidelines.letters", { line, value: letters });
  const size = choice(SIZES, cell("grootte"), "default", "guidelines.size", line);
  const isDefault = choice(YES_NO, cell("standaard"), size === "default", "guidelines.default", line);
  if (isDefault && size !== "default")
    throw inputError("guidelines.default", { line, value: cell("standaard") });
  const written = cell("categorie").replace(",", ".");
  const largest = categoryOfDistance(Math.max(odourM, dustM, noiseM, hazardM));
  if (written !== "" && !(CATEGORIES as readonly string[]).includes(written))
    throw inputError("guidelines.category", { line, prefix: cell("sbi2008"), category: written, largest });
  return codesOf(cell("sbi2008"), line).map((prefix) => ({
    prefix,
    odourM,
    dustM,
    noiseM,
    hazardM,
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
