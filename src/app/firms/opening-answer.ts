import type { Language } from "../../i18n/language.ts";
import { filtersOn, type ProjectDocument, SAMPLE } from "../../state/project.ts";
import type { ViewState } from "../../state/view.ts";
import type { Answer } from "./answer.ts";

/** What the page says of the whole sample register, worked out when the page was built. */
export type OpeningAnswers = Readonly<Record<Language, Pick<Answer, "jobs" | "zones">>>;

/**
 * What can be said before anything is read: as long as nothing is chosen that would make it another answer, what the
 * build has worked out of the same files. null where that is not so, or where the page was not built.
 */
export function openingAnswer(
  answers: OpeningAnswers | null,
  { register, filter, year }: Pick<ProjectDocument, "register" | "filter" | "year">,
  { view, language, hiddenLayers }: Pick<ViewState, "view" | "language" | "hiddenLayers">,
): OpeningAnswers[Language] | null {
  const asBuilt =
    view === "firms" &&
    register === SAMPLE &&
    year === null &&
    filtersOn(filter) === 0 &&
    !hiddenLayers.includes("housing");
  return asBuilt ? (answers?.[language] ?? null) : null;
}
