import { type TextColumn, TextColumnBuilder } from "../../core/register/text-column.ts";

/**
 * A text for each row that may be replaced by a later one, as the register of a later year knows a new name.
 * Only changes take memory.
 */
export class LatestText {
  private readonly texts = new TextColumnBuilder();
  private count = 0;
  /** Which text each row has; null as long as every row has the text of its own position. */
  private textOf: number[] | null = null;
  private rows = 0;

  add(text: string): void {
    this.texts.add(text);
    this.added();
  }

  /** Adds so many rows, which are written into the column of texts one after the other. */
  addRows(rows: number, write: (texts: TextColumnBuilder) => void): void {
    write(this.texts);
    for (let i = 0; i < rows; i++) this.added();
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    this.texts.reserve(rows);
  }

  private added(): void {
    this.textOf?.push(this.count);
    this.count++;
    this.rows++;
  }

  replace(row: number, text: string): void {
    const old = this.textOf?.[row] ?? row;
    if (this.texts.text(old) === text) return;
    this.textOf ??= Array.from({ length: this.rows }, (_, i) => i);
    this.texts.add(text);
    this.textOf[row] = this.count++;
  }

  finish(): TextColumn {
    if (!this.textOf) return this.texts.finish();
    const column = new TextColumnBuilder();
    for (const text of this.textOf) column.add(this.texts.text(text));
    return column.finish();
  }
}
