import { TextColumnBuilder } from "../../core/register/text-column.ts";
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
  /** Line of the row that gave an establishment's jobs in a year (in the wide layout: its only row). */
  private readonly lineOf = new Map<number, GrowingArray<Uint32Array>>();
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
      this.byId.add(row.id, at);
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
    return null;
  }

  /** Years, ascending, and the jobs of every establishment in each. */
  finishJobs(): { years: number[]; jobs: Float32Array[] } {
    const byYear = [...this.jobsOf].sort(([a], [b]) => a - b);
    return {
      years: byYear.map(([year]) => year),
      jobs: byYear.map(([, jobs]) => jobs.finish(this.count)),
    };
  }

  private setJobs(at: number, row: FirmRow): void {
    if (this.mapping.layout === "long") {
      let jobs = this.jobsOf.get(row.year);
      if (!jobs) {
        jobs = new GrowingArray(float32);
        this.jobsOf.set(row.year, jobs);
      }
      jobs.set(at, row.jobs[0]);
      return;
    }
    let entry = 0;
    for (const jobs of this.jobsOf.values()) jobs.set(at, row.jobs[entry++]);
  }

  private linesOf(year: number): GrowingArray<Uint32Array> {
    let lines = this.lineOf.get(year);
    if (!lines) {
      lines = new GrowingArray(uint32);
      this.lineOf.set(year, lines);
    }
    return lines;
  }

  private codeOf(sbi: string): number {
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
