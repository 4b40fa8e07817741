const VALUES_NAMED = 5;
const LINES_NAMED = 10;

/** Cells of one kind, gathered to be told in one sentence: how many, which values, on which lines. */
export class ToldValues {
  count = 0;
  private readonly values = new Map<string, number>();
  private readonly lines: number[] = [];

  add(value: string, line: number): void {
    this.count++;
    const short = value.slice(0, 30);
    if (this.values.has(short) || this.values.size < 1000)
      this.values.set(short, (this.values.get(short) ?? 0) + 1);
    if (this.lines.length <= LINES_NAMED && this.lines.at(-1) !== line) this.lines.push(line);
  }

  /** The commonest values with their numbers, and the first lines. */
  context(): { n: number; values: string; lines: string } {
    const values = [...this.values]
      .sort(([, a], [, b]) => b - a)
      .slice(0, VALUES_NAMED)
      .map(([value, n]) => `${value} (${n})`);
    if (this.values.size > VALUES_NAMED) values.push("…");
    const lines = this.lines.slice(0, LINES_NAMED).map(String);
    if (this.lines.length > LINES_NAMED) lines.push("…");
    return { n: this.count, values: values.join(", "), lines: lines.join(", ") };
  }
}
