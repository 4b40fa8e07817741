import type { Refusal } from "../../core/refusal.ts";
import { type Cell, cellText } from "../table-source.ts";
import { ToldValues } from "../told-values.ts";
import { plainHeader } from "./firm-fields.ts";
import type { BadRow } from "./firm-row.ts";
import type { FirmsMapping } from "./firms-mapping.ts";
import { added, JobSums, type RowJobs, type SumsAt, withRow } from "./job-sums.ts";
import { mayBeTotal, totalWord } from "./total-word.ts";

/** Rows that are held back until the end of the file; beyond it only a certain label tells a totals row. */
const MOST_HELD = 10_000;
/** Totals rows before or behind a row that may bound what it is the sum of. */
const MOST_BOUNDS = 200;
/** Rows that a sum is of at the least: of one, any firm of the same size is the sum. */
const LEAST_ROWS = 2;
const LEAST_ROWS_LOOSE = 3;
/** A row that is shown to be one of totals bounds others: once more round for those before it. */
const ROUNDS = 3;

/**
 * How much it takes to call a row one of totals. `certain`: nothing more. `labelled`: that its jobs are the sum of rows
 * beside it. `loose`: that too, and that it has no place of its own.
 */
type Needs = "certain" | "labelled" | "loose";
type Seen = { readonly label: string; readonly needs: Needs; readonly of: string };

type Held = Seen & {
  readonly line: number;
  readonly cells: readonly Cell[];
  /** What is wrong with it as an establishment; null = it has not been read. */
  readonly bad: BadRow | null;
  /** "x,y" in the file's own system; "" = none. */
  readonly place: string;
  readonly jobs: RowJobs;
  /** Jobs of the rows before it, of held ones none. */
  readonly at: SumsAt;
};

/** A row that was held back and is none of totals: to be read, or refused for what is wrong with it. */
type OtherRow = Pick<Held, "line" | "cells" | "bad">;

/** What there is beside a row that can tell what it is. */
type Beside = {
  /** Is this the name of a place in the register? Plain. */
  readonly isPlace: (plain: string) => boolean;
  /** Which of these positions ("x,y") are those of establishments that were read? */
  readonly shared: (places: ReadonlySet<string>) => ReadonlySet<string>;
};

/**
 * Rows of totals between those of a register: above, among or below them, with places and codes or without. They are told
 * by what stands in the columns of ids, names and places, and by their jobs: the sum of rows beside them. A sum above its
 * rows can be told at the end only, so that what may be one is held until then.
 */
export class TotalRows {
  readonly sums: JobSums;
  /** Rows that were read and may be totals all the same. */
  readonly doubtful = new ToldValues();
  private readonly held: Held[] = [];
  private readonly mapping: FirmsMapping;
  private readonly columns: readonly {
    readonly column: number;
    readonly of: "id" | "name" | "place" | "first";
  }[];

  constructor(mapping: FirmsMapping) {
    this.mapping = mapping;
    this.sums = new JobSums(mapping.layout === "wide" ? mapping.jobs.length : null);
    const { id, name, place } = mapping.fields;
    const named = [
      { column: id, of: "id" },
      { column: name, of: "name" },
      { column: place, of: "place" },
      { column: Object.values(mapping.fields).includes(0) ? null : 0, of: "first" },
    ] as const;
    this.columns = named.flatMap(({ column, of }) => (column === null ? [] : [{ column, of }]));
  }

  /** The columns in which a label may stand: of ids, names and places, and the first. */
  get labelColumns(): readonly number[] {
    return this.columns.map(({ column }) => column);
  }

  /** Could a label stand in these cells? Nearly always not. */
  mayLabel(cells: readonly Cell[]): boolean {
    for (const { column } of this.columns) {
      const cell = cells[column];
      if (typeof cell === "string" && mayBeTotal(cell)) return true;
    }
    return false;
  }

  /**
   * Takes a row that may be one of totals: it is neither read nor refused until `decide`.
   *
   * @param bad  what is wrong with it, when it has been read
   * @param glance  its jobs in each entry of the mapping's, and its place
   */
  takes(
    cells: readonly Cell[],
    line: number,
    bad: BadRow | null,
    glance: () => { readonly inEntry: readonly number[]; readonly year: number; readonly position: string },
  ): boolean {
    const seen = this.look(cells, bad);
    if (seen === null || (this.held.length >= MOST_HELD && seen.needs !== "certain")) return false;
    const { inEntry, year, position } = glance();
    const jobs = this.sums.jobsOf(inEntry, year);
    this.held.push({ ...seen, line, cells: [...cells], bad, place: position, jobs, at: this.sums.at() });
    return true;
  }

  /** What each held row is, in the order of the file: refused as one of totals, or a row as any other. */
  decide(beside: Beside): { readonly totals: readonly Refusal[]; readonly others: readonly OtherRow[] } {
    const totals: Refusal[] = [];
    const others: OtherRow[] = [];
    for (const { held, isTotal, needs, isSum } of this.judge(beside)) {
      const { line, label, bad } = held;
      if (isTotal)
        totals.push({ row: line, code: "row.total", context: { value: label.slice(0, 60) || "–" } });
      else {
        others.push(held);
        if (bad === null && (isSum || needs === "labelled")) this.doubtful.add(label, line);
      }
    }
    return { totals, others };
  }

  private look(cells: readonly Cell[], bad: BadRow | null): Seen | null {
    let found: Seen | null = null;
    for (const { column, of } of this.columns) {
      const label = cellText(cells[column] ?? "");
      const word = mayBeTotal(label) ? totalWord(label) : null;
      if (word === null) continue;
      // No establishment has such a number, and no place is called so; a first column may be of something else.
      const certain =
        of === "id" || of === "place"
          ? word.says !== "of"
          : word.says === "certain" && (of === "name" || this.isNameless(cells));
      const needs = certain ? "certain" : word.says === "of" && of !== "place" ? "loose" : "labelled";
      if (found === null || RANK[needs] < RANK[found.needs]) found = { label, needs, of: word.of };
    }
    if (found !== null) return found;
    // A row of sums under no name at all.
    const lacks = bad?.code === "id.missing" || bad?.code === "coordinate.missing";
    return lacks && this.isNameless(cells) ? { label: "", needs: "labelled", of: "" } : null;
  }

  private isNameless(cells: readonly Cell[]): boolean {
    const { id, name } = this.mapping.fields;
    return [id, name].every((column) => column === null || cellText(cells[column] ?? "") === "");
  }

  private judge(beside: Beside) {
    const shared = beside.shared(new Set(this.held.map(({ place }) => place)));
    const isLabel = ({ of, cells }: Held): boolean =>
      beside.isPlace(of) || cells.some((cell) => plainHeader(cellText(cell)) === of);
    const judged = this.held.map((held) => ({
      held,
      needs: held.needs === "loose" && isLabel(held) ? ("labelled" as const) : held.needs,
      /** A row that needs more proof is a firm, and in the sums, until it has it. */
      isTotal: held.needs === "certain",
      counts: held.needs === "loose" && !isLabel(held),
      isSum: false,
      at: held.at,
    }));
    for (let round = 0; round < ROUNDS; round++) {
      let heldBefore = this.sums.zero;
      for (const each of judged) {
        each.at = added(each.held.at, heldBefore);
        if (each.counts) heldBefore = withRow(heldBefore, each.held.jobs);
      }
      const end = added(this.sums.at(), heldBefore);
      this.prove(judged, this.sums.zero, shared);
      this.prove([...judged].reverse(), end, shared);
      for (const each of judged) each.counts = !each.isTotal;
    }
    return judged;
  }

  /** Finds sums of the rows from an edge of the file, or from another row of totals, up to each. */
  private prove(judged: readonly Judged[], edge: SumsAt, shared: ReadonlySet<string>): void {
    const bounds = [edge];
    for (const each of judged) {
      const { held, needs } = each;
      if (!each.isTotal) {
        const least = needs === "loose" ? LEAST_ROWS_LOOSE : LEAST_ROWS;
        const orMore = needs === "labelled" && held.of !== "";
        each.isSum ||= bounds.some((bound) => this.sums.isSum(held.jobs, bound, each.at, least, orMore));
        const placeless = held.place === "" || shared.has(held.place);
        // Without jobs there is nothing to add up.
        const proved = this.mapping.jobsFrom === "columns" ? each.isSum : held.label !== "" && placeless;
        each.isTotal = proved && (needs === "labelled" || placeless);
      }
      if (each.isTotal && bounds.push(each.at) > MOST_BOUNDS) bounds.splice(1, 1);
    }
  }
}

type Judged = {
  readonly held: Held;
  readonly needs: Needs;
  isTotal: boolean;
  counts: boolean;
  isSum: boolean;
  at: SumsAt;
};

const RANK = { certain: 0, labelled: 1, loose: 2 } as const;
