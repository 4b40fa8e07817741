import { copyBytes } from "../../core/register/text-column.ts";
import type { TextCells } from "../column-cells.ts";
import { textCell } from "../column-cells.ts";
import { inNetherlands } from "../netherlands.ts";
import type { TakeRows } from "../row-blocks.ts";
import type { RowBlock } from "../table-source.ts";
import type { FirmCollector } from "./firm-collector.ts";
import type { FirmField } from "./firm-fields.ts";
import { type FirmRowReader, isNines, MANY_JOBS } from "./firm-row.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { plainTexts, textsOfNumbers } from "./plain-texts.ts";
import type { RefusalBias } from "./refusal-bias.ts";
import { leaveDiffering } from "./said-twice-columns.ts";
import type { TotalRows } from "./total-rows.ts";
import { mayBeSumBytes, mayBeTotal, mayBeTotalBytes } from "./total-word.ts";
import { inMillions } from "./value-columns.ts";

/**
 * Takes the rows of a block in which nothing needs a second look: a new id, a place in the Netherlands and jobs as
 * numbers, a whole SBI code. They go into the collector as FirmRowReader would have them, column by column and without
 * a string for each cell; every other row is left to it, and so has one way only to be told.
 *
 * @returns null when no row of the block can be taken so
 */
export function plainRows(
  { columns, rows, line }: RowBlock,
  mapping: FirmsMapping,
  reader: FirmRowReader,
  collector: FirmCollector,
  { bias, totals }: { readonly bias: RefusalBias; readonly totals: TotalRows },
): TakeRows | null {
  const { fields, crs, layout, jobsFrom } = mapping;
  // Size classes are read row by row.
  if (layout !== "wide" || jobsFrom === "size-class") return null;
  const x = numbersOf(columns, fields.x);
  const y = numbersOf(columns, fields.y);
  const jobs = jobsIn(columns, mapping, rows);
  const texts = textsOf(columns, mapping);
  const value = valueIn(columns, mapping);
  if (x === null || y === null || jobs === null || texts === null || value === null) return null;
  const id = texts.id ?? textsOfNumbers(Float64Array.from({ length: rows }, (_, i) => line + i));
  const codes = texts.sbi && plainCodes(texts.sbi, reader, collector);
  const { may } = jobs;
  for (const column of totals.labelColumns) leaveLabels(columns[column], may);
  for (let row = 0; row < rows; row++) {
    const text = id.textOf[row];
    if (
      id.start[text] === id.end[text] ||
      !inNetherlands(crs, x[row], y[row]) ||
      (x[row] === 0 && y[row] === 0) ||
      (codes !== null && !codes.isPlain(row))
    )
      may[row] = 0;
  }
  if (!leaveDiffering(columns, mapping, x, y, may)) return null;
  const sbiOf = codes === null ? () => collector.codeOf("") : codes.position;
  const wide = { line, may, id, x, y, jobs: jobs.byEntry, value, sbiOf };
  const { name, place } = texts;
  const writeAddress = addressWriter(texts);
  const tallies: ReturnType<RefusalBias["tallyOf"]>[] = [];
  return (from, end) => {
    const to = collector.addWide(wide, from, end);
    const added = to - from;
    totals.sums.addColumns(jobs.byEntry, from, to);
    collector.name.addRows(added, (into) =>
      into.addWritten(added, lengthOf(name, from, to), (bytes, at, i) => copyText(name, from + i, bytes, at)),
    );
    collector.address.addRows(added, (into) =>
      into.addWritten(added, longestAddresses(texts, from, to), (bytes, at, i) =>
        writeAddress(from + i, bytes, at),
      ),
    );
    if (place)
      for (let row = from; row < to && bias.tellsPlaces; row++) {
        const text = place.textOf[row];
        tallies[text] ??= bias.tallyOf(textCell(place, text));
        tallies[text].read++;
      }
    return to;
  };
}

type Columns = RowBlock["columns"];

/** Rows that may be of totals are read by their cells. */
function leaveLabels(column: Columns[number], may: Uint8Array): void {
  if (column === null || column === undefined || column.kind === "numbers") return;
  if (column.kind === "cells") {
    const { cells } = column;
    for (let row = 0; row < may.length; row++) {
      const cell = cells[row];
      if (typeof cell === "string" && mayBeTotal(cell)) may[row] = 0;
    }
    return;
  }
  const { bytes, start, end, textOf } = column;
  // Of most columns no text has those letters.
  const hasTotal = mayBeTotalBytes(bytes, 0, bytes.length);
  const mayBe = (text: number): boolean =>
    mayBeSumBytes(bytes, start[text], end[text]) ||
    (hasTotal && mayBeTotalBytes(bytes, start[text], end[text]));
  if (start.length > textOf.length) {
    for (let row = 0; row < may.length; row++) if (mayBe(textOf[row])) may[row] = 0;
    return;
  }
  // What rows have in common is looked at once.
  const labels = new Set<number>();
  for (let text = 0; text < start.length; text++) if (mayBe(text)) labels.add(text);
  if (labels.size > 0) for (let row = 0; row < may.length; row++) if (labels.has(textOf[row])) may[row] = 0;
}

function numbersOf(columns: Columns, column: number | null): Float64Array | null {
  const found = column === null ? null : columns[column];
  return found?.kind === "numbers" ? found.values : null;
}

const TEXT_FIELDS = ["id", "name", "street", "houseNumber", "addition", "postcode", "place", "sbi"] as const;
type Texts = Readonly<Record<(typeof TEXT_FIELDS)[number], TextCells | null>>;

/** The columns that are read as text, null where the mapping has none; null when one is of another kind. */
function textsOf(columns: Columns, { fields, sbiFrom }: FirmsMapping): Texts | null {
  const texts: Partial<Record<FirmField, TextCells | null>> = {};
  for (const field of TEXT_FIELDS) {
    const at = field === "sbi" && sbiFrom === "none" ? null : fields[field];
    const column = at === null ? null : columns[at];
    texts[field] = column === null ? null : plainTexts(column);
    if (column !== null && texts[field] === null) return null;
  }
  return texts as Texts;
}

/** Jobs by entry of the mapping, and 1 for each row in which they are numbers; null when a column holds others. */
function jobsIn(
  columns: Columns,
  { jobs, jobsFrom }: FirmsMapping,
  rows: number,
): { readonly byEntry: readonly Float32Array[]; readonly may: Uint8Array } | null {
  const may = new Uint8Array(rows).fill(1);
  const byEntry: Float32Array[] = [];
  for (const entry of jobs) {
    const sums = new Float32Array(rows);
    byEntry.push(sums);
    if (jobsFrom === "none") sums.fill(Number.NaN);
    else if (!addJobs(entry.columns, columns, sums, may)) return null;
  }
  return { byEntry, may };
}

/** Value added by column of the mapping, in millions; null when a column holds others than numbers. */
function valueIn(columns: Columns, { valueAdded }: FirmsMapping): readonly Float64Array[] | null {
  const found: Float64Array[] = [];
  for (const { column } of valueAdded?.columns ?? []) {
    const values = numbersOf(columns, column);
    if (values === null || valueAdded === null) return null;
    found.push(values.map((value) => inMillions(value, valueAdded.unit)));
  }
  return found;
}

function addJobs(ofEntry: readonly number[], columns: Columns, sums: Float32Array, may: Uint8Array): boolean {
  // Rounded once, as a sum of all columns.
  const exact = ofEntry.length === 1 ? sums : new Float64Array(sums.length);
  for (const column of ofEntry) {
    const values = numbersOf(columns, column);
    if (values === null) return false;
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      if (value >= 0 && value <= MANY_JOBS && !isNines(value)) exact[row] += value;
      // An empty cell of a year: not registered.
      else if (!Number.isNaN(value)) may[row] = 0;
    }
  }
  if (exact !== sums) sums.set(exact);
  return true;
}

/** What is known of the codes in a column, text by text. */
function plainCodes(sbi: TextCells, reader: FirmRowReader, collector: FirmCollector) {
  const { textOf } = sbi;
  const codes: (string | null | undefined)[] = [];
  const positions: (number | undefined)[] = [];
  return {
    isPlain(row: number): boolean {
      const text = textOf[row];
      if (codes[text] === undefined) codes[text] = reader.plainSbi(textCell(sbi, text));
      return codes[text] !== null;
    },
    /** Of a plain code that a firm has: the register's codes stand in the order in which firms have them. */
    position(row: number): number {
      const text = textOf[row];
      positions[text] ??= collector.codeOf(codes[text] ?? "");
      return positions[text];
    },
  };
}

/** Bytes that the texts of these rows take. */
function lengthOf(texts: TextCells | null, from: number, to: number): number {
  let length = 0;
  if (texts !== null) {
    const { start, end, textOf } = texts;
    for (let row = from; row < to; row++) length += end[textOf[row]] - start[textOf[row]];
  }
  return length;
}

/** Copies the text of a row, and tells where it ends. */
function copyText(texts: TextCells | null, row: number, into: Uint8Array, at: number): number {
  if (texts === null) return at;
  const text = texts.textOf[row];
  return copyBytes(texts.bytes, texts.start[text], texts.end[text], into, at);
}

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;
/** Between street and number, number and addition, both lines, postcode and place. */
const MOST_BETWEEN = 5;

function longestAddresses(texts: Texts, from: number, to: number): number {
  const parts = [texts.street, texts.houseNumber, texts.addition, texts.postcode, texts.place];
  return parts.reduce((sum, part) => sum + lengthOf(part, from, to), MOST_BETWEEN * (to - from));
}

/** As FirmRowReader's address: street, number, postcode and place in one line. Tells where it ends. */
function addressWriter(texts: Texts): (row: number, into: Uint8Array, from: number) => number {
  const { street, houseNumber, addition, postcode, place } = texts;
  return (row, into, from) => {
    let at = copyText(street, row, into, from);
    const hasStreet = at > from;
    if (hasStreet) into[at++] = SPACE;
    const numberAt = at;
    at = copyText(houseNumber, row, into, at);
    if (addition !== null && has(addition, row)) {
      if (at > numberAt && beginsWithDigit(addition, row)) into[at++] = HYPHEN;
      at = copyText(addition, row, into, at);
    }
    // Neither number nor addition.
    if (hasStreet && at === numberAt) at--;
    const line = at;
    if (line > from) {
      into[at++] = COMMA;
      into[at++] = SPACE;
    }
    const postcodeAt = at;
    at = copyText(postcode, row, into, at);
    if (at > postcodeAt) into[at++] = SPACE;
    const placeAt = at;
    at = copyText(place, row, into, at);
    if (at > placeAt) return at;
    return placeAt > postcodeAt ? placeAt - 1 : line;
  };
}

function has({ start, end, textOf }: TextCells, row: number): boolean {
  return start[textOf[row]] < end[textOf[row]];
}

function beginsWithDigit({ bytes, start, textOf }: TextCells, row: number): boolean {
  const first = bytes[start[textOf[row]]];
  return first >= 48 && first <= 57;
}
