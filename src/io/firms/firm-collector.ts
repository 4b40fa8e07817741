import type { FirmTable } from "../../core/register/firm-table.ts";
import { TextColumnBuilder } from "../../core/register/text-column.ts";
import type { TextCells } from "../column-cells.ts";
import type { RefusalCode } from "../input-codes.ts";
import { inputError } from "../input-codes.ts";
import type { FirmRow, FirmRowReader } from "./firm-row.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { GrowingArray } from "./growing-array.ts";
import { IdIndex } from "./id-index.ts";
import { LatestText } from "./latest-text.ts";

const float64 = (length: number) => new Float64Array(length);
const float32 = (length: number) => new Float32Array(length);
const uint32 = (length: number) => new Uint32Array(length);
const uint16 = (length: number) => new Uint16Array(length);

/** The most SBI codes that fit the table's dictionary; the real list has about 1,000. */
const MOST_CODES = 65_535;

/** Rows of a block whose cells have been read. */
export type WideRows = {
  readonly line: number;
  /** 1 = the row is good. */
  readonly may: Uint8Array;
  readonly id: TextCells;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly jobs: readonly Float32Array[];
  /** Value added in each column of the mapping's, millions of euros; NaN = unknown. */
  readonly value: readonly Float64Array[];
  /** Position of its code in sbiCodes, as `codeOf` tells it. */
  readonly sbiOf: (row: number) => number;
};

/**
 * Gathers good rows into columns, one entry for each establishment. In the long layout the rows of one id are
 * one establishment, which is described by its latest year.
 */
export class FirmCollector {
  count = 0;
  readonly x = new GrowingArray(float64);
  readonly y = new GrowingArray(float64);
  readonly sbi = new GrowingArray(uint16);
  readonly sbiCodes: string[] = [];
  readonly id = new TextColumnBuilder();
  readonly name = new LatestText();
  readonly address = new LatestText();
  private readonly jobsOf = new Map<number, GrowingArray<Float32Array>>();
  /** The same of the wide layout, in the order of the mapping's jobs. */
  private readonly wideJobs: readonly GrowingArray<Float32Array>[];
  /** Lowest and highest jobs of a year, where size classes are read. */
  private readonly rangesOf = new Map<
    number,
    readonly [GrowingArray<Float32Array>, GrowingArray<Float32Array>]
  >();
  /** Value added of a year, where the mapping reads it: a number for each establishment, NaN = unknown. */
  private readonly valueOf = new Map<number, GrowingArray<Float32Array>>();
  /** Line of the row that gave an establishment's jobs in a year. */
  private readonly lineOf = new Map<number, GrowingArray<Uint32Array>>();
  /** In the wide layout: of its only row. */
  private readonly wideLines = new GrowingArray(uint32);
  private readonly latestYear = new GrowingArray(uint16);
  private readonly codeOfSbi = new Map<string, number>();
  private readonly byId = new IdIndex(this.id);
  private readonly mapping: FirmsMapping;

  constructor(mapping: FirmsMapping) {
    this.mapping = mapping;
    if (mapping.layout === "wide")
      for (const { year } of mapping.jobs) {
        if (year === null) throw inputError("columns.year-missing");
        this.jobsOf.set(year, new GrowingArray(float32));
      }
    this.wideJobs = [...this.jobsOf.values()];
  }

  /** Makes room for the establishments of a table of so many rows. */
  reserve(rows: number): void {
    for (const column of [this.x, this.y, this.sbi, this.wideLines, ...this.wideJobs]) column.reserve(rows);
    for (const texts of [this.id, this.name, this.address]) texts.reserve(rows);
    this.byId.reserve(rows);
  }

  /**
   * Adds establishments of the wide layout, from row `from` of a block on: as many as follow each other that `may` be
   * added and whose id is new. Their rows have been read as FirmRowReader would.
   *
   * @param rows  of the block: ids and places, jobs in each entry of the mapping's jobs; row i stands on line line + i
   * @returns the row behind the last that was added
   */
  addWide(rows: WideRows, from: number, end: number): number {
    const { id, may } = rows;
    let at = this.count;
    let row = from;
    for (; row < end && may[row] === 1; row++) {
      const text = id.textOf[row];
      if (this.byId.findBytes(id.bytes, id.start[text], id.end[text]) >= 0) break;
      this.byId.add(at++);
      this.id.addBytes(id.bytes, id.start[text], id.end[text]);
    }
    if (row === from) return row;
    this.x.setAll(this.count, rows.x.subarray(from, row));
    this.y.setAll(this.count, rows.y.subarray(from, row));
    for (let entry = 0; entry < this.wideJobs.length; entry++)
      this.wideJobs[entry].setAll(this.count, rows.jobs[entry].subarray(from, row));
    for (let entry = 0; entry < rows.value.length; entry++)
      this.valuesOf(entry, Number.NaN)?.setAll(this.count, rows.value[entry].subarray(from, row));
    const added = row - from;
    const codes = new Uint16Array(added);
    const lines = new Uint32Array(added);
    for (let i = 0; i < added; i++) {
      codes[i] = rows.sbiOf(from + i);
      lines[i] = rows.line + from + i;
    }
    this.sbi.setAll(this.count, codes);
    this.wideLines.setAll(this.count, lines);
    this.count += added;
    return row;
  }

  /** Adds the reader's row. Tells the line of the first row when there is one with the same id (and year). */
  add(
    reader: FirmRowReader,
    line: number,
  ): { code: RefusalCode; context: Record<string, string | number> } | null {
    const { row } = reader;
    const known = this.byId.find(row.id);
    const year = this.mapping.layout === "long" ? row.year : 0;
    const firstLine = known < 0 ? 0 : this.linesOf(year).get(known);
    if (firstLine > 0) {
      const context = { id: this.id.text(known), firstRow: firstLine };
      return { code: "id.duplicate", context: year ? { ...context, year } : context };
    }
    const at = known < 0 ? this.count++ : known;
    if (known < 0) {
      this.id.add(row.id);
      this.byId.add(at);
      this.name.add(reader.text("name"));
      this.address.add(reader.address());
    }
    if (known < 0 || year > this.latestYear.get(at)) {
      if (known >= 0) {
        this.name.replace(at, reader.text("name"));
        this.address.replace(at, reader.address());
      }
      this.x.set(at, row.x);
      this.y.set(at, row.y);
      this.sbi.set(at, this.codeOf(row.sbi));
      this.latestYear.set(at, year);
    }
    this.linesOf(year).set(at, line);
    this.setJobs(at, row);
    this.setValue(at, row);
    return null;
  }

  /** Years, ascending, and the jobs of every establishment in each. */
  finishJobs(): Pick<FirmTable, "years" | "jobs" | "jobsRanges" | "valueAdded"> {
    const byYear = [...this.jobsOf].sort(([a], [b]) => a - b);
    const years = byYear.map(([year]) => year);
    const jobs = byYear.map(([, ofYear]) => ofYear.finish(this.count));
    const value = years.some((year) => this.valueOf.has(year))
      ? { valueAdded: years.map((year) => this.valueOf.get(year)?.finish(this.count) ?? null) }
      : {};
    if (this.mapping.jobsFrom !== "size-class") return { years, jobs, ...value };
    const jobsRanges = years.map((year) => {
      const [low, high] = this.rangesIn(year);
      return { low: low.finish(this.count), high: high.finish(this.count) };
    });
    return { years, jobs, jobsRanges, ...value };
  }

  /** Which of these positions ("x,y") establishments stand on. */
  sharedOf(positions: ReadonlySet<string>): Set<string> {
    const shared = new Set<string>();
    const xs = new Set([...positions].filter(Boolean).map((position) => Number(position.split(",")[0])));
    for (let i = 0; i < this.count && xs.size > 0; i++) {
      if (!xs.has(this.x.get(i))) continue;
      const position = `${this.x.get(i)},${this.y.get(i)}`;
      if (positions.has(position)) shared.add(position);
    }
    return shared;
  }

  private rangesIn(year: number): readonly [GrowingArray<Float32Array>, GrowingArray<Float32Array>] {
    let ranges = this.rangesOf.get(year);
    if (!ranges) {
      ranges = [new GrowingArray(float32), new GrowingArray(float32)];
      this.rangesOf.set(year, ranges);
    }
    return ranges;
  }

  private setRange(at: number, year: number, size: FirmRow["size"]): void {
    const [low, high] = this.rangesIn(year);
    low.set(at, size?.low ?? Number.NaN);
    high.set(at, size?.high ?? Number.NaN);
  }

  private setJobs(at: number, row: FirmRow): void {
    if (this.mapping.layout === "long") {
      let jobs = this.jobsOf.get(row.year);
      if (!jobs) {
        jobs = new GrowingArray(float32);
        this.jobsOf.set(row.year, jobs);
      }
      jobs.set(at, row.jobs[0]);
      if (this.mapping.jobsFrom === "size-class") this.setRange(at, row.year, row.size);
      return;
    }
    for (let entry = 0; entry < this.wideJobs.length; entry++) this.wideJobs[entry].set(at, row.jobs[entry]);
    if (this.mapping.jobsFrom === "size-class")
      for (const year of this.jobsOf.keys()) this.setRange(at, year, row.size);
  }

  private setValue(at: number, row: FirmRow): void {
    for (let entry = 0; entry < row.value.length; entry++)
      this.valuesOf(entry, row.year)?.set(at, row.value[entry]);
  }

  /** Where a column of value added goes; `ofRow` is the year of a row in the long layout. */
  private valuesOf(entry: number, ofRow: number): GrowingArray<Float32Array> | null {
    const { layout, jobs, valueAdded } = this.mapping;
    const stated = valueAdded?.columns[entry].year ?? null;
    const undated = layout === "long" ? ofRow : jobs.length === 1 ? jobs[0].year : null;
    const year = stated === null ? undated : layout === "long" ? null : stated;
    // A year without jobs is none of the register's, and a row of a long one has its own; what is not read is told.
    if (year === null || !this.jobsOf.has(year)) return null;
    let value = this.valueOf.get(year);
    if (!value) {
      value = new GrowingArray(float32);
      this.valueOf.set(year, value);
    }
    return value;
  }

  private linesOf(year: number): GrowingArray<Uint32Array> {
    if (year === 0) return this.wideLines;
    let lines = this.lineOf.get(year);
    if (!lines) {
      lines = new GrowingArray(uint32);
      this.lineOf.set(year, lines);
    }
    return lines;
  }

  /** Position of a normalised code in sbiCodes, which it is added to. */
  codeOf(sbi: string): number {
    let code = this.codeOfSbi.get(sbi);
    if (code === undefined) {
      code = this.sbiCodes.length;
      if (code > MOST_CODES) throw inputError("firms.too-many-codes", { most: MOST_CODES });
      this.sbiCodes.push(sbi);
      this.codeOfSbi.set(sbi, code);
    }
    return code;
  }
}
