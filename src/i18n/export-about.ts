import { type Provenance, provenanceLines } from "./export-provenance.ts";
import { exportSayIn, isExportWord } from "./export-words.ts";
import type { Language } from "./language.ts";

/** What a saved file says of its rows; everything that is no figure of a row. */
export type AboutFacts = {
  /** Name of the register's file; null for the embedded one, which is synthetic. */
  readonly fileName: string | null;
  /** Name of the file of zones; null when there is none to name. */
  readonly zones: string | null;
  /** What was left out, in words; "" for nothing. */
  readonly filter: string;
  /** Choices that the figures depend on, in words; "" for none. */
  readonly settings: string;
  readonly method: "count" | "tension" | "growth" | "shift-share" | "value-added" | "near-homes" | "circles";
  /** Are there rows of single establishments, whose jobs are confidential? */
  readonly perFirm: boolean;
  /** What the register does not tell. */
  readonly lacks: readonly ("jobs" | "ranges" | "subsectors" | "change")[];
};

/** The facts with what it takes to work the rows out again. */
export type SourcedFacts = AboutFacts & { readonly provenance: Provenance };

/** A column as far as words go. */
export type AboutColumn = {
  readonly id: string;
  readonly unit?: "m" | "degrees" | "m2";
  readonly word?: string;
  readonly values?: Readonly<Record<string, string>>;
};

/** Facts that follow from the file itself. */
export type AboutFile = {
  readonly rows: number;
  /** System of its shapes; null when it holds none. */
  readonly crs: "rd" | "wgs84" | null;
  /** Has some column a number that is not known? */
  readonly unknown: boolean;
  readonly columns: readonly AboutColumn[];
  readonly version: string;
};

/** What stands in the sheet or table beside the rows. */
export function aboutIn(language: Language, facts: SourcedFacts, file: AboutFile) {
  const say = exportSayIn(language);
  const synthetic = facts.fileName === null;
  const lines: (readonly [string, string])[] = [
    [say("about.source"), facts.fileName ?? say("about.source.synthetic")],
  ];
  if (synthetic) lines.push([say("about.synthetic"), say("about.synthetic.text")]);
  else if (facts.perFirm) lines.push([say("about.confidential"), say("about.confidential.text")]);
  if (facts.lacks.length > 0)
    lines.push([say("about.lacks"), facts.lacks.map((lack) => say(`about.lacks.${lack}`)).join(" ")]);
  if (facts.zones !== null) lines.push([say("about.zones"), facts.zones]);
  lines.push([say("about.rows"), String(file.rows)]);
  lines.push([say("about.filter"), facts.filter || say("about.filter.none")]);
  if (facts.settings) lines.push([say("about.settings"), facts.settings]);
  lines.push([say("about.method"), say(`about.method.${facts.method}`)]);
  if (file.crs) lines.push([say("about.crs"), say(`dialog.crs.${file.crs}`)]);
  if (file.unknown) lines.push([say("about.unknown"), say("about.unknown.text")]);
  lines.push(...provenanceLines(say, facts.provenance));
  lines.push([say("about.version"), `Spanningskaart ${file.version}`]);
  for (const { id, unit, word = id, values } of file.columns) {
    const key = `column.${word}`;
    const text = isExportWord(key) ? say(key, values) : id;
    lines.push([say("about.column", { id }), unit ? say(`unit.${unit}`, { text }) : text]);
  }
  return { name: say("about.name"), head: [say("about.word"), say("about.value")] as const, lines };
}
