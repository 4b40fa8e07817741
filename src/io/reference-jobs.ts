import { InputError } from "../core/errors.ts";
import {
  type Confidence,
  type FigureKind,
  type ReferenceFigure,
  WHOLE_ECONOMY,
} from "../core/growth/reference.ts";
import type { Refusal } from "../core/refusal.ts";
import { SUBSECTORS } from "../core/register/subsectors.ts";
import { guessEncoding } from "./encoding.ts";
import { csvRows } from "./formats/csv/csv-rows.ts";
import { guessSeparator } from "./formats/csv/separator.ts";
import { decimalMarkOf, readNumber } from "./numbers.ts";

/** File name of the embedded national figures, in `public/geodata/`. */
export const NATIONAL_JOBS = "national-jobs.csv";

export type ReferenceFile = {
  readonly figures: readonly ReferenceFigure[];
  /** Rows that could not be used; codes "reference.subsector", "reference.year", and so on. */
  readonly refusals: readonly Refusal[];
};

/** Header names of each column, and whether the file must have it. */
const COLUMNS = {
  area: { names: ["gebied", "area"], needed: false },
  subsector: { names: ["subsector"], needed: true },
  kind: { names: ["maat", "measure"], needed: false },
  year: { names: ["jaar", "year"], needed: true },
  value: { names: ["waarde", "value"], needed: true },
  confidence: { names: ["zekerheid", "confidence"], needed: false },
  source: { names: ["bron", "source"], needed: false },
} as const;
type Column = keyof typeof COLUMNS;

const AREAS: Readonly<Record<string, ReferenceFigure["area"]>> = {
  "": "national",
  nederland: "national",
  national: "national",
  regio: "region",
  region: "region",
};
const KINDS: Readonly<Record<string, FigureKind>> = {
  "": "jobs",
  banen: "jobs",
  jobs: "jobs",
  toegevoegde_waarde: "value-added",
  value_added: "value-added",
};
const CONFIDENCES: Readonly<Record<string, Confidence>> = {
  "": "medium",
  hoog: "high",
  high: "high",
  middel: "medium",
  medium: "medium",
  laag: "low",
  low: "low",
};
const ECONOMY = ["economie", "economy"];

/**
 * Figures to compare a region with: the embedded national jobs, or a file of the user in the same layout
 * (geodata/national-jobs/README.md). Of two rows for the same figure the second is refused.
 *
 * @throws InputError "reference.columns" when a needed column is missing (context: column), "reference.none"
 *         when no row could be used; "file.unclosed-quote" as all CSV
 */
export function readReferenceJobs(bytes: Uint8Array, fileName: string): ReferenceFile {
  const text = new TextDecoder(guessEncoding(bytes)).decode(bytes);
  const separator = guessSeparator(text.slice(0, 1 << 16));
  const [header, ...rows] = csvRows(text, separator).filter(({ cells }) =>
    cells.some((cell) => cell.trim() !== ""),
  );
  const at = columnsOf(header?.cells ?? [], fileName);
  const decimal = decimalMarkOf(rows.map(({ cells }) => cells[at.value] ?? "")) ?? "comma";
  const figures: ReferenceFigure[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const { cells, line } of rows) {
    const cell = (column: Column) => (cells[at[column]] ?? "").trim();
    const refuse = (code: string, column: Column) =>
      refusals.push({ row: line, code: `reference.${code}`, context: { value: cell(column) } });
    const word = (column: Column) => cell(column).toLowerCase();
    const area = AREAS[word("area")];
    const kind = KINDS[word("kind")];
    const confidence = CONFIDENCES[word("confidence")];
    const subsector = ECONOMY.includes(word("subsector"))
      ? WHOLE_ECONOMY
      : SUBSECTORS.findIndex(({ id }) => id === word("subsector"));
    const value = readNumber(cell("value"), decimal, true);
    if (area === undefined) refuse("area", "area");
    else if (subsector < 0) refuse("subsector", "subsector");
    else if (kind === undefined) refuse("measure", "kind");
    else if (!/^\d{4}$/.test(cell("year"))) refuse("year", "year");
    else if (!(value >= 0)) refuse("value", "value");
    else if (confidence === undefined) refuse("confidence", "confidence");
    else {
      const year = Number(cell("year"));
      const key = `${area} ${subsector} ${kind} ${year}`;
      if (seen.has(key)) refuse("twice", "subsector");
      else figures.push({ area, subsector, kind, year, value, source: cell("source"), confidence });
      seen.add(key);
    }
  }
  if (figures.length === 0) throw new InputError("reference.none", { file: fileName });
  return { figures, refusals };
}

function columnsOf(header: readonly string[], fileName: string): Record<Column, number> {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const at = {} as Record<Column, number>;
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const { names: allowed, needed } = COLUMNS[column];
    at[column] = names.findIndex((name) => (allowed as readonly string[]).includes(name));
    if (needed && at[column] < 0)
      throw new InputError("reference.columns", { file: fileName, column: allowed[0] });
  }
  return at;
}
