import type { LackName } from "../core/register/register-lacks.ts";
import type { Language } from "../i18n/language.ts";
import type { WordValues } from "../i18n/sentence.ts";
import { translate, type WordKey } from "../i18n/translate.ts";
import type { ImportReport } from "../io/import-report.ts";
import { reasonOf } from "./reason.ts";
import { type CliWordKey, sayIn } from "./say.ts";
import { commonestReasons, reasonsText } from "./tell-firms.ts";

/** Something that a reader of the figures has to know: the same sentence in text and in JSON. */
export type Note = { readonly code: string; readonly text: string };

/** A note in the page's own words. */
export function pageNote(language: Language, key: WordKey, values?: WordValues): Note {
  return { code: key, text: translate(language, key, values) };
}

/** A note in words of the command line. */
export function ownNote(language: Language, key: CliWordKey, values?: WordValues): Note {
  return { code: key, text: sayIn(language)(key, values) };
}

/** What became of the rows of the register, and what it does not tell. */
export function registerNotes(
  { rows, refused, refusals, notices }: ImportReport,
  lacks: readonly LackName[],
  file: string,
  language: Language,
): Note[] {
  const reasons = reasonsText(refusals, language);
  const values = { file, rows: String(rows), refused: String(refused), reasons };
  return [
    ...(refused > 0 ? [ownNote(language, "firms.refused", values)] : []),
    ...notices.map(({ code, context }) => ({
      code: `notice.${code}`,
      text: reasonOf(language, `notice.${code}`, context),
    })),
    ...lacks.map((lack) => ownNote(language, `lacks.${lack}`)),
  ];
}

/** The rows of the register and the notes, for the JSON of every command. */
export function notesOutput(
  { rows, read, refused, refusals }: ImportReport,
  notes: readonly Note[],
  language: Language,
) {
  return { rows, read, refused, refusedFor: commonestReasons(refusals, language), notes };
}

/** The notes as lines of text; "" for none. */
export function notesText(notes: readonly Note[]): string {
  return notes.map(({ text }) => `${text}\n`).join("");
}
