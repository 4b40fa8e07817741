import { type ExportColumn, sameInEveryRow } from "../export-table.ts";

/** Said with every row or feature: without these the figures cannot be read. */
export type TensionContext = {
  /** The area type and the switches that are not at their default, in the page's words, such as "mixed, size rule". */
  readonly lens: string;
  /** Name of the list of guideline distances. */
  readonly edition: string;
  readonly year: number;
  /** Whose rows: the note that the register is synthetic, or the name of the file. */
  readonly register: string;
  readonly scenario: string;
};

/** The context as columns, last in every table of tension. */
export function contextColumns(context: TensionContext, rowCount: number): readonly ExportColumn[] {
  const { lens, edition, year, register, scenario } = context;
  const said = { lens, lijst: edition, jaar: year, register, scenario };
  return Object.entries(said).map(([id, value]) => sameInEveryRow(id, value, rowCount));
}
