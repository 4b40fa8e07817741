import type { Refusal } from "../core/refusal.ts";
import type { Language } from "../i18n/language.ts";
import { columnName } from "../io/firms/column-names.ts";
import type { Doubt, DoubtOption } from "../io/firms/firms-mapping.ts";
import type { ImportReport } from "../io/import-report.ts";
import type { CliIo } from "./cli-io.ts";
import { reasonOf } from "./reason.ts";
import { sayIn } from "./say.ts";
import { UsageError } from "./usage-error.ts";

/** Reasons that a sentence names; the others are only counted. */
const REASONS_NAMED = 3;

/** What a file does not say and no column does: the question, and the options that answer it. */
export type OpenQuestion = { readonly question: string; readonly answers: readonly string[] };

/**
 * What a guess could not be sure of, a line each on standard error.
 *
 * @param more  questions beside those of the guess
 * @throws UsageError when something has to be answered: all of it at once, with the options that answer it
 */
export function tellDoubts(
  io: CliIo,
  file: string,
  doubts: readonly Doubt[],
  header: readonly string[],
  more: readonly OpenQuestion[],
  language: Language,
): void {
  const say = sayIn(language);
  const open: OpenQuestion[] = [];
  for (const { code, context, must, options } of doubts) {
    const question = reasonOf(language, `doubt.${code}`, context);
    const answers = options.map((option) => optionsOf(option, header)).filter((answer) => answer !== "");
    if (must) open.push({ question, answers });
    else io.stderr(`analyse: ${file}: ${question}\n`);
  }
  const all = [...open, ...more].map(({ question, answers }) =>
    say("firms.choose", { file, question, answers: answers.join(say("wrong.or")) }),
  );
  if (all.length > 0) throw new UsageError("firms.choose-all", { all: all.join("\nanalyse: ") });
}

/** The options of the command line that choose this answer. */
function optionsOf({ change }: DoubtOption, header: readonly string[]): string {
  const less = [
    ...(change.jobsFrom === "none" ? ["jobs=-"] : []),
    ...(change.jobsFrom === "size-class" && typeof change.sizeColumn === "number"
      ? [`size=${columnName(header, change.sizeColumn)}`]
      : []),
    ...(change.sbiFrom === "none" ? ["sbi=-"] : []),
  ];
  const fields = Object.entries(change.fields ?? {}).flatMap(([field, column]) =>
    column === null || column === undefined ? [] : [`${field}=${columnName(header, column)}`],
  );
  const jobs = (change.jobs ?? []).flatMap(({ year, columns }) =>
    columns.length === 0
      ? []
      : `jobs${year === null ? "" : `.${year}`}=${columns.map((column) => columnName(header, column)).join("+")}`,
  );
  return [...fields, ...jobs, ...less].map((each) => `--column "${each}"`).join(" ");
}

/**
 * What became of the rows, a line each on standard error: how many were refused and why, and what was put right.
 *
 * @throws UsageError when no row could be read
 */
export function tellFirms(io: CliIo, file: string, report: ImportReport, language: Language): void {
  const { rows, read, refused, refusals, notices, establishments, outsideRegion } = report;
  const reasons = refused === 0 ? "" : reasonsText(refusals, language);
  if (read === 0) throw new UsageError("firms.none-read", { file, rows: String(rows), reasons });
  if (refused > 0)
    io.stderr(
      `analyse: ${sayIn(language)("firms.refused", { file, rows: String(rows), refused: String(refused), reasons })}\n`,
    );
  if (outsideRegion === establishments)
    io.stderr(`analyse: ${sayIn(language)("firms.none-in-region", { name: file })}\n`);
  for (const { code, context } of notices)
    io.stderr(`analyse: ${file}: ${reasonOf(language, `notice.${code}`, context)}\n`);
}

export type RefusalReason = {
  readonly code: string;
  readonly rows: number;
  readonly firstRow: number;
  readonly message: string;
};

/** Why rows were refused, the commonest first, each with its number and its first line. */
export function commonestReasons(refusals: readonly Refusal[], language: Language): RefusalReason[] {
  const byCode = new Map<string, { first: Refusal; n: number }>();
  for (const refusal of refusals) {
    const found = byCode.get(refusal.code);
    if (found) found.n++;
    else byCode.set(refusal.code, { first: refusal, n: 1 });
  }
  return [...byCode.values()]
    .sort((a, b) => b.n - a.n)
    .map(({ first, n }) => ({
      code: first.code,
      rows: n,
      firstRow: first.row,
      message: reasonOf(language, `refused.${first.code}`, first.context),
    }));
}

/** The commonest of them in a sentence. */
export function reasonsText(refusals: readonly Refusal[], language: Language): string {
  const reasons = commonestReasons(refusals, language);
  const named = reasons
    .slice(0, REASONS_NAMED)
    .map(({ rows, message, firstRow }) =>
      sayIn(language)("firms.reason", { n: String(rows), reason: message, row: String(firstRow) }),
    );
  return [...named, ...(reasons.length > REASONS_NAMED ? ["…"] : [])].join("; ");
}
