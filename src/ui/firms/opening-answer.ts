import { type OpeningAnswers, openingAnswer } from "../../app/firms/opening-answer.ts";
import { useProject, useView } from "../app-context.ts";

/** Where the build puts them in index.html; see `opening-answer` in vite.config.ts. */
const PLACE = "opening-answer";

let known: OpeningAnswers | null | undefined;

function readAnswers(): OpeningAnswers | null {
  const text = document.getElementById(PLACE)?.textContent;
  return text ? (JSON.parse(text) as OpeningAnswers) : null;
}

/** The answer of the sample register while that is still being read; null where another one is asked for. */
export function useOpeningAnswer() {
  if (known === undefined) known = readAnswers();
  const answers = known;
  const project = useProject((state) => state);
  const view = useView((state) => state);
  return openingAnswer(answers, project, view);
}
